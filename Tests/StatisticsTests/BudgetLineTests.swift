// SPDX-License-Identifier: EUPL-1.2

import Accounting
import Distributions
import Glibc
import Quantities
import RunRecord
import Scenarios
import Statistics
import TestSupport
import Testing

/// A line of a budget has the amounts, and the certainty, that a party of its own would have.
@Suite struct BudgetLineTests {
  private static func isSame(_ a: Double?, _ b: Double?, _ size: Double = 1) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return abs(a - b) <= 1e-9 * max(size, abs(a))
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `the lines of a party add up to its cash flow`(seed: UInt64) throws {
    let analysis = RandomScenario.make(seed: seed).labelled(seed: seed).simulated(draws: 60, replications: 2).analysis
    let budget = try #require(analysis.budget)
    #expect(budget.labels == ["kleur", "taakveld"])
    var (added, most) = (0, 0)
    for row in analysis.cashFlow {
      let lines = budget.rows.filter {
        $0.arrangement == row.arrangement && $0.line.party == row.party && $0.year == row.year
      }
      added += lines.count
      most = max(most, lines.count)
      let size = lines.reduce(1) { max($0, abs($1.level)) }
      #expect(Self.isSame(lines.reduce(0) { $0 + $1.level }, row.amount, size))
      guard let difference = row.difference else {
        #expect(lines.allSatisfy { $0.change == nil && $0.cashableChange == nil })
        continue
      }
      #expect(Self.isSame(lines.reduce(0) { $0 + $1.change!.mean }, difference.mean, size))
      #expect(Self.isSame(lines.reduce(0) { $0 + $1.cashableChange!.mean }, row.cashableDifference, size))
      #expect(lines.allSatisfy { ($0.line.side == .paid) == ($0.level < 0) || $0.level == 0 })
    }
    #expect(added == budget.rows.count && most > 2)
  }

  /// Who decides is a party that has no part in it, so that the same is known of the draws.
  private static func scenario(_ posting: (_ item: String) -> Posting) -> Scenario {
    let domain = Small.domain("d", levels: 2, [Small.rate(1, 2, 0.8), Small.rate(2, 1, 0.4)])
    let parties = Party.standard + ["een", "twee"].map { Party(name: $0, title: $0) }
    return Scenario(
      name: "test", title: "Test", settings: Settings(horizon: 3), parties: parties, groups: [], commissioner: "rijk",
      domains: [domain],
      influences: [
        Influence(name: "i", target: .domain("d", .better), condition: .always, factor: .name("tempo"))
      ],
      arrangements: [
        .current,
        Arrangement(
          name: "anders", title: "Anders", parameters: ["tempo": .binary(.times, .name("tempo"), .constant(2))]),
      ],
      parameters: [
        Parameter(
          name: "tempo", description: "", value: .drawn(.lognormal(location: 0, scale: 0.3)), dimension: .none,
          source: Small.source)
      ],
      items: [
        Small.item("een", .whileHolds(Small.equals("d", "1")), euro: .constant(900), posting: posting("een")),
        Small.item("twee", .onTransition("d", from: 1, to: 2), euro: .constant(500), posting: posting("twee")),
      ], cases: Small.cases([domain], count: 3))
  }

  @Test(arguments: [1, 1000])
  func `a line has what a party of its own would have`(replications: Int) throws {
    let lines = Self.scenario { item in
      Posting(
        kind: .resources, payers: [.init(party: "gemeente", share: 1)], receiver: nil, cashable: 0.5,
        labels: ["soort": item])
    }
    let parties = Self.scenario { Small.resources($0, cashable: 0.5) }
    let (one, other) = (
      lines.simulated(draws: 100, replications: replications).analysis,
      parties.simulated(draws: 100, replications: replications).analysis
    )
    let budget = try #require(one.budget)
    #expect(other.budget == nil && budget.rows.count == 12)
    var told = 0
    for row in budget.rows {
      let twin = other.cashFlow.first {
        $0.arrangement == row.arrangement && $0.party == row.line.labels["soort"] && $0.year == row.year
      }
      let flow = try #require(twin)
      #expect(row.line.party == "gemeente" && row.line.side == .paid && Self.isSame(row.level, flow.amount))
      #expect(Self.isSame(row.cashableChange?.mean, flow.cashableDifference))
      guard let (found, wanted) = row.change.flatMap({ a in flow.difference.map { (a, $0) } }) else { continue }
      for path in [\Estimate.mcError, \.low, \.median, \.high, \.probabilityPositive] {
        #expect(Self.isSame(found[keyPath: path], wanted[keyPath: path]))
      }
      #expect(Self.isSame(found.mean, wanted.mean))
      if found.low != nil { told += 1 }
    }
    // How many lives tell a spread is not what this is about; that some are told is.
    #expect(replications == 1 || told > 3)
  }

  private static let z = 1.959963984540054

  /// € 100 a year becomes € 60; and of a cost that only the arrangement has, the logarithm is normal.
  @Test func `constant amounts are what they are, each year`() throws {
    let domain = Small.domain("d", levels: 2, [])
    func posting(_ label: String, cashable: Double = 1) -> Posting {
      Posting(
        kind: .transfer, payers: [.init(party: "gemeente", share: 1)], receiver: "huishouden", cashable: cashable,
        labels: ["taakveld": label])
    }
    func parameter(_ name: String, _ distribution: Distribution) -> Parameter {
      Parameter(name: name, description: "", value: .drawn(distribution), dimension: .none, source: Small.source)
    }
    let scenario = Scenario(
      name: "test", title: "Test", settings: Settings(horizon: 4), domains: [domain],
      arrangements: [
        .current,
        Arrangement(name: "anders", title: "Anders", parameters: ["deel": .constant(0.6), "aan": .constant(1)]),
      ],
      parameters: [
        parameter("deel", .fixed(1)), parameter("aan", .fixed(0)),
        parameter("zwaar", .lognormal(location: 0, scale: 0.2)),
      ],
      items: [
        Small.item(
          "vast", .whileHolds(.always), euro: .binary(.times, .constant(100), .name("deel")),
          posting: posting("6.21", cashable: 0.25)),
        Small.item(
          "nieuw", .whileHolds(.always),
          euro: .binary(.times, .binary(.times, .constant(100), .name("zwaar")), .name("aan")), posting: posting("6.3")),
      ], cases: Small.cases([domain], count: 4))
    let budget = try #require(scenario.simulated(draws: 1000, replications: 1).analysis.budget)
    #expect(budget.rows.count == 2 * 4 * 4 && budget.households == 7)
    for row in budget.rows {
      let sign = row.line.side == .paid ? -1.0 : 1.0
      guard row.arrangement == "anders" else {
        #expect(Self.isSame(row.level, row.line.labels["taakveld"] == "6.21" ? sign * 100 : 0))
        continue
      }
      let change = try #require(row.change)
      if row.line.labels["taakveld"] == "6.21" {
        #expect(Self.isSame(row.level, sign * 60) && Self.isSame(change.mean, sign * -40) && change.mcError == 0)
        #expect(Self.isSame(row.cashableChange?.mean, sign * -10))
        #expect(Self.isSame(row.scaled(by: budget.households).change?.mean, sign * -280))
      } else {
        #expect(row.cashableChange == change)
        #expect(abs(sign * change.mean - 100 * exp(0.02)) < 4 * (change.mcError ?? 0) + 1e-6)
        #expect(abs(sign * (change.median ?? 0) - 100) < 4 * Self.error(of: 100, at: 0.5))
        let ends = [-1.0, 1].map { 100 * exp($0 * Self.z * 0.2) }
        let found = [change.low ?? 0, change.high ?? 0].map { sign * $0 }.sorted()
        for (end, found) in zip(ends, found) { #expect(abs(found - end) < 4 * Self.error(of: end, at: 0.025)) }
        #expect(change.probabilityPositive == (sign > 0 ? 1 : 0))
      }
    }
  }

  /// Standard error of a quantile of 1,000 random draws: no less than that of draws in strata.
  private static func error(of quantile: Double, at p: Double) -> Double {
    let x = log(quantile / 100) / 0.2
    let density = exp(-x * x / 2) / (2 * Double.pi).squareRoot() / (0.2 * quantile)
    return (p * (1 - p) / 1000).squareRoot() / density
  }

  @Test(arguments: 5...8 as ClosedRange<UInt64>)
  func `labels change no other number`(seed: UInt64) {
    let scenario = seed.isMultiple(of: 2) ? RandomScenario.plain(seed: seed) : RandomScenario.make(seed: seed)
    let replications = seed.isMultiple(of: 2) ? 64 : 2
    let plain = scenario.simulated(draws: 50, replications: replications).analysis
    var labelled = scenario.labelled(seed: seed).simulated(draws: 50, replications: replications).analysis
    #expect(plain.budget == nil && labelled.budget != nil)
    labelled.budget = nil
    #expect(labelled == plain)
  }

  @Test func `lines are in the order of parties, sides and labels`() {
    var scenario = Self.scenario { Small.transfer("gemeente", $0) }
    #expect(scenario.lines.isEmpty && scenario.labelNames.isEmpty)
    scenario.items[0].posting.labels = ["b": "2", "a": "1"]
    scenario.items[1].posting.labels = ["a": "1"]
    let found = scenario.lines.map { "\($0.party) \($0.side.rawValue) \($0.labels["a"] ?? "") \($0.labels["b"] ?? "")" }
    #expect(
      found == ["gemeente lasten 1 ", "gemeente lasten 1 2", "een baten 1 2", "twee baten 1 "]
        && scenario.labelNames == ["a", "b"])
  }
}
