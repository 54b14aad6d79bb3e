// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Distributions
import Glibc
import Sampling
import Testing

/// Parameters that a copula ties keep their strata, their joint distribution and their errors.
@Suite struct TiedStrataTests {
  init() { GSLSetup.quietErrors() }

  static let triples: [[[Double]]] = [
    [[1, 0.5], [0.5, 1]], [[1, 0.9], [0.9, 1]], [[1, -0.5], [-0.5, 1]], [[1, 0.99], [0.99, 1]],
    [[1, 0.5, 0.2], [0.5, 1, -0.3], [0.2, -0.3, 1]], [[1, 0.9, 0.8], [0.9, 1, 0.6], [0.8, 0.6, 1]],
  ]

  private func design(
    _ matrix: [[Double]], seed: UInt64 = 1, draws: Int = 400, quantile: Distribution = .uniform(low: 0, high: 1)
  ) throws -> ParameterDesign {
    let copula = try #require(ParameterDesign.Copula(members: Array(matrix.indices), correlation: matrix))
    let margins = ["a", "b", "c"].prefix(matrix.count).map { ParameterDesign.Margin(name: $0, distribution: quantile) }
    return ParameterDesign(margins: margins, copulas: [copula], spread: .latinHypercube, seed: seed, draws: draws)
  }

  private func values(_ design: ParameterDesign) -> [[Double]] {
    (0..<design.blockCount).flatMap(design.values(ofBlock:))
  }

  @Test(arguments: triples + [[[1, 0.9999], [0.9999, 1]], [[1, -0.9999], [-0.9999, 1]]], [10, 64, 170, 1000])
  func `every stratum of every tied parameter holds one draw of each block`(matrix: [[Double]], draws: Int) throws {
    let d = try design(matrix, draws: draws)
    for b in 0..<d.blockCount {
      let block = d.values(ofBlock: b)
      let size = block.count
      for p in matrix.indices { #expect(Set(block.map { Int($0[p] * Double(size)) }) == Set(0..<size)) }
    }
  }

  @Test(arguments: triples)
  func `the first draws of many are the draws of few`(matrix: [[Double]]) throws {
    let (few, many) = (values(try design(matrix, draws: 1000)), values(try design(matrix, draws: 4000)))
    #expect(Array(many.prefix(1000)) == few)
  }

  /// Means over blocks and their standard errors, of 400 seeds of ten blocks; blocks are independent.
  private func estimates(_ matrix: [[Double]], _ f: ([Double]) -> [Double]) throws -> [(mean: Double, error: Double)] {
    var blocks: [[Double]] = []
    for seed in 1...400 {
      let d = try design(matrix, seed: UInt64(seed))
      for b in 0..<d.blockCount {
        let values = d.values(ofBlock: b).map(f)
        blocks.append(values[0].indices.map { i in values.reduce(0) { $0 + $1[i] } / 40 })
      }
    }
    return blocks[0].indices.map { i in
      let (values, n) = (blocks.map { $0[i] }, blocks.count)
      return (gsl_stats_mean(values, 1, n), gsl_stats_sd(values, 1, n) / Double(n).squareRoot())
    }
  }

  /// With three members the last correlations may be up to one percent too weak.
  @Test(arguments: triples)
  func `normal scores have the correlation asked for`(matrix: [[Double]]) throws {
    let pairs = matrix.indices.flatMap { i in (0..<i).map { (i, $0) } }
    let found = try estimates(matrix) { u in
      let z = u.map(gsl_cdf_ugaussian_Pinv)
      return pairs.map { z[$0.0] * z[$0.1] }
    }
    for ((i, j), (mean, error)) in zip(pairs, found) {
      let bias = matrix.count > 2 ? 0.01 * abs(matrix[i][j]) : 0
      #expect(abs(mean - matrix[i][j]) < 4 * error + bias, "\(i), \(j): \(mean) ± \(error)")
    }
  }

  /// P(U < 1/2, V < 1/2) = 1/4 + asin(ρ) / 2π (Sheppard 1899), and P(U > 0.95, V > 0.95) by scipy 1.17.1, multivariate_normal.cdf.
  @Test(arguments: [(0.5, 0.0121894), (0.9, 0.0318678)])
  func `two tied parameters are high together as often as the copula says`(correlation: Double, tail: Double) throws {
    let found = try estimates([[1, correlation], [correlation, 1]]) { u in
      [u[0] < 0.5 && u[1] < 0.5 ? 1 : 0, u[0] > 0.95 && u[1] > 0.95 ? 1 : 0]
    }
    let quadrant = 0.25 + asin(correlation) / (2 * Double.pi)
    #expect(abs(found[0].mean - quadrant) < 4 * found[0].error)
    #expect(abs(found[1].mean - tail) < 4 * found[1].error, "\(found[1])")
  }

  /// A hundred seeds of 25 blocks: the mean square of z-scores is that of Student's t with 24 degrees of freedom, 24/22, with standard
  /// deviation 1.66 for one of them; and the variance of a sum of lognormals is at most 0.8 times that of the tied scores of independent
  /// hypercubes, which was measured as 0.50 (ρ = 0.5) and 0.66 (0.9) over 40.
  @Test(arguments: [(0.5, 0.50), (0.9, 0.66)])
  func `the error between blocks is honest, and a sum is surer`(correlation: Double, before: Double) throws {
    let quantile = Distribution.lognormal(location: 0, scale: 0.8)
    let runs = try (1...100).map { seed -> [Double] in
      let d = try design(
        [[1, correlation], [correlation, 1]], seed: UInt64(seed), draws: 1000, quantile: quantile)
      return (0..<25).map { b in d.values(ofBlock: b).reduce(0) { $0 + $1[0] + $1[1] } / 40 }
    }
    let exact = 2 * exp(0.32)
    let squares = runs.map { run -> Double in
      let (variance, difference) = (gsl_stats_variance(run, 1, 25), gsl_stats_mean(run, 1, 25) - exact)
      return difference * difference * 25 / variance
    }
    let meanSquare = squares.reduce(0, +) / 100
    #expect(abs(meanSquare - 24 / 22.0) < 4 * 1.66 / 10)
    let variance = runs.reduce(0) { $0 + gsl_stats_variance($1, 1, 25) } / 100
    #expect(variance * 40 < 0.8 * before)
  }
}
