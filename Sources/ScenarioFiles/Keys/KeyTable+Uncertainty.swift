// SPDX-License-Identifier: EUPL-1.2

import Quantities

extension KeyTable {
  /// Names of the distributions of parameters, and the ways to state each.
  static let distributions: [(name: String, forms: [[String]])] = [
    ("vast", [["waarde"]]),
    ("normaal", [["gemiddelde", "spreiding"], ["interval"]]),
    ("lognormaal", [["interval"], ["gemiddelde", "spreiding"]]),
    ("gamma", [["gemiddelde", "spreiding"], ["interval"]]),
    ("beta", [["gemiddelde", "spreiding"], ["successen", "mislukkingen"], ["interval"]]),
    ("uniform", [["interval"]]),
    ("driehoek", [["laag", "modus", "hoog"]]),
    ("pert", [["laag", "modus", "hoog"]]),
  ]

  static let parameter = Section(
    "parameter", "Een parameter",
    "Onder `parameters`. Een vaste `waarde`, of een `verdeling` met de getallen die daarbij horen; alle getallen in dezelfde eenheid.",
    [
      Key(
        "omschrijving", "description", .text, nl: "Wat het getal betekent.", en: "What the number means.",
        example: "omschrijving: Schuld vergroot de kans op psychische problemen"),
      number(
        "waarde", "distribution.fixed", nl: "De waarde als er geen onzekerheid is.",
        en: "The value without uncertainty.", "1.8"),
      Key(
        "verdeling", "distribution", .choice(distributions.map(\.name)), standard: "vast",
        nl: "De vorm van de onzekerheid.", en: "The shape of the uncertainty.", example: "verdeling: lognormaal"),
      Key(
        "interval", "interval", .numbers(2),
        nl: "Onder- en bovengrens van 95 % van de waarden; bij `uniform` de uitersten.",
        en: "2.5th and 97.5th percentile; for `uniform` the extremes.", example: "interval: [1.2, 2.9]"),
      number("gemiddelde", "mean", nl: "Het gemiddelde.", en: "The mean.", "0.35 per jaar"),
      number(
        "spreiding", "sd", nl: "De standaardafwijking, groter dan 0.", en: "The standard deviation, above 0.",
        "0.1 per jaar"),
      number("laag", "low", nl: "De kleinste waarde.", en: "The least value.", "0.1"),
      number("modus", "mode", nl: "De meest waarschijnlijke waarde.", en: "The most likely value.", "0.2"),
      number("hoog", "high", nl: "De grootste waarde.", en: "The greatest value.", "0.5"),
      number("successen", "alpha", nl: "Aantal keren wel, groter dan 0.", en: "Number of successes, above 0.", "12"),
      number("mislukkingen", "beta", nl: "Aantal keren niet, groter dan 0.", en: "Number of failures, above 0.", "38"),
    ] + origin(required: true))

  private static func number(_ name: String, _ english: String, nl: String, en: String, _ example: String) -> Key {
    Key(name, english, .constant(.anything), nl: nl, en: en, example: "\(name): \(example)")
  }

  static let correlation = Section(
    "correlatie", "Een samenhang", "Onder `correlaties`. Eén `correlatie` voor alle paren, of een hele `matrix`.",
    [
      Key(
        "parameters", "members", .names("parameter"), required: true, nl: "De parameters die samenhangen.",
        en: "The members.",
        example: "parameters: [hr_schuld, hr_wonen]"),
      Key(
        "correlatie", "correlation", .constant(Measure(Dimension.none, .any, example: "0.5")),
        nl: "Eén getal voor alle paren, tussen -1 en 1.",
        en: "One number for all pairs, between -1 and 1.", example: "correlatie: 0.5"),
      Key(
        "matrix", "matrix", .matrix, nl: "Een rij per parameter, met enen op de diagonaal.",
        en: "A row per member, ones on the diagonal.",
        example: "matrix: [[1, 0.3], [0.3, 1]]"),
    ])

  static let duration = Section(
    "duur", "Een duur", "Waar een duur wordt gevraagd: een vaste tijd zoals `6 maanden`, of een verdeling.",
    [
      Key(
        "verdeling", "duration", .choice(["vast", "exponentieel", "weibull", "gamma", "lognormaal"]), required: true,
        nl: "De vorm van de verdeling.", en: "The shape of the distribution.", example: "verdeling: weibull"),
      Key(
        "gemiddelde", "mean", .formula(.positiveDuration), required: true, nl: "De gemiddelde tijd.",
        en: "The mean time.",
        example: "gemiddelde: 2 jaar"),
      Key(
        "spreiding", "sd", .formula(.positiveDuration), nl: "De standaardafwijking, bij gamma en lognormaal.",
        en: "The standard deviation, for gamma and lognormal.", example: "spreiding: 40 dagen"),
      Key(
        "vorm", "shape", .formula(.positiveNumber),
        nl: "De vorm van een weibull-verdeling; boven 1 neemt de kans toe met de tijd.",
        en: "The shape of a Weibull distribution.", example: "vorm: 1.5"),
    ])
}
