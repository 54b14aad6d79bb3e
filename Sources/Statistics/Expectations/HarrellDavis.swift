// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Synchronization

/// Quantiles as weighted means of order statistics: surer than one or two of them, and smooth, so that leaving out draws tells their
/// error.
///
/// Weights spread over neighbours by 1/n put the ends of an interval too far out, by up to half a standard error where the draws are
/// stratified. Weights half as wide do so by half as much: twice those less once the others have none of that left.
///
/// - Source: F. E. Harrell, C. E. Davis 1982, Biometrika 69:635; the difference is Richardson's extrapolation.
struct HarrellDavis: Sendable {
  /// Per probability.
  struct Quantiles {
    /// With little bias: what is told.
    var values: [Double]
    /// With the weights of Harrell and Davis, which move most smoothly.
    var smooth: [Double]
  }

  private typealias Weights = (first: Int, values: [Double])

  private let count: Int
  /// Per probability, the first order statistic with any weight, and weights from there on; they add to 1.
  private let smooth: [Weights]
  private let narrow: [Weights]

  /// - Parameters:
  ///   - count: of values, at least 1.
  ///   - probabilities: in (0, 1).
  /// - Complexity: probabilities × √count.
  init(count: Int, probabilities: [Double]) {
    self.count = count
    smooth = probabilities.map { Self.weights($0, count, width: 1) }
    narrow = probabilities.map { Self.weights($0, count, width: 0.5) }
  }

  /// - Parameter width: of the variance that the weights of Harrell and Davis have.
  private static func weights(_ p: Double, _ count: Int, width: Double) -> Weights {
    let n = Double(count)
    let (a, b) = ((n + 1) / width * p, (n + 1) / width * (1 - p))
    // Of a beta variable, eight standard deviations and some leave out less than 1e-10.
    let reach = 8 * (p * (1 - p) / n).squareRoot() + 10 / n
    let first = max(0, Int((p - reach) * n))
    let last = min(count, Int((p + reach) * n) + 1)
    let cumulative = (first...last).map { gsl_cdf_beta_P(Double($0) / n, a, b) }
    let kept = zip(cumulative.dropFirst(), cumulative).map { $0 - $1 }
    let sum = kept.reduce(0, +)
    return (first, kept.map { $0 / sum })
  }

  /// - Parameter values: as many as promised, finite.
  func callAsFunction(_ values: [Double]) -> Quantiles {
    precondition(values.count == count, "quantiles were prepared for another number of values")
    let sorted = ordered(values, smooth)
    let wide = smooth.map { Self.sum(sorted, $0) }
    let told = zip(zip(narrow, smooth), wide).map { weights, wide in
      let (first, last) = Self.bounds(sorted, weights.1)
      return min(max(2 * Self.sum(sorted, weights.0) - wide, first), last)
    }
    return Quantiles(values: told, smooth: wide)
  }

  /// The first and last of the quantiles with the weights of Harrell and Davis, without ordering what has no weight in them.
  ///
  /// - Parameter values: as many as promised, finite.
  func smoothEnds(_ values: [Double]) -> (first: Double, last: Double) {
    precondition(values.count == count, "quantiles were prepared for another number of values")
    let sorted = ordered(values, [smooth[0], smooth[smooth.count - 1]])
    return (Self.sum(sorted, smooth[0]), Self.sum(sorted, smooth[smooth.count - 1]))
  }

  /// The values, ordered where some weights are.
  ///
  /// - Parameter weights: rising.
  private func ordered(_ values: [Double], _ weights: [Weights]) -> [Double] {
    var values = values
    values.withUnsafeMutableBufferPointer { values in
      var done = 0
      for window in weights {
        // Where two reach over each other, what the first has ordered stays as it is.
        let (first, end) = (max(done, window.first), window.first + window.values.count)
        if end <= done { continue }
        Self.part(values, at: first, from: done)
        Self.part(values, at: end, from: first)
        values[first..<end].sort()
        done = end
      }
    }
    return values
  }

  /// Puts what is smaller than the value of a rank before that rank, and what is larger after it.
  ///
  /// - Parameter first: before which all values are smaller already.
  /// - Source: C. A. R. Hoare 1961, Communications of the ACM 4:321 (FIND).
  private static func part(_ values: UnsafeMutableBufferPointer<Double>, at rank: Int, from first: Int) {
    var (left, right) = (first, values.count - 1)
    guard rank > first, rank <= right else { return }
    while left < right {
      let pivot = values[rank]
      var (i, j) = (left, right)
      repeat {
        while values[i] < pivot { i += 1 }
        while pivot < values[j] { j -= 1 }
        if i <= j {
          values.swapAt(i, j)
          i += 1
          j -= 1
        }
      } while i <= j
      if j < rank { left = i }
      if rank < i { right = j }
    }
  }

  private static func sum(_ sorted: [Double], _ weights: Weights) -> Double {
    var sum = 0.0
    for i in weights.values.indices { sum += weights.values[i] * sorted[weights.first + i] }
    let (first, last) = bounds(sorted, weights)
    // Rounding may not put a quantile outside its values.
    return min(max(sum, first), last)
  }

  private static func bounds(_ sorted: [Double], _ weights: Weights) -> (Double, Double) {
    (sorted[weights.first], sorted[weights.first + weights.values.count - 1])
  }
}

/// The weights of 2.5 %, 50 % and 97.5 %, made once for every number of values.
final class IntervalWeights: Sendable {
  private let made = Mutex<[Int: HarrellDavis]>([:])

  func callAsFunction(_ values: [Double]) -> HarrellDavis.Quantiles { quantiles(values.count)(values) }

  /// See ``HarrellDavis/smoothEnds(_:)``.
  func smoothEnds(_ values: [Double]) -> (first: Double, last: Double) { quantiles(values.count).smoothEnds(values) }

  private func quantiles(_ count: Int) -> HarrellDavis {
    made.withLock { made in
      if let known = made[count] { return known }
      let new = HarrellDavis(count: count, probabilities: [0.025, 0.5, 0.975])
      made[count] = new
      return new
    }
  }
}
