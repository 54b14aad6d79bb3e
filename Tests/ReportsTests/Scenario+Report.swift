// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import RunRecord
import Scenarios
import Simulation
import Statistics
import Studies
import TestSupport

@testable import Reports

extension Scenario {
  /// The report of a run with all that its settings ask for.
  func reported() throws -> RunReport {
    let plan = ExperimentPlan(
      draws: settings.draws, replications: settings.replications, threads: 2, seed: settings.seed, keepsCases: true)
    let model = compiled
    guard case .finished(let results) = Experiment(model: model, plan: plan).run() else {
      preconditionFailure("no results")
    }
    let studies = try Studies(results, of: model, rerun: Rerun(threads: 2))
    return RunReport(Analysis(results: results, model: model), studies, of: self)
  }
}
