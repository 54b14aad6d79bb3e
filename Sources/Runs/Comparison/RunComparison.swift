// SPDX-License-Identifier: EUPL-1.2

import Reports
import Scenarios
public import Studies
public import Words

/// Two stored runs, and where the difference between them comes from.
public struct RunComparison: Sendable {
  let first: StoredScenario
  let second: StoredScenario
  let threads: Int?
  let context: RunContext

  /// - Parameter threads: processors to use; `nil` for all.
  public init(
    first: StoredScenario, second: StoredScenario, threads: Int? = nil, context: RunContext = RunContext()
  ) {
    self.first = first
    self.second = second
    self.threads = threads
    self.context = context
  }

  /// Computes the first scenario step by step until it is the second; the steps add to the difference.
  ///
  /// Cost: that of a run for each change.
  ///
  /// - Throws: `scenarioHasErrors` when a scenario in between cannot be compiled or run, `interrupted`.
  public func perform() throws(Failure) -> Comparison {
    for run in [first, second] where run.stored.rekenversie != Versions.results {
      context.note(
        "\(run.name) is gemaakt met rekenversie \(run.stored.rekenversie); hier is alles opnieuw gerekend met "
          + "\(Versions.results)")
    }
    let references = [first, second].compactMap(\.scenario.arrangements.first?.name)
    if Set(references).count > 1 {
      context.note(
        "de runs vergelijken met een andere referentie (`\(references[0])` en `\(references[1])`); --referentie kiest er een voor "
          + "allebei")
    }
    let progress = context.listener.progress()
    defer { progress?.end() }
    let rerun = Rerun(
      threads: threads ?? Machine.processors,
      progress: progress.map { line in
        { @Sendable (study: StudyTask, share: Double) in line.show(study.text.nl, share, error: nil) }
      },
      isCancelled: context.isCancelled)
    do throws(StudyFailure) {
      return try Comparison(from: first.scenario, to: second.scenario, rerun: rerun)
    } catch {
      throw context.failure(error, sources: second.reading.sources)
    }
  }

  /// The same for people.
  public func text(_ comparison: Comparison, in language: Language) -> String {
    ComparisonAnswer(
      comparison.rows, unmatched: comparison.unmatched, of: second.scenario, names: (first.name, second.name),
      in: language
    ).text
  }
}
