// SPDX-License-Identifier: EUPL-1.2

public import Accounting
import Words

/// A row of kassabon.csv: mean over draws and replications of one case.
public struct ReceiptRow: TableRow {
  public var arrangement = ""
  public var household = ""
  public var item = ""
  public var from = Account.resources
  public var to = Account.resources
  public var unit = ""
  public var count = 0.0
  /// amount / count; `nil` when count is 0.
  public var unitPrice: Double?
  public var amount = 0.0
  public var presentValue = 0.0
  public var source = ""

  public init() {}
}

extension ReceiptRow {
  public static let schema = RowSchema<ReceiptRow>(
    "kassabon", version: 1,
    title: Bilingual(
      nl: "Kassabon per casus; gewogen met het gewicht van de casus telt hij op tot posten.csv",
      en: "Receipt per case; weighted with the weight of the case it adds up to posten.csv"),
    disclosure: .cases,
    columns: [
      .arrangement(\.arrangement),
      .text("casus", \.household, nl: "naam van de casus in casussen.csv", en: "name of the case in casussen.csv"),
      .item(\.item),
      .from(\.from),
      .to(\.to),
      .unit(\.unit),
      .number(
        "aantal", \.count, "zie kolom eenheid",
        nl: "aantal eenheden over de horizon, gemiddeld over trekkingen en herhalingen",
        en: "number of units over the horizon, mean over draws and replications"),
      .estimate(
        "eenheidsprijs", \.unitPrice, "euro per eenheid", nl: "bedrag gedeeld door aantal; leeg als het aantal 0 is",
        en: "amount divided by number; empty when the number is 0"),
      .number(
        "bedrag", \.amount, "euro per casus", nl: "bedrag over de horizon, niet contant gemaakt",
        en: "amount over the horizon, undiscounted"),
      .presentValue(\.presentValue).measured(in: "euro per casus"),
      .remark("bron", \.source, nl: "waar de prijs vandaan komt", en: "where the price comes from"),
    ])

  /// More cases than this make a file that no spreadsheet opens; the first ones are kept.
  public static let mostCases = 10_000

  /// The rows of the cases that are kept.
  public static func kept(_ rows: [ReceiptRow]) -> [ReceiptRow] {
    var cases: Set<String> = []
    return rows.filter { row in
      if cases.contains(row.household) { return true }
      if cases.count == mostCases { return false }
      cases.insert(row.household)
      return true
    }
  }
}
