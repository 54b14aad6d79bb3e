// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Distributions
import Glibc
import ModelCompiler
import Quantities
import RunRecord
import Scenarios
import Simulation
import Statistics
import TestSupport
import Testing

/// Is chance taken out of means, and nothing else?
@Suite struct ControlVariateTests {
  /// As many standard errors, for Student's t with 24 degrees of freedom, as 4 are for the normal distribution.
  private let far = gsl_cdf_tdist_Qinv(gsl_cdf_ugaussian_Q(4), 24)

  @Test(arguments: [(1, true), (2, true), (1, false), (2, false), (3, false)])
  func `every control has mean 0 in every arrangement`(seed: UInt64, isPlain: Bool) {
    let scenario = isPlain ? RandomScenario.plain(seed: seed) : RandomScenario.make(seed: seed)
    let results = scenario.simulated(draws: 1000, replications: isPlain ? 8 : 2).results
    let count = results.pilot.controls * scenario.arrangements.count
    let blocks = results.blockControls.count
    #expect(blocks == 25)
    var moving = 0
    for k in 0..<count {
      let means = (0..<blocks).map { results.blockControls.values[$0 * count + k] }
      let mean = means.reduce(0, +) / Double(blocks)
      let error = gsl_stats_sd_m(means, 1, means.count, mean) / Double(blocks).squareRoot()
      // Number 0 of each arrangement takes what belongs to no control.
      if error > 0, k % results.pilot.controls > 0 {
        moving += 1
        #expect(abs(mean) < far * error, "control \(k): \(mean) ± \(error)")
      }
    }
    #expect(moving > 20)
  }

  /// One domain of two levels, up at rate a and down at rate b; € 1,000 a year at level 1.
  private func chain(up: Double) -> Scenario {
    let domain = Small.domain(
      "d", levels: 2,
      [
        Transition(from: 1, to: 2, timing: .rate(.name("tempo"))),
        Transition(from: 2, to: 1, timing: .rate(.constant(0.4))),
      ])
    return Scenario(
      name: "test", title: "Test", domains: [domain],
      arrangements: [
        .current,
        Arrangement(name: "anders", title: "Anders", parameters: ["tempo": .constant(2 * up)]),
      ],
      parameters: [
        Parameter(name: "tempo", description: "", value: .drawn(.fixed(up)), dimension: .rate, source: Small.source)
      ],
      items: [Small.item("post", .whileHolds(Small.equals("d", "1")), euro: .constant(1000))],
      cases: Small.cases([domain], count: 4, levels: ["d": 1]))
  }

  /// Discounted time at level 1 over ten years.
  private func exact(up: Double) -> Double {
    let (force, total) = (log(1.0225), up + 0.4)
    func annuity(_ rate: Double) -> Double { -expm1(-rate * 10) / rate }
    return 0.4 / total * annuity(force) + up / total * annuity(force + total)
  }

  @Test(arguments: [1, 8])
  func `controlled means are those of the closed form, with errors that say how far off they are`(replications: Int) {
    let target = 1000 * (exact(up: 0.3) - exact(up: 0.6))
    var (squares, gains) = ([Double](), [Double]())
    for seed in 1...30 {
      let estimate = chain(up: 0.3).simulated(draws: 1000, replications: replications, seed: UInt64(seed))
        .estimate(.net)!
      let z = (estimate.controlledMean! - target) / estimate.controlledError!
      squares.append(z * z)
      gains.append(pow(estimate.mcError! / estimate.controlledError!, 2))
    }
    expectSquaresOfBlockErrors(squares)
    #expect(gains.reduce(0, +) / 30 > 1.5, "\(gains)")
  }

  @Test(arguments: [true, false])
  func `controlled amounts add up as amounts do`(isPlain: Bool) {
    let scenario = isPlain ? RandomScenario.plain(seed: 4) : RandomScenario.make(seed: 4)
    let run = scenario.simulated(draws: 200, replications: 8)
    let name = scenario.arrangements.last!.name
    func social(_ measure: Measure) -> Double {
      run.analysis.returns.first { $0.arrangement == name && $0.perspective == .social && $0.measure == measure }!
        .estimate!.controlledMean!
    }
    let parties = run.analysis.parties.filter { $0.arrangement == name }.map { $0.net!.controlledMean! }
    // Sums of some ten amounts of at most 1e5 euro.
    #expect(abs(social(.net) - (social(.benefit) - social(.investment))) < 1e-7)
    #expect(abs(social(.net) - parties.reduce(0, +)) < 1e-7)
  }

  @Test func `where nothing differs, or too few lives were measured, nothing is controlled`() {
    var same = RandomScenario.plain(seed: 4)
    same.arrangements = [.current, .other]
    #expect(same.simulated(draws: 50, replications: 8).estimate(.net)!.controlledMean == nil)
    let few = chain(up: 0.3).simulated(draws: 1, replications: 1)
    #expect(few.estimate(.net)!.controlledMean == nil)
  }
}
