// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import Sampling
import Words

/// Pieces whose lives are simulated several at a time.
extension PieceRunner {
  /// All lives of one draw. Some of them are lived again one by one when the draw is measured for noise.
  func run(_ lanes: LaneRunner, draw: Int, meter: NoiseMeter?, _ piece: WorkPlan.Piece, _ sums: PieceSums) {
    for household in piece.cases {
      kept.clear()
      keep(household, piece.replications)
      kept.draw(Int(path))
      lanes.begin(kept, count: piece.replications.count, draw: Int(path))
      for a in 0..<bookkeeper.arrangements {
        if let bad = load(household, a, kept.key(0)) {
          sums.failure = failure(bad, draw: draw, household: household)
          return
        }
        switch lanes.run(tables[a]) {
        case .failure(let stuck):
          sums.failure = failure(stuck.channel, .endless(most: Simulator.eventLimit), draw: draw, household: household)
          return
        case .success(let events): sums.events += events
        }
        book(lanes, household, a, piece, sums)
      }
      if let meter { measure(household, meter, piece, sums) }
    }
  }

  private func book(_ lanes: LaneRunner, _ household: Int, _ a: Int, _ piece: WorkPlan.Piece, _ sums: PieceSums) {
    let weight = weights[household] / Double(plan.replications)
    let row = household - piece.cases.lowerBound
    let caseCells = sums.caseCells.base + (row * bookkeeper.arrangements + a) * bookkeeper.cellCount * 3
    bookkeeper.book(lanes.exposures.base, weight: weight, tables[a], into: sums, caseCells: caseCells)
    sums.lives += piece.replications.count
    let levels = sums.levels.base + a * levelCount
    for i in 0..<levelCount { levels[i] += weight * lanes.levels.base[i] }
    lanes.addControls(a, weight, to: sums.controls.base + a * kernel.hot.controlCount)
  }

  /// Lives the first households again, to see how much the arrangements differ from life to life.
  private func measure(
    _ household: Int, _ meter: NoiseMeter, _ piece: WorkPlan.Piece, _ sums: PieceSums
  ) {
    let measured = min(measuredLives, piece.replications.count)
    guard measured > 1 else { return }
    meter.beginCase()
    let share = Double(piece.replications.count) / Double(plan.replications)
    let weight = weights[household] * share / Double(measured)
    for n in 0..<measured {
      let key = kept.key(n)
      for a in 0..<bookkeeper.arrangements {
        if tables[a].household.isDrawn { tables[a].household.drawStart(key, draw: path, tables[a].values.base) }
        let vector = vectors.base + (n * bookkeeper.arrangements + a) * bookkeeper.vectorCount
        let stretch = bookkeeper.stretch(
          a, tables[a], isFirst: true, weight: 0, measured: (weight, life.memory.visits), sums)
        _ = Simulator(kernel, tables[a], life, kept.life(n), stretch.totals, key: key, draw: path).run()
        bookkeeper.book(life.memory, stretch, into: sums, caseCells: unused.base, vector: vector)
        (vector + bookkeeper.controlStart).update(from: life.memory.controls, count: kernel.hot.controlCount)
      }
      let vector = vectors.base + n * bookkeeper.arrangements * bookkeeper.vectorCount
      meter.outcomes(vector, bookkeeper.vector, into: outcomes.base)
      meter.add(outcomes.base, replication: n + 1)
      keepControlled(n)
    }
    addToPilot(measured, sums)
    meter.endCase(
      weight: weights[household], n: measured, of: piece.replications.count, total: plan.replications,
      into: sums.meterSums)
  }
}
