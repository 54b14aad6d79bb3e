// SPDX-License-Identifier: EUPL-1.2

import CGSL
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
