// SPDX-License-Identifier: EUPL-1.2

public import Statistics
import Words

/// `verdeling.csv`: who pays for whose benefit.
public enum BenefitIncidenceTable {
  static let perEuro = "euro per geïnvesteerde euro"

  public static let columns: [Column] = [
    .arrangement,
    .text(
      "telling",
      nl:
        "wat meetelt: geld_en_welvaart; geld; kasbaar (geld, en van besparingen alleen wat echt als geld bespaard wordt)",
      en:
        "what counts: geld_en_welvaart (cash and welfare); geld (cash); kasbaar (cash, savings for their cashable share only)",
      allowed: ResultBasis.allCases.map(\.rawValue)),
    .text(
      "investeerder", nl: "partij waarvan de investering duidelijk boven 0 ligt",
      en: "party whose investment is clearly above 0"),
    .text(
      "partij", nl: "partij die de baten heeft; ook de investeerder zelf",
      en: "party that has the benefit; the investor itself too"),
    .share(
      "aandeel_investering", nl: "deel van de investering van alle investeerders samen dat van deze investeerder komt",
      en: "this investor's part of the investment of all investors together"),
    .estimate(
      "baten", Column.perHousehold,
      nl:
        "baten van de partij × aandeel_investering; over de investeerders opgeteld alle baten van de partij; negatief is een last",
      en:
        "benefit of the party × aandeel_investering; adds up to its whole benefit over investors; negative is a burden"),
    .mcError, .low, .high,
    .estimate(
      "baten_per_euro", perEuro, nl: "baten van de partij voor elke euro die wordt geïnvesteerd, wie die ook inlegt",
      en: "benefit of the party for every euro invested, whoever invests it"),
    .error(
      "mc_fout_per_euro", perEuro, nl: "standaardfout van baten_per_euro; leeg als die niet te schatten is",
      en: "standard error of baten_per_euro; empty when it cannot be estimated"),
    .share(
      "kans_voordeel", nl: "deel van de trekkingen waarin het verwachte saldo van de partij boven 0 ligt",
      en: "share of draws in which the expected net result of the party is above 0"),
    .share(
      "kans_verlies_investeerder",
      nl: "deel van de trekkingen waarin het verwachte saldo van de investeerder onder 0 ligt",
      en: "share of draws in which the expected net result of the investor is below 0"),
    .share(
      "kans_verkeerde_portemonnee",
      nl: "deel van de trekkingen waarin de investeerder verliest en de partij wint",
      en: "share of draws in which the investor loses and the party gains (wrong pocket)"),
    .spreadReason,
  ]

  public static let schema = TableSchema(
    name: "verdeling",
    title: Bilingual(
      nl: "Wie betaalt en wie profiteert: baten per partij, verdeeld over wie investeert",
      en: "Who pays and who benefits: benefit by party, attributed to those who invest"),
    disclosure: .everyone, columns: columns, key: ["arrangement", "telling", "investeerder", "partij"])

  public static func table(_ analysis: Analysis) -> Table {
    Table(schema, rows: analysis.benefitIncidence.map(row))
  }

  private static func row(_ row: BenefitIncidenceRow) -> [Cell] {
    [
      .text(row.arrangement), .text(row.basis.rawValue), .text(row.investor), .text(row.beneficiary),
      .number(row.investmentShare), .number(row.benefit.mean), Cell(row.benefit.mcError), Cell(row.benefit.low),
      Cell(row.benefit.high), .number(row.benefitPerEuro.mean), Cell(row.benefitPerEuro.mcError),
      Cell(row.probabilityBeneficiaryGains), Cell(row.probabilityInvestorLoses), Cell(row.probabilityWrongPocket),
      Cell(row.reason),
    ]
  }
}
