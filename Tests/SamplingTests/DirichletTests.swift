// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Distributions
import Glibc
import Sampling
import Testing

@Suite struct DirichletTests {
  init() { GSLSetup.quietErrors() }

  private func design(_ weights: [Double], _ spread: ParameterDesign.Spread, draws: Int) -> ParameterDesign {
    var margins = weights.enumerated().map {
      ParameterDesign.Margin(name: "share \($0)", distribution: .gamma(shape: $1, scale: 1))
    }
    margins.insert(.init(name: "other", distribution: .uniform(low: 0, high: 1)), at: 1)
    var design = ParameterDesign(margins: margins, copulas: [], spread: spread, seed: 3, draws: draws)
    design.dirichlets = [[0] + Array(2..<margins.count)]
    return design
  }

  /// Mean α / Σα and variance α (Σα − α) / (Σα)² / (Σα + 1). Blocks are independent, and every draw has the right law by itself, so
  /// that the standard error follows from the spread of the blocks' averages.
  @Test(
    arguments: [ParameterDesign.Spread.latinHypercube, .random, .sobol([2, 0])],
    [[1.0, 1, 1], [0.5, 4, 12], [0.1, 0.2], [30, 50, 5, 2]])
  func `shares add to one and have Dirichlet moments`(spread: ParameterDesign.Spread, weights: [Double]) {
    let design = design(weights, spread, draws: 16_384)
    let group = design.dirichlets[0]
    let blocks = (0..<design.blockCount).map(design.values(ofBlock:))
    for row in blocks.joined() {
      #expect(abs(group.reduce(0.0) { $0 + row[$1] } - 1) <= 4 * Double.ulpOfOne)
      #expect(group.allSatisfy { row[$0] >= 0 })
    }
    let total = weights.reduce(0, +)
    for (p, weight) in zip(group, weights) {
      let mean = weight / total
      let variance = weight * (total - weight) / (total * total * (total + 1))
      #expect(abs(design.means[p] - mean) < 1e-15)
      check(blocks.map { block in block.reduce(0) { $0 + $1[p] } / Double(block.count) }, mean)
      check(
        blocks.map { block in block.reduce(0) { $0 + ($1[p] - mean) * ($1[p] - mean) } / Double(block.count) }, variance
      )
    }
  }

  /// Four standard errors from the spread of independent averages.
  private func check(_ averages: [Double], _ expected: Double) {
    let n = averages.count
    let error = gsl_stats_sd(averages, 1, n) / Double(n).squareRoot()
    #expect(abs(gsl_stats_mean(averages, 1, n) - expected) < 4 * error)
  }

  @Test func `other parameters stay as they were`() {
    let with = design([1, 2], .latinHypercube, draws: 400)
    var without = with
    without.dirichlets = []
    #expect(with.values(ofBlock: 0).map { $0[1] } == without.values(ofBlock: 0).map { $0[1] })
    #expect(with.means[1] == 0.5)
  }

  /// With weights of 1e-4 nearly every gamma variable is below the smallest number; nearly always one share is 1. The first is with
  /// probability 1/4: standard error as of a coin, the blocks being larger than what stratification could take away.
  @Test func `very small weights give whole shares`() {
    let design = design([1e-4, 3e-4], .random, draws: 4000)
    let rows = (0..<design.blockCount).flatMap(design.values(ofBlock:))
    #expect(rows.allSatisfy { abs($0[0] + $0[2] - 1) <= Double.ulpOfOne })
    let mean = rows.reduce(0) { $0 + $1[0] } / 4000
    #expect(abs(mean - 0.25) < 4 * (0.25 * 0.75 / 4000).squareRoot())
  }
}
