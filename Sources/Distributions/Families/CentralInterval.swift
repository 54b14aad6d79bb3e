// SPDX-License-Identifier: EUPL-1.2

import Glibc

/// The middle 95 % of a distribution: its 2.5 % and 97.5 % quantiles.
///
/// Each family with two free numbers is determined by them. Where they have no closed form, the equations are solved one inside the other by
/// Brent's method, and the answer is put back into the distribution function.
///
/// - Source: uniqueness for the beta distribution: N. Shih 2015, Statistics and Probability Letters 97:99.
struct CentralInterval {
  static let lower = 0.025
  static let upper = 0.975
  /// The 97.5 % quantile of the standard normal distribution.
  static let score = 1.959963984540054

  let low: Double
  let high: Double

  /// `nil` unless both are finite and ascend.
  init?(_ low: Double, _ high: Double) {
    guard low < high, low.isFinite, high.isFinite else { return nil }
    self.low = low
    self.high = high
  }

  /// The distribution, if its quantiles are these: probabilities within 1e-9.
  func checked(_ distribution: Distribution?) -> Distribution? {
    guard let distribution else { return nil }
    let misses = [distribution.cdf(low) - Self.lower, distribution.cdf(high) - Self.upper]
    return misses.allSatisfy { abs($0) < 1e-9 } ? distribution : nil
  }

  /// The root of an increasing function, looked for ever further from `start` up to `reach`; `nil` when it has none there.
  static func root(near start: Double, reach: Double, _ function: (Double) -> Double) -> Double? {
    var step = 0.5
    while step <= 2 * reach {
      let (a, b) = (start - min(step, reach), start + min(step, reach))
      let (below, above) = (function(a), function(b))
      if below <= 0, above >= 0 { return Brent.root(in: a...b, of: function) }
      step *= 2
    }
    return nil
  }
}
