// SPDX-License-Identifier: EUPL-1.2

import Distributions
import Quantities

extension KeyTable {
  /// The distributions of parameters, and the ways to state each.
  static let distributions: [Family] = [
    Family(name: "vast", ways: [.init(["waarde"], .fixed)]),
    Family(
      name: "normaal", ways: [.init(["gemiddelde", "spreiding"], .normalMean), .init(["interval"], .normalInterval)],
      optional: ["laag", "hoog"]),
    Family(
      name: "lognormaal",
      ways: [
        .init(["interval"], .lognormalInterval), .init(["gemiddelde", "spreiding"], .lognormalMean),
        .init(["mu", "sigma"], .lognormalLog),
      ], optional: ["eenheid"]),
    Family(
      name: "gamma", ways: [.init(["gemiddelde", "spreiding"], .gammaMean), .init(["interval"], .gammaInterval)]),
    Family(
      name: "beta",
      ways: [
        .init(["gemiddelde", "spreiding"], .betaMean), .init(["successen", "mislukkingen"], .betaCounts),
        .init(["interval"], .betaInterval),
      ]),
    Family(name: "uniform", ways: [.init(["laag", "hoog"], .uniformEnds), .init(["interval"], .uniformInterval)]),
    Family(name: "driehoek", ways: [.init(["laag", "modus", "hoog"], .triangular)]),
    Family(name: "pert", ways: [.init(["laag", "modus", "hoog"], .pert)]),
    Family(name: "empirisch", ways: [.init(["waarden"])], optional: ["gewichten"]),
  ]

  static let parameter = Section(
    "parameter", "Een parameter",
    "Onder `parameters`. Een vaste `waarde`, een `verdeling` met de getallen die daarbij horen (alle in dezelfde eenheid), een `formule` of een "
      + "deel van een `dirichlet`.",
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
        nl:
          "De grenzen van de middelste 95 % van de waarden: 2.5 % ligt eronder en 2.5 % erboven, bij elke verdeling, ook als een normale is "
          + "afgekapt.",
        en: "2.5th and 97.5th percentile.", example: "interval: [1.2, 2.9]"),
      number(
        "gemiddelde", "mean", nl: "Het gemiddelde, bij normaal, lognormaal, gamma en beta.", en: "The mean.",
        "0.35 per jaar"),
      number(
        "spreiding", "sd", nl: "De standaardafwijking, groter dan 0, bij `gemiddelde`.",
        en: "The standard deviation, above 0.",
        "0.1 per jaar"),
      number(
        "laag", "low",
        nl: "De kleinste waarde, bij uniform, driehoek en pert; bij normaal waar de verdeling wordt afgekapt.",
        en: "The least value; for normal where it is cut off.", "0.1"),
      number(
        "modus", "mode", nl: "De meest waarschijnlijke waarde, bij driehoek en pert.", en: "The most likely value.",
        "0.2"),
      number(
        "hoog", "high",
        nl: "De grootste waarde, bij uniform, driehoek en pert; bij normaal waar de verdeling wordt afgekapt.",
        en: "The greatest value; for normal where it is cut off.", "0.5"),
      number(
        "successen", "alpha", nl: "Aantal keren wel, groter dan 0, bij beta.", en: "Number of successes, above 0.", "12"
      ),
      number(
        "mislukkingen", "beta", nl: "Aantal keren niet, groter dan 0, bij beta.", en: "Number of failures, above 0.",
        "38"),
      number(
        "mu", "logMean", nl: "Het gemiddelde van de logaritme, bij lognormaal.", en: "Mean of the logarithm.", "0.6"),
      number(
        "sigma", "logSd", nl: "De standaardafwijking van de logaritme, bij `mu`.",
        en: "Standard deviation of the logarithm.", "0.2"),
      Key(
        "eenheid", "unit", .text, standard: "geen",
        nl: "De eenheid waarin het getal staat waarvan `mu` de logaritme geeft, zoals `per jaar`, `maanden` of `euro`.",
        en: "The unit of the number of which mu is the logarithm.", example: "eenheid: per jaar"),
      Key(
        "waarden", "values", .numbers(nil), nl: "De mogelijke waarden, bij empirisch.", en: "The possible values.",
        example: "waarden: [0.1, 0.2, 0.4]"),
      Key(
        "gewichten", "weights", .numbers(nil), standard: "alle 1", nl: "Hoe vaak elke waarde telt, bij empirisch.",
        en: "How much each value counts.", example: "gewichten: [5, 3, 2]"),
      Key(
        "formule", "distribution.formula", .formula(.anything),
        nl: "In plaats van een verdeling: berekend uit andere parameters en prijzen, in elke trekking opnieuw.",
        en: "Instead of a distribution: computed from other parameters and prices in every draw.",
        example: "formule: basis_tempo * hr_schuld"),
      Key(
        "dirichlet", "distribution.dirichlet", .section("dirichlet"),
        nl: "In plaats van een verdeling: een deel van een geheel; de parameters van een groep zijn samen 1.",
        en: "Instead of a distribution: a share of a whole.", example: "dirichlet: {groep: uit_werk, gewicht: 12}"),
    ] + origin(required: true))

  private static func number(_ name: String, _ english: String, nl: String, en: String, _ example: String) -> Key {
    Key(name, english, .constant(.anything), nl: nl, en: en, example: "\(name): \(example)")
  }

  static let dirichlet = Section(
    "dirichlet", "Een deel van een geheel",
    "Bij `dirichlet` van een parameter. Een groep heeft minstens twee parameters; hun verwachte aandelen verhouden zich als de gewichten.",
    [
      Key(
        "groep", "group", .text, required: true, nl: "De naam van het geheel.", en: "The name of the whole.",
        example: "groep: uit_werk"),
      Key(
        "gewicht", "weight", .constant(.positiveNumber), required: true,
        nl: "Het gewicht, groter dan 0, zoals het aantal keren dat dit is waargenomen; meer is zekerder.",
        en: "The weight, above 0, such as the number observed.", example: "gewicht: 12"),
    ])

  static let correlation = Section(
    "correlatie", "Een samenhang",
    "Onder `correlaties`. Eén `correlatie` voor alle paren, een hele `matrix`, of een `covariantie`. Zie [wat precies geldt](#wat-precies-geldt) "
      + "voor getallen die niet normaal verdeeld zijn.",
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
      Key(
        "covariantie", "covariance", .matrix,
        nl:
          "De covarianties van parameters met `verdeling: normaal` en alleen een `gemiddelde`; getallen zonder eenheid, in euro en jaren "
          + "(een tempo per jaar, een tijd in jaren).",
        en: "Covariances of normal parameters that have only a mean, in euro and years.",
        example: "covariantie: [[0.04, 0.01], [0.01, 0.09]]"),
    ])
}
