// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Quantities
import Scenarios
import Statistics
import TestSupport
import Testing

@testable import Studies

/// Outlays with a known distribution against budgets: support costs p a year, normal with mean 1,000 and sd 100, and takes away a
/// cost of 400 a year of which a quarter is really saved. Nothing is discounted away: budgets are in money of the year.
@Suite struct BudgetTests {
  private static func scenario(_ budgets: [Budget], horizon: Double = 2.5) -> Scenario {
    let domain = Small.domain("d", levels: 2, [])
    return Scenario(
      name: "test", title: "Test", settings: Settings(horizon: horizon), domains: [domain],
      services: [Small.service("hulp", application: 1e9, isStandard: false)],
      arrangements: [.current, Arrangement(name: "anders", title: "Anders", adds: ["hulp"])],
      parameters: [
        Parameter(
          name: "p", description: "", distribution: .normal(mean: 1000, sd: 100), dimension: .none,
          source: Small.source)
      ],
      items: [
        Small.item("hulp", .whileHolds(Small.equals("hulp", "actief")), euro: .name("p"), origin: .service("hulp")),
        Small.item(
          "last", .whileHolds(Small.equals("hulp", "geen")), euro: .constant(400),
          posting: Small.resources("gemeente", cashable: 0.25)),
      ], cases: Small.cases([domain], count: 2), budgets: budgets)
  }

  private static func rows(_ budgets: [Budget]) -> [BudgetRow] {
    let run = scenario(budgets).simulated(draws: 1000)
    return BudgetStudy(DrawOutcomes(run.results, run.model)).rows
  }

  private func expect(_ row: BudgetRow?, outlay: Double, chance: Double) throws {
    let row = try #require(row)
    let error = (chance * (1 - chance) / 1000).squareRoot()
    let outlayError = try #require(row.outlay.mcError)
    #expect(abs(row.outlay.mean - outlay) < 4 * max(outlayError, 1e-5 * outlay))
    let found = try #require(row.probabilityDeficit)
    #expect(abs(found - chance) < 4 * error)
    // Draws are stratified, so the chance is known at least as well as from as many loose draws.
    let foundError = try #require(row.probabilityError)
    #expect(foundError < 1.5 * error)
  }

  @Test func `a known outlay is above its budget with a known chance, in the year and in all`() throws {
    let rows = Self.rows([Budget(holder: "gemeente", scope: .household, amounts: [700, 500, 500])])
    func row(_ year: Int, _ span: BudgetRow.Span, _ basis: ResultBasis) -> BudgetRow? {
      rows.first { $0.year == year && $0.span == span && $0.basis == basis }
    }
    #expect(rows.count == 3 * 2 * 2)
    // p − 400 > 700, p − 400 > 500; together 2 p − 800 > 1,200.
    try expect(row(2026, .year, .cash), outlay: 600, chance: gsl_cdf_ugaussian_Q(1))
    try expect(row(2027, .year, .cash), outlay: 600, chance: gsl_cdf_ugaussian_Q(-1))
    try expect(row(2027, .cumulative, .cash), outlay: 1200, chance: 0.5)
    // Only 100 of the 400 is saved: p − 100 > 500 is sure, p − 100 > 700 as good as.
    try expect(row(2026, .year, .cashable), outlay: 900, chance: gsl_cdf_ugaussian_Q(-2))
    // Half a year with half the budget: (p − 400) / 2 > 250.
    let last = try #require(row(2028, .year, .cash))
    #expect(last.budget == 250)
    try expect(last, outlay: 300, chance: gsl_cdf_ugaussian_Q(-1))
    #expect(row(2028, .cumulative, .cash)?.budget == 1450)
  }

  /// Weights are 1 and 2, so the target group is three households; a group of parties pays what its member pays.
  @Test func `a budget for the target group is that of a household times its size`() throws {
    let rows = Self.rows([
      Budget(holder: "overheid", scope: .population, amounts: [2100, 1500, 1500]),
      Budget(holder: "rijk", scope: .household, amounts: [0, 0, 0]),
    ])
    try expect(rows.first { $0.holder == "overheid" }, outlay: 1800, chance: gsl_cdf_ugaussian_Q(1))
    let untouched = try #require(rows.first { $0.holder == "rijk" })
    #expect(untouched.outlay.mean == 0 && untouched.probabilityDeficit == 0)
  }

  /// The yearly tables of the run and the budget say the same of the same money.
  @Test func `outlays are those of the cash flow with the sign turned`() throws {
    let run = Self.scenario([Budget(holder: "gemeente", scope: .household, amounts: [0, 0, 0])]).simulated(draws: 200)
    let rows = BudgetStudy(DrawOutcomes(run.results, run.model)).rows.filter { $0.span == .year }
    for flow in run.analysis.cashFlow where flow.party == "gemeente" && flow.arrangement == "anders" {
      let own = rows.filter { $0.year == flow.year }
      let difference = try #require(flow.difference)
      #expect(abs(own[0].outlay.mean + difference.mean) < 1e-9)
      #expect(own[0].probabilityDeficit == flow.probabilityDeficit)
      let cashable = try #require(flow.cashableDifference)
      #expect(abs(own[1].outlay.mean + cashable) < 1e-9)
    }
  }
}
