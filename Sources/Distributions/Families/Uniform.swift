// SPDX-License-Identifier: EUPL-1.2

public import Words

/// Every value between two ends is equally likely.
public struct Uniform: DistributionFamily {
  public let low: Double
  public let high: Double

  public var support: ClosedRange<Double> { low...high }
  public var mean: Double { (low + high) / 2 }
  public func quantile(_ u: Double) -> Double { low + u * (high - low) }
  public func cdf(_ x: Double) -> Double { x <= low ? 0 : x >= high ? 1 : (x - low) / (high - low) }
  public func scaled(by factor: Double) -> Distribution { .uniform(low: low * factor, high: high * factor) }

  public func text(_ language: Language, _ number: @escaping (Double) -> String) -> String {
    Bilingual(nl: "gelijkmatig", en: "uniform")[language] + WordsOfNumbers(language, number).ends(low, nil, high)
  }
}

extension CentralInterval {
  /// Its ends lie 2.5 % of its width outside.
  var uniform: Distribution {
    let outside = (high - low) * Self.lower / (Self.upper - Self.lower)
    return .uniform(low: low - outside, high: high + outside)
  }
}

extension Distribution {
  public static func uniform(low: Double, high: Double) -> Distribution { .uniform(Uniform(low: low, high: high)) }
}
