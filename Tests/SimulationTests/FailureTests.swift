// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import Scenarios
import TestSupport
import Testing
import Words

@testable import Simulation

/// Lives that cannot be lived.
@Suite struct FailureTests {
  @Test(arguments: [1, 20])
  func `a life that does not end is refused with its channel`(replications: Int) {
    let scenario = Scenario(
      name: "klein", title: "Klein",
      domains: [Small.domain("d", levels: 2, [Small.rate(1, 2, 1e9), Small.rate(2, 1, 1e9)])],
      arrangements: [.current], cases: Small.cases([Small.domain("d", levels: 2, [])]))
    let plan = ExperimentPlan(draws: 1, replications: replications, threads: 1, seed: 4)
    guard case .failed(let failure) = Experiment(model: scenario.compiled, plan: plan).run() else {
      Issue.record("no failure")
      return
    }
    #expect(failure.channel.hasPrefix("leefgebied d"))
    #expect(failure.trouble == .endless(most: Simulator.eventLimit))
  }
}
