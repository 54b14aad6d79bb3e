// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Distributions
import Glibc
import Sampling
import Testing

@Suite struct ParameterDesignTests {
  private func design(_ margins: [ParameterDesign.Margin], copulas: [ParameterDesign.Copula] = [], draws: Int = 4000)
    -> ParameterDesign
  {
    ParameterDesign(margins: margins, copulas: copulas, spread: .latinHypercube, seed: 1, draws: draws)
  }

  private func values(_ design: ParameterDesign) -> [[Double]] {
    (0..<design.blockCount).flatMap(design.values(ofBlock:))
  }

  @Test func `every stratum of every parameter holds one draw of each block`() {
    let d = design([
      .init(name: "a", distribution: .uniform(low: 0, high: 1)),
      .init(name: "b", distribution: .uniform(low: 0, high: 1)),
    ])
    for b in 0..<d.blockCount {
      let block = d.values(ofBlock: b)
      for p in 0..<2 { #expect(Set(block.map { Int($0[p] * 40) }).count == 40) }
    }
  }

  @Test func `adding a parameter changes no other`() {
    let a = ParameterDesign.Margin(name: "a", distribution: .normal(mean: 0, sd: 1))
    let b = ParameterDesign.Margin(name: "b", distribution: .normal(mean: 0, sd: 1))
    #expect(values(design([a])).map { $0[0] } == values(design([b, a])).map { $0[1] })
  }

  /// Means against the closed form of each family, four standard errors of plain random draws (stratification only lowers it).
  @Test(arguments: [
    Distribution.normal(mean: 2, sd: 3), .lognormal(location: 0.5, scale: 0.4), .gamma(shape: 2.5, scale: 2),
    .beta(alpha: 2, beta: 5), .uniform(low: -1, high: 4), .triangular(low: 0, mode: 1, high: 5),
    .pert(low: 1, mode: 2, high: 9),
  ])
  func `draws have the mean of their family`(family: Distribution) {
    let draws = values(design([.init(name: "x", distribution: family)])).map { $0[0] }
    let sd = gsl_stats_sd(draws, 1, draws.count)
    #expect(abs(gsl_stats_mean(draws, 1, draws.count) - family.mean) < 4 * sd / Double(draws.count).squareRoot())
  }

  /// Rank correlation under a Gaussian copula: 6/π asin(ρ/2); standard error about 1/√n.
  @Test func `a copula gives the rank correlation of its closed form and keeps the margins`() throws {
    let copula = try #require(ParameterDesign.Copula(members: [0, 1], correlation: [[1, 0.6], [0.6, 1]]))
    let d = design(
      [
        .init(name: "a", distribution: .gamma(shape: 2, scale: 1)),
        .init(name: "b", distribution: .lognormal(location: 0, scale: 1)),
      ],
      copulas: [copula])
    let draws = values(d)
    let (x, y) = (draws.map { $0[0] }, draws.map { $0[1] })
    let n = x.count
    var work = Array(repeating: 0.0, count: 2 * n)
    let rank = gsl_stats_spearman(x, 1, y, 1, n, &work)
    #expect(abs(rank - 6 / Double.pi * asin(0.3)) < 4 / Double(n).squareRoot())
    #expect(abs(gsl_stats_mean(x, 1, n) - 2) < 4 * (2 / Double(n)).squareRoot())
  }

  @Test func `contradictory correlations are refused`() {
    GSLSetup.quietErrors()
    #expect(ParameterDesign.Copula(members: [0, 1], correlation: [[1, 1.2], [1.2, 1]]) == nil)
  }
}
