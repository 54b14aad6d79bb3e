// SPDX-License-Identifier: EUPL-1.2

public import Scenarios
public import Statistics
public import Studies
import Words

/// All that a run has to show, as values: the tables, their description and the answer.
public struct RunReport: Sendable {
  public static let answerName = "antwoord.txt"

  public let answer: RunAnswer
  public let tables: TableSet
  /// One per table in the order of the documentation, then `datapackage.json`, `antwoord.txt` and `antwoord.json`.
  public let files: [ReportFile]

  public init(_ analysis: Analysis, _ studies: Studies = Studies(), of scenario: Scenario) {
    let words = Answer(analysis, studies, of: scenario)
    let texts = Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, words.text(in: $0)) })
    answer = RunAnswer(texts: texts, scenario: scenario, returns: ReturnTable.table(analysis))
    tables = TableSet(RunTables.all(analysis, studies, of: scenario))
    files =
      TableFiles(tables.all, of: scenario).all + [
        ReportFile(name: Self.answerName, bytes: Array(answer.terminal(in: .nl).text().utf8)),
        AnswerFile.file(texts),
      ]
  }
}
