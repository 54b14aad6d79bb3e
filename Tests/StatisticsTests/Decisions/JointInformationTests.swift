// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Glibc
import RunRecord
import TestSupport
import Testing
import Words

@testable import Statistics

/// Does the value of knowing a set hold what its members do only together, and does its error cover what is missed?
@Suite struct JointInformationTests {
  /// A worth in euro of standard normal inputs, of which the first few are known, and what that is worth.
  struct Model: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var members: Int
    var worth: @Sendable ([Double]) -> Double
    var exact: Double
  }

  private static let models: [Model] = [
    // E |x| |y| / 2 = 1 / π
    Model(testDescription: "product", members: 2, worth: { 1000 * $0[0] * $0[1] }, exact: 1000 / .pi),
    // E max(x, y) = 1 / √π, and P(max ≤ m) = Φ(m)².
    Model(
      testDescription: "maximum", members: 2, worth: { 1000 * (max($0[0], $0[1]) - 1 / Double.pi.squareRoot()) },
      exact: integral(from: 1 / Double.pi.squareRoot(), to: 12) { m in
        1000 * (m - 1 / Double.pi.squareRoot()) * 2 * gsl_cdf_ugaussian_P(m) * gsl_ran_ugaussian_pdf(m)
      }),
    // Lognormal with σ² = 0.59 less its mean: m (2 Φ(σ / 2) − 1).
    Model(
      testDescription: "multiplied", members: 3,
      worth: { 1000 * (exp(0.5 * $0[0] + 0.5 * $0[1] + 0.3 * $0[2]) - exp(0.295)) },
      exact: 1000 * exp(0.295) * (2 * gsl_cdf_ugaussian_P(0.59.squareRoot() / 2) - 1)),
    // E |x| |y| |z| / 2
    Model(
      testDescription: "product of three", members: 3, worth: { 1000 * $0[0] * $0[1] * $0[2] },
      exact: 500 * pow(2 / Double.pi, 1.5)),
    // |x| − E |x|
    Model(
      testDescription: "kink", members: 1, worth: { 500 * (abs($0[0]) - (2 / Double.pi).squareRoot()) },
      exact: 2
        * integral(from: (2 / Double.pi).squareRoot(), to: 12) { x in
          500 * (x - (2 / Double.pi).squareRoot()) * gsl_ran_ugaussian_pdf(x)
        }),
    // A bend that is a tenth of the variance: 300 x + 70 (x² − 1) is positive above the larger root and below the other.
    Model(
      testDescription: "bend", members: 1, worth: { 300 * $0[0] + 70 * ($0[0] * $0[0] - 1) },
      exact: integral(from: -12, to: 12) { x in max(0, 300 * x + 70 * (x * x - 1)) * gsl_ran_ugaussian_pdf(x) }),
    Model(
      testDescription: "line", members: 1, worth: { 100 + 300 * $0[0] }, exact: normalLoss(mean: 100, sd: 300)),
  ]

  private func value(_ model: Model, noise: Double, draws: Int, seed: UInt64) -> InformationValue {
    let own = NormalDraws(model.members + 1, seed: seed, draws: draws)
    let problem = own.problem(own.worth { model.worth($0) + noise * $0[model.members] })
    let members = Array(0..<model.members)
    let found = PartialInformation(
      [problem], ceilings: [.infinity], inputs: own.inputs.map(ParameterBasis.init),
      groups: [.init(name: .own("g"), members: members)])
    return model.members > 1 ? found.groups[0]![0] : found.single[0]![0]
  }

  /// Twice the error covers 95.4 of 100 runs; at least that less four standard errors of such a count.
  @Test(arguments: models, [(500.0, 1000), (2000, 400)])
  func `twice the error covers what knowing it is worth`(model: Model, setting: (noise: Double, draws: Int)) {
    let runs = 100
    let values = (1...runs).map { value(model, noise: setting.noise, draws: setting.draws, seed: UInt64($0)) }
    let covered = values.count { abs($0.value - model.exact) <= 2 * $0.error! }
    let mean = values.reduce(0) { $0 + $1.value } / Double(runs)
    let error = values.reduce(0) { $0 + $1.error! } / Double(runs)
    #expect(
      Double(covered) >= 95.4 - 4 * (0.954 * 0.046 * 100).squareRoot(),
      "\(covered) of \(runs), mean \(mean) ± \(error), exact \(model.exact)")
    // An error that is always wide would cover too.
    if setting.noise == 500 { #expect(error < model.exact / 5, "\(mean) ± \(error), exact \(model.exact)") }
  }

  /// Worth 1000 (x₁ x₂ + 0.5 x₃): x₁ and x₂ are worth nothing apart and 1000 / π together; x₃ is worth 500 φ(0).
  @Test func `a product is worth nothing in parts and much together`() throws {
    let draws = NormalDraws(4, seed: 1, draws: 4000)
    let problem = draws.problem(draws.worth { 1000 * ($0[0] * $0[1] + 0.5 * $0[2]) })
    let found = PartialInformation(
      [problem], ceilings: [problem.perfectInformation.value], inputs: draws.inputs.map(ParameterBasis.init),
      groups: [.init(name: .own("g"), members: [0, 1]), .init(name: .own("h"), members: [1, 3])])
    func expect(_ value: [InformationValue]?, _ exact: Double, atMost most: Double) throws {
      let value = try #require(value)[0]
      let error = try #require(value.error)
      #expect(abs(value.value - exact) < 4 * error && error < most, "\(value), exact \(exact)")
    }
    for i in [0, 1, 3] { try expect(found.single[i], 0, atMost: 20) }
    try expect(found.single[2], normalLoss(mean: 0, sd: 500), atMost: 20)
    try expect(found.groups[0], 1000 / .pi, atMost: 20)
    try expect(found.groups[1], 0, atMost: 40)
  }
}
