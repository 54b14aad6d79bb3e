// SPDX-License-Identifier: EUPL-1.2

import Distributions
public import Scenarios

/// Laws of times by the names of their numbers.
extension Duration {
  public static func exponential(mean: Expression) -> Duration { law(.exponentialMean, mean) }
  public static func weibull(mean: Expression, shape: Expression) -> Duration { law(.weibullMean, mean, shape) }
  public static func weibullScale(scale: Expression, shape: Expression) -> Duration { law(.weibullScale, scale, shape) }
  public static func gamma(mean: Expression, sd: Expression) -> Duration { law(.gammaMean, mean, sd) }
  public static func gammaRate(shape: Expression, rate: Expression) -> Duration { law(.gammaRate, shape, rate) }
  public static func lognormal(mean: Expression, sd: Expression) -> Duration { law(.lognormalMean, mean, sd) }
  public static func lognormalLog(mu: Expression, sigma: Expression) -> Duration { law(.lognormalLog, mu, sigma) }
  public static func gompertz(shape: Expression, rate: Expression) -> Duration { law(.gompertz, shape, rate) }
  public static func logLogistic(scale: Expression, shape: Expression) -> Duration { law(.logLogistic, scale, shape) }

  public static func generalisedGamma(mu: Expression, sigma: Expression, q: Expression) -> Duration {
    law(.generalisedGamma, mu, sigma, q)
  }

  private static func law(_ form: Distribution.Form, _ numbers: Expression...) -> Duration {
    .distribution(DistributionFormula(form, numbers))
  }
}
