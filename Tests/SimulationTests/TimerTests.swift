// SPDX-License-Identifier: EUPL-1.2

import Quantities
import Scenarios
import TestSupport
import Testing

/// Times that conditions ask for: since the start, and of what has held.
@Suite struct TimerTests {
  private func scenario(_ domains: [LifeDomain], counters: [Counter] = [], items: [CostItem]) -> Scenario {
    Scenario(
      name: "test", title: "Test",
      settings: Settings(horizon: 10, discount: DiscountCurve(DiscountRate(continuous: 0))), domains: domains,
      counters: counters, arrangements: [.current], items: items, cases: Small.cases(domains))
  }

  private func counts(_ scenario: Scenario) -> [String: Double] {
    let run = scenario.simulated(draws: 4, replications: 2)
    return Dictionary(uniqueKeysWithValues: scenario.items.map { ($0.name, run.count($0.name)) })
  }

  private func since(_ subject: String, _ time: Double) -> Condition {
    .comparison(.init(subject: subject, relation: .greaterOrEqual, values: [time.description]))
  }

  private func post(_ name: String, _ condition: Condition) -> CostItem {
    Small.item(name, .whileHolds(condition), euro: .constant(1))
  }

  /// A domain that is at its first level for one time and then at its second for another, again and again.
  private func alternating(_ first: Double, _ second: Double) -> LifeDomain {
    Small.domain(
      "d", levels: 2,
      [
        Transition(from: 1, to: 2, timing: .duration(.fixed(.constant(first)))),
        Transition(from: 2, to: 1, timing: .duration(.fixed(.constant(second)))),
      ])
  }

  private let months = 1.0 / 12

  @Test func `from time 0 on is always, and before it is never`() {
    let d = alternating(2, 3)
    let never = Condition.not(since("tijd", 0))
    let total = Counter(name: "m", title: "m", kind: .time(Small.equals("d", "1"), restarts: false))
    let items = [
      post("altijd", since("tijd", 0)), post("nooit", never),
      post("samen", .all([since("tijd", 0), Small.equals("d", "1")])),
      post("of", .any([never, Small.equals("d", "2")])), post("teller", since("m", 0)),
    ]
    let found = counts(scenario([d], counters: [total], items: items))
    let exact = ["altijd": 10.0, "nooit": 0, "samen": 4, "of": 6, "teller": 10]
    for (name, time) in exact { #expect(abs(found[name]! - time) < 1e-9, "\(name) \(found)") }
  }

  /// Two years on and three off: two years have passed at 2, four at 7.
  @Test func `a time that is reached when its condition ceases is reached`() {
    let total = Counter(name: "m", title: "m", kind: .time(Small.equals("d", "1"), restarts: false))
    let found = counts(
      scenario([alternating(2, 3)], counters: [total], items: [post("p2", since("m", 2)), post("p4", since("m", 4))]))
    #expect(abs(found["p2"]! - 8) < 1e-9 && abs(found["p4"]! - 3) < 1e-9, "\(found)")
  }

  /// Seven months on and five off: 7 k months have passed at 12 (k − 1) + 7 months.
  @Test func `a time in months that is reached when its condition ceases is reached`() {
    let total = Counter(name: "m", title: "m", kind: .time(Small.equals("d", "1"), restarts: false))
    let items = (1...10).map { post("p\($0)", since("m", 7 * Double($0) * months)) }
    let found = counts(scenario([alternating(7 * months, 5 * months)], counters: [total], items: items))
    for k in 1...10 { #expect(abs(found["p\(k)"]! - Double(125 - 12 * k) / 12) < 1e-9, "\(k): \(found)") }
  }

  /// Several times may be reached at one moment, and one that is not reached must not be.
  @Test func `only what is reached is reached`() {
    let total = Counter(name: "m", title: "m", kind: .time(Small.equals("d", "1"), restarts: false))
    let items = [post("juist", since("m", 2)), post("net", since("m", 2 - 1e-12)), post("niet", since("m", 2 + 1e-6))]
    let found = counts(scenario([alternating(2, 3)], counters: [total], items: items))
    #expect(abs(found["juist"]! - 8) < 1e-9 && abs(found["net"]! - 8) < 1e-9)
    #expect(abs(found["niet"]! - (5 - 1e-6)) < 1e-9)
  }

  /// Two years on and three off: a year and a half at a stretch from 1.5 to 2 and from 6.5 to 7; two years at the moment it ceases.
  @Test func `a time that begins again is counted from when its condition holds`() {
    let now = Counter(name: "m", title: "m", kind: .time(Small.equals("d", "1"), restarts: true))
    let later = Counter(name: "n", title: "n", kind: .time(Small.equals("d", "2"), restarts: true))
    let items = [post("lang", since("m", 1.5)), post("net", since("m", 2)), post("later", since("n", 1))]
    let found = counts(scenario([alternating(2, 3)], counters: [now, later], items: items))
    // On from 2 to 5 and from 7 to 10: a year at a stretch from 3 to 5 and from 8 to 10.
    #expect(abs(found["lang"]! - 1) < 1e-9 && abs(found["net"]!) < 1e-9 && abs(found["later"]! - 4) < 1e-9)
  }
}
