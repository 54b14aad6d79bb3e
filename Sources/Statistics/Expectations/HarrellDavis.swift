// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Synchronization

/// Quantiles as weighted means of all order statistics: surer than one or two of them, and smooth, so that leaving out draws tells
/// their error.
///
/// - Source: F. E. Harrell, C. E. Davis 1982, Biometrika 69:635.
struct HarrellDavis: Sendable {
  private let count: Int
  /// Per probability, the first order statistic with any weight, and weights from there on; they add to 1.
  private let weights: [(first: Int, values: [Double])]

  /// - Parameters:
  ///   - count: of values, at least 1.
  ///   - probabilities: in (0, 1).
  /// - Complexity: probabilities × √count.
  init(count: Int, probabilities: [Double]) {
    self.count = count
    weights = probabilities.map { p in
      let n = Double(count)
      let (a, b) = ((n + 1) * p, (n + 1) * (1 - p))
      // Of a beta variable, ten standard deviations leave out less than rounding does.
      let reach = 10 * (p * (1 - p) / n).squareRoot() + 10 / n
      let first = max(0, Int((p - reach) * n))
      let last = min(count, Int((p + reach) * n) + 1)
      let cumulative = (first...last).map { gsl_cdf_beta_P(Double($0) / n, a, b) }
      let kept = zip(cumulative.dropFirst(), cumulative).map { $0 - $1 }
      let sum = kept.reduce(0, +)
      return (first, kept.map { $0 / sum })
    }
  }

  /// - Parameter values: as many as promised, finite.
  func callAsFunction(_ values: [Double]) -> [Double] {
    precondition(values.count == count, "quantiles were prepared for another number of values")
    let sorted = values.sorted()
    return weights.map { first, own in
      var sum = 0.0
      for i in own.indices { sum += own[i] * sorted[first + i] }
      // Rounding may not put a quantile outside its values.
      return min(max(sum, sorted[first]), sorted[first + own.count - 1])
    }
  }
}

/// The weights of 2.5 %, 50 % and 97.5 %, made once for every number of values.
final class IntervalWeights: Sendable {
  private let made = Mutex<[Int: HarrellDavis]>([:])

  func callAsFunction(_ values: [Double]) -> [Double] {
    let quantiles = made.withLock { made in
      if let known = made[values.count] { return known }
      let new = HarrellDavis(count: values.count, probabilities: [0.025, 0.5, 0.975])
      made[values.count] = new
      return new
    }
    return quantiles(values)
  }
}
