// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler

/// Sums of one piece of work, added in a fixed order by one worker.
final class PieceSums: @unchecked Sendable {
  let drawCells: Pinned<Double>
  let drawFlows: Pinned<Double>
  let caseCells: Pinned<Double>
  let cellYears: Pinned<Double>
  let levels: Pinned<Double>
  /// [arrangement × exposure × year]: amount and present value, of the draw at hand; not merged.
  let exposureYears: Pinned<SIMD2<Double>>
  /// The same of the time before a later arrangement takes over, at the prices of the reference; empty when none is later.
  let earlyYears: Pinned<SIMD2<Double>>
  /// [arrangement × cell × year]: the same in euro, of the cells whose price depends on the household.
  let ownYears: Pinned<SIMD2<Double>>
  let noise: Pinned<Double>
  /// Of joint outcomes, by pair.
  let jointNoise: Pinned<Double>
  /// [arrangement × flow × row of ``MonthGrid`` × 4]: of the measured lives.
  let months: Pinned<Double>
  /// [arrangement × control], weighted and summed over the draws of the piece.
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
    let (arrangements, cells, layout) = (bookkeeper.arrangements, bookkeeper.cellCount, bookkeeper.layout)
    drawCells = Pinned(repeating: 0, count: draws * arrangements * cells)
    drawFlows = Pinned(repeating: 0, count: draws * arrangements * layout.flows * layout.years)
    caseCells = Pinned(repeating: 0, count: cases * arrangements * cells * 3)
    cellYears = Pinned(repeating: 0, count: arrangements * cells * layout.years * 2)
    exposureYears = Pinned(repeating: .zero, count: arrangements * kernel.hot.exposureCount * layout.years)
    earlyYears = Pinned(repeating: .zero, count: kernel.begins.contains { $0 > 0 } ? exposureYears.count : 0)
    ownYears = Pinned(repeating: .zero, count: arrangements * cells * layout.years)
    levels = Pinned(repeating: 0, count: arrangements * kernel.levelCount)
    controls = Pinned(repeating: 0, count: arrangements * kernel.hot.controlCount)
    noise = Pinned(repeating: 0, count: arrangements * layout.count)
    jointNoise = Pinned(repeating: 0, count: layout.jointPairs(arrangements: arrangements))
    months = Pinned(repeating: 0, count: arrangements * layout.flows * bookkeeper.grid.rows * MonthGrid.width)
  }

  /// Where a meter adds what it finds.
  var meterSums: NoiseMeter.Sums { NoiseMeter.Sums(noise: noise.base, joint: jointNoise.base) }
}
