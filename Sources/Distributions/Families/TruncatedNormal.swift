// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Glibc
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

extension CentralInterval {
  /// The normal distribution cut off at `bounds` with these quantiles after it is cut off; `nil` where there is none: the interval
  /// reaches a bound, or fills so much between them that a density would have to rise towards both.
  func truncatedNormal(_ bounds: ClosedRange<Double>) -> Distribution? {
    guard low > bounds.lowerBound, high < bounds.upperBound else { return nil }
    let unit = (high - low) / (2 * Self.score)
    func law(_ mean: Double, _ logarithm: Double) -> TruncatedNormal {
      TruncatedNormal(
        center: mean, sd: unit * exp(logarithm), low: bounds.lowerBound, high: bounds.upperBound)
    }
    /// The mean, in units from the middle, with which the lower quantile is right.
    func mean(_ logarithm: Double) -> Double? {
      let reach = 1e3 * exp(2 * max(0, logarithm))
      return Self.root(near: 0, reach: reach) { Self.lower - law((low + high) / 2 + unit * $0, logarithm).cdf(low) }
        .map { (low + high) / 2 + unit * $0 }
    }
    let spread = Self.root(near: 0, reach: 8) { logarithm in
      guard let mean = mean(logarithm) else { return logarithm }
      return Self.upper - law(mean, logarithm).cdf(high)
    }
    guard let spread, let mean = mean(spread) else { return nil }
    return checked(.truncatedNormal(law(mean, spread)))
  }
}
