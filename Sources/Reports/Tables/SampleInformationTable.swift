// SPDX-License-Identifier: EUPL-1.2

import Scenarios
public import Statistics
import Words

/// `evsi.csv`: what the studies that the scenario proposes would be worth before choosing an arrangement.
public enum SampleInformationTable {
  public static let columns: [Column] = [
    .deciding,
    .text("onderzoek", nl: "naam van het onderzoek in scenario.yaml", en: "name of the study in scenario.yaml"),
    .text(
      "getal", nl: "naam van de parameter of prijs (prijs.<naam>) waar het over gaat",
      en: "name of the parameter or price (prijs.<name>) that it is about"),
    .text(
      "waarneming",
      nl: "wat elk huishouden laat zien: ja_nee (of iets zo is), aantal (hoe vaak iets gebeurt), waarde (een meting)",
      en: "what each household shows: ja_nee (yes or no), aantal (how often something happens), waarde (a measurement)",
      allowed: ["ja_nee", "aantal", "waarde"]),
    .integer("huishoudens", "aantal", nl: "hoeveel huishoudens worden onderzocht", en: "households studied"),
    .least(
      "waarde", Column.perHousehold,
      nl: "wat het verwachte saldo van de beste keuze stijgt als de uitkomst van het onderzoek vooraf bekend is (EVSI)",
      en: "rise of the expected net result of the best choice when the study's outcome is known beforehand (EVSI)"),
    .error(
      "mc_fout", Column.perHousehold, nl: "standaardfout van waarde; leeg als die niet te schatten is",
      en: "standard error of waarde; empty when it cannot be estimated"),
    .least(
      "waarde_doelgroep", "euro",
      nl: "waarde maal de som van de gewichten van de casussen: meer mag het onderzoek niet kosten",
      en: "waarde times the sum of the weights of the cases: the most that the study may cost"),
    .share(
      "aandeel", nl: "waarde gedeeld door wat het waard is het getal precies te kennen (evppi.csv)",
      en: "waarde over what knowing the number exactly is worth (evppi.csv)"),
    .reason,
  ]

  public static let schema = TableSchema(
    name: "evsi",
    title: Bilingual(
      nl: "Wat onderzoek onder huishoudens waard is voor er gekozen wordt",
      en: "What studies of households are worth before choosing"),
    disclosure: .inputs(["getal"]), columns: columns, key: ["perspectief", "onderzoek"])

  /// `nil` when the scenario proposes no studies.
  public static func table(_ analysis: Analysis) -> Table? {
    guard !analysis.samples.isEmpty else { return nil }
    return Table(schema, rows: analysis.samples.map(row))
  }

  private static func row(_ row: SampleInformationRow) -> [Cell] {
    [
      .text(row.perspective.key), .text(row.study.name), .text(row.study.parameter), .text(row.study.observation.key),
      .integer(row.study.households), Cell(row.value), Cell(row.mcError), Cell(row.populationValue), Cell(row.share),
      Cell(row.reason),
    ]
  }
}

extension ProposedStudy.Observation {
  /// As in the scenario.
  fileprivate var key: String {
    switch self {
    case .yesOrNo: "ja_nee"
    case .count: "aantal"
    case .value: "waarde"
    }
  }
}
