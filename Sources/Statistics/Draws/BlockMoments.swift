// SPDX-License-Identifier: EUPL-1.2

/// Sums of one value per draw, by block, so that its variance follows with or without any of the blocks and no pass over the draws.
struct BlockMoments {
  private let counts: [Double]
  /// About the mean of all draws.
  private let sums: [Double]
  private let squares: [Double]

  init(_ values: [Double], _ blocks: Blocks) {
    let mean = blocks.mean(values)
    counts = blocks.ranges.map { Double($0.count) }
    sums = blocks.ranges.map { range in values[range].reduce(0) { $0 + $1 - mean } }
    squares = blocks.ranges.map { range in values[range].reduce(0) { $0 + ($1 - mean) * ($1 - mean) } }
  }

  /// Variance of the value of a single draw; of the draws outside `block` when given. Unbiased for any design of the draws.
  ///
  /// Every draw has the right distribution by itself, so that the expected mean square about the mean of n draws is the variance less
  /// that of their mean, however they are stratified. The spread between independent blocks tells the latter without bias. For
  /// independent draws, each a block of its own, the sum is the sample variance.
  ///
  /// - Returns: `nil` with fewer than two blocks.
  func variance(leavingOut block: Int? = nil) -> Double? {
    guard let mean = varianceOfMean(leavingOut: block) else { return nil }
    let kept = counts.indices.filter { $0 != block }
    let count = kept.reduce(0) { $0 + counts[$1] }
    let center = kept.reduce(0) { $0 + sums[$1] } / count
    return kept.reduce(0) { $0 + squares[$1] } / count - center * center + mean
  }

  /// Variance of the mean over the draws, from the spread between blocks; `nil` with fewer than two.
  func varianceOfMean(leavingOut block: Int? = nil) -> Double? {
    let kept = counts.indices.filter { $0 != block }
    guard kept.count > 1 else { return nil }
    let count = kept.reduce(0) { $0 + counts[$1] }
    let center = kept.reduce(0) { $0 + sums[$1] } / count
    let spread = kept.reduce(0) { total, b in
      let deviation = (sums[b] - counts[b] * center) / count
      return total + deviation * deviation
    }
    return spread * Double(kept.count) / Double(kept.count - 1)
  }

  /// How many times the variance of the mean that independent random draws would have is that of the mean at hand.
  ///
  /// The spread of G blocks has G − 1 degrees of freedom, and its inverse is on average (G − 1) / (G − 3) too high: that is taken off.
  /// The standard error is that of an inverse chi-square variable; with 25 blocks a third of the value.
  ///
  /// - Parameter noise: variance that chance in lives gives a draw, which no design can take away: the gain is not above what is left then.
  /// - Returns: `nil` with fewer than six blocks, or where the mean does not vary at all.
  func gainOverRandomDraws(noise: Double = 0) -> (ratio: Double, error: Double)? {
    let freedom = Double(counts.count - 1)
    guard freedom > 4, let single = variance(), let mean = varianceOfMean(), mean > 0, single.isFinite else {
      return nil
    }
    let achieved = (freedom - 2) / freedom * single / counts.reduce(0, +) / mean
    let ratio = noise > 0 ? min(achieved, max(1, single / noise)) : achieved
    return (ratio, ratio * (2 / (freedom - 4)).squareRoot())
  }
}
