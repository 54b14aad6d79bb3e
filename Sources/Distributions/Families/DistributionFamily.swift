// SPDX-License-Identifier: EUPL-1.2

import Glibc
public import Words

/// What every family of distributions knows of itself. A new one is a file in `Families` and a case of ``Distribution``.
public protocol DistributionFamily: Hashable, Sendable {
  /// The smallest and largest value; infinite where there is none.
  var support: ClosedRange<Double> { get }

  /// The mean; infinite where it does not exist.
  var mean: Double { get }

  /// The smallest value with a cumulative probability of at least `u`.
  ///
  /// - Parameter u: in (0, 1).
  func quantile(_ u: Double) -> Double

  /// The probability of a value up to and including `x`.
  func cdf(_ x: Double) -> Double

  /// The distribution of `factor` times the value.
  ///
  /// - Parameter factor: above 0.
  func scaled(by factor: Double) -> Distribution

  /// In words, such as `PERT: laag 10.000, meest waarschijnlijk 12.500, hoog 15.000`.
  ///
  /// - Parameter number: writes one.
  func text(_ language: Language, _ number: @escaping (Double) -> String) -> String
}

/// A family of times, which are never negative, that also knows its integrated hazard Λ = −log(survival), in which nothing is lost
/// where survival underflows.
public protocol TimeFamily: DistributionFamily {
  /// Λ(time), time > 0; where a time has a probability of its own, it includes the jump there.
  func integratedHazard(_ time: Double) -> Double

  /// The first time at which Λ reaches `hazard` ≥ 0; infinite when it never does.
  func time(atHazard hazard: Double) -> Double
}

extension TimeFamily {
  public var support: ClosedRange<Double> { 0...Double.infinity }
  public func quantile(_ u: Double) -> Double { time(atHazard: -log1p(-u)) }
  public func cdf(_ x: Double) -> Double { x > 0 ? -expm1(-integratedHazard(x)) : 0 }
}
