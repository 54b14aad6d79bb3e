// SPDX-License-Identifier: EUPL-1.2

import Glibc
import RunRecord
import TestSupport
import Testing

@testable import Statistics

/// Is the advised split the best there is?
@Suite struct EffortSplitTests {
  /// Between 4, within 100, a draw at 16 and a replication at 1: n = √(16 · 25) = 20, and variance times cost is
  /// (√(4·16) + √(100·1))² = 324.
  @Test func `the optimum is that of its closed form`() {
    let model = EffortModel(between: 4, within: 100, perDraw: 16, perReplication: 1)
    #expect(model.optimum == 20)
    let split = model.best(draws: 36_000, replications: 1, fewest: 1) { $0 }
    #expect(split.replications == 20 && split.draws == 17_000)
    #expect(abs(split.mcError - (324.0 / 612_000).squareRoot()) < 1e-15)
    #expect(abs(split.present - (104.0 / 36_000).squareRoot()) < 1e-15)
  }

  /// No number of replications does better, but for what rounding the draws down can take away: one draw.
  @Test(arguments: 1...40)
  func `no other split is better`(seed: Int) {
    var g = SplitMix(seed: UInt64(seed))
    func number(_ range: ClosedRange<Double>) -> Double { exp(Double.random(in: range, using: &g)) }
    let model = EffortModel(
      between: number(-3...3), within: number(-3...6), perDraw: number(-3...3), perReplication: 1)
    let (draws, now) = (5000, Int.random(in: 1...9, using: &g))
    let budget = model.cost(draws: 5000, replications: Double(now))
    let split = model.best(draws: draws, replications: now, fewest: 1) { $0 }
    #expect(model.cost(draws: Double(split.draws), replications: Double(split.replications)) <= budget * (1 + 1e-12))
    for n in 1...200 {
      let count = (budget / (model.perDraw + Double(n))).rounded(.down)
      guard count >= 1 else { continue }
      let other = model.variance(draws: count, replications: Double(n)).squareRoot()
      #expect(split.mcError <= other * (1 + 1 / Double(split.draws)))
    }
    #expect(split.mcError <= split.present && split.saving >= 0)
  }

  @Test func `draws that add no error of their own are cut to what the interval needs, and not below`() {
    let model = EffortModel(between: 0, within: 100, perDraw: 1, perReplication: 1)
    let split = model.best(draws: 1000, replications: 1, fewest: 400) { $0 }
    #expect(split.replications == 4 && split.draws == 400)
    // Half of every draw's cost is not for lives: 2,000 units buy 1,000 lives then, and 1,600 lives now.
    #expect(abs(split.mcError - (100.0 / 1600).squareRoot()) < 1e-15)
    #expect(model.best(draws: 400, replications: 1, fewest: 400) { $0 }.draws == 400)
  }

  /// The advice comes from what was counted, not from a clock.
  @Test func `the advice is the same for any number of threads`() {
    let scenario = RandomScenario.make(seed: 4)
    let one = scenario.simulated(draws: 400, replications: 3, threads: 1).analysis.diagnostics
    #expect(one == scenario.simulated(draws: 400, replications: 3, threads: 3).analysis.diagnostics)
    #expect(one.noise[0].split != nil)
  }
}
