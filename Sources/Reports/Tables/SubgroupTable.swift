// SPDX-License-Identifier: EUPL-1.2

import Statistics
public import Studies
import Words

/// `subgroepen.csv`: what an arrangement is worth to groups of the cases.
public enum SubgroupTable {
  public static let columns: [Column] = [
    .arrangement, .perspective,
    .text(
      "kenmerk",
      nl:
        "waar de groepen naar gemaakt zijn: alle, een kenmerk, een leefgebied (niveau aan het begin), of het aantal leefgebieden dat in de slechtste helft van de niveaus begint",
      en:
        "what the groups are made by: alle (all cases), an attribute, a life domain (level at the start), or the number of domains that start in the worse half of their levels"
    ),
    .text("groep", nl: "waarde van het kenmerk, of niveau", en: "value of the attribute, or level"),
    .integer("casussen", "casussen", nl: "aantal casussen in de groep", en: "number of cases in the group"),
    .share("aandeel", nl: "deel van alle huishoudens, gewogen", en: "share of all households, weighted"),
    .number(
      "saldo", Column.perHousehold, nl: "saldo van de huishoudens in de groep tegenover de referentie, contant",
      en: "net result of the households in the group against the reference, present value"),
    .mcError, .low, .high, .probabilityPositive,
    .share(
      "aandeel_beter", nl: "deel van de groep met een verwacht saldo boven 0, gewogen",
      en: "share of the group with an expected net result above 0, weighted"),
    .share(
      "aandeel_onzeker",
      nl:
        "deel van de groep waarvan het saldo binnen twee rekenfouten van 0 ligt, gewogen: daar is het teken niet zeker",
      en: "share of the group with a net result within two simulation errors of 0, weighted: its sign is not certain"),
    .spreadReason,
  ]

  public static let schema = TableSchema(
    name: "subgroepen",
    title: Bilingual(nl: "Saldo naar groepen casussen", en: "Net result by groups of cases"),
    disclosure: .groups(.traits(weight: "aandeel")), columns: columns,
    key: ["arrangement", "perspectief", "kenmerk", "groep"])

  public static func table(_ studies: Studies) -> Table? {
    studies.subgroups.map { rows in
      Table(schema, rows: rows.map(row))
    }
  }

  private static func row(_ row: SubgroupRow) -> [Cell] {
    [
      .text(row.arrangement), .text(row.perspective.key), .text(row.trait.key), .text(row.group.dutch),
      .integer(row.cases),
      .number(row.share), .number(row.net.mean), Cell(row.net.mcError), Cell(row.net.low), Cell(row.net.high),
      Cell(row.net.probabilityPositive), .number(row.shareBetter),
      Cell(row.shareUnclear), Cell(row.net.spreadReason),
    ]
  }
}
