// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler

/// Sums of one piece of work, added in a fixed order by one worker.
final class PieceSums: @unchecked Sendable {
  /// The axes of these tables are those of ``ResultAxes``, for the draws and cases of the piece.
  let drawCells: Pinned<Double>
  let drawFlows: Pinned<Double>
  let caseCells: Pinned<Double>
  let cellYears: Pinned<Double>
  let levels: Pinned<Double>
  /// Amount and present value, of the draw at hand; not merged.
  let exposureYears: Pinned<SIMD2<Double>>
  /// The same of the time before a later arrangement takes over, at the prices of the reference; empty when none is later.
  let earlyYears: Pinned<SIMD2<Double>>
  /// The same in euro, of the cells whose price depends on the household.
  let ownYears: Pinned<SIMD2<Double>>
  let noise: Pinned<Double>
  /// Of joint outcomes, by pair.
  let jointNoise: Pinned<Double>
  /// Of the measured lives.
  let months: Pinned<Double>
  /// Weighted and summed over the draws of the piece.
  let controls: Pinned<Double>
  /// Of the measured lives, where the piece is one of the pilot.
  var pilot: ControlPilot?
  /// Where the plan asks for it.
  var caseNets: PieceNets?
  var isNoiseKnown = true
  var events = 0
  var lives = 0
  /// Parameter values of the draws of the piece's block.
  var parameters: [[Double]] = []
  var failure: RunFailure?

  /// - Parameters:
  ///   - draws, cases: of the piece.
  init(_ kernel: KernelModel, _ bookkeeper: Bookkeeper, draws: Int, cases: Int) {
    let (arrangements, axes) = (bookkeeper.arrangements, bookkeeper.axes)
    drawCells = Pinned(repeating: 0, count: draws * axes.drawCells.rowCount)
    drawFlows = Pinned(repeating: 0, count: draws * axes.drawFlows.rowCount)
    caseCells = Pinned(repeating: 0, count: cases * axes.caseCells.rowCount)
    cellYears = Pinned(repeating: 0, count: arrangements * axes.cellYears.rowCount)
    exposureYears = Pinned(repeating: .zero, count: arrangements * axes.exposureYears.rowCount)
    earlyYears = Pinned(repeating: .zero, count: kernel.begins.contains { $0 > 0 } ? exposureYears.count : 0)
    ownYears = Pinned(repeating: .zero, count: arrangements * axes.ownYears.rowCount)
    levels = Pinned(repeating: 0, count: axes.levels.rowCount)
    controls = Pinned(repeating: 0, count: axes.controls.rowCount)
    noise = Pinned(repeating: 0, count: arrangements * axes.noise.rowCount)
    jointNoise = Pinned(repeating: 0, count: bookkeeper.layout.jointPairs(arrangements: arrangements))
    months = Pinned(repeating: 0, count: axes.months.rowCount)
  }

  /// Where a meter adds what it finds.
  var meterSums: NoiseMeter.Sums { NoiseMeter.Sums(noise: noise.base, joint: jointNoise.base) }
}
