// SPDX-License-Identifier: EUPL-1.2

public import Statistics
import Words

/// `partijen.csv`: what every party pays and receives under each arrangement.
public enum PartyTable {
  public static let columns: [Column] = [
    .arrangement, .party,
    .number(
      "betaald", Column.perHousehold, nl: "contante waarde van wat de partij betaalt",
      en: "present value of what the party pays"),
    .number(
      "ontvangen", Column.perHousehold, nl: "contante waarde van wat de partij aan geld ontvangt",
      en: "present value of the cash the party receives"),
    .number(
      "welvaart", Column.perHousehold, nl: "contante waarde van gewaardeerde effecten die geen geld zijn",
      en: "present value of valued effects that are not cash"),
    .estimate(
      "saldo", Column.perHousehold,
      nl: "verandering in geld en welvaart tegenover de referentie; positief is beter; leeg voor de referentie",
      en: "change in cash and welfare against the reference; positive is better; empty for the reference"),
    .estimate(
      "saldo_kasbaar", Column.perHousehold, nl: "saldo als alleen telt wat echt als geld bespaard wordt",
      en: "net result when only what is really saved as cash counts"),
    .mcError, .controlledMean, .controlledError, .low, .high, .probabilityPositive, .spreadReason,
  ]

  public static let schema = TableSchema(
    name: "partijen",
    title: Bilingual(nl: "Betaald, ontvangen en saldo per partij", en: "Paid, received and net result by party"),
    disclosure: .everyone, columns: columns, key: ["arrangement", "partij"])

  public static func table(_ analysis: Analysis) -> Table {
    Table(schema, rows: analysis.parties.map(row))
  }

  private static func row(_ row: PartyRow) -> [Cell] {
    [
      .text(row.arrangement), .text(row.party), .number(row.paid), .number(row.received), .number(row.welfare),
      Cell(row.net?.mean), Cell(row.cashableNet), Cell(row.net?.mcError),
      Cell(row.net?.controlledMean), Cell(row.net?.controlledError), Cell(row.net?.low),
      Cell(row.net?.high), Cell(row.net?.probabilityPositive),
      Cell(row.net == nil ? .choice(.isReference) : row.net?.spreadReason),
    ]
  }
}
