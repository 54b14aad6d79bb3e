// SPDX-License-Identifier: EUPL-1.2

import Distributions
import Glibc
import RunRecord
import Sampling
import TestSupport
import Testing

@testable import Studies

/// Are total Sobol indices those of closed forms, with and without chance in lives?
@Suite struct TotalIndexTests {
  private struct Answer {
    var ours: [SensitivityIndex?]
    /// Jansen's estimator on the first set of paths.
    var plain: [SensitivityIndex?]
  }

  /// - Parameters:
  ///   - variance: of the function.
  ///   - noise: standard deviation of the chance in every outcome.
  private func indices(
    _ quantiles: [Distribution], samples: Int, variance: Double, noise: Double = 0, units: [[Int]]? = nil,
    _ f: ([Double]) -> Double
  ) -> Answer {
    var generator = SplitMix(seed: 11)
    var chance = NormalNumbers(seed: 12)
    func sample() -> [[Double]] {
      (0..<samples).map { _ in quantiles.map { $0.quantile(Double.random(in: 1e-12..<1, using: &generator)) } }
    }
    let (a, b) = (sample(), sample())
    let design = PickFreeze(a: a, b: b, units: units ?? quantiles.indices.map { [$0] })
    var (ours, plain) = (design.units.map { _ in [Double]() }, design.units.map { _ in [Double]() })
    for n in 0..<samples {
      let outcomes = design.points(ofSample: n).map { f($0.values) + noise * chance.next() }
      for u in design.units.indices {
        let changes = design.changes(outcomes[...], unit: u)
        ours[u].append(changes.0 * changes.1 / 2)
        plain[u].append(changes.0 * changes.0 / 2)
      }
    }
    return Answer(
      ours: ours.map { TotalIndex.of($0, variance: (variance, 0)) },
      plain: plain.map { TotalIndex.of($0, variance: (variance, 0)) })
  }

  private func expect(_ indices: [SensitivityIndex?], _ exact: [Double], atMost error: Double) throws {
    for (index, exact) in zip(indices, exact) {
      let index = try #require(index)
      #expect(abs(index.value - exact) < 4 * index.error + 1e-4, "\(index) for \(exact)")
      #expect(index.error < error)
    }
  }

  /// Of the Ishigami function: a²/8 + bπ⁴/5 + b²π⁸/18 + 1/2.
  private let ishigamiVariance = 49.0 / 8 + 0.1 * pow(.pi, 4) / 5 + 0.01 * pow(.pi, 8) / 18 + 0.5

  @Test func `Ishigami's total indices`() throws {
    let answer = indices(
      Array(repeating: KnownFunction.angle, count: 3), samples: 4000, variance: ishigamiVariance, KnownFunction.ishigami
    )
    try expect(answer.ours, KnownFunction.ishigamiTotal, atMost: 0.03)
  }

  @Test func `the total indices of Sobol's G`() throws {
    let a = [0, 1, 4.5, 9, 99]
    let variance = a.reduce(1) { $0 * (1 + 1 / (3 * (1 + $1) * (1 + $1))) } - 1
    let answer = indices(a.map { _ in .uniform(low: 0, high: 1) }, samples: 4000, variance: variance) {
      KnownFunction.g($0, a)
    }
    try expect(answer.ours, KnownFunction.gIndices(a).total, atMost: 0.03)
  }

  @Test func `chance in lives makes Jansen's estimator too large, and ours not`() throws {
    let noise = ishigamiVariance.squareRoot() / 2
    let answer = indices(
      Array(repeating: KnownFunction.angle, count: 3), samples: 4000, variance: ishigamiVariance, noise: noise,
      KnownFunction.ishigami)
    try expect(answer.ours, KnownFunction.ishigamiTotal, atMost: 0.03)
    for (index, exact) in zip(answer.plain, KnownFunction.ishigamiTotal) {
      let index = try #require(index)
      #expect(index.value > exact + 4 * index.error)
      #expect(abs(index.value - exact - 0.25) < 4 * index.error)
    }
  }

  @Test func `in a linear model, total indices are squares of standardised coefficients, of groups their sum`() throws {
    let slopes = [3.0, 2, 1]
    let answer = indices(
      slopes.map { _ in .normal(mean: 0, sd: 1) }, samples: 4000, variance: 14, units: [[0], [1, 2]]
    ) { zip($0, slopes).reduce(0) { $0 + $1.0 * $1.1 } }
    try expect(answer.ours, [9.0 / 14, 5.0 / 14], atMost: 0.03)
  }
}
