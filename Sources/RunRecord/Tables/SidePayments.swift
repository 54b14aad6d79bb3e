// SPDX-License-Identifier: EUPL-1.2

public import Words

/// A row of verevening.csv: what a party pays or receives so that no party that invests is worse off in expectation.
///
/// Present value in euro per household over the horizon, against the reference.
public struct SidePaymentRow: TableRow {
  public var arrangement = ""
  public var circle = PaymentCircle.allParties
  /// Never with welfare: nobody can pay with health.
  public var basis = ResultBasis.cash
  public var party = ""
  /// Whether its investment is clearly above 0.
  public var isInvestor = false
  /// Before any side payment.
  public var net = Estimate()
  /// Positive is received, negative is paid; adds up to 0 over a circle.
  public var payment = Estimate()
  /// After the side payment.
  public var netAfter = Estimate()
  /// Share of draws in which the expected net result is at least 0, before and after; `nil` with one draw.
  public var probabilityWhole: Double?
  public var probabilityWholeAfter: Double?
  /// What an investing party is still short of when those who gain have handed over all of it; not negative.
  public var shortfall = Estimate()
  /// Why there is nothing to pay, or not enough; `nil` otherwise.
  public var reason: Reason?
  /// Why there is no interval, or are no chances.
  public var spreadReason: Reason? { net.spreadReason }

  public init() {}
}

extension SidePaymentRow {
  public static let schema = RowSchema<SidePaymentRow>(
    "verevening", version: 1,
    title: Bilingual(
      nl: "Verevening: betalingen waarna niemand die investeert naar verwachting verliest",
      en: "Side payments after which nobody who invests loses in expectation"),
    disclosure: .everyone, key: [\.arrangement, \.circle, \.basis, \.party],
    columns: [
      .arrangement(\.arrangement),
      .text(
        "kring", \.circle, nl: "tussen wie wordt verevend: alle (partijen) of groep:<groep>",
        en: "among whom payments are made: alle (all parties) or groep:<group>"),
      .text(
        "telling", \.basis, nl: "wat meetelt: geld; kasbaar (van besparingen alleen wat echt als geld bespaard wordt)",
        en: "what counts: geld (cash); kasbaar (cash, savings for their cashable share only)",
        allowed: [ResultBasis.cash, .cashable].map(\.rawValue)),
      .party(\.party),
      .text(
        "investeert", \.isInvestor, nl: "ja als de investering van de partij duidelijk boven 0 ligt",
        en: "ja (yes) when the investment of the party is clearly above 0", allowed: ["ja", "nee"]),
      .number(
        "saldo", \.net.mean, Field.perHousehold, nl: "verwacht saldo tegenover de referentie, voor de verevening",
        en: "expected net result against the reference, before the payment"),
      error("mc_fout_saldo", \.net.mcError, of: "saldo"),
      .number(
        "verevening", \.payment.mean, Field.perHousehold,
        nl: "wat de partij ontvangt (positief) of betaalt (negatief); telt per kring en telling op tot 0",
        en: "what the party receives (positive) or pays (negative); adds up to 0 for each kring and telling"),
      error("mc_fout", \.payment.mcError, of: "verevening"),
      .number(
        "saldo_na", \.netAfter.mean, Field.perHousehold, nl: "saldo + verevening",
        en: "net result after the payment: saldo + verevening"),
      error("mc_fout_na", \.netAfter.mcError, of: "saldo_na"),
      .estimate(
        "p2_5", \.netAfter.low, Field.perHousehold,
        nl: "ondergrens van het 95%-interval van saldo_na, zonder rekenfout",
        en: "lower end of the 95% interval of saldo_na, freed of simulation noise"),
      .estimate(
        "p97_5", \.netAfter.high, Field.perHousehold,
        nl: "bovengrens van het 95%-interval van saldo_na, zonder rekenfout",
        en: "upper end of the 95% interval of saldo_na, freed of simulation noise"),
      .share(
        "kans_geen_verlies", \.probabilityWhole, nl: "deel van de trekkingen waarin het verwachte saldo 0 of meer is",
        en: "share of draws in which the expected net result is 0 or more"),
      .share(
        "kans_geen_verlies_na", \.probabilityWholeAfter,
        nl: "hetzelfde na de verevening, als die vooraf is afgesproken",
        en: "the same after the payment, agreed beforehand"),
      .number(
        "tekort", \.shortfall.mean, Field.perHousehold,
        nl: "wat een partij die investeert nog mist als alle winst van de anderen is ingelegd; anders 0",
        en: "what an investing party still lacks when all gain of the others has been handed over; 0 otherwise"),
      error("mc_fout_tekort", \.shortfall.mcError, of: "tekort"),
      .remark(
        "reden", \.reason, nl: "waarom er niets of te weinig te verevenen is; anders leeg",
        en: "why there is nothing or too little to share out, in Dutch; empty otherwise"),
      .remark(
        "reden_interval", \.net.spreadReason, nl: "waarom er geen interval of geen kans is; anders leeg",
        en: "why there is no interval or no chance, in Dutch; empty otherwise"),
    ])

  private static func error(
    _ name: String, _ path: KeyPath<SidePaymentRow, Double?> & Sendable, of column: String
  ) -> Column<SidePaymentRow> {
    .error(
      name, path, Field.perHousehold, nl: "standaardfout van \(column); leeg als die niet te schatten is",
      en: "standard error of \(column); empty when it cannot be estimated")
  }
}
