// SPDX-License-Identifier: EUPL-1.2

/// What the pieces of one block of draws add up to.
struct BlockSums: Sendable, Equatable {
  /// Of the work plan that are in.
  private(set) var pieces = 1
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

  /// Of one piece.
  ///
  /// - Parameter count: pieces of the block.
  init(_ piece: PieceSums, _ layout: NoiseLayout, count: Int) throws(ExactSums.Unfit) {
    parameters = piece.parameters
    drawCells = try ExactSums(piece.drawCells, count: count)
    drawFlows = try ExactSums(piece.drawFlows, count: count)
    levels = try ExactSums(piece.levels, count: count)
    controls = try ExactSums(piece.controls, count: count)
    months = try ExactSums(piece.months, count: count)
    let noise = (0..<piece.noise.count / layout.count).flatMap { arrangement in
      let own = piece.noise.base + arrangement * layout.count
      return [own[layout.level(0)], arrangement > 0 ? own[layout.net(0)] : 0]
    }
    self.noise = try ExactSums(Pinned(noise), .squares, count: count)
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
