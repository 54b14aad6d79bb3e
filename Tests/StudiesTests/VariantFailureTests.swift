// SPDX-License-Identifier: EUPL-1.2

import Distributions
import ModelCompiler
import RunRecord
import Scenarios
import Simulation
import TestSupport
import Testing
import Words

@testable import Studies

@Suite struct VariantFailureTests {
  @Test func `a value that variants cannot use is named as a run names it`() throws {
    var scenario = RandomScenario.make(seed: 4)
    scenario.settings.draws = 40
    scenario.parameters[0].value = .drawn(.uniform(low: -2, high: -1))
    let plan = ExperimentPlan(draws: 40, replications: 1, threads: 1, seed: scenario.settings.seed)
    guard case .failed(let expected) = Experiment(model: scenario.compiled, plan: plan).run() else {
      Issue.record("a negative rate should not run")
      return
    }
    #expect(expected.parameter.hasPrefix("\(scenario.parameters[0].name) = -1."))
    do throws(StudyFailure) {
      _ = try BarrierStudy(scenario.compiled, rerun: Rerun(threads: 1)).rows()
      Issue.record("a negative rate should not run")
    } catch {
      guard case .cannotRun(let failure) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(failure.parameter == expected.parameter && failure.trouble == expected.trouble)
    }
  }
}
