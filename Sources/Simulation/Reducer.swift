// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import Sampling

/// Adds the pieces in their order, whatever the order in which they come.
struct Reducer {
  private var waiting: [Int: (WorkPlan.Piece, PieceSums)] = [:]
  private var nextPiece = 0
  private var results: Results
  private var failure: RunFailure?
  private var isNoiseKnown = true
  /// `nil` when nobody watches.
  private var watch: ErrorWatch?
  private let kernel: KernelModel
  private let bookkeeper: Bookkeeper
  private let design: ParameterDesign

  /// - Parameter isWatched: whether to keep the simulation error so far.
  init(
    _ kernel: KernelModel, _ bookkeeper: Bookkeeper, _ design: ParameterDesign, _ plan: ExperimentPlan, isWatched: Bool
  ) {
    self.kernel = kernel
    self.bookkeeper = bookkeeper
    self.design = design
    let (a, cells, layout) = (bookkeeper.arrangements, bookkeeper.cellCount, bookkeeper.layout)
    watch = isWatched ? ErrorWatch(kernel.model.ledger, arrangements: a) : nil
    func zeros(_ count: Int) -> [Double] { Array(repeating: 0, count: count) }
    results = Results(
      plan: plan, parameters: Array(repeating: [], count: plan.draws), drawCells: zeros(plan.draws * a * cells),
      drawFlows: zeros(plan.draws * a * layout.flows * layout.years),
      caseCells: zeros(kernel.model.starts.count * a * cells * 3),
      caseNets: plan.keepsCases
        ? CaseNets(
          design, cases: kernel.model.starts.count, arrangements: a, perspectives: kernel.model.ledger.choosing)
        : nil,
      cellYears: zeros(a * cells * layout.years * 2),
      blockLevels: zeros(design.blockCount * a * kernel.levelRows * (kernel.years + 1)), noise: zeros(a * layout.count),
      blockNoise: zeros(design.blockCount * a * 2),
      blockControls: zeros(design.blockCount * a * kernel.hot.controlCount),
      blockMonths: zeros(design.blockCount * a * layout.flows * bookkeeper.grid.rows * MonthGrid.width),
      pilot: ControlPilot(arrangements: a, controls: kernel.hot.controlCount, outcomes: layout.controlled), events: 0,
      lives: 0)
  }

  /// How many pieces are merged, and what is known by then.
  struct Standing {
    var count: Int
    var hasFailed: Bool
    /// See ``ExperimentProgress``.
    var error: Double?
  }

  /// Hands in a piece; merges what is next in line.
  mutating func submit(_ index: Int, _ piece: WorkPlan.Piece, _ sums: PieceSums) -> Standing {
    waiting[index] = (piece, sums)
    while failure == nil, let (piece, sums) = waiting.removeValue(forKey: nextPiece) {
      merge(piece, sums)
      nextPiece += 1
    }
    return Standing(count: nextPiece, hasFailed: failure != nil, error: watch?.largest)
  }

  private mutating func merge(_ piece: WorkPlan.Piece, _ sums: PieceSums) {
    if let failed = sums.failure {
      failure = failed
      return
    }
    let draws = design.block(piece.block)
    if piece.block > 0 { watch?.reach(piece.block, before: draws.lowerBound, results.drawCells) }
    let (a, cells, layout) = (bookkeeper.arrangements, bookkeeper.cellCount, bookkeeper.layout)
    for (k, draw) in draws.enumerated() { results.parameters[draw] = sums.parameters[k] }
    add(sums.drawCells, to: &results.drawCells, at: draws.lowerBound * a * cells)
    add(sums.drawFlows, to: &results.drawFlows, at: draws.lowerBound * a * layout.flows * layout.years)
    add(sums.caseCells, to: &results.caseCells, at: piece.cases.lowerBound * a * cells * 3)
    addNets(piece, sums)
    add(sums.cellYears, to: &results.cellYears, at: 0)
    add(sums.levels, to: &results.blockLevels, at: piece.block * sums.levels.count)
    add(sums.controls, to: &results.blockControls, at: piece.block * sums.controls.count)
    add(sums.months, to: &results.blockMonths, at: piece.block * sums.months.count)
    if let pilot = sums.pilot { results.pilot.merge(pilot) }
    if sums.isNoiseKnown { addNoise(piece, sums) } else { isNoiseKnown = false }
    results.events += sums.events
    results.lives += sums.lives
  }

  private mutating func addNoise(_ piece: WorkPlan.Piece, _ sums: PieceSums) {
    add(sums.noise, to: &results.noise!, at: 0)
    let (a, layout) = (bookkeeper.arrangements, bookkeeper.layout)
    for arrangement in 0..<a {
      let (own, at) = (sums.noise.base + arrangement * layout.count, (piece.block * a + arrangement) * 2)
      results.blockNoise![at] += own[layout.level]
      if arrangement > 0 { results.blockNoise![at + 1] += own[layout.net(0)] }
    }
  }

  private mutating func addNets(_ piece: WorkPlan.Piece, _ sums: PieceSums) {
    guard let nets = sums.caseNets, var whole = results.caseNets else { return }
    results.caseNets = nil
    let row = bookkeeper.arrangements * whole.perspectives.count
    for (k, draw) in design.block(piece.block).enumerated() {
      let start = whole.index(
        part: whole.part(of: draw), household: piece.cases.lowerBound, arrangement: 0, perspective: 0)
      let own = nets.values.base + k * piece.cases.count * row
      for i in 0..<piece.cases.count * row { whole.values[start + i] += own[i] }
    }
    results.caseNets = whole
  }

  private func add(_ part: Pinned<Double>, to whole: inout [Double], at start: Int) {
    whole.withUnsafeMutableBufferPointer { buffer in
      let target = buffer.baseAddress! + start
      for i in 0..<part.count { target[i] += part.base[i] }
    }
  }

  /// The results as means, once all pieces are in.
  func outcome(pieces: Int) -> Outcome {
    if let failure { return .failed(failure) }
    guard nextPiece == pieces else { return .cancelled }
    var final = results
    let draws = Double(final.plan.draws)
    let perCase = 1 / (draws * Double(final.plan.replications))
    for i in final.caseCells.indices { final.caseCells[i] *= perCase }
    if var nets = final.caseNets {
      final.caseNets = nil
      let perPart = nets.values.count / nets.parts.count
      for i in nets.values.indices {
        nets.values[i] /= Double(nets.parts[i / perPart].count * final.plan.replications)
      }
      final.caseNets = nets
    }
    for i in final.cellYears.indices { final.cellYears[i] /= draws }
    let perBlock = final.blockLevels.count / max(1, design.blockCount)
    for i in final.blockLevels.indices { final.blockLevels[i] /= Double(design.block(i / perBlock).count) }
    let controls = final.blockControls.count / max(1, design.blockCount)
    for i in final.blockControls.indices { final.blockControls[i] /= Double(design.block(i / controls).count) }
    let months = final.blockMonths.count / max(1, design.blockCount)
    for i in final.blockMonths.indices {
      final.blockMonths[i] /= Double(NoiseMeter.measured(draws: design.block(i / months).count))
    }
    let replicated = draws * Double(final.plan.replications)
    final.effort = RunEffort(
      lives: Double(final.lives) / replicated, events: Double(final.events) / replicated,
      parameters: design.margins.count,
      flows: bookkeeper.arrangements * bookkeeper.layout.flows * bookkeeper.layout.years,
      inLanes: kernel.lanes(for: final.plan) != nil)
    final.isMonthsSampled = kernel.lanes(for: final.plan) != nil
    if isNoiseKnown {
      for i in final.noise!.indices { final.noise![i] /= draws }
      let perBlock = bookkeeper.arrangements * 2
      for i in final.blockNoise!.indices { final.blockNoise![i] /= Double(design.block(i / perBlock).count) }
    } else {
      (final.noise, final.blockNoise) = (nil, nil)
    }
    return .finished(final)
  }
}
