// SPDX-License-Identifier: EUPL-1.2

public import Scenarios
import Words

/// A row of begrotingen.csv: what an arrangement costs a party or group more than the reference, beside what there is for it.
///
/// Amounts are euro, undiscounted, at the price level; for one household or all together, as the budget is.
public struct BudgetRow: TableRow {
  public enum Span: String, Sendable, CaseIterable, CellValue {
    case year = "jaar"
    /// From the start up to and including the year.
    case cumulative = "cumulatief"
  }

  public var arrangement = ""
  /// Party or group.
  public var holder = ""
  public var year = 0
  public var span = Span.year
  /// Cash, or cash in which avoided outlays count for their cashable share.
  public var basis = ResultBasis.cash
  public var scope = Budget.Scope.population
  /// Extra outlay, received amounts taken off; negative when the party is better off.
  public var outlay = Estimate()
  public var budget = 0.0
  /// Share of draws with an expected outlay above the budget, and its standard error; `nil` with one draw.
  public var probabilityDeficit: Double?
  public var probabilityError: Double?

  public init() {}
}

extension BudgetRow {
  public static let schema = RowSchema<BudgetRow>(
    "begrotingen", version: 1,
    title: Bilingual(nl: "Uitgaven en begroting per jaar", en: "Outlays and budget by year"),
    disclosure: .everyone, key: [\.arrangement, \.holder, \.year, \.span, \.basis],
    columns: [
      .arrangement(\.arrangement),
      .text("partij", \.holder, nl: "naam van de partij of groep", en: "name of the party or group"),
      .integer("jaar", \.year, "kalenderjaar", nl: "kalenderjaar", en: "calendar year"),
      .text(
        "periode", \.span, nl: "jaar (dit jaar) of cumulatief (van het begin tot en met dit jaar)",
        en: "jaar (this year) or cumulatief (from the start up to and including this year)",
        allowed: BudgetRow.Span.allCases.map(\.rawValue)),
      .text(
        "telling", \.basis, nl: "geld (volledig), of kasbaar (van besparingen alleen wat echt als geld bespaard wordt)",
        en: "geld (in full), or kasbaar (savings for their cashable share only)",
        allowed: [ResultBasis.cash, .cashable].map(\.rawValue)),
      .text(
        "per", \.scope, nl: "bedragen voor één huishouden of voor de hele doelgroep, zoals de begroting",
        en: "amounts for one household or for the whole target group, as the budget is",
        allowed: Budget.Scope.allCases.map(\.rawValue)),
      .number(
        "uitgaven", \.outlay.mean, unit,
        nl:
          "verwachte extra uitgaven tegenover de referentie, min ontvangsten, niet contant gemaakt; negatief is een besparing",
        en: "expected extra outlays against the reference, less receipts, undiscounted; negative is a saving"),
      .mcError(\.outlay.mcError).measured(in: unit),
      .low(\.outlay.low).measured(in: unit),
      .high(\.outlay.high).measured(in: unit),
      .number(
        "begroting", \.budget, unit, nl: "wat er voor is, op het prijspeil",
        en: "what there is for it, at the price level"),
      .share(
        "kans_tekort", \.probabilityDeficit, nl: "deel van de trekkingen met verwachte uitgaven boven de begroting",
        en: "share of draws with expected outlays above the budget"),
      .error(
        "mc_fout_kans", \.probabilityError, "aandeel (0-1)", nl: "standaardfout van kans_tekort",
        en: "standard error of kans_tekort"),
      .spreadReason(\.outlay.spreadReason),
    ])

  private static let unit = "euro, zie per"
}
