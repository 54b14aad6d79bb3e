// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Distributions
import Glibc
import RunRecord
import Sampling
import TestSupport

@testable import Statistics

/// What a figure of a study is about.
enum StudyFigure: String, CaseIterable, Sendable {
  case mean = "gemiddelde"
  case low = "onderkant"
  case high = "bovenkant"
  case positive = "kans > 0"
  case best = "kans beste"
  case perfect = "EVPI"
  case partial = "EVPPI"
  case ratio
}

/// A figure that a run states, with its error, beside the right answer.
struct StudyValue: Sendable {
  var figure: StudyFigure
  var exact: Double
  var value: Double
  var error: Double
}

extension StudyModel {
  /// Draws in the design of a run, with chance in lives, looked at as a run looks at them. What is not told is not in it.
  func run(draws count: Int, seed: UInt64) -> [StudyValue] {
    let (inputs, blocks) = drawn(count, seed)
    var generator = SplitMix(seed: seed &* 7919 &+ 1)
    let loadings = loadings
    var nets = Array(repeating: Array(repeating: 0.0, count: count), count: loadings.count)
    for k in 0..<count {
      let worth = worth(inputs.map { $0[k] })
      let chance = loadings[0].map { _ in gsl_cdf_ugaussian_Pinv(Double.random(in: 1e-12..<1, using: &generator)) }
      for i in nets.indices { nets[i][k] = worth[i] + zip(loadings[i], chance).reduce(0) { $0 + $1.0 * $1.1 } }
    }
    let covariance = loadings.flatMap { row in
      loadings.map { other in zip(row, other).reduce(0) { $0 + $1.0 * $1.1 } }
    }
    return figures(inputs, nets, covariance, blocks, seed)
  }

  /// Independent blocks that so many draws come in.
  static func blockCount(draws: Int) -> Int {
    ParameterDesign(margins: [], copulas: [], spread: .latinHypercube, seed: 0, draws: draws).blockCount
  }

  private func drawn(_ count: Int, _ seed: UInt64) -> (inputs: [[Double]], blocks: Blocks) {
    let design = ParameterDesign(
      margins: inputs.enumerated().map { .init(name: "x\($0)", distribution: $1) }, copulas: [],
      spread: .latinHypercube,
      seed: seed, draws: count)
    let values = (0..<design.blockCount).flatMap(design.values)
    return (inputs.indices.map { i in values.map { $0[i] } }, Blocks(design))
  }

  private func figures(
    _ inputs: [[Double]], _ nets: [[Double]], _ noise: [Double], _ blocks: Blocks, _ seed: UInt64
  ) -> [StudyValue] {
    let merged = blocks.merged(atMost: Blocks.mostMerged)
    let check = SpreadCheck(replications: 1, isAnythingUncertain: true)
    let bases = inputs.map { ParameterBasis($0) }
    let surface = ResponseSurface(bases.compactMap(\.self), outcomes: nets, blocks: merged)
    let estimator = Estimator(surface: surface, blocks: blocks, check: check, seed: seed)
    let setting = DecisionProblem.Setting(blocks: merged, surface: surface, check: check, seed: seed)
    let problem = DecisionProblem(setting, alternatives: nets, noise: noise)
    var values: [StudyValue] = []
    func add(_ figure: StudyFigure, _ exact: Double, _ value: Double, _ error: Double?) {
      if let error { values.append(StudyValue(figure: figure, exact: exact, value: value, error: error)) }
    }
    for (i, margin) in exact.margins.enumerated() {
      let plain = estimator.plain(nets[i], noise: noise[i * nets.count + i])
      add(.mean, margin.mean, plain.mean, plain.mcError)
    }
    if problem.obstacle == nil, let freed = problem.freed {
      for (margin, found) in zip(exact.margins, estimator.marginals(of: freed)) {
        add(.low, margin.low, found.low.value, found.low.error)
        add(.high, margin.high, found.high.value, found.high.error)
        add(.positive, margin.positive, found.positive.value, found.positive.error)
      }
      for (exact, share) in zip(exact.best, AcceptabilityCurve(problem, thresholds: [0]).points[0].best) {
        add(.best, exact, share.value, share.error)
      }
    }
    let all = problem.obstacle == nil ? problem.perfectInformation : nil
    if let all { add(.perfect, exact.perfect, all.value, all.error) }
    let partial = PartialInformation([problem], ceilings: [all?.value ?? .infinity], inputs: bases, groups: [])
    for (exact, found) in zip(exact.partial, partial.single) {
      if let found { add(.partial, exact, found[0].value, found[0].error) }
    }
    return values
  }
}
