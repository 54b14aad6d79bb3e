// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// Reads the table of starting households into the draft.
struct CaseTable {
  let table: TableReader
  private var context: Context { table.context }
  private var scenario: Scenario { context.draft.scenario }

  init(table: TableReader) { self.table = table }

  func read() {
    let fixed = KeyTable.caseColumns.map(\.name)
    let drawn = Set(scenario.domains.filter { !$0.start.isEmpty }.map(\.name))
      .union(scenario.attributes.filter(\.isDrawn).map(\.name))
    let wanted = scenario.domains.map(\.name) + context.symbols.names(.attribute)
    let required = ["casus"] + wanted.filter { !drawn.contains($0) }
    let known = Set(fixed + required + scenario.services.map(\.name))
    for column in table.columns {
      if drawn.contains(column.name) { refuseDrawn(column) } else { check(column, known: known) }
    }
    table.require(required)
    guard table.has("casus") else { return }
    if !table.hasRows {
      context.error(
        "case.none", "de tabel heeft geen casussen", "voeg minstens één rij toe", at: table.columns[0].place)
    }
    let numbers = numberColumns
    for row in table.rows { checkPrivacy(row, numbers) }
    var seen: Set<String> = []
    let columns = Columns(table, scenario)
    context.draft.scenario.cases = table.rows.compactMap { read($0, columns, &seen) }
  }

  private func refuseDrawn(_ column: TableReader.Column) {
    context.error(
      "csv.column.drawn", "`\(column.name)` wordt per huishouden geloot, en heeft dus geen kolom",
      "haal de kolom weg, of de kansen in het scenario", at: column.place)
  }

  private func check(_ column: TableReader.Column, known: Set<String>) {
    let isKnown = known.contains(column.name)
    if isKnown ? PersonalColumns.isIdentifying(column.name) : PersonalColumns.contains(column.name) {
      context.error(
        "privacy.column", "de kolom `\(column.name)` lijkt op persoonsgegevens",
        "haal de kolom weg; een casus heeft alleen een nummer",
        at: column.place)
    } else if !isKnown {
      context.error(
        "csv.column.unknown", "de kolom `\(column.name)` is geen leefgebied, kenmerk of voorziening",
        Suggestion.nearest(to: column.name, in: known).map { "bedoelde u `\($0)`?" } ?? "haal de kolom weg",
        at: column.place)
    }
  }

  /// Columns in which an amount may look like a date or a telephone number.
  private var numberColumns: Set<String> {
    Set(
      scenario.attributes.compactMap { attribute in
        if case .number = attribute.kind { attribute.name } else { nil }
      } + ["gewicht"])
  }

  private func checkPrivacy(_ row: TableReader.Row, _ numbers: Set<String>) {
    for (column, cell) in zip(table.columns, row.cells) {
      let isNumber = numbers.contains(column.name)
      guard let found = isNumber ? PersonalData.found(inNumber: cell.text) : PersonalData.found(in: cell.text) else {
        continue
      }
      context.error(
        found.code, "in de kolom `\(column.name)`: \(found.message)",
        isNumber ? PersonalData.remedyForNumber : PersonalData.remedy, at: table.place(cell))
    }
  }

  /// What the table has columns for; a row costs no more than its cells.
  private struct Columns {
    let domains: [LifeDomain]
    let attributes: [Attribute]
    let services: [Service]
    /// Of attributes that are a choice.
    let words: [String: Set<String>]

    init(_ table: TableReader, _ scenario: Scenario) {
      domains = scenario.domains.filter { $0.start.isEmpty && table.has($0.name) }
      attributes = scenario.attributes.filter { !$0.isDrawn && table.has($0.name) }
      services = scenario.services.filter { table.has($0.name) }
      words = attributes.first(by: \.name).compactMapValues {
        if case .choice(let words) = $0.kind { Set(words) } else { nil }
      }
    }
  }

  private func read(_ row: TableReader.Row, _ columns: Columns, _ seen: inout Set<String>) -> Case? {
    guard let name = table.cell(row, "casus") else { return nil }
    checkName(name, &seen)
    let before = context.findings.count
    var levels: [String: Int] = [:]
    for domain in columns.domains { levels[domain.name] = level(row, domain) }
    var attributes: [String: AttributeValue] = [:]
    for attribute in columns.attributes {
      attributes[attribute.name] = value(row, attribute, columns.words[attribute.name] ?? [])
    }
    var services: [String: ServiceState] = [:]
    for service in columns.services where !table.text(row, service.name).isEmpty {
      guard let state: ServiceState = table.choice(row, service.name), state != .none else { continue }
      services[service.name] = state
      if context.draft.startingServices[service.name] == nil, let cell = table.cell(row, service.name) {
        context.draft.startingServices[service.name] = table.place(cell)
      }
    }
    let weight = weight(row)
    guard context.findings.count == before else { return nil }
    return Case(name: name.text, weight: weight, levels: levels, services: services, attributes: attributes)
  }

  private func checkName(_ cell: CSVTokenizer.Cell, _ seen: inout Set<String>) {
    let isPersonal = PersonalData.found(in: cell.text) != nil
    let isPlain = isPersonal || cell.text.allSatisfy { $0.isLetter || $0.isNumber || "_-. ".contains($0) }
    if cell.text.isEmpty || !isPlain || cell.text.hasPrefix(".") {
      table.refuse(cell, "een casus heeft een naam van letters, cijfers en streepjes", "schrijf bijvoorbeeld casus_01")
    }
    if !seen.insert(cell.text).inserted {
      context.error(
        "name.duplicate", "de casus `\(cell.text)` staat er twee keer", "geef elke casus een eigen naam",
        at: table.place(cell))
    }
  }

  private func weight(_ row: TableReader.Row) -> Double {
    guard let cell = table.cell(row, "gewicht"), !cell.text.isEmpty, let weight = table.number(row, "gewicht") else {
      return 1
    }
    if weight <= 0 {
      context.error(
        "range", "een gewicht is groter dan 0", "schrijf een gewicht groter dan 0, of haal de rij weg",
        at: table.place(cell))
    }
    return weight
  }

  private func level(_ row: TableReader.Row, _ domain: LifeDomain) -> Int? {
    guard let cell = table.cell(row, domain.name) else { return nil }
    return context.level(cell.text, in: domain.name, at: table.place(cell))
  }

  private func value(_ row: TableReader.Row, _ attribute: Attribute, _ words: Set<String>) -> AttributeValue? {
    guard let cell = table.cell(row, attribute.name) else { return nil }
    switch attribute.kind {
    case .number(let range):
      guard let number = table.number(row, attribute.name) else { return nil }
      if range.contains(number) { return .number(number) }
      context.error(
        "range", "`\(attribute.name)` is van \(range.lowerBound) tot en met \(range.upperBound)",
        "pas de waarde of de grenzen aan",
        at: table.place(cell))
    case .choice:
      if words.contains(cell.text) { return .choice(cell.text) }
      table.refuse(
        cell, "`\(cell.text)` is geen keuze van `\(attribute.name)`",
        Suggestion.remedy(for: cell.text, in: Array(words)))
    case .drawnNumber, .drawnChoice: break
    }
    return nil
  }
}
