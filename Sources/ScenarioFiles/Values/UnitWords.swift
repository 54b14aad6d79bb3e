// SPDX-License-Identifier: EUPL-1.2

import Quantities

/// What the words after a number mean: calendar time, euro, or a counted thing.
enum UnitWords {
  /// A word as a factor into base units and a dimension.
  struct Unit: Equatable {
    var factor: Double
    var dimension: Dimension
  }

  static func unit(_ word: String) -> Unit {
    if let years = years[word] { return Unit(factor: years, dimension: .duration) }
    if word == "euro" { return Unit(factor: 1, dimension: .amount) }
    if word == "minuut" || word == "minuten" {
      return Unit(factor: 1 / 60, dimension: Dimension(counted: "uur", countedPower: 1))
    }
    return Unit(factor: 1, dimension: Dimension(counted: singulars[word] ?? word, countedPower: 1))
  }

  /// Calendar time in years.
  static let years: [String: Double] = [
    "dag": 1 / 365.25, "dagen": 1 / 365.25, "etmaal": 1 / 365.25, "etmalen": 1 / 365.25, "nacht": 1 / 365.25,
    "nachten": 1 / 365.25, "week": 7 / 365.25, "weken": 7 / 365.25, "maand": 1.0 / 12, "maanden": 1.0 / 12,
    "kwartaal": 0.25, "kwartalen": 0.25, "jaar": 1, "jaren": 1,
  ]

  private static let singulars: [String: String] = [
    "uren": "uur", "consulten": "consult", "trajecten": "traject", "dagdelen": "dagdeel", "kinderen": "kind",
    "gesprekken": "gesprek", "huishoudens": "huishouden", "personen": "persoon", "woningen": "woning",
    "plaatsen": "plaats",
    "stuks": "stuk", "keren": "keer", "bezoeken": "bezoek", "meldingen": "melding", "opnames": "opname",
    "ritten": "rit",
    "besluiten": "besluit", "zaken": "zaak", "brieven": "brief", "aanvragen": "aanvraag", "sessies": "sessie",
    "behandelingen": "behandeling", "gezinnen": "gezin", "jongeren": "jongere", "leerlingen": "leerling",
    "aankopen": "aankoop", "ouders": "ouder", "volwassenen": "volwassene", "verhuizingen": "verhuizing",
    "maaltijden": "maaltijd", "pakketten": "pakket", "modules": "module", "contacten": "contact",
    "ontruimingen": "ontruiming",
    "verzoeken": "verzoek", "onderzoeken": "onderzoek", "procedures": "procedure", "plaatsingen": "plaatsing",
    "incidenten": "incident", "aanhoudingen": "aanhouding", "rekeningen": "rekening", "gevallen": "geval",
  ]
}
