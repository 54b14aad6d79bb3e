// SPDX-License-Identifier: EUPL-1.2

import Glibc
import Scenarios

/// Reads a table of hazards by time, and by an attribute if it has such a column.
struct HazardTableReading {
  let table: TableReader
  private var context: Context { table.context }

  init(table: TableReader) { self.table = table }

  func read() -> HazardTable? {
    let before = context.findings.count
    let attribute = attribute()
    table.require(["vanaf"])
    if table.has("tempo") == table.has("kans") {
      context.error(
        "csv.column.missing", "de tabel heeft een kolom `tempo` of een kolom `kans`", "houd er precies één over",
        at: table.columns[0].place)
    }
    if !table.hasRows {
      context.error("csv.empty", "de tabel heeft geen rijen", "voeg minstens één rij toe", at: table.columns[0].place)
    }
    guard context.findings.count == before else { return nil }
    var columns: [String: [HazardTable.Step]] = [:]
    for row in table.rows { add(row, attribute, &columns) }
    if let attribute { requireAll(attribute, columns) }
    return context.findings.count == before ? HazardTable(attribute: attribute?.name, columns: columns) : nil
  }

  /// The attribute that has a column, with its values.
  private func attribute() -> (name: String, values: [String])? {
    var found: (name: String, values: [String])?
    let known = KeyTable.hazardColumns.map(\.name)
    for column in table.columns where !known.contains(column.name) {
      if let values = choices(of: column.name), found == nil {
        found = (column.name, values)
      } else {
        context.error(
          "csv.column.unknown",
          found == nil
            ? "de kolom `\(column.name)` is geen kenmerk met keuzes"
            : "een tabel heeft hoogstens één kolom met een kenmerk",
          Suggestion.nearest(to: column.name, in: known).map { "bedoelde u `\($0)`?" } ?? "haal de kolom weg",
          at: column.place)
      }
    }
    return found
  }

  private func choices(of name: String) -> [String]? {
    switch context.draft.scenario.attributes.first(where: { $0.name == name })?.kind {
    case .choice(let words), .drawnChoice(let words, _): words
    default: nil
    }
  }

  private func add(
    _ row: TableReader.Row, _ attribute: (name: String, values: [String])?,
    _ columns: inout [String: [HazardTable.Step]]
  ) {
    let value = attribute.map { table.text(row, $0.name) } ?? ""
    if let attribute, !attribute.values.contains(value), let cell = table.cell(row, attribute.name) {
      table.refuse(
        cell, "`\(value)` is geen keuze van `\(attribute.name)`", Suggestion.remedy(for: value, in: attribute.values))
    }
    guard let from = table.number(row, "vanaf"), let rate = rate(row), let cell = table.cell(row, "vanaf") else {
      return
    }
    if let last = columns[value]?.last, from <= last.from {
      table.refuse(cell, "`vanaf` loopt niet op", "zet de rijen op volgorde, elke waarde één keer")
    }
    columns[value, default: []].append(HazardTable.Step(from: from, rate: rate))
  }

  private func rate(_ row: TableReader.Row) -> Double? {
    let name = table.has("kans") ? "kans" : "tempo"
    guard let value = table.number(row, name), let cell = table.cell(row, name) else { return nil }
    if value >= 0, name == "tempo" || value < 1 { return name == "tempo" ? value : -log1p(-value) }
    context.error(
      "range", name == "kans" ? "een kans per jaar is 0 of meer, en kleiner dan 1" : "een tempo is 0 of meer",
      "schrijf bijvoorbeeld 0.012", at: table.place(cell))
    return nil
  }

  private func requireAll(_ attribute: (name: String, values: [String]), _ columns: [String: [HazardTable.Step]]) {
    for value in attribute.values where columns[value] == nil {
      context.error(
        "csv.value", "de tabel heeft geen rijen voor \(attribute.name) `\(value)`", "voeg rijen met `\(value)` toe",
        at: table.columns.first { $0.name == attribute.name }?.place ?? table.columns[0].place)
    }
  }
}

extension KeyTable {
  /// The columns of a table of hazards; a choice attribute may have one by its own name.
  public static let hazardColumns: [TableColumn] = [
    TableColumn(
      "vanaf", "from", nl: "Stand van de klok in jaren vanaf waar de rij geldt; oplopend.",
      en: "Clock in years from which the row holds.", example: "65"),
    TableColumn(
      "tempo", "rate", required: false, nl: "Tempo per jaar, 0 of meer.", en: "Hazard per year.", example: "0.012"),
    TableColumn(
      "kans", "rate", required: false, nl: "In plaats van `tempo`: kans per jaar, 0 of meer en kleiner dan 1.",
      en: "Instead of `tempo`: annual probability.", example: "0.012"),
  ]
}
