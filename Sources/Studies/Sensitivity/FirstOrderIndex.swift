// SPDX-License-Identifier: EUPL-1.2

import Statistics

/// The share of the variance of an outcome that would go if one input, or a group that is drawn together, were known: Var E(Y|x) / Var Y.
///
/// - Source: I. M. Sobol' 1993, Mathematical Modelling and Computational Experiments 1:407; from a regression on draws at hand as in
///   M. Ratto, A. Pagano, P. Young 2007, Computer Physics Communications 177:863.
enum FirstOrderIndex {
  /// - Parameters:
  ///   - bases: of the members, the most important first.
  ///   - response: one value per draw, with or without what other independent inputs do.
  ///   - variance: of the whole outcome.
  /// - Returns: `nil` with too few draws, or without spread.
  static func of(_ bases: [ParameterBasis], response: [Double], variance: TrueVariance, blocks: Blocks)
    -> SensitivityIndex?
  {
    guard variance.value > 0, variance.leftOut.allSatisfy({ $0 > 0 }),
      let fit = ConditionalMean(bases, of: response, blocks: blocks)
    else { return nil }
    let explained = fit.explainedVariance
    let shares = zip(explained.leftOut, variance.leftOut).map { $0 / $1 }
    guard let error = blocks.errors(leavingOut: { [shares[$0]] })?[0], error.isFinite else { return nil }
    return SensitivityIndex(
      share: explained.whole / variance.value, error: max(error, fit.luck / variance.value),
      degrees: blocks.ranges.count - 1)
  }
}
