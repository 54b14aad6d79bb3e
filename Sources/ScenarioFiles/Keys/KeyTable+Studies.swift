// SPDX-License-Identifier: EUPL-1.2

import Quantities
import Scenarios

extension KeyTable {
  /// Keys of the root that ask something of the results.
  static let questions: [Key] = [
    Key(
      "begroting", "budgets", .map("begroting"),
      nl: "Wat een partij of groep heeft voor extra uitgaven tegenover de referentie, per kalenderjaar.",
      en: "What a party or group has for extra outlays against the reference, by calendar year.",
      example: "begroting:\n  gemeente: {per: doelgroep, bedrag: € 250000 per jaar}"),
    Key(
      "omslag", "breakEvens", .list("omslag"),
      nl: "Getallen waarvan wordt uitgezocht bij welke waarde het saldo 0 is; alleen met `analyses: alle`.",
      en: "Inputs whose break-even value is looked for; only with `analyses: alle`.",
      example: "omslag:\n  - {parameter: huishoudens_per_regisseur, van: 5, tot: 40}"),
    Key(
      "onderzoek", "proposedStudies", .map("onderzoek"),
      nl:
        "Onderzoeken onder huishoudens, waarvan wordt berekend wat zij waard zijn voor er gekozen wordt (`evsi.csv`).",
      en: "Studies of households, of which it is computed what they are worth before choosing (`evsi.csv`).",
      example: "onderzoek:\n  dossiers: {parameter: p_akkoord, waarneming: ja_nee, huishoudens: 200}"),
    effectKey,
  ]

  static let budget = Section(
    "begroting", "Een begroting",
    "Onder `begroting`, met de naam van een partij of groep als sleutel. Een `bedrag` voor elk jaar, een lijst `jaren`, of allebei: dan gaat "
      + "de lijst voor. Een jaar zonder bedrag heeft 0.",
    [
      Key(
        "per", "scope", .choice(Budget.Scope.allCases.map(\.rawValue)), required: true,
        nl: "`doelgroep`: voor alle huishoudens samen (de som van de gewichten); `huishouden`: voor elk huishouden.",
        en: "`doelgroep`: for all households together (the sum of the weights); `huishouden`: for each household.",
        example: "per: doelgroep"),
      Key(
        "bedrag", "amounts", .constant(.yearlyBudget),
        nl: "Het bedrag in elk kalenderjaar; van een jaar waarin de horizon valt, het deel tot de horizon.",
        en: "The amount in every calendar year.", example: "bedrag: € 250000 per jaar"),
      Key(
        "jaren", "amounts", .list("begrotingsjaar"), nl: "Bedragen die per jaar verschillen.",
        en: "Amounts that differ from year to year.", example: "jaren:\n  - {jaar: 2026, bedrag: € 250000}"),
      Key(
        "prijspeil", "priceLevel", .integer(PriceIndex.years), standard: "het prijspeil van het scenario",
        nl: "Jaar van de prijzen waarin de bedragen staan; ze worden met de prijsindex omgerekend.",
        en: "Year of the prices the amounts are in; they are converted by the price index.",
        example: "prijspeil: 2024"),
      Key(
        "inflatie", "inflation", .constant(Measure(nil, .notNegative, example: "2 %")), standard: "0 %",
        nl:
          "Als de bedragen in het geld van elk jaar zelf staan: hoeveel duurder alles per jaar wordt, 0 tot 20 %. Ze worden daarmee "
          + "teruggerekend naar het prijspeil.",
        en: "When the amounts are in the money of each year: the yearly rise of prices, 0 to 20 %.",
        example: "inflatie: 2 %"),
    ])

  static let budgetYear = Section(
    "begrotingsjaar", "Een jaar van een begroting", "In de lijst `jaren` van een begroting.",
    [
      Key(
        "jaar", "year", .integer(1900...2300), required: true, nl: "Het kalenderjaar, binnen de horizon.",
        en: "The calendar year, within the horizon.", example: "jaar: 2026"),
      Key(
        "bedrag", "amount", .constant(.amount), required: true, nl: "Het bedrag in dat jaar.",
        en: "The amount in that year.", example: "bedrag: € 250000"),
    ])

  static let breakEven = Section(
    "omslag", "Een getal met een omslagpunt", "In de lijst `omslag`.",
    [
      Key(
        "parameter", "parameter", .name("parameter"), required: true,
        nl: "Een parameter met een waarde of een verdeling, of een prijs: `prijs.<naam>`.",
        en: "A parameter with a value or a distribution, or a price: `prijs.<name>`.",
        example: "parameter: huishoudens_per_regisseur"),
      Key(
        "van", "range.lowerBound", .constant(.anything), required: true, nl: "De kleinste waarde die wordt bekeken.",
        en: "The least value looked at.", example: "van: 5"),
      Key(
        "tot", "range.upperBound", .constant(.anything), required: true, nl: "De grootste waarde die wordt bekeken.",
        en: "The greatest value looked at.", example: "tot: 40"),
    ])

  static let proposedStudy = Section(
    "onderzoek", "Een onderzoek", "Onder `onderzoek`, met een eigen naam als sleutel.",
    [
      Key(
        "parameter", "parameter", .name("parameter"), required: true,
        nl:
          "Het onzekere getal waar het onderzoek over gaat: een parameter met een verdeling, of een prijs: `prijs.<naam>`.",
        en: "The uncertain input that the study is about: a parameter with a distribution, or a price: `prijs.<name>`.",
        example: "parameter: p_akkoord"),
      Key(
        "waarneming", "observation", .choice(["ja_nee", "aantal", "waarde"]), required: true,
        nl:
          "Wat elk huishouden laat zien. `ja_nee`: of iets zo is, met het getal als kans. `aantal`: hoe vaak iets gebeurt, met het getal als "
          + "gemiddelde (Poisson). `waarde`: een meting rond het getal, normaal verdeeld met `spreiding`.",
        en:
          "What each household shows. `ja_nee`: yes or no, with the input as chance. `aantal`: how often something happens, with the input as "
          + "mean (Poisson). `waarde`: a measurement around the input, normal with `spreiding`.",
        example: "waarneming: ja_nee"),
      Key(
        "huishoudens", "households", .integer(1...1_000_000), required: true,
        nl: "Hoeveel huishoudens worden onderzocht.",
        en: "How many households are studied.", example: "huishoudens: 200"),
      Key(
        "spreiding", "observation.sd", .constant(Measure(nil, .positive, example: "€ 900")),
        nl: "Bij `waarde`, en daar nodig: de standaardafwijking tussen huishoudens, in de eenheid van het getal.",
        en: "With `waarde`, and needed there: the standard deviation between households, in the unit of the input.",
        example: "spreiding: € 900"),
      Key(
        "duur", "observation.exposure", .constant(.positiveDuration), standard: "1 jaar",
        nl: "Bij `aantal` van iets per jaar: hoe lang elk huishouden wordt gevolgd.",
        en: "With `aantal` of something per year: how long each household is followed.", example: "duur: 2 jaar"),
    ])
}

extension Measure {
  static let yearlyBudget = Measure(.amountPerYear, .notNegative, example: "€ 250000 per jaar")
}
