// SPDX-License-Identifier: EUPL-1.2

import CGSL
import CLoops
import Glibc

/// Expected outcomes in every draw, of one or more options that are seen together: the outcomes of the draws, freed of chance in lives.
///
/// Outcome = expectation + noise, of known covariance. What the inputs explain of an outcome is fitted, and noise is in the fit only
/// for as much as a fit of so many columns takes up; the rest holds what the fit misses and nearly all noise. Fit and rest are each
/// given the covariance that is left when their part of the noise is taken off, by the map that moves them least: spread and joint
/// variation of the expectations are right whatever their law, and their shape is that of the fit where it explains most.
///
/// A figure made of these values (a quantile, a chance, the worth of information) keeps a bias that rises with the noise. It is measured
/// by doubling: with as much noise again, the figure moves away by about as much, so that twice the figure less that of the doubled
/// values is nearly free of it (SIMEX). Half of what it moved counts as error beside that of leaving out blocks of draws.
///
/// - Source: J. R. Cook, L. A. Stefanski 1994, JASA 89:1314 (SIMEX); A. Sun, D. Apley, J. Staum 2011, Operations Research 59:998, on the
///   bias of nested simulation; T. A. Louis 1984, JASA 79:393, on giving estimates the spread of what they estimate.
package struct Expectations {
  /// Sets of values with the noise doubled. With three of them an interval of which nine tenths of the variance are noise was off by more
  /// than four errors; more cost as much again each.
  static let copies = 5
  /// Of those, as many as are made again without each block of draws. The error is then that of a figure freed with fewer copies, which is
  /// a little larger, and it costs a third less.
  static let copiesOfErrors = 3

  private let surface: ResponseSurface
  /// [option × option], row by row: covariance that chance in lives gives the outcomes of a draw.
  private let noise: [Double]
  private let size: Int
  /// As they are, and then with as much noise again.
  private let variants: [Variant]

  private struct Variant {
    /// [option][draw].
    var outcomes: [[Double]]
    var products: [ResponseSurface.Products]
    /// Times the noise that the outcomes have.
    var noise: Double
  }

  /// - Parameters:
  ///   - outcomes: [option][draw].
  ///   - noise: [option × option]; 0 where nothing is left to chance.
  ///   - isCorrected: whether figures are to be freed of bias, at ``copies`` times the work.
  ///   - seed: of the run.
  package init(
    _ outcomes: [[Double]], noise: [Double], surface: ResponseSurface, isCorrected: Bool = true, seed: UInt64 = 0
  ) {
    self.init(
      outcomes, noise: noise, surface: surface, isCorrected: isCorrected, normals: NoiseNormals(seed: seed))
  }

  /// The same with normal numbers that are at hand.
  init(
    _ outcomes: [[Double]], noise: [Double], surface: ResponseSurface, isCorrected: Bool = true, normals: NoiseNormals
  ) {
    self.surface = surface
    self.noise = noise
    size = outcomes.count
    let isNoisy = noise.contains { $0 != 0 }
    func variant(_ outcomes: [[Double]], _ times: Double) -> Variant {
      Variant(outcomes: outcomes, products: isNoisy ? outcomes.map(surface.products) : [], noise: times)
    }
    var variants = [variant(outcomes, 1)]
    if isNoisy, isCorrected {
      let root = SymmetricMatrix(noise, size: outcomes.count).root
      variants += (0..<Self.copies).map { variant(Self.noisier(outcomes, root, copy: $0, normals), 2) }
    }
    self.variants = variants
  }

  /// The outcomes with normal noise of one covariance more.
  private static func noisier(_ outcomes: [[Double]], _ root: [Double], copy: Int, _ normals: NoiseNormals)
    -> [[Double]]
  {
    let size = outcomes.count
    var result = outcomes
    for j in 0..<size {
      let z = normals(copy: copy, option: j, draws: outcomes[j].count)
      for i in 0..<size {
        let factor = root[i * size + j]
        columns_add(&result[i], z, factor, z.count)
      }
    }
    return result
  }

  /// Expected outcome of every option in every draw, [option][draw].
  package var values: [[Double]] { values(variants[0], leavingOut: nil) }

  /// The same, and then with as much noise again: [variant][option][draw]. See ``freed(_:)``.
  package var variantValues: [[[Double]]] { variants.map { values($0, leavingOut: nil) } }

  /// A figure freed of bias, from what it is in each of ``variantValues``.
  package static func freed(_ figures: [Double]) -> Double {
    figures.count < 2
      ? figures[0] : 2 * figures[0] - figures.dropFirst().reduce(0, +) / Double(figures.count - 1)
  }

  private func values(_ variant: Variant, leavingOut block: Int?) -> [[Double]] {
    let outcomes = variant.outcomes.map { surface.blocks.leavingOut(block, $0) }
    guard !variant.products.isEmpty else { return outcomes }
    let fitted = variant.products.map { surface.blocks.leavingOut(block, surface.fitted($0, leavingOut: block)) }
    let means = fitted.map { $0.reduce(0, +) / Double($0.count) }
    let (fit, rest) = covariances(outcomes, fitted, means)
    let share = Double(surface.count - 1) / Double(max(1, fitted[0].count - 1)) * variant.noise
    let fitMap = map(fit, lessNoise: share)
    let restMap = map(rest, lessNoise: variant.noise - share)
    // mean + fit map × (fitted − mean) + rest map × (outcome − fitted)
    return (0..<size).map { i in
      let own = i * size..<(i + 1) * size
      let start = zip(fitMap[own], means).reduce(means[i]) { $0 - $1.0 * $1.1 }
      var result = Array(repeating: start, count: outcomes[i].count)
      for (j, place) in own.enumerated() {
        columns_add(&result, fitted[j], fitMap[place] - restMap[place], result.count)
        columns_add(&result, outcomes[j], restMap[place], result.count)
      }
      return result
    }
  }

  /// [option × option]: covariance of what is fitted, and mean products of the rest, which has no mean.
  private func covariances(
    _ outcomes: [[Double]], _ fitted: [[Double]], _ means: [Double]
  ) -> (fit: [Double], rest: [Double]) {
    let draws = fitted[0].count
    // Of a single draw nothing varies.
    let freedom = Double(max(1, draws - 1))
    var (fit, rest) = (Array(repeating: 0.0, count: size * size), Array(repeating: 0.0, count: size * size))
    let left = zip(outcomes, fitted).map { outcome, fitted in
      var left = outcome
      columns_add(&left, fitted, -1, draws)
      return left
    }
    let centred = zip(fitted, means).map { fitted, mean in fitted.map { $0 - mean } }
    for i in 0..<size {
      for j in 0...i {
        let (place, turned) = (i * size + j, j * size + i)
        fit[place] = columns_product(centred[i], centred[j], draws) / freedom
        rest[place] = columns_product(left[i], left[j], draws) / freedom
        (fit[turned], rest[turned]) = (fit[place], rest[place])
      }
    }
    return (fit, rest)
  }

  /// What gives values of a covariance the one that is left when so many times the noise is taken off.
  private func map(_ covariance: [Double], lessNoise times: Double) -> [Double] {
    SymmetricMatrix.transport(
      from: covariance, to: zip(covariance, noise).map { $0 - times * $1 }, size: size)
  }

  // MARK: Figures

  /// A figure and its standard error, `nil` with fewer than two blocks of draws.
  package struct Figure: Sendable, Equatable {
    package var value: Double
    package var error: Double?
  }

  /// How figures follow from values [option][draw]: what they are, and what they become without a block of draws, given what the values
  /// of the other draws are then.
  package struct Reading {
    var figures: [Double]
    /// What counts as error beside that of leaving out blocks; empty for nothing.
    var doubts: [Double] = []
    var without: (_ block: Int, _ values: [[Double]]) -> [Double]

    init(figures: [Double], without: @escaping (_ block: Int, _ values: [[Double]]) -> [Double]) {
      self.figures = figures
      self.without = without
    }
  }

  /// Figures made of the values of all options, freed of bias, with their errors.
  ///
  /// The error is wide enough for twice it to cover as often as two errors of a normal mean do: with G blocks by Student's t.
  ///
  /// - Parameters:
  ///   - hasErrors: whether to take errors, which is nearly all of the work.
  ///   - read: always as many figures.
  /// - Complexity: ``copiesOfErrors`` × blocks × draws × columns × options.
  package func figures(hasErrors: Bool = true, _ read: ([[Double]]) -> Reading) -> [Figure] {
    let readings = variants.map { read(values($0, leavingOut: nil)) }
    let plain = readings[0].figures
    let moved = plain.indices.map { i in
      variants.count < 2
        ? 0 : plain[i] - readings.dropFirst().reduce(0) { $0 + $1.figures[i] } / Double(variants.count - 1)
    }
    let errors = hasErrors ? surface.blocks.errors { block in corrected(readings, leavingOut: block) } : nil
    let width = surface.blocks.studentWidth
    return plain.indices.map { i in
      let doubt = readings[0].doubts.isEmpty ? 0 : readings[0].doubts[i]
      let error = errors.map { hypot(hypot($0[i] * width, moved[i] / 2), doubt) }
      return Figure(value: plain[i] + moved[i], error: error)
    }
  }

  private func corrected(_ readings: [Reading], leavingOut block: Int) -> [Double] {
    let all = zip(readings, variants).prefix(1 + Self.copiesOfErrors).map { reading, variant in
      reading.without(block, values(variant, leavingOut: block))
    }
    guard all.count > 1 else { return all[0] }
    return all[0].indices.map { i in
      2 * all[0][i] - all.dropFirst().reduce(0) { $0 + $1[i] } / Double(all.count - 1)
    }
  }
}

extension Blocks {
  /// By how much an error from the spread between these blocks is widened to cover like that of a normal mean: the ratio of the
  /// 97.5 % quantiles of Student's t with as many degrees of freedom, and of the normal distribution.
  package var studentWidth: Double {
    ranges.count > 1 ? gsl_cdf_tdist_Pinv(0.975, Double(ranges.count - 1)) / gsl_cdf_ugaussian_Pinv(0.975) : 1
  }
}
