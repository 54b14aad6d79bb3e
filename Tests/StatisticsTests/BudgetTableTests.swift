// SPDX-License-Identifier: EUPL-1.2

import Accounting
import Distributions
import Quantities
import RunRecord
import Scenarios
import Statistics
import TestSupport
import Testing
import Words

/// What begroting.csv says can be put in a budget: whole group, positive on both sides.
@Suite struct BudgetTableTests {
  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `what comes in less what goes out is the cash flow of the whole group`(seed: UInt64) throws {
    let analysis = RandomScenario.make(seed: seed).labelled(seed: seed).simulated(draws: 60, replications: 2).analysis
    let budget = try #require(analysis.budget)
    let table = budget.table
    var compared = 0
    for flow in analysis.cashFlow {
      let lines = table.filter { $0.arrangement == flow.arrangement && $0.party == flow.party && $0.year == flow.year }
      func sum(_ amount: (BudgetLineRow) -> Double?) -> Double {
        lines.reduce(0) { $0 + ($1.side == .received ? 1 : -1) * (amount($1) ?? .nan) }
      }
      let size = lines.reduce(budget.households) { max($0, abs($1.level)) }
      func isSame(_ own: Double, _ flow: Double) -> Bool { abs(own - budget.households * flow) <= 1e-9 * size }
      #expect(isSame(sum(\.level), flow.amount))
      compared += 1
      guard let difference = flow.difference, let cashable = flow.cashableDifference else { continue }
      #expect(isSame(sum(\.change?.mean), difference.mean) && isSame(sum(\.cashableChange), cashable))
    }
    #expect(compared == analysis.cashFlow.count && table.count == budget.rows.count && !table.isEmpty)
    #expect(table.allSatisfy { $0.level >= 0 })
  }

  /// An amount that the arrangement makes € 100 × max(0, z) a year, z standard normal: more in half of all draws, the same in the others.
  @Test func `a change of exactly nothing counts as higher on neither side`() throws {
    let domain = Small.domain("d", levels: 2, [])
    let posting = Posting(
      kind: .transfer, payers: [.init(party: "gemeente", share: 1)], receiver: "huishouden", cashable: 0.25,
      labels: ["taakveld": "6.3", "categorie": "4.1.1", "wijk": "oost", "bron": "eigen"])
    let parameters = [("aan", Distribution.fixed(0)), ("z", .normal(mean: 0, sd: 1))].map {
      Parameter(name: $0, description: "", value: .drawn($1), dimension: .none, source: Small.source)
    }
    let raised = Expression.call(.max, [.constant(0), .binary(.times, .name("z"), .name("aan"))])
    let scenario = Scenario(
      name: "test", title: "Test", settings: Settings(horizon: 2), domains: [domain],
      arrangements: [
        .current, Arrangement(name: "anders", title: "Anders", parameters: ["aan": .constant(1)]),
      ], parameters: parameters,
      items: [
        Small.item(
          "kosten", .whileHolds(.always), euro: .binary(.times, .constant(100), raised), posting: posting)
      ], cases: Small.cases([domain], count: 4))
    let budget = try #require(scenario.simulated(draws: 1000, replications: 1).analysis.budget)
    #expect(budget.table.count == 8 && budget.households == 7)
    for row in budget.table {
      #expect(row.taskField == "6.3" && row.category == "4.1.1" && row.otherLabels == "bron=eigen; wijk=oost")
      #expect(row.party == (row.side == .paid ? "gemeente" : "huishouden"))
      guard row.arrangement == "anders" else {
        #expect(row.level == 0 && row.change == nil && row.reason == .choice(.isReference))
        continue
      }
      let change = try #require(row.change)
      let (error, chance) = (try #require(change.mcError), try #require(change.probabilityPositive))
      // The mean of max(0, z) is 1 / √(2π).
      let mean = 7 * 100 / (2 * Double.pi).squareRoot()
      #expect(abs(change.mean - mean) < 4 * error && abs(row.level - change.mean) < 1e-9 * mean)
      // Only of what is saved a part is no cash; what is needed more is.
      #expect(row.cashableChange == change.mean)
      #expect(abs(chance - 0.5) < 4 * (0.25 / 1000).squareRoot())
      #expect((change.low ?? -1) >= 0 && abs((change.high ?? 0) - 7 * 100 * 1.959963984540054) < 4 * Self.error)
    }
  }

  /// Standard error of the quantile at 0.975 of 1,000 draws of 700 z: √(0.975 × 0.025 / 1000) over the density there.
  private static let error = 700 * (0.975 * 0.025 / 1000).squareRoot() / 0.05844507
}
