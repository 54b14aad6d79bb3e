// SPDX-License-Identifier: EUPL-1.2

import Reports
import RunRecord
import Scenarios
import Studies
import Words

/// Two stored runs, and where the difference between them comes from.
struct RunComparison {
  var first: StoredScenario
  var second: StoredScenario
  var threads: Int?
  var console: Console

  func perform() throws(Failure) -> Comparison {
    for run in [first, second] where run.stored.rekenversie != Versions.results {
      console.note(
        "\(run.name) is gemaakt met rekenversie \(run.stored.rekenversie); hier is alles opnieuw gerekend met "
          + "\(Versions.results)")
    }
    let references = [first, second].compactMap(\.scenario.arrangements.first?.name)
    if Set(references).count > 1 {
      console.note(
        "de runs vergelijken met een andere referentie (`\(references[0])` en `\(references[1])`); --referentie kiest er een voor "
          + "allebei")
    }
    let progress = console.progress()
    defer { progress?.end() }
    let rerun = Rerun(
      threads: threads ?? Machine.processors,
      progress: progress.map { line in
        { @Sendable (study: StudyTask, share: Double) in line.show(study.text.nl, share) }
      },
      isCancelled: { Interruption.isRequested })
    do throws(StudyFailure) {
      return try Comparison(from: first.scenario, to: second.scenario, rerun: rerun)
    } catch {
      throw console.failure(error, sources: second.reading.sources)
    }
  }

  func text(_ comparison: Comparison) -> String {
    ComparisonAnswer(
      comparison.rows, unmatched: comparison.unmatched, of: second.scenario, names: (first.name, second.name),
      in: console.language
    ).text
  }
}

/// The scenario of a stored run, from the copy that the run keeps of what it read.
struct StoredScenario {
  var stored: StoredRun
  var reading: Reading
  /// With the settings that the run used.
  var scenario: Scenario

  /// `noord (1a2b3c4d5e6f)`.
  var name: String { "\(scenario.name) (\(stored.afdruk))" }

  /// - Parameter reference: in place of that of the run.
  /// - Throws: status 66 when the folder holds no run, or its copy of the input is not complete.
  static func read(_ folder: String, reference: String? = nil) throws(Failure) -> StoredScenario {
    let stored = try StoredRun.read(folder)
    let inputs = folder + "/" + StoredRun.inputFolder
    if let bad = stored.damaged(in: folder).first(where: { $0.hasPrefix(StoredRun.inputFolder + "/") }) {
      throw Failure(
        .inputMissing, "\(folder)/\(bad) is er niet, of is veranderd na de run",
        remedy: StoredRun.anew)
    }
    let reading = try Engine.read(inputs + "/" + stored.scenario.bestand)
    var plan = RunPlan(repeating: stored, threads: nil)
    plan.reference = reference ?? plan.reference
    return StoredScenario(stored: stored, reading: reading, scenario: try plan.applied(to: try reading.validScenario()))
  }
}
