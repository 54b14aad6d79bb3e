// SPDX-License-Identifier: EUPL-1.2

import Glibc

extension Distribution {
  /// The ways to state a distribution in numbers. The names hold the order of the numbers.
  public enum Form: UInt8, Hashable, Sendable, CaseIterable {
    /// Value.
    case fixed
    /// Mean, standard deviation.
    case normalMean
    /// The 2.5 % and 97.5 % quantiles.
    case normalInterval
    /// Mean, standard deviation.
    case lognormalMean
    /// Mean and standard deviation of the logarithm.
    case lognormalLog
    /// The 2.5 % and 97.5 % quantiles.
    case lognormalInterval
    /// Mean, standard deviation.
    case gammaMean
    /// Shape, and what the exponent is multiplied by: per year for a time.
    case gammaRate
    /// The 2.5 % and 97.5 % quantiles.
    case gammaInterval
    /// Mean, standard deviation.
    case betaMean
    /// Successes, failures.
    case betaCounts
    /// The 2.5 % and 97.5 % quantiles.
    case betaInterval
    /// Low, high.
    case uniformEnds
    /// The 2.5 % and 97.5 % quantiles.
    case uniformInterval
    /// Low, mode, high.
    case triangular
    /// Low, mode, high.
    case pert
    /// Mean.
    case exponentialMean
    /// Rate per year; 0 is never.
    case exponentialRate
    /// Mean, shape.
    case weibullMean
    /// Scale, shape.
    case weibullScale
    /// Shape per year, rate per year at time 0; rate 0 is never.
    case gompertz
    /// Scale, shape.
    case logLogistic
    /// mu, sigma, q; q not negative.
    case generalisedGamma
  }

  /// What a number of a form can be.
  public enum Domain: Sendable { case finite, notNegative, positive }

  /// The time that never comes.
  public static let never = Distribution.exponential(Exponential(mean: .infinity))

  /// A distribution from the numbers of a form; `nil` when they define none. Numbers that the form does not have are ignored.
  public init?(_ form: Form, _ x: Double, _ y: Double = 0, _ z: Double = 0) {
    guard let own = Self.make(form, x, y, z) else { return nil }
    self = own
  }

  private static func make(_ form: Form, _ x: Double, _ y: Double, _ z: Double) -> Distribution? {
    switch form {
    case .fixed: x.isFinite ? .fixed(Fixed(value: x)) : nil
    case .normalMean: x.isFinite && isSize(y) ? .normal(Normal(mean: x, sd: y)) : nil
    case .normalInterval: CentralInterval(x, y)?.normal
    case .lognormalInterval: CentralInterval(x, y)?.lognormal
    case .gammaInterval: CentralInterval(x, y)?.gamma
    case .betaInterval: CentralInterval(x, y)?.beta
    case .uniformInterval: CentralInterval(x, y)?.uniform
    case .lognormalMean: Lognormal(mean: x, sd: y).map(Self.lognormal)
    case .lognormalLog: x.isFinite && isSize(y) ? .lognormal(Lognormal(location: x, scale: y)) : nil
    case .gammaMean: y > 0 ? gamma(x / y * (x / y), y * y / x) : nil
    case .gammaRate: gamma(x, 1 / y)
    case .betaMean: Beta(mean: x, sd: y).map(Self.beta)
    case .betaCounts: isSize(x) && isSize(y) ? .beta(Beta(alpha: x, beta: y)) : nil
    case .uniformEnds: x < y && x.isFinite && y.isFinite ? .uniform(Uniform(low: x, high: y)) : nil
    case .triangular: isOrdered(x, y, z) ? .triangular(Triangular(low: x, mode: y, high: z)) : nil
    case .pert: isOrdered(x, y, z) ? .pert(Pert(low: x, mode: y, high: z)) : nil
    case .exponentialMean: isSize(x) ? .exponential(Exponential(mean: x)) : nil
    case .exponentialRate: x == 0 ? never : make(.exponentialMean, 1 / x, 0, 0)
    case .weibullMean: weibull(x / tgamma(1 + 1 / y), y)
    case .weibullScale: weibull(x, y)
    case .gompertz: gompertz(x, y)
    case .logLogistic: isSize(x) && isSize(y) ? .logLogistic(LogLogistic(scale: x, shape: y)) : nil
    case .generalisedGamma: generalisedGamma(x, y, z)
    }
  }

  private static func isSize(_ x: Double) -> Bool { x > 0 && x < .infinity }

  private static func isOrdered(_ low: Double, _ mode: Double, _ high: Double) -> Bool {
    low <= mode && mode <= high && low < high && low.isFinite && high.isFinite
  }

  private static func gamma(_ shape: Double, _ scale: Double) -> Distribution? {
    isSize(shape) && isSize(scale) ? .gamma(Gamma(shape: shape, scale: scale)) : nil
  }

  private static func weibull(_ scale: Double, _ shape: Double) -> Distribution? {
    isSize(scale) && isSize(shape) ? .weibull(Weibull(scale: scale, shape: shape)) : nil
  }

  private static func gompertz(_ shape: Double, _ rate: Double) -> Distribution? {
    if rate == 0, shape.isFinite { return never }
    return shape.isFinite && isSize(rate) ? .gompertz(Gompertz(shape: shape, rate: rate)) : nil
  }

  private static func generalisedGamma(_ mu: Double, _ sigma: Double, _ q: Double) -> Distribution? {
    guard mu.isFinite, isSize(sigma), q >= 0, q < .infinity else { return nil }
    return .generalisedGamma(GeneralisedGamma(mu: mu, sigma: sigma, q: q))
  }
}

extension Distribution.Form {
  /// What each of the numbers can be, in order.
  public var domains: [Distribution.Domain] {
    switch self {
    case .fixed, .exponentialRate: [.notNegative]
    case .exponentialMean: [.positive]
    case .normalMean, .lognormalLog: [.finite, .positive]
    case .uniformEnds, .uniformInterval, .normalInterval: [.finite, .finite]
    case .lognormalInterval, .gammaInterval, .betaInterval: [.positive, .positive]
    case .triangular, .pert: [.finite, .finite, .finite]
    case .lognormalMean, .gammaMean, .gammaRate, .betaMean, .betaCounts, .weibullMean, .weibullScale, .logLogistic:
      [.positive, .positive]
    case .gompertz: [.finite, .notNegative]
    case .generalisedGamma: [.finite, .positive, .notNegative]
    }
  }
}
