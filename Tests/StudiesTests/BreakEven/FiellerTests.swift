// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Glibc
import RunRecord
import Sampling
import Statistics
import Testing

@testable import Studies

/// Ratios of means that are only estimated.
@Suite struct FiellerTests {
  private static let blocks = Blocks(ranges: (0..<20).map { $0 * 5..<($0 + 1) * 5 }, draws: 100)

  /// Draws of two tied normals with these means and standard deviation 1.
  private static func sample(_ seed: Int, numerator: Double, denominator: Double) -> (above: [Double], below: [Double])
  {
    let random = gsl_rng_alloc(cgsl_mt19937())
    defer { gsl_rng_free(random) }
    gsl_rng_set(random, UInt(seed))
    var sample: (above: [Double], below: [Double]) = ([], [])
    for _ in 0..<blocks.draws {
      let shared = gsl_ran_ugaussian(random)
      sample.above.append(numerator + 0.6 * shared + 0.8 * gsl_ran_ugaussian(random))
      sample.below.append(denominator + shared)
    }
    return sample
  }

  /// Coverage is exact: a share of n seeds has standard error √(0.95 · 0.05 / n). The naive interval, mean ± t standard errors, is
  /// too short on the high side where the denominator is 2.5 of its errors from 0, and leaves the ratio out there too often.
  @Test(arguments: [10.0, 0.5, 0.25, 0])
  func `the set holds the ratio in 95 of 100 samples, however unsure the denominator`(denominator: Double) throws {
    let seeds = 2000
    let ratio = 2.0
    var covered = 0
    for seed in 1...seeds {
      let (above, below) = Self.sample(seed, numerator: ratio * denominator, denominator: denominator)
      let residual = zip(above, below).map { $0 - ratio * $1 }
      switch try #require(Fieller.confidenceSet(above, over: below, Self.blocks)) {
      case .interval(let low, let high): covered += low <= ratio && ratio <= high ? 1 : 0
      case .unbounded:
        // The set is all but a gap, or everything: whether the ratio is in it is the test that defines it.
        let t = Fieller.criticalValue(Self.blocks)
        covered += abs(Self.blocks.mean(residual)) <= t * (Self.blocks.error(residual) ?? 0) ? 1 : 0
      }
    }
    let error = (0.95 * 0.05 / Double(seeds)).squareRoot()
    #expect(abs(Double(covered) / Double(seeds) - 0.95) < 4 * error)
  }

  /// With a denominator of 0 the set has an end only where the denominator is falsely clear: in 5 of 100 samples.
  @Test func `a denominator of 0 gives an interval in 5 of 100 samples`() {
    let seeds = 2000
    let bounded = (1...seeds).count { seed in
      let (above, below) = Self.sample(seed, numerator: 1, denominator: 0)
      return Fieller.confidenceSet(above, over: below, Self.blocks) != .unbounded
    }
    let error = (0.95 * 0.05 / Double(seeds)).squareRoot()
    #expect(abs(Double(bounded) / Double(seeds) - 0.05) < 4 * error)
  }

  /// Mean and delta-method error miss that the ratio is skew: where they leave it out, it lies above far more often than the
  /// 2.5 in 100 of either side. Fieller's set misses it equally often on both sides.
  @Test func `the interval from the delta method is lopsided, and Fieller's is not`() throws {
    let (seeds, ratio) = (2000, 2.0)
    var missed = (naiveLow: 0, naiveHigh: 0, low: 0, high: 0)
    for seed in 1...seeds {
      let (above, below) = Self.sample(seed, numerator: ratio * 0.5, denominator: 0.5)
      let value = Self.blocks.mean(above) / Self.blocks.mean(below)
      let residual = zip(above, below).map { ($0 - value * $1) / Self.blocks.mean(below) }
      let half = Fieller.criticalValue(Self.blocks) * (Self.blocks.error(residual) ?? 0)
      missed.naiveLow += ratio < value - half ? 1 : 0
      missed.naiveHigh += ratio > value + half ? 1 : 0
      guard case .interval(let low, let high) = try #require(Fieller.confidenceSet(above, over: below, Self.blocks))
      else { continue }
      missed.low += ratio < low ? 1 : 0
      missed.high += ratio > high ? 1 : 0
    }
    let error = (0.025 * 0.975 / Double(seeds)).squareRoot()
    for count in [missed.low, missed.high] { #expect(abs(Double(count) / Double(seeds) - 0.025) < 4 * error) }
    #expect(Double(missed.naiveHigh) / Double(seeds) > 0.025 + 4 * error)
    #expect(Double(missed.naiveLow) / Double(seeds) < 0.025 - 4 * error)
  }

  /// The general search inverts the same test, so that it must find the ends of the closed form.
  @Test func `the search finds the ends of Fieller's interval`() throws {
    let (above, below) = Self.sample(7, numerator: 2, denominator: 1)
    let curve = PriceCurve(
      benefit: above, investment: below, scale: .factor, Estimator(blocks: Self.blocks), netNoise: nil,
      benefitNoise: nil, investmentNoise: nil)
    guard case .root(let root) = BreakEvenSearch(curve, Estimator(blocks: Self.blocks)).expectation(),
      case .interval(let low, let high) = try #require(Fieller.confidenceSet(above, over: below, Self.blocks))
    else {
      Issue.record("no root")
      return
    }
    #expect(abs(root.value - Self.blocks.mean(above) / Self.blocks.mean(below)) < 1e-9)
    let ends = (try #require(root.low), try #require(root.high))
    #expect(abs(ends.0 - low) < 1e-9 && abs(ends.1 - high) < 1e-9)
    let residual = zip(above, below).map { ($0 - root.value * $1) / Self.blocks.mean(below) }
    let error = try #require(root.error)
    #expect(abs(error - (Self.blocks.error(residual) ?? 0)) < 1e-9)
  }
}
