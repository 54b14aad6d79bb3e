// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Glibc
package import RunRecord
package import Words

/// Makes estimates from draw means, keeping simulation error and parameter uncertainty apart.
package struct Estimator {
  package let blocks: Blocks
  private let surface: ResponseSurface
  private let check: SpreadCheck
  private let normals: NoiseNormals
  private let interval: IntervalWeights

  package init(surface: ResponseSurface, blocks: Blocks, check: SpreadCheck, seed: UInt64) {
    self.surface = surface
    self.blocks = blocks
    self.check = check
    normals = NoiseNormals(seed: seed)
    interval = IntervalWeights()
  }

  /// For draws of which no inputs are at hand.
  package init(blocks: Blocks, replications: Int = 1, isAnythingUncertain: Bool = true) {
    self.init(
      surface: .flat(blocks.merged(atMost: Blocks.mostMerged)), blocks: blocks,
      check: SpreadCheck(replications: replications, isAnythingUncertain: isAnythingUncertain), seed: 0)
  }

  /// Mean, interval and chance, freed of bias.
  ///
  /// - Parameter hasErrors: whether the errors of interval and chance are wanted too.
  /// - Complexity: see ``Expectations/figures(hasErrors:_:)``.
  package func decided(_ draws: [Double], noise: Double?, hasErrors: Bool = true) -> Estimate {
    var estimate = plain(draws, noise: noise)
    guard estimate.spreadReason == nil, draws.count > 1 else { return estimate }
    let expectations = Expectations([draws], noise: [noise ?? 0], surface: surface, normals: normals)
    fill(&estimate, marginals(of: expectations, hasErrors: hasErrors)[0], draws, noise: noise)
    return estimate
  }

  /// Share of draws with an expected outcome below 0; `nil` where `estimate`, which is of the same draws, knows no chance.
  package func probabilityNegative(of draws: [Double], noise: Double?, _ estimate: Estimate) -> Double? {
    // Freed of chance no draw is at 0, but without any it may be.
    estimate.probabilityPositive.map { noise == 0 ? share(of: draws) { $0 < 0 } : 1 - $0 }
  }

  /// - Parameters:
  ///   - draws: that the marginal is of.
  ///   - noise: of these draws.
  func fill(_ estimate: inout Estimate, _ marginal: Marginal, _ draws: [Double], noise: Double?) {
    let (low, high) = (marginal.low, marginal.high)
    (estimate.probabilityPositive, estimate.probabilityError) = (marginal.positive.value, marginal.positive.error)
    if isNarrow(draws, noise: noise) {
      estimate.spreadReason = .spread(.sameInMostDraws)
    } else {
      estimate.spreadReason = estimate.take([low.value, marginal.median.value, high.value])
    }
    if estimate.low != nil { (estimate.lowError, estimate.highError) = (low.error, high.error) }
  }

  /// Whether 95 of 100 draws are the same: only where lives leave nothing to chance. Smooth quantiles do not show it.
  func isNarrow(_ draws: [Double], noise: Double?) -> Bool {
    let size = draws.reduce(0) { max($0, abs($1)) }
    guard let noise, noise <= size * size * 1e-20 else { return false }
    let ends = Quantiles.of(draws, at: [0.025, 0.975])
    return !Estimate.isInterval(ends[0], ends[1])
  }

  /// Mean and simulation error, and why there is nothing to say of the spread if there is not.
  package func plain(_ draws: [Double], noise: Double?) -> Estimate {
    let mean = blocks.mean(draws)
    let error = draws.count > 1 ? error(draws, noise: noise) : noise.map { max(0, $0).squareRoot() }
    var estimate = Estimate(mean: mean, mcError: error)
    estimate.spreadReason = check.obstacle(draws, noise: noise, blocks: surface.blocks)
    return estimate
  }

  /// Why nothing can be said of the spread of expected outcomes; `nil` when something can.
  package func obstacle(_ draws: [Double], noise: Double?) -> Reason? {
    check.obstacle(draws, noise: noise, blocks: surface.blocks)
  }

  /// Interval and chance of one option.
  package struct Marginal {
    var low: Expectations.Figure
    var median: Expectations.Figure
    var high: Expectations.Figure
    var positive: Expectations.Figure
  }

  /// Quantiles of the ratio of two outcomes, freed of bias; `nil` unless the second is above 0 in every draw.
  ///
  /// - Parameter noise: covariance that chance in lives gives the two, row by row.
  func ratio(_ above: [Double], _ below: [Double], noise: [Double]) -> [Double]? {
    let expectations = Expectations([above, below], noise: noise, surface: surface, normals: normals)
    guard expectations.values[1].allSatisfy({ $0 > 0 }) else { return nil }
    let found = expectations.figures(hasErrors: false) { values in
      let quantiles = interval(zip(values[0], values[1]).map { $0 / $1 }).values
      return Expectations.Reading(figures: quantiles) { _, _ in quantiles }
    }
    return found.map(\.value).sorted()
  }

  /// How draws of an outcome are freed of the chance in lives, for what goes with it.
  func freeing(_ draws: [Double], noise: Double?) -> FreeingMap {
    FreeingMap(draws, noise: noise, surface: surface)
  }

  /// Of every option of some expectations, or of what follows from them draw by draw.
  package func marginals(
    of expectations: Expectations, hasErrors: Bool = true, derived: @escaping ([[Double]]) -> [[Double]] = { $0 }
  ) -> [Marginal] {
    let found = expectations.figures(hasErrors: hasErrors) { values in
      let parts = derived(values).map { reading($0, hasErrors: hasErrors) }
      var together = Expectations.Reading(figures: parts.flatMap(\.figures)) { block, changed in
        zip(parts, derived(changed)).flatMap { $0.without(block, [$1]) }
      }
      together.doubts = parts.flatMap(\.doubts)
      return together
    }
    return stride(from: 0, to: found.count, by: 4).map { i in
      // Freeing the three of bias one by one may not make them change places.
      let order = found[i..<i + 3].sorted { $0.value < $1.value }
      return Marginal(
        low: order[0], median: order[1], high: order[2], positive: found[i + 3].asShare(of: blocks.draws))
    }
  }

  /// Quantiles and the share above 0 of one option.
  private func reading(_ values: [Double], hasErrors: Bool) -> Expectations.Reading {
    let quantiles = interval(values)
    let figures = quantiles.values + [share(of: values) { $0 > 0 }]
    guard hasErrors else { return Expectations.Reading(figures: figures) { _, _ in figures } }
    let width = Step.width(values)
    let above = SharesByBlock(
      surface.blocks, steps: { [Step.share(of: values[$0], width: 0)] },
      ramps: { [Step.share(of: values[$0], width: width)] })
    var reading = Expectations.Reading(figures: figures) { block, changed in
      let ends = interval.smoothEnds(changed[0])
      // Nobody asks for the error of the median.
      return [ends.first, quantiles.values[1], ends.last]
        + above.without(block, ramps: [Step.share(of: changed[0], width: width)])
    }
    reading.doubts = zip(quantiles.values, quantiles.smooth).map { 2 * abs($0 - $1) } + [0]
    return reading
  }

  /// Standard error from the spread between blocks, but never less than the part that replications are known to give:
  /// with 25 blocks the spread alone is itself uncertain by a seventh, the replication part hardly.
  package func error(_ draws: [Double], noise: Double?) -> Double? {
    guard let spread = blocks.error(draws) else { return nil }
    return max(spread, (max(0, noise ?? 0) / Double(draws.count)).squareRoot())
  }

  /// Expected outcomes seen together, in every draw.
  ///
  /// - Parameters:
  ///   - outcomes: [option][draw], all draws.
  ///   - noise: [option × option]: covariance that chance in lives gives a draw.
  package func expectations(of outcomes: [[Double]], noise: [Double]) -> Expectations {
    Expectations(outcomes, noise: noise, surface: surface, normals: normals)
  }

  /// The share of draws whose expectation is above 0, freed of bias, with its error; `nil` where the spread is not told.
  ///
  /// - Complexity: see ``Expectations/figures(hasErrors:_:)``.
  package func chance(_ draws: [Double], noise: Double?) -> Expectations.Figure? {
    let estimate = decided(draws, noise: noise)
    return estimate.probabilityPositive.map { Expectations.Figure(value: $0, error: estimate.probabilityError) }
  }

  /// Expected outcome in every draw: the draw means freed of replication noise, where it is known.
  ///
  /// - Parameter draws: all draws.
  package func expectations(_ draws: [Double], noise: Double?) -> [Double] {
    guard let noise, draws.count > 1 else { return draws }
    return Expectations([draws], noise: [noise], surface: surface, isCorrected: false).values[0]
  }

  /// The same by the draws alone, which may be some of them: each is drawn in towards their mean.
  package func drawnIn(_ draws: [Double], noise: Double?) -> [Double] {
    guard let noise, draws.count > 1 else { return draws }
    let mean = draws.reduce(0, +) / Double(draws.count)
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
