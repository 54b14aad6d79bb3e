// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Glibc
public import Words

/// The beta distribution, on 0 to `width`.
public struct Beta: DistributionFamily {
  /// Above 0, as is `beta`.
  public let alpha: Double
  public let beta: Double
  /// The largest value; 1 for a chance.
  public let width: Double

  init(alpha: Double, beta: Double, width: Double = 1) {
    self.alpha = alpha
    self.beta = beta
    self.width = width
  }

  /// On 0 to 1, from mean and standard deviation; `nil` when no beta distribution has them.
  init?(mean: Double, sd: Double) {
    let size = mean * (1 - mean) / (sd * sd) - 1
    guard mean > 0, mean < 1, sd > 0, size > 0, size < .infinity else { return nil }
    self.init(alpha: mean * size, beta: (1 - mean) * size)
  }

  public var support: ClosedRange<Double> { 0...width }
  public var mean: Double { alpha / (alpha + beta) * width }
  public func quantile(_ u: Double) -> Double { BetaQuantile.value(u, alpha, beta) * width }

  public func cdf(_ x: Double) -> Double {
    x <= 0 ? 0 : x >= width ? 1 : gsl_cdf_beta_P(x / width, alpha, beta)
  }

  public func scaled(by factor: Double) -> Distribution {
    .beta(Beta(alpha: alpha, beta: beta, width: width * factor))
  }

  public func text(_ language: Language, _ number: @escaping (Double) -> String) -> String {
    let sd = (alpha * beta / (alpha + beta + 1)).squareRoot() / (alpha + beta) * width
    return Bilingual(nl: "bèta", en: "beta")[language] + WordsOfNumbers(language, number).moments(mean, sd)
  }
}

extension Distribution {
  /// On 0 to 1.
  public static func beta(alpha: Double, beta: Double) -> Distribution { .beta(Beta(alpha: alpha, beta: beta)) }
}

extension CentralInterval {
  /// The beta distribution on 0 to 1 with these quantiles; `nil` unless both lie between 0 and 1.
  var beta: Distribution? {
    guard low > 0, high < 1 else { return nil }
    let (mean, sd) = ((low + high) / 2, (high - low) / (2 * Self.score))
    let size = max(0.1, mean * (1 - mean) / (sd * sd) - 1)
    /// The logarithm of the second shape with which the lower quantile is right.
    func other(_ alpha: Double) -> Double? {
      Self.root(near: log(alpha * (1 - mean) / mean), reach: 20) { gsl_cdf_beta_P(low, alpha, exp($0)) - Self.lower }
    }
    let first = Self.root(near: log(mean * size), reach: 10) { logarithm in
      // Without such a shape the distribution is too wide, or too narrow.
      guard let second = other(exp(logarithm)) else { return logarithm > log(mean * size) ? 1 : -1 }
      return gsl_cdf_beta_P(high, exp(logarithm), exp(second)) - Self.upper
    }
    guard let first, let second = other(exp(first)) else { return nil }
    return checked(.beta(alpha: exp(first), beta: exp(second)))
  }
}
