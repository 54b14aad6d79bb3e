// SPDX-License-Identifier: EUPL-1.2

import Statistics
public import Studies
import Words

/// `toewijzing.csv`: what it is worth to offer an arrangement to some households only.
public enum TargetingTable {
  private static let perTarget = "euro per huishouden van de doelgroep"

  public static let columns: [Column] = [
    .arrangement, .perspective,
    .text(
      "regel",
      nl:
        "aan wie: iedereen; drempel (beste enkele vraag); boom (beste twee vragen na elkaar); per_casus (elke casus die er "
        + "naar verwachting beter van wordt: meer dan een regel kan halen)",
      en:
        "to whom: iedereen (everyone); drempel (best single question); boom (best two questions, one after the other); "
        + "per_casus (every case expected to be better off: more than any rule can reach)",
      allowed: TargetingRow.Kind.allCases.map(\.rawValue)),
    .remark(
      "omschrijving", nl: "de regel in woorden, over wat vooraf van een huishouden te zien is",
      en: "the rule in words, on what can be seen of a household beforehand, in Dutch"),
    .share(
      "aandeel", nl: "deel van de huishoudens dat het arrangement krijgt, gewogen",
      en: "share of the households that is offered the arrangement, weighted"),
    .estimate(
      "saldo", perTarget,
      nl:
        "saldo tegenover de referentie; wie het arrangement niet krijgt, telt als 0; beoordeeld op andere trekkingen dan "
        + "waarop de regel is gekozen",
      en:
        "net result against the reference; who is not offered the arrangement counts as 0; judged on other draws than "
        + "those the rule was chosen from"),
    .mcError.measured(in: perTarget),
    .estimate(
      "winst", perTarget, nl: "saldo min dat van iedereen", en: "net result less that of offering it to everyone"),
    .error("mc_fout_winst", perTarget, nl: "standaardfout van winst", en: "standard error of winst"),
    .low.measured(in: perTarget), .high.measured(in: perTarget),
    .share(
      "kans_winst", nl: "deel van de trekkingen met een verwachte winst boven 0",
      en: "share of draws with an expected winst above 0"),
    .estimate(
      "winst_andere", perTarget,
      nl:
        "winst die bij andere huishoudens te verwachten is: regels gekozen op andere casussen dan waarop ze beoordeeld zijn",
      en: "winst to expect with other households: rules chosen from other cases than those they are judged by"),
    .error(
      "fout_andere", perTarget, nl: "standaardfout van winst_andere, met de casussen als steekproef",
      en: "standard error of winst_andere, the cases taken as a sample"),
    .reason,
  ]

  public static let schema = TableSchema(
    name: "toewijzing",
    title: Bilingual(nl: "Aan wie aanbieden, en wat dat scheelt", en: "Whom to offer it to, and what that changes"),
    disclosure: .groups(.recipients(weight: "aandeel")), columns: columns, key: ["arrangement", "perspectief", "regel"])

  public static func table(_ studies: Studies) -> Table? {
    studies.targeting.map { rows in
      Table(schema, rows: rows.map(row))
    }
  }

  private static func row(_ row: TargetingRow) -> [Cell] {
    [
      .text(row.arrangement), .text(row.perspective.key), .text(row.kind.rawValue),
      row.rule.map { .text($0.dutch) } ?? .empty, Cell(row.share), Cell(row.net?.mean), Cell(row.net?.mcError),
      Cell(row.gain?.mean), Cell(row.gain?.mcError), Cell(row.gain?.low), Cell(row.gain?.high),
      Cell(row.gain?.probabilityPositive), Cell(row.gainElsewhere?.mean), Cell(row.gainElsewhere?.mcError),
      Cell(row.reason ?? row.gain?.spreadReason),
    ]
  }
}
