// SPDX-License-Identifier: EUPL-1.2

import Reports
import Scenarios

/// What came of reading a scenario: the scenario when it has no errors, all findings, and every file read.
struct Reading {
  var scenario: Scenario?
  var findings: [Finding]
  var files: [(path: String, bytes: [UInt8])]

  var hasErrors: Bool { findings.contains { $0.severity == .error } }

  /// The files, for the digest of the run and for `run.json`; sorted by path.
  var inputs: [RunManifest.File] {
    files.sorted { $0.path < $1.path }.map { RunManifest.File(ReportFile(name: $0.path, bytes: $0.bytes)) }
  }

  var sources: SourceText { SourceText(files) }

  /// - Throws: status 65 when there are errors; they have been shown.
  func validScenario() throws(Failure) -> Scenario {
    guard let scenario, !hasErrors else {
      throw Failure(.scenarioHasErrors, "het scenario is niet doorgerekend: \(summary)")
    }
    return scenario
  }

  /// `geen bevindingen`, `2 fouten, 1 waarschuwing`.
  var summary: String {
    let errors = findings.count { $0.severity == .error }
    let parts = [(errors, "fout", "fouten"), (findings.count - errors, "waarschuwing", "waarschuwingen")]
      .filter { $0.0 > 0 }.map { "\($0.0) \($0.0 == 1 ? $0.1 : $0.2)" }
    return parts.isEmpty ? "geen bevindingen" : parts.joined(separator: ", ")
  }
}
