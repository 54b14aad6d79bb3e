// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Distributions
import Glibc
import ModelCompiler
import Quantities
import Scenarios
import Simulation
import TestSupport
import Testing

/// What becomes of clocks, moments and money when an arrangement takes over in mid-life.
@Suite struct TakeoverTests {
  private let lives = 40_000.0

  private func x(_ value: Double) -> Expression { .binary(.times, .constant(value), .name("x")) }

  /// The reference has x = 1; the other arrangement takes over at a moment with another x.
  private func scenario(
    _ domains: [LifeDomain] = [], events: [Event] = [], influences: [Influence] = [], services: [Service] = [],
    items: [CostItem] = [], x: Double, at moment: Double, horizon: Double = 10
  ) -> Scenario {
    let later = Arrangement(
      name: "later", title: "Later", parameters: ["x": .constant(x)], startsAt: moment)
    return Scenario(
      name: "test", title: "Test",
      settings: Settings(horizon: horizon, discount: DiscountCurve(DiscountRate(continuous: 0))), domains: domains,
      influences: influences, events: events, services: services, arrangements: [.current, later],
      parameters: [
        Parameter(name: "x", description: "x", value: .drawn(.fixed(1)), dimension: .none, source: Small.source)
      ], items: items, cases: Small.cases(domains))
  }

  private func sojourn(_ duration: Duration, _ clock: Clock = .entry) -> LifeDomain {
    Small.domain("d", levels: 2, [Transition(from: 1, to: 2, timing: .duration(duration, clock))])
  }

  // MARK: Laws

  /// A law whose number holds x, with its survival at a time and an x.
  struct Law: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var duration: Duration
    var survival: @Sendable (_ time: Double, _ x: Double) -> Double
  }

  static let laws: [Law] = {
    func x(_ value: Double) -> Expression { .binary(.times, .constant(value), .name("x")) }
    func over(_ value: Double) -> Expression { .binary(.divided, .constant(value), .name("x")) }
    return [
      Law(testDescription: "exponential by rate", duration: .exponentialRate(x(0.1))) { exp(-0.1 * $1 * $0) },
      Law(testDescription: "exponential by mean", duration: .exponential(mean: over(10))) { exp(-0.1 * $1 * $0) },
      Law(testDescription: "piecewise", duration: .piecewise(bounds: [50], rates: [x(0.1), x(0.1)])) {
        exp(-0.1 * $1 * $0)
      },
      Law(testDescription: "weibull", duration: .weibullScale(scale: over(6), shape: .constant(1.7))) {
        exp(-pow($0 * $1 / 6, 1.7))
      },
      Law(testDescription: "gamma", duration: .gammaRate(shape: .constant(2.5), rate: x(0.4))) {
        gsl_cdf_gamma_Q($0, 2.5, 1 / (0.4 * $1))
      },
      Law(testDescription: "lognormal", duration: .lognormalLog(mu: over(1.5), sigma: .constant(0.8))) {
        gsl_cdf_ugaussian_Q((log($0) - 1.5 / $1) / 0.8)
      },
      Law(testDescription: "gompertz", duration: .gompertz(shape: .constant(0.2), rate: x(0.05))) {
        exp(-0.05 * $1 * expm1(0.2 * $0) / 0.2)
      },
      Law(testDescription: "log-logistic", duration: .logLogistic(scale: over(5), shape: .constant(1.3))) {
        1 / (1 + pow($0 * $1 / 5, 1.3))
      },
    ]
  }()

  /// From 3 years on the hazard is that of the new law at the time since entry: S(t) = S₁(3) S₂(t) / S₂(3).
  @Test(arguments: laws)
  func `a hazard changes when an arrangement takes over`(law: Law) {
    let run = scenario([sojourn(law.duration)], x: 3, at: 3).simulated(draws: 1000, replications: 40)
    for year in [3, 5, 10] {
      let exact =
        law.survival(3, 1) * law.survival(Double(year), 3) / law.survival(3, 3)
      let found = run.share("d", "n1", year: year, 1).mean
      let error = (exact * (1 - exact) / lives).squareRoot()
      #expect(abs(found - exact) <= 4 * error, "\(year): \(found), exact \(exact)")
    }
    #expect(run.share("d", "n1", year: 3, 0).mean == run.share("d", "n1", year: 3, 1).mean)
  }

  /// The same law by the same hazard, written in five ways: (1 − e^(−0.3)) / 0.1 + e^(−0.3) (1 − e^(−3.5)) / 0.5.
  @Test func `one law written in several ways lasts equally long`() {
    let rate = Small.domain("a", levels: 2, [Transition(from: 1, to: 2, timing: .rate(x(0.1)))])
    let mean = Expression.binary(.divided, .constant(10), .name("x"))
    let laws: [(String, Duration, Clock)] = [
      ("b", .exponentialRate(x(0.1)), .entry), ("c", .exponential(mean: mean), .entry),
      ("e", .piecewise(bounds: [50], rates: [x(0.1), x(0.1)]), .start),
      ("f", .weibullScale(scale: mean, shape: .constant(1)), .calendar),
    ]
    let others = laws.map { name, law, clock in
      Small.domain(name, levels: 2, [Transition(from: 1, to: 2, timing: .duration(law, clock))])
    }
    let domains = [rate] + others
    let items = domains.map { Small.item("p_" + $0.name, .whileHolds(Small.equals($0.name, "1")), euro: .constant(1)) }
    let run = scenario(domains, items: items, x: 5, at: 3).simulated(draws: 1000, replications: 40)
    let exact = (1 - exp(-0.3)) / 0.1 + exp(-0.3) * (1 - exp(-3.5)) / 0.5
    for item in items { expectWithinError(run.item(item.name, 1), exact: exact) }
  }

  /// A clock that runs three times as fast from 3 years on shows 3 + 3 (t − 3), and its law has been lived through as far as it shows.
  @Test(arguments: [Clock.entry, .start, .calendar]) func `a clock that goes faster goes on from what it shows`(
    clock: Clock
  ) {
    let start = clock == .calendar ? 2026.0 : 0
    let law = Duration.weibullScale(scale: .constant(6 + start), shape: .constant(clock == .calendar ? 900 : 1.7))
    let run = scenario([sojourn(.accelerated(law, by: x(1)), clock)], x: 3, at: 3).simulated(
      draws: 1000, replications: 40)
    let (scale, shape) = (6 + start, clock == .calendar ? 900 : 1.7)
    func survival(_ shown: Double) -> Double { exp(pow(start / scale, shape) - pow((start + shown) / scale, shape)) }
    for year in [3, 4, 6] {
      let exact = survival(3 + 3 * (Double(year) - 3))
      let error = (exact * (1 - exact) / lives).squareRoot()
      let found = run.share("d", "n1", year: year, 1).mean
      #expect(abs(found - exact) <= 4 * error, "\(year): \(found), exact \(exact)")
    }
  }

  /// Who is 47 is 49 after two years, and 50 half a year later at twice the speed: nobody dies before 50, and everybody soon after.
  @Test func `an age goes on from what it is`() throws {
    let table = Duration.piecewise(bounds: [50], rates: [.constant(0), .constant(1e6)])
    let domain = sojourn(.accelerated(table, by: x(1)), .age(attribute: "leeftijd"))
    var model = scenario(
      [domain], items: [Small.item("p", .whileHolds(Small.equals("d", "1")), euro: .constant(1))], x: 2, at: 2)
    model.attributes = [Attribute(name: "leeftijd", title: "Leeftijd", kind: .number(0...100))]
    model.cases = [Case(name: "a", weight: 1, levels: ["d": 1], attributes: ["leeftijd": .number(47)])]
    let run = model.simulated(draws: 4, replications: 2)
    #expect(abs(run.count("p", 0) - 3) < 1e-4 && abs(run.count("p", 1) - 2.5) < 1e-4)
  }

  /// A barrier stands from 0 on, and is lifted at 2. What has been so for 1 year holds from 1 to 2, and without a restart for good.
  @Test(arguments: [true, false]) func `a timer begins again when its barrier is lifted`(restarts: Bool) {
    let held = Condition.comparison(.init(subject: "m", relation: .greaterOrEqual, values: ["1"]))
    var model = scenario(items: [Small.item("p", .whileHolds(held), euro: .constant(1))], x: 1, at: 2)
    model.barriers = [Small.barrier("k", [.sanctions(rate: .constant(0), changes: [])])]
    model.counters = [Counter(name: "m", title: "M", kind: .time(Small.equals("k", "geldt"), restarts: restarts))]
    model.arrangements[1].lifts = ["k"]
    let run = model.simulated(draws: 2, replications: 2)
    #expect(abs(run.count("p", 0) - 9) < 1e-9)
    #expect(abs(run.count("p", 1) - (restarts ? 1 : 9)) < 1e-9)
  }

  /// A clock that runs faster has shown 1.5 t when the law changes, and the hazard goes by what it shows.
  @Test func `a hazard on a faster clock changes when an arrangement takes over`() {
    let faster = Influence(
      name: "i", target: .domain("d", .better), condition: .always, factor: .constant(1.5), kind: .acceleration)
    let law = Duration.weibullScale(scale: .binary(.divided, .constant(6), .name("x")), shape: .constant(1.7))
    func survival(_ time: Double, _ x: Double) -> Double { exp(-pow(1.5 * time * x / 6, 1.7)) }
    let run = scenario([sojourn(law)], influences: [faster], x: 2, at: 2).simulated(draws: 1000, replications: 40)
    let exact = survival(2, 1) * survival(4, 2) / survival(2, 2)
    let error = (exact * (1 - exact) / lives).squareRoot()
    #expect(abs(run.share("d", "n1", year: 4, 1).mean - exact) <= 4 * error)
  }

  @Test func `a fixed time that runs when an arrangement takes over stays what it was`() {
    let listed = Duration.empirical(times: [x(3)], weights: [1])
    for duration in [Duration.fixed(x(3)), listed] {
      let item = Small.item("duur", .whileHolds(Small.equals("d", "1")), euro: .constant(1))
      let run = scenario([sojourn(duration)], items: [item], x: 0.25, at: 2.5).simulated(draws: 4, replications: 2)
      #expect(abs(run.item("duur", 1).mean - 3) < 1e-12)
    }
  }

  /// Also when something speeds up the wait afterwards: the promised law is the one that is sped up.
  @Test func `who waits for a service keeps the time that was given`() {
    let service = Small.service("v", application: 1e9, wait: .exponential(mean: x(4)))
    let faster = Influence(
      name: "i", target: .service("v", .wait),
      condition: .comparison(.init(subject: "tijd", relation: .greaterOrEqual, values: ["2"])), factor: .constant(3))
    let item = Small.item("wacht", .whileHolds(Small.equals("v", "wacht")), euro: .constant(1))
    let run = scenario(influences: [faster], services: [service], items: [item], x: 0.1, at: 1)
      .simulated(draws: 1000, replications: 40)
    #expect(abs(run.item("wacht", 0).mean - run.item("wacht", 1).mean) < 1e-9)
    expectWithinError(run.item("wacht", 1), exact: (1 - exp(-0.5)) * 4 + exp(-0.5) * (1 - exp(-6)) / 0.75)
  }

  // MARK: Moments

  private func moments(_ first: Expression, _ every: Expression?, x: Double, at moment: Double) -> [Double] {
    let event = Event(
      name: "e", title: "e", condition: .always, timing: .moments(first: first, every: every),
      changes: [LevelChange(domain: "d", move: .shift(1))])
    let d = Small.domain("d", levels: 20, [])
    let items = [
      Small.item("p", .onEvent("e"), euro: .constant(1)),
      Small.item(
        "altijd", .whileHolds(.comparison(.init(subject: "d", relation: .greaterOrEqual, values: ["1"]))),
        euro: .constant(1)),
    ]
    let run = scenario([d], events: [event], items: items, x: x, at: moment).simulated(draws: 2, replications: 1)
    #expect(abs(run.count("altijd", 1) - 10) < 1e-12, "a life is as long as the horizon")
    let cell = run.model.ledger.cells.firstIndex { items[$0.item].name == "p" }!
    return (0..<10).map { run.results.cellYears[arrangement: 1, cell: cell, measure: .amount, year: $0] }
  }

  /// At 1 and 4; then half a year after the last one and on, as soon as the arrangement has begun: 5, 5.5, ... 9.5.
  @Test func `another distance goes on from the last moment`() {
    #expect(moments(.constant(1), x(3), x: 1.0 / 6, at: 5) == [0, 1, 0, 0, 1, 2, 2, 2, 2, 2])
    // At 1 and 4; then 4 + 5 = 9.
    #expect(moments(.constant(1), x(3), x: 5.0 / 3, at: 5) == [0, 1, 0, 0, 1, 0, 0, 0, 0, 1])
    #expect(moments(.constant(1), x(3), x: 1, at: 5) == [0, 1, 0, 0, 1, 0, 0, 1, 0, 0])
  }

  @Test func `another first moment counts when there has been none`() {
    #expect(moments(x(7), nil, x: 6.0 / 7, at: 5) == [0, 0, 0, 0, 0, 0, 1, 0, 0, 0])
    #expect(moments(x(7), nil, x: 3.0 / 7, at: 5) == [0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
    #expect(moments(x(7), .constant(2), x: 3.0 / 7, at: 5.5) == [0, 0, 0, 0, 0, 0, 0, 1, 0, 1])
    #expect(moments(x(2), nil, x: 3, at: 5) == [0, 0, 1, 0, 0, 0, 0, 0, 0, 0])
  }
}
