// SPDX-License-Identifier: EUPL-1.2

public import Words

/// A row of varianties.csv: a part of the variance that the social result of one draw has, over all listed cases together.
public struct VarianceRow: TableRow {
  /// What varies.
  public enum Quantity: String, Sendable, CaseIterable, CellValue {
    /// The social present value itself, under the arrangement and the reference alike.
    case level = "niveau"
    /// The social net result: the difference between the two.
    case net = "saldo"
  }

  public enum Component: String, Sendable, CaseIterable, CellValue {
    /// What is uncertain, as far as it moves both arrangements alike.
    case draws = "trekkingen"
    /// What is uncertain, as far as it moves one arrangement more than the other.
    case drawsByArrangement = "trekkingen_x_arrangement"
    /// Chance in the lives of the households.
    case lives = "levens"
    case livesByArrangement = "levens_x_arrangement"
  }

  public var arrangement = ""
  public var quantity = Quantity.level
  public var component = Component.draws
  /// (Euro per household)²; an estimate without bias, so that a small one can be negative by chance. `nil` when it cannot be told.
  public var variance: Double?
  /// Standard error of `variance`.
  public var mcError: Double?
  /// Of the variance of the quantity, 0...1; `nil` for a negative estimate.
  public var share: Double?
  /// Why there is no variance or share, or what to mind.
  public var reason: Reason?

  public init() {}
}

extension VarianceRow {
  public static let schema = RowSchema<VarianceRow>(
    "varianties", version: 1,
    title: Bilingual(
      nl: "Waar de spreiding tussen trekkingen vandaan komt", en: "Where the spread between draws comes from"),
    disclosure: .everyone, key: [\.arrangement, \.quantity, \.component],
    columns: [
      .arrangement(\.arrangement),
      .text(
        "maat", \.quantity,
        nl:
          "niveau: het maatschappelijke resultaat zelf, gemiddeld over de variantie onder het arrangement en onder de referentie; saldo: het verschil "
          + "tussen die twee",
        en:
          "niveau: the social result itself, mean of its variance under the arrangement and under the reference; saldo: the difference between them",
        allowed: VarianceRow.Quantity.allCases.map(\.rawValue)),
      .text(
        "onderdeel", \.component,
        nl:
          "trekkingen: wat onzeker is in de gebruikte getallen; levens: toeval in de levens van alle casussen samen; met _x_arrangement: het deel "
          + "daarvan dat het ene arrangement anders treft dan het andere. Verschillen tussen casussen staan er niet in: de lijst is de hele "
          + "doelgroep, en dus geen toeval",
        en:
          "trekkingen: what is uncertain in the inputs; levens: chance in the lives of all cases together; with _x_arrangement: the part that the "
          + "arrangements do not share. Differences between cases are no part of it: the list is the population, not a sample",
        allowed: VarianceRow.Component.allCases.map(\.rawValue)),
      .estimate(
        "variantie", \.variance, "(euro per huishouden)²",
        nl:
          "variantie van het gemiddelde over de casussen in één trekking; zuiver geschat, dus een kleine kan door toeval negatief uitvallen",
        en:
          "variance of the mean over cases in a single draw; estimated without bias, so that a small one may be negative by chance"
      ),
      .error(
        "mc_fout", \.mcError, "(euro per huishouden)²",
        nl: "standaardfout van variantie; leeg als die niet te schatten is",
        en: "standard error of variantie; empty when it cannot be estimated"),
      .share(
        "aandeel", \.share, nl: "deel van de variantie van de maat; leeg bij een negatieve schatting",
        en: "share of the variance of the quantity; empty for a negative estimate"),
      .reason(\.reason),
    ])
}
