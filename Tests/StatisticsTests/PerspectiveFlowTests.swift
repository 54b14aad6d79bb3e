// SPDX-License-Identifier: EUPL-1.2

import Distributions
import Glibc
import ModelCompiler
import Quantities
import RunRecord
import Scenarios
import Simulation
import TestSupport
import Testing
import Words

@testable import Statistics

/// Payback and internal rate through the whole engine.
@Suite struct PerspectiveFlowTests {
  private static let domain = Small.domain("d", levels: 2, [])

  private static func scenario(
    horizon: Double, rate: Double, items: [CostItem], parameters: [Parameter] = [], services: [Service] = [],
    other: Arrangement, events: [Event] = []
  ) -> Scenario {
    Scenario(
      name: "test", title: "Test",
      settings: Settings(horizon: horizon, discount: DiscountCurve(DiscountRate(annualEffective: rate))),
      domains: [domain], events: events, services: services, arrangements: [.current, other], parameters: parameters,
      items: items, cases: Small.cases([domain], count: 2))
  }

  private static func parameter(_ name: String, _ distribution: Distribution) -> Parameter {
    Parameter(name: name, description: "", value: .drawn(distribution), dimension: .none, source: Small.source)
  }

  /// A service of € 10,000 at the start, of which having it saves € 2,600 a year.
  private static func saving(_ yearly: Expression = .constant(2600), _ parameters: [Parameter] = []) -> Scenario {
    scenario(
      horizon: 10, rate: 0.03,
      items: [
        Small.item("hulp", .onService("hulp", .start), euro: .constant(10000), origin: .service("hulp")),
        Small.item("last", .whileHolds(Small.equals("hulp", "geen")), euro: yearly),
      ], parameters: parameters, services: [Small.service("hulp", application: 1e12, isStandard: false)],
      other: Arrangement(name: "anders", title: "Anders", adds: ["hulp"]))
  }

  /// See `CashFlowTests` for where the expectations come from.
  @Test(arguments: [1, 4, 60])
  func `an outlay at once and an even saving`(_ draws: Int) {
    let run = Self.saving().simulated(draws: draws)
    let force = log(1.03)
    #expect(abs(run.estimate(.payback)!.mean - 10000 / 2600) < 1e-6)
    #expect(abs(run.estimate(.discountedPayback)!.mean + log(1 - 10000 * force / 2600) / force) < 1e-6)
    #expect(abs(run.estimate(.internalRate)!.mean - 0.2652518138386697) < 1e-7)
    // No number is uncertain, so there is no interval.
    #expect(run.estimate(.payback)!.low == nil)
    #expect(run.estimate(.internalRate)!.low == nil)
  }

  /// Draw by draw payback is 10,000 / c, with c uniform on [2,000, 3,000], and so are its quantiles. 2,600 is left for the rate.
  @Test func `an uncertain saving gives an interval`() {
    let run = Self.saving(.name("c"), [Self.parameter("c", .uniform(low: 2000, high: 3000))]).simulated(draws: 1000)
    let payback = run.estimate(.payback)!
    #expect(abs(payback.mean - 4) < 0.001)
    #expect(abs(payback.low! - 10000 / 2975.0) < 0.01)
    #expect(abs(payback.high! - 10000 / 2025.0) < 0.01)
    let rate = run.estimate(.internalRate)!
    // scipy.optimize.brentq of 10000 = c (1 − e^(−10 δ)) / δ at c = 2025, 2500 and 2975.
    #expect(abs(rate.low! - 0.1766935117979911) < 0.001)
    #expect(abs(rate.mean - 0.2500220465545133) < 0.001)
    #expect(abs(rate.high! - 0.3221747227646392) < 0.001)
  }

  /// The difference in flow of every perspective, discounted, adds up to its net result, and by year to kasstroom.csv; with lives
  /// that differ, prices that are drawn, an item that is discounted at its own rate, and fewer draws measured than lived.
  @Test(arguments: [1, 16])
  func `flows add up to what the tables say`(_ replications: Int) {
    var scenario = replications > 1 ? RandomScenario.plain(seed: 3) : RandomScenario.make(seed: 3)
    scenario.items[0].discount = DiscountCurve(DiscountRate(annualEffective: 0.015))
    let run = scenario.simulated(draws: 300, replications: replications)
    let outcomes = DrawOutcomes(run.results, run.model)
    let a = run.model.arrangementCount - 1
    for (p, perspective) in run.model.ledger.shown {
      let flow = PerspectiveFlow(outcomes, perspective: p, arrangement: a)
      let net = run.estimate(.net, perspective, a)!.mean
      #expect(abs(flow.discounted(flow.mean).total - net) < 1e-7 * max(1, flow.mean.gross))
      let years = outcomes.flows(of: p, a).map(outcomes.blocks.mean)
      #expect(abs(flow.mean.total - years.reduce(0, +)) < 1e-7 * max(1, flow.mean.gross))
    }
  }

  @Test func `who never invests has no payback, and what is not sure is an advance`() {
    let run = Self.saving(.name("c"), [Self.parameter("c", .uniform(low: 500, high: 2300))]).simulated(draws: 400)
    #expect(run.returnRow(.payback, .financial("rijk")).reason == .returns(.noInvestment))
    // The mean of c, 1,400, pays back after 7.14 years; the chance of a positive result is 0.63 at 3 %.
    let row = run.returnRow(.payback)
    #expect(row.estimate == nil)
    #expect(row.reason == .filled(.advance(euros: 10_000, tenthsOfYears: 0)))
  }

  /// −1 at 0, 2.5 at 1, −1.54 at 2, in thousands: both 10 % and 40 %.
  @Test func `two rates are both told`() {
    let on = Self.parameter("aan", .fixed(0))
    func item(_ name: String, _ years: Double, _ euro: Double) -> (CostItem, Event) {
      let item = Small.item(
        name, .onEvent(name), euro: .binary(.times, .constant(euro), .name("aan")), origin: .event(name))
      let event = Event(
        name: name, title: name, condition: .always, timing: .moments(first: .constant(years), every: nil), changes: [])
      return (item, event)
    }
    let parts = [item("een", 0, 1000), item("twee", 1, -2500), item("drie", 2, 1540)]
    let run = Self.scenario(
      horizon: 3, rate: 0.03, items: parts.map(\.0), parameters: [on],
      other: Arrangement(name: "anders", title: "Anders", parameters: ["aan": .constant(1)]), events: parts.map(\.1)
    ).simulated(draws: 4)
    #expect(run.estimate(.internalRate) == nil)
    #expect(run.returnRow(.internalRate).reason == .filled(.severalRates([100, 400])))
  }
}
