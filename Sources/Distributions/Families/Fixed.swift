// SPDX-License-Identifier: EUPL-1.2

public import Words

/// One value, without uncertainty.
public struct Fixed: TimeFamily {
  public let value: Double

  public var support: ClosedRange<Double> { value...value }
  public var mean: Double { value }
  public func quantile(_ u: Double) -> Double { value }
  public func cdf(_ x: Double) -> Double { x < value ? 0 : 1 }
  public func scaled(by factor: Double) -> Distribution { .fixed(value * factor) }

  public func integratedHazard(_ time: Double) -> Double { time < value ? 0 : .infinity }
  public func time(atHazard hazard: Double) -> Double { value }

  public func text(_ language: Language, _ number: @escaping (Double) -> String) -> String {
    Bilingual(nl: "vast: ", en: "fixed: ")[language] + number(value)
  }
}

extension Distribution {
  public static func fixed(_ value: Double) -> Distribution { .fixed(Fixed(value: value)) }
}
