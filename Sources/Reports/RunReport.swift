// SPDX-License-Identifier: EUPL-1.2

public import Scenarios
public import Statistics
public import Studies

/// All that a run has to show, as values: the tables, their description and the answer.
public struct RunReport: Sendable {
  public static let answerName = "antwoord.txt"

  public let answer: String
  public let tables: TableSet
  /// One per table in the order of the documentation, then `datapackage.json` and `antwoord.txt`.
  public let files: [ReportFile]

  public init(_ analysis: Analysis, _ studies: Studies = Studies(), of scenario: Scenario) {
    answer = Answer(analysis, studies, of: scenario).text
    tables = TableSet(RunTables.all(analysis, studies, of: scenario))
    files =
      TableFiles(tables.all, of: scenario).all + [
        ReportFile(name: Self.answerName, bytes: Array(answer.utf8))
      ]
  }
}
