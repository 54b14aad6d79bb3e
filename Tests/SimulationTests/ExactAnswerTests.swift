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

/// Simulated means against answers on paper; tolerance is four standard errors of the simulated mean.
@Suite struct ExactAnswerTests {
  let force = log(1.0225)

  private func scenario(
    _ domains: [LifeDomain], influences: [Influence] = [], events: [Event] = [], services: [Service] = [],
    barriers: [Barrier] = [],
    items: [CostItem] = [], horizon: Double = 10, arrangements: [Arrangement] = [.current], levels: [String: Int] = [:]
  ) -> Scenario {
    Scenario(
      name: "test", title: "Test", settings: Settings(horizon: horizon), domains: domains, influences: influences,
      events: events,
      services: services, barriers: barriers, arrangements: arrangements, items: items,
      cases: Small.cases(domains, levels: levels))
  }

  /// P(level 1 at t) = q + (1 − q) e^(−(a+b)t), q = b/(a+b).
  @Test func `a two-state chain has the discounted cost of its closed form`() {
    let (up, down, euro, horizon) = (0.7, 0.3, 1000.0, 10.0)
    let domain = Small.domain("d", levels: 2, [Small.rate(1, 2, up), Small.rate(2, 1, down)])
    let item = Small.item("post", .whileHolds(Small.equals("d", "1")), euro: .constant(euro))
    let run = scenario([domain], items: [item], horizon: horizon).simulated(draws: 1000, replications: 40)
    let (s, q) = (up + down, down / (up + down))
    func discounted(_ rate: Double) -> Double { (1 - exp(-rate * horizon)) / rate }
    expectWithinError(run.item("post"), exact: euro * (q * discounted(force) + (1 - q) * discounted(force + s)))
    expectWithinError(run.share("d", "n1", year: 3), exact: q + (1 - q) * exp(-s * 3))
  }

  @Test func `competing risks share the total in proportion to their rates`() {
    let domain = Small.domain("d", levels: 3, [Small.rate(1, 2, 0.2), Small.rate(1, 3, 0.1)])
    let run = scenario([domain]).simulated(draws: 1000, replications: 40)
    let gone = 1 - exp(-0.3 * 10)
    expectWithinError(run.share("d", "n2", year: 10), exact: gone * 2 / 3)
    expectWithinError(run.share("d", "n3", year: 10), exact: gone / 3)
  }

  /// With an influence on one of two targets only, the branch follows the rates of the moment.
  @Test func `an influence on one target changes the total rate and the branch`() {
    let domain = Small.domain("d", levels: 3, [Small.rate(1, 2, 0.1), Small.rate(1, 3, 0.1)])
    let influence = Influence(
      name: "i", target: .transition("d", from: 1, to: 3), condition: .always, factor: .constant(3))
    let run = scenario([domain], influences: [influence]).simulated(draws: 1000, replications: 40)
    let gone = 1 - exp(-0.4 * 10)
    expectWithinError(run.share("d", "n2", year: 10), exact: gone / 4)
    expectWithinError(run.share("d", "n3", year: 10), exact: gone * 3 / 4)
  }

  /// Two levels with several ways down, and a way up between them: the clock of that direction must take the rate of the level
  /// it comes back to. Levels 4 and 3 by their generator, 2 and 1 together are where it ends.
  @Test func `a direction with several targets at several levels keeps the rate of each`() {
    let (down43, down42, up34, down32, down31) = (0.15, 0.05, 0.9, 0.3, 0.2)
    let domain = Small.domain(
      "d", levels: 4,
      [
        Small.rate(4, 3, down43), Small.rate(4, 2, down42), Small.rate(3, 4, up34), Small.rate(3, 2, down32),
        Small.rate(3, 1, down31),
      ])
    let run = scenario([domain], levels: ["d": 4]).simulated(draws: 1000, replications: 40)
    // p' = p Q on (4, 3) has the eigenvalues of [[−a, b], [c, −d]].
    let (a, b, c, d) = (down43 + down42, down43, up34, up34 + down32 + down31)
    let root = ((a - d) * (a - d) + 4 * b * c).squareRoot()
    let (x, y) = ((-(a + d) + root) / 2, (-(a + d) - root) / 2)
    func top(_ t: Double) -> Double { ((x + d) * exp(x * t) - (y + d) * exp(y * t)) / (x - y) }
    func second(_ t: Double) -> Double { b * (exp(x * t) - exp(y * t)) / (x - y) }
    for year in [2, 5, 9] {
      expectWithinError(run.share("d", "n4", year: year), exact: top(Double(year)), precision: 0.03)
      expectWithinError(run.share("d", "n3", year: year), exact: second(Double(year)), precision: 0.06)
    }
  }

  @Test func `events with a constant rate have the discounted cost of a Poisson process`() {
    let domain = Small.domain("d", levels: 2, [])
    let event = Event(name: "e", title: "e", condition: .always, rate: .constant(0.8), changes: [])
    let item = Small.item("post", .onEvent("e"), euro: .constant(500))
    let run = scenario([domain], events: [event], items: [item]).simulated(draws: 1000, replications: 40)
    expectWithinError(run.item("post"), exact: 500 * 0.8 * (1 - exp(-force * 10)) / force)
    #expect(abs(run.count("post") - 8) < 4 * (8.0 / 40_000).squareRoot())
  }

  /// Application after Exp(α), fixed wait W: E[e^(−δτ); τ < T] = α/(α+δ) e^(−δW) (1 − e^(−(α+δ)(T−W))).
  @Test func `a service with a fixed wait starts at its Laplace transform`() {
    let (alpha, wait, horizon) = (0.9, 0.75, 10.0)
    let domain = Small.domain("d", levels: 2, [])
    let service = Small.service("hulp", application: alpha, wait: .fixed(.constant(wait)))
    let items = [
      Small.item("start", .onService("hulp", .start), euro: .constant(1000)),
      Small.item("actief", .whileHolds(Small.equals("hulp", "actief")), euro: .constant(1000)),
    ]
    let run = scenario([domain], services: [service], items: items, horizon: horizon).simulated(
      draws: 1000, replications: 40)
    let (a, end) = (alpha + force, horizon - wait)
    let start = alpha / a * exp(-force * wait) * (1 - exp(-a * end))
    expectWithinError(run.item("start"), exact: 1000 * start)
    let survived = 1 - exp(-alpha * end)
    expectWithinError(run.item("actief"), exact: 1000 * (start - exp(-force * horizon) * survived) / force)
  }

  /// Wait and delay in series, approval p, refusal r: starts per decision p (1 − r), reapplication from scratch.
  @Test func `barriers delay in series and refuse at the decision`() {
    let domain = Small.domain("d", levels: 2, [])
    let service = Small.service(
      "hulp", application: 50, wait: .fixed(.constant(0.5)), approval: 0.8, repetition: .never)
    let barrier = Small.barrier(
      "muur",
      [.delays(service: "hulp", .fixed(.constant(0.25))), .refuses(service: "hulp", probability: .constant(0.5))])
    let item = Small.item("start", .onService("hulp", .start), euro: .constant(1))
    let other = Arrangement(name: "anders", title: "Anders", lifts: ["muur"])
    let base = scenario(
      [domain], services: [service], barriers: [barrier], items: [item], horizon: 1, arrangements: [.current, other])
    let run = base.simulated(draws: 1000, replications: 40)
    // One round takes Exp(50) + 0.75: in one year exactly one decision with the barrier but for a chance e^(−12.5); without it the
    // second decision comes before the end with the chance that two applications take less than no time left, zero.
    let decided = 1 - exp(-50 * 0.25)
    expectWithinError((run.count("start", 0), standardError(0.4, of: 40_000)), exact: 0.4 * decided)
    expectWithinError((run.count("start", 1), standardError(0.8, of: 40_000)), exact: 0.8 * (1 - exp(-50 * 0.5)))
  }

  private func standardError(_ p: Double, of n: Double) -> Double { (p * (1 - p) / n).squareRoot() }

  /// Proportional hazards on a duration: P(no event before t) = S(t)^m.
  @Test(arguments: [
    Duration.weibull(mean: .constant(3), shape: .constant(1.7)), .gamma(mean: .constant(3), sd: .constant(2)),
    .lognormal(mean: .constant(3), sd: .constant(2)), .exponential(mean: .constant(3)),
  ])
  func `a multiplier raises the survival of a duration to its power`(duration: Duration) {
    let domain = Small.domain("d", levels: 2, [Transition(from: 1, to: 2, timing: .duration(duration))])
    let other = Small.domain("x", levels: 2, [])
    let influence = Influence(
      name: "i", target: .domain("d", .better), condition: Small.equals("x", "1"), factor: .constant(1.8))
    let run = scenario([domain, other], influences: [influence]).simulated(draws: 1000, replications: 40)
    for year in [1, 2, 4] {
      expectWithinError(
        run.share("d", "n1", year: year), exact: pow(survival(duration, Double(year)), 1.8), precision: 0.06)
    }
  }

  /// A multiplier that comes on at a random moment U ~ Exp(ν): with H the integrated hazard of the duration,
  /// P(no event before t) = e^(−νt) S(t) + ∫ ν e^(−νu) S(u) (S(t)/S(u))^m du.
  @Test(arguments: [
    Duration.weibull(mean: .constant(3), shape: .constant(1.7)), .gamma(mean: .constant(3), sd: .constant(2)),
    .lognormal(mean: .constant(3), sd: .constant(2)),
  ])
  func `a multiplier that comes on in mid-sojourn acts from that moment`(duration: Duration) {
    let (rate, m, t) = (0.6, 2.5, 4.0)
    let domain = Small.domain("d", levels: 2, [Transition(from: 1, to: 2, timing: .duration(duration))])
    let other = Small.domain("x", levels: 2, [Small.rate(1, 2, rate)])
    let influence = Influence(
      name: "i", target: .domain("d", .better), condition: Small.equals("x", "2"), factor: .constant(m))
    let run = scenario([domain, other], influences: [influence]).simulated(draws: 1000, replications: 40)
    let end = survival(duration, t)
    let steps = 4000
    var integral = 0.0
    for i in 0..<steps {
      let u = (Double(i) + 0.5) / Double(steps) * t
      integral += rate * exp(-rate * u) * pow(survival(duration, u), 1 - m) * pow(end, m) * t / Double(steps)
    }
    expectWithinError(run.share("d", "n1", year: 4), exact: exp(-rate * t) * end + integral, precision: 0.05)
  }

  /// Survival by GSL, from the moments.
  private func survival(_ duration: Duration, _ t: Double) -> Double {
    let (mean, sd) = (3.0, 2.0)
    guard case .distribution(let law) = duration else { preconditionFailure("no survival written for this law") }
    switch law.form {
    case .weibullMean: return gsl_cdf_weibull_Q(t, mean / tgamma(1 + 1 / 1.7), 1.7)
    case .gammaMean: return gsl_cdf_gamma_Q(t, mean * mean / (sd * sd), sd * sd / mean)
    case .lognormalMean:
      let v = log(1 + sd * sd / (mean * mean))
      return gsl_cdf_lognormal_Q(t, log(mean) - v / 2, v.squareRoot())
    case .exponentialMean: return exp(-t / mean)
    default: preconditionFailure("no survival written for this law")
    }
  }

  /// Per year a move 2→1 costs; entry by any cause counts.
  @Test func `moves of a domain are counted whatever causes them`() {
    let domain = Small.domain("d", levels: 2, [Small.rate(1, 2, 100)])
    let event = Event(
      name: "e", title: "e", condition: Small.equals("d", "2"), rate: .constant(1),
      changes: [LevelChange(domain: "d", move: .shift(-1), probability: .constant(0.25))])
    let items = [
      Small.item("val", .onTransition("d", from: 2, to: 1), euro: .constant(1)),
      Small.item("gebeurd", .onEvent("e"), euro: .constant(1)),
    ]
    let run = scenario([domain], events: [event], items: items).simulated(draws: 1000, replications: 20)
    let ratio = run.count("val") / run.count("gebeurd")
    #expect(abs(ratio - 0.25) < 4 * standardError(0.25, of: 20_000 * run.count("gebeurd")))
  }
}
