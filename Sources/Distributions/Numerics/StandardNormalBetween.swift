// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Glibc

/// The arithmetic of a normal distribution between two bounds, of which either may be infinite.
///
/// Bounds on one side of 0 are handled on the upper tail, by distances from the nearest bound, so that nothing is lost where the
/// untruncated probability of the interval underflows.
///
/// - Accuracy: relative error of the distance to the nearest bound below 1e-13 with bounds on one side of 0; absolute error below
///   1e-15 standard deviations otherwise, more only in tails of 1e-16.
enum StandardNormalBetween {
  /// The value with cumulative probability `u` of a normal distribution truncated to low...high.
  static func quantile(_ u: Double, mean: Double, sd: Double, low: Double, high: Double) -> Double {
    guard high > low else { return low }
    let (a, b) = ((low - mean) / sd, (high - mean) / sd)
    let width = (high - low) / sd
    if a >= 0 { return min(high, low + sd * distance(u, 1 - u, a, width)) }
    if b <= 0 { return max(low, high - sd * distance(1 - u, u, -b, width)) }
    let mass = mass(a, b)
    let p = gsl_cdf_ugaussian_P(a) + u * mass
    let z = p < 0.5 ? gsl_cdf_ugaussian_Pinv(p) : gsl_cdf_ugaussian_Qinv(gsl_cdf_ugaussian_Q(b) + (1 - u) * mass)
    return min(high, max(low, mean + sd * z))
  }

  /// Probability up to `x` of the standard normal distribution truncated to low...high; low ≤ x ≤ high, low < high.
  static func cdf(_ x: Double, _ low: Double, _ high: Double) -> Double {
    if low >= 0 { return expm1(-hazard(low, x - low)) / expm1(-hazard(low, high - low)) }
    if high <= 0 { return 1 - cdf(-x, -high, -low) }
    return mass(low, x) / mass(low, high)
  }

  /// Mean of the standard normal distribution truncated to low...high.
  static func mean(_ low: Double, _ high: Double) -> Double {
    guard high > low else { return low }
    if low >= 0 { return min(high, max(low, upperMean(low, high))) }
    if high <= 0 { return -min(-low, max(-high, upperMean(-high, -low))) }
    // The difference of the densities at the bounds, from the larger of the two.
    let (near, far) = -low < high ? (low, high) : (high, low)
    guard near.isFinite else { return 0 }
    let drop = exp(-near * near / 2 - NormalTail.halfLogTwoPi) * -expm1((near - far) * (near + far) / 2)
    return min(high, max(low, (near == low ? drop : -drop) / mass(low, high)))
  }

  /// Probability between bounds on both sides of 0.
  private static func mass(_ low: Double, _ high: Double) -> Double {
    (erf(high / 2.0.squareRoot()) + erf(-low / 2.0.squareRoot())) / 2
  }

  /// Increase of −log(survival) from `low` ≥ 0 over `distance`.
  private static func hazard(_ low: Double, _ distance: Double) -> Double {
    guard distance < .infinity else { return .infinity }
    return distance * (low + distance / 2) + log(NormalTail.mills(low) / NormalTail.mills(low + distance))
  }

  /// How far above `low` ≥ 0 the value lies. Newton's method; the hazard is convex, so that all steps but the first go down.
  private static func distance(_ below: Double, _ above: Double, _ low: Double, _ width: Double) -> Double {
    let end = hazard(low, width)
    let target = below < 0.5 ? -log1p(below * expm1(-end)) : -log(above + below * exp(-end))
    var x = target * NormalTail.mills(low)
    for _ in 0..<100 {
      let step = (hazard(low, x) - target) * NormalTail.mills(low + x)
      x -= step
      if abs(step) <= 1e-9 * x { break }
    }
    return x
  }

  private static func upperMean(_ low: Double, _ high: Double) -> Double {
    let end = hazard(low, high - low)
    return expm1((low - high) * (low + high) / 2) / expm1(-end) / NormalTail.mills(low)
  }
}
