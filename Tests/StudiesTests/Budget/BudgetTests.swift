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
          name: "p", description: "", value: .drawn(.normal(mean: 1000, sd: 100)), dimension: .none,
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
    return Self.budgetRows(run)
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
    let rows = Self.rows([Budget(holder: "gemeente", scope: .household, amounts: [700, 500, 250])])
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
    // Half a year, with what there is for it: (p − 400) / 2 > 250.
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
    #expect(untouched.outlay.mean == 0 && untouched.probabilityDeficit == nil)
  }

  /// The yearly tables of the run and the budget say the same of the same money.
  @Test func `outlays are those of the cash flow with the sign turned`() throws {
    let run = Self.scenario([Budget(holder: "gemeente", scope: .household, amounts: [0, 0, 0])]).simulated(draws: 200)
    let rows = Self.budgetRows(run).filter { $0.span == .year }
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

extension BudgetTests {
  /// Events at rate r cost the municipality € 1,000 and the state € 500 each; the other arrangement has none. Over T years a household
  /// saves 1,000 N with N Poisson: R replications of n equal cases give a draw's mean a variance of 1,000² r T / (n R), which grows in
  /// proportion to time, and (1,500 / 1,000)² times that for both together. In cash of one year: the same with T = 1.
  @Test func `noise of groups and of several years is that of the sum`() throws {
    let domain = Small.domain("d", levels: 2, [])
    let (rate, replications, cases) = (0.5, 20, 4)
    let scenario = Scenario(
      name: "test", title: "Test", settings: Settings(horizon: 5, discount: DiscountCurve(DiscountRate(continuous: 0))),
      domains: [domain],
      events: [
        Event(
          name: "e", title: "e", condition: Small.equals("arrangement", "huidig"), rate: .constant(rate, .rate),
          changes: [])
      ], arrangements: [.current, .other],
      items: [
        Small.item("een", .onEvent("e"), euro: .constant(1000)),
        Small.item("twee", .onEvent("e"), euro: .constant(500), posting: Small.resources("rijk")),
      ],
      cases: Small.cases([domain], count: cases).map { household in
        Case(name: household.name, weight: 1, levels: household.levels)
      })
    let run = scenario.simulated(draws: 400, replications: replications)
    let outcomes = DrawOutcomes(run.results, run.model)
    let plans = run.model.ledger.perspectives
    for (holder, amount) in [("gemeente", 1000.0), ("overheid", 1500.0)] {
      let p = try #require(plans.firstIndex { $0.name == holder && !$0.includesWelfare })
      let noise = try #require(YearlyNoise(outcomes, p, 1))
      for y in 0..<5 {
        let exact = amount * amount * rate / Double(cases * replications)
        // Measured in 50 draws (five of each of ten blocks) between 20 lives of 4 cases, 3,800 degrees of freedom. A count with
        // mean r has excess kurtosis 1/r, so the relative variance of its variance is (2 + 1/r) / 3,800.
        let tolerance = 4 * ((2 + 1 / rate) / 3800).squareRoot()
        #expect(abs(noise.years[y] / exact - 1) < tolerance)
        #expect(abs(noise.total(to: y) / (exact * Double(y + 1)) - 1) < tolerance)
      }
    }
  }

  private static func budgetRows(_ run: Simulated) -> [BudgetRow] {
    let outcomes = DrawOutcomes(run.results, run.model)
    return BudgetStudy(outcomes, Estimator(outcomes)).rows
  }
}
