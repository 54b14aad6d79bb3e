// SPDX-License-Identifier: EUPL-1.2

public import Words

/// A row of kasstroom.csv: cash of one party in one calendar year, received minus paid, per household.
public struct CashFlowRow: TableRow {
  public var arrangement = ""
  public var party = ""
  public var year = 0
  /// Undiscounted.
  public var amount = 0.0
  public var presentValue = 0.0
  /// Undiscounted, against the reference; `nil` for the reference itself.
  public var difference: Estimate?
  public var cashableDifference: Double?
  /// Share of draws in which the party is worse off than under the reference in this year.
  public var probabilityDeficit: Double?

  /// Why there is no difference, or no interval of it.
  public internal(set) var reason: Reason? {
    get { difference == nil ? .choice(.isReference) : difference?.spreadReason }
    set { difference?.spreadReason = newValue }
  }

  public init() {}
}

extension CashFlowRow {
  public static let schema = RowSchema<CashFlowRow>(
    "kasstroom", version: 1,
    title: Bilingual(nl: "Geld per partij per kalenderjaar", en: "Cash by party and calendar year"),
    disclosure: .everyone, key: [\.arrangement, \.party, \.year],
    columns: [
      .arrangement(\.arrangement),
      .party(\.party),
      .integer("jaar", \.year, "kalenderjaar", nl: "kalenderjaar", en: "calendar year"),
      .number(
        "bedrag", \.amount, Field.perHousehold, nl: "ontvangen min betaald in dat jaar, niet contant gemaakt",
        en: "received minus paid in that year, undiscounted"),
      .presentValue(\.presentValue),
      .estimate(
        "verschil", \.difference.mean, Field.perHousehold,
        nl: "bedrag min dat van de referentie; positief is beter voor de partij; leeg voor de referentie",
        en: "amount minus that of the reference; positive is better for the party; empty for the reference"),
      .estimate(
        "verschil_kasbaar", \.cashableDifference, Field.perHousehold,
        nl: "verschil als alleen telt wat echt als geld bespaard wordt",
        en: "difference when only what is really saved as cash counts"),
      .mcError(\.difference.mcError),
      .low(\.difference.low),
      .high(\.difference.high),
      .share(
        "kans_tekort", \.probabilityDeficit,
        nl: "deel van de trekkingen waarin de partij in dat jaar slechter af is dan bij de referentie",
        en: "share of draws in which the party is worse off in that year than under the reference"),
      .spreadReason(\.reason),
    ])
}
