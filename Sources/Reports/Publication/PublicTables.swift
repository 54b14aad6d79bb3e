// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Scenarios
import Words

/// A table as it may leave the building.
struct PublicTable {
  /// As page and workbook read it.
  var table: Table
  /// What was joined or taken out, in Dutch; empty where it is as it was.
  var note = ""
  /// Whether nothing of it is published; the note says why.
  var isLeftOut = false
}

/// Deals with the tables of a run, each by whom it says that it tells of.
struct PublicTables {
  /// Stands for several items between the same two accounts.
  static let others = "(overige posten)"

  let scenario: Scenario
  let tables: RunTables
  let targetGroup: Double
  let decision: PublicDecision

  init(_ record: ReportedRun, _ decision: PublicDecision) {
    scenario = record.scenario
    tables = record.tables
    targetGroup = record.facts.targetGroup
    self.decision = decision
  }

  func publish(_ table: Table) -> PublicTable {
    switch table.schema.disclosure {
    case .everyone: PublicTable(table: table)
    case .inputs(let columns): withoutInputs(table, columns)
    case .draws: draws(table)
    case .barriers: barriers(table)
    case .lines:
      leftOut(table, "een begrotingsregel kan over weinig casussen gaan; per partij en jaar staat het in kasstroom.csv")
    case .groups(.traits): traits(table)
    case .groups(.levels): levels(table)
    case .groups(.recipients): recipients(table)
    case .groups(.items): items(table)
    case .cases: leftOut(table, "hierin staan losse casussen; gemiddeld staan zij in posten.csv")
    }
  }

  func leftOut(_ table: Table, _ reason: String) -> PublicTable {
    var empty = table
    empty.rows = []
    return PublicTable(table: empty, note: reason, isLeftOut: true)
  }

  // MARK: By input

  private func withoutInputs(_ table: Table, _ columns: [String]) -> PublicTable {
    guard !decision.inputs.isEmpty else { return PublicTable(table: table) }
    var copy = table
    let places = table.columns.indices.filter { columns.contains(table.columns[$0].name) }
    copy.rows = table.rows.filter { cells in !places.contains { isHidden(cells[$0]) } }
    guard copy.rows.count < table.rows.count else { return PublicTable(table: table) }
    let note = "zonder getallen die laten zien wat maar weinig casussen gebruiken"
    return copy.rows.isEmpty ? leftOut(table, note) : PublicTable(table: copy, note: note)
  }

  /// `tempo`, or `parameter:tempo`.
  private func isHidden(_ cell: Cell) -> Bool {
    guard case .text(let key) = cell else { return false }
    return decision.inputs.contains(key) || decision.inputs.contains(String(key.drop { $0 != ":" }.dropFirst()))
  }

  /// Without the outcomes, from which draws give back what any input does, where there is anything to give back.
  private func draws(_ table: Table) -> PublicTable {
    guard !decision.items.joined.isEmpty else { return PublicTable(table: table) }
    let names = Set(
      [DrawTable.number.name] + scenario.parameters.map(\.name) + scenario.prices.map(\.parameterName))
    let kept = table.columns.indices.filter { names.contains(table.columns[$0].name) }
    var copy = table
    copy.columns = kept.map { table.columns[$0] }
    copy.rows = table.rows.map { row in kept.map { row[$0] } }
    return PublicTable(
      table: copy, note: "zonder uitkomsten: naast de getallen laten die zien wat maar weinig casussen gebruiken")
  }

  // MARK: By barrier

  private func barriers(_ table: Table) -> PublicTable {
    guard !decision.smallBarriers.isEmpty else { return PublicTable(table: table) }
    return leftOut(
      table,
      "\(decision.smallBarriers.joined(separator: ", ")): alleen weinig casussen kunnen hiermee te maken krijgen, en knelpunten tellen samen op"
    )
  }

  // MARK: By rule

  private func recipients(_ table: Table) -> PublicTable {
    var copy = table
    copy.rows = zip(tables.rows(TargetingRow.self), table.rows).filter { row, _ in
      row.kind == .everyone && row.share.map { $0 >= 1 } ?? true
    }.map(\.1)
    guard copy.rows.count < table.rows.count else { return PublicTable(table: table) }
    return PublicTable(
      table: copy,
      note: "alleen iedereen: wie een regel kiest en wie niet, gaat dwars door de groepen van subgroepen.csv")
  }

  // MARK: By item

  private func items(_ table: Table) -> PublicTable {
    let items = decision.items
    guard !items.isLeftOut else {
      return leftOut(table, "posten die maar weinig casussen gebruiken, zijn met geen andere samen te voegen")
    }
    guard !items.joined.isEmpty else { return PublicTable(table: table) }
    var joined = JoinedRows<ItemRow>(
      table, by: [\.arrangement, \.from, \.to], summing: [\.amount, \.presentValue])
    for (row, cells) in zip(tables.rows(ItemRow.self), table.rows) {
      if items.joined.contains(CaseBills.Line(item: row.item, from: row.from, to: row.to)) {
        joined.join(cells, \.item, .text(Self.others), keeping: [\.kind])
      } else {
        joined.keep(cells)
      }
    }
    let count = Set(items.joined.map(\.item)).count
    return PublicTable(
      table: joined.table,
      note: "\(count) posten staan samen in \(Self.others), omdat maar weinig casussen een daarvan gebruiken")
  }
}
