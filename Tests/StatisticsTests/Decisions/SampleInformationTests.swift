// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Glibc
import RunRecord
import Scenarios
import TestSupport
import Testing

@testable import Statistics

/// Is a study worth what it is worth on paper, for each pair of a law of the input and what households show?
@Suite struct SampleInformationTests {
  /// The law of the input, its inverse, and the chance of each mean of the input that a study can leave.
  struct Pair: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var quantile: @Sendable (Double) -> Double
    var observation: ProposedStudy.Observation
    var mean: Double
    /// By households: E max(0, E(input | data) − mean + offset).
    var positive: @Sendable (_ households: Int, _ offset: Double) -> Double
  }

  private static let pairs = [
    // Posterior mean normal with variance 4 · 4 / (4 + 25 / n).
    Pair(
      testDescription: "normal-normal", quantile: { 10 + 2 * gsl_cdf_ugaussian_Pinv($0) },
      observation: .value(sd: 5), mean: 10,
      positive: { n, offset in
        normalLoss(mean: offset, sd: 4 / (4 + 25 / Double(n)).squareRoot()) + max(0, offset)
      }),
    // k is beta-binomial, posterior mean (3 + k) / (10 + n).
    Pair(
      testDescription: "beta-binomial", quantile: { gsl_cdf_beta_Pinv($0, 3, 7) }, observation: .yesOrNo, mean: 0.3,
      positive: { n, offset in
        (0...n).reduce(0.0) { sum, k in
          let log =
            gsl_sf_lnchoose(UInt32(n), UInt32(k)) + gsl_sf_lnbeta(Double(k) + 3, Double(n - k) + 7)
            - gsl_sf_lnbeta(3, 7)
          return sum + exp(log) * max(0, (3 + Double(k)) / (10 + Double(n)) - 0.3 + offset)
        }
      }),
    // Two years of each: k is negative binomial with chance 0.2⁻¹ / (0.2⁻¹ + 2 n), posterior mean (4 + k) / (0.2⁻¹ + 2 n).
    Pair(
      testDescription: "gamma-Poisson", quantile: { gsl_cdf_gamma_Pinv($0, 4, 0.2) },
      observation: .count(exposure: 2), mean: 0.8,
      positive: { n, offset in
        let precision = 5 + 2 * Double(n)
        return (0...(40 * n + 200)).reduce(0.0) { sum, k in
          sum + gsl_ran_negative_binomial_pdf(UInt32(k), 5 / precision, 4)
            * max(0, (4 + Double(k)) / precision - 0.8 + offset)
        }
      }),
  ]

  /// Worth 1000 × (input − mean + offset), in spreads of the input, beside other uncertainty of four times that.
  private func study(
    _ pair: Pair, _ observation: ProposedStudy.Observation? = nil, households: Int, offset: Double, seed: UInt64,
    draws: Int = 1000
  ) throws -> (study: InformationValue, input: InformationValue) {
    let own = NormalDraws(2, seed: seed, draws: draws)
    let input = own.inputs[0].map { pair.quantile(gsl_cdf_ugaussian_P($0)) }
    let spread = gsl_stats_sd(input, 1, input.count)
    let problem = own.problem(
      zip(input, own.inputs[1]).map { 1000 * ($0 - pair.mean + offset) + 4000 * spread * $1 })
    let proposed = ProposedStudy(
      name: "s", parameter: "x", households: households, observation: observation ?? pair.observation)
    let regression = InformationRegression([problem], ceilings: [.infinity], inputs: 1)
    let basis = try #require(ParameterBasis(input))
    let summary = try #require(ParameterBasis(proposed.summaries(of: input, seed: seed)))
    return (
      try #require(regression.sample(summary, of: basis))[0], try #require(regression.study(basis)).values[0]
    )
  }

  /// Twice the error covers 95.4 of 100 runs; at least that less four standard errors of such a count.
  @Test(arguments: pairs, [(4, 0.0), (40, 0.05)])
  func `twice the error covers the worth of a study`(pair: Pair, setting: (households: Int, offset: Double)) throws {
    let offset = setting.offset * pair.mean
    let exact = 1000 * (pair.positive(setting.households, offset) - offset)
    let values = try (1...100).map {
      try study(pair, households: setting.households, offset: offset, seed: $0).study
    }
    let covered = values.count { abs($0.value - exact) <= 2 * $0.error! }
    let mean = values.reduce(0) { $0 + $1.value } / 100
    let error = values.reduce(0) { $0 + $1.error! } / 100
    #expect(
      Double(covered) >= 95.4 - 4 * (0.954 * 0.046 * 100).squareRoot(), "\(covered), \(mean) ± \(error), exact \(exact)"
    )
  }

  /// With enough draws the value itself is seen, to a few per cent.
  @Test(arguments: pairs, [4, 40])
  func `with many draws a study is worth what the closed form says`(pair: Pair, households: Int) throws {
    let exact = 1000 * pair.positive(households, 0)
    let found = try study(pair, households: households, offset: 0, seed: 7, draws: 40_000).study
    #expect(abs(found.value - exact) < 4 * found.error!, "\(found), exact \(exact)")
    #expect(found.error! < exact / 10, "\(found), exact \(exact)")
  }

  @Test(arguments: pairs)
  func `endless households are worth knowing the input, and hardly any nothing`(pair: Pair) throws {
    let all = try study(pair, households: 1_000_000, offset: 0, seed: 3, draws: 4000)
    #expect(abs(all.study.value - all.input.value) < 0.02 * all.input.value)
    #expect(all.study.value <= all.input.value)
    let observation: ProposedStudy.Observation = .value(sd: 1e6)
    let none = try study(pair, observation, households: 1, offset: 0, seed: 3, draws: 4000)
    #expect(none.study.value <= 2 * none.study.error!)
    #expect(none.study.value < 0.1 * none.input.value)
  }
}
