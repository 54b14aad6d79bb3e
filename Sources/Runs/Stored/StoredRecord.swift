// SPDX-License-Identifier: EUPL-1.2

public import Reports
import RunRecord
import Scenarios

/// A finished run, read back as what reports are made from.
public enum StoredRecord {
  /// - Parameters:
  ///   - folder: of a run, of any version.
  ///   - context: hears that the run is of another version, and of the tables that this one cannot read.
  /// - Throws: `inputMissing` when the folder holds no run, a file is not as the run wrote it, or `rendement.csv` is of a version that cannot
  ///   be read. Other tables that cannot be read count as not there.
  public static func read(_ folder: String, context: RunContext = RunContext()) throws(Failure) -> ReportedRun {
    try read(folder, of: try StoredScenario.read(folder), context: context)
  }

  /// - Parameter run: the scenario of that run, already read.
  public static func read(
    _ folder: String, of run: StoredScenario, context: RunContext = RunContext()
  ) throws(Failure) -> ReportedRun {
    if let bad = run.stored.damaged(in: folder).first {
      throw Failure(
        .inputMissing, "\(folder)/\(bad) is er niet, of is veranderd na de run",
        remedy: StoredRun.anew)
    }
    var unreadable: [UnreadableTable] = []
    let tables = RunTables(reading: try StoredTables.read(folder), unreadable: &unreadable)
    guard tables[ReturnRow.self] != nil else { throw Failure(unreadable: ReturnRow.schema.name) }
    let version = run.stored.rekenversie
    if version != Versions.results {
      context.note(
        "deze run is gemaakt met rekenversie \(version), en dit programma is rekenversie \(Versions.results): de cijfers zijn die van toen"
          + (KnownFault.all.contains { $0.versions.contains(version) }
            ? "; bekende fouten daarin staan in Documentation/bekende-fouten.md" : ""))
    }
    if !unreadable.isEmpty {
      context.note(
        "van een andere versie, hier niet te lezen en dus weggelaten: "
          + unreadable.map { $0.table + ".csv" }.joined(separator: ", "))
    }
    return ReportedRun(
      scenario: run.scenario, facts: run.stored.facts, tables: tables, answers: try StoredAnswer.texts(folder))
  }
}

extension Failure {
  /// - Parameter table: name of a table that the work cannot do without.
  init(unreadable table: String) {
    self.init(
      .inputMissing, "\(table).csv van deze run is van een andere versie, en hier niet te lezen",
      remedy: "reken het scenario opnieuw door, of gebruik de versie van toen")
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
