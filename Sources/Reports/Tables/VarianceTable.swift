// SPDX-License-Identifier: EUPL-1.2

public import Statistics
import Words

/// `varianties.csv`: where the spread of the results of draws comes from.
public enum VarianceTable {
  public static let columns: [Column] = [
    .arrangement,
    .text(
      "maat",
      nl:
        "niveau: het maatschappelijke resultaat zelf, gemiddeld over de variantie onder het arrangement en onder de referentie; saldo: het verschil "
        + "tussen die twee",
      en:
        "niveau: the social result itself, mean of its variance under the arrangement and under the reference; saldo: the difference between them",
      allowed: VarianceRow.Quantity.allCases.map(\.rawValue)),
    .text(
      "onderdeel",
      nl:
        "trekkingen: wat onzeker is in de gebruikte getallen; levens: toeval in de levens van alle casussen samen; met _x_arrangement: het deel "
        + "daarvan dat het ene arrangement anders treft dan het andere. Verschillen tussen casussen staan er niet in: de lijst is de hele "
        + "doelgroep, en dus geen toeval",
      en:
        "trekkingen: what is uncertain in the inputs; levens: chance in the lives of all cases together; with _x_arrangement: the part that the "
        + "arrangements do not share. Differences between cases are no part of it: the list is the population, not a sample",
      allowed: VarianceRow.Component.allCases.map(\.rawValue)),
    .estimate(
      "variantie", "(euro per huishouden)²",
      nl:
        "variantie van het gemiddelde over de casussen in één trekking; zuiver geschat, dus een kleine kan door toeval negatief uitvallen",
      en:
        "variance of the mean over cases in a single draw; estimated without bias, so that a small one may be negative by chance"
    ),
    .error(
      "mc_fout", "(euro per huishouden)²", nl: "standaardfout van variantie; leeg als die niet te schatten is",
      en: "standard error of variantie; empty when it cannot be estimated"),
    .share(
      "aandeel", nl: "deel van de variantie van de maat; leeg bij een negatieve schatting",
      en: "share of the variance of the quantity; empty for a negative estimate"),
    .reason,
  ]

  public static let schema = TableSchema(
    name: "varianties",
    title: Bilingual(
      nl: "Waar de spreiding tussen trekkingen vandaan komt", en: "Where the spread between draws comes from"),
    disclosure: .everyone, columns: columns, key: ["arrangement", "maat", "onderdeel"])

  public static func table(_ analysis: Analysis) -> Table {
    Table(schema, rows: analysis.variances.map(row))
  }

  private static func row(_ row: VarianceRow) -> [Cell] {
    [
      .text(row.arrangement), .text(row.quantity.rawValue), .text(row.component.rawValue), Cell(row.variance),
      Cell(row.mcError), Cell(row.share), Cell(row.reason),
    ]
  }
}
