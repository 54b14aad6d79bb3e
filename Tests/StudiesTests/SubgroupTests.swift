// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import RunRecord
import Scenarios
import Simulation
import Statistics
import TestSupport
import Testing
import Words

@testable import Studies

@Suite struct SubgroupTests {
  private func outcomes(_ scenario: Scenario, draws: Int, replications: Int) throws -> DrawOutcomes {
    let plan = ExperimentPlan(draws: draws, replications: replications, threads: 2, seed: 1, keepsCases: true)
    guard case .finished(let results) = Experiment(model: scenario.compiled, plan: plan).run() else {
      throw StudyFailure.cancelled
    }
    return DrawOutcomes(results, scenario.compiled)
  }

  private func caseWorth(_ outcomes: DrawOutcomes) -> CaseWorth? { CaseWorth(outcomes, Estimator(outcomes)) }

  @Test func `groups of a trait, by their share, add up to the whole`() throws {
    let outcomes = try outcomes(RandomScenario.make(seed: 3), draws: 400, replications: 2)
    let rows = SubgroupStudy(try #require(caseWorth(outcomes)), of: outcomes.model.scenario).rows
      .filter { $0.perspective == .social && $0.arrangement == "maatwerk" }
    let analysis = Analysis(results: outcomes.results, model: outcomes.model)
    let net = try #require(
      analysis.returns.first { $0.perspective == .social && $0.measure == .net && $0.arrangement == "maatwerk" }?
        .estimate)
    let whole = try #require(rows.first { $0.trait == .all })
    for figure in [\Estimate.mcError, \.low, \.high] {
      let (own, all) = (whole.net[keyPath: figure], net[keyPath: figure])
      #expect((own == nil) == (all == nil))
      if let own, let all { #expect(abs(own - all) < 1e-9 * abs(all)) }
    }
    for trait in Set(rows.map(\.trait)) {
      let groups = rows.filter { $0.trait == trait }
      #expect(abs(groups.reduce(0) { $0 + $1.share } - 1) < 1e-12)
      #expect(groups.count > (trait == .all ? 0 : 1))
      let sum = groups.reduce(0) { $0 + $1.share * $1.net.mean }
      #expect(abs(sum - net.mean) < 1e-9 * abs(net.mean) + 1e-9)
    }
  }

  /// Chance is addressed by the case: which others there are changes nothing for it.
  @Test func `a case in a group lives the life it lives alone`() throws {
    let scenario = RandomScenario.make(seed: 5)
    let all = try #require(caseWorth(outcomes(scenario, draws: 80, replications: 2)))
    for i in scenario.cases.indices {
      var alone = scenario
      alone.cases = [scenario.cases[i]]
      let own = try #require(caseWorth(outcomes(alone, draws: 80, replications: 2)))
      for (a, b) in zip(all.views, own.views) {
        let (x, y) = (all.means(a)[i], own.means(b)[0])
        #expect(abs(x - y) <= 1e-9 * abs(y) + 1e-9)
      }
    }
  }
}
