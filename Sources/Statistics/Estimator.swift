// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Glibc

/// Makes estimates from draw means, keeping simulation error and parameter uncertainty apart.
package struct Estimator {
  package let blocks: Blocks

  package init(blocks: Blocks) { self.blocks = blocks }

  /// - Parameters:
  ///   - draws: one mean per parameter draw.
  ///   - noise: variance that replications give such a mean; `nil` when unknown (then the interval is not corrected).
  package func estimate(_ draws: [Double], noise: Double?) -> Estimate {
    let mean = blocks.mean(draws)
    guard draws.count > 1 else { return Estimate(mean: mean, mcError: noise.map { $0.squareRoot() }) }
    let expected = expectations(draws, noise: noise)
    let quantiles = Quantiles.of(expected, at: [0.025, 0.5, 0.975])
    return Estimate(
      mean: mean, mcError: error(draws, noise: noise), low: quantiles[0], median: quantiles[1], high: quantiles[2],
      probabilityPositive: share(of: expected) { $0 > 0 })
  }

  /// Standard error from the spread between blocks, but never less than the part that replications are known to give:
  /// with 25 blocks the spread alone is itself uncertain by a seventh, the replication part hardly.
  package func error(_ draws: [Double], noise: Double?) -> Double? {
    guard let spread = blocks.error(draws) else { return nil }
    return max(spread, ((noise ?? 0) / Double(draws.count)).squareRoot())
  }

  /// Draw means freed of replication noise: drawn towards the overall mean until their variance is that of the expectations.
  ///
  /// Var(observed) = Var(expectation) + noise. Scaling the deviations by √(1 − noise / Var(observed)) gives values with the
  /// right variance (and the right shape when noise is small or both are near normal).
  ///
  /// - Source: T. A. Louis 1984, JASA 79:393 (constrained empirical Bayes).
  package func expectations(_ draws: [Double], noise: Double?) -> [Double] {
    guard let noise, draws.count > 1 else { return draws }
    let mean = blocks.mean(draws)
    let variance = gsl_stats_variance_m(draws, 1, draws.count, mean)
    guard variance > 0 else { return draws }
    let scale = max(0, 1 - noise / variance).squareRoot()
    return draws.map { mean + scale * ($0 - mean) }
  }

  package func share(of values: [Double], where holds: (Double) -> Bool) -> Double {
    Double(values.count(where: holds)) / Double(values.count)
  }

  /// Replication noise of the cashable view, taken to be the same share of its variance as for the full amounts.
  package func scaled(_ noise: Double?, from full: [Double], to view: [Double]) -> Double? {
    guard let noise else { return nil }
    let (a, b) = (variance(full), variance(view))
    return a > 0 ? noise * b / a : noise
  }

  private func variance(_ values: [Double]) -> Double {
    let mean = blocks.mean(values)
    return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(max(1, values.count - 1))
  }
}

extension Estimate {
  /// Above 0 beyond the simulation error, and in 97.5 % of the draws.
  package var isClearlyPositive: Bool { mean > 2 * (mcError ?? 0) && (low ?? mean) > 0 }
}
