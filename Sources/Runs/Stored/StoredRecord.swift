// SPDX-License-Identifier: EUPL-1.2

public import Reports
import RunRecord
import Scenarios

/// A finished run, read back as what reports are made from.
public enum StoredRecord {
  /// - Parameter folder: of a run, of any version.
  /// - Throws: `inputMissing` when the folder holds no run, or a file is not as the run wrote it. Tables that this version cannot read are
  ///   named in the record.
  public static func read(_ folder: String) throws(Failure) -> ReportedRun {
    try read(folder, of: try StoredScenario.read(folder))
  }

  /// - Parameter run: the scenario of that run, already read.
  public static func read(_ folder: String, of run: StoredScenario) throws(Failure) -> ReportedRun {
    if let bad = run.stored.damaged(in: folder).first {
      throw Failure(
        .inputMissing, "\(folder)/\(bad) is er niet, of is veranderd na de run",
        remedy: StoredRun.anew)
    }
    var unreadable: [UnreadableTable] = []
    let tables = RunTables(reading: try StoredTables.read(folder), unreadable: &unreadable)
    guard tables[ReturnRow.self] != nil else {
      throw Failure(
        .inputMissing,
        "\(folder) is gemaakt met rekenversie \(run.stored.rekenversie), en rendement.csv daarvan is hier niet te lezen",
        remedy: "reken het scenario opnieuw door, of gebruik de versie van toen")
    }
    var record = ReportedRun(
      scenario: run.scenario, facts: run.stored.facts, tables: tables, answers: try StoredAnswer.texts(folder))
    record.unreadable = unreadable
    return record
  }
}

extension StoredRun {
  var facts: RunFacts {
    RunFacts(
      digest: afdruk, resultsVersion: rekenversie, versions: versies,
      inputs: invoer.map(\.file),
      cases: omvang.casussen, targetGroup: omvang.doelgroep, lives: omvang.levens)
  }
}

extension StoredRun.File {
  var file: RunManifest.File { RunManifest.File(name: bestand, byteCount: bytes, digest: sha256) }
}
