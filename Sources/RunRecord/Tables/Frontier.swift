// SPDX-License-Identifier: EUPL-1.2

public import Words

/// A row of doelmatigheid.csv: an arrangement among all, by its expected costs and effect.
public struct FrontierRow: TableRow {
  public var perspective = Perspective.social
  public var arrangement = ""
  /// Of the effect, as the scenario calls it.
  public var unit = ""
  /// Euro per household.
  public var costs = 0.0
  public var costsError: Double?
  /// Units per household.
  public var effect = 0.0
  public var effectError: Double?
  public var status = EfficiencyStatus.frontier
  /// The one before it on the frontier, with what each further unit of effect costs from there; `nil` off the frontier, and for the
  /// first on it.
  public var step: Step?
  /// Share of draws in which it is on the frontier, by expected costs and effect.
  public var probability: Double?
  public var probabilityError: Double?
  /// Why there is no probability, or that the place is within the simulation error.
  public var reason: Reason?

  public struct Step: Sendable, Equatable {
    public var before: String
    public var costs: Double
    public var effect: Double
    /// Euro per unit.
    public var ratio: Double
    public var ratioError: Double?

    public init(before: String, costs: Double = 0, effect: Double = 0, ratio: Double = 0, ratioError: Double? = nil) {
      self.before = before
      self.costs = costs
      self.effect = effect
      self.ratio = ratio
      self.ratioError = ratioError
    }
  }

  public init() {}
}

extension FrontierRow {
  public static let schema = RowSchema<FrontierRow>(
    "doelmatigheid", version: 1,
    title: Bilingual(nl: "Kosten, effect en de doelmatigheidsgrens", en: "Costs, effect and the efficiency frontier"),
    disclosure: .everyone, key: [\.arrangement],
    columns: [
      .costPerspective(\.perspective),
      .arrangement(\.arrangement),
      .effectUnit(\.unit),
      .number("kosten", \.costs, Field.perHousehold, nl: "verwachte kosten", en: "expected costs"),
      .error(
        "mc_fout_kosten", \.costsError, Field.perHousehold, nl: "standaardfout van kosten",
        en: "standard error of kosten"),
      .number("effect", \.effect, effect, nl: "verwacht effect", en: "expected effect"),
      .error("mc_fout_effect", \.effectError, effect, nl: "standaardfout van effect", en: "standard error of effect"),
      .text(
        "plaats", \.status,
        nl:
          "grens = op de doelmatigheidsgrens (efficiency frontier); gedomineerd = een ander kost niet meer en doet niet minder (dominance); "
          + "uitgebreid gedomineerd = een mengsel van twee andere is beter (extended dominance); gelijk = hetzelfde als een eerder arrangement",
        en:
          "grens = on the efficiency frontier; gedomineerd = dominated; uitgebreid gedomineerd = extendedly dominated; gelijk = the same "
          + "as an earlier arrangement", allowed: EfficiencyStatus.allCases.map(\.rawValue)),
      .remark(
        "na", \.step.beforeName, nl: "het arrangement ervoor op de grens; leeg bij het eerste en buiten de grens",
        en: "the arrangement before it on the frontier; empty for the first, and off the frontier"),
      .estimate(
        "extra_kosten", \.step.costs, Field.perHousehold, nl: "kosten meer dan die van na",
        en: "costs beyond those of na"),
      .estimate(
        "extra_effect", \.step.effect, effect, nl: "effect meer dan dat van na", en: "effect beyond that of na"),
      .estimate(
        "icer", \.step.ratio, ratio, nl: "wat elke eenheid effect meer kost dan bij na: extra_kosten / extra_effect",
        en: "what every further unit of effect costs from na on (incremental cost-effectiveness ratio)"),
      .error("mc_fout_icer", \.step.ratioError, ratio, nl: "standaardfout van icer", en: "standard error of icer"),
      .share(
        "kans_op_grens", \.probability,
        nl: "deel van de trekkingen waarin het op de grens ligt, naar verwachte kosten en effect",
        en: "share of draws in which it is on the frontier, by expected costs and effect"),
      .error(
        "mc_fout_kans", \.probabilityError, "aandeel (0-1)", nl: "standaardfout van kans_op_grens",
        en: "standard error of kans_op_grens"),
      .remark(
        "reden", \.reason, nl: "waarom er geen kans is, of wat aan de plaats mankeert; anders leeg",
        en: "why there is no chance, or what is wrong with the place, in Dutch; empty otherwise"),
    ])

  private static let effect = "eenheden per huishouden, zie eenheid"
  private static let ratio = "euro per eenheid, zie eenheid"
}

/// Where an arrangement lies among all, by its costs and effect.
public enum EfficiencyStatus: String, Sendable, CaseIterable, CellValue {
  case frontier = "grens"
  case dominated = "gedomineerd"
  case extendedlyDominated = "uitgebreid gedomineerd"
  /// The same costs and effect as one before it.
  case same = "gelijk"
}

/// The figures of a step that may not be there; filling in what was before makes one.
extension FrontierRow.Step? {
  var beforeName: String {
    get { self?.before ?? "" }
    set { self = newValue.isEmpty ? nil : FrontierRow.Step(before: newValue) }
  }

  var costs: Double? {
    get { self?.costs }
    set { if let newValue { self?.costs = newValue } }
  }

  var effect: Double? {
    get { self?.effect }
    set { if let newValue { self?.effect = newValue } }
  }

  var ratio: Double? {
    get { self?.ratio }
    set { if let newValue { self?.ratio = newValue } }
  }

  var ratioError: Double? {
    get { self?.ratioError }
    set { self?.ratioError = newValue }
  }
}
