// SPDX-License-Identifier: EUPL-1.2

public import Reports
import Scenarios

/// A finished run, read back as what reports are made from.
public enum StoredRecord {
  /// - Parameter folder: of a run.
  /// - Throws: `inputMissing` when the folder holds no run, a file is not as the run wrote it, or another version made it.
  public static func read(_ folder: String) throws(Failure) -> RunRecord {
    try read(folder, of: try StoredScenario.read(folder))
  }

  /// - Parameter run: the scenario of that run, already read.
  public static func read(_ folder: String, of run: StoredScenario) throws(Failure) -> RunRecord {
    guard run.stored.rekenversie == Versions.results else {
      throw Failure(
        .inputMissing,
        "\(folder) is gemaakt met rekenversie \(run.stored.rekenversie); dit programma leest rekenversie \(Versions.results)",
        remedy: "reken het scenario opnieuw door, of gebruik de versie van toen")
    }
    if let bad = run.stored.damaged(in: folder).first {
      throw Failure(
        .inputMissing, "\(folder)/\(bad) is er niet, of is veranderd na de run",
        remedy: StoredRun.anew)
    }
    return RunRecord(
      scenario: run.scenario, facts: run.stored.facts, tables: TableSet(try StoredTables.read(folder)),
      answers: try StoredAnswer.texts(folder))
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
