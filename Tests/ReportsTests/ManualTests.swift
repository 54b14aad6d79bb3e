// SPDX-License-Identifier: EUPL-1.2

import FoundationEssentials
import Testing

@testable import Reports

/// The manual lists every column from the same metadata as `datapackage.json`.
/// `RENDEMENT_SNAPSHOTS=write swift test` rewrites that part.
@Suite struct ManualTests {
  static let begin = "<!-- kolommen: gemaakt uit de beschrijving van de tabellen; zie ManualTests -->\n"
  static let end = "<!-- einde kolommen -->"

  @Test func `the manual lists every column`() throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../Documentation/handleiding.md")
    let manual = String(decoding: try Data(contentsOf: path), as: UTF8.self)
    let start = try #require(manual.firstRange(of: Self.begin)).upperBound
    let stop = try #require(manual.firstRange(of: Self.end)).lowerBound
    if ProcessInfo.processInfo.environment["RENDEMENT_SNAPSHOTS"] == "write" {
      let text = manual[..<start] + reference + manual[stop...]
      try Data(text.utf8).write(to: path)
    } else {
      #expect(String(manual[start..<stop]) == reference)
    }
  }

  private var reference: String {
    let tables = RunTables.all(SampleRun.analysis, SampleRun.studies, of: SampleRun.scenario)
    return "\n" + tables.map { section($0) }.joined(separator: "\n") + "\n"
  }

  private func section(_ table: Table) -> String {
    var columns = table.columns
    if table.name == "trekkingen" { columns = [DrawsTable.number] + Self.drawColumns }
    let rows = columns.map { "| `\($0.name)` | \($0.unit) | \($0.meaning.nl.replacing("<", with: "\\<")) |" }
    return "### \(table.fileName)\n\n\(table.title.nl).\n\n| kolom | eenheid | betekenis |\n|---|---|---|\n"
      + rows.joined(separator: "\n") + "\n"
  }

  /// The columns of the draws depend on the scenario.
  private static let drawColumns = [
    Column.number("<parameter>", "die van de parameter", nl: "getrokken waarde; prijzen heten `prijs.<naam>`", en: ""),
    Column.number(
      "<arrangement>:<perspectief>:<maat>", Column.perHousehold,
      nl: "saldo, baten of investering in deze trekking; met rekenfout",
      en: ""),
  ]
}
