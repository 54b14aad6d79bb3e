// SPDX-License-Identifier: EUPL-1.2

import Statistics

/// The variance of an expected outcome over what is uncertain: that of the draws, less what the chance in lives adds to it.
struct TrueVariance {
  let value: Double
  /// Without each block of draws.
  let leftOut: [Double]
  /// Standard error, by leaving out blocks.
  let error: Double

  /// - Parameter noise: variance that replications give the mean of a draw; 0 when unknown.
  init(_ draws: [Double], noise: Double, blocks: Blocks) {
    let mean = blocks.mean(draws)
    let series = [draws.map { $0 - mean }, draws.map { ($0 - mean) * ($0 - mean) }]
    func variance(_ means: [Double], _ count: Int) -> Double {
      (means[1] - means[0] * means[0]) * Double(count) / Double(max(1, count - 1)) - noise
    }
    let sums = series.map { values in blocks.ranges.map { values[$0].reduce(0, +) } }
    let totals = sums.map { $0.reduce(0, +) }
    value = variance(totals.map { $0 / Double(draws.count) }, draws.count)
    let leftOut = blocks.ranges.indices.map { b in
      let count = draws.count - blocks.ranges[b].count
      return variance(series.indices.map { (totals[$0] - sums[$0][b]) / Double(count) }, count)
    }
    self.leftOut = leftOut
    error = blocks.errors(leavingOut: { [leftOut[$0]] })?[0] ?? 0
  }
}
