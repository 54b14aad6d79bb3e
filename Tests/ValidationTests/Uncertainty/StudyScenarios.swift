// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Distributions
import Glibc
import Quantities
import Scenarios
import TestSupport

extension StudyScenario {
  static let all = [weighted, single, fourArms]

  /// Events of 1,000 euro at a normal rate, halved at a normal price: the net result is normal. Four cases of weights 1, 2, 3 and 1.
  static let weighted: StudyScenario = {
    // More than six standard deviations from 0: no rate of any seed is negative.
    let (rate, price) = ((mean: 1.0, sd: 0.15), (mean: 4000.0, sd: 300.0))
    let each = 500 * annuity
    let mean = each * rate.mean - price.mean
    let sd = hypot(each * rate.sd, price.sd)
    return StudyScenario(
      name: "gebeurtenissen, vier gewogen casussen",
      scenario: Scenario(
        name: "test", title: "Test", domains: [domain],
        events: [Event(name: "e", title: "e", condition: .always, rate: .name("tempo"), changes: [])],
        services: [service("hulp")],
        arrangements: [.current, arrangement("hulp", tempo: times(0.5))],
        parameters: [
          parameter("tempo", .normal(mean: rate.mean, sd: rate.sd), .rate),
          parameter("prijs", .normal(mean: price.mean, sd: price.sd), .none),
        ],
        items: [Small.item("post", .onEvent("e"), euro: .constant(1000)), purchase("hulp", .name("prijs"))],
        cases: Small.cases([domain], count: 4)),
      replications: 8,
      exact: StudyExact(
        margins: [StudyModel.margin(normal: mean, sd)],
        best: [StudyModel.below(-mean / sd), StudyModel.below(mean / sd)], perfect: StudyModel.gain(mean, sd) - mean,
        partial: [each * rate.sd, price.sd].map { StudyModel.gain(mean, $0) - mean }),
      ratios: [each * rate.mean / price.mean])
  }()

  /// One household that leaves a state of 2,000 euro a year at a gamma rate; with help it leaves at once, for 8,000 euro.
  static let single: StudyScenario = {
    let (shape, scale, price, fast) = (4.0, 0.05, 8000.0, 50.0)
    @Sendable func stay(_ rate: Double) -> Double { (1 - exp(-(force + rate) * 10)) / (force + rate) }
    @Sendable func benefit(_ rate: Double) -> Double { 2000 * (stay(rate) - stay(fast)) }
    func quantile(_ p: Double) -> Double { benefit(gsl_cdf_gamma_Qinv(p, shape, scale)) - price }
    func mean(_ from: Double, _ to: Double) -> Double {
      // In prices, so that the integral is of the order of 1.
      price * integral(from: from, to: to) { (benefit($0) / price - 1) * gsl_ran_gamma_pdf($0, shape, scale) }
    }
    let border = StudyModel.root(from: -10, to: -1e-9) { benefit(-$0) - price } * -1
    let positive = gsl_cdf_gamma_P(border, shape, scale)
    let (all, gain) = (mean(0, border) + mean(border, 3), mean(0, border))
    let domain = Small.domain("d", levels: 2, [Transition(from: 1, to: 2, timing: .rate(.name("tempo")))])
    return StudyScenario(
      name: "verblijf, één casus",
      scenario: Scenario(
        name: "test", title: "Test", domains: [domain], services: [service("hulp")],
        arrangements: [.current, arrangement("hulp", tempo: .constant(fast, .rate))],
        parameters: [parameter("tempo", .gamma(shape: shape, scale: scale), .rate)],
        items: [
          Small.item("post", .whileHolds(Small.equals("d", "n1")), euro: .constant(2000)),
          purchase("hulp", .constant(price)),
        ],
        cases: Small.cases([domain])),
      replications: 32,
      exact: StudyExact(
        margins: [.init(mean: all, low: quantile(0.025), high: quantile(0.975), positive: positive)],
        best: [1 - positive, positive], perfect: gain - max(0, all), partial: [gain - max(0, all)]),
      ratios: [(all + price) / price])
  }()

  /// Events of 1,000 euro at a gamma rate g, three ways to have fewer: lines in g, the best of which follows from where they cross.
  static let fourArms: StudyScenario = {
    let (shape, scale) = (4.0, 0.25)
    let (shares, prices) = ([0.25, 0.5, 0.75], [1500.0, 3700, 6600])
    @Sendable func worth(_ i: Int, _ g: Double) -> Double { 1000 * annuity * shares[i] * g - prices[i] }
    func share(above g: Double) -> Double { gsl_cdf_gamma_Q(max(0, g), shape, scale) }
    /// Steeper lines take over one after the other.
    let borders = (0..<3).map { i -> Double in
      let before = i > 0 ? (share: shares[i - 1], price: prices[i - 1]) : (share: 0, price: 0)
      return (prices[i] - before.price) / (1000 * annuity * (shares[i] - before.share))
    }
    let best = (0..<3).map { i -> Double in share(above: borders[i]) - (i < 2 ? share(above: borders[i + 1]) : 0) }
    // E g 1(g > t) is the upper tail of a gamma of one more shape, times the mean.
    let most = (0..<3).reduce(0.0) { sum, i in
      let next = i < 2 ? gsl_cdf_gamma_Q(borders[i + 1], shape + 1, scale) : 0
      let part: Double = gsl_cdf_gamma_Q(borders[i], shape + 1, scale) - next
      return sum + 1000 * annuity * shares[i] * part - prices[i] * best[i]
    }
    let means = (0..<3).map { worth($0, 1) }
    let perfect = most - max(0, means.max()!)
    let names = ["een", "twee", "drie"]
    return StudyScenario(
      name: "gebeurtenissen, vier arrangementen, twee casussen",
      scenario: Scenario(
        name: "test", title: "Test", domains: [domain],
        events: [Event(name: "e", title: "e", condition: .always, rate: .name("tempo"), changes: [])],
        services: names.map { service($0) },
        arrangements: [.current] + zip(names, shares).map { arrangement($0, tempo: times(1 - $1)) },
        parameters: [parameter("tempo", .gamma(shape: shape, scale: scale), .rate)],
        items: [Small.item("post", .onEvent("e"), euro: .constant(1000))]
          + zip(names, prices).map { purchase($0, .constant($1)) }, cases: Small.cases([domain], count: 2)),
      replications: 4,
      exact: StudyExact(
        margins: (0..<3).map { i -> StudyExact.Margin in
          StudyExact.Margin(
            mean: means[i], low: worth(i, gsl_cdf_gamma_Pinv(0.025, shape, scale)),
            high: worth(i, gsl_cdf_gamma_Pinv(0.975, shape, scale)),
            positive: share(above: prices[i] / (1000 * annuity * shares[i])))
        }, best: [1 - share(above: borders[0])] + best, perfect: perfect, partial: [perfect]),
      ratios: (0..<3).map { (means[$0] + prices[$0]) / prices[$0] })
  }()
}
