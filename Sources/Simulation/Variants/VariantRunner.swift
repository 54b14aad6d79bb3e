// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import Sampling
import Scenarios
import Words

/// Simulates the variants of one draw after the other, on one worker.
final class VariantRunner {
  private let kernel: KernelModel
  private let design: ParameterDesign
  private let plan: ExperimentPlan
  private let variants: [Variant]
  private let tables: [DrawTables]
  private let life: Life
  private let kept: KeptNumbers
  private let weights: [Double]
  private let perspectives: Int
  /// What each cell adds to which perspectives.
  private let signs: Pinned<Sign>
  private let signStart: Pinned<Int32>
  private let cellsOf: Pinned<Int32>
  private let cellsStart: Pinned<Int32>
  private let observer: WatchObserver
  /// Nobody reads the years of these lives.
  private let years: Pinned<SIMD2<Double>>
  private let keepsNone: Pinned<Bool>
  /// Of the lives at hand: [life × arrangement × perspective] and [life × arrangement × watch].
  private let nets: Pinned<Double>
  private let met: Pinned<Bool>
  private(set) var lives = 0
  /// A number in the scenario itself that cannot be used.
  private let unusable: (formula: Int, value: Double)?

  private struct Sign {
    var perspective: Int32
    var factor: Double
  }

  /// Lives at a time.
  private static let size = WorkPlan.size

  init(
    _ kernel: KernelModel, _ design: ParameterDesign, _ plan: ExperimentPlan, variants: [Variant], watches: [Watch]
  ) {
    self.kernel = kernel
    self.design = design
    self.plan = plan
    self.variants = variants
    let (model, ledger) = (kernel.model, kernel.model.ledger)
    tables = (0..<model.arrangementCount).map { DrawTables(kernel, arrangement: $0) }
    life = Life(kernel.hot)
    kept = KeptNumbers(lives: Self.size, channels: model.channels.map(\.id))
    let total = model.starts.reduce(0) { $0 + $1.weight }
    weights = model.starts.map { $0.weight / total / Double(plan.replications) }
    perspectives = ledger.perspectives.count
    let own = ledger.cells.map { cell in
      ledger.perspectives.indices.compactMap { p -> Sign? in
        let factor = ledger.perspectives[p].netSign(of: cell)
        return factor == 0 ? nil : Sign(perspective: Int32(p), factor: factor)
      }
    }
    signs = Pinned(own.flatMap { $0 })
    signStart = Pinned(own.map { Int32($0.count) }.starts)
    cellsOf = Pinned(ledger.exposureCells)
    cellsStart = Pinned(ledger.exposureRanges.map(\.lowerBound) + [Int32(ledger.exposureCells.count)])
    observer = WatchObserver(kernel, watches)
    years = Pinned(repeating: .zero, count: kernel.hot.exposureCount * kernel.years)
    keepsNone = Pinned(repeating: false, count: kernel.hot.exposureCount)
    nets = Pinned(repeating: 0, count: Self.size * variants.count * perspectives)
    met = Pinned(repeating: false, count: Self.size * variants.count * watches.count)
    unusable = tables.lazy.compactMap { $0.loadConstants() }.first
  }

  /// All lives of one draw, summed by weight.
  ///
  /// - Parameters:
  ///   - values: of the parameters.
  ///   - sums: arrangement × perspective.
  func run(_ draw: Int, _ values: [Double], into sums: UnsafeMutablePointer<Double>) -> RunFailure? {
    if let unusable { return kernel.failure(unusable, in: design, draw: draw, household: nil) }
    for tables in tables {
      if let bad = tables.load(draw: values) { return kernel.failure(bad, in: design, draw: draw, household: nil) }
    }
    let count = kernel.model.starts.count * plan.replications
    for start in stride(from: 0, to: count, by: Self.size) {
      let range = start..<min(count, start + Self.size)
      kept.clear()
      for i in range { kept.add(key(i)) }
      kept.draw(draw)
      for a in variants.indices {
        if let failure = run(a, range, draw) { return failure }
      }
      add(range, to: sums)
    }
    return nil
  }

  private func household(_ i: Int) -> Int { i / plan.replications }

  private func key(_ i: Int) -> StreamKey {
    StreamKey(
      seed: plan.seed, caseHash: kernel.model.starts[household(i)].caseHash, replication: i % plan.replications)
  }

  /// Some lives under one arrangement: its tables stay in the processor's nearest memory.
  private func run(_ a: Int, _ range: Range<Int>, _ draw: Int) -> RunFailure? {
    var loaded = -1
    for (slot, i) in range.enumerated() {
      let household = household(i)
      if let source = twin(a, slot, household) {
        copy(slot, from: source, to: a)
        continue
      }
      if tables[a].household.isDrawn || household != loaded {
        if let bad = load(household, a, kept.key(slot), draw) {
          return kernel.failure(bad, in: design, draw: draw, household: household)
        }
        loaded = household
      }
      let stuck = live(a, slot, draw)
      if stuck >= 0 {
        let isBroken = life.memory.counters.pointee.broken >= 0
        return kernel.failure(
          stuck, isBroken ? .waitingTime : .endless(most: Simulator.eventLimit), draw: draw, household: household)
      }
    }
    return nil
  }

  /// The arrangement before `a` under which the life is the same, if that is certain.
  private func twin(_ a: Int, _ slot: Int, _ household: Int) -> Int? {
    for twin in variants[a].twins {
      let row = met.base + (slot * variants.count + twin.source) * observer.count
      if twin.watches.allSatisfy({ !row[$0] }), observer.isSameForCase(a, twin.source, household) { return twin.source }
    }
    return nil
  }

  private func copy(_ slot: Int, from source: Int, to a: Int) {
    let rows = slot * variants.count
    (nets.base + (rows + a) * perspectives).update(
      from: nets.base + (rows + source) * perspectives, count: perspectives)
    (met.base + (rows + a) * observer.count).update(
      from: met.base + (rows + source) * observer.count, count: observer.count)
  }

  private func load(_ household: Int, _ a: Int, _ key: StreamKey, _ draw: Int) -> (formula: Int, value: Double)? {
    if kernel.begins[a] > 0, let bad = tables[0].load(household: household, key, draw: UInt32(draw)) { return bad }
    return tables[a].load(household: household, key, draw: UInt32(draw))
  }

  /// One life; in two stretches where the arrangement begins later. Returns −1, or the channel at which it got stuck.
  private func live(_ a: Int, _ slot: Int, _ draw: Int) -> Int {
    let totals = Simulator.Totals(byYear: years.base, weight: 0, keeps: keepsNone.base)
    func simulator(_ tables: DrawTables, after earlier: DrawTables? = nil) -> Simulator {
      Simulator(
        kernel, tables, life, kept.life(slot), totals, key: kept.key(slot), draw: UInt32(draw), after: earlier)
    }
    let net = nets.base + (slot * variants.count + a) * perspectives
    net.update(repeating: 0, count: perspectives)
    observer.begin()
    lives += 1
    if kernel.begins[a] > 0 {
      let stuck = simulator(tables[0]).run(until: kernel.begins[a])
      if stuck >= 0 { return stuck }
      book(tables[0], net)
      let end = simulator(tables[a], after: tables[0]).resume(at: kernel.begins[a])
      if end >= 0 { return end }
    } else {
      let stuck = simulator(tables[a]).run()
      if stuck >= 0 { return stuck }
    }
    kept.learn(life.memory.clock)
    book(tables[a], net)
    observer.end(tables[a], met.base + (slot * variants.count + a) * observer.count)
    return -1
  }

  /// Adds present values to the net results and clears what the life has counted.
  private func book(_ tables: DrawTables, _ net: UnsafeMutablePointer<Double>) {
    let memory = life.memory
    for word in 0..<observer.words {
      var bits = memory.seen[word]
      memory.seen[word] = 0
      observer.see(word, bits)
      while bits != 0 {
        let exposure = word &* 64 &+ bits.trailingZeroBitCount
        bits &= bits &- 1
        let present = memory.amounts[exposure].y
        memory.amounts[exposure] = .zero
        for i in Int(cellsStart.base[exposure])..<Int(cellsStart.base[exposure &+ 1]) {
          let cell = Int(cellsOf.base[i])
          let amount = present * tables.euro.base[cell]
          for s in Int(signStart.base[cell])..<Int(signStart.base[cell &+ 1]) {
            let sign = signs.base[s]
            net[Int(sign.perspective)] += sign.factor * amount
          }
        }
      }
    }
  }

  private func add(_ range: Range<Int>, to sums: UnsafeMutablePointer<Double>) {
    let size = variants.count * perspectives
    for (slot, i) in range.enumerated() {
      let weight = weights[household(i)]
      let own = nets.base + slot * size
      for k in 0..<size { sums[k] += weight * own[k] }
    }
  }
}
