// SPDX-License-Identifier: EUPL-1.2

public import Scenarios
public import Statistics
import Words

/// `icer.csv`: extra costs and extra effect of every arrangement against every earlier one, and their ratio where it has a meaning.
public enum RatioTable {
  private static let effect = "eenheden per huishouden, zie eenheid"
  private static let ratio = "euro per eenheid, zie eenheid"

  public static let columns: [Column] = [names, costs, effects, ratios].flatMap(\.self)

  private static let names: [Column] = [.costPerspective, .arrangement, .other, .effectUnit]

  private static let costs: [Column] =
    spread("kosten", Column.perHousehold, nl: "extra kosten", en: "extra costs")
    + [
      Column.share(
        "kans_duurder", nl: "deel van de trekkingen met hogere verwachte kosten",
        en: "share of draws with higher expected costs")
    ]

  private static let effects: [Column] =
    spread("effect", effect, nl: "extra effect", en: "extra effect")
    + [
      Column.share(
        "kans_beter", nl: "deel van de trekkingen met meer verwacht effect",
        en: "share of draws with more expected effect"),
      Column.remark(
        "kwadrant",
        nl:
          "waar het verschil ligt in het vlak van kosten en effect (cost-effectiveness plane), naar verwachting; leeg als rekenfout dat niet "
          + "laat zien",
        en: "where the expected difference lies on the cost-effectiveness plane (dearer or cheaper, better or worse), "
          + "in Dutch; empty where the simulation error hides it"),
    ]

  private static let ratios: [Column] =
    spread(
      "icer", ratio,
      nl: "extra kosten per eenheid extra effect; bij goedkoper en slechter: besparing per eenheid minder",
      en: "extra costs per unit of extra effect (incremental cost-effectiveness ratio); "
        + "cheaper and worse: saved per unit given up")
    + [Column.reason]

  /// Mean, error and interval of something.
  private static func spread(_ name: String, _ unit: String, nl: String, en: String) -> [Column] {
    let end = Bilingual(nl: "van het 95%-interval van \(name)", en: "of the 95% interval of \(name)")
    return [
      .estimate(name, unit, nl: nl, en: en),
      .error("mc_fout_" + name, unit, nl: "standaardfout van \(name)", en: "standard error of \(name)"),
      .estimate(name + "_laag", unit, nl: "ondergrens " + end.nl, en: "lower end " + end.en),
      .estimate(name + "_hoog", unit, nl: "bovengrens " + end.nl, en: "upper end " + end.en),
    ]
  }

  public static let schema = TableSchema(
    name: "icer",
    title: Bilingual(
      nl: "Kosteneffectiviteit van elk paar arrangementen", en: "Cost-effectiveness of every pair of arrangements"),
    disclosure: .everyone, columns: columns, key: ["arrangement", "tegenover"])

  public static func table(_ analysis: Analysis, of scenario: Scenario) -> Table? {
    guard let rows = analysis.effectiveness?.ratios, let effect = scenario.effect else { return nil }
    return Table(schema, rows: rows.map { row($0, effect.unit) })
  }

  private static func row(_ row: RatioRow, _ unit: String) -> [Cell] {
    var all: [Cell] = [.text(row.perspective.key), .text(row.arrangement), .text(row.other), .text(unit)]
    all += cells(row.costs)
    all.append(Cell(row.costs.probabilityPositive))
    all += cells(row.effect)
    all += [Cell(row.effect.probabilityPositive), Cell(remark: row.quadrant?.rawValue ?? "")]
    all += cells(row.ratio)
    all.append(Cell(row.reason ?? row.costs.spreadReason ?? row.effect.spreadReason))
    return all
  }

  private static func cells(_ estimate: Estimate?) -> [Cell] {
    [Cell(estimate?.mean), Cell(estimate?.mcError), Cell(estimate?.low), Cell(estimate?.high)]
  }
}
