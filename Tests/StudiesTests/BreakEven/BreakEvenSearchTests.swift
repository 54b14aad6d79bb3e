// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Glibc
import RunRecord
import Statistics
import Testing
import Words

@testable import Studies

/// Break-even points of curves that are known.
@Suite struct BreakEvenSearchTests {
  private static let blocks = Blocks(ranges: (0..<25).map { $0 * 40..<($0 + 1) * 40 }, draws: 1000)
  private static let estimator = Estimator(blocks: blocks)

  private static func normals(_ seed: Int, mean: Double, sd: Double) -> [Double] {
    let random = gsl_rng_alloc(cgsl_mt19937())
    defer { gsl_rng_free(random) }
    gsl_rng_set(random, UInt(seed))
    return (0..<blocks.draws).map { _ in mean + gsl_ran_gaussian(random, sd) }
  }

  private static func curve(_ benefit: [Double], noise: Double? = nil) -> PriceCurve {
    PriceCurve(
      benefit: benefit, investment: benefit.map { _ in 100 }, scale: .factor, Self.estimator, netNoise: noise,
      benefitNoise: noise,
      investmentNoise: noise.map { _ in 0 })
  }

  private static func root(_ outcome: BreakEvenSearch.Outcome) throws -> BreakEvenSearch.Root {
    guard case .root(let root) = outcome else { throw Missing() }
    return root
  }

  private struct Missing: Error {}

  /// Benefit normal with mean 130 and sd 20, investment 100: the chance of breaking even at factor f is Φ((130 − 100 f) / 20), so it
  /// is q at f = 1.3 − 0.2 Φ⁻¹(q). Over seeds, errors from a lower and a higher chance must explain the spread of the roots.
  @Test(arguments: [0.5, 0.8, 0.9])
  func `the factor with a probability is a quantile of a normal`(certainty: Double) throws {
    let exact = 1.3 - 0.2 * gsl_cdf_ugaussian_Pinv(certainty)
    let seeds = 100
    var (sum, squares, covered) = (0.0, 0.0, 0)
    for seed in 1...seeds {
      let root = try Self.root(
        BreakEvenSearch(Self.curve(Self.normals(seed, mean: 130, sd: 20), noise: 0), Self.estimator).certain(certainty))
      let z = (root.value - exact) / (try #require(root.error))
      sum += z
      squares += z * z
      let (low, high) = (try #require(root.low), try #require(root.high))
      covered += low <= exact && exact <= high ? 1 : 0
    }
    let n = Double(seeds)
    // z is near Student's t with 24 degrees of freedom: variance 24/22, and Var z² = 3·24²/(22·20) − (24/22)².
    #expect(abs(sum / n) < 4 * (24.0 / 22 / n).squareRoot())
    #expect(abs(squares / n - 24.0 / 22) < 4 * ((3.0 * 24 * 24 / (22 * 20) - 24.0 * 24 / (22 * 22)) / n).squareRoot())
    #expect(abs(Double(covered) / n - 0.95) < 4 * (0.95 * 0.05 / n).squareRoot())
  }

  /// Noise of replications makes draws differ more than expectations do. Freed of it, the 90 % point is where it was; raw, it is too
  /// low by 0.2 Φ⁻¹(0.9) (√2 − 1), a tenth.
  @Test func `the chance is that of expected results, not of noisy draws`() throws {
    let noisy = zip(Self.normals(1, mean: 130, sd: 20), Self.normals(2, mean: 0, sd: 20)).map { $0 + $1 }
    let exact = 1.3 - 0.2 * gsl_cdf_ugaussian_Pinv(0.9)
    let freed = try Self.root(BreakEvenSearch(Self.curve(noisy, noise: 400), Self.estimator).certain(0.9))
    let raw = try Self.root(BreakEvenSearch(Self.curve(noisy, noise: 0), Self.estimator).certain(0.9))
    let errors = (freed: try #require(freed.error), raw: try #require(raw.error))
    #expect(abs(freed.value - exact) < 4 * errors.freed)
    #expect(exact - raw.value > 4 * errors.raw)
  }

  /// 500 is more than the spread holds: whatever the draws say, it may be chance in lives.
  @Test func `where draws may differ by chance only, no chance is told`() throws {
    let search = BreakEvenSearch(Self.curve(Self.normals(3, mean: 130, sd: 20), noise: 500), Self.estimator)
    let root = try Self.root(search.expectation())
    let error = try #require(root.error)
    #expect(abs(root.value - 1.3) < 4 * error)
    guard case .unknown(let reason) = search.certain(0.9) else {
      Issue.record("a chance")
      return
    }
    #expect(reason.code == "spread.lives-tried")
    #expect(search.interval().reason == reason && search.interval().low == nil)
  }

  @Test func `a benefit below 0 is paid back at no price, and a price of 0 is paid back`() {
    #expect(BreakEvenSearch(Self.curve(Self.normals(1, mean: -50, sd: 5)), Self.estimator).expectation() == .never)
    let rich = PriceCurve(
      benefit: Self.normals(1, mean: 1e9, sd: 1), investment: Array(repeating: 1, count: 1000), scale: .factor,
      Self.estimator, netNoise: nil, benefitNoise: nil, investmentNoise: nil)
    #expect(BreakEvenSearch(rich, Self.estimator).expectation() == .always)
    #expect(BreakEvenSearch(rich, Self.estimator).certain(0.9) == .always)
  }

  /// The euro of a factor: its mean is the benefit itself, whatever is invested, so its error is that of the benefit.
  @Test func `the highest price in euro is the benefit, with the error of the benefit`() throws {
    let benefit = Self.normals(1, mean: 130, sd: 20)
    let curve = PriceCurve(
      benefit: benefit, investment: Self.normals(2, mean: 100, sd: 30), scale: .euro, Self.estimator, netNoise: nil,
      benefitNoise: nil,
      investmentNoise: nil)
    let root = try Self.root(BreakEvenSearch(curve, Self.estimator).expectation())
    #expect(abs(root.value - Self.blocks.mean(benefit)) < 1e-8)
    let error = try #require(root.error)
    #expect(abs(error - (Self.blocks.error(benefit) ?? 0)) < 1e-8)
  }

  /// sin x from 1 to 7 falls through π and rises through 2π.
  @Test func `a curve that turns gives its first crossing, and says so`() throws {
    let knots = (0...12).map { 1 + 0.5 * Double($0) }
    let spread = Self.normals(4, mean: 0, sd: 0.01)
    let values = knots.map { x in spread.map { sin(x) + $0 } }
    let search = BreakEvenSearch(SimulatedCurve(knots: knots, values: values, noises: nil), Self.estimator)
    let root = try Self.root(search.expectation())
    #expect(root.reason == .breakEven(.firstOfSeveral) && root.side == .upTo)
    // A cubic spline through points 0.5 apart is within h⁴ of the sine: 5/384 · 0.5⁴ < 0.001.
    let error = try #require(root.error)
    #expect(abs(root.value - .pi) < 4 * error + 0.001)
    let once = SimulatedCurve(knots: Array(knots.prefix(6)), values: Array(values.prefix(6)), noises: nil)
    #expect(try Self.root(BreakEvenSearch(once, Self.estimator).expectation()).reason != .breakEven(.firstOfSeveral))
  }
}
