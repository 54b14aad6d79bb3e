// SPDX-License-Identifier: EUPL-1.2

import CGSL
public import Words

/// The normal distribution.
public struct Normal: DistributionFamily {
  public let mean: Double
  /// Standard deviation, above 0.
  public let sd: Double

  public var support: ClosedRange<Double> { -Double.infinity...Double.infinity }
  public func quantile(_ u: Double) -> Double { mean + gsl_cdf_ugaussian_Pinv(u) * sd }
  public func cdf(_ x: Double) -> Double { gsl_cdf_ugaussian_P((x - mean) / sd) }
  public func scaled(by factor: Double) -> Distribution { .normal(mean: mean * factor, sd: sd * factor) }

  public func text(_ language: Language, _ number: @escaping (Double) -> String) -> String {
    Bilingual(nl: "normaal", en: "normal")[language] + WordsOfNumbers(language, number).moments(mean, sd)
  }
}

extension Distribution {
  public static func normal(mean: Double, sd: Double) -> Distribution { .normal(Normal(mean: mean, sd: sd)) }
}

extension CentralInterval {
  /// The normal distribution with these quantiles.
  var normal: Distribution { .normal(mean: (low + high) / 2, sd: (high - low) / (2 * Self.score)) }
}
