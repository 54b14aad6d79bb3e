// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Glibc

/// The gamma distribution with a shape so large that it is nearly lognormal, in the standardised logarithm
/// w = √shape · ln(x / shape), with q = 1 / √shape.
///
/// Everything stays finite and smooth down to q = 0, where w is standard normal.
///
/// - Accuracy: relative error of −log(survival) below 1e-12 for q ≤ ``largest``.
/// - Source: N. M. Temme 1979, SIAM J. Math. Anal. 10:757; DLMF 8.12.3–8.12.12.
enum LargeGamma {
  static let largest = 0.02

  /// A place on the smaller tail: its logarithm, and the slope of that in w, without sign.
  private struct Tail {
    var logarithm: Double
    var slope: Double
    var isUpper: Bool
  }

  /// −log(survival) at w.
  static func hazard(_ w: Double, q: Double) -> Double {
    let tail = tail(w, q)
    return tail.isUpper ? -tail.logarithm : -log1p(-exp(tail.logarithm))
  }

  /// The w at which −log(survival) is `hazard` ≥ 0.
  static func quantile(hazard: Double, q: Double) -> Double {
    let z = NormalTail.quantile(hazard: hazard)
    guard abs(z) < 1e150 else { return z }
    let lower = log(-expm1(-hazard))
    var w = start(z, q)
    for _ in 0..<200 {
      let tail = tail(w, q)
      let step = tail.isUpper ? (-tail.logarithm - hazard) / tail.slope : (tail.logarithm - lower) / tail.slope
      w -= step
      if abs(step) <= 1e-9 * (1 + abs(w)) { break }
    }
    return w
  }

  /// Roughly the w whose normal deviate is z: 2 (e^y − 1 − y) = (q z)² for y = q w.
  private static func start(_ z: Double, _ q: Double) -> Double {
    let half = q * z * (q * z) / 2
    if abs(q * z) < 1 { return z - q * z * z / 6 * (1 - q * z / 6) }
    return (z > 0 ? log1p(half + log1p(half)) : -1 - half) / q
  }

  private static func tail(_ w: Double, _ q: Double) -> Tail {
    guard w.isFinite else { return Tail(logarithm: -.infinity, slope: .infinity, isUpper: w > 0) }
    let ratio = q * w
    let z = w * curve(ratio).squareRoot()
    let isUpper = z >= 0
    guard abs(z) < 1e150 else { return Tail(logarithm: -.infinity, slope: .infinity, isUpper: isUpper) }
    let stirling = 1 + q * q / 12 * (1 + q * q / 24)
    let mills: Double
    if z * q > 1 {
      mills = UpperGamma.fraction(1 / (q * q), exp(ratio) / (q * q)) / (q * stirling)
    } else {
      let correction = q * series(z * q, expm1(ratio), q * q)
      mills = NormalTail.mills(abs(z)) + (isUpper ? correction : -correction)
    }
    return Tail(
      logarithm: -z * z / 2 - NormalTail.halfLogTwoPi + log(mills), slope: 1 / (stirling * mills), isUpper: isUpper)
  }

  /// 2 (e^y − 1 − y) / y².
  private static func curve(_ y: Double) -> Double {
    guard abs(y) < 0.5 else { return 2 * (expm1(y) - y) / (y * y) }
    var term = 1.0
    var sum = 1.0
    for n in 3..<16 {
      term *= y / Double(n)
      sum += term
    }
    return sum
  }

  /// Temme's C₀(η) + C₁(η) q² + C₂(η) q⁴ + … for η ≤ 1, with `excess` = λ − 1; by Taylor series, because closed forms cancel near 0.
  /// Below −1 the tail is smaller than any number, and two terms are more than enough.
  private static func series(_ eta: Double, _ excess: Double, _ square: Double) -> Double {
    guard abs(eta) < 1 else {
      let (u, v) = (1 / eta, 1 / excess)
      return v - u + square * (u * u * u - v * (1.0 / 12 + v * (1 + v)))
    }
    let low = taylor(eta, zeroth) + square * taylor(eta, first)
    return low + square * square * (taylor(eta, second) + square * taylor(eta, third))
  }

  @inline(__always)
  private static func taylor(_ x: Double, _ coefficients: [Double]) -> Double {
    var sum = 0.0
    var i = coefficients.count
    while i > 0 {
      i -= 1
      sum = sum * x + coefficients[i]
    }
    return sum
  }

  // Computed from the recurrence DLMF 8.12.12 on power series.
  private static let zeroth = [
    -0.33333333333333333, 0.083333333333333333, -0.014814814814814815, 0.0011574074074074074,
    0.0003527336860670194, -0.00017875514403292181, 3.9192631785224378e-5, -2.1854485106799922e-6,
    -1.85406221071516e-6, 8.296711340953086e-7, -1.7665952736826079e-7, 6.7078535434014986e-9,
    1.0261809784240308e-8, -4.3820360184533532e-9, 9.1476995822367902e-10, -2.551419399494625e-11,
    -5.8307721325504251e-11, 2.4361948020667416e-11, -5.0276692801141756e-12, 1.1004392031956135e-13,
    3.3717632624009854e-13, -1.3923887224181621e-13, 2.8534893807047443e-14, -5.1391118342425726e-16,
    -1.9752288294349443e-15, 8.0995211567045613e-16,
  ]
  private static let first = [
    -0.0018518518518518519, -0.0034722222222222222, 0.0026455026455026455, -0.00099022633744855967,
    0.00020576131687242798, -4.0187757201646091e-7, -1.8098550334489978e-5, 7.6491609160811101e-6,
    -1.6120900894563446e-6, 4.6471278028074343e-9, 1.378633446915721e-7, -5.752545603517705e-8,
    1.1951628599778147e-8, -1.7543241719747648e-11, -1.0091543710600413e-9, 4.1627929918425826e-10,
  ]
  private static let second = [
    0.0041335978835978836, -0.0026813271604938272, 0.00077160493827160494, 2.0093878600823045e-6,
    -0.00010736653226365161, 5.2923448829120125e-5, -1.2760635188618728e-5, 3.4235787340961381e-8,
    1.3721957309062933e-6, -6.298992138380055e-7,
  ]
  private static let third = [
    0.00064943415637860082, 0.00022947209362139918, -0.00046918949439525571, 0.00026772063206283885,
  ]
}
