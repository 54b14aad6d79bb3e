// SPDX-License-Identifier: EUPL-1.2

public import Accounting
import Words

/// A row of posten.csv: one item between two accounts, per household over the horizon.
public struct ItemRow: TableRow {
  public var arrangement = ""
  public var item = ""
  public var from = Account.resources
  public var to = Account.resources
  public var kind = EntryKind.transfer
  public var unit = ""
  public var count = 0.0
  public var amount = 0.0
  public var presentValue = 0.0
  /// Of `presentValue`.
  public var mcError: Double?

  public init() {}
}

extension ItemRow {
  public static let schema = RowSchema<ItemRow>(
    "posten", version: 1,
    title: Bilingual(nl: "Alle posten tussen twee rekeningen", en: "All items between two accounts"),
    disclosure: .groups(.items),
    columns: [
      .arrangement(\.arrangement),
      .item(\.item),
      .from(\.from),
      .to(\.to),
      .text(
        "soort", \.kind,
        nl: "wat de boeking doet: middelen gebruiken, geld overdragen, waarde maken of een effect waarderen",
        en: "what the entry does: use resources, transfer cash, make value, or value an effect",
        allowed: EntryKind.allCases.map(\.rawValue)),
      .unit(\.unit),
      .number(
        "aantal", \.count, "zie kolom eenheid", nl: "aantal eenheden per huishouden over de horizon",
        en: "number of units per household over the horizon"),
      .number(
        "bedrag", \.amount, Field.perHousehold, nl: "bedrag over de horizon, niet contant gemaakt",
        en: "amount over the horizon, undiscounted"),
      .presentValue(\.presentValue),
      .mcError(\.mcError),
    ])
}
