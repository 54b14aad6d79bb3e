// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Distributions
import Glibc
import Testing

@Suite struct TruncatedNormalTests {
  struct Bounds: Sendable, CustomTestStringConvertible {
    var mean, sd, low, high: Double
    var testDescription: String { "\(mean) \(sd) \(low) \(high)" }
    var law: Distribution { .truncatedNormal(mean: mean, sd: sd, low: low, high: high) }
    /// Where the density is highest.
    var mode: Double { min(high, max(low, mean)) }

    /// Density over that at the mode.
    func density(_ x: Double) -> Double { exp((mode - x) * (mode + x - 2 * mean) / (2 * sd * sd)) }

    /// ∫ of `f` times the density from `a` to `b`, split at the mode, in the distance from the mode.
    func integral(_ a: Double, _ b: Double, _ f: @escaping (Double) -> Double) -> Double {
      let reach = 80 * min(sd, sd * sd / max(1e-300, abs(mode - mean)))
      let (mode, from, to) = (mode, max(a, mode - reach), min(b, mode + reach))
      var sum = 0.0
      if to > mode {
        sum += Quadrature.integral(max(0, from - mode), to - mode) { f(mode + $0) * self.density(mode + $0) }
      }
      if from < mode {
        sum += Quadrature.integral(max(0, mode - to), mode - from) { f(mode - $0) * self.density(mode - $0) }
      }
      return sum
    }
  }

  static let bounds: [Bounds] = [
    Bounds(mean: 0, sd: 1, low: -1, high: 2), Bounds(mean: 3, sd: 2, low: 0, high: .infinity),
    Bounds(mean: 3, sd: 2, low: -.infinity, high: 4), Bounds(mean: 0, sd: 1, low: 0, high: 0.5),
    Bounds(mean: 0, sd: 1, low: 6, high: .infinity), Bounds(mean: 0, sd: 1, low: -.infinity, high: -6),
    Bounds(mean: -100, sd: 1, low: 0, high: .infinity), Bounds(mean: -100, sd: 1, low: 0, high: 0.01),
    Bounds(mean: 50, sd: 0.5, low: -3, high: 1), Bounds(mean: 0, sd: 1, low: -.infinity, high: .infinity),
    Bounds(mean: 0.5, sd: 0.2, low: 0, high: 1),
  ]

  static let probabilities = [1e-9, 1e-4, 0.02, 0.3, 0.5, 0.7, 0.98, 1 - 1e-4, 1 - 1e-9]

  /// Quadrature of the density up to the quantile, and above it.
  @Test(arguments: bounds)
  func `quantiles of a truncated normal divide its probability`(bounds: Bounds) {
    let one = { (_: Double) in 1.0 }
    let total = bounds.integral(bounds.low, bounds.high, one)
    for u in Self.probabilities {
      let x = bounds.law.quantile(u)
      #expect(x >= bounds.low && x <= bounds.high)
      let (below, above) = (bounds.integral(bounds.low, x, one) / total, bounds.integral(x, bounds.high, one) / total)
      // What rounding of the quantile, or of the mean where that is larger, does to the probability.
      let rounding = 2 * max(x.ulp, bounds.sd.ulp) * bounds.density(x) / total
      if u <= 0.5 { #expect(abs(below - u) <= 1e-11 * u + rounding, "\(u) \(x) \(below)") }
      if u >= 0.5 { #expect(abs(above - (1 - u)) <= 1e-11 * (1 - u) + rounding, "\(u) \(x) \(above)") }
    }
  }

  @Test(arguments: bounds)
  func `the mean of a truncated normal is that of its density`(bounds: Bounds) {
    let total = bounds.integral(bounds.low, bounds.high) { _ in 1 }
    let mode = bounds.mode
    let expected = mode + bounds.integral(bounds.low, bounds.high) { $0 - mode } / total
    #expect(abs(bounds.law.mean - expected) < 1e-12 * bounds.sd, "\(bounds.law.mean) \(expected)")
  }

  @Test func `a narrow interval is nearly uniform and never left`() {
    for mean in [-1e6, -40, 0, 3e3] {
      let q = Distribution.truncatedNormal(mean: mean, sd: 1, low: -1e-6, high: 2e-6)
      for u in [1e-12, 0.1, 0.9, 1 - 1e-12] { #expect(q.quantile(u) >= -1e-6 && q.quantile(u) <= 2e-6) }
      #expect(q.mean >= -1e-6 && q.mean <= 2e-6)
    }
    #expect(Distribution.truncatedNormal(mean: 0, sd: 1, low: 2, high: 2).quantile(0.3) == 2)
  }

  /// Against plain counting over an expanded list.
  @Test func `listed values come in proportion to their weights`() {
    let q = Distribution.empirical(values: [5, -1, 2, 9], weights: [2, 1, 5, 0])
    let list: [Double] = [-1, 2, 2, 2, 2, 2, 5, 5]
    for i in 0..<800 { #expect(q.quantile((Double(i) + 0.5) / 800) == list[i / 100]) }
    #expect(abs(q.mean - gsl_stats_mean(list, 1, list.count)) < 1e-15)
    #expect(q == .empirical(values: [2, 5, -1], weights: [10, 4, 2]))
    #expect(q.quantile(0x1p-54) == -1 && q.quantile(1 - 0x1p-53) == 5)
  }
}
