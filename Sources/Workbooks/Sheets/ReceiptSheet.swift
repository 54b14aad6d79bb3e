// SPDX-License-Identifier: EUPL-1.2

import Accounting
import Reports
import RunRecord
import Scenarios

/// `posten.csv` with the arrangements side by side: the receipt of the average household.
struct ReceiptSheet {
  let source: WorkbookSource
  let name: String
  let rows: [[WorkbookCell]]
  /// Arrangements, the reference first.
  let arrangements: [String]

  static let from = 1
  static let to = 2
  private static let labelCount = 5

  init(_ source: WorkbookSource) {
    self.source = source
    name = source("Kassabon", "Receipt")
    arrangements = [source.reference] + source.alternatives
    var order: [(key: ReceiptEntry.Key, row: ItemRow)] = []
    var found: [ReceiptEntry.Key: [String: ItemRow]] = [:]
    for row in source.record.tables.rows(ItemRow.self) {
      let key = ReceiptEntry(row).key
      if found[key] == nil { order.append((key, row)) }
      found[key, default: [:]][row.arrangement] = row
    }
    let origins = Dictionary(
      source.scenario.items.map { ($0.name, $0.source.text) }, uniquingKeysWith: { first, _ in first })
    var rows: [[WorkbookCell]] = []
    for (key, row) in order {
      rows.append(
        Self.cells(
          source, row, arrangements.map { found[key]?[$0] }, line: rows.count + 2,
          origin: origins[row.item] ?? ""))
    }
    self.rows = rows
  }

  var span: RowSpan { RowSpan(name, count: rows.count) }

  enum Column: Int, CaseIterable {
    case count, unitPrice, amount, presentValue, change
  }

  /// Where a column of an arrangement is, from 0; the reference has no change.
  func place(_ column: Column, _ arrangement: Int) -> Int { Self.place(column, arrangement) }

  private static func place(_ column: Column, _ arrangement: Int) -> Int {
    labelCount + arrangement * 5 - (arrangement > 0 ? 1 : 0) + column.rawValue
  }

  private static func cells(
    _ source: WorkbookSource, _ label: ItemRow, _ rows: [ItemRow?], line: Int, origin: String
  ) -> [WorkbookCell] {
    var cells: [WorkbookCell] = [
      .text(source.titles.item(label.item)), .text(source.account(label.from)),
      .text(source.account(label.to)), .text(kind(source, label.kind)), .text(label.unit),
    ]
    let before = rows.first??.presentValue ?? 0
    for (index, row) in rows.enumerated() {
      let (count, amount) = (row?.count ?? 0, row?.amount ?? 0)
      let value = row?.presentValue ?? 0
      let price = "\(RowSpan.cell(place(.amount, index), line))/\(RowSpan.cell(place(.count, index), line))"
      cells += [
        .number(count), count == 0 ? .empty : .formula(price, result: amount / count), .number(amount), .number(value),
      ]
      guard index > 0 else { continue }
      let change =
        "\(RowSpan.cell(place(.presentValue, index), line))-\(RowSpan.cell(place(.presentValue, 0), line))"
      cells.append(.formula(change, result: value - before))
    }
    return cells + [.text(origin)]
  }

  private static func kind(_ source: WorkbookSource, _ kind: EntryKind) -> String {
    switch kind {
    case .resources: source(kind.rawValue, "resources")
    case .production: source(kind.rawValue, "production")
    case .transfer: source(kind.rawValue, "transfer")
    case .valuation: source(kind.rawValue, "valuation")
    }
  }

  var sheet: WorkbookSheet {
    WorkbookSheet(
      name: name, rangeName: source("Kassabon", "Receipt"), columns: columns, rows: rows, totals: totals,
      frozenColumns: 1)
  }

  private var columns: [WorkbookColumn] {
    [
      WorkbookColumn(
        source("Post", "Item"), .wrapped, width: 44,
        note: source(
          "Het gemiddelde huishouden over de hele looptijd. Bedragen gaan van de ene rekening naar de andere.",
          "The average household over the horizon. Amounts move from one account to another.")),
      WorkbookColumn(source("Van", "From"), .wrapped, width: 26),
      WorkbookColumn(source("Naar", "To"), .wrapped, width: 26),
      WorkbookColumn(source("Soort", "Kind"), width: 13), WorkbookColumn(source("Eenheid", "Unit"), width: 13),
    ]
      + arrangements.enumerated().flatMap { index, name in
        let title = source.arrangements[name]
        let columns = [
          WorkbookColumn("\(title): \(source("aantal", "number"))", .decimals(2), width: 13),
          WorkbookColumn("\(title): \(source("prijs per eenheid", "price per unit"))", .cents),
          WorkbookColumn("\(title): \(source("bedrag", "amount"))", .cents),
          WorkbookColumn(
            "\(title): \(source("contante waarde", "present value"))", .cents,
            note: source("Teruggerekend naar de startdatum.", "Discounted to the start date.")),
        ]
        let change = WorkbookColumn("\(title): \(source("verschil contant", "difference, present value"))", .cents)
        return index == 0 ? columns : columns + [change]
      } + [WorkbookColumn(source("Bron van de prijs", "Source of the price"), .wrapped, width: 60)]
  }

  /// What each party pays and receives, added up from the lines above.
  private var totals: [[WorkbookCell]] {
    guard !rows.isEmpty else { return [] }
    var totals: [[WorkbookCell]] = []
    for (title, column) in [
      (source("Betaald door", "Paid by"), Self.from), (source("Ontvangen door", "Received by"), Self.to),
    ] {
      for party in source.partyNames.map({ source.parties[$0] }) {
        guard rows.contains(where: { $0[column] == .text(party) }) else { continue }
        totals.append(total(title, party, column, row: span.firstTotal + totals.count))
      }
    }
    return totals
  }

  private func total(_ title: String, _ party: String, _ column: Int, row: Int) -> [WorkbookCell] {
    var cells = [WorkbookCell](repeating: .empty, count: columns.count)
    cells[0] = .text(title)
    cells[column] = .text(party)
    let chosen = rows.filter { $0[column] == .text(party) }
    for index in arrangements.indices {
      for part in [Column.amount, .presentValue, .change] where part != .change || index > 0 {
        let place = place(part, index)
        cells[place] = .formula(
          span.sum(place, where: [(column, "$\(RowSpan.cell(column, row))")], from: name),
          result: chosen.reduce(0) { $0 + ($1[place].figure ?? 0) })
      }
    }
    return cells
  }
}
