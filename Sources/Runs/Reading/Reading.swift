// SPDX-License-Identifier: EUPL-1.2

import Reports
import RunRecord
public import Scenarios

/// What came of reading a scenario: the scenario when it has no errors, all findings, and every file read.
public struct Reading: Sendable {
  /// `nil` when it has errors.
  public var scenario: Scenario?
  /// Places begin at the folder of all scenarios, so that they are the same wherever the command is started.
  public var findings: [Finding]
  /// In the order in which they were read; paths as findings name them.
  public var files: [(path: String, bytes: [UInt8])]
  /// `nil` for a scenario that does not build on another.
  package var basis: BasisComparison?
  /// What makes a place one that opens from here.
  var prefix = ""

  public var hasErrors: Bool { findings.contains { $0.severity == .error } }

  /// The files, for the digest of the run and for `run.json`; sorted by path.
  var inputs: [RunManifest.File] {
    files.sorted { $0.path < $1.path }.map { RunManifest.File(ReportFile(name: $0.path, bytes: $0.bytes)) }
  }

  /// The findings with places that open from here.
  public var shownFindings: [Finding] {
    findings.map { finding in
      var shown = finding
      if let file = finding.place?.file { shown.place?.file = prefix + file }
      return shown
    }
  }

  /// The text under the shown findings.
  public var sources: SourceText { SourceText(files.map { (prefix + $0.path, $0.bytes) }) }

  /// - Throws: `scenarioHasErrors` when there are errors, `inputMissing` when all of them are files that cannot be read; they have been shown.
  public func validScenario() throws(Failure) -> Scenario {
    guard let scenario, !hasErrors else {
      throw Failure(errorKind, "het scenario is niet doorgerekend: \(summary)")
    }
    return scenario
  }

  /// What work on a scenario with errors ends with.
  package var errorKind: Failure.Kind {
    let unread: Set = ["file.missing", "file.unreadable"]
    return findings.filter { $0.severity == .error }.allSatisfy { unread.contains($0.code) }
      ? .inputMissing : .scenarioHasErrors
  }

  /// `geen bevindingen`, `2 fouten, 1 waarschuwing`.
  public var summary: String {
    let errors = findings.count { $0.severity == .error }
    let parts = [(errors, "fout", "fouten"), (findings.count - errors, "waarschuwing", "waarschuwingen")]
      .filter { $0.0 > 0 }.map { "\($0.0) \($0.0 == 1 ? $0.1 : $0.2)" }
    return parts.isEmpty ? "geen bevindingen" : parts.joined(separator: ", ")
  }
}
