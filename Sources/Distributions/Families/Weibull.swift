// SPDX-License-Identifier: EUPL-1.2

import Glibc
public import Words

/// Λ = (t / scale)^shape.
public struct Weibull: TimeFamily {
  /// Above 0, as is the shape.
  public let scale: Double
  public let shape: Double

  public var mean: Double { scale * tgamma(1 + 1 / shape) }
  public func scaled(by factor: Double) -> Distribution { .weibull(Weibull(scale: scale * factor, shape: shape)) }

  public func integratedHazard(_ time: Double) -> Double { pow(time / scale, shape) }
  public func time(atHazard hazard: Double) -> Double { scale * pow(hazard, 1 / shape) }

  public func text(_ language: Language, _ number: @escaping (Double) -> String) -> String {
    "Weibull" + WordsOfNumbers(language, number).shaped(scale, shape)
  }
}
