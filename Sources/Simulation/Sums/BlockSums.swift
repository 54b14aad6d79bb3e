// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler

/// What the pieces of one block of draws add up to.
struct BlockSums: Sendable, Equatable {
  /// Of the work plan that are in.
  private(set) var pieces = 0
  /// [draw of the block][parameter].
  let parameters: [[Double]]
  /// The other arrays are those of ``PieceSums``.
  private(set) var drawCells: ExactSums
  private(set) var drawFlows: ExactSums
  private(set) var levels: ExactSums
  private(set) var controls: ExactSums
  private(set) var months: ExactSums
  /// Of each ``Results/NoisyQuantity``.
  private(set) var noise: ExactSums

  /// Zeros.
  ///
  /// - Parameter piece: of the block.
  init(like piece: PieceSums, _ bookkeeper: Bookkeeper) {
    parameters = piece.parameters
    drawCells = ExactSums(count: piece.drawCells.count)
    drawFlows = ExactSums(count: piece.drawFlows.count)
    levels = ExactSums(count: piece.levels.count)
    controls = ExactSums(count: piece.controls.count)
    months = ExactSums(count: piece.months.count)
    noise = ExactSums(.squares, count: bookkeeper.axes.blockNoise.rowCount)
  }

  /// Adds a piece.
  ///
  /// - Parameter count: pieces of the run.
  mutating func add(_ piece: PieceSums, _ bookkeeper: Bookkeeper, count: Int) throws(ExactSums.Unfit) {
    pieces += 1
    try drawCells.add(piece.drawCells, count: count)
    try drawFlows.add(piece.drawFlows, count: count)
    try levels.add(piece.levels, count: count)
    try controls.add(piece.controls, count: count)
    try months.add(piece.months, count: count)
    let (layout, axes) = (bookkeeper.layout, bookkeeper.axes.noise)
    let own = (0..<bookkeeper.arrangements).flatMap { a in
      Results.NoisyQuantity.allCases.map { quantity in
        switch quantity {
        case .level: piece.noise.base[axes.place(arrangement: a, outcome: layout.level(0))]
        case .net: a > 0 ? piece.noise.base[axes.place(arrangement: a, outcome: layout.net(0))] : 0
        }
      }
    }
    try noise.add(Pinned(own), count: count)
  }

  mutating func merge(_ other: BlockSums) {
    pieces += other.pieces
    drawCells.merge(other.drawCells)
    drawFlows.merge(other.drawFlows)
    levels.merge(other.levels)
    controls.merge(other.controls)
    months.merge(other.months)
    noise.merge(other.noise)
  }
}

/// A block of draws whose pieces are all in, as plain numbers: the sums of ``BlockSums``.
struct FinishedBlock: Sendable, Equatable {
  let parameters: [[Double]]
  let drawCells: [Double]
  let drawFlows: [Double]
  let levels: [Double]
  let controls: [Double]
  let months: [Double]
  let noise: [Double]

  /// All but the parameters, which follow from the design.
  var arrays: [[Double]] { [drawCells, drawFlows, levels, controls, months, noise] }

  /// - Parameter arrays: see ``arrays``.
  init(parameters: [[Double]], arrays: [[Double]]) {
    self.parameters = parameters
    (drawCells, drawFlows, levels) = (arrays[0], arrays[1], arrays[2])
    (controls, months, noise) = (arrays[3], arrays[4], arrays[5])
  }

  init(_ sums: BlockSums) {
    parameters = sums.parameters
    drawCells = sums.drawCells.values
    drawFlows = sums.drawFlows.values
    levels = sums.levels.values
    controls = sums.controls.values
    months = sums.months.values
    noise = sums.noise.values
  }
}
