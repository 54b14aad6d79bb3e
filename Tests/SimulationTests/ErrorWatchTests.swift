// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import RunRecord
import Scenarios
import Simulation
import Statistics
import Synchronization
import TestSupport
import Testing

/// Does who watches see the error that the results have?
@Suite struct ErrorWatchTests {
  @Test func `the error so far is that between the blocks that are done, and watching changes nothing`() throws {
    var scenario = RandomScenario.make(seed: 3)
    scenario.arrangements = [.current] + scenario.arrangements.dropFirst()
    let model = scenario.compiled
    let plan = ExperimentPlan(draws: 1000, replications: 1, threads: 1, seed: 7)
    let last = Mutex(ExperimentProgress?.none)
    let watched = Experiment(model: model, plan: plan).run { done in last.withLock { $0 = done } }
    guard case .finished(let results) = watched, case .finished(let alone) = Experiment(model: model, plan: plan).run()
    else {
      Issue.record("no results")
      return
    }
    #expect(results == alone)
    let seen = try #require(last.withLock { $0 })
    #expect(seen.share == 1)

    let outcomes = DrawOutcomes(results, model)
    let errors = (1..<model.arrangementCount).map { a -> Double in
      let nets = outcomes.difference(a, outcomes.netCoefficients(0))
      let means = outcomes.blocks.ranges.map { nets[$0].reduce(0, +) / Double($0.count) }
      let mean = means.reduce(0, +) / Double(means.count)
      let squares = means.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      return (squares / Double((means.count - 1) * means.count)).squareRoot()
    }
    let worst = errors.max() ?? 0
    #expect(abs((seen.error ?? 0) - worst) <= 1e-9 * worst)
  }
}
