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

/// Do intervals of benefit, investment, ratio, years and payback tell what is uncertain, and not chance in lives?
@Suite struct HonestFlowTests {
  private static let annuity = (1 - exp(-log(1.0225) * 10)) / log(1.0225)
  private static let domain = Small.domain("d", levels: 2, [])

  private static func parameter(_ name: String, _ distribution: Distribution) -> Parameter {
    Parameter(name: name, description: "", value: .drawn(distribution), dimension: .rate, source: Small.source)
  }

  private static func event(_ name: String, _ rate: String) -> Event {
    Event(name: name, title: name, condition: .always, rate: .name(rate), changes: [])
  }

  /// Of € 1,000 per event half are saved, for € 400 per event of another kind that only the arrangement pays.
  private static func scenario(_ tempo: Distribution, _ effort: Distribution) -> Scenario {
    Scenario(
      name: "test", title: "Test", domains: [domain], events: [event("e", "tempo"), event("f", "inzet")],
      arrangements: [
        .current,
        Arrangement(
          name: "anders", title: "Anders",
          parameters: ["tempo": .binary(.times, .name("tempo"), .constant(0.5)), "aan": .constant(1)]),
      ],
      parameters: [
        parameter("tempo", tempo), parameter("inzet", effort),
        Parameter(name: "aan", description: "", value: .drawn(.fixed(0)), dimension: .none, source: Small.source),
      ],
      items: [
        Small.item("last", .onEvent("e"), euro: .constant(1000)),
        Small.item("hulp", .onEvent("f"), euro: .binary(.times, .constant(400), .name("aan"))),
      ], cases: Small.cases([domain], count: 4))
  }

  /// The mean over runs lies within four of its standard errors of what is exact.
  private static func expect(_ found: [Double?], _ exact: Double, _ what: String) {
    let values = found.compactMap(\.self)
    let n = Double(values.count)
    let mean = values.reduce(0, +) / n
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (n - 1)
    #expect(values.count == found.count, "\(what) is not in every run")
    #expect(abs(mean - exact) < 4 * (variance / n).squareRoot(), "\(what): \(mean) for \(exact)")
  }

  private static let z = 1.959963984540054

  /// Both numbers are lognormal, and so is everything here. Chance in lives is about a third and an eighth of the variance of draws.
  @Test func `benefit, investment and ratio have the interval of what is expected`() {
    let scenario = Self.scenario(.lognormal(location: 0, scale: 0.2), .lognormal(location: 0, scale: 0.2))
    let runs = (1...30).map { scenario.simulated(draws: 400, replications: 4, seed: $0) }
    let exact: [(Measure, Double, Double)] = [
      (.benefit, 500 * Self.annuity, 0.2), (.investment, 400 * Self.annuity, 0.2), (.ratio, 1.25, 0.08.squareRoot()),
    ]
    for (measure, median, scale) in exact {
      let found = runs.map { $0.estimate(measure)! }
      Self.expect(found.map(\.low), median * exp(-Self.z * scale), "\(measure) at 2.5 %")
      Self.expect(found.map(\.high), median * exp(Self.z * scale), "\(measure) at 97.5 %")
    }
  }

  /// A year is 500 times one number less 400 times the other; it is below 0 where their ratio is below 0.8.
  @Test func `a year has the chance of what is expected`() {
    let scenario = Self.scenario(.lognormal(location: 0, scale: 0.2), .lognormal(location: 0, scale: 0.2))
    let chances = (1...20).map { seed in
      scenario.simulated(draws: 400, replications: 64, seed: seed).analysis.cashFlow.first {
        $0.arrangement == "anders" && $0.party == "gemeente" && $0.year == scenario.settings.startYear + 3
      }!.probabilityDeficit
    }
    let below = 0.5 * erfc(log(1.25) / 0.08.squareRoot() / 2.0.squareRoot())
    Self.expect(chances, below, "chance of a year below 0")
  }

  @Test func `a year has the interval of what is expected, or says what it would take`() {
    let scenario = Self.scenario(.lognormal(location: 0, scale: 0.2), .fixed(0))
    func year(_ scenario: Scenario, _ seed: UInt64, _ replications: Int) -> Estimate {
      scenario.simulated(draws: 400, replications: replications, seed: seed).analysis.cashFlow.first {
        $0.arrangement == "anders" && $0.party == "gemeente" && $0.year == scenario.settings.startYear + 3
      }!.difference!
    }
    let found = (1...20).map { year(scenario, $0, 64) }
    Self.expect(found.map(\.low), 500 * exp(-Self.z * 0.2), "a year at 2.5 %")
    Self.expect(found.map(\.high), 500 * exp(Self.z * 0.2), "a year at 97.5 %")
    // Of twelve lives 93 % of the variance is chance. What is left is told by mistake where the variance of the draws comes out two of its
    // standard errors (7 %) too high: in 2 % of the seeds, and so not in more than 3 of 20.
    var twelve = scenario
    twelve.cases = Small.cases([Self.domain], count: 12)
    let silent = (1...20).map { year(twelve, $0, 1) }.filter { $0.spreadReason != nil }
    #expect(silent.count >= 17)
    for few in silent {
      #expect(few.low == nil && few.high == nil && few.probabilityPositive == nil, "\(few)")
      guard case .filled = few.spreadReason else {
        Issue.record("\(few.spreadReason.dutch)")
        continue
      }
    }
  }

  // MARK: Payback

  /// € 10,000 at the start takes away € 1,000 per event, of two or three a year.
  private static func saving(cases: Int) -> Scenario {
    Scenario(
      name: "test", title: "Test",
      settings: Settings(horizon: 10, discount: DiscountCurve(DiscountRate(annualEffective: 0.03))), domains: [domain],
      events: [event("e", "tempo")], services: [Small.service("hulp", application: 1e12, isStandard: false)],
      arrangements: [
        .current, Arrangement(name: "anders", title: "Anders", adds: ["hulp"], parameters: ["uit": .constant(0)]),
      ],
      parameters: [
        parameter("tempo", .uniform(low: 2, high: 3)),
        Parameter(name: "uit", description: "", value: .drawn(.fixed(1)), dimension: .none, source: Small.source),
      ],
      items: [
        Small.item("hulp", .onService("hulp", .start), euro: .constant(10000), origin: .service("hulp")),
        Small.item("last", .onEvent("e"), euro: .binary(.times, .constant(1000), .name("uit"))),
      ], cases: Small.cases([domain], count: cases))
  }

  /// As without chance: 10 over the number a year, uniform; and the rates of `PerspectiveFlowTests`.
  @Test func `payback and rate have the interval of what is expected`() {
    let runs = (1...20).map { Self.saving(cases: 4).simulated(draws: 400, replications: 8, seed: $0) }
    let payback = runs.map { $0.estimate(.payback)! }
    Self.expect(payback.map(\.low), 10 / 2.975, "payback at 2.5 %")
    Self.expect(payback.map(\.high), 10 / 2.025, "payback at 97.5 %")
    let rate = runs.map { $0.estimate(.internalRate)! }
    Self.expect(rate.map(\.low), 0.1766935117979911, "rate at 2.5 %")
    Self.expect(rate.map(\.high), 0.3221747227646392, "rate at 97.5 %")
  }

  /// One case that lives once in every draw: nothing lies between draw and life.
  @Test func `where chance in lives is not known nothing is told of payback`() {
    let run = Self.saving(cases: 1).simulated(draws: 400, replications: 1)
    for measure in [Measure.payback, .discountedPayback] {
      #expect(run.estimate(measure) == nil)
      #expect(run.returnRow(measure).reason == .spread(.livesNotTold))
    }
    #expect(run.estimate(.internalRate)!.low == nil)
    #expect(run.returnRow(.internalRate).reason == .spread(.livesNotTold))
  }

  // MARK: No width

  /// In one draw of a hundred something is won; the outlay is certain.
  @Test func `what is the same in nearly every draw has no interval, and says so`() {
    let rare = Distribution.empirical(values: [0, 1], weights: [99, 1])
    let scenario = Scenario(
      name: "test", title: "Test", settings: Settings(horizon: 1, discount: DiscountCurve(DiscountRate(continuous: 0))),
      domains: [Self.domain],
      arrangements: [.current, Arrangement(name: "anders", title: "Anders", parameters: ["aan": .constant(1)])],
      parameters: [
        Parameter(name: "baat", description: "", value: .drawn(rare), dimension: .none, source: Small.source),
        Parameter(name: "aan", description: "", value: .drawn(.fixed(0)), dimension: .none, source: Small.source),
      ],
      items: [
        Small.item("hulp", .atStart, euro: .binary(.times, .constant(100), .name("aan"))),
        Small.item(
          "winst", .atStart,
          euro: .binary(.times, .constant(-250), .binary(.times, .name("baat"), .name("aan")))),
      ], cases: Small.cases([Self.domain], count: 2))
    let run = scenario.simulated(draws: 400, replications: 2)
    for measure in [Measure.net, .benefit, .ratio, .cashableBenefit] {
      #expect(run.estimate(measure)!.low == nil && run.estimate(measure)!.high == nil, "\(measure)")
      #expect(run.returnRow(measure).reason == .spread(.sameInMostDraws), "\(measure)")
    }
    // Each of 25 blocks of 16 draws has one that wins with chance 0.16.
    let error = (25 * 0.16 * 0.84).squareRoot() / 400
    #expect(abs(run.estimate(.net)!.probabilityPositive! - 0.01) < 4 * error)
    #expect(run.returnRow(.investment).reason == .spread(.sameInEveryDraw))
    let year = run.analysis.cashFlow.first { $0.arrangement == "anders" && $0.party == "gemeente" }!
    #expect(year.difference!.low == nil && year.difference!.spreadReason == .spread(.sameInMostDraws))
    #expect(abs(year.probabilityDeficit! - 0.99) < 4 * error)
  }
}
