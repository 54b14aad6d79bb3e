// SPDX-License-Identifier: EUPL-1.2

public import Statistics
import Words

/// `kassabon.csv`: the itemised bill of every case under each arrangement.
public enum ReceiptTable {
  /// More cases than this make a file that no spreadsheet opens; the first ones are kept.
  public static let mostCases = 10_000

  public static let columns: [Column] = [
    .arrangement,
    .text("casus", nl: "naam van de casus in casussen.csv", en: "name of the case in casussen.csv"),
    .item, .from, .to, .unit,
    .number(
      "aantal", "zie kolom eenheid", nl: "aantal eenheden over de horizon, gemiddeld over trekkingen en herhalingen",
      en: "number of units over the horizon, mean over draws and replications"),
    .estimate(
      "eenheidsprijs", "euro per eenheid", nl: "bedrag gedeeld door aantal; leeg als het aantal 0 is",
      en: "amount divided by number; empty when the number is 0"),
    .number(
      "bedrag", "euro per casus", nl: "bedrag over de horizon, niet contant gemaakt",
      en: "amount over the horizon, undiscounted"),
    .presentValue.measured(in: "euro per casus"),
    .remark("bron", nl: "waar de prijs vandaan komt", en: "where the price comes from"),
  ]

  public static let schema = TableSchema(
    name: "kassabon",
    title: Bilingual(
      nl: "Kassabon per casus; gewogen met het gewicht van de casus telt hij op tot posten.csv",
      en: "Receipt per case; weighted with the weight of the case it adds up to posten.csv"),
    disclosure: .cases, columns: columns)

  public static func table(_ analysis: Analysis) -> Table {
    Table(schema, rows: kept(analysis.receipts).map(row))
  }

  private static func kept(_ receipts: [ReceiptRow]) -> [ReceiptRow] {
    var cases: Set<String> = []
    return receipts.filter { receipt in
      if cases.contains(receipt.household) { return true }
      if cases.count == mostCases { return false }
      cases.insert(receipt.household)
      return true
    }
  }

  private static func row(_ row: ReceiptRow) -> [Cell] {
    [
      .text(row.arrangement), .text(row.household), .text(row.item), .text(row.from), .text(row.to), .text(row.unit),
      .number(row.count), Cell(row.unitPrice), .number(row.amount), .number(row.presentValue),
      Cell(remark: row.source),
    ]
  }
}
