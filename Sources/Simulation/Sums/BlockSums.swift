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
  /// [arrangement × 2]: of the own social present value and of the social net result.
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
    noise = ExactSums(.squares, count: 2 * bookkeeper.arrangements)
  }

  /// Adds a piece.
  ///
  /// - Parameter count: pieces of the run.
  mutating func add(_ piece: PieceSums, _ layout: NoiseLayout, count: Int) throws(ExactSums.Unfit) {
    pieces += 1
    try drawCells.add(piece.drawCells, count: count)
    try drawFlows.add(piece.drawFlows, count: count)
    try levels.add(piece.levels, count: count)
    try controls.add(piece.controls, count: count)
    try months.add(piece.months, count: count)
    let own = (0..<piece.noise.count / layout.count).flatMap { arrangement in
      let row = piece.noise.base + arrangement * layout.count
      return [row[layout.level(0)], arrangement > 0 ? row[layout.net(0)] : 0]
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
