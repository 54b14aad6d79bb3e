// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Distributions
import Glibc
import Sampling
import Testing

/// Our inversions against GSL's distribution functions.
@Suite struct QuantileTests {
  /// Far in the tails, near the mean, and close together.
  private static let probabilities = [1e-12, 1e-6, 1e-3, 0.02, 0.3, 0.5, 0.7, 0.98, 0.999, 1 - 1e-6, 1 - 1e-12]

  /// A relative error e of the quantile moves the distribution function by x · density · e; rounding moves it by 1e-15 or so.
  private func isRoot(_ x: Double, _ u: Double, _ distribution: Double, _ density: Double) -> Bool {
    abs(distribution - u) <= 1e-12 * (x * density + u)
  }

  @Test func `beta quantiles solve the distribution function for shapes on both sides of one`() {
    GSLSetup.quietErrors()
    for alpha in [0.3, 1, 1.7, 4, 60, 900] {
      for beta in [0.6, 1, 2.4, 5, 300] {
        for u in Self.probabilities {
          let x = Distribution.beta(alpha: alpha, beta: beta).quantile(u)
          #expect(
            isRoot(x, u, gsl_cdf_beta_P(x, alpha, beta), gsl_ran_beta_pdf(x, alpha, beta)), "\(alpha) \(beta) \(u) \(x)"
          )
        }
      }
    }
  }

  @Test func `gamma quantiles solve the distribution function`() {
    for shape in [0.05, 0.4, 1, 2.5, 30, 5000] {
      for u in Self.probabilities {
        let x = Distribution.gamma(shape: shape, scale: 2).quantile(u)
        guard x > 1e-300 else { continue }
        #expect(isRoot(x, u, gsl_cdf_gamma_P(x, shape, 2), gsl_ran_gamma_pdf(x, shape, 2)), "\(shape) \(u) \(x)")
      }
    }
  }
}
