// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Glibc
public import Words

/// Hazard rate · e^(shape t); with a shape below 0 a part e^(rate / shape) never meets the event.
public struct Gompertz: TimeFamily {
  /// Per year; may be negative.
  public let shape: Double
  /// Per year at time 0, above 0.
  public let rate: Double

  /// e^x E₁(x) / shape with x = rate / shape.
  public var mean: Double {
    guard shape >= 0 else { return .infinity }
    let x = rate / shape
    guard x < 1e15 else { return 1 / rate }
    return (x < 1 ? exp(x) * gsl_sf_gamma_inc(0, x) : UpperGamma.fraction(0, x)) / shape
  }

  public func scaled(by factor: Double) -> Distribution {
    .gompertz(Gompertz(shape: shape / factor, rate: rate / factor))
  }

  public func integratedHazard(_ time: Double) -> Double {
    shape == 0 ? rate * time : rate * (expm1(shape * time) / shape)
  }

  public func time(atHazard hazard: Double) -> Double {
    let share = hazard / rate
    if shape == 0 { return share }
    return shape * share > -1 ? log1p(shape * share) / shape : .infinity
  }

  public func text(_ language: Language, _ number: @escaping (Double) -> String) -> String {
    Bilingual(nl: "Gompertz: vorm ", en: "Gompertz: shape ")[language] + number(shape)
      + Bilingual(nl: ", tempo ", en: ", rate ")[language] + number(rate)
  }
}
