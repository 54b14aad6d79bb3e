// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import Sampling
import Scenarios
import Words

/// Simulates pieces of work, one after the other, on one worker.
final class PieceRunner {
  private let kernel: KernelModel
  private let bookkeeper: Bookkeeper
  private let design: ParameterDesign
  private let plan: ExperimentPlan
  private let weights: [Double]
  private let tables: [DrawTables]
  private let life: Life
  private let vectors: Pinned<Double>
  private let outcomes: Pinned<Double>
  private let kept: KeptNumbers
  /// Life × arrangement × outcome that controls are used for, of the lives of one draw that are measured.
  private let controlled: Pinned<Double>
  /// The number that addresses the chance in the lives of the draw at hand.
  private var path: UInt32 = 0
  /// Parameters of the draws of the latest block.
  private var latest: (block: Int, parameters: [[Double]])?
  /// A number in the scenario itself that cannot be used.
  private let unusable: (formula: Int, value: Double)?

  init(_ kernel: KernelModel, _ bookkeeper: Bookkeeper, _ design: ParameterDesign, _ plan: ExperimentPlan) {
    self.kernel = kernel
    self.bookkeeper = bookkeeper
    self.design = design
    self.plan = plan
    let total = kernel.model.starts.reduce(0) { $0 + $1.weight }
    weights = kernel.model.starts.map { $0.weight / total }
    tables = (0..<bookkeeper.arrangements).map { DrawTables(kernel, arrangement: $0) }
    life = Life(kernel.hot)
    unusable = tables.lazy.compactMap { $0.loadConstants() }.first
    kept = KeptNumbers(lives: WorkPlan.size, channels: kernel.model.channels.map(\.id))
    outcomes = Pinned(repeating: 0, count: bookkeeper.arrangements * bookkeeper.layout.count)
    vectors = Pinned(repeating: 0, count: WorkPlan.size * bookkeeper.arrangements * bookkeeper.vectorCount)
    controlled = Pinned(repeating: 0, count: WorkPlan.size * bookkeeper.arrangements * bookkeeper.layout.controlled)
  }

  /// The sums of a piece, of no use where they have a failure.
  func run(_ piece: WorkPlan.Piece) -> PieceSums {
    let draws = design.block(piece.block)
    let sums = PieceSums(kernel, bookkeeper, draws: draws.count, cases: piece.cases.count)
    sums.parameters = parameters(ofBlock: piece.block)
    if piece.block < ControlPilot.blocks {
      sums.pilot = bookkeeper.pilot
    }
    if plan.keepsCases {
      sums.caseNets = PieceNets(
        kernel.model.ledger, bookkeeper.axes.caseCells, draws: draws.count, cases: piece.cases.count)
    }
    let isSingle = plan.replications == 1
    let step = NoiseMeter.step(draws: draws.count)
    let measured = NoiseMeter.measured(draws: draws.count)
    let meter = NoiseMeter(
      layout: bookkeeper.layout, arrangements: bookkeeper.arrangements, cases: isSingle ? piece.cases.count : 1)
    sums.isNoiseKnown =
      isSingle
      ? NoiseMeter.canTell(weights: weights[piece.cases], draws: draws.count) : piece.replications.count > 1
    for (k, draw) in draws.enumerated() {
      if let failure = load(draw, sums.parameters[k]) {
        sums.failure = failure
        return sums
      }
      let isMeasured = k % step == 0
      path = UInt32(design.path(of: draw))
      takeNumbers(piece)
      for a in 0..<bookkeeper.arrangements where sums.failure == nil {
        run(a, draw: draw, isMeasured: isMeasured, piece, sums)
      }
      if sums.failure != nil { return sums }
      for (a, own) in tables.enumerated() {
        bookkeeper.closeDraw(k, own, reference: kernel.begins[a] > 0 ? tables[0] : nil, sums)
      }
      sums.caseNets?.close(k, sums.caseCells)
      if isMeasured {
        measure(piece, sums, meter)
        if isSingle { meter.endDraw(k / step + 1) }
      }
    }
    guard sums.isNoiseKnown else { return sums }
    if isSingle { meter.endPiece(weights: Array(weights[piece.cases]), draws: measured, into: sums.meterSums) }
    meter.scale(sums.meterSums, by: Double(draws.count) / Double(measured))
    return sums
  }

  /// Pieces of one block mostly follow each other.
  private func parameters(ofBlock block: Int) -> [[Double]] {
    if let latest, latest.block == block { return latest.parameters }
    let parameters = kernel.parameters.completed(design.values(ofBlock: block))
    latest = (block, parameters)
    return parameters
  }

  private func takeNumbers(_ piece: WorkPlan.Piece) {
    kept.clear()
    for household in piece.cases { keep(household, piece.replications) }
    kept.draw(Int(path))
  }

  /// Keeps the households of one case.
  private func keep(_ household: Int, _ replications: Range<Int>) {
    let caseHash = kernel.model.starts[household].caseHash
    for replication in replications {
      kept.add(StreamKey(seed: plan.seed, caseHash: caseHash, replication: replication))
    }
  }

  /// All lives of one draw in one arrangement: its tables stay in the processor's nearest memory.
  private func run(_ a: Int, draw: Int, isMeasured: Bool, _ piece: WorkPlan.Piece, _ sums: PieceSums) {
    var slot = 0
    let isDrawn = tables[a].household.isDrawn
    for household in piece.cases {
      let weight = weights[household] / Double(plan.replications)
      for replication in piece.replications {
        let key = kept.key(slot)
        if isDrawn || replication == piece.replications.lowerBound, let bad = load(household, a, key) {
          sums.failure = failure(bad, draw: draw, household: household)
          return
        }
        let vector = vectors.base + bookkeeper.vector.place(life: slot, arrangement: a)
        live(
          household, a, key, draw, household - piece.cases.lowerBound, weight, kept.life(slot),
          isMeasured ? vector : nil, sums)
        if sums.failure != nil { return }
        slot += 1
      }
    }
  }

  /// Compares the arrangements life by life, for the replication noise.
  private func measure(_ piece: WorkPlan.Piece, _ sums: PieceSums, _ meter: NoiseMeter) {
    var slot = 0
    for household in piece.cases {
      if plan.replications > 1 { meter.beginCase() }
      for n in 1...piece.replications.count {
        let life = vectors.base + bookkeeper.vector.place(life: slot, arrangement: 0)
        meter.outcomes(life, bookkeeper.vector, into: outcomes.base)
        if plan.replications > 1 {
          meter.add(outcomes.base, replication: n)
        } else {
          meter.hold(outcomes.base, household: household - piece.cases.lowerBound)
        }
        keepControlled(slot)
        slot += 1
      }
      if plan.replications > 1, sums.isNoiseKnown {
        meter.endCase(
          weight: weights[household], n: piece.replications.count, of: piece.replications.count,
          total: plan.replications, into: sums.meterSums)
      }
    }
    addToPilot(slot, sums)
  }

  /// Keeps the outcomes of a measured life that controls are used for.
  private func keepControlled(_ life: Int) {
    let (count, layout) = (bookkeeper.layout.controlled, bookkeeper.layout)
    for a in 0..<bookkeeper.arrangements {
      let own = controlled.base + (life * bookkeeper.arrangements + a) * count
      own.update(
        from: outcomes.base + bookkeeper.axes.noise.place(arrangement: a, outcome: layout.net(0)), count: count)
    }
  }

  /// Tells the pilot of the lives of one draw, one set of outcomes and controls after the other.
  private func addToPilot(_ lives: Int, _ sums: PieceSums) {
    let (arrangements, count) = (bookkeeper.arrangements, bookkeeper.layout.controlled)
    sums.pilot?.add(
      ControlPilot.Lives(count: lives) { [vectors, bookkeeper] life, a in
        vectors.base + bookkeeper.vector.place(life: life, arrangement: a) + bookkeeper.controlStart
      } outcomes: { [controlled] life, a in
        controlled.base + (life * arrangements + a) * count
      })
  }

  private func live(
    _ household: Int, _ a: Int, _ key: StreamKey, _ draw: Int, _ row: Int, _ weight: Double,
    _ numbers: KeptNumbers.Household, _ vector: UnsafeMutablePointer<Double>?, _ sums: PieceSums
  ) {
    let caseCells = sums.caseCells.base + bookkeeper.axes.caseCells.place(household: row, arrangement: a)
    let stuck = live(a, key, numbers) { tables, isFirst in
      bookkeeper.stretch(
        a, tables, isFirst: isFirst, weight: weight, measured: vector == nil ? nil : (weight, life.memory.visits), sums)
    } book: { stretch in
      bookkeeper.book(life.memory, stretch, into: sums, caseCells: caseCells, vector: vector)
    }
    if stuck >= 0 {
      sums.failure = failure(
        stuck, life.memory.counters.pointee.broken >= 0 ? .waitingTime : .endless(most: Simulator.eventLimit),
        draw: draw, household: household)
      return
    }
    kept.learn(life.memory.clock)
    sums.events += life.memory.counters.pointee.events
    sums.lives += 1
    addControls(sums.controls.base + bookkeeper.axes.controls.place(block: 0, arrangement: a), weight)
    if let vector {
      (vector + bookkeeper.controlStart).update(from: life.memory.controls, count: kernel.hot.controlCount)
    }
    addLevels(sums.levels.base + bookkeeper.axes.levels.place(block: 0, arrangement: a), weight)
  }

  private func failure(_ channel: Int, _ trouble: Trouble, draw: Int, household: Int) -> RunFailure {
    kernel.failure(channel, trouble, draw: draw, household: household)
  }

  /// One life; in two stretches where the arrangement begins later.
  private func live(
    _ a: Int, _ key: StreamKey, _ numbers: KeptNumbers.Household,
    stretch: (DrawTables, Bool) -> Bookkeeper.Stretch, book: (Bookkeeper.Stretch) -> Void
  ) -> Int {
    func simulator(_ stretch: Bookkeeper.Stretch, after earlier: DrawTables? = nil) -> Simulator {
      Simulator(kernel, stretch.tables, life, numbers, stretch.totals, key: key, draw: path, after: earlier)
    }
    let begin = kernel.begins[a]
    guard begin > 0 else {
      let whole = stretch(tables[a], true)
      let stuck = simulator(whole).run()
      if stuck < 0 { book(whole) }
      return stuck
    }
    let early = stretch(tables[0], true)
    let stuck = simulator(early).run(until: begin)
    if stuck >= 0 { return stuck }
    book(early)
    let late = stretch(tables[a], false)
    let end = simulator(late, after: tables[0]).resume(at: begin)
    if end < 0 { book(late) }
    return end
  }

  /// What depends on the household, of the arrangement and of the reference it begins with.
  private func load(_ household: Int, _ a: Int, _ key: StreamKey) -> (formula: Int, value: Double)? {
    if kernel.begins[a] > 0, let bad = tables[0].load(household: household, key, draw: path) { return bad }
    return tables[a].load(household: household, key, draw: path)
  }

  private func addControls(_ sums: UnsafeMutablePointer<Double>, _ weight: Double) {
    let own = life.memory.controls
    for k in 0..<kernel.hot.controlCount { sums[k] += weight * own[k] }
  }

  private func addLevels(_ levels: UnsafeMutablePointer<Double>, _ weight: Double) {
    let (axes, entities) = (bookkeeper.axes.levels, kernel.hot.entities)
    var yearEnd = life.memory.yearEnd
    var first = 0
    for d in 0..<kernel.hot.domainCount {
      for y in 0..<axes.ends {
        levels[axes.place(block: 0, arrangement: 0, level: first &+ Int(yearEnd[y]), end: y)] += weight
      }
      yearEnd += axes.ends
      first &+= Int(entities[d].levelCount)
    }
  }

  private func load(_ draw: Int, _ parameters: [Double]) -> RunFailure? {
    if let unusable { return failure(unusable, draw: draw, household: nil) }
    for tables in tables {
      if let bad = tables.load(draw: parameters) { return failure(bad, draw: draw, household: nil) }
    }
    return nil
  }

  private func failure(_ bad: (formula: Int, value: Double), draw: Int, household: Int?) -> RunFailure {
    kernel.failure(bad, in: design, draw: draw, household: household)
  }
}
