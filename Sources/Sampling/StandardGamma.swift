// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Glibc

/// The gamma distribution with scale 1.
enum StandardGamma {
  /// The x at which −log(survival) reaches `hazard` > 0.
  ///
  /// GSL's inversion, from the lower tail where the hazard is small, because 1 − e^(−hazard) loses nothing there. For small
  /// shapes GSL 2.7 gives NaN far down that tail; there two terms of the series for the distribution function are enough.
  ///
  /// - Accuracy: relative error below x² where two terms are used, x < 1e-5; GSL's elsewhere.
  /// - Source: DLMF 8.7.1, P(a, x) = x^a / Γ(a + 1) · (1 − a x / (a + 1) + …).
  static func quantile(hazard: Double, shape: Double) -> Double {
    guard hazard < 0.5 else {
      let q = exp(-hazard)
      return q > 0 ? gsl_cdf_gamma_Qinv(q, shape, 1) : .infinity
    }
    let p = -expm1(-hazard)
    let first = exp((log(p) + gsl_sf_lngamma(shape + 1)) / shape)
    return first < 1e-5 ? first * (1 + first / (shape + 1)) : gsl_cdf_gamma_Pinv(p, shape, 1)
  }
}
