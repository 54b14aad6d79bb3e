// SPDX-License-Identifier: EUPL-1.2

public import Words

/// A row of evppi.csv: what it would be worth to know one uncertain input, a group of them, or all, before choosing an arrangement.
public struct InformationRow: TableRow {
  public enum Subject: String, Sendable, CaseIterable, CellValue {
    case all = "alles"
    case parameter
    /// A parameter that follows from others by a formula.
    case derived = "afgeleid"
    case group = "groep"
  }

  public var perspective = Perspective.social
  public var subject = Subject.all
  public var name = InputName.everything
  /// Uncertain inputs that it is about.
  public var inputs = 0
  /// Euro per household, 0 or more; `nil` when it cannot be estimated.
  public var value: Double?
  public var mcError: Double?
  /// `value` times the sum of the weights: euro.
  public var populationValue: Double?
  /// Of what all there is to know is worth (0...1).
  public var share: Double?
  /// Why there is no value, or what to mind.
  public var reason: Reason?

  public init() {}
}

extension InformationRow {
  public static let schema = RowSchema<InformationRow>(
    "evppi", version: 1,
    title: Bilingual(
      nl: "Wat het waard is om onzekere getallen te kennen voor er gekozen wordt",
      en: "What it is worth to know uncertain inputs before choosing"),
    disclosure: .inputs([\.name]), key: [\.perspective, \.subject, \.name],
    columns: [
      .deciding(\.perspective),
      .text(
        "soort", \.subject,
        nl:
          "wat er bekend zou zijn: alles (EVPI), één parameter of prijs, één parameter die met een formule uit andere volgt (afgeleid), of een groep (EVPPI)",
        en:
          "what would be known: everything (EVPI), a single parameter or price, a single parameter that follows from others by a formula (afgeleid), or a group (EVPPI)",
        allowed: InformationRow.Subject.allCases.map(\.rawValue)),
      .text(
        "naam", \.name,
        nl:
          "naam van de parameter, prijs (prijs.<naam>) of groep; groepen zijn de correlaties van het scenario en alle prijzen",
        en:
          "name of the parameter, price (prijs.<name>) or group; groups are the correlations of the scenario and all prices"
      ),
      .integer(
        "getallen", \.inputs, "aantal",
        nl: "over hoeveel onzekere getallen het gaat; bij afgeleid: uit hoeveel het volgt",
        en: "number of uncertain inputs it is about; of afgeleid: that it follows from"),
      .least(
        "waarde", \.value, Field.perHousehold,
        nl:
          "wat het verwachte saldo van de beste keuze stijgt als dit vooraf bekend is: het meeste dat onderzoek waard kan zijn",
        en:
          "rise of the expected net result of the best choice when this is known beforehand: the most that research can be worth"
      ),
      .error(
        "mc_fout", \.mcError, Field.perHousehold,
        nl:
          "standaardfout van waarde; 0 als de keuze in geen enkele trekking verandert; leeg als die niet te schatten is",
        en: "standard error of waarde; 0 when the choice changes in no draw; empty when it cannot be estimated"),
      .least(
        "waarde_doelgroep", \.populationValue, "euro", nl: "waarde maal de som van de gewichten van de casussen",
        en: "waarde times the sum of the weights of the cases"),
      .share("aandeel", \.share, nl: "waarde gedeeld door die van alles", en: "waarde over that of everything (alles)"),
      .reason(\.reason),
    ])
}
