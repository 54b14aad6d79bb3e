// SPDX-License-Identifier: EUPL-1.2

import Statistics
public import Studies
import Words

/// `omslagpunten.csv`: where the net result of an arrangement is 0.
public enum BreakEvenTable {
  public static let columns: [Column] = [
    .arrangement, .perspective,
    .text(
      "wat",
      nl:
        "wat verandert: prijsfactor (op alles waarin het arrangement investeert), prijs (die investering in euro), effect (sterkte van wat het arrangement toevoegt), begin (wanneer het ingaat) of parameter:<naam>",
      en:
        "what is set: prijsfactor (on all that the arrangement invests in), prijs (that investment in euro), effect (strength of what it adds), begin (when it starts) or parameter:<name>"
    ),
    .text("eenheid", nl: "eenheid van de waarden in deze rij", en: "unit of the values in this row"),
    .text(
      "zekerheid",
      nl: "verwachting (het gemiddelde saldo is 0), of het percentage van de trekkingen met een saldo van 0 of meer",
      en: "verwachting (the mean net result is 0), or the percentage of draws with a net result of 0 or more"),
    value("waarde", nl: "het omslagpunt; leeg als het er niet is", en: "break-even value; empty when there is none"),
    .remark(
      "loont", nl: "het saldo is 0 of meer tot deze waarde, of vanaf deze waarde",
      en: "the net result is 0 or more up to (tot) or from (vanaf) this value"),
    .error("mc_fout", "zie eenheid", nl: "standaardfout van waarde", en: "standard error of waarde"),
    value(
      "mc_van", nl: "ondergrens van het 95%-interval van waarde door de rekenfout; leeg buiten het bereik",
      en: "lower end of the 95% interval of waarde by simulation error; empty outside the range"),
    value(
      "mc_tot", nl: "bovengrens van het 95%-interval van waarde door de rekenfout; leeg buiten het bereik",
      en: "upper end of the 95% interval of waarde by simulation error; empty outside the range"),
    value(
      "p2_5", nl: "2,5 % van de trekkingen heeft een lager omslagpunt; alleen bij verwachting, leeg buiten het bereik",
      en: "2.5% of the draws breaks even below this; for verwachting only, empty outside the range"),
    value(
      "p97_5", nl: "2,5 % van de trekkingen heeft een hoger omslagpunt; alleen bij verwachting, leeg buiten het bereik",
      en: "2.5% of the draws breaks even above this; for verwachting only, empty outside the range"),
    value("nu", nl: "de waarde waarmee gerekend is", en: "value that was simulated with"),
    value(
      "van", nl: "begin van het bereik dat is bekeken; leeg bij prijzen, vanaf 0",
      en: "lower end of the range looked at; empty for prices, from 0"),
    value(
      "tot", nl: "einde van het bereik dat is bekeken; leeg bij prijzen",
      en: "upper end of the range looked at; empty for prices"),
    .remark(
      "reden", nl: "waarom er geen waarde is, of wat er bij de waarde te weten is",
      en: "why there is no value, or what to know about it"),
  ]

  private static func value(_ name: String, nl: String, en: String) -> Column {
    .estimate(name, "zie eenheid", nl: nl, en: en)
  }

  public static let schema = TableSchema(
    name: "omslagpunten",
    title: Bilingual(nl: "Omslagpunten", en: "Break-even points"),
    disclosure: .inputs(["wat"]), columns: columns, key: ["arrangement", "perspectief", "wat", "zekerheid"])

  public static func table(_ studies: Studies) -> Table? {
    studies.breakEvens.map { rows in
      Table(schema, rows: rows.map(row))
    }
  }

  private static func row(_ row: BreakEvenRow) -> [Cell] {
    [
      .text(row.arrangement), .text(row.perspective.key), .text(row.subject.key), .text(row.subject.unit.nl),
      .text(row.certainty.key), Cell(row.value), row.side.map { .text($0.rawValue) } ?? .empty, Cell(row.mcError),
      Cell(row.mcLow), Cell(row.mcHigh), Cell(row.low), Cell(row.high), Cell(row.current),
      Cell(row.range?.lowerBound), Cell(row.range?.upperBound), Cell(row.reason),
    ]
  }
}
