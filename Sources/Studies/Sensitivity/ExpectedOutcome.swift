// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Statistics

/// What an outcome is expected to be, given one input or several, whatever else is uncertain.
protocol ExpectedOutcome {
  /// - Parameter place: a value for each input.
  func value(at place: [Double]) -> Estimate
  /// Expected outcome at one place less that at another: more certain than either.
  func difference(from low: [Double], to high: [Double]) -> Estimate
}

/// How much of an outcome's variance one input explains, or several.
protocol ExplainingOutcome {
  /// Variance of the expected outcome over the inputs, freed of chance and so not cut off at 0. With all draws, and without each
  /// block.
  var explainedVariance: (whole: Double, leftOut: [Double]) { get }
  /// Standard deviation of the chance that ``explainedVariance`` is freed of.
  var luck: Double { get }
}

extension ExplainingOutcome {
  /// The share of the variance of an outcome that would go if the inputs were known: Var E(Y|x) / Var Y, the first-order index.
  ///
  /// - Source: I. M. Sobol' 1993, Mathematical Modelling and Computational Experiments 1:407; by regression on draws at hand as in
  ///   M. Ratto, A. Pagano, P. Young 2007, Computer Physics Communications 177:863.
  /// - Parameter variance: of the whole outcome.
  /// - Returns: `nil` without spread, or where it is undefined without one of the blocks.
  func firstOrder(_ variance: TrueVariance, _ blocks: Blocks) -> SensitivityIndex? {
    guard variance.value > 0, variance.leftOut.allSatisfy({ $0 > 0 }) else { return nil }
    let explained = explainedVariance
    let shares = zip(explained.leftOut, variance.leftOut).map { $0 / $1 }
    guard let error = blocks.errors(leavingOut: { [shares[$0]] })?[0], error.isFinite else { return nil }
    return SensitivityIndex(
      share: explained.whole / variance.value, error: max(error, luck / variance.value),
      degrees: blocks.ranges.count - 1)
  }
}
