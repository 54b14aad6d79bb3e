// SPDX-License-Identifier: EUPL-1.2

import Distributions
import Glibc
import Quantities
import RunRecord
import Scenarios
import Statistics
import TestSupport
import Testing
import Words

@testable import Studies

/// Break-even effect, start, input and price of a chain that is known in closed form.
///
/// Households leave level 1 at rate λ; there it costs c a year. Support starts at once in level 1, costs K, and multiplies λ by h.
/// Over a time τ it saves c (A(λ, τ) − A(λ h, τ)) per household in level 1, with A(μ, τ) = (1 − e^(−(μ + δ) τ)) / (μ + δ).
@Suite struct BreakEvenRunTests {
  private static let (rate, cost, hazardRatio, force, horizon) = (0.4, 1000.0, 3.0, 0.05, 8.0)

  private static func saving(_ hazardRatio: Double, over time: Double) -> Double {
    func annuity(_ mu: Double) -> Double { (1 - exp(-(mu + force) * time)) / (mu + force) }
    return cost * (annuity(rate) - annuity(rate * hazardRatio))
  }

  private static func scenario(price: Double, seed: UInt64 = 1, _ wanted: [BreakEvenRange] = []) -> Scenario {
    let domain = Small.domain("d", levels: 2, [Small.rate(1, 2, rate)])
    func parameter(_ name: String, _ value: Distribution) -> Parameter {
      Parameter(name: name, description: "", value: .drawn(value), dimension: .none, source: Small.source)
    }
    let discount = DiscountCurve(DiscountRate(continuous: force))
    return Scenario(
      name: "test", title: "Test",
      settings: Settings(horizon: horizon, discount: discount, seed: seed, draws: 400, replications: 8),
      domains: [domain],
      influences: [
        Influence(
          name: "hulp", target: .domain("d", .better), condition: Small.equals("hulp", "actief"), factor: .name("hr"))
      ],
      services: [
        Small.service(
          "hulp", application: 1e9, condition: Small.equals("d", "1"), isStandard: false, repetition: .never)
      ],
      arrangements: [.current, Arrangement(name: "anders", title: "Anders", adds: ["hulp"])],
      parameters: [parameter("hr", .fixed(hazardRatio)), parameter("k", .fixed(price))],
      items: [
        Small.item("start", .onService("hulp", .start), euro: .name("k"), origin: .service("hulp")),
        Small.item("last", .whileHolds(Small.equals("d", "1")), euro: .constant(cost)),
      ], cases: Small.cases([domain], count: 4), breakEvens: wanted)
  }

  private static func rows(_ scenario: Scenario) throws -> [BreakEvenRow] {
    let settings = scenario.settings
    let run = scenario.simulated(draws: settings.draws, replications: settings.replications, seed: settings.seed)
    let rows = try BreakEvenStudy.rows(
      DrawOutcomes(run.results, run.model), Estimator(DrawOutcomes(run.results, run.model)), rerun: Rerun(threads: 2))
    return rows.filter { $0.perspective == .social && $0.certainty == .expected }
  }

  /// Within four errors, and the errors small enough to prove something.
  private func expect(
    _ row: BreakEvenRow?, near exact: Double, side: BreakEvenRow.Side, _ reason: Reason = .choice(.nothingUncertain)
  ) throws {
    let row = try #require(row)
    expectWithinError((try #require(row.value), try #require(row.mcError)), exact: exact, precision: 0.05)
    #expect(row.side == side && row.reason == reason)
  }

  @Test func `price and effect break even where the saving is the price`() throws {
    let strength = 0.6
    let price = Self.saving(pow(Self.hazardRatio, strength), over: Self.horizon)
    let rows = try Self.rows(
      Self.scenario(
        price: price,
        [
          BreakEvenRange(parameter: "hr", range: 1...4, dimension: .none),
          BreakEvenRange(parameter: "k", range: 0...2000, dimension: .none),
        ]))
    let saving = Self.saving(Self.hazardRatio, over: Self.horizon)
    func row(_ key: String) -> BreakEvenRow? { rows.first { $0.subject.key == key } }
    try expect(row("prijsfactor"), near: saving / price, side: .upTo)
    try expect(row("prijs"), near: saving, side: .upTo)
    try expect(row("effect"), near: strength, side: .from)
    try expect(row("parameter:hr"), near: pow(Self.hazardRatio, strength), side: .from)
    try expect(row("parameter:k"), near: saving, side: .upTo)
  }

  /// With c households per worker the hazard ratio is 1 + 20/c: the largest c is where that is just enough to save the price.
  @Test func `the largest caseload leaves just enough effect to save the price`() throws {
    let strength = 1.9
    var scenario = Self.scenario(
      price: Self.saving(strength, over: Self.horizon),
      [BreakEvenRange(parameter: "huishoudens", range: 5...40, dimension: .none)])
    scenario.parameters.append(
      Parameter(
        name: "huishoudens", description: "", value: .drawn(.uniform(low: 10, high: 20)), dimension: .none,
        source: Small.source))
    scenario.influences[0].factor = .binary(
      .plus, .constant(1), .binary(.divided, .constant(20), .name("huishoudens")))
    let row = try Self.rows(scenario).first { $0.subject.key == "parameter:huishoudens" }
    try expect(row, near: 20 / (strength - 1), side: .upTo, .breakEven(.nothingElseUncertain))
  }

  @Test func `rows are the same for any number of threads`() throws {
    let scenario = Self.scenario(price: 800)
    let run = scenario.simulated(draws: 80, replications: 2)
    let outcomes = DrawOutcomes(run.results, run.model)
    let one = try BreakEvenStudy.rows(outcomes, Estimator(outcomes), rerun: Rerun(threads: 1))
    #expect(try BreakEvenStudy.rows(outcomes, Estimator(outcomes), rerun: Rerun(threads: 3)) == one)
    #expect(one.count(where: { $0.value != nil }) > 4)
  }

  /// Households that are in level 1 when it begins at t are e^(−λ t) of all, for saving and price alike: what counts is the time left.
  @Test func `the latest start leaves just time enough to save the price`() throws {
    let rows = try Self.rows(Self.scenario(price: Self.saving(Self.hazardRatio, over: 3)))
    try expect(rows.first { $0.subject == .start }, near: Self.horizon - 3, side: .upTo)
  }

  @Test func `where no value is enough, it says so`() throws {
    let dear = try Self.rows(Self.scenario(price: 1e6))
    #expect(dear.first { $0.subject == .start }?.reason == .filled(.never(.atAnyStartOrAtOnce)))
    #expect(dear.first { $0.subject == .effect }?.reason == .filled(.never(.atAnyEffect)))
    var scenario = Self.scenario(price: 100)
    scenario.influences[0].condition = .always
    let bare = try Self.rows(scenario)
    #expect(bare.first { $0.subject == .effect }?.reason == .breakEven(.noEffect))
  }

  /// The strength takes the place of the factor in the arrangement only, and whatever it is set to is what runs.
  @Test func `full effect is the arrangement itself, and no effect is what it costs`() throws {
    let scenario = Self.scenario(price: 500)
    let scale = EffectScale(scenario, paid: PaidAmounts(scenario.arrangements.map { _ in [] }))
    func net(_ scenario: Scenario) -> Double { scenario.simulated(draws: 40, replications: 4).estimate(.net)!.mean }
    #expect(abs(net(scale.scenario(at: 1)) - net(scenario)) < 1e-9)
    #expect(abs(net(scale.scenario(at: 0)) + 500) < 1e-4)
  }

  @Test func `a parameter that the arrangement sets lies between its value there and in the reference`() throws {
    var scenario = Self.scenario(price: 500)
    scenario.influences[0].condition = .always
    scenario.influences[0].factor = .name("los")
    scenario.parameters.append(
      Parameter(name: "los", description: "", value: .drawn(.fixed(1)), dimension: .none, source: Small.source))
    scenario.arrangements[1].parameters = ["los": .constant(3)]
    var direct = scenario
    direct.arrangements[1].parameters = ["los": .constant(2)]
    let scale = EffectScale(scenario, paid: PaidAmounts(scenario.arrangements.map { _ in [] }))
    func net(_ scenario: Scenario) -> Double { scenario.simulated(draws: 40, replications: 4).estimate(.net)!.mean }
    #expect(abs(net(scale.scenario(at: 0.5)) - net(direct)) < 1e-9)
    #expect(abs(net(scale.scenario(at: 1.5)) - net(scenario)) < 1e-9)
  }
}
