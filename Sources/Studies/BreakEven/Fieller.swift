// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Glibc
import Statistics

/// Confidence set of a ratio of two means that are estimated from the same blocks.
///
/// All ratios f for which mean(numerator − f · denominator) is within t standard errors of 0. With normal block means of equal
/// size the coverage is exact, also where the denominator is hardly known: the set is then not an interval.
///
/// - Source: E. C. Fieller 1954, JRSS B 16:175.
enum Fieller: Equatable {
  case interval(low: Double, high: Double)
  /// The denominator is not clearly different from 0: the set has no end.
  case unbounded

  /// - Parameters:
  ///   - numerator, denominator: one value per draw.
  ///   - confidence: between 0 and 1.
  /// - Returns: `nil` with fewer than two blocks.
  static func confidenceSet(
    _ numerator: [Double], over denominator: [Double], _ blocks: Blocks, confidence: Double = 0.95
  ) -> Fieller? {
    guard let b = blocks.error(numerator), let c = blocks.error(denominator),
      let sum = blocks.error(zip(numerator, denominator).map { $0 + $1 })
    else { return nil }
    let t = criticalValue(blocks, confidence)
    let covariance = (sum * sum - b * b - c * c) / 2
    let (above, below) = (blocks.mean(numerator), blocks.mean(denominator))
    // t² Var(B − f C) − (B − f C)² = 0, as −(p f² − 2 q f + r) = 0.
    let p = below * below - t * t * c * c
    let q = above * below - t * t * covariance
    let r = above * above - t * t * b * b
    guard p > 0 else { return .unbounded }
    let root = max(0, q * q - p * r).squareRoot()
    return .interval(low: (q - root) / p, high: (q + root) / p)
  }

  /// Student's t with one degree of freedom less than there are blocks.
  static func criticalValue(_ blocks: Blocks, _ confidence: Double = 0.95) -> Double {
    gsl_cdf_tdist_Pinv((1 + confidence) / 2, Double(blocks.ranges.count - 1))
  }
}
