// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import Reports
import Scenarios
import Simulation
import Studies
import Words

extension RunContext {
  /// A failure of the stages after reading; what is wrong with the scenario is told to the listener.
  func failure(_ failure: StudyFailure, sources: SourceText) -> Failure {
    switch failure {
    case .cannotCompile(let failure):
      report(failure.findings, sources: sources)
      return Failure(.scenarioHasErrors, "het scenario is niet doorgerekend")
    case .cannotRun(let failure): return Failure(failure)
    case .cancelled: return .interrupted
    }
  }
}

extension Failure {
  /// A value met while running, with the draw, household and channel in which it was met.
  init(_ failure: RunFailure) {
    let draw = "trekking \(NumberStyle.dutch.integer(failure.draw + 1))"
    let household = failure.household.isEmpty ? "" : "casus \(failure.household)"
    let place = [draw, household, failure.channel].filter { !$0.isEmpty }.joined(separator: ", ")
    let parameter = failure.parameter.isEmpty ? "" : " (\(failure.parameter))"
    self.init(
      .scenarioHasErrors,
      "\(place): \(failure.trouble.text.nl)\(parameter)",
      remedy: failure.remedy)
  }
}
