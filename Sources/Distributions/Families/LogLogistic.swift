// SPDX-License-Identifier: EUPL-1.2

import Glibc
public import Words

/// Survival 1 / (1 + (t / scale)^shape).
public struct LogLogistic: TimeFamily {
  /// The median; above 0, as is the shape.
  public let scale: Double
  public let shape: Double

  public var mean: Double {
    shape > 1 ? scale * (Double.pi / shape) / sin(Double.pi / shape) : .infinity
  }

  public func scaled(by factor: Double) -> Distribution {
    .logLogistic(LogLogistic(scale: scale * factor, shape: shape))
  }

  public func integratedHazard(_ time: Double) -> Double {
    let odds = shape * log(time / scale)
    return odds < 40 ? log1p(exp(odds)) : odds
  }

  public func time(atHazard hazard: Double) -> Double {
    scale * exp((hazard < 40 ? log(expm1(hazard)) : hazard) / shape)
  }

  public func text(_ language: Language, _ number: @escaping (Double) -> String) -> String {
    Bilingual(nl: "loglogistisch", en: "log-logistic")[language] + WordsOfNumbers(language, number).shaped(scale, shape)
  }
}
