// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Glibc

/// The gamma distribution with scale 1, on the scale of −log(survival).
///
/// - Accuracy: relative error of −log(survival) below 1e-12, most often some units of rounding; at a given x, besides that, what
///   the rounding of x does.
/// - Source: series near 0: DLMF 8.7.1, P(a, x) = x^a / Γ(a + 1) · (1 − a x / (a + 1) + a x² / (2 (a + 2)) − …).
enum StandardGamma {
  /// Above this shape GSL 2.7 loses digits near the mean: relative errors of the distribution function of 1e-12, and of 2e-9 above
  /// 100 000.
  static let largestShape = 1 / (LargeGamma.largest * LargeGamma.largest)
  /// Below this, three terms of the series are exact to rounding.
  private static let smallLog = log(1e-5)
  /// −log(survival) above which its logarithm is taken from the continued fraction.
  private static let tail = 20.0
  /// Beyond this −log(survival) is x to rounding.
  private static let largest = 1e150

  /// −log(survival) at x ≥ 0.
  static func hazard(at x: Double, shape: Double) -> Double {
    guard shape < largestShape else {
      let q = 1 / shape.squareRoot()
      return LargeGamma.hazard(log1p((x - shape) / shape) / q, q: q)
    }
    if x < shape { return -log1p(-gsl_cdf_gamma_P(x, shape, 1)) }
    if x < tail || isNear(x, shape) { return -log(gsl_cdf_gamma_Q(x, shape, 1)) }
    return x < Self.largest ? upper(x, shape).hazard : x
  }

  /// The same at x = exp(`logarithm`), also where that is 0 in floating point.
  static func hazard(atLog logarithm: Double, shape: Double) -> Double {
    guard logarithm < smallLog else { return hazard(at: exp(logarithm), shape: shape) }
    let p = shape * logarithm - gsl_sf_lngamma(shape + 1) + log1p(-bend(exp(logarithm), shape))
    return p < -0.7 ? -log1p(-exp(p)) : -log(-expm1(p))
  }

  /// The x at which −log(survival) reaches `hazard` ≥ 0.
  ///
  /// From the lower tail where the hazard is small, because 1 − e^(−hazard) loses nothing there. For small shapes GSL 2.7 gives
  /// NaN far down that tail.
  ///
  /// - Complexity: about 1 µs; a few times as long where Halley's steps do not settle.
  /// - Source: start: E. B. Wilson, M. M. Hilferty 1931, PNAS 17:684.
  static func quantile(hazard: Double, shape: Double) -> Double {
    guard hazard < .infinity else { return .infinity }
    guard shape < largestShape else {
      let q = 1 / shape.squareRoot()
      return shape * exp(q * LargeGamma.quantile(hazard: hazard, q: q))
    }
    // Beyond x = 1 at least: for tiny shapes survival there is about the shape times E₁(x).
    if hazard > max(tail, 2 - log(shape)) { return upperQuantile(hazard, shape) }
    let logGamma = gsl_sf_lngamma(shape + 1)
    let isUpper = hazard >= 0.5
    let p = -expm1(-hazard)
    let q = exp(-hazard)
    let small = ((isUpper ? log1p(-q) : log(p)) + logGamma) / shape
    if small < smallLog { return exp(unbent(small, shape)) }
    let z = isUpper ? gsl_cdf_ugaussian_Qinv(q) : gsl_cdf_ugaussian_Pinv(p)
    let cube = 1 - 1 / (9 * shape) + z / (3 * shape.squareRoot())
    let x = Halley.root(from: cube > 0.2 ? shape * cube * cube * cube : exp(small), in: 0..<Double.infinity) { x in
      let excess = isUpper ? q - gsl_cdf_gamma_Q(x, shape, 1) : gsl_cdf_gamma_P(x, shape, 1) - p
      return excess / exp((shape - 1) * log(x) - x - logGamma) / shape
    } bend: { x in
      (shape - 1) / x - 1
    }
    return x ?? slowQuantile(hazard, shape, from: max(small, log(shape) - 3))
  }

  /// Newton's method for log(hazard) over log(x): convex or concave throughout, with a slope between 1 and the shape.
  private static func slowQuantile(_ hazard: Double, _ shape: Double, from start: Double) -> Double {
    var y = start
    for _ in 0..<100 {
      let x = exp(y)
      let reached = self.hazard(at: x, shape: shape)
      let slope = x * gsl_ran_gamma_pdf(x, shape, 1) * exp(reached) / reached
      let step = log(reached / hazard) / slope
      guard step.isFinite else { return x }
      y -= step
      if abs(step) < 1e-9 { break }
    }
    return exp(y)
  }

  /// The logarithm of ``quantile(hazard:shape:)``, also where that is 0 in floating point.
  static func logQuantile(hazard: Double, shape: Double) -> Double {
    if hazard < tail {
      let p = hazard < 0.5 ? log(-expm1(-hazard)) : log1p(-exp(-hazard))
      let small = (p + gsl_sf_lngamma(shape + 1)) / shape
      if small < smallLog { return unbent(small, shape) }
    }
    return log(quantile(hazard: hazard, shape: shape))
  }

  /// Is e^(−hazard) far from underflow? By Chernoff's bound.
  private static func isNear(_ x: Double, _ shape: Double) -> Bool { deviance(x, shape) < tail }

  private static func deviance(_ x: Double, _ shape: Double) -> Double {
    let excess = (x - shape) / shape
    return shape * (excess - log1p(excess))
  }

  /// −log(survival) and its slope at x above the shape.
  private static func upper(_ x: Double, _ shape: Double) -> (hazard: Double, slope: Double) {
    let fraction = UpperGamma.fraction(shape, x)
    let stirling = gsl_sf_gammastar(shape) / (shape / (2 * Double.pi)).squareRoot()
    return (deviance(x, shape) + log(stirling / fraction), 1 / (x * fraction))
  }

  /// Newton's method from a bound, S. Boucheron, G. Lugosi, P. Massart 2013, Concentration Inequalities, 2.4: the survival at
  /// shape + √(2 shape hazard) + hazard is at most e^(−hazard).
  private static func upperQuantile(_ hazard: Double, _ shape: Double) -> Double {
    var x = shape + (2 * shape * hazard).squareRoot() + hazard
    guard x < Self.largest else { return x }
    for _ in 0..<50 {
      let place = upper(x, shape)
      let step = (place.hazard - hazard) / place.slope
      x -= step
      if abs(step) < 1e-8 * (x - shape) { break }
    }
    return x
  }

  /// 1 less the series of P(a, x) Γ(a + 1) / x^a.
  private static func bend(_ x: Double, _ shape: Double) -> Double {
    shape * x * (1 / (shape + 1) - x / (2 * (shape + 2)))
  }

  /// The log x with a log x + log(1 − bend) = a · `straight`. Every iteration gains a factor x.
  private static func unbent(_ straight: Double, _ shape: Double) -> Double {
    guard straight > -37 else { return straight }
    var logarithm = straight
    for _ in 0..<2 { logarithm = straight - log1p(-bend(exp(logarithm), shape)) / shape }
    return logarithm
  }
}
