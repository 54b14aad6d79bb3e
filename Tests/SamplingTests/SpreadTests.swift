// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Distributions
import Glibc
import Sampling
import Testing

/// What every way of spreading the draws must keep, and what each is for.
@Suite struct SpreadTests {
  init() { GSLSetup.quietErrors() }

  /// Without dimensions; the tests fill them in.
  private static let spreads: [ParameterDesign.Spread] = [.latinHypercube, .random, .sobol([])]

  private func design(
    _ margins: [ParameterDesign.Margin], _ spread: ParameterDesign.Spread, seed: UInt64 = 1, draws: Int = 4096
  ) -> ParameterDesign {
    let filled: ParameterDesign.Spread = if case .sobol([]) = spread { .sobol(Array(margins.indices)) } else { spread }
    return ParameterDesign(margins: margins, copulas: [], spread: filled, seed: seed, draws: draws)
  }

  private func uniform(_ name: String) -> ParameterDesign.Margin {
    .init(name: name, distribution: .uniform(low: 0, high: 1))
  }

  private func values(_ design: ParameterDesign) -> [[Double]] {
    (0..<design.blockCount).flatMap(design.values(ofBlock:))
  }

  @Test(arguments: [(16, 16, 1), (64, 16, 4), (1024, 16, 64), (4096, 16, 256), (16384, 64, 256)])
  func `a net comes in sixteen blocks, or more of 256`(draws: Int, blocks: Int, size: Int) {
    let d = design([uniform("a")], .sobol([]), draws: draws)
    #expect(d.blockCount == blocks && d.blockSize == size)
  }

  /// In the net, and in the hypercube beside it.
  @Test func `every stratum of every margin holds one draw of each block`() {
    let d = design([uniform("a"), uniform("b"), uniform("c")], .sobol([2, 0]))
    for b in 0..<d.blockCount {
      let block = d.values(ofBlock: b)
      for p in 0..<3 { #expect(Set(block.map { Int($0[p] * 256) }).count == 256) }
    }
  }

  @Test func `only the order of the dimensions matters to a net`() {
    let (a, b, c) = (uniform("a"), uniform("b"), uniform("c"))
    let first = values(design([a, b, c], .sobol([2, 0])))
    let second = values(design([c, b, a], .sobol([0, 2])))
    #expect(first.map { [$0[0], $0[1], $0[2]] } == second.map { [$0[2], $0[1], $0[0]] })
    // A further dimension moves none of those before it, and a margin outside the net stays as it was.
    let third = values(design([a, b, c, uniform("d")], .sobol([2, 0, 3])))
    #expect(third.map { Array($0[0..<3]) } == first)
    #expect(values(design([a, b, c], .sobol([0, 2]))) != first)
    let hypercube = design([a, b, c], .latinHypercube, draws: 4096)
    #expect(hypercube.blockSize == 40)
  }

  /// Sobol's g: Π (|4x − 2| + aᵢ) / (1 + aᵢ) has mean 1, whatever a.
  ///
  /// - Source: A. Saltelli, I. M. Sobol' 1995, Reliability Engineering and System Safety 50:225.
  private func g(_ x: [Double]) -> Double {
    zip(x, [0.0, 0.5, 1, 3]).reduce(1) { $0 * (abs(4 * $1.0 - 2) + $1.1) / (1 + $1.1) }
  }

  /// A block's mean for each of thirty seeds.
  private func means(_ spread: ParameterDesign.Spread, draws: Int, _ f: ([Double]) -> Double) -> [[Double]] {
    (1...30).map { seed in
      let d = design(["a", "b", "c", "d"].map(uniform), spread, seed: UInt64(seed), draws: draws)
      return (0..<d.blockCount).map { b in d.values(ofBlock: b).reduce(0) { $0 + f($1) } / Double(d.block(b).count) }
    }
  }

  /// Mean over seeds of the squared error from the spread of the blocks, and of the squared z-score.
  private func errors(_ means: [[Double]]) -> (square: Double, z: Double) {
    let runs = means.map { blocks in
      let n = blocks.count
      let mean = gsl_stats_mean(blocks, 1, n)
      let square = gsl_stats_variance(blocks, 1, n) / Double(n)
      return (square, (mean - 1) * (mean - 1) / square)
    }
    return (runs.reduce(0) { $0 + $1.0 } / 30, runs.reduce(0) { $0 + $1.1 } / 30)
  }

  /// Squares of Student's t with ν degrees of freedom have mean ν/(ν − 2) and variance 3ν²/((ν − 2)(ν − 4)) − that squared.
  private func expectSquares(_ mean: Double, freedom n: Double) {
    let expected = n / (n - 2)
    let variance = 3 * n * n / ((n - 2) * (n - 4)) - expected * expected
    #expect(abs(mean - expected) < 4 * (variance / 30).squareRoot(), "mean square of z is \(mean)")
  }

  /// The variance of g is 0.693: Π (1 + 1/(3 (1 + aᵢ)²)) − 1; plain random draws give the mean that over 4,096. A mean of thirty
  /// variances with 15 degrees of freedom each has a relative standard error of √(2/450).
  @Test func `replicates of a net are far more precise than chance, and know how precise`() {
    let factors = [0.0, 0.5, 1, 3].map { (a: Double) -> Double in 1 + 1 / (3 * (1 + a) * (1 + a)) }
    let variance = factors.reduce(1, *) - 1
    let net = errors(means(.sobol([]), draws: 4096, g))
    let random = errors(means(.random, draws: 4096, g))
    let hypercube = errors(means(.latinHypercube, draws: 4096, g))
    expectSquares(net.z, freedom: 15)
    expectSquares(hypercube.z, freedom: 102)
    #expect(abs(random.square / (variance / 4096) - 1) < 4 * (2.0 / (30 * 102)).squareRoot())
    #expect(hypercube.square < random.square / 2)
    #expect(net.square < hypercube.square / 10)
  }

  /// The product of four numbers of mean 1 and variance 1/3 is smooth: the variance of a scrambled net falls nearly with the cube of
  /// its points, so four times the points in each block give at least sixteen times less.
  @Test func `the error of a smooth function falls faster than that of chance`() {
    let product: ([Double]) -> Double = { $0.reduce(1) { $0 * 2 * $1 } }
    let (few, many) = (errors(means(.sobol([]), draws: 1024, product)), errors(means(.sobol([]), draws: 4096, product)))
    #expect(many.square < few.square / 16)
    expectSquares(many.z, freedom: 15)
  }

  /// Of normal margins under a Gaussian copula: E xy = ρ and Var xy = 1 + ρ². Blocks are independent, so that the standard error
  /// follows from the spread of their averages.
  @Test(arguments: spreads)
  func `a correlation comes through, and the margins stay`(spread: ParameterDesign.Spread) throws {
    let names = ["a", "b", "c"]
    var d = design(names.map { .init(name: $0, distribution: .normal(mean: 0, sd: 1)) }, spread, draws: 16384)
    let correlation = [[1, 0.7, -0.3], [0.7, 1, 0.2], [-0.3, 0.2, 1]]
    d.copulas = [try #require(ParameterDesign.Copula(members: [0, 1, 2], correlation: correlation))]
    let blocks = (0..<d.blockCount).map(d.values(ofBlock:))
    for i in 0..<3 {
      for j in 0...i {
        let averages = blocks.map { block in block.reduce(0) { $0 + $1[i] * $1[j] } / Double(block.count) }
        let n = averages.count
        let error = gsl_stats_sd(averages, 1, n) / Double(n).squareRoot()
        let far = gsl_cdf_tdist_Qinv(gsl_cdf_ugaussian_Q(4), Double(n - 1))
        #expect(abs(gsl_stats_mean(averages, 1, n) - correlation[i][j]) < far * error)
        // No worse than independent draws, four standard errors of the error itself away.
        let plain = ((1 + correlation[i][j] * correlation[i][j]) / 16384).squareRoot()
        #expect(error < plain * (1 + 4 / (2 * Double(n - 1)).squareRoot()))
      }
    }
  }
}
