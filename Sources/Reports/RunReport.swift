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
    let written = tables.all.map { table in
      (table: table, file: ReportFile(name: table.fileName, bytes: CSVWriter.bytes(of: table)))
    }
    let package = DataPackage.json(
      name: scenario.name, title: scenario.title, notice: scenario.notice, tables: written)
    files =
      written.map(\.file) + [
        ReportFile(name: "datapackage.json", bytes: package.bytes),
        ReportFile(name: Self.answerName, bytes: Array(answer.utf8)),
      ]
  }
}
