// SPDX-License-Identifier: EUPL-1.2

import FoundationEssentials
import RunRecord
import Testing
import Words

@testable import Reports
@testable import Stories

/// The manual lists every column from the same metadata as `datapackage.json`.
/// `RENDEMENT_SNAPSHOTS=write swift test` rewrites that part.
@Suite(.serialized) struct ManualTests {
  static let begin = "<!-- kolommen: gemaakt uit de beschrijving van de tabellen; zie ManualTests -->\n"
  static let end = "<!-- einde kolommen -->"
  static let beginLife = "<!-- kolommen van een leven: gemaakt uit de beschrijving van de tabel; zie ManualTests -->\n"
  static let endLife = "<!-- einde kolommen van een leven -->"

  @Test func `the manual lists every column`() throws {
    try expectPart(reference, from: Self.begin, to: Self.end)
  }

  @Test func `the manual lists the columns of a life`() throws {
    let table = Table(StoryRow.schema.table, rows: [])
    try expectPart("\n" + section(table) + "\n", from: Self.beginLife, to: Self.endLife)
  }

  /// A table of the manual by its heading or the sentence before it, row by row.
  private func rows(after start: String, until end: String) throws -> String {
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../Documentation/handleiding.md")
    let manual = String(decoding: try Data(contentsOf: path), as: UTF8.self)
    let from = try #require(manual.firstRange(of: start)).upperBound
    let part = manual[from...]
    return String(part[..<(try #require(part.firstRange(of: end)).lowerBound)])
  }

  @Test func `the manual says of every table which question it answers`() throws {
    let text = try rows(after: "### Welk bestand voor welke vraag\n", until: "\nDe tabellen zijn CSV")
    for table in RunTables(SampleRun.analysis, SampleRun.studies, of: SampleRun.scenario).all {
      #expect(text.contains("`\(table.fileName)`"), "\(table.fileName)")
    }
  }

  @Test func `every table that the manual names exists`() throws {
    let text = try rows(after: "# Handleiding", until: "130, 143")
    let names = Set(RunTables(SampleRun.analysis, SampleRun.studies, of: SampleRun.scenario).all.map(\.fileName))
    let others: Set = ["casussen.csv", "prijzen.csv", "leven.csv", "algoritmeregister.csv"]
    for match in text.matches(of: /`([a-z_]+\.csv)`/) {
      #expect(names.union(others).contains(String(match.1)), "\(match.1)")
    }
  }

  @Test func `the manual lists every measure that can be quoted`() throws {
    let text = try rows(after: "Dit zijn de maten:\n", until: "\nAan het eind staat een referentie")
    let listed = text.split(separator: "\n").dropFirst(2).flatMap { row in
      row.split(separator: "|")[0].split(separator: "`").filter { !$0.contains { ", ".contains($0) } }.map(String.init)
    }
    #expect(listed.sorted() == QuotedMeasure.names.sorted())
  }

  private func expectPart(_ text: String, from begin: String, to end: String) throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../Documentation/handleiding.md")
    let manual = String(decoding: try Data(contentsOf: path), as: UTF8.self)
    let start = try #require(manual.firstRange(of: begin)).upperBound
    let stop = try #require(manual.firstRange(of: end)).lowerBound
    if ProcessInfo.processInfo.environment["RENDEMENT_SNAPSHOTS"] == "write" {
      try Data((manual[..<start] + text + manual[stop...]).utf8).write(to: path)
    } else {
      #expect(String(manual[start..<stop]) == text)
    }
  }

  private var reference: String {
    let tables = RunTables(SampleRun.analysis, SampleRun.studies, of: SampleRun.scenario).all
    return "\n" + tables.map { section($0) }.joined(separator: "\n") + "\n"
  }

  private func section(_ table: Table) -> String {
    var columns = table.columns
    if table.name == "trekkingen" { columns = [DrawTable.number] + Self.drawColumns }
    let rows = columns.map { "| `\($0.name)` | \($0.unit) | \($0.meaning.nl.replacing("<", with: "\\<")) |" }
    return "### \(table.fileName)\n\n\(table.title.nl).\n\n| kolom | eenheid | betekenis |\n|---|---|---|\n"
      + rows.joined(separator: "\n") + "\n"
  }

  /// The columns of the draws depend on the scenario.
  private static let drawColumns = [
    Field.number("<parameter>", "die van de parameter", nl: "getrokken waarde; prijzen heten `prijs.<naam>`", en: ""),
    Field.number(
      "<arrangement>:<perspectief>:<maat>", Field.perHousehold,
      nl: "saldo, baten of investering in deze trekking; met rekenfout",
      en: ""),
  ]
}
