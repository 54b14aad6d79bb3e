// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Distributions
import ModelCompiler
import Quantities
import RunRecord
import Scenarios
import Statistics
import TestSupport
import Testing

@testable import Studies

/// What studies make of the draws of a run is freed of chance in lives too, with errors that cover.
///
/// Each of the events that come 0.1 times a year costs x in the reference, normal with mean 2,000 and sd 1,000; without them € 1,800 is paid
/// once. With 25 lives of one case three tenths of the variance are chance in lives.
@Suite struct LivesInStudiesTests {
  private static let seeds = 24

  private static func outcomes(_ seed: Int) -> DrawOutcomes {
    let domain = Small.domain("d", levels: 2, [])
    var other = Arrangement(name: "anders", title: "Anders")
    other.parameters = ["eenmalig": .constant(1800)]
    let scenario = Scenario(
      name: "test", title: "Test", settings: Settings(horizon: 6, discount: DiscountCurve(DiscountRate(continuous: 0))),
      domains: [domain],
      events: [
        Event(
          name: "e", title: "e", condition: Small.equals("arrangement", "huidig"), rate: .constant(0.1, .rate),
          changes: [])
      ], arrangements: [.current, other],
      parameters: [
        Parameter(
          name: "x", description: "", value: .drawn(.normal(mean: 2000, sd: 1000)), dimension: .none,
          source: Small.source),
        Parameter(name: "eenmalig", description: "", value: .drawn(.fixed(0)), dimension: .none, source: Small.source),
      ],
      items: [
        Small.item("schade", .onEvent("e"), euro: .name("x")), Small.item("start", .atStart, euro: .name("eenmalig")),
      ], cases: Small.cases([domain]),
      budgets: [Budget(holder: "gemeente", scope: .household, amounts: [1600, 0, 0, 0, 0, 0])])
    let run = scenario.simulated(draws: 1000, replications: 25, seed: UInt64(seed))
    return DrawOutcomes(run.results, run.model)
  }

  /// As often as twice an error covers, less four binomial errors.
  private func expectCovered(_ count: Int) {
    let (n, asked) = (Double(Self.seeds), 0.9545)
    #expect(Double(count) >= n * asked - 4 * (n * asked * (1 - asked)).squareRoot())
  }

  /// After five years the other arrangement costs 1,800 − x / 2 in expectation: more than € 1,600 where x is below 400.
  @Test func `the chance of a deficit`() throws {
    let exact = gsl_cdf_ugaussian_P(-1.6)
    expectCovered(
      try (1...Self.seeds).count { seed in
        let outcomes = Self.outcomes(seed)
        let rows = BudgetStudy(outcomes, Estimator(outcomes)).rows
        let row = try #require(rows.filter { $0.span == .cumulative && $0.basis == .cash }.dropFirst(4).first)
        let (chance, error) = (try #require(row.probabilityDeficit), try #require(row.probabilityError))
        return abs(chance - exact) <= 2 * error
      })
  }

  /// Over six years 0.6 x is saved: the highest price with certainty q is 0.6 (2,000 − 1,000 Φ⁻¹(q)).
  @Test(arguments: [50, 80, 90]) func `the highest price with a certainty`(percent: Int) throws {
    let exact = 0.6 * (2000 - 1000 * gsl_cdf_ugaussian_Pinv(Double(percent) / 100))
    expectCovered(
      try (1...Self.seeds).count { seed in
        let outcomes = Self.outcomes(seed)
        let view = try #require(BreakEvenView.all(outcomes).first { $0.perspective == .social })
        let rows = BreakEvenPrices(outcomes, Estimator(outcomes)).rows(view)
        let row = try #require(rows.first { $0.subject == .price && $0.certainty == .percent(percent) })
        let (value, error) = (try #require(row.value), try #require(row.mcError))
        return abs(value - exact) <= 2 * error
      })
  }
}
