// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Glibc
import Scenarios
import TestSupport
import Testing

/// Every law on every clock, with multipliers and accelerations that come on in mid-sojourn.
@Suite struct TimingTests {
  private func scenario(_ domains: [LifeDomain], items: [CostItem] = [], horizon: Double = 6) -> Scenario {
    Scenario(
      name: "test", title: "Test", settings: Settings(horizon: horizon), domains: domains, arrangements: [.current],
      items: items, cases: Small.cases(domains))
  }

  private func sojourn(_ duration: Duration, _ clock: Clock = .entry, from: Int = 1) -> Transition {
    Transition(from: from, to: from + 1, timing: .duration(duration, clock))
  }

  /// Four standard errors of a share of `n` independent lives.
  private func expectShare(_ simulated: Double, _ exact: Double, of n: Double, _ what: String) {
    let error = max((exact * (1 - exact) / n).squareRoot(), 1e-12)
    #expect(
      abs(simulated - exact) <= 4 * error, "\(what): \(simulated), exact \(exact), z \((simulated - exact) / error)")
  }

  private let lives = 40_000.0

  private func shares(_ scenario: Scenario, _ level: String, _ years: [Int]) -> [Double] {
    let run = scenario.simulated(draws: 1000, replications: 40)
    return years.map { run.share("d", level, year: $0).mean }
  }

  @Test(arguments: LawCase.all)
  func `a law on a clock has the shares of its formula`(law: LawCase) {
    let found = shares(law.scenario, law.level, law.exact.map(\.year))
    for (share, exact) in zip(found, law.exact) {
      expectShare(share, exact.share, of: lives, "\(law) \(exact.year)")
    }
  }

  /// The simulation starts in 2026.
  @Test func `a calendar clock reads the year`() {
    let law = Duration.piecewise(bounds: [2027.5, 2030], rates: [0.1, 0.9, 0.3].map { .constant($0) })
    let d = Small.domain("d", levels: 2, [sojourn(law, .calendar)])
    let found = shares(scenario([d]), "n1", [1, 3, 6])
    expectShare(found[0], exp(-0.1), of: lives, "2027")
    expectShare(found[1], exp(-(0.15 + 0.9 * 1.5)), of: lives, "2029")
    expectShare(found[2], exp(-(0.15 + 0.9 * 2.5 + 0.3 * 2)), of: lives, "2032")
  }

  @Test func `a single time on a clock since the start comes once, and not when it has passed`() {
    let d = Small.domain(
      "d", levels: 3, [Small.rate(1, 2, 0.8), sojourn(.fixed(.constant(2)), .start, from: 2), Small.rate(3, 2, 5)])
    let found = shares(scenario([d], horizon: 4), "n1", [4])
    expectShare(found[0], exp(-3.2), of: lives, "level 1 is left by its own rate only")
    let counted = scenario(
      [d], items: [Small.item("stap", .onTransition("d", from: 2, to: 3), euro: .constant(1))], horizon: 4)
    let run = counted.simulated(draws: 1000, replications: 40)
    expectShare(run.count("stap"), 1 - exp(-1.6), of: lives, "those in level 2 at 2 years")
  }

  @Test func `a single time that lies behind never comes, also on a clock that runs faster`() {
    let d = Small.domain(
      "d", levels: 3,
      [
        Transition(from: 1, to: 2, timing: .duration(.fixed(.constant(3)))),
        sojourn(.fixed(.constant(2.5)), .start, from: 2),
      ])
    var model = scenario([d], horizon: 6)
    model.influences = [
      Influence(
        name: "i", target: .domain("d", .better), condition: Small.equals("d", "2"), factor: .constant(2),
        kind: .acceleration)
    ]
    #expect(abs(shares(model, "n2", [6])[0] - 1) < 1e-12)
  }

  @Test func `an acceleration written in the law divides its time`() {
    let law = Duration.accelerated(.weibullScale(scale: .constant(3), shape: .constant(1.7)), by: .constant(1.5))
    let found = shares(scenario([Small.domain("d", levels: 2, [sojourn(law)])]), "n1", [1, 3])
    for (share, t) in zip(found, [1.0, 3]) { expectShare(share, exp(-pow(1.5 * t / 3, 1.7)), of: lives, "\(t)") }
  }

  /// Nothing before a clock shows 3 years more than it does at the start, and 1000 a year after it; the clock runs twice as fast
  /// from the start on: 1.5 years, and then 1 / 2000 on average.
  @Test(arguments: [(Clock.start, 3.0), (.calendar, 2029), (.age(attribute: "l"), 50)])
  func `an acceleration written in the law speeds up time and not the age or the year`(clock: Clock, bound: Double) {
    let law = Duration.piecewise(bounds: [bound], rates: [.constant(0), .constant(1000)])
    let item = Small.item("duur", .whileHolds(Small.equals("d", "1")), euro: .constant(1))
    func mean(_ duration: Duration, _ influences: [Influence] = []) -> Double {
      var model = scenario([Small.domain("d", levels: 2, [sojourn(duration, clock)])], items: [item])
      model.attributes = [Attribute(name: "l", title: "l", kind: .number(0...120))]
      model.cases = [Case(name: "a", weight: 1, levels: ["d": 1], attributes: ["l": .number(47)])]
      model.influences = influences
      return model.simulated(draws: 1000, replications: 4).count("duur")
    }
    let own = mean(.accelerated(law, by: .constant(2)))
    let error = 1.0 / 2000 / 4000.0.squareRoot()
    #expect(abs(own - 1.5005) <= 4 * error)
    let influence = Influence(
      name: "i", target: .domain("d", .better), condition: .always, factor: .constant(2), kind: .acceleration)
    #expect(abs(mean(law, [influence]) - own) < 1e-9)
  }

  /// Two clocks race: P(by the first before t) = ∫ f(u) S₂(u) du.
  @Test func `two laws race for the same level`() {
    let first = Duration.weibullScale(scale: .constant(3), shape: .constant(1.7))
    let second = Duration.logLogistic(scale: .constant(2), shape: .constant(1.3))
    let d = Small.domain(
      "d", levels: 3,
      [
        Transition(from: 1, to: 2, timing: .duration(first)), Transition(from: 1, to: 3, timing: .duration(second)),
      ])
    let found = shares(scenario([d]), "n2", [2, 6])
    for (share, t) in zip(found, [2.0, 6]) {
      let exact = integral(from: 0, to: t) { u in
        1.7 / 3 * pow(u / 3, 0.7) * exp(-pow(u / 3, 1.7)) / (1 + pow(u / 2, 1.3))
      }
      expectShare(share, exact, of: lives, "\(t)")
    }
  }
}
