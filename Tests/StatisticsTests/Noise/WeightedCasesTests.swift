// SPDX-License-Identifier: EUPL-1.2

import Distributions
import Glibc
import ModelCompiler
import Quantities
import RunRecord
import Scenarios
import Simulation
import TestSupport
import Testing
import Words

@testable import Statistics

/// Is the chance in lives of weighted cases Σ weight² × variance of each case, however differently they live?
///
/// Only the first case has events, one a year of 1,000 euro each, and none under the other arrangement. Nothing is uncertain, so that
/// nothing is left for the draws: with a₂ the annuity at twice the discount rate, the variance of a draw is w² 1000² a₂ (Campbell).
@Suite struct WeightedCasesTests {
  private static let force: Double = log(1.0225)
  private let second = (1 - exp(-2 * force * 10)) / (2 * force)

  private func results(_ weights: [Double], replications: Int, seed: Int) -> DrawOutcomes {
    let domain = Small.domain("d", levels: 2, [])
    let model = Scenario(
      name: "test", title: "Test", domains: [domain],
      events: [Event(name: "e", title: "e", condition: Small.equals("d", "n2"), rate: .name("tempo"), changes: [])],
      arrangements: [
        .current,
        Arrangement(
          name: "anders", title: "Anders", parameters: ["tempo": .binary(.times, .name("tempo"), .constant(0))]),
      ],
      parameters: [
        Parameter(name: "tempo", description: "", value: .drawn(.fixed(1)), dimension: .rate, source: Small.source)
      ], items: [Small.item("post", .onEvent("e"), euro: .constant(1000))],
      cases: weights.enumerated().map { i, weight in
        Case(name: "c\(i)", weight: weight, levels: ["d": i == 0 ? 2 : 1])
      }
    ).compiled
    let plan = ExperimentPlan(draws: 40, replications: replications, threads: 1, seed: UInt64(seed))
    guard case .finished(let results) = Experiment(model: model, plan: plan).run() else {
      preconditionFailure("no results")
    }
    return DrawOutcomes(results, model)
  }

  private func expect(_ values: [Double], _ exact: Double, _ what: String) {
    let n = Double(values.count)
    let mean = values.reduce(0, +) / n
    let error = (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (n - 1) / n).squareRoot()
    #expect(abs(mean - exact) < 4 * error, "\(what): \(mean) ± \(error), exact \(exact)")
  }

  @Test(arguments: [
    ([1.0, 9], 2), ([9, 1], 3), ([5, 5], 1), ([1, 2, 3, 30], 1), ([30, 2, 3, 1], 1), ([30, 2, 3, 1], 4),
  ])
  func `chance in lives is the sum of squared weights times the variance of each case`(
    weights: [Double], replications: Int
  ) {
    let share = weights[0] / weights.reduce(0, +)
    let exact = share * share * 1e6 * second / Double(replications)
    let rows = (1...200).map { seed in
      VarianceDecomposition(results(weights, replications: replications, seed: seed)).rows
    }
    expect(rows.map { $0[4].variance! }, 0, "draws")
    expect(rows.map { $0[5].variance! }, exact, "lives")
  }

  /// Of two lives a draw only the sum of their variances shows; by unequal weights that says nothing.
  @Test func `of two cases of unequal weight that live once it is not told`() {
    #expect(VarianceDecomposition(results([1, 9], replications: 1, seed: 1)).rows.allSatisfy { $0.variance == nil })
  }

  /// Estimated without bias, it can be below 0 by chance: then it is not known, and nothing that follows is no number.
  @Test func `chance in lives that comes out below 0 is not known`() throws {
    let outcomes = results([1, 2, 3], replications: 1, seed: 1)
    let noise: Double? = -1e6
    let draws = outcomes.difference(1, outcomes.netCoefficients(outcomes.model.ledger.choosing[0]))
    let estimator = Estimator(blocks: outcomes.blocks, isAnythingUncertain: true)
    let found = estimator.decided(draws, noise: noise)
    #expect(found.spreadReason == .spread(.livesNotTold) && found.low == nil && found.probabilityPositive == nil)
    #expect(try #require(found.mcError) >= 0)
  }
}
