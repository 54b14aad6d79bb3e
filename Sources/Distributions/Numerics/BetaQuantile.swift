// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Glibc

/// Quantiles of a beta distribution.
enum BetaQuantile {
  /// The x with I_x(alpha, beta) = `u`.
  ///
  /// - Parameter u: in (0, 1).
  /// - Complexity: about 1 µs; for shapes below 1 and far in the tails GSL's inversion, 5 to 10 µs.
  /// - Source: start: M. Abramowitz, I. A. Stegun 1964, Handbook of Mathematical Functions, 26.5.22.
  static func value(_ u: Double, _ alpha: Double, _ beta: Double) -> Double {
    guard alpha >= 1, beta >= 1, u > 1e-9, u < 1 - 1e-9 else { return slow(u, alpha, beta) }
    let logBeta = gsl_sf_lnbeta(alpha, beta)
    let x = Halley.root(from: start(u, alpha, beta), in: 0..<1) { x in
      (gsl_cdf_beta_P(x, alpha, beta) - u) / exp((alpha - 1) * log(x) + (beta - 1) * log1p(-x) - logBeta)
    } bend: { x in
      (alpha - 1) / x - (beta - 1) / (1 - x)
    }
    return x ?? slow(u, alpha, beta)
  }

  /// GSL's inversion, or halving the interval where GSL 2.7 gives NaN: large shapes beside small ones.
  private static func slow(_ u: Double, _ alpha: Double, _ beta: Double) -> Double {
    let x = gsl_cdf_beta_Pinv(u, alpha, beta)
    if !x.isNaN { return x }
    var (low, high) = (0.0, 1.0)
    while true {
      let middle = (low + high) / 2
      if !(middle > low && middle < high) { return middle }
      if gsl_cdf_beta_P(middle, alpha, beta) < u { low = middle } else { high = middle }
    }
  }

  private static func start(_ u: Double, _ alpha: Double, _ beta: Double) -> Double {
    let y = -gsl_cdf_ugaussian_Pinv(u)
    let a = 1 / (2 * alpha - 1)
    let b = 1 / (2 * beta - 1)
    let lambda = (y * y - 3) / 6
    let h = 2 / (a + b)
    let w = y * max(0, h + lambda).squareRoot() / h - (b - a) * (lambda + 5.0 / 6 - 2 / (3 * h))
    return alpha / (alpha + beta * exp(2 * w))
  }
}
