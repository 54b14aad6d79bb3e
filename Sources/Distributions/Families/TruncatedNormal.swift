// SPDX-License-Identifier: EUPL-1.2

import CGSL
public import Words

/// The normal distribution between two bounds, of which either may be infinite.
///
/// - Accuracy: see ``StandardNormalBetween``.
public struct TruncatedNormal: DistributionFamily {
  /// Of the normal distribution before it is cut off.
  public let center: Double
  /// Of the normal distribution before it is cut off, above 0.
  public let sd: Double
  public let low: Double
  public let high: Double

  /// Unchecked: sd above 0, low at most high.
  public init(center: Double, sd: Double, low: Double, high: Double) {
    self.center = center
    self.sd = sd
    self.low = low
    self.high = high
  }

  public var support: ClosedRange<Double> { low...high }

  public var mean: Double {
    min(high, max(low, center + sd * StandardNormalBetween.mean((low - center) / sd, (high - center) / sd)))
  }

  public func quantile(_ u: Double) -> Double {
    StandardNormalBetween.quantile(u, mean: center, sd: sd, low: low, high: high)
  }

  public func cdf(_ x: Double) -> Double {
    if x < low { return 0 }
    guard x < high else { return 1 }
    return StandardNormalBetween.cdf((x - center) / sd, (low - center) / sd, (high - center) / sd)
  }

  public func scaled(by factor: Double) -> Distribution {
    .truncatedNormal(mean: center * factor, sd: sd * factor, low: low * factor, high: high * factor)
  }

  public func text(_ language: Language, _ number: @escaping (Double) -> String) -> String {
    func say(_ nl: String, _ en: String) -> String { Bilingual(nl: nl, en: en)[language] }
    return say("normaal", "normal") + WordsOfNumbers(language, number).moments(center, sd)
      + say(", tussen ", ", between ") + number(low) + say(" en ", " and ") + number(high)
  }
}

extension Distribution {
  /// - Parameters:
  ///   - mean: of the normal distribution before it is cut off.
  ///   - sd: likewise, above 0.
  ///   - low: at most `high`; `-.infinity` where there is none.
  public static func truncatedNormal(mean: Double, sd: Double, low: Double, high: Double) -> Distribution {
    .truncatedNormal(TruncatedNormal(center: mean, sd: sd, low: low, high: high))
  }
}
