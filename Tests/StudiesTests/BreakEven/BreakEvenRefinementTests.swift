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

/// Break-even values of curves that bend between the first values looked at: two years in which A costs 9,000 a year and B what its
/// formula says, without discounting.
@Suite struct BreakEvenRefinementTests {
  private static func parameter(_ name: String, _ value: Distribution) -> Parameter {
    Parameter(name: name, description: "", value: .drawn(value), dimension: .none, source: Small.source)
  }

  private static func scenario(
    _ quantity: Expression, euro: Expression, in range: ClosedRange<Double>, x: Distribution = .fixed(20),
    _ others: [Parameter] = []
  ) -> Scenario {
    Scenario(
      name: "test", title: "Test",
      settings: Settings(
        horizon: 2, discount: DiscountCurve(DiscountRate(continuous: 0)), draws: 400, replications: 2), domains: [],
      arrangements: [.current, .other], parameters: [parameter("x", x)] + others,
      items: [
        Small.item("kost", .whileHolds(Small.equals("arrangement", "anders")), euro: euro, quantity: quantity),
        Small.item("baat", .whileHolds(Small.equals("arrangement", "huidig")), euro: .constant(9000)),
      ], cases: Small.cases([]), breakEvens: [BreakEvenRange(parameter: "x", range: range, dimension: .none)])
  }

  private static func rows(_ scenario: Scenario, _ perspective: Perspective = .social) throws -> [BreakEvenRow] {
    let run = scenario.simulated(draws: scenario.settings.draws, replications: scenario.settings.replications)
    let rows = try BreakEvenStudy.rows(
      DrawOutcomes(run.results, run.model), Estimator(DrawOutcomes(run.results, run.model)), rerun: Rerun(threads: 2))
    return rows.filter { $0.perspective == perspective }
  }

  /// 9000 = 90000 / x, 9000^(x / 10) and 90 x² at x = 10, whatever the range.
  @Test(arguments: [
    (Expression.binary(.divided, .constant(1), .name("x")), 90_000.0, 1.0...400.0),
    (.binary(.divided, .constant(1), .name("x")), 90_000, 1...100),
    (.binary(.divided, .constant(1), .name("x")), 90_000, 5...40),
    (.binary(.power, .constant(9000), .binary(.divided, .name("x"), .constant(10))), 1, 0...40),
    (.binary(.power, .name("x"), .constant(2)), 90, 5...40),
  ])
  func `a curve that bends is searched on`(quantity: Expression, euro: Double, range: ClosedRange<Double>) throws {
    let scenario = Self.scenario(quantity, euro: .constant(euro), in: range)
    let rows = try Self.rows(scenario)
    let row = try #require(rows.first { $0.subject.key == "parameter:x" && $0.certainty == .expected })
    let value = try #require(row.value)
    #expect(abs(value - 10) < 1e-3)
    #expect(abs(value - 10) <= 4 * (row.mcError ?? 0) + 1e-4)
    // Nothing is uncertain: no interval, and one sentence.
    #expect(row.low == nil && row.high == nil && row.mcLow == nil && row.mcHigh == nil)
    #expect(row.reason == .choice(.nothingUncertain))
  }

  /// With a price of c, uniform from 80,000 to 100,000, a draw breaks even at c / 9000; a share q of them from its quantile on.
  @Test func `chances and interval follow what else is uncertain`() throws {
    let scenario = Self.scenario(
      .binary(.divided, .constant(1), .name("x")), euro: .name("c"), in: 1...400,
      x: .uniform(low: 15, high: 25), [Self.parameter("c", .uniform(low: 80_000, high: 100_000))])
    let rows = try Self.rows(scenario).filter { $0.subject.key == "parameter:x" }
    // Draws are stratified: a quantile is within two strata of 400.
    let near = 2 * 20_000.0 / 400 / 9000
    func row(_ certainty: BreakEvenRow.Certainty) throws -> BreakEvenRow {
      try #require(rows.first { $0.certainty == certainty })
    }
    let expected = try row(.expected)
    let value = try #require(expected.value)
    let (low, high) = (try #require(expected.low), try #require(expected.high))
    #expect(abs(value - 10) < near)
    #expect(abs(low - 80_500.0 / 9000) < near)
    #expect(abs(high - 99_500.0 / 9000) < near)
    #expect(expected.reason == nil)
    for share in [50, 80, 90] {
      let exact = (80_000 + 200 * Double(share)) / 9000
      let likely = try row(.percent(share))
      let value = try #require(likely.value)
      #expect(abs(value - exact) < near)
    }
  }

  @Test func `where only the number itself is uncertain, nothing is left to chance`() throws {
    let scenario = Self.scenario(
      .binary(.divided, .constant(1), .name("x")), euro: .constant(90_000), in: 5...40, x: .uniform(low: 15, high: 25))
    let rows = try Self.rows(scenario).filter { $0.subject.key == "parameter:x" }
    #expect(rows.count == 4)
    #expect(rows.allSatisfy { $0.reason == .breakEven(.nothingElseUncertain) && $0.low == nil })
    #expect(rows.filter { $0.value != nil }.map(\.certainty) == [.expected])
  }

  /// Costs jump by 1,000 at x = 10: between any two values the curve is far from a line, and the error says so.
  @Test func `a step is closed in, and what is left counts as error`() throws {
    let knots = [0.0, 8, 9.9, 10.2, 12, 20]
    let values = knots.map { x in (0..<40).map { k in (x < 10 ? 400 : -600) + Double(k % 2) * 1e-3 } }
    let blocks = Blocks(ranges: (0..<10).map { $0 * 4..<($0 + 1) * 4 }, draws: 40)
    let curve = SimulatedCurve(knots: knots, values: values, noises: nil)
    guard case .root(let root) = BreakEvenSearch(curve, Estimator(blocks: blocks)).expectation() else {
      Issue.record("no root")
      return
    }
    #expect(root.reason == .breakEven(.farApart))
    let (low, high) = (try #require(root.low), try #require(root.high))
    #expect(low <= 10 && 10 <= high)
  }

  /// The arrangement costs 14.16 by a parameter that it sets, and by another one takes 20 off a damage: at strength s it yields
  /// 20 s − 14.16.
  @Test func `what a parameter makes dearer is paid for whatever the effect`() throws {
    var scenario = Self.scenario(.constant(1), euro: .constant(0), in: 1...2)
    scenario.breakEvens = []
    scenario.parameters += [
      Self.parameter("kosten", .fixed(0)), Self.parameter("schade", .fixed(50)),
      Parameter(
        name: "gevolg", description: "", value: .computed(.binary(.times, .constant(2), .name("schade"))),
        dimension: .none, source: Small.source),
    ]
    scenario.arrangements[1].parameters = ["kosten": .constant(14.16), "schade": .constant(40)]
    scenario.items = [
      Small.item("kosten", .atStart, euro: .name("kosten")), Small.item("gevolg", .atStart, euro: .name("gevolg")),
    ]
    let rows = try Self.rows(scenario)
    let row = try #require(rows.first { $0.subject == .effect && $0.certainty == .expected })
    let least = try #require(row.value)
    #expect(abs(least - 0.708) < 1e-4 && row.side == .from)

    let run = scenario.simulated(draws: 40, replications: 2)
    let paid = PaidAmounts(DrawOutcomes(run.results, run.model))
    for (strength, net) in [(0.0, -14.16), (0.5, -4.16), (1, 5.84)] {
      let scaled = EffectScale(scenario, paid: paid).scenario(at: strength)
      let found = try #require(scaled.simulated(draws: 40, replications: 2).estimate(.net))
      #expect(abs(found.mean - net) < 1e-9)
    }
  }

  /// Nobody but the municipality pays anything; it pays 2 a year more.
  @Test func `no row vanishes where little or nothing is at stake`() throws {
    let scenario = Self.scenario(.constant(1), euro: .constant(9002), in: 1...2)
    let own = try Self.rows(scenario, .financial("gemeente"))
    let others = try Self.rows(scenario, .financial("rijk"))
    #expect(own.count == others.count && own.count == 5 * 4)
    #expect(own.allSatisfy { $0.reason != nil })
    #expect(others.allSatisfy { $0.value == nil })
    #expect(others.filter { $0.subject != .effect }.allSatisfy { $0.reason == .spread(.noDifference) })
  }
}
