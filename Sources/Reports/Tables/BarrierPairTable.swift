// SPDX-License-Identifier: EUPL-1.2

import Statistics
public import Studies
import Words

/// `knelpuntparen.csv`: what lifting two barriers does that lifting each alone does not.
public enum BarrierPairTable {
  public static let columns: [Column] = [
    .arrangement,
    .text("knelpunt_1", nl: "eerste knelpunt", en: "first barrier"),
    .text("knelpunt_2", nl: "tweede knelpunt", en: "second barrier"),
    .perspective,
    .number(
      "alleen_1", Column.perHousehold, nl: "saldo als alleen het eerste wordt opgeheven, tegenover de referentie",
      en: "net result when only the first is lifted, against the reference"),
    error("alleen_1_fout", of: "alleen_1"),
    .number(
      "alleen_2", Column.perHousehold, nl: "saldo als alleen het tweede wordt opgeheven, tegenover de referentie",
      en: "net result when only the second is lifted, against the reference"),
    error("alleen_2_fout", of: "alleen_2"),
    .number(
      "samen", Column.perHousehold, nl: "saldo als beide worden opgeheven, tegenover de referentie",
      en: "net result when both are lifted, against the reference"),
    error("samen_fout", of: "samen"),
    .number(
      "wisselwerking", Column.perHousehold, nl: "samen min alleen_1 min alleen_2",
      en: "interaction: samen less alleen_1 less alleen_2"),
    error("wisselwerking_fout", of: "wisselwerking"),
    .text(
      "oordeel",
      nl:
        "wat de cijfers aantonen, rekening houdend met het aantal paren: alleen samen (elk apart niet duidelijk boven 0, samen wel), versterken elkaar, overlappen, of niet aangetoond",
      en:
        "what the figures show, given the number of pairs: alleen samen (neither clearly above 0, both are), versterken elkaar (reinforce), overlappen (overlap), or niet aangetoond (not shown)",
      allowed: PairVerdict.allCases.map(\.text.nl)),
  ]

  private static func error(_ name: String, of column: String) -> Column {
    .error(
      name, Column.perHousehold,
      nl: "standaardfout van \(column) door het beperkte aantal trekkingen; leeg als die niet te schatten is",
      en: "standard error of \(column) because draws are finite; empty when it cannot be estimated")
  }

  public static let schema = TableSchema(
    name: "knelpuntparen",
    title: Bilingual(
      nl: "Wat twee knelpunten opheffen meer of minder doet dan elk apart",
      en: "What lifting two barriers does more or less than each alone"),
    disclosure: .barriers, columns: columns, key: ["arrangement", "knelpunt_1", "knelpunt_2", "perspectief"])

  public static func table(_ studies: Studies) -> Table? {
    studies.barrierPairs.map { rows in
      Table(schema, rows: rows.map(row))
    }
  }

  private static func row(_ row: BarrierPairRow) -> [Cell] {
    let estimates = [row.firstAlone, row.secondAlone, row.together, row.interaction]
    return [.text(row.arrangement), .text(row.first), .text(row.second), .text(row.perspective.key)]
      + estimates.flatMap { [.number($0.mean), Cell($0.mcError)] } + [.text(row.verdict.text.nl)]
  }
}
