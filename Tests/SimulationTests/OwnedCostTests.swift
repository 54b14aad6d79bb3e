// SPDX-License-Identifier: EUPL-1.2

import Quantities
import Scenarios
import TestSupport
import Testing

/// A cost exists only where the service or barrier exists that it belongs to.
@Suite struct OwnedCostTests {
  private func run(
    _ services: [Service] = [], _ barriers: [Barrier] = [], _ other: Arrangement, _ items: [CostItem]
  ) -> Simulated {
    let d = Small.domain("d", levels: 2, [Transition(from: 1, to: 2, timing: .duration(.fixed(.constant(4))))])
    let model = Scenario(
      name: "test", title: "Test", settings: Settings(horizon: 10), domains: [d], services: services,
      barriers: barriers, arrangements: [.current, other], items: items, cases: Small.cases([d]))
    return model.simulated(draws: 4, replications: 2)
  }

  /// Level 1 lasts from 0 to 4, and the service never comes.
  @Test func `a cost of an added service is in the arrangements that add it`() {
    let service = Small.service("v", application: 0, isStandard: false)
    let items = [
      Small.item("laag", .whileHolds(Small.equals("d", "1")), euro: .constant(1), origin: .service("v")),
      Small.item("stap", .onTransition("d", from: 1, to: 2), euro: .constant(1), origin: .service("v")),
      Small.item("begin", .atStart, euro: .constant(1), origin: .service("v")),
      Small.item("los", .whileHolds(Small.equals("d", "1")), euro: .constant(1)),
    ]
    for moment in [0.0, 1] {
      let run = run([service], [], Arrangement(name: "b", title: "B", adds: ["v"], startsAt: moment), items)
      for item in items.prefix(3) { #expect(run.count(item.name, 0) == 0) }
      #expect(abs(run.count("laag", 1) - (4 - moment)) < 1e-12 && run.count("stap", 1) == 1)
      #expect(run.count("begin", 1) == (moment == 0 ? 1 : 0))
      #expect(abs(run.count("los", 0) - 4) < 1e-12 && abs(run.count("los", 1) - 4) < 1e-12)
    }
  }

  @Test func `a lifted barrier costs nothing`() {
    let barrier = Small.barrier("k", [.slows(.domain("d", .worse), factor: .constant(1))])
    let items = [
      Small.item("laag", .whileHolds(Small.equals("d", "1")), euro: .constant(1), origin: .barrier("k")),
      Small.item("stap", .onTransition("d", from: 1, to: 2), euro: .constant(1), origin: .barrier("k")),
    ]
    let run = run([], [barrier], Arrangement(name: "b", title: "B", lifts: ["k"]), items)
    #expect(abs(run.count("laag", 0) - 4) < 1e-12 && run.count("stap", 0) == 1)
    #expect(run.count("laag", 1) == 0 && run.count("stap", 1) == 0)
  }
}
