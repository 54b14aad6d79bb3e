// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Glibc

/// A time-to-event distribution by its integrated hazard Λ, so that multipliers can act on it at any moment.
///
/// The event falls where Λ, run at the speed of the multipliers, has used up a unit exponential (random time change).
/// Sampling residual hazard, and never a truncated distribution function, keeps long horizons unbiased.
public struct WaitingTime: Hashable, Sendable {
  public enum Family: UInt8, Sendable {
    case fixed, exponential, weibull, gamma, lognormal
  }

  public var family: Family
  /// fixed: time; exponential: mean; weibull, gamma: shape; lognormal: mean of the logarithm.
  public var a: Double
  /// weibull, gamma: scale in years; lognormal: sd of the logarithm.
  public var b: Double

  public init(family: Family, a: Double, b: Double = 0) {
    self.family = family
    self.a = a
    self.b = b
  }

  /// From mean and the second number of the scenario language: Weibull's shape, or the sd. `nil` when they define nothing.
  public init?(family: Family, mean: Double, second: Double) {
    switch family {
    case .fixed:
      guard mean >= 0, mean.isFinite else { return nil }
      self.init(family: family, a: mean)
    case .exponential:
      guard mean > 0, mean.isFinite else { return nil }
      self.init(family: family, a: mean)
    case .weibull:
      guard mean > 0, second > 0, mean.isFinite, second.isFinite else { return nil }
      self.init(family: family, a: second, b: mean / tgamma(1 + 1 / second))
    case .gamma:
      guard mean > 0, second > 0, mean.isFinite, second.isFinite else { return nil }
      self.init(family: family, a: mean * mean / (second * second), b: second * second / mean)
    case .lognormal:
      guard mean > 0, second > 0, mean.isFinite, second.isFinite else { return nil }
      let variance = log(1 + second * second / (mean * mean))
      self.init(family: family, a: log(mean) - variance / 2, b: variance.squareRoot())
    }
  }

  /// Λ(time); 0 at 0. For a fixed duration 0 before and infinite from the moment on.
  public func integratedHazard(_ time: Double) -> Double {
    guard time > 0 else { return 0 }
    switch family {
    case .fixed: return time < a ? 0 : .infinity
    case .exponential: return time / a
    case .weibull: return pow(time / b, a)
    case .gamma, .lognormal: return -log(survival(time))
    }
  }

  /// The time at which Λ reaches `hazard`, hazard ≥ 0.
  public func time(atHazard hazard: Double) -> Double {
    switch family {
    case .fixed: return a
    case .exponential: return hazard * a
    case .weibull: return b * pow(hazard, 1 / a)
    case .gamma, .lognormal: return quantile(hazard)
    }
  }

  private func survival(_ time: Double) -> Double {
    family == .gamma ? gsl_cdf_gamma_Q(time, a, b) : gsl_cdf_ugaussian_Q((log(time) - a) / b)
  }

  private func quantile(_ hazard: Double) -> Double {
    if family == .gamma { return b * StandardGamma.quantile(hazard: hazard, shape: a) }
    if hazard < 0.5 { return exp(a + b * gsl_cdf_ugaussian_Pinv(-expm1(-hazard))) }
    let q = exp(-hazard)
    return q > 0 ? exp(a + b * gsl_cdf_ugaussian_Qinv(q)) : .infinity
  }

  /// Mean in years.
  public var mean: Double {
    switch family {
    case .fixed, .exponential: a
    case .weibull: b * tgamma(1 + 1 / a)
    case .gamma: a * b
    case .lognormal: exp(a + b * b / 2)
    }
  }
}
