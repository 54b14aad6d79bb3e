// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Glibc
import RunRecord
import TestSupport
import Testing

@testable import Statistics

/// Are probabilities of being good enough, and of being best, what they are on paper?
@Suite struct AcceptabilityTests {
  private let far = gsl_cdf_tdist_Qinv(gsl_cdf_ugaussian_Q(4), 24)

  @Test func `the curve of one normal arrangement is its distribution`() {
    let draws = NormalDraws(1, seed: 2)
    let problem = draws.problem(draws.worth { 250 + 500 * $0[0] })
    let curve = AcceptabilityCurve(problem, thresholds: [-600, 0, 250, 700])
    for point in curve.points {
      let exact = gsl_cdf_gaussian_Q(point.at - 250, 500)
      // Half of every block lies below the median, without any error.
      #expect(abs(point.clears[1].value - exact) <= far * point.clears[1].error!)
      #expect(point.best[1] == point.clears[1])
      #expect(point.frontier == (point.at < 250 ? 1 : 0))
      #expect(point.clears[0].value == 1)
    }
  }

  /// P(X best at x) = ∫ from x of f(t) G(t) dt for X and Y independent, and the reference is best when neither reaches x.
  @Test func `the curve of two normal arrangements is the integral over who is highest`() {
    let thresholds = [-500.0, 0, 300, 900]
    var squares = Array(repeating: 0.0, count: 30)
    for seed in 1...30 {
      let draws = NormalDraws(2, seed: UInt64(seed))
      let problem = draws.problem(draws.worth { 100 + 300 * $0[0] }, draws.worth { 50 + 500 * $0[1] })
      for point in AcceptabilityCurve(problem, thresholds: thresholds).points {
        let first = integral(from: point.at, to: 3000) {
          gsl_ran_gaussian_pdf($0 - 100, 300) * gsl_cdf_gaussian_P($0 - 50, 500)
        }
        let none = gsl_cdf_gaussian_P(point.at - 100, 300) * gsl_cdf_gaussian_P(point.at - 50, 500)
        for (share, exact) in zip(point.best, [none, first, 1 - first - none]) {
          #expect(abs(share.value - exact) < far * share.error!, "\(point.at): \(share), exact \(exact)")
        }
        if point.at == 0 { squares[seed - 1] = pow((point.best[1].value - first) / point.best[1].error!, 2) }
        // 100 − x against 50 − x against 0.
        #expect(point.frontier == (point.at < 100 ? 1 : 0))
      }
    }
    expectSquaresOfBlockErrors(squares)
  }

  /// Better in every draw, and by much in one of them: that the mean lies about one error above 0 says that it may as well be below, and
  /// then the choice loses what a normal mean of that error is expected to lack.
  @Test func `a loss is not certain where all draws agree and the mean is near its error`() {
    let draws = NormalDraws(1, seed: 1, draws: 200)
    let worth = Array(repeating: 1.0, count: 199) + [200_000]
    let problem = draws.problem(worth)
    let error = draws.blocks.error(worth)!
    let losses = AcceptabilityCurve(problem, thresholds: [0]).points[0].losses
    #expect(losses[1].value == 0)
    #expect(losses[1].error! >= 0.999 * normalLoss(mean: draws.blocks.mean(worth), sd: error) && losses[1].error! > 10)
  }

  @Test func `probabilities of being best add to one and those of being good enough fall`() {
    let draws = NormalDraws(3, seed: 4)
    // Whole numbers, so that some draws lie on a threshold and some options are equally good.
    let problem = draws.problem(
      draws.worth { (2 * $0[0]).rounded() }, draws.worth { (3 * $0[1]).rounded() },
      draws.worth { (2 * $0[0]).rounded() })
    let curve = AcceptabilityCurve(problem, thresholds: (-6...6).map(Double.init))
    for point in curve.points {
      // A thousand additions of numbers up to 1.
      #expect(abs(point.best.reduce(0) { $0 + $1.value } - 1) < 1e-12)
      #expect(abs(point.best[1].value - point.best[3].value) < 1e-12)
    }
    for (before, after) in zip(curve.points, curve.points.dropFirst()) {
      for o in 0...3 { #expect(after.clears[o].value <= before.clears[o].value) }
      #expect(after.best[0].value >= before.best[0].value)
    }
  }

  @Test func `equally good options share the draw`() {
    let blocks = NormalDraws(1, seed: 1, draws: 2).blocks
    let problem = DecisionProblem(blocks: blocks, alternatives: [[1, 2], [1, -1]], noise: [0, 0])
    let points = AcceptabilityCurve(problem, thresholds: [0, 1]).points
    // Draw 1: both are worth 1; draw 2: the first is worth 2. At threshold 1 the reference is as good in draw 1.
    for (point, exact) in zip(points, [[0, 0.75, 0.25], [1.0 / 6, 2.0 / 3, 1.0 / 6]]) {
      for (share, x) in zip(point.best, exact) { #expect(abs(share.value - x) < 1e-15) }
    }
    #expect(points[1].clears.map(\.value) == [1, 1, 0.5])
  }

  /// Cash N(−100, 200²) and welfare N(150, 100²), independent: at weight w positive with probability Φ((150 w − 100) / √(200² + (100 w)²)).
  @Test func `the curve over the weight of welfare has its probability at every weight`() {
    let draws = NormalDraws(2, seed: 6)
    let weights = [0.0, 0.5, 1, 2]
    let curve = AcceptabilityCurve(
      weights.map { w in (at: w, problem: draws.problem(draws.worth { -100 + 200 * $0[0] + w * (150 + 100 * $0[1]) })) }
    )
    for (point, w) in zip(curve.points, weights) {
      let sd = (40_000 + 10_000 * w * w).squareRoot()
      let exact = gsl_cdf_ugaussian_P((150 * w - 100) / sd)
      #expect(point.at == w)
      #expect(abs(point.best[1].value - exact) < far * point.best[1].error!)
      #expect(point.frontier == (150 * w > 100 ? 1 : 0))
    }
  }

  /// Worth N(100, 300²) in draws with noise N(0, 600²).
  @Test func `probabilities are those of expected worth, not of noisy draws`() {
    var draws = NormalDraws(1, seed: 8, draws: 4000)
    let worth = draws.noisy(draws.worth { 100 + 300 * $0[0] }, sd: 600)
    let exact = gsl_cdf_gaussian_Q(500 - 100, 300)
    func share(_ noise: Double) -> AcceptabilityCurve.Share {
      AcceptabilityCurve(draws.problem(worth, noise: [noise]), thresholds: [500]).points[0].clears[1]
    }
    let (ours, naive) = (share(360_000), share(0))
    #expect(abs(ours.value - exact) < far * ours.error!)
    #expect(naive.value - exact > far * naive.error!)
  }

  @Test(arguments: [(-3120.0, 21440.0), (0, 0), (5, 30), (-2_000_000, -10)])
  func `thresholds are round, take in the bounds and zero, and are about twenty`(low: Double, high: Double) {
    let grid = ThresholdGrid.over(from: low, to: high)
    #expect(grid.contains(0))
    #expect(grid.first! <= low && grid.last! >= high)
    #expect(grid.count <= 23)
    #expect(grid.allSatisfy { $0 == $0.rounded() })
  }
}
