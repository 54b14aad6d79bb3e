// SPDX-License-Identifier: EUPL-1.2

public import Words

/// A constant hazard.
public struct Exponential: TimeFamily {
  /// Above 0; infinite is never.
  public let mean: Double

  public func scaled(by factor: Double) -> Distribution { .exponential(Exponential(mean: mean * factor)) }

  public func integratedHazard(_ time: Double) -> Double { time / mean }
  public func time(atHazard hazard: Double) -> Double { hazard > 0 ? hazard * mean : 0 }

  public func text(_ language: Language, _ number: @escaping (Double) -> String) -> String {
    Bilingual(nl: "exponentieel: gemiddelde ", en: "exponential: mean ")[language] + number(mean)
  }
}
