// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Glibc
package import Sampling

/// The independent blocks that draws come in, and what their spread says about a mean over all draws.
package struct Blocks {
  package let ranges: [Range<Int>]
  package let draws: Int

  /// To merge blocks to, where errors of chances, ends of intervals and choices are taken from them.
  package static let mostMerged = 50

  package init(ranges: [Range<Int>], draws: Int) {
    self.ranges = ranges
    self.draws = draws
  }

  package init(_ design: ParameterDesign) {
    ranges = (0..<design.blockCount).map(design.block)
    draws = design.draws
  }

  package func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

  /// Standard error of the mean over draws, from the spread between blocks; `nil` with fewer than two blocks.
  ///
  /// Unbiased whatever the stratification inside a block. With G blocks it has G − 1 degrees of freedom.
  package func error(_ values: [Double]) -> Double? {
    error(means: ranges.map { range in values[range].reduce(0, +) / Double(range.count) })
  }

  /// The same from the means of the blocks. What is no more than the rounding of sums is no error: 0.
  package func error(means: [Double]) -> Double? {
    guard ranges.count > 1 else { return nil }
    let overall = combine(means)
    let spread = zip(shares, means).reduce(0) { $0 + $1.0 * $1.0 * ($1.1 - overall) * ($1.1 - overall) }
    let g = Double(ranges.count)
    let error = (spread * g / (g - 1)).squareRoot()
    return error > 1e-12 * means.reduce(0) { max($0, abs($1)) } ? error : 0
  }

  /// Mean over all draws from the means of the blocks.
  package func combine(_ means: [Double]) -> Double { zip(shares, means).reduce(0) { $0 + $1.0 * $1.1 } }

  private var shares: [Double] { ranges.map { Double($0.count) / Double(draws) } }

  /// Standard error of a smooth function of draw means, by leaving out one block at a time (jackknife).
  ///
  /// - Parameter statistic: the function, given the draws to use; `nil` where undefined, which makes the error `nil`.
  package func jackknife(_ statistic: ([Int]) -> Double?) -> Double? {
    guard ranges.count > 1 else { return nil }
    var values: [Double] = []
    for left in ranges.indices {
      let kept = ranges.indices.filter { $0 != left }.flatMap { Array(ranges[$0]) }
      guard let value = statistic(kept), value.isFinite else { return nil }
      values.append(value)
    }
    return jackknife(leftOut: values)
  }

  /// Standard errors of several smooth functions of the means of several series, by leaving out one block at a time.
  ///
  /// - Parameters:
  ///   - series: each one value per draw.
  ///   - statistic: always as many values, given the mean of each series.
  /// - Returns: one error for each value of `statistic`; `nil` with fewer than two blocks.
  /// - Complexity: linear in series × draws, and one call of `statistic` per block.
  package func jackknife(ofMeans series: [[Double]], _ statistic: ([Double]) -> [Double]) -> [Double]? {
    let sums = series.map { values in ranges.map { values[$0].reduce(0, +) } }
    let totals = sums.map { $0.reduce(0, +) }
    return errors(leavingOut: { left in
      statistic(series.indices.map { (totals[$0] - sums[$0][left]) / Double(draws - ranges[left].count) })
    })
  }

  /// The same of functions of all draws but those of one block.
  ///
  /// - Parameter statistics: always as many values, given the block that is left out.
  package func errors(leavingOut statistics: (Int) -> [Double]) -> [Double]? {
    guard ranges.count > 1 else { return nil }
    let values = ranges.indices.map(statistics)
    return values[0].indices.map { i in jackknife(leftOut: values.map { $0[i] }) }
  }

  /// - Parameter values: the statistic without each of the blocks.
  private func jackknife(leftOut values: [Double]) -> Double {
    let g = Double(values.count)
    let center = values.reduce(0, +) / g
    return (values.reduce(0) { $0 + ($1 - center) * ($1 - center) } * (g - 1) / g).squareRoot()
  }
}

/// Sample quantiles of type 7 (linear between order statistics), by GSL.
package enum Quantiles {
  /// Values at the probabilities; `values` must be finite or +∞/−∞, not NaN.
  package static func of(_ values: [Double], at probabilities: [Double]) -> [Double] {
    let sorted = values.sorted()
    guard sorted.first!.isFinite, sorted.last!.isFinite else { return probabilities.map { nearest(sorted, $0) } }
    return probabilities.map { p in
      // Between equal values GSL can be off by the last bit, and a lower bound end up above an upper one.
      let below = Int(p * Double(sorted.count - 1))
      let (low, high) = (sorted[below], sorted[min(below + 1, sorted.count - 1)])
      return min(max(gsl_stats_quantile_from_sorted_data(sorted, 1, sorted.count, p), low), high)
    }
  }

  /// The order statistic that the quantile falls on or above: interpolation with infinity would say nothing.
  private static func nearest(_ sorted: [Double], _ p: Double) -> Double {
    sorted[min(sorted.count - 1, Int((p * Double(sorted.count - 1)).rounded()))]
  }
}
