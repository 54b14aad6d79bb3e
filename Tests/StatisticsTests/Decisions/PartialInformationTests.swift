// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Glibc
import RunRecord
import TestSupport
import Testing
import Words

@testable import Statistics

/// Is the value of knowing one input, or a group, what it is on paper?
@Suite struct PartialInformationTests {
  private let far = gsl_cdf_tdist_Qinv(gsl_cdf_ugaussian_Q(4), 29)

  private func partial(
    _ problem: DecisionProblem, _ draws: NormalDraws, groups: [[Int]] = []
  ) -> PartialInformation {
    PartialInformation(
      [problem], ceilings: [problem.perfectInformation.value], inputs: draws.inputs.map(ParameterBasis.init),
      groups: groups.enumerated().map { .init(name: .own("g\($0.offset)"), members: $0.element) })
  }

  /// Given x, the worth 100 + 300 x + 400 y is normal around 100 with standard deviation 300 over draws of x.
  @Test(arguments: [0, 1], [0.0, 800])
  func `EVPPI of a linear normal worth is the unit normal loss, with honest errors`(input: Int, noise: Double) {
    let exact = normalLoss(mean: 100, sd: [300, 400][input])
    let runs = Replicated { seed in
      var draws = NormalDraws(3, seed: seed)
      let worth = draws.worth { 100 + 300 * $0[0] + 400 * $0[1] }
      let problem = draws.problem(noise > 0 ? draws.noisy(worth, sd: noise) : worth, noise: [noise * noise])
      return partial(problem, draws).single[input]![0]
    }
    #expect(abs(runs.z(exact)) < far, "\(runs.mean) ± \(runs.error), exact \(exact)")
    expectSquaresOfBlockErrors(runs.squares(exact))
  }

  /// Correlation ρ: E[worth | x] = 100 + (300 + 400 ρ) x, and the spread of both together is √(300² + 400² + 2 ρ 300 · 400).
  @Test(arguments: [-0.5, 0.6])
  func `correlated inputs say something about each other`(correlation: Double) {
    let spreads = [
      300 + 400 * correlation, 400 + 300 * correlation, (250_000 + 240_000 * correlation).squareRoot(),
    ]
    for (i, spread) in spreads.enumerated() {
      let exact = normalLoss(mean: 100, sd: spread)
      let runs = Replicated { seed in
        let draws = NormalDraws(3, seed: seed, correlation: correlation)
        let problem = draws.problem(draws.worth { 100 + 300 * $0[0] + 400 * $0[1] + 500 * $0[2] })
        let values = partial(problem, draws, groups: [[0, 1]])
        return (values.single + values.groups)[[0, 1, 3][i]]![0]
      }
      #expect(abs(runs.z(exact)) < far, "\(i): \(runs.mean) ± \(runs.error), exact \(exact)")
    }
  }

  @Test func `a group of all inputs is worth what everything is worth`() {
    let runs = Replicated { seed in
      let draws = NormalDraws(2, seed: seed)
      let problem = draws.problem(draws.worth { 300 * $0[0] + 400 * $0[1] })
      return partial(problem, draws, groups: [[0, 1]]).groups[0]![0]
    }
    let exact = normalLoss(mean: 0, sd: 500)
    #expect(abs(runs.z(exact)) < far)
    expectSquaresOfBlockErrors(runs.squares(exact))
  }

  /// Worth 300 (x² − 1) + 50 + 300 y: E[worth | x] = 300 x² − 250 is positive outside ±√(5/6), best on average by 50.
  @Test func `a curved effect is seen, where a line would say nothing`() {
    let exact =
      2 * integral(from: (5.0 / 6).squareRoot(), to: 12) { (300 * $0 * $0 - 250) * gsl_ran_ugaussian_pdf($0) } - 50
    let runs = Replicated { seed in
      let draws = NormalDraws(2, seed: seed)
      return partial(draws.problem(draws.worth { 300 * $0[0] * $0[0] - 250 + 300 * $0[1] }), draws).single[0]![0]
    }
    #expect(abs(runs.z(exact)) < far, "\(runs.mean) ± \(runs.error), exact \(exact)")
  }

  /// An input of three equally likely values with worth −200, 500 and −150 given each: (500 / 3) − 50.
  @Test func `an input of a few values has an expectation for each`() {
    let runs = Replicated { seed in
      var draws = NormalDraws(2, seed: seed)
      let third = gsl_cdf_ugaussian_Pinv(1.0 / 3)
      let levels = draws.inputs[0].map { $0 < third ? 1.0 : $0 < -third ? 2 : 7 }
      let problem = draws.problem(
        draws.noisy(levels.map { $0 == 1 ? -200 : $0 == 2 ? 500 : -150 }, sd: 400), noise: [160_000])
      return PartialInformation([problem], ceilings: [.infinity], inputs: [ParameterBasis(levels)], groups: []).single[
        0]![0]
    }
    let exact = 500.0 / 3 - 50
    #expect(abs(runs.z(exact)) < far, "\(runs.mean) ± \(runs.error), exact \(exact)")
  }

  /// On average neither option is better, so that any chance in the fit makes them change places.
  @Test func `an input that says nothing is worth no more than its error`() {
    let runs = Replicated { seed in
      let draws = NormalDraws(2, seed: seed)
      return partial(draws.problem(draws.worth { 500 * $0[1] }), draws).single[0]![0]
    }
    #expect(runs.mean < runs.estimates.reduce(0) { $0 + $1.error! } / 30)
    #expect(runs.estimates.contains { $0.value == 0 })
  }

  @Test func `a group of inputs that say nothing is worth no more than its error`() {
    let runs = Replicated { seed in
      let draws = NormalDraws(41, seed: seed)
      let problem = draws.problem(draws.worth { 500 * $0[40] })
      return partial(problem, draws, groups: [Array(0..<40)]).groups[0]![0]
    }
    #expect(runs.mean < runs.estimates.reduce(0) { $0 + $1.error! } / 30)
  }

  @Test(arguments: 1...20)
  func `values are never negative, rise with what is known, and stay below knowing everything`(seed: UInt64) {
    var g = SplitMix(seed: seed)
    let weights = (0..<8).map { _ in Double.random(in: -300...300, using: &g) }
    let draws = NormalDraws(4, seed: seed, draws: 400, correlation: 0.4)
    let problem = draws.problem(
      draws.worth { x in weights[6] + (0..<4).reduce(0.0) { $0 + weights[$1] * x[$1] } },
      draws.worth { x in weights[7] + weights[4] * x[0] * x[1] + weights[5] * x[3] })
    let values = partial(problem, draws, groups: [[0, 1, 2, 3], [0, 1], [0, 1, 3], [2]])
    func value(_ v: [InformationValue]?) -> Double { v![0].value }
    #expect(
      (values.single + values.groups).allSatisfy { value($0) >= 0 && value($0) <= problem.perfectInformation.value })
    for (g, members) in [(0, 0...3), (1, 0...1), (3, 2...2)] {
      #expect(members.allSatisfy { value(values.groups[g]) >= value(values.single[$0]) })
    }
    #expect(value(values.groups[2]) >= value(values.groups[1]))
    #expect(value(values.groups[0]) >= value(values.groups[2]))
  }

  @Test func `where one option is always best, no input is worth knowing`() {
    let draws = NormalDraws(2, seed: 3)
    let problem = draws.problem(draws.worth { 5000 + 100 * $0[0] + 100 * $0[1] })
    let values = partial(problem, draws, groups: [[0, 1]])
    #expect((values.single + values.groups).allSatisfy { $0! == [InformationValue(value: 0, error: 0)] })
  }

  @Test func `several problems share their regressions and keep their own answers`() {
    let draws = NormalDraws(3, seed: 5)
    let problems = [
      draws.problem(draws.worth { 100 + 300 * $0[0] + 400 * $0[1] }),
      draws.problem(draws.worth { 300 * $0[0] - 100 }, draws.worth { 200 * $0[2] }),
    ]
    let together = PartialInformation(
      problems, ceilings: [1e9, 1e9], inputs: draws.inputs.map(ParameterBasis.init), groups: [])
    for (i, problem) in problems.enumerated() {
      let alone = PartialInformation(
        [problem], ceilings: [1e9], inputs: draws.inputs.map(ParameterBasis.init), groups: [])
      for n in 0..<3 {
        // A curve that says something of one problem is taken for all.
        let (own, shared) = (alone.single[n]![0], together.single[n]![i])
        #expect(abs(own.value - shared.value) <= 2 * max(own.error!, shared.error!))
      }
    }
  }

  /// Leaving a block out of the sums is the same as never having seen it.
  @Test func `a fit without a block is the fit to the other draws`() throws {
    let draws = NormalDraws(2, seed: 9, draws: 400)
    let worth = draws.worth { 300 * $0[0] + 200 * $0[1] * $0[1] }
    let basis = try #require(ParameterBasis(draws.inputs[0]))
    let all = BlockRegression(columns: basis.curved, responses: [worth], blocks: draws.blocks)
    let rest = BlockRegression(
      columns: basis.curved.map { draws.blocks.leavingOut(3, $0) }, responses: [draws.blocks.leavingOut(3, worth)],
      blocks: NormalDraws(2, seed: 9, draws: 360).blocks)
    let (left, direct) = (try #require(all.fit(leavingOut: 3)), try #require(rest.fit()))
    // Sums of 400 products, of which a tenth is taken away again.
    for (a, b) in zip(left.coefficients[0], direct.coefficients[0]) { #expect(abs(a - b) < 1e-9 * 300) }
  }

  @Test func `too few draws, or an input that does not vary, have no value`() {
    let draws = NormalDraws(1, seed: 1, draws: 19)
    #expect(partial(draws.problem(draws.inputs[0]), draws).single == [nil])
    #expect(ParameterBasis([2, 2, 2]) == nil)
  }
}
