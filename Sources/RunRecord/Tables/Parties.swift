// SPDX-License-Identifier: EUPL-1.2

public import Words

/// A row of partijen.csv; present values per household. `net` is against the reference, `nil` for the reference itself.
public struct PartyRow: TableRow {
  public var arrangement = ""
  public var party = ""
  public var paid = 0.0
  public var received = 0.0
  public var welfare = 0.0
  public var net: Estimate?
  public var cashableNet: Double?

  /// Why there is no net result, or no interval of it.
  public internal(set) var reason: Reason? {
    get { net == nil ? .choice(.isReference) : net?.spreadReason }
    set { net?.spreadReason = newValue }
  }

  public init() {}
}

extension PartyRow {
  public static let schema = RowSchema<PartyRow>(
    "partijen", version: 1,
    title: Bilingual(nl: "Betaald, ontvangen en saldo per partij", en: "Paid, received and net result by party"),
    disclosure: .everyone, key: [\.arrangement, \.party],
    columns: [
      .arrangement(\.arrangement),
      .party(\.party),
      .number(
        "betaald", \.paid, Field.perHousehold, nl: "contante waarde van wat de partij betaalt",
        en: "present value of what the party pays"),
      .number(
        "ontvangen", \.received, Field.perHousehold, nl: "contante waarde van wat de partij aan geld ontvangt",
        en: "present value of the cash the party receives"),
      .number(
        "welvaart", \.welfare, Field.perHousehold, nl: "contante waarde van gewaardeerde effecten die geen geld zijn",
        en: "present value of valued effects that are not cash"),
      .estimate(
        "saldo", \.net.mean, Field.perHousehold,
        nl: "verandering in geld en welvaart tegenover de referentie; positief is beter; leeg voor de referentie",
        en: "change in cash and welfare against the reference; positive is better; empty for the reference"),
      .estimate(
        "saldo_kasbaar", \.cashableNet, Field.perHousehold,
        nl: "saldo als alleen telt wat echt als geld bespaard wordt",
        en: "net result when only what is really saved as cash counts"),
      .mcError(\.net.mcError),
      .controlledMean(\.net.controlledMean),
      .controlledError(\.net.controlledError),
      .low(\.net.low),
      .high(\.net.high),
      .probabilityPositive(\.net.probabilityPositive),
      .spreadReason(\.reason),
    ])
}
