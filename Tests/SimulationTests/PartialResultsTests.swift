// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import Scenarios
import TestSupport
import Testing
import Words

@testable import Simulation

/// Parts of a run, in any order and grouping, are the run.
@Suite struct PartialResultsTests {
  private func experiment(_ scenario: Scenario, replications: Int, threads: Int = 1) -> Experiment {
    let plan = ExperimentPlan(draws: 90, replications: replications, threads: threads, seed: 5, keepsCases: true)
    return Experiment(model: scenario.compiled, plan: plan)
  }

  /// Blocks of 9 draws; 300 lives of a case are more than one piece.
  @Test(arguments: [1, 3, 300], [RandomScenario.make(seed: 2), RandomScenario.plain(seed: 3)])
  func `blocks merged in any order and grouping have the bits of the whole run`(
    replications: Int, scenario: Scenario
  ) throws {
    let experiment = experiment(scenario, replications: replications)
    let whole = try #require(try experiment.part(blocks: 0..<10)?.get())
    let results = experiment.results(of: whole)
    guard case .finished(let run) = self.experiment(scenario, replications: replications, threads: 3).run() else {
      Issue.record("no results")
      return
    }
    var single = run
    single.plan.threads = 1
    #expect(results == single)

    let cuts = [[0..<4, 4..<10], [4..<10, 0..<4], [7..<8, 8..<10, 0..<1, 2..<7, 1..<2]]
    for cut in cuts {
      var merged = try #require(try experiment.part(blocks: cut[0])?.get())
      for blocks in cut.dropFirst() { merged.merge(try #require(try experiment.part(blocks: blocks)?.get())) }
      #expect(experiment.results(of: merged) == results)
    }
    #expect(results.caseCells.contains { $0 != 0 } && results.drawFlows.contains { $0 != 0 })
  }

  @Test func `sums that cannot be added are told with their place`() throws {
    var scenario = RandomScenario.make(seed: 1)
    scenario.items.append(Small.item("zilvervloot", .atStart, euro: .constant(1e19)))
    let done = try #require(experiment(scenario, replications: 2).part(blocks: 0..<10))
    guard case .failure(let failure) = done else {
      Issue.record("no failure")
      return
    }
    #expect(failure.channel == "zilvervloot" && failure.draw == 0 && failure.trouble.text.nl.contains("te groot"))
  }
}
