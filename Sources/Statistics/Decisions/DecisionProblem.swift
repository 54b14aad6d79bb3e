// SPDX-License-Identifier: EUPL-1.2

import Glibc

/// A choice between options of uncertain worth, seen through draws of what is uncertain.
///
/// Worth is in euro per household, present value over the horizon, against the reference; positive is better.
struct DecisionProblem {
  let blocks: Blocks
  /// [option][draw]: means of the draws as they were simulated. Option 0 is the reference, worth 0 in every draw.
  let observed: [[Double]]
  /// Per option, the variance that replications give the mean of a draw; `nil` where it is unknown.
  let noise: [Double?]

  /// - Parameters:
  ///   - alternatives: worth of every option but the reference, one value per draw.
  ///   - noise: replication variance of each of them; unknown where left out.
  init(blocks: Blocks, alternatives: [[Double]], noise: [Double?] = []) {
    self.blocks = blocks
    observed = [Array(repeating: 0, count: blocks.draws)] + alternatives
    self.noise = [0] + alternatives.indices.map { $0 < noise.count ? noise[$0] : nil }
  }

  var options: Int { observed.count }

  /// Expected worth of every option in every draw, freed of replication noise; of the draws outside `block` when given.
  ///
  /// Noise would make options look better and worse by turns, and the choice between them worth more than it is. Every option is
  /// freed on its own: its spread is right, but with three or more options what two of them share of the noise is not taken apart.
  ///
  /// - Complexity: linear in draws × options.
  func expectations(leavingOut block: Int? = nil) -> [[Double]] {
    let estimator = Estimator(blocks: blocks)
    return zip(observed, noise).map { estimator.expectations(blocks.leavingOut(block, $0), noise: $1) }
  }

  /// The option with the highest mean; the first of those that are equal.
  var best: Int { Self.highest(observed.map(blocks.mean)) }

  static func highest(_ values: [Double]) -> Int {
    values.indices.dropFirst().reduce(0) { values[$1] > values[$0] ? $1 : $0 }
  }

  /// The expected value of perfect information (EVPI): what choosing in every draw, instead of once for all draws, would add.
  ///
  /// Mean over draws of the best option's worth, less the worth of the option that is best on average; never negative. Taking the
  /// best of estimated means makes it too small by less than the standard error of their difference, when options are as good as equal.
  ///
  /// - Returns: euro per household and its standard error, by leaving out one block at a time.
  /// - Source: H. Raiffa, R. Schlaifer 1961, Applied Statistical Decision Theory; as `evpi` of the R packages voi and BCEA.
  var perfectInformation: InformationValue {
    let errors = blocks.errors(leavingOut: { [Self.gain(expectations(leavingOut: $0))] })
    return InformationValue(value: Self.gain(expectations()), error: errors?[0])
  }

  /// Mean of the maximum less the maximum of the means.
  static func gain(_ worth: [[Double]]) -> Double {
    var most = worth[0]
    for values in worth.dropFirst() { for k in most.indices { most[k] = max(most[k], values[k]) } }
    let single = worth.map { $0.reduce(0, +) }.max()!
    return max(0, (most.reduce(0, +) - single) / Double(most.count))
  }
}

/// What information is worth: euro per household, 0 or more, and its standard error, `nil` with a single block of draws.
struct InformationValue: Equatable {
  var value: Double
  var error: Double?

  /// The larger of the two, with the error that belongs to it.
  func atLeast(_ other: InformationValue) -> InformationValue { other.value > value ? other : self }

  /// No more than `most`.
  func atMost(_ most: Double) -> InformationValue { InformationValue(value: min(value, most), error: error) }
}
