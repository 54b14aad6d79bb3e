// SPDX-License-Identifier: EUPL-1.2

import Distributions
import Glibc
import RunRecord
import Sampling
import TestSupport
import Testing

@testable import Statistics

@Suite struct BlockMomentsTests {
  private func design(_ spread: ParameterDesign.Spread, seed: Int, draws: Int) -> ParameterDesign {
    ParameterDesign(
      margins: ["x", "y", "z"].map { .init(name: $0, distribution: .uniform(low: -0.5, high: 0.5)) }, copulas: [],
      spread: spread, seed: UInt64(seed), draws: draws)
  }

  private func moments(_ design: ParameterDesign, _ f: ([Double]) -> Double) -> (BlockMoments, [Double]) {
    let values = (0..<design.blockCount).flatMap(design.values(ofBlock:)).map(f)
    return (BlockMoments(values, Blocks(design)), values)
  }

  private func mean(_ values: [Double]) -> (mean: Double, error: Double) {
    let n = Double(values.count)
    let mean = values.reduce(0, +) / n
    return (mean, (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (n - 1) / n).squareRoot())
  }

  /// A uniform number has variance 1/12. Two draws of each block on either side of the middle: the sample variance is 20/19 too large.
  @Test func `the variance of stratified draws is unbiased where the sample variance is not`() {
    var (ours, naive) = ([Double](), [Double]())
    for seed in 1...2000 {
      let (moments, values) = moments(design(.latinHypercube, seed: seed, draws: 20)) { $0[0] }
      ours.append(moments.variance()!)
      let center = values.reduce(0, +) / 20
      naive.append(values.reduce(0) { $0 + ($1 - center) * ($1 - center) } / 19)
    }
    let (a, b) = (mean(ours), mean(naive))
    #expect(abs(a.mean - 1.0 / 12) < 4 * a.error)
    #expect(b.mean - 1.0 / 12 > 4 * b.error)
  }

  @Test func `independent draws have their sample variance, also without one of them`() {
    let blocks = Blocks(ranges: (0..<4).map { $0..<$0 + 1 }, draws: 4)
    let moments = BlockMoments([1, 2, 4, 9], blocks)
    // Mean 4: 9 + 4 + 0 + 25 over 3; without the last, mean 7/3: 14/9·3 over 2.
    #expect(abs(moments.variance()! - 38.0 / 3) < 1e-14)
    #expect(abs(moments.variance(leavingOut: 3)! - 7.0 / 3) < 1e-14)
    #expect(BlockMoments([3, 5], Blocks(ranges: [0..<2], draws: 2)).variance() == nil)
  }

  /// A hypercube takes the additive part out of the error and leaves the interaction: x + c y z with variances 1/12 and c²/144. What
  /// the blocks of 40 leave of the former is below 1/1600 of it, and they can add 1/40 to the latter.
  @Test(arguments: [(ParameterDesign.Spread.random, 1.0), (.latinHypercube, 4.0 / 3)])
  func `the gain of a design is that of its closed form, within its error`(
    spread: ParameterDesign.Spread, exact: Double
  ) {
    let gains = (1...30).map { seed in
      moments(design(spread, seed: seed, draws: 1000)) { $0[0] + 6 * $0[1] * $0[2] }.0.gainOverRandomDraws()!
    }
    let (mean, error) = mean(gains.map(\.ratio))
    #expect(abs(mean - exact) < 4 * error + exact / 40, "\(mean) ± \(error)")
    // Half of the variance is chance in lives: no design can do better than 2.
    let halved = moments(design(.latinHypercube, seed: 1, draws: 1000)) { $0[0] }.0
    #expect(abs(halved.gainOverRandomDraws(noise: halved.variance()! / 2)!.ratio - 2) < 1e-12)
    // The error that each run states for itself, against the spread of the runs: known to √(1/60), and more for long tails.
    let stated = (gains.reduce(0) { $0 + $1.error * $1.error } / 30).squareRoot()
    #expect(abs(stated / (error * 30.0.squareRoot()) - 1) < 4 * (1.0 / 60).squareRoot())
  }
}
