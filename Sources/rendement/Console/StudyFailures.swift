// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import Simulation
import Studies

extension Console {
  /// A failure of the stages after reading, as that of a command; what is wrong with the scenario is shown.
  func failure(_ failure: StudyFailure, sources: SourceText) -> Failure {
    switch failure {
    case .cannotCompile(let failure):
      report(failure.findings, sources: sources)
      return Failure(.scenarioHasErrors, "het scenario is niet doorgerekend")
    case .cannotRun(let failure): return Failure(failure)
    case .cancelled: return Interruption.failure
    }
  }
}
