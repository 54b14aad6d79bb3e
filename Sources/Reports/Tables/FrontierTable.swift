// SPDX-License-Identifier: EUPL-1.2

public import Scenarios
public import Statistics
import Words

/// `doelmatigheid.csv`: costs and effect of every arrangement, and which of them are on the efficiency frontier.
public enum FrontierTable {
  private static let effect = "eenheden per huishouden, zie eenheid"
  private static let ratio = "euro per eenheid, zie eenheid"

  public static let columns: [Column] = [
    .costPerspective, .arrangement, .effectUnit,
    .number("kosten", Column.perHousehold, nl: "verwachte kosten", en: "expected costs"),
    .error("mc_fout_kosten", Column.perHousehold, nl: "standaardfout van kosten", en: "standard error of kosten"),
    .number("effect", effect, nl: "verwacht effect", en: "expected effect"),
    .error("mc_fout_effect", effect, nl: "standaardfout van effect", en: "standard error of effect"),
    .text(
      "plaats",
      nl:
        "grens = op de doelmatigheidsgrens (efficiency frontier); gedomineerd = een ander kost niet meer en doet niet minder (dominance); "
        + "uitgebreid gedomineerd = een mengsel van twee andere is beter (extended dominance); gelijk = hetzelfde als een eerder arrangement",
      en:
        "grens = on the efficiency frontier; gedomineerd = dominated; uitgebreid gedomineerd = extendedly dominated; gelijk = the same "
        + "as an earlier arrangement", allowed: EfficiencyFrontier.Status.allCases.map(\.rawValue)),
    .remark(
      "na", nl: "het arrangement ervoor op de grens; leeg bij het eerste en buiten de grens",
      en: "the arrangement before it on the frontier; empty for the first, and off the frontier"),
    .estimate("extra_kosten", Column.perHousehold, nl: "kosten meer dan die van na", en: "costs beyond those of na"),
    .estimate("extra_effect", effect, nl: "effect meer dan dat van na", en: "effect beyond that of na"),
    .estimate(
      "icer", ratio, nl: "wat elke eenheid effect meer kost dan bij na: extra_kosten / extra_effect",
      en: "what every further unit of effect costs from na on (incremental cost-effectiveness ratio)"),
    .error("mc_fout_icer", ratio, nl: "standaardfout van icer", en: "standard error of icer"),
    .share(
      "kans_op_grens", nl: "deel van de trekkingen waarin het op de grens ligt, naar verwachte kosten en effect",
      en: "share of draws in which it is on the frontier, by expected costs and effect"),
    .error(
      "mc_fout_kans", "aandeel (0-1)", nl: "standaardfout van kans_op_grens", en: "standard error of kans_op_grens"),
    .remark(
      "reden", nl: "waarom er geen kans is, of wat aan de plaats mankeert; anders leeg",
      en: "why there is no chance, or what is wrong with the place, in Dutch; empty otherwise"),
  ]

  public static let schema = TableSchema(
    name: "doelmatigheid",
    title: Bilingual(nl: "Kosten, effect en de doelmatigheidsgrens", en: "Costs, effect and the efficiency frontier"),
    disclosure: .everyone, columns: columns, key: ["arrangement"])

  public static func table(_ analysis: Analysis, of scenario: Scenario) -> Table? {
    guard let rows = analysis.effectiveness?.frontier, let effect = scenario.effect else { return nil }
    return Table(schema, rows: rows.map { row($0, effect.unit) })
  }

  private static func row(_ row: FrontierRow, _ unit: String) -> [Cell] {
    [
      .text(row.perspective.key), .text(row.arrangement), .text(unit), .number(row.costs), Cell(row.costsError),
      .number(row.effect), Cell(row.effectError), .text(row.status.rawValue), Cell(remark: row.step?.before ?? ""),
      Cell(row.step?.costs), Cell(row.step?.effect), Cell(row.step?.ratio), Cell(row.step?.ratioError),
      Cell(row.probability), Cell(row.probabilityError), Cell(row.reason),
    ]
  }
}

extension Column {
  static let costPerspective = Column.text(
    "perspectief", nl: "wiens kosten het zijn: maatschappelijk of financieel:<partij of groep>",
    en: "whose costs they are: maatschappelijk (society) or financieel:<party or group>")
  static let effectUnit = Column.text(
    "eenheid", nl: "eenheid van het effect, zoals het scenario die noemt",
    en: "unit of the effect, as the scenario calls it")
  static let other = Column.text(
    "tegenover", nl: "het arrangement waarmee is vergeleken", en: "arrangement compared with")
}
