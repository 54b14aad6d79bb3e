// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Glibc
public import Words

/// The distribution of a number whose logarithm is normal.
public struct Lognormal: TimeFamily {
  /// Mean of the logarithm.
  public let location: Double
  /// Standard deviation of the logarithm, above 0.
  public let scale: Double

  init(location: Double, scale: Double) {
    self.location = location
    self.scale = scale
  }

  /// From mean and standard deviation of the number itself; `nil` unless both are above 0.
  init?(mean: Double, sd: Double) {
    guard mean > 0, sd > 0 else { return nil }
    let variance = log1p(sd / mean * (sd / mean))
    self.init(location: log(mean) - variance / 2, scale: variance.squareRoot())
    guard location.isFinite, scale > 0, scale < .infinity else { return nil }
  }

  public var mean: Double { exp(location + scale * scale / 2) }
  public func quantile(_ u: Double) -> Double { exp(location + gsl_cdf_ugaussian_Pinv(u) * scale) }
  public func cdf(_ x: Double) -> Double { x > 0 ? gsl_cdf_ugaussian_P((log(x) - location) / scale) : 0 }

  public func scaled(by factor: Double) -> Distribution {
    .lognormal(location: location + log(factor), scale: scale)
  }

  public func integratedHazard(_ time: Double) -> Double { NormalTail.hazard((log(time) - location) / scale) }
  public func time(atHazard hazard: Double) -> Double { exp(location + scale * NormalTail.quantile(hazard: hazard)) }

  public func text(_ language: Language, _ number: @escaping (Double) -> String) -> String {
    func say(_ nl: String, _ en: String) -> String { Bilingual(nl: nl, en: en)[language] }
    let half = 1.959963984540054 * scale
    return say("lognormaal: mediaan ", "lognormal: median ") + number(exp(location))
      + say(", 95 % tussen ", ", 95% between ") + number(exp(location - half)) + say(" en ", " and ")
      + number(exp(location + half))
  }
}

extension Distribution {
  public static func lognormal(location: Double, scale: Double) -> Distribution {
    .lognormal(Lognormal(location: location, scale: scale))
  }
}

extension CentralInterval {
  /// The lognormal distribution with these quantiles; `nil` unless both are above 0.
  var lognormal: Distribution? {
    guard low > 0 else { return nil }
    return .lognormal(location: (log(low) + log(high)) / 2, scale: log(high / low) / (2 * Self.score))
  }
}
