// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Glibc
import ModelCompiler
import Simulation

/// Means with less chance in them: from each outcome goes what quantities of known mean 0 say about its luck.
///
/// The coefficients come from the measured lives of the first blocks, once for all draws, and are linear in the outcome: controlled
/// amounts still add up. Any coefficients leave the mean unbiased; these make its error small.
///
/// - Source: P. Glasserman 2003, Monte Carlo Methods in Financial Engineering, 4.1 (control variates); the controls are at
///   ``ModelCompiler/Controls``.
struct ControlVariates {
  /// Lives of the pilot for every coefficient: fewer, and coefficients would fit the pilot's own luck.
  static let livesPerControl = 10

  private let results: Results
  private let blocks: Blocks
  private let layout: NoiseLayout
  /// Per arrangement but the first; `nil` where nothing can be controlled.
  private let fits: [Fit?]

  /// Coefficients of one arrangement.
  private struct Fit {
    /// By number of the pilot's regressor.
    var controls: [Int]
    /// [outcome][control].
    var coefficients: [[Double]]
    /// Share of each outcome's variance, at fixed parameters, that is left.
    var rest: [Double]
  }

  init(_ outcomes: DrawOutcomes) {
    results = outcomes.results
    blocks = outcomes.blocks
    layout = outcomes.layout
    let pilot = results.pilot
    fits = (0..<max(0, outcomes.model.arrangementCount - 1)).map { Self.fit(pilot, $0) }
  }

  // MARK: Coefficients

  private static func fit(_ pilot: ControlPilot, _ a: Int) -> Fit? {
    let controls = selected(pilot, a)
    guard !controls.isEmpty, pilot.lives > 2 * controls.count else { return nil }
    let n = controls.count
    let scales = controls.map { pilot.square(a, $0, $0).squareRoot() }
    guard let matrix = gsl_matrix_alloc(n, n), let right = gsl_vector_alloc(n), let solution = gsl_vector_alloc(n)
    else {
      return nil
    }
    defer {
      gsl_matrix_free(matrix)
      gsl_vector_free(right)
      gsl_vector_free(solution)
    }
    for i in 0..<n {
      for j in 0..<n {
        let correlation = pilot.square(a, controls[i], controls[j]) / (scales[i] * scales[j])
        // Controls that say nearly the same would otherwise leave nothing to divide by.
        gsl_matrix_set(matrix, i, j, i == j ? 1 + 1e-6 : correlation)
      }
    }
    let handler = gsl_set_error_handler_off()
    defer { gsl_set_error_handler(handler) }
    guard gsl_linalg_cholesky_decomp1(matrix) == GSL_SUCCESS else { return nil }
    var fit = Fit(controls: controls, coefficients: [], rest: [])
    for o in 0..<pilot.outcomes {
      for i in 0..<n { gsl_vector_set(right, i, pilot.product(a, controls[i], o) / scales[i]) }
      guard gsl_linalg_cholesky_solve(matrix, right, solution) == GSL_SUCCESS else { return nil }
      var explained = 0.0
      for i in 0..<n { explained += gsl_vector_get(solution, i) * gsl_vector_get(right, i) }
      fit.coefficients.append((0..<n).map { gsl_vector_get(solution, $0) / scales[$0] })
      let spread = pilot.spread(a, o)
      let freedom = Double(pilot.lives) / Double(pilot.lives - n)
      fit.rest.append(spread > 0 ? min(1, max(0, 1 - explained / spread) * freedom) : 1)
    }
    return fit
  }

  /// The controls that say most about any outcome, no more than the pilot can tell apart.
  private static func selected(_ pilot: ControlPilot, _ a: Int) -> [Int] {
    let strengths = (0..<pilot.regressors).compactMap { k -> (Int, Double)? in
      let own = pilot.square(a, k, k)
      guard own > 0, own.isFinite else { return nil }
      let strength = (0..<pilot.outcomes).reduce(0.0) { best, o in
        let spread = pilot.spread(a, o)
        let product = pilot.product(a, k, o)
        return spread > 0 ? max(best, product * product / (own * spread)) : best
      }
      return strength > 0 ? (k, strength) : nil
    }
    let most = pilot.lives / livesPerControl
    return strengths.sorted { ($0.1, $1.0) > ($1.1, $0.0) }.prefix(most).map(\.0).sorted()
  }

  // MARK: Means

  /// Mean of an outcome with its luck taken out, and the standard error of that.
  ///
  /// - Parameters:
  ///   - index: of the outcome in the layout: net, investment or benefit of a perspective.
  ///   - draws: the outcome in each draw.
  ///   - noise: replication variance of a draw's mean.
  func estimate(_ a: Int, _ index: Int, draws: [Double], noise: Double?) -> (mean: Double, error: Double?)? {
    guard let fit = fits[a - 1] else { return nil }
    let coefficients = fit.coefficients[index - layout.net(0)]
    let own = blocks.ranges.enumerated().map { b, range in
      let mean = draws[range].reduce(0, +) / Double(range.count)
      return mean - zip(fit.controls, coefficients).reduce(0) { $0 + $1.1 * luck(b, a, $1.0) }
    }
    let mean = blocks.combine(own)
    guard mean.isFinite else { return nil }
    let known = noise.map { (max(0, $0) * fit.rest[index - layout.net(0)] / Double(draws.count)).squareRoot() }
    guard let spread = blocks.error(means: own) else { return (mean, draws.count == 1 ? known : nil) }
    return (mean, max(spread, known ?? 0))
  }

  /// Variance of an outcome over what the controls leave of it, at fixed parameters; at least 1.
  func gain(_ a: Int, _ index: Int) -> Double? {
    guard let fit = fits[a - 1] else { return nil }
    let rest = fit.rest[index - layout.net(0)]
    return rest > 0 ? 1 / rest : nil
  }

  /// Mean of a regressor of the pilot in one block: a control under the arrangement, or under the reference.
  private func luck(_ block: Int, _ a: Int, _ regressor: Int) -> Double {
    let count = results.pilot.controls
    let arrangement = regressor < count ? a : 0
    return results.blockControls[block: block, arrangement: arrangement, quantity: regressor % count]
  }
}
