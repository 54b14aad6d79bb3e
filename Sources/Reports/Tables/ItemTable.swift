// SPDX-License-Identifier: EUPL-1.2

import Accounting
public import Statistics
import Words

/// `posten.csv`: every item between two accounts, per household over the horizon.
public enum ItemTable {
  public static let columns: [Column] = [
    .arrangement, .item, .from, .to,
    .text(
      "soort", nl: "wat de boeking doet: middelen gebruiken, geld overdragen, waarde maken of een effect waarderen",
      en: "what the entry does: use resources, transfer cash, make value, or value an effect",
      allowed: EntryKind.allCases.map(\.rawValue)),
    .unit,
    .number(
      "aantal", "zie kolom eenheid", nl: "aantal eenheden per huishouden over de horizon",
      en: "number of units per household over the horizon"),
    .number(
      "bedrag", Column.perHousehold, nl: "bedrag over de horizon, niet contant gemaakt",
      en: "amount over the horizon, undiscounted"),
    .presentValue, .mcError,
  ]

  public static let schema = TableSchema(
    name: "posten",
    title: Bilingual(nl: "Alle posten tussen twee rekeningen", en: "All items between two accounts"),
    disclosure: .groups(.items), columns: columns)

  public static func table(_ analysis: Analysis) -> Table {
    Table(schema, rows: analysis.items.map(row))
  }

  private static func row(_ row: ItemRow) -> [Cell] {
    [
      .text(row.arrangement), .text(row.item), .text(row.from), .text(row.to), .text(row.kind), .text(row.unit),
      .number(row.count), .number(row.amount), .number(row.presentValue), Cell(row.mcError),
    ]
  }
}
