// SPDX-License-Identifier: EUPL-1.2

public import Words

/// A row of icer.csv: one arrangement against another.
public struct RatioRow: TableRow {
  /// Where the difference of the expected values lies on the cost-effectiveness plane.
  public enum Quadrant: String, Sendable, CaseIterable, CellValue {
    case dearerAndBetter = "duurder en beter"
    case cheaperAndBetter = "goedkoper en beter"
    case dearerAndWorse = "duurder en slechter"
    case cheaperAndWorse = "goedkoper en slechter"
  }

  public var perspective = Perspective.social
  public var arrangement = ""
  public var other = ""
  /// Of the effect, as the scenario calls it.
  public var unit = ""
  /// Extra costs, euro per household.
  public var costs = Estimate()
  /// Extra effect, units per household.
  public var effect = Estimate()
  /// `nil` where the signs cannot be told from the simulation error.
  public var quadrant: Quadrant?
  /// Euro per unit of effect: gained where dearer and better, given up where cheaper and worse.
  public var ratio: Estimate?
  /// Why there is no ratio, or no interval of it.
  public var reason: Reason?

  /// The reason, which is also that of a ratio without an interval.
  package var told: Reason? {
    get { reason }
    set {
      reason = newValue
      if ratio.low == nil { ratio?.spreadReason = newValue }
    }
  }

  public init() {}
}

extension RatioRow {
  public static let schema = RowSchema<RatioRow>(
    "icer", version: 1,
    title: Bilingual(
      nl: "Kosteneffectiviteit van elk paar arrangementen", en: "Cost-effectiveness of every pair of arrangements"),
    disclosure: .everyone, key: [\.arrangement, \.other],
    columns: [
      .costPerspective(\.perspective),
      .arrangement(\.arrangement),
      .other(\.other),
      .effectUnit(\.unit),
      .estimate("kosten", \.costs.mean, Field.perHousehold, nl: "extra kosten", en: "extra costs"),
      error("mc_fout_kosten", \.costs.mcError, Field.perHousehold, of: "kosten"),
      end("kosten_laag", \.costs.low, Field.perHousehold, of: "kosten", isLower: true),
      end("kosten_hoog", \.costs.high, Field.perHousehold, of: "kosten", isLower: false),
      .share(
        "kans_duurder", \.costs.probabilityPositive, nl: "deel van de trekkingen met hogere verwachte kosten",
        en: "share of draws with higher expected costs"),
      .estimate("effect", \.effect.mean, effect, nl: "extra effect", en: "extra effect"),
      error("mc_fout_effect", \.effect.mcError, effect, of: "effect"),
      end("effect_laag", \.effect.low, effect, of: "effect", isLower: true),
      end("effect_hoog", \.effect.high, effect, of: "effect", isLower: false),
      .share(
        "kans_beter", \.effect.probabilityPositive, nl: "deel van de trekkingen met meer verwacht effect",
        en: "share of draws with more expected effect"),
      .remark(
        "kwadrant", \.quadrant,
        nl:
          "waar het verschil ligt in het vlak van kosten en effect (cost-effectiveness plane), naar verwachting; leeg als rekenfout dat niet "
          + "laat zien",
        en: "where the expected difference lies on the cost-effectiveness plane (dearer or cheaper, better or worse), "
          + "in Dutch; empty where the simulation error hides it"),
      .estimate(
        "icer", \.ratio.mean, ratio,
        nl: "extra kosten per eenheid extra effect; bij goedkoper en slechter: besparing per eenheid minder",
        en: "extra costs per unit of extra effect (incremental cost-effectiveness ratio); "
          + "cheaper and worse: saved per unit given up"),
      error("mc_fout_icer", \.ratio.mcError, ratio, of: "icer"),
      end("icer_laag", \.ratio.low, ratio, of: "icer", isLower: true),
      end("icer_hoog", \.ratio.high, ratio, of: "icer", isLower: false),
      .reason(\.told),
    ])

  private static let effect = "eenheden per huishouden, zie eenheid"
  private static let ratio = "euro per eenheid, zie eenheid"

  private static func error(
    _ name: String, _ path: KeyPath<RatioRow, Double?> & Sendable, _ unit: String, of column: String
  ) -> Column<RatioRow> {
    .error(name, path, unit, nl: "standaardfout van \(column)", en: "standard error of \(column)")
  }

  private static func end(
    _ name: String, _ path: KeyPath<RatioRow, Double?> & Sendable, _ unit: String, of column: String, isLower: Bool
  ) -> Column<RatioRow> {
    .estimate(
      name, path, unit, nl: (isLower ? "ondergrens" : "bovengrens") + " van het 95%-interval van \(column)",
      en: (isLower ? "lower" : "upper") + " end of the 95% interval of \(column)")
  }
}
