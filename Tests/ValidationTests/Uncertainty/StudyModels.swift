// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Distributions
import Glibc
import Sampling
import TestSupport

extension StudyModel {
  /// Every kind of spread that decisions are known to go wrong on, each with its answers in closed form or by quadrature.
  static let all: [StudyModel] = [
    linear.with(noise: 0.02), linear, linear.with(noise: 0.4), product, product.with(noise: 0.4), nearTies, interaction,
    twoTops,
    gamma, gamma.with(noise: 0.4), fourArms, manyInputs,
  ]

  private static let normal = Distribution.normal(mean: 0, sd: 1)

  private static func density(_ x: Double) -> Double { gsl_ran_ugaussian_pdf(x) }
  static func below(_ x: Double) -> Double { gsl_cdf_ugaussian_P(x) }
  private static let ends = [gsl_cdf_ugaussian_Pinv(0.025), gsl_cdf_ugaussian_Pinv(0.975)]

  /// ∫ f φ over the line.
  private static func mean(_ f: @escaping (Double) -> Double) -> Double {
    integral(from: -10, to: 0) { f($0) * density($0) } + integral(from: 0, to: 10) { f($0) * density($0) }
  }

  /// E max(0, X) of a normal X.
  static func gain(_ mean: Double, _ sd: Double) -> Double {
    sd > 0 ? mean * below(mean / sd) + sd * density(mean / sd) : max(0, mean)
  }

  /// Where a rising function is 0.
  static func root(from a: Double, to b: Double, _ f: (Double) -> Double) -> Double {
    var (low, high) = (a, b)
    for _ in 0..<200 {
      let middle = (low + high) / 2
      if f(middle) < 0 { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  static func margin(normal mean: Double, _ sd: Double) -> StudyExact.Margin {
    .init(mean: mean, low: mean + sd * ends[0], high: mean + sd * ends[1], positive: below(mean / sd))
  }

  /// 150 + 300 x + 400 y.
  static let linear: StudyModel = {
    let m = 150.0
    return StudyModel(
      name: "lineair normaal", inputs: [normal, normal], worth: { [m + 300 * $0[0] + 400 * $0[1]] }, lives: [[1]],
      noise: 0.2,
      exact: StudyExact(
        margins: [margin(normal: m, 500)], best: [1 - below(m / 500), below(m / 500)], perfect: gain(m, 500) - m,
        partial: [300, 400].map { gain(m, $0) - m }), variance: 250_000)
  }()

  /// 1000 X Y − 1100, both lognormal: the product is lognormal too.
  static let product: StudyModel = {
    let (a, b, price) = (0.5, 0.3, 1100.0)
    let whole = hypot(a, b)
    let mean = 1000 * exp(whole * whole / 2)
    /// E max(0, M exp(s z − s²/2) − price).
    func option(_ s: Double) -> Double {
      let d = log(mean / price) / s + s / 2
      return mean * below(d) - price * below(d - s)
    }
    let positive = below(-log(price / 1000) / whole)
    return StudyModel(
      name: "lognormaal product",
      inputs: [.lognormal(location: 0, scale: a), .lognormal(location: 0, scale: b)],
      worth: { [1000 * $0[0] * $0[1] - price] }, lives: [[1]], noise: 0.2,
      exact: StudyExact(
        margins: [
          .init(
            mean: mean - price, low: 1000 * exp(whole * ends[0]) - price, high: 1000 * exp(whole * ends[1]) - price,
            positive: positive)
        ], best: [1 - positive, positive], perfect: option(whole) - (mean - price),
        partial: [a, b].map { option($0) - (mean - price) }), variance: mean * mean * expm1(whole * whole))
  }()

  /// 20 + 300 x ± 60 y: two arrangements that are as good as each other, and hardly better than the reference.
  static let nearTies: StudyModel = {
    let (m, a, b) = (20.0, 300.0, 60.0)
    let reference = mean { below(-(m + b * abs($0)) / a) }
    let sd = hypot(a, b)
    return StudyModel(
      name: "bijna gelijk", inputs: [normal, normal],
      worth: { [m + a * $0[0] + b * $0[1], m + a * $0[0] - b * $0[1]] }, lives: [[a, b], [a, -b]], noise: 0.2,
      exact: StudyExact(
        margins: [margin(normal: m, sd), margin(normal: m, sd)],
        best: [reference, (1 - reference) / 2, (1 - reference) / 2], perfect: mean { gain(m + b * abs($0), a) } - m,
        // Given y the better one of the two is worth 20 + 60 |y|.
        partial: [gain(m, a) - m, b * (2 / Double.pi).squareRoot()]), variance: sd * sd)
  }()

  /// 30 + 400 x y: neither says anything alone.
  static let interaction: StudyModel = {
    let (m, a) = (30.0, 400.0)
    func share(below t: Double) -> Double {
      2 * integral(from: 1e-12, to: 10) { density($0) * below((t - m) / (a * $0)) }
    }
    let positive = 1 - share(below: 0)
    return StudyModel(
      name: "wisselwerking", inputs: [normal, normal], worth: { [m + a * $0[0] * $0[1]] }, lives: [[1]], noise: 0.2,
      exact: StudyExact(
        margins: [
          .init(
            mean: m, low: root(from: -4000, to: 0) { share(below: $0) - 0.025 },
            high: root(from: 0, to: 4000) { share(below: $0) - 0.975 }, positive: positive)
        ], best: [1 - positive, positive], perfect: mean { gain(m, a * abs($0)) } - m, partial: [0, 0]),
      variance: a * a)
  }()

  /// 600 in three draws of ten, − 150, + 80 z.
  static let twoTops: StudyModel = {
    let (low, high, s, p) = (-150.0, 450.0, 80.0, 0.3)
    func share(below t: Double) -> Double { (1 - p) * below((t - low) / s) + p * below((t - high) / s) }
    let mean = (1 - p) * low + p * high
    return StudyModel(
      name: "twee toppen",
      inputs: [.empirical(values: [0, 1], weights: [1 - p, p]), normal],
      worth: { [low + (high - low) * $0[0] + s * $0[1]] }, lives: [[1]], noise: 0.2,
      exact: StudyExact(
        margins: [
          .init(
            mean: mean, low: root(from: -1000, to: 0) { share(below: $0) - 0.025 },
            high: root(from: 0, to: 1000) { share(below: $0) - 0.975 }, positive: 1 - share(below: 0))
        ], best: [share(below: 0), 1 - share(below: 0)],
        perfect: (1 - p) * gain(low, s) + p * gain(high, s) - mean, partial: [p * high - mean, gain(mean, s) - mean]),
      variance: p * (1 - p) * (high - low) * (high - low) + s * s)
  }()

  /// 1000 G − 900, gamma of mean 1 and shape 4.
  static let gamma: StudyModel = {
    let (shape, price) = (4.0, 0.9)
    let positive = gsl_cdf_gamma_Q(price, shape, 1 / shape)
    // E G 1(G > t) is the upper tail of a gamma of one more shape.
    let gain = 1000 * (gsl_cdf_gamma_Q(price, shape + 1, 1 / shape) - price * positive)
    return StudyModel(
      name: "gamma", inputs: [.gamma(shape: shape, scale: 1 / shape)], worth: { [1000 * ($0[0] - price)] },
      lives: [[1]], noise: 0.2,
      exact: StudyExact(
        margins: [
          .init(
            mean: 1000 * (1 - price), low: 1000 * (gsl_cdf_gamma_Pinv(0.025, shape, 1 / shape) - price),
            high: 1000 * (gsl_cdf_gamma_Pinv(0.975, shape, 1 / shape) - price), positive: positive)
        ], best: [1 - positive, positive], perfect: gain - 1000 * (1 - price), partial: [gain - 1000 * (1 - price)]),
      variance: 1e6 / shape)
  }()

  /// N(50, 300²), N(20, 500²) and N(−50, 200²), independent, against 0.
  static let fourArms: StudyModel = {
    let (m, s) = ([50.0, 20, -50], [300.0, 500, 200])
    func share(_ i: Int, below t: Double) -> Double { below((t - m[i]) / s[i]) }
    let best = (0..<3).map { i in
      integral(from: 0, to: 5000) { t in
        density((t - m[i]) / s[i]) / s[i] * (0..<3).reduce(1) { $1 == i ? $0 : $0 * share($1, below: t) }
      }
    }
    let perfect = integral(from: 0, to: 5000) { t in 1 - (0..<3).reduce(1) { $0 * share($1, below: t) } } - m[0]
    return StudyModel(
      name: "vier arrangementen", inputs: [normal, normal, normal],
      worth: { x in (0..<3).map { m[$0] + s[$0] * x[$0] } },
      lives: [[300, 0, 0, 100], [0, 500, 0, 100], [0, 0, 200, 100]], noise: 0.2,
      exact: StudyExact(
        margins: (0..<3).map { margin(normal: m[$0], s[$0]) },
        best: [(0..<3).reduce(1) { $0 * share($1, below: 0) }] + best, perfect: perfect,
        // Known alone, the first one competes with the second best mean: 20; the others with 50.
        partial: [20 + gain(30, 300) - 50, 50 + gain(-30, 500) - 50, 50 + gain(-100, 200) - 50]), variance: 90_000)
  }()

  /// 100 + 100 (x₁ + … + x₂₀), and twenty numbers that say nothing.
  static let manyInputs: StudyModel = {
    let (m, each) = (100.0, 100.0)
    let sd = each * 20.0.squareRoot()
    return StudyModel(
      name: "veel getallen, zwak", inputs: Array(repeating: normal, count: 40),
      worth: { x in [m + each * x[..<20].reduce(0, +)] }, lives: [[1]], noise: 0.4,
      exact: StudyExact(
        margins: [margin(normal: m, sd)], best: [1 - below(m / sd), below(m / sd)], perfect: gain(m, sd) - m,
        partial: (0..<40).map { $0 < 20 ? gain(m, each) - m : 0 }), variance: sd * sd)
  }()
}
