// SPDX-License-Identifier: EUPL-1.2

public import Statistics
import Words

/// `verevening.csv`: what parties would have to pay each other so that nobody who invests loses.
public enum SidePaymentTable {
  public static let columns: [Column] = [
    .arrangement,
    .text(
      "kring", nl: "tussen wie wordt verevend: alle (partijen) of groep:<groep>",
      en: "among whom payments are made: alle (all parties) or groep:<group>"),
    .text(
      "telling", nl: "wat meetelt: geld; kasbaar (van besparingen alleen wat echt als geld bespaard wordt)",
      en: "what counts: geld (cash); kasbaar (cash, savings for their cashable share only)",
      allowed: [ResultBasis.cash, .cashable].map(\.rawValue)),
    .party,
    .text(
      "investeert", nl: "ja als de investering van de partij duidelijk boven 0 ligt",
      en: "ja (yes) when the investment of the party is clearly above 0", allowed: ["ja", "nee"]),
    .number(
      "saldo", Column.perHousehold, nl: "verwacht saldo tegenover de referentie, voor de verevening",
      en: "expected net result against the reference, before the payment"),
    error("mc_fout_saldo", of: "saldo"),
    .number(
      "verevening", Column.perHousehold,
      nl: "wat de partij ontvangt (positief) of betaalt (negatief); telt per kring en telling op tot 0",
      en: "what the party receives (positive) or pays (negative); adds up to 0 for each kring and telling"),
    error("mc_fout", of: "verevening"),
    .number(
      "saldo_na", Column.perHousehold, nl: "saldo + verevening", en: "net result after the payment: saldo + verevening"),
    error("mc_fout_na", of: "saldo_na"),
    .estimate(
      "p2_5", Column.perHousehold, nl: "ondergrens van het 95%-interval van saldo_na, zonder rekenfout",
      en: "lower end of the 95% interval of saldo_na, freed of simulation noise"),
    .estimate(
      "p97_5", Column.perHousehold, nl: "bovengrens van het 95%-interval van saldo_na, zonder rekenfout",
      en: "upper end of the 95% interval of saldo_na, freed of simulation noise"),
    .share(
      "kans_geen_verlies", nl: "deel van de trekkingen waarin het verwachte saldo 0 of meer is",
      en: "share of draws in which the expected net result is 0 or more"),
    .share(
      "kans_geen_verlies_na", nl: "hetzelfde na de verevening, als die vooraf is afgesproken",
      en: "the same after the payment, agreed beforehand"),
    .number(
      "tekort", Column.perHousehold,
      nl: "wat een partij die investeert nog mist als alle winst van de anderen is ingelegd; anders 0",
      en: "what an investing party still lacks when all gain of the others has been handed over; 0 otherwise"),
    error("mc_fout_tekort", of: "tekort"),
    .remark(
      "reden", nl: "waarom er niets of te weinig te verevenen is; anders leeg",
      en: "why there is nothing or too little to share out, in Dutch; empty otherwise"),
    .remark(
      "reden_interval", nl: "waarom er geen interval of geen kans is; anders leeg",
      en: "why there is no interval or no chance, in Dutch; empty otherwise"),
  ]

  private static func error(_ name: String, of column: String) -> Column {
    .error(
      name, Column.perHousehold, nl: "standaardfout van \(column); leeg als die niet te schatten is",
      en: "standard error of \(column); empty when it cannot be estimated")
  }

  public static let schema = TableSchema(
    name: "verevening",
    title: Bilingual(
      nl: "Verevening: betalingen waarna niemand die investeert naar verwachting verliest",
      en: "Side payments after which nobody who invests loses in expectation"),
    disclosure: .everyone, columns: columns, key: ["arrangement", "kring", "telling", "partij"])

  public static func table(_ analysis: Analysis) -> Table {
    Table(schema, rows: analysis.sidePayments.map(row))
  }

  private static func row(_ row: SidePaymentRow) -> [Cell] {
    [
      .text(row.arrangement), .text(row.circle.key), .text(row.basis.rawValue), .text(row.party),
      .text(row.isInvestor ? "ja" : "nee"), .number(row.net.mean), Cell(row.net.mcError), .number(row.payment.mean),
      Cell(row.payment.mcError), .number(row.netAfter.mean), Cell(row.netAfter.mcError), Cell(row.netAfter.low),
      Cell(row.netAfter.high), Cell(row.probabilityWhole), Cell(row.probabilityWholeAfter),
      .number(row.shortfall.mean), Cell(row.shortfall.mcError), Cell(row.reason), Cell(row.spreadReason),
    ]
  }
}
