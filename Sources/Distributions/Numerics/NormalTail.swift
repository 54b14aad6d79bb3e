// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Glibc

/// The standard normal distribution on the scale of −log(survival), which has no end where survival underflows.
enum NormalTail {
  static let halfLogTwoPi = 0.5 * log(2 * Double.pi)

  /// Mills ratio: survival over density.
  ///
  /// - Parameter z: not negative.
  /// - Accuracy: relative error below 1e-14.
  /// - Source: the upper tail is ½ Γ(½, z²/2) / √π, DLMF 7.11.2.
  static func mills(_ z: Double) -> Double {
    guard z >= 8 else { return gsl_cdf_ugaussian_Q(z) * exp(z * z / 2 + halfLogTwoPi) }
    return z < 1e8 ? z / 2 * UpperGamma.fraction(0.5, z * z / 2) : 1 / z
  }

  /// −log(survival) at z.
  ///
  /// - Accuracy: relative error below 1e-14, in both tails and beyond the underflow of survival at z = 38.
  static func hazard(_ z: Double) -> Double {
    if z < 0 { return -log1p(-gsl_cdf_ugaussian_P(z)) }
    if z < 8 { return -log(gsl_cdf_ugaussian_Q(z)) }
    return z < 1e150 ? z * z / 2 + halfLogTwoPi - log(mills(z)) : .infinity
  }

  /// The z at which −log(survival) is `hazard` ≥ 0.
  ///
  /// - Source: M. J. Wichura 1988, Appl. Statist. 37:477 (AS 241), as GSL has it; Newton's method where it would be given a
  ///   probability that underflows.
  static func quantile(hazard: Double) -> Double {
    if hazard < 0.5 { return gsl_cdf_ugaussian_Pinv(-expm1(-hazard)) }
    if hazard < 600 { return gsl_cdf_ugaussian_Qinv(exp(-hazard)) }
    var z = (2 * hazard).squareRoot()
    guard z < 1e150 else { return z }
    for _ in 0..<20 {
      let step = (self.hazard(z) - hazard) * mills(z)
      z -= step
      if abs(step) < 1e-9 * z { break }
    }
    return z
  }
}
