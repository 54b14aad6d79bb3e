// SPDX-License-Identifier: EUPL-1.2

import Statistics

/// Benefit − factor × investment: prices act linearly, so nothing is simulated again.
struct PriceCurve: NetCurve {
  /// What is set: the factor itself, or the mean investment in euro.
  enum Scale { case factor, euro }

  /// Per draw, euro per household.
  let benefit: [Double]
  let investment: [Double]
  let scale: Scale
  let isFalling = true
  let knots: [Double]
  /// Var(benefit), Var(investment) and their covariance by replications; `nil` when unknown.
  private let noises: (benefit: Double, investment: Double, covariance: Double)?
  /// Expected benefit and investment, [variant][benefit, investment][draw], freed of chance together.
  private let parts: [[[Double]]]

  /// Beyond this many times the price it no longer matters what the price is.
  static let largestFactor = 1000.0

  /// - Parameters:
  ///   - investment: with a mean above 0.
  ///   - estimator: of the draws.
  ///   - netNoise, benefitNoise, investmentNoise: variances by replications, of which the covariance follows.
  init(
    benefit: [Double], investment: [Double], scale: Scale, _ estimator: Estimator, netNoise: Double?,
    benefitNoise: Double?, investmentNoise: Double?
  ) {
    self.benefit = benefit
    self.investment = investment
    self.scale = scale
    let unit = scale == .factor ? 1 : investment.reduce(0, +) / Double(investment.count)
    knots = [0, 1, 10, 100, Self.largestFactor].map { $0 * unit }
    if let netNoise, let benefitNoise, let investmentNoise {
      noises = (benefitNoise, investmentNoise, (benefitNoise + investmentNoise - netNoise) / 2)
    } else {
      noises = nil
    }
    if let noises, noises.benefit > 0 || noises.investment > 0 {
      parts =
        estimator.expectations(
          of: [benefit, investment],
          noise: [noises.benefit, noises.covariance, noises.covariance, noises.investment]
        ).variantValues
    } else {
      parts = [[benefit, investment]]
    }
  }

  func net(at x: Double, in draws: [Int]) -> [Double] {
    let factor = factor(at: x, in: draws)
    return draws.map { benefit[$0] - factor * investment[$0] }
  }

  func expected(at x: Double, by estimator: Estimator) -> [[Double]] {
    let factor = factor(at: x, in: Array(investment.indices))
    return parts.map { part in zip(part[0], part[1]).map { $0 - factor * $1 } }
  }

  func noise(at x: Double) -> Double? {
    let factor = factor(at: x, in: Array(investment.indices))
    return noises.map { max(0, $0.benefit + factor * factor * $0.investment - 2 * factor * $0.covariance) }
  }

  /// In euro the mean is benefit − x: how large the investment is now makes no difference.
  func terms(at x: Double) -> (values: [Double], noise: Double?) {
    scale == .euro ? (benefit, noises?.benefit) : (net(at: x, in: Array(benefit.indices)), noise(at: x))
  }

  func without(_ knot: Int) -> PriceCurve? { nil }

  private func factor(at x: Double, in draws: [Int]) -> Double {
    guard scale == .euro else { return x }
    return x * Double(draws.count) / draws.reduce(0) { $0 + investment[$1] }
  }
}
