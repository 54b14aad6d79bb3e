// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Distributions
import Glibc
import Sampling
import Testing

/// Distributions from their 2.5 % and 97.5 % quantiles.
@Suite struct CentralIntervalTests {
  init() { GSLSetup.quietErrors() }

  /// By GSL's distribution functions, which the solution does not go through for the normal family, and goes through otherwise only
  /// with the shapes that it found.
  @Test(arguments: [(1.0, 10.0), (0.2, 0.21), (1e-8, 3e-3), (900, 1100), (1e-6, 50)])
  func `a gamma distribution has the quantiles it was asked for`(low: Double, high: Double) throws {
    guard case .gamma(let found)? = Distribution(.gammaInterval, low, high) else {
      Issue.record("no gamma distribution")
      return
    }
    #expect(abs(gsl_cdf_gamma_P(low, found.shape, found.scale) - 0.025) < 1e-9)
    #expect(abs(gsl_cdf_gamma_P(high, found.shape, found.scale) - 0.975) < 1e-9)
  }

  @Test(arguments: [
    (0.01, 0.3), (0.4, 0.6), (1e-4, 0.9999), (0.98, 0.999), (1e-5, 2e-4), (0.499, 0.501), (0.001, 0.97),
  ])
  func `a beta distribution has the quantiles it was asked for`(low: Double, high: Double) throws {
    guard case .beta(let found)? = Distribution(.betaInterval, low, high) else {
      Issue.record("no beta distribution")
      return
    }
    #expect(abs(gsl_cdf_beta_P(low, found.alpha, found.beta) - 0.025) < 1e-9)
    #expect(abs(gsl_cdf_beta_P(high, found.alpha, found.beta) - 0.975) < 1e-9)
  }

  /// The chi-squared distribution with 10 degrees of freedom in every printed table (3.247, 20.483), here to seven digits.
  @Test func `printed quantiles of chi squared give its shape back`() {
    guard case .gamma(let found)? = Distribution(.gammaInterval, 3.246973, 20.483177) else {
      Issue.record("no gamma distribution")
      return
    }
    #expect(abs(found.shape - 5) < 1e-5 && abs(found.scale - 2) < 1e-5)
  }

  /// C. J. Clopper, E. S. Pearson 1934, Biometrika 26:404: the limits of two and one successes in four are quantiles of beta(2, 3).
  @Test func `printed confidence limits of a proportion give its beta distribution back`() {
    guard case .beta(let found)? = Distribution(.betaInterval, 0.06758599, 0.8058796) else {
      Issue.record("no beta distribution")
      return
    }
    #expect(abs(found.alpha - 2) < 1e-5 && abs(found.beta - 3) < 1e-5)
  }

  @Test func `normal and lognormal have closed forms`() {
    let z = gsl_cdf_ugaussian_Pinv(0.975)
    guard case .normal(let normal)? = Distribution(.normalInterval, -3 - 2 * z, -3 + 2 * z),
      case .lognormal(let lognormal)? = Distribution(.lognormalInterval, exp(0.3 - 0.5 * z), exp(0.3 + 0.5 * z))
    else {
      Issue.record("no distribution")
      return
    }
    #expect(abs(normal.mean + 3) < 1e-14 && abs(normal.sd - 2) < 1e-14)
    #expect(abs(lognormal.location - 0.3) < 1e-14 && abs(lognormal.scale - 0.5) < 1e-14)
  }

  /// Half a normal distribution: its distribution function is 2 Φ(x) − 1. Others by their own quantiles from GSL.
  @Test(arguments: [
    (0.0, 1.0, 0.0, Double.infinity), (0.3, 0.1, 0, .infinity), (0.5, 0.4, 0, 1), (2, 3, -1, 4), (5, 1, 0, 9),
  ])
  func `a normal distribution that is cut off has the quantiles it was asked for`(
    mean: Double, sd: Double, low: Double, high: Double
  ) throws {
    let below = gsl_cdf_gaussian_P(low - mean, sd)
    let mass = (high.isFinite ? gsl_cdf_gaussian_P(high - mean, sd) : 1) - below
    let ends = [0.025, 0.975].map { mean + gsl_cdf_gaussian_Pinv(below + $0 * mass, sd) }
    guard case .truncatedNormal(let found)? = Distribution.truncatedNormal(interval: ends[0], ends[1], in: low...high)
    else {
      Issue.record("no distribution")
      return
    }
    #expect(abs(found.center - mean) < 1e-4 * sd && abs(found.sd / sd - 1) < 1e-4, "\(found)")
  }

  /// Wider than the uniform distribution between the bounds: no density that falls from one top has these quantiles.
  @Test func `there is no answer where none exists`() {
    #expect(Distribution.truncatedNormal(interval: 0.01, 0.99, in: 0...1) == nil)
    #expect(Distribution.truncatedNormal(interval: -0.1, 0.9, in: 0...1) == nil)
    #expect(Distribution(.gammaInterval, -1, 2) == nil && Distribution(.betaInterval, 0.2, 1) == nil)
    #expect(Distribution(.normalInterval, 2, 2) == nil && Distribution(.lognormalInterval, 0, 2) == nil)
  }

  /// The quantile and the distribution function of a family undo each other.
  @Test(arguments: [
    Distribution.normal(mean: 2, sd: 3), .lognormal(location: 0.5, scale: 0.4), .gamma(shape: 2.5, scale: 2),
    .beta(alpha: 2, beta: 5), .uniform(low: -1, high: 4), .triangular(low: 0, mode: 1, high: 5),
    .pert(low: 1, mode: 2, high: 9), .truncatedNormal(mean: 0.3, sd: 0.2, low: 0, high: .infinity),
    .truncatedNormal(mean: -1, sd: 0.2, low: 0, high: 1), .truncatedNormal(mean: 2, sd: 0.2, low: 0, high: 1),
    Distribution(.weibullMean, 2, 1.5)!, Distribution(.logLogistic, 2, 3)!, Distribution(.exponentialMean, 4)!,
    Distribution(.gompertz, 0.1, 0.3)!, Distribution(.generalisedGamma, 0.2, 0.7, 0.5)!,
    Distribution.beta(alpha: 2, beta: 5).scaled(by: 3),
  ])
  func `quantile and distribution function undo each other`(distribution: Distribution) {
    for u in [0.001, 0.025, 0.3, 0.5, 0.9, 0.975, 0.999] {
      let x = distribution.quantile(u)
      #expect(abs(distribution.cdf(x) - u) < 1e-10, "\(u) \(x)")
      #expect(abs(distribution.scaled(by: 2.5).quantile(u) - 2.5 * x) < 1e-9 * max(1, abs(x)))
    }
    #expect(distribution.cdf(distribution.support.lowerBound - 1) == 0)
    #expect(distribution.cdf(distribution.support.upperBound + 1) == 1)
  }
}
