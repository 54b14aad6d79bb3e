// SPDX-License-Identifier: EUPL-1.2

import Glibc
public import Words

/// Density ∝ x^(shape − 1) e^(−x / scale).
public struct Gamma: TimeFamily {
  /// Above 0, as is the scale.
  public let shape: Double
  public let scale: Double

  public var mean: Double { shape * scale }

  public func scaled(by factor: Double) -> Distribution { .gamma(shape: shape, scale: scale * factor) }

  /// The logarithm of ``quantile(_:)``, also where that is 0 in floating point.
  public func logQuantile(_ u: Double) -> Double {
    log(scale) + StandardGamma.logQuantile(hazard: -log1p(-u), shape: shape)
  }

  public func integratedHazard(_ time: Double) -> Double { StandardGamma.hazard(at: time / scale, shape: shape) }
  public func time(atHazard hazard: Double) -> Double { scale * StandardGamma.quantile(hazard: hazard, shape: shape) }

  public func text(_ language: Language, _ number: @escaping (Double) -> String) -> String {
    "gamma" + WordsOfNumbers(language, number).moments(shape * scale, shape.squareRoot() * scale)
  }
}

extension Distribution {
  public static func gamma(shape: Double, scale: Double) -> Distribution { .gamma(Gamma(shape: shape, scale: scale)) }
}

extension CentralInterval {
  /// The gamma distribution with these quantiles; `nil` unless both are above 0.
  ///
  /// Their ratio depends on the shape alone, and falls with it from infinity to 1.
  var gamma: Distribution? {
    guard low > 0 else { return nil }
    let wanted = log(high / low)
    func ratio(_ shape: Double) -> Double { Self.logQuantile(Self.upper, shape) - Self.logQuantile(Self.lower, shape) }
    // The shape of a lognormal distribution's look-alike.
    let start = 2 * log(2 * Self.score / wanted)
    guard let logarithm = Self.root(near: start, reach: 12, { wanted - ratio(exp($0)) }) else { return nil }
    let shape = exp(logarithm)
    return checked(.gamma(shape: shape, scale: exp(log(high) - Self.logQuantile(Self.upper, shape))))
  }

  private static func logQuantile(_ u: Double, _ shape: Double) -> Double {
    StandardGamma.logQuantile(hazard: -log1p(-u), shape: shape)
  }
}
