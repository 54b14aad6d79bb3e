// SPDX-License-Identifier: EUPL-1.2

import Glibc

extension WaitingTime {
  /// The ways to write a law in numbers. The names hold the order of the numbers; those that are not used are ignored.
  public enum Form: UInt8, Sendable {
    /// Time.
    case fixed
    /// Mean.
    case exponentialMean
    /// Rate per year; 0 is never.
    case exponentialRate
    /// Mean, shape.
    case weibullMean
    /// Scale, shape.
    case weibullScale
    /// Mean, standard deviation.
    case gammaMean
    /// Shape, rate per year.
    case gammaRate
    /// Mean, standard deviation, both of the time.
    case lognormalMean
    /// Mean and standard deviation of the logarithm of the time in years.
    case lognormalLog
    /// Shape per year, rate per year at time 0; rate 0 is never.
    case gompertz
    /// Scale, shape.
    case logLogistic
    /// mu, sigma, q; q not negative.
    case generalisedGamma
  }

  /// The law whose event never falls.
  public static let never = WaitingTime(family: .exponential, a: .infinity)

  /// A law from written numbers; `nil` when they define none.
  public static func make(_ form: Form, _ x: Double, _ y: Double = 0, _ z: Double = 0) -> WaitingTime? {
    switch form {
    case .fixed: x >= 0 && x < .infinity ? WaitingTime(family: .fixed, a: x) : nil
    case .exponentialMean: scaled(.exponential, x, 1).map { WaitingTime(family: .exponential, a: $0.a) }
    case .exponentialRate: x == 0 ? never : make(.exponentialMean, 1 / x)
    case .weibullMean: scaled(.weibull, y, x / tgamma(1 + 1 / y))
    case .weibullScale: scaled(.weibull, y, x)
    case .gammaMean: y > 0 ? scaled(.gamma, x / y * (x / y), y * y / x) : nil
    case .gammaRate: scaled(.gamma, x, 1 / y)
    case .lognormalMean: x > 0 && y > 0 ? lognormal(x, log1p(y / x * (y / x))) : nil
    case .lognormalLog: located(.lognormal, x, y, 0)
    case .gompertz:
      if y == 0, x.isFinite { never } else { located(.gompertz, x, y, 0) }
    case .logLogistic: scaled(.logLogistic, y, x)
    case .generalisedGamma: located(.generalisedGamma, x, y, z)
    }
  }

  /// From mean and a second number: Weibull's shape, or the standard deviation. `nil` when they define nothing, and for families
  /// without this form.
  public init?(family: Family, mean: Double, second: Double) {
    let law: WaitingTime? =
      switch family {
      case .fixed: Self.make(.fixed, mean)
      case .exponential: Self.make(.exponentialMean, mean)
      case .weibull: Self.make(.weibullMean, mean, second)
      case .gamma: Self.make(.gammaMean, mean, second)
      case .lognormal: Self.make(.lognormalMean, mean, second)
      default: nil
      }
    guard let law else { return nil }
    self = law
  }

  /// The law of this time divided by `factor`; `nil` for a factor that is not positive, and for nodes, which the caller divides.
  public func accelerated(by factor: Double) -> WaitingTime? {
    guard factor > 0, factor < .infinity else { return nil }
    var law = self
    switch family {
    case .fixed, .exponential: law.a /= factor
    case .weibull, .gamma, .logLogistic: law.b /= factor
    case .lognormal, .generalisedGamma: law.a -= log(factor)
    case .gompertz:
      law.a *= factor
      law.b *= factor
    case .table, .empirical: return nil
    }
    return law
  }

  private static func scaled(_ family: Family, _ a: Double, _ b: Double) -> WaitingTime? {
    guard a > 0, a < .infinity, b > 0, b < .infinity else { return nil }
    return WaitingTime(family: family, a: a, b: b)
  }

  private static func located(_ family: Family, _ a: Double, _ b: Double, _ c: Double) -> WaitingTime? {
    guard a.isFinite, b > 0, b < .infinity, c >= 0, c < .infinity else { return nil }
    return WaitingTime(family: family, a: a, b: b, c: c)
  }

  private static func lognormal(_ mean: Double, _ variance: Double) -> WaitingTime? {
    located(.lognormal, log(mean) - variance / 2, variance.squareRoot(), 0)
  }
}
