// SPDX-License-Identifier: EUPL-1.2

public import Words

/// A row of verdeling.csv: what of the benefit of one party follows from the investment of one investor.
///
/// Present value in euro per household over the horizon, against the reference.
public struct BenefitIncidenceRow: TableRow {
  public var arrangement = ""
  public var basis = ResultBasis.cash
  /// A party whose investment is clearly above 0.
  public var investor = ""
  /// Any party with a benefit, negative ones included; the investor itself too.
  public var beneficiary = ""
  /// The investor's part of all investment, 0...1; the parts of an arrangement and basis add to 1.
  public var investmentShare = 0.0
  /// Benefit of the beneficiary × the investor's share; over the investors it adds up to the whole benefit.
  public var benefit = Estimate()
  /// Benefit per euro that the investor puts in: by the rule of attribution, the same for every investor.
  public var benefitPerEuro = Estimate()
  /// Share of draws in which the expected net result of the beneficiary is above 0; `nil` with one draw.
  public var probabilityBeneficiaryGains: Double?
  /// Share of draws in which the expected net result of the investor is below 0.
  public var probabilityInvestorLoses: Double?
  /// Share of draws in which both hold: the benefit is in the wrong pocket.
  public var probabilityWrongPocket: Double?
  /// Why there is no interval, or are no chances.
  public var reason: Reason?

  public init() {}
}

extension BenefitIncidenceRow {
  public static let schema = RowSchema<BenefitIncidenceRow>(
    "verdeling", version: 1,
    title: Bilingual(
      nl: "Wie betaalt en wie profiteert: baten per partij, verdeeld over wie investeert",
      en: "Who pays and who benefits: benefit by party, attributed to those who invest"),
    disclosure: .everyone, key: [\.arrangement, \.basis, \.investor, \.beneficiary],
    columns: [
      .arrangement(\.arrangement),
      .text(
        "telling", \.basis,
        nl:
          "wat meetelt: geld_en_welvaart; geld; kasbaar (geld, en van besparingen alleen wat echt als geld bespaard wordt)",
        en:
          "what counts: geld_en_welvaart (cash and welfare); geld (cash); kasbaar (cash, savings for their cashable share only)",
        allowed: ResultBasis.allCases.map(\.rawValue)),
      .text(
        "investeerder", \.investor, nl: "partij waarvan de investering duidelijk boven 0 ligt",
        en: "party whose investment is clearly above 0"),
      .text(
        "partij", \.beneficiary, nl: "partij die de baten heeft; ook de investeerder zelf",
        en: "party that has the benefit; the investor itself too"),
      .share(
        "aandeel_investering", \.investmentShare,
        nl: "deel van de investering van alle investeerders samen dat van deze investeerder komt",
        en: "this investor's part of the investment of all investors together"),
      .estimate(
        "baten", \.benefit.mean, Field.perHousehold,
        nl:
          "baten van de partij × aandeel_investering; over de investeerders opgeteld alle baten van de partij; negatief is een last",
        en:
          "benefit of the party × aandeel_investering; adds up to its whole benefit over investors; negative is a burden"
      ),
      .mcError(\.benefit.mcError),
      .low(\.benefit.low),
      .high(\.benefit.high),
      .estimate(
        "baten_per_euro", \.benefitPerEuro.mean, perEuro,
        nl: "baten van de partij voor elke euro die wordt geïnvesteerd, wie die ook inlegt",
        en: "benefit of the party for every euro invested, whoever invests it"),
      .error(
        "mc_fout_per_euro", \.benefitPerEuro.mcError, perEuro,
        nl: "standaardfout van baten_per_euro; leeg als die niet te schatten is",
        en: "standard error of baten_per_euro; empty when it cannot be estimated"),
      .share(
        "kans_voordeel", \.probabilityBeneficiaryGains,
        nl: "deel van de trekkingen waarin het verwachte saldo van de partij boven 0 ligt",
        en: "share of draws in which the expected net result of the party is above 0"),
      .share(
        "kans_verlies_investeerder", \.probabilityInvestorLoses,
        nl: "deel van de trekkingen waarin het verwachte saldo van de investeerder onder 0 ligt",
        en: "share of draws in which the expected net result of the investor is below 0"),
      .share(
        "kans_verkeerde_portemonnee", \.probabilityWrongPocket,
        nl: "deel van de trekkingen waarin de investeerder verliest en de partij wint",
        en: "share of draws in which the investor loses and the party gains (wrong pocket)"),
      .spreadReason(\.reason),
    ])

  static let perEuro = "euro per geïnvesteerde euro"
}
