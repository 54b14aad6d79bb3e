// SPDX-License-Identifier: EUPL-1.2

public import RunRecord
public import Scenarios
import Words

/// All that a run has to show, as values: the tables, their description and the answer.
public struct RunReport: Sendable {
  public static let answerName = "antwoord.txt"

  public let answer: RunAnswer
  public let tables: RunTables
  /// One per table in the order of the documentation, then `datapackage.json`, `antwoord.txt` and `antwoord.json`.
  public let files: [ReportFile]

  /// - Parameter results: the tables that the analyses and studies give.
  public init(_ results: RunTables, _ diagnostics: Diagnostics, of scenario: Scenario) {
    let tables = Self.complete(results, of: scenario)
    self.tables = tables
    let words = Answer(tables, diagnostics, of: scenario)
    let texts = Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, words.text(in: $0)) })
    answer = RunAnswer(texts: texts, scenario: scenario, returns: tables.rows(ReturnRow.self))
    files =
      TableFiles(tables.all, of: scenario).all + [
        ReportFile(name: Self.answerName, bytes: Array(answer.terminal(in: .nl).text().utf8)),
        AnswerFile.file(texts),
      ]
  }

  /// With the tables that are words about others.
  static func complete(_ results: RunTables, of scenario: Scenario) -> RunTables {
    results.adding(RunTables.Contents(ChangeAgenda.rows(results, of: scenario)))
  }
}
