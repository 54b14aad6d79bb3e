// SPDX-License-Identifier: EUPL-1.2

import Accounting
import Distributions
import Quantities
import RunRecord
import Scenarios
import TestSupport
import Testing

@testable import Statistics

/// Which outlays are investment. Everything happens at the start, without discounting, so that amounts are those written.
@Suite struct InvestmentTests {
  private static let domain = Small.domain("d", levels: 2, [])

  private static func item(_ name: String, _ euro: Expression, _ trigger: CostItem.Trigger = .atStart) -> CostItem {
    Small.item(name, trigger, euro: euro)
  }

  private static func scenario(_ items: [CostItem], parameters: [Parameter] = [], _ other: Arrangement) -> Scenario {
    Scenario(
      name: "test", title: "Test", settings: Settings(horizon: 2, discount: DiscountCurve(DiscountRate(continuous: 0))),
      domains: [domain], services: [Small.service("hulp", application: 0, isStandard: false)],
      barriers: [Small.barrier("muur", [])], arrangements: [.current, other], parameters: parameters, items: items,
      cases: Small.cases([domain]))
  }

  private static func parameter(_ distribution: Distribution) -> Parameter {
    Parameter(name: "fonds", description: "", value: .drawn(distribution), dimension: .none, source: Small.source)
  }

  private static let fund = Arrangement(
    name: "anders", title: "Anders", parameters: ["fonds": .constant(93_000)])

  private static func invested(_ scenario: Scenario) -> Double {
    scenario.simulated(draws: 2, replications: 1).estimate(.investment)!.mean
  }

  @Test func `a cost that is zero under the reference is inferred`() {
    let items = [Self.item("fonds", .name("fonds")), Self.item("vast", .constant(5000))]
    #expect(Self.invested(Self.scenario(items, parameters: [Self.parameter(.fixed(0))], Self.fund)) == 93_000)
    // A cost that only rises is not: nobody knows which part of it is the measure.
    #expect(Self.invested(Self.scenario(items, parameters: [Self.parameter(.fixed(1))], Self.fund)) == 0)
  }

  /// In an arrangement's own value, its name is what is drawn.
  @Test func `a value over itself is read once`() {
    let other = Arrangement(
      name: "anders", title: "Anders", parameters: ["fonds": .binary(.times, .name("fonds"), .constant(2))])
    let items = [Self.item("fonds", .name("fonds"))]
    #expect(Self.invested(Self.scenario(items, parameters: [Self.parameter(.fixed(3))], other)) == 0)
  }

  @Test(arguments: [true, false])
  func `a service of the first arrangement is nobody's investment`(isInFirst: Bool) {
    var start = Self.item("start", .constant(500), .onService("hulp", .start))
    start.origin = .service("hulp")
    var scenario = Self.scenario([start], Arrangement(name: "anders", title: "Anders", adds: ["hulp"]))
    scenario.arrangements[0].adds = isInFirst ? ["hulp"] : []
    let grounds = scenario.investments(in: scenario.arrangements[1]).map(\.ground)
    #expect(grounds == (isInFirst ? [] : [.service]))
  }

  @Test func `a benefit that only the arrangement has is not an investment`() {
    let items = [Self.item("baat", .binary(.times, .constant(-1), .name("fonds")))]
    #expect(Self.invested(Self.scenario(items, parameters: [Self.parameter(.fixed(0))], Self.fund)) == 0)
  }

  /// A benefit of € 1,000 with a standard deviation of € 300 is a cost in one draw of two thousand, and a benefit on average.
  @Test func `an amount whose sign is not sure counts by its expectation`() {
    let amount = Parameter(
      name: "baat", description: "", value: .drawn(.normal(mean: 1000, sd: 300)), dimension: .none,
      source: Small.source)
    let parameters = [Self.parameter(.fixed(0)), amount]
    func invested(_ value: Expression) -> [InvestmentGround] {
      let other = Arrangement(name: "anders", title: "Anders", parameters: ["fonds": value])
      return Self.scenario([Self.item("fonds", .name("fonds"))], parameters: parameters, other).investments(in: other)
        .map(\.ground)
    }
    #expect(invested(.negated(.name("baat"))) == [])
    #expect(invested(.name("baat")) == [.inferred])
    // 400 − 1000 and 1600 − 1000.
    #expect(invested(.binary(.minus, .constant(400), .name("baat"))) == [])
    #expect(invested(.binary(.minus, .constant(1600), .name("baat"))) == [.inferred])
  }

  @Test func `an item decides for itself`() {
    var items = [Self.item("fonds", .name("fonds"))]
    items[0].isInvestment = false
    #expect(Self.invested(Self.scenario(items, parameters: [Self.parameter(.fixed(0))], Self.fund)) == 0)
    items[0].isInvestment = true
    #expect(Self.invested(Self.scenario(items, parameters: [Self.parameter(.fixed(1))], Self.fund)) == 92_999)
  }

  /// Two years of € 700 while the barrier is lifted.
  @Test func `a cost under a condition that only the arrangement can have is inferred`() {
    let lifted = Self.item("steun", .constant(700), .whileHolds(Small.equals("muur", "opgeheven")))
    let other = Arrangement(name: "anders", title: "Anders", lifts: ["muur"])
    #expect(abs(Self.invested(Self.scenario([lifted], other)) - 1400) < 1e-9)
    // What only the reference has is saved, which is a benefit.
    let standing = Self.item("boete", .constant(700), .whileHolds(Small.equals("muur", "geldt")))
    let run = Self.scenario([standing], other).simulated(draws: 2, replications: 1)
    #expect(run.estimate(.investment)!.mean == 0)
    #expect(abs(run.estimate(.benefit)!.mean - 1400) < 1e-9)
  }

  @Test func `grounds are told item by item`() {
    let active = Self.item("begeleiding", .constant(10), .whileHolds(Small.equals("hulp", "actief")))
    let own = Small.item("hulp", .onService("hulp", .start), euro: .constant(5), origin: .service("hulp"))
    let welfare = Small.item("geluk", .atStart, euro: .name("fonds"), posting: Small.wellbeing("huishouden"))
    let other = Arrangement(
      name: "anders", title: "Anders", adds: ["hulp"], parameters: ["fonds": .constant(1)])
    let scenario = Self.scenario([active, own, welfare], parameters: [Self.parameter(.fixed(0))], other)
    let found = scenario.investments(in: other)
    #expect(found.map(\.item.name) == ["begeleiding", "hulp"])
    #expect(found.map(\.ground) == [.inferred, .service])
    #expect(scenario.investments(in: .current).isEmpty)
  }
}
