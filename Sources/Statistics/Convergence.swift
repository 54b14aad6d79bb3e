// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import RunRecord
import Scenarios
import Simulation

/// How the social net result and its error settle as draws come in.
struct Convergence {
  let outcomes: DrawOutcomes

  /// Parts of the run that are shown, the whole last.
  private static let shares = [0.125, 0.25, 0.5, 1]

  var rows: [ConvergenceRow] {
    outcomes.model.scenario.arrangements.indices.dropFirst().flatMap { a in
      let net = outcomes.difference(a, outcomes.netCoefficients(0))
      let noise = outcomes.noise(a, outcomes.layout.net(0))
      return blockCounts.map { row(a, Array(outcomes.blocks.ranges.prefix($0)), net, noise) }
    }
  }

  /// Whole blocks only: an error from fewer than two cannot be told.
  private var blockCounts: [Int] {
    let all = outcomes.blocks.ranges.count
    let counts = Self.shares.map { Int((Double(all) * $0).rounded()) }.filter { $0 >= 2 || $0 == all }
    return counts.enumerated().filter { $0.offset == 0 || counts[$0.offset - 1] < $0.element }.map(\.element)
  }

  private func row(_ a: Int, _ ranges: [Range<Int>], _ net: [Double], _ noise: Double?) -> ConvergenceRow {
    let draws = ranges.last!.upperBound
    let blocks = Blocks(ranges: ranges, draws: draws)
    let estimate = Estimator(blocks: blocks).plain(Array(net[..<draws]), noise: noise)
    let replications = noise.map { (max(0, $0) / Double(draws)).squareRoot() }
    let rest = estimate.mcError.flatMap { error in
      replications.map { max(0, error * error - $0 * $0).squareRoot() }
    }
    return ConvergenceRow {
      $0.arrangement = outcomes.model.scenario.arrangements[a].name
      $0.draws = draws
      $0.replications = outcomes.results.plan.replications
      $0.mean = estimate.mean
      $0.mcError = estimate.mcError
      $0.replicationError = replications
      $0.drawError = rest
    }
  }
}
