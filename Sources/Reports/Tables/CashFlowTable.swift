// SPDX-License-Identifier: EUPL-1.2

public import Statistics
import Words

/// `kasstroom.csv`: cash of every party in every calendar year.
public enum CashFlowTable {
  public static let columns: [Column] = [
    .arrangement, .party,
    .integer("jaar", "kalenderjaar", nl: "kalenderjaar", en: "calendar year"),
    .number(
      "bedrag", Column.perHousehold, nl: "ontvangen min betaald in dat jaar, niet contant gemaakt",
      en: "received minus paid in that year, undiscounted"),
    .presentValue,
    .estimate(
      "verschil", Column.perHousehold,
      nl: "bedrag min dat van de referentie; positief is beter voor de partij; leeg voor de referentie",
      en: "amount minus that of the reference; positive is better for the party; empty for the reference"),
    .estimate(
      "verschil_kasbaar", Column.perHousehold, nl: "verschil als alleen telt wat echt als geld bespaard wordt",
      en: "difference when only what is really saved as cash counts"),
    .mcError, .low, .high,
    .share(
      "kans_tekort", nl: "deel van de trekkingen waarin de partij in dat jaar slechter af is dan bij de referentie",
      en: "share of draws in which the party is worse off in that year than under the reference"),
    .spreadReason,
  ]

  public static let schema = TableSchema(
    name: "kasstroom",
    title: Bilingual(nl: "Geld per partij per kalenderjaar", en: "Cash by party and calendar year"),
    disclosure: .everyone, columns: columns, key: ["arrangement", "partij", "jaar"])

  public static func table(_ analysis: Analysis) -> Table {
    Table(schema, rows: analysis.cashFlow.map(row))
  }

  private static func row(_ row: CashFlowRow) -> [Cell] {
    [
      .text(row.arrangement), .text(row.party), .integer(row.year), .number(row.amount), .number(row.presentValue),
      Cell(row.difference?.mean), Cell(row.cashableDifference), Cell(row.difference?.mcError),
      Cell(row.difference?.low),
      Cell(row.difference?.high), Cell(row.probabilityDeficit),
      Cell(row.difference == nil ? .choice(.isReference) : row.difference?.spreadReason),
    ]
  }
}
