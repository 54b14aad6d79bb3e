// SPDX-License-Identifier: EUPL-1.2

public import Words

/// A row of evsi.csv: what a study of one uncertain input would be worth before choosing an arrangement.
public struct SampleInformationRow: TableRow {
  /// What each household shows.
  public enum Observation: String, Sendable, CaseIterable, CellValue {
    case yesOrNo = "ja_nee"
    case count = "aantal"
    case value = "waarde"
  }

  public var perspective = Perspective.social
  /// Name of the study.
  public var study = ""
  /// Name of the input that it is about.
  public var parameter = ""
  public var observation = Observation.yesOrNo
  public var households = 0
  /// Euro per household, 0 or more; `nil` when it cannot be estimated.
  public var value: Double?
  public var mcError: Double?
  /// `value` times the sum of the weights: euro.
  public var populationValue: Double?
  /// Of what knowing the input exactly is worth (0...1).
  public var share: Double?
  /// Why there is no value.
  public var reason: Reason?

  public init() {}
}

extension SampleInformationRow {
  public static let schema = RowSchema<SampleInformationRow>(
    "evsi", version: 1,
    title: Bilingual(
      nl: "Wat onderzoek onder huishoudens waard is voor er gekozen wordt",
      en: "What studies of households are worth before choosing"),
    disclosure: .inputs([\.parameter]), key: [\.perspective, \.study],
    columns: [
      .deciding(\.perspective),
      .text(
        "onderzoek", \.study, nl: "naam van het onderzoek in scenario.yaml", en: "name of the study in scenario.yaml"),
      .text(
        "getal", \.parameter, nl: "naam van de parameter of prijs (prijs.<naam>) waar het over gaat",
        en: "name of the parameter or price (prijs.<name>) that it is about"),
      .text(
        "waarneming", \.observation,
        nl: "wat elk huishouden laat zien: ja_nee (of iets zo is), aantal (hoe vaak iets gebeurt), waarde (een meting)",
        en:
          "what each household shows: ja_nee (yes or no), aantal (how often something happens), waarde (a measurement)",
        allowed: ["ja_nee", "aantal", "waarde"]),
      .integer(
        "huishoudens", \.households, "aantal", nl: "hoeveel huishoudens worden onderzocht", en: "households studied"),
      .least(
        "waarde", \.value, Field.perHousehold,
        nl:
          "wat het verwachte saldo van de beste keuze stijgt als de uitkomst van het onderzoek vooraf bekend is (EVSI)",
        en: "rise of the expected net result of the best choice when the study's outcome is known beforehand (EVSI)"),
      .error(
        "mc_fout", \.mcError, Field.perHousehold, nl: "standaardfout van waarde; leeg als die niet te schatten is",
        en: "standard error of waarde; empty when it cannot be estimated"),
      .least(
        "waarde_doelgroep", \.populationValue, "euro",
        nl: "waarde maal de som van de gewichten van de casussen: meer mag het onderzoek niet kosten",
        en: "waarde times the sum of the weights of the cases: the most that the study may cost"),
      .share(
        "aandeel", \.share, nl: "waarde gedeeld door wat het waard is het getal precies te kennen (evppi.csv)",
        en: "waarde over what knowing the number exactly is worth (evppi.csv)"),
      .reason(\.reason),
    ])
}
