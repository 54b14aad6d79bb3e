// SPDX-License-Identifier: EUPL-1.2

import Quantities
import Scenarios
import TestSupport
import Testing

/// One amount per household over the whole horizon, whichever arrangement it is spent under.
@Suite struct DiscretionTests {
  private func room(_ budget: Double) -> Discretion {
    let purchase = Purchase(
      name: "k", title: "k", condition: Small.equals("d", "2"), rate: .constant(1e9), price: .constant(1200),
      duration: .fixed(.constant(0.5)), changes: [], isRepeatable: true)
    return Discretion(
      budget: .constant(budget), mandate: .constant(1500), decision: .fixed(.constant(1)), purchases: [purchase])
  }

  /// Purchases under 5000 from the start, and when another budget takes over at a moment.
  private func purchases(_ budget: Double?, at moment: Double) -> [Double] {
    let d = Small.domain("d", levels: 2, [Transition(from: 1, to: 2, timing: .duration(.fixed(.constant(2))))])
    let current = Arrangement(name: "huidig", title: "Huidig", discretion: room(5000))
    let later = Arrangement(name: "later", title: "Later", discretion: budget.map(room), startsAt: moment)
    let model = Scenario(
      name: "test", title: "Test", settings: Settings(horizon: 10), domains: [d], arrangements: [current, later],
      items: [Small.item("k", .onPurchase("k"), euro: .constant(1200), origin: .purchase("k"))], cases: Small.cases([d])
    )
    let run = model.simulated(draws: 4, replications: 2)
    return [run.count("k", 0), run.count("k", 1)]
  }

  /// A purchase of 1200 every half year from 2 years on: 4 from 5000.
  @Test func `what was spent before an arrangement takes over is spent`() {
    #expect(purchases(5000, at: 3.2) == [4, 4])
    // 3 before 3.2, and then 3 from the 6000 − 3600 that is left, or none from less than nothing.
    #expect(purchases(7400, at: 3.2) == [4, 6])
    #expect(purchases(3000, at: 3.2) == [4, 3])
    #expect(purchases(nil, at: 3.2) == [4, 3])
  }

  /// Refused at 4 years with 200 left; from 6 years on there is 1400.
  @Test func `who was refused for want of money asks again when there is more`() {
    #expect(purchases(6200, at: 6) == [4, 5])
    #expect(purchases(5000, at: 6) == [4, 4])
  }
}
