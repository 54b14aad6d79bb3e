// SPDX-License-Identifier: EUPL-1.2

public import Scenarios
public import Words

/// A row of begroting.csv: what one line of the budget of a party has in one calendar year, for the whole group.
///
/// Amounts are euro, undiscounted, at the price level of the scenario, positive on both sides as in a budget: a change above 0 on the side of
/// the outlays is money that the party needs.
public struct BudgetLineRow: TableRow {
  public var arrangement = ""
  public var year = 0
  public var party = ""
  public var side = LedgerLine.Side.paid
  /// Of the labels that Iv3 has; empty without one.
  public var taskField = ""
  public var category = ""
  /// The labels that a scenario calls otherwise, `naam=waarde` with semicolons.
  public var otherLabels = ""
  /// Of the arrangement itself, with its standard error.
  public var level = 0.0
  public var levelError: Double?
  /// Against the reference; `nil` for the reference itself.
  public var change: Estimate?
  /// The same in cash that is really saved or missed.
  public var cashableChange: Double?

  /// Why there is no change, or no interval of it.
  public internal(set) var reason: Reason? {
    get { change == nil ? .choice(.isReference) : change?.spreadReason }
    set { change?.spreadReason = newValue }
  }

  public init() {}
}

extension BudgetLineRow {
  private static let unit = "euro, hele doelgroep"

  public static let schema = RowSchema<BudgetLineRow>(
    "begroting", version: 1,
    title: Bilingual(
      nl: "Begrotingsregels per kalenderjaar, voor de hele doelgroep", en: "Budget lines by calendar year, whole group"),
    disclosure: .lines, key: [\.arrangement, \.year, \.party, \.side, \.taskField, \.category, \.otherLabels],
    columns: [
      .arrangement(\.arrangement),
      .integer("boekjaar", \.year, "kalenderjaar", nl: "kalenderjaar", en: "calendar year"),
      .party(\.party),
      .text(
        "kant", \.side, nl: "baten (wat de partij ontvangt) of lasten (wat zij betaalt)",
        en: "baten (what the party receives) or lasten (what it pays)",
        allowed: LedgerLine.Side.allCases.map(\.rawValue)),
      .remark(
        "taakveld", \.taskField, nl: "label taakveld; leeg zonder", en: "label taakveld (Iv3 task field); empty without"
      ),
      .remark(
        "categorie", \.category, nl: "label categorie; leeg zonder",
        en: "label categorie (Iv3 economic category); empty without"),
      .remark(
        "labels", \.otherLabels, nl: "andere labels, als naam=waarde met puntkomma's",
        en: "other labels, as name=value with semicolons"),
      .number(
        "bedrag", \.level, unit, nl: "bedrag onder dit arrangement, niet contant gemaakt; positief aan beide kanten",
        en: "amount under this arrangement, undiscounted; positive on both sides"),
      .error(
        "mc_fout_bedrag", \.levelError, unit, nl: "standaardfout van bedrag; leeg als die niet te schatten is",
        en: "standard error of bedrag; empty when it cannot be estimated"),
      .estimate(
        "verandering", \.change.mean, unit,
        nl: "bedrag min dat van de referentie: de mutatie op deze regel; leeg voor de referentie",
        en: "amount minus that of the reference: the amendment on this line; empty for the reference"),
      .estimate(
        "verandering_kasbaar", \.cashableChange, unit,
        nl: "verandering als alleen telt wat echt als geld bespaard of gemist wordt",
        en: "change when only what is really saved or missed as cash counts"),
      .mcError(\.change.mcError).measured(in: unit), .low(\.change.low).measured(in: unit),
      .high(\.change.high).measured(in: unit),
      .share(
        "kans_hoger", \.change.probabilityPositive,
        nl: "deel van de trekkingen waarin het bedrag verwacht hoger is dan bij de referentie",
        en: "share of draws with an expected amount above that of the reference"),
      .spreadReason(\.reason),
    ])
}
