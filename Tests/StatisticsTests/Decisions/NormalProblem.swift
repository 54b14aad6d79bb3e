// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Distributions
import Glibc
import RunRecord
import Sampling
import TestSupport

@testable import Statistics

/// Draws of standard normal inputs in the blocks of a run, for decisions whose answer is known on paper.
struct NormalDraws {
  let blocks: Blocks
  /// [input][draw]
  let inputs: [[Double]]
  private var generator: SplitMix

  /// - Parameter correlation: between the first two inputs.
  init(_ count: Int, seed: UInt64, draws: Int = 1000, correlation: Double? = nil) {
    let copulas = correlation.map {
      [ParameterDesign.Copula(members: [0, 1], correlation: [[1, $0], [$0, 1]])!]
    }
    let design = ParameterDesign(
      margins: (0..<count).map { .init(name: "x\($0)", distribution: .normal(mean: 0, sd: 1)) }, copulas: copulas ?? [],
      spread: .latinHypercube, seed: seed, draws: draws)
    let values = (0..<design.blockCount).flatMap(design.values)
    blocks = Blocks(design)
    inputs = (0..<count).map { i in values.map { $0[i] } }
    generator = SplitMix(seed: seed &+ 1_000_003)
  }

  func worth(_ function: ([Double]) -> Double) -> [Double] {
    (0..<blocks.draws).map { k in function(inputs.map { $0[k] }) }
  }

  /// The same with chance of its own in every draw.
  mutating func noisy(_ values: [Double], sd: Double) -> [Double] {
    values.map { $0 + sd * gsl_cdf_ugaussian_Pinv(Double.random(in: 1e-12..<1, using: &generator)) }
  }

  func problem(_ alternatives: [Double]..., noise: [Double]? = nil) -> DecisionProblem {
    DecisionProblem(blocks: blocks, alternatives: alternatives, noise: noise ?? alternatives.map { _ in 0 })
  }
}

extension DecisionProblem {
  /// Without inputs, and with chance in lives that options do not share.
  init(blocks: Blocks, alternatives: [[Double]], noise: [Double]) {
    let setting = Setting(
      blocks: blocks, surface: .flat(blocks), check: SpreadCheck(replications: 1, isAnythingUncertain: true), seed: 1)
    let n = alternatives.count
    self.init(
      setting, alternatives: alternatives, noise: (0..<n * n).map { $0 / n == $0 % n ? noise[$0 % n] : 0 })
  }
}

/// What perfect information on a normal worth is worth: sd × unit normal loss at |mean| / sd.
///
/// E max(0, X) − max(0, E X) for X normal.
/// - Source: H. Raiffa, R. Schlaifer 1961, Applied Statistical Decision Theory, 5.4.
func normalLoss(mean: Double, sd: Double) -> Double {
  let d = abs(mean) / sd
  return sd * (gsl_ran_ugaussian_pdf(d) - d * gsl_cdf_ugaussian_Q(d))
}

/// Estimates of thirty independent runs against the exact value: the mean is off by no more than four of its standard errors.
struct Replicated {
  var estimates: [InformationValue]

  init(_ estimate: (UInt64) -> InformationValue) { estimates = (1...30).map { estimate(UInt64($0)) } }

  var mean: Double { gsl_stats_mean(estimates.map(\.value), 1, estimates.count) }
  /// Of `mean`, from the spread between runs.
  var error: Double {
    gsl_stats_sd(estimates.map(\.value), 1, estimates.count) / Double(estimates.count).squareRoot()
  }

  func z(_ exact: Double) -> Double { (mean - exact) / error }

  func squares(_ exact: Double) -> [Double] {
    estimates.map { ($0.value - exact) * ($0.value - exact) / ($0.error! * $0.error!) }
  }
}
