// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Distributions
import Glibc
import ModelCompiler
import Quantities
import RunRecord
import Scenarios
import Simulation
import Statistics
import TestSupport
import Testing
import Words

/// Do the errors and intervals mean what they say?
@Suite struct HonestErrorTests {
  private let annuity = (1 - exp(-log(1.0225) * 10)) / log(1.0225)

  /// Costs 1,000 per event at an uncertain rate; the other arrangement has half the rate.
  private func scenario(_ rate: Distribution) -> Scenario {
    let domain = Small.domain("d", levels: 2, [])
    return Scenario(
      name: "test", title: "Test", domains: [domain],
      events: [Event(name: "e", title: "e", condition: .always, rate: .name("tempo"), changes: [])],
      arrangements: [
        .current,
        Arrangement(
          name: "anders", title: "Anders", parameters: ["tempo": .binary(.times, .name("tempo"), .constant(0.5))]),
      ],
      parameters: [
        Parameter(name: "tempo", description: "", value: .drawn(rate), dimension: .rate, source: Small.source)
      ],
      items: [Small.item("post", .onEvent("e"), euro: .constant(1000))], cases: Small.cases([domain], count: 4))
  }

  @Test(arguments: [Distribution.fixed(1), .uniform(low: 0.2, high: 1.8), .gamma(shape: 4, scale: 0.25)])
  func `z-scores of thirty seeds have the mean square of their distribution`(rate: Distribution) {
    let exact = 1000 * annuity * 0.5
    let squares = (1...30).map { seed -> Double in
      let estimate = scenario(rate).simulated(draws: 1000, replications: 1, seed: UInt64(seed)).estimate(.net)!
      let z = (estimate.mean - exact) / estimate.mcError!
      return z * z
    }
    expectSquaresOfBlockErrors(squares)
  }

  @Test func `z-scores of a Sobol design have the mean square of theirs`() {
    let exact = 1000 * annuity * 0.5
    var scenario = scenario(.gamma(shape: 4, scale: 0.25))
    scenario.settings = Settings(design: .sobol, sobolNames: ["tempo"])
    let squares = (1...30).map { seed -> Double in
      let estimate = scenario.simulated(draws: 1024, replications: 1, seed: UInt64(seed)).estimate(.net)!
      let z = (estimate.mean - exact) / estimate.mcError!
      return z * z
    }
    expectSquaresOfBlockErrors(squares, blocks: 16)
  }

  /// The expected saldo is 500 · annuity · rate, normal; replication noise is near normal too, so that the draw means freed of
  /// noise keep the right shape. A 2.5 % quantile of n normal draws has standard error √(0.025 · 0.975 / n) / φ(1.96) = 2.67 σ/√n,
  /// and the noise estimate moves the scale little beside that.
  @Test(arguments: [4, 8])
  func `the interval is that of the expected result, not of the noisy draws`(replications: Int) {
    let draws = 4000.0
    let run = scenario(.normal(mean: 1, sd: 0.15)).simulated(draws: Int(draws), replications: replications)
    let estimate = run.estimate(.net)!
    let sigma = 500 * annuity * 0.15
    let tolerance = 4 * 2.67 * sigma / draws.squareRoot() * 2.0.squareRoot()
    let width = estimate.high! - estimate.low!
    #expect(abs(width - 2 * 1.959964 * sigma) < tolerance)
    let column = run.analysis.draws.columns.firstIndex { $0.name == "anders:maatschappelijk:saldo" }!
    let raw = run.analysis.draws.values.map { $0[column] }.sorted()
    if replications == 4 { #expect(raw[3899] - raw[99] > 2 * 1.959964 * sigma + tolerance) }
  }

  /// The saldo is 500 · annuity · rate, of any law of the rate. Twice the error covers 95.45 of 100 normal estimates; of two ends in 60
  /// runs no fewer than four standard errors below that. Errors may be one and a half times too large (decision 0038), which covers 86.64 of
  /// 100 once; no more than four above it.
  ///
  /// Chance in lives is about 0.25 and 0.14 of the variance of the normal saldo, and 0.2 and 0.06 of that of the gamma one.
  @Test(arguments: [
    (Distribution.normal(mean: 1, sd: 0.15), 8), (.normal(mean: 1, sd: 0.15), 16), (.gamma(shape: 4, scale: 0.25), 1),
    (.gamma(shape: 4, scale: 0.25), 4),
  ])
  func `stated errors cover the ends of the interval as often as they say`(rate: Distribution, replications: Int) throws
  {
    let exact = [0.025, 0.975].map { p -> Double in
      guard case .gamma(let gamma) = rate else { return 1 + 0.15 * gsl_cdf_ugaussian_Pinv(p) }
      return gsl_cdf_gamma_Pinv(p, gamma.shape, gamma.scale)
    }.map { 500 * annuity * $0 }
    var distances: [Double] = []
    for seed in 1...60 {
      let estimate = scenario(rate).simulated(draws: 400, replications: replications, seed: UInt64(seed)).estimate(
        .net)!
      distances.append(abs(try #require(estimate.low) - exact[0]) / (try #require(estimate.lowError)))
      distances.append(abs(try #require(estimate.high) - exact[1]) / (try #require(estimate.highError)))
    }
    let n = Double(distances.count)
    func share(_ limit: Double) -> Double { Double(distances.count { $0 < limit }) / n }
    #expect(share(2) > 0.9545 - 4 * (0.9545 * 0.0455 / n).squareRoot(), "\(share(2)) within twice the error")
    #expect(share(1) < 0.8664 + 4 * (0.8664 * 0.1336 / n).squareRoot(), "\(share(1)) within the error")
  }

  /// One case that lives once in every draw: nothing lies between draw and life.
  @Test func `where chance in lives is not known no chance of any party is told`() {
    var single = scenario(.normal(mean: 1, sd: 0.15))
    single.cases = [single.cases[0]]
    let run = single.simulated(draws: 1000, replications: 1)
    #expect(run.returnRow(.net).reason == .spread(.livesNotTold))
    #expect(run.estimate(.net)!.probabilityPositive == nil)
    let paying = run.analysis.sidePayments.filter { $0.party == "gemeente" }
    #expect(!paying.isEmpty && paying.allSatisfy { $0.probabilityWhole == nil && $0.probabilityWholeAfter == nil })
    let flows = run.analysis.cashFlow.filter { $0.arrangement == "anders" && $0.party == "gemeente" }
    #expect(!flows.isEmpty && flows.allSatisfy { $0.probabilityDeficit == nil })
  }

  @Test func `where nothing is uncertain there is no interval and no chance, but a reason`() {
    let run = scenario(.fixed(1)).simulated(draws: 1000, replications: 4)
    let row = run.returnRow(.net)
    #expect(row.estimate!.low == nil && row.estimate!.high == nil && row.estimate!.probabilityPositive == nil)
    #expect(row.reason == .choice(.nothingUncertain))
    // The replication part is all there is; the spread between 25 blocks may say up to 1 + 4·√(2/24) times as much.
    let noise = run.analysis.diagnostics.noise[0]
    #expect(noise.shareReplications! > 1 / (1 + 4 * (2.0 / 24).squareRoot()))
  }

  /// Common events with half the rate: at fixed parameters the pair shares nothing but its numbers, so the ratio exceeds 1.
  @Test func `common paths make the difference less noisy than independent ones`() {
    let run = scenario(.fixed(1)).simulated(draws: 400, replications: 4)
    #expect(run.analysis.diagnostics.noise[0].commonPathVarianceRatio! > 1)
  }
}
