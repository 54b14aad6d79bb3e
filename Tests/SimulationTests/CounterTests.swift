// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Glibc
import Quantities
import Scenarios
import TestSupport
import Testing

/// What is counted, whatever else looks at it.
@Suite struct CounterTests {
  private func scenario(
    _ domains: [LifeDomain], events: [Event] = [], counter: Counter, items: [CostItem], horizon: Double,
    rate: Double = 0, starts: [String: Int] = [:]
  ) -> Scenario {
    Scenario(
      name: "test", title: "Test",
      settings: Settings(horizon: horizon, discount: DiscountCurve(DiscountRate(continuous: rate))), domains: domains,
      events: events, counters: [counter], arrangements: [.current], items: items,
      cases: Small.cases(domains, levels: starts))
  }

  private func own(_ item: CostItem, _ rate: Double) -> CostItem {
    var item = item
    item.discount = DiscountCurve(DiscountRate(continuous: rate))
    return item
  }

  /// Moves alternate at rate 1 from the second level, so that the second arrival at the first is the third move: the time after it
  /// is ∫ P(N_t ≥ 3) dt = T − Σ P(N_T > k) over k = 0, 1, 2.
  @Test func `a counter does not depend on the posts beside it`() {
    let d = Small.domain("d", levels: 2, [Small.rate(1, 2, 1), Small.rate(2, 1, 1)])
    let counter = Counter(
      name: "keren", title: "k", kind: .occurrences([.onTransition("d", from: nil, to: 1)], limit: 10))
    let later = Condition.comparison(.init(subject: "keren", relation: .greaterOrEqual, values: ["2"]))
    let post = Small.item("later", .whileHolds(later), euro: .constant(1))
    func beside(_ name: String) -> CostItem {
      Small.item(name, .onTransition("d", from: nil, to: 1), euro: .constant(1))
    }
    func mean(_ others: [CostItem]) -> (mean: Double, error: Double) {
      scenario([d], counter: counter, items: [post] + others, horizon: 10, starts: ["d": 2])
        .simulated(draws: 1000, replications: 40).item("later")
    }
    let alone = mean([])
    expectWithinError(alone, exact: 10 - (0...2).reduce(0.0) { $0 + gsl_cdf_poisson_Q(UInt32($1), 10) })
    for name in ["a", "z"] {
      for other in [beside(name), own(beside(name), 0.04)] { #expect(abs(mean([other]).mean - alone.mean) < 1e-9) }
    }
  }

  @Test func `a counter counts events and moments of services that cost nothing`() {
    let event = Event(
      name: "e", title: "e", condition: .always, timing: .moments(first: .constant(1), every: .constant(1)), changes: []
    )
    let service = Small.service("v", application: 1e9, duration: .fixed(.constant(1)))
    for (trigger, since) in [(CostItem.Trigger.onEvent("e"), 3.0), (.onService("v", .start), 2)] {
      let counter = Counter(name: "keren", title: "k", kind: .occurrences([trigger], limit: 5))
      let post = Small.item(
        "later", .whileHolds(.comparison(.init(subject: "keren", relation: .greaterOrEqual, values: ["3"]))),
        euro: .constant(1))
      var model = scenario([], events: [event], counter: counter, items: [post], horizon: 6)
      model.services = [service]
      // The third event falls at 3 years; the third start at 2, after two services of a year.
      #expect(abs(model.simulated(draws: 4, replications: 2).count("later") - (6 - since)) < 1e-6)
    }
  }

  /// Three events, at 1, 2 and 3 years, that cost 100 for each event before them.
  @Test func `an amount that names a counter has its own discounting`() {
    let event = Event(
      name: "e", title: "e", condition: .always, timing: .moments(first: .constant(1), every: .constant(1)), changes: []
    )
    let counter = Counter(name: "keren", title: "k", kind: .occurrences([.onEvent("e")], limit: 5))
    func item(_ name: String) -> CostItem {
      Small.item(name, .onEvent("e"), euro: .binary(.times, .constant(100), .name("keren")))
    }
    let usual = 100 * exp(-0.1) + 200 * exp(-0.15)
    for items in [[own(item("a"), 0), item("b")], [item("a"), own(item("b"), 0)], [own(item("a"), 0)], [item("b")]] {
      let run = scenario([], events: [event], counter: counter, items: items, horizon: 3.5, rate: 0.05)
        .simulated(draws: 4, replications: 2)
      for item in items {
        #expect(abs(run.item(item.name).mean - (item.discount == nil ? usual : 300)) < 1e-9, "\(item.name)")
      }
    }
  }
}
