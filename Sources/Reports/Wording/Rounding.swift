// SPDX-License-Identifier: EUPL-1.2

public import Words

/// How coarsely a figure is shown, so that every digit shown is supported by the simulation.
///
/// Steps are 1 and 5 times a power of ten; the step is at least twice the standard error of the mean.
public struct Rounding: Sendable, Equatable {
  public let step: Double

  /// Euros per household: at least hundreds.
  public static func euro(mcError: Double?) -> Rounding { Rounding(from: 100, mcError: mcError ?? 500) }

  /// Euros for a unit of effect: at least whole ones.
  public static func unitEuro(mcError: Double?) -> Rounding { Rounding(from: 1, mcError: mcError ?? 50) }

  /// Ratios and years: at least tenths.
  public static func tenth(mcError: Double?) -> Rounding { Rounding(from: 0.1, mcError: mcError ?? 0.5) }

  /// - Parameters:
  ///   - smallest: a power of ten.
  ///   - mcError: standard error of the mean; not negative.
  package init(from smallest: Double, mcError: Double) {
    var power = smallest
    while power * 5 < 2 * mcError { power *= 10 }
    step = power >= 2 * mcError ? power : power * 5
  }

  public func callAsFunction(_ value: Double) -> Double {
    if step < 1 {
      let parts = (1 / step).rounded()
      return (value * parts).rounded(.toNearestOrAwayFromZero) / parts
    }
    return (value / step).rounded(.toNearestOrAwayFromZero) * step
  }

  /// `€ 12.300`.
  public func euro(_ value: Double, _ style: NumberStyle) -> String { style.euro(self(value)) }

  /// `1,9`, or `15` when tenths are not supported.
  public func plain(_ value: Double, _ style: NumberStyle) -> String {
    style.decimal(self(value), decimals: step < 1 ? 1 : 0)
  }

  /// A standard error as it is shown: two digits, rounded up; below 10 euro, whole euros.
  public static func error(_ error: Double) -> Double {
    var step = 1.0
    while error / step >= 100 { step *= 10 }
    return (error / step).rounded(.up) * step
  }
}
