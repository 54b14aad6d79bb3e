// SPDX-License-Identifier: EUPL-1.2

import Distributions
import Quantities
import Scenarios

extension KeyTable {
  static let scenario = Section(
    "scenario", "Het scenario", "De sleutels op het hoogste niveau van `scenario.yaml`.",
    settings + people + model + questions)

  private static let settings: [Key] = [
    Key(
      LanguageVersion.key, "version", .integer(LanguageVersion.first...LanguageVersion.current), required: true,
      nl:
        "Versie van de taal waarin dit bestand is geschreven. Een bestand van versie 1 wordt gelezen zoals het was; staat er iets in waarvan de "
        + "betekenis is veranderd, dan zegt `check` wat er nu moet staan, en `rendement migreer` schrijft het.",
      en: "Version of the language of this file; in a file of version 1 what changed its meaning is refused.",
      example: "\(LanguageVersion.key): \(LanguageVersion.current)"),
    Key(
      "basis", "basis", .file,
      nl:
        "De map van een ander scenario waarop dit verder bouwt. Alles daarvan geldt, met dit bestand eroverheen: blokken gaan samen sleutel "
        + "voor sleutel, lijsten en waarden vervangen, en `~` haalt een sleutel weg. Een eigen `casussen.csv` komt in de plaats van de tabel van "
        + "de basis; rijen van een eigen `prijzen.csv` vervangen de prijzen met die naam, en de andere blijven. Een ander bestand dat de basis "
        + "noemt, komt uit haar map; `check` waarschuwt voor een tabel die hier staat en niet wordt gelezen.",
      en: "The folder of a scenario this one builds on; blocks merge, anything else replaces, `~` removes.",
      example: "basis: ../inclusieve-stad"),
    title,
    Key(
      "omschrijving", "description", .text, nl: "Waar het scenario over gaat.", en: "What the scenario is about.",
      example: "omschrijving: Wat levert maatwerk op voor huishoudens met schulden?"),
    Key(
      "melding", "notice", .text, nl: "Een waarschuwing die overal bij de uitkomsten staat.",
      en: "A warning shown wherever results are.", example: "melding: De casussen zijn synthetisch."),
    Key(
      "prijspeil", "priceLevel", .integer(PriceIndex.years), standard: "2025",
      nl: "Jaar van de prijzen waarin alles wordt uitgedrukt.",
      en: "Year of the prices in which everything is expressed.", example: "prijspeil: 2025"),
    Key(
      "startjaar", "startYear", .integer(1900...2200), standard: "prijspeil + 1",
      nl: "De simulatie begint op 1 januari van dit jaar.",
      en: "The simulation starts on 1 January of this year.", example: "startjaar: 2026"),
    Key(
      "horizon", "horizon", .constant(.positiveDuration), standard: "10 jaar",
      nl: "Hoe ver de simulatie vooruitkijkt, hoogstens 100 jaar.",
      en: "How far the simulation looks ahead, at most 100 years.", example: "horizon: 10 jaar"),
    Key(
      "discontovoet", "discount", .discount, standard: "2.25 % per jaar",
      nl:
        "Waarmee latere bedragen minder tellen, als percentage per jaar; 0 tot 20 %. `3 %` en `3 % per jaar` zijn hier hetzelfde. Als lijst: "
        + "een voet die met de tijd verandert.",
      en: "Annual effective discount rate, 0 to 20 %; a list for a rate that changes with time.",
      example: "discontovoet: [{vanaf: 0 jaar, voet: 4 %}, {vanaf: 30 jaar, voet: 3 %}]"),
    Key(
      "disconteren", "discount.isYearly", .choice(DiscountWord.allCases.map(\.rawValue)), standard: "doorlopend",
      nl: "`per_jaar`: alles in een jaar telt als het begin van dat jaar; anders telt elk moment apart.",
      en: "`per_jaar`: all of a year counts as its beginning.", example: "disconteren: per_jaar"),
    Key(
      "discontovoet_continu", "discount.force", .constant(Measure(nil, .notNegative, example: "0.03 per jaar")),
      nl: "In plaats van `discontovoet`: de continue voet per jaar.",
      en: "Instead of `discontovoet`: the continuous rate per year.", example: "discontovoet_continu: 0.03 per jaar"),
    Key(
      "zaad", "seed", .integer(0...Int.max), standard: "20161012",
      nl: "Begin van de toevalsgetallen; zelfde zaad, zelfde uitkomst.",
      en: "Start of the random numbers.", example: "zaad: 20161012"),
    Key(
      "trekkingen", "draws", .integer(RunSize.numbers), standard: "1000; 1024 bij `ontwerp: sobol`",
      nl: "Aantal trekkingen van de onzekere parameters.",
      en: "Number of parameter draws.", example: "trekkingen: 1000"),
    Key(
      "herhalingen", "replications", .integerOr("automatisch", RunSize.numbers), standard: "automatisch",
      nl:
        "Aantal levens per casus, trekking en arrangement. `automatisch`: een proef kiest er zoveel dat toeval in levens de spreiding niet kleurt.",
      en: "Replications per case, draw and arrangement; `automatisch` leaves the number to a pilot.",
      example: "herhalingen: automatisch"),
    Key(
      "ontwerp", "design", .choice(["latin-hypercube", "willekeurig", "sobol"]), standard: "latin-hypercube",
      nl:
        "Hoe de trekkingen over de onzekerheid zijn verdeeld. `sobol` spreidt hoogstens 40 getallen ook samen, en vraagt een macht van twee aan "
        + "trekkingen.",
      en: "How the draws are spread; `sobol` spreads up to 40 inputs jointly, with a power of two draws.",
      example: "ontwerp: latin-hypercube"),
    Key(
      "sobol", "sobolNames", .names("parameter"), standard: "alle onzekere getallen, als dat er hoogstens 40 zijn",
      nl:
        "Bij `ontwerp: sobol`: de parameters en prijzen (`prijs.<naam>`) die samen worden gespreid, de belangrijkste eerst; hoogstens 40. De rest "
        + "gaat met een Latin hypercube.",
      en: "With `ontwerp: sobol`: the inputs spread jointly, the most important first; the rest by Latin hypercube.",
      example: "sobol: [hr_schuld, prijs.opvang]"),
    Key(
      "analyses", "analyses", .choice(["basis", "kern", "alle"]), standard: "basis",
      nl:
        "Wat er naast de uitkomsten zelf wordt uitgezocht; `kern` rekent een halve minuut langer, `alle` enkele minuten.",
      en: "What is worked out beside the outcomes; `kern` takes half a minute more, `alle` some minutes.",
      example: "analyses: kern"),
    Key(
      "tornado", "tornado", .numbers(2), standard: "[5 %, 95 %]",
      nl: "De percentielen van een onzeker getal waartussen een balk van de tornado loopt.",
      en: "The percentiles of an uncertain input between which a bar of the tornado runs.",
      example: "tornado: [10 %, 90 %]"),
    Key(
      "prijzen", "priceFiles", .files, standard: "prijzen.csv, als dat er is",
      nl:
        "Prijslijsten, uit de eigen map, uit `../prijzen/` of uit de map van een basis. De lijst vervangt die van de basis helemaal; zonder haar "
        + "gaat een eigen `prijzen.csv` er rij voor rij overheen.",
      en: "Price lists, from the own folder or `../prijzen/`.",
      example: "prijzen: [prijzen.csv, ../prijzen/standaard.csv]"),
    Key(
      "casussen", "caseFile", .file,
      standard: "casussen.csv; zonder dat bestand één huishouden, als alles aan het begin wordt geloot",
      nl: "Tabel met de huishoudens die worden gesimuleerd, uit de eigen map of uit die van een basis.",
      en: "Table of the households simulated.", example: "casussen: casussen.csv"),
  ]

  private static let people: [Key] = [
    Key(
      "partijen", "parties", .titles, standard: "de twaalf gewone partijen",
      nl: "Wie betaalt en ontvangt; vervangt de hele gewone lijst.",
      en: "Who pays and receives; replaces the standard list.",
      example: "partijen:\n  gemeente: Gemeente\n  huishouden: Huishouden"),
    Key(
      "groepen", "groups", .map("groep"), standard: "overheid en collectief",
      nl:
        "Partijen die samen worden bekeken. De eerste groep staat ook waar geen plaats is voor alle, zoals in `gevoeligheid.csv`.",
      en: "Parties looked at together; the first is also shown where there is no room for all.",
      example: "groepen:\n  overheid: {titel: Overheid samen, partijen: [gemeente, rijk]}"),
    Key(
      "opdrachtgever", "commissioner", .text, standard: "gemeente; de eerste partij als die er niet is",
      nl:
        "De partij of groep die kiest. Over haar gaat, naast de samenleving, het antwoord, en zij staat vooraan in rapport en werkmap; ook wat "
        + "kiezen en weten waard zijn (`acceptatie.csv`, `evppi.csv`, `evsi.csv`) en wat telt voor de uitkomst (`gevoeligheid.csv`) is er voor haar.",
      en:
        "The party or group that chooses: beside society the answer, the report, the workbook, the decision tables and the sensitivity are "
        + "about it.",
      example: "opdrachtgever: gemeente"),
    Key(
      "kenmerken", "attributes", .map("kenmerk"), nl: "Eigenschappen van huishoudens die niet veranderen.",
      en: "Properties of households that do not change.",
      example: "kenmerken:\n  kinderen: {titel: Aantal kinderen, van: 0, tot: 12}"),
  ]

  private static let model: [Key] = [
    Key(
      "parameters", "parameters", .map("parameter"), nl: "Getallen met hun onzekerheid en bron.",
      en: "Numbers with their uncertainty and source.",
      example: "parameters:\n  bereik: {waarde: 0.5, bron: aanname, zekerheid: laag}"),
    Key(
      "correlaties", "correlations", .map("correlatie"), nl: "Parameters die samen hoog of laag uitvallen.",
      en: "Parameters that are high or low together.",
      example: "correlaties:\n  effecten: {parameters: [hr_schuld, hr_wonen], correlatie: 0.5}"),
    Key(
      "leefgebieden", "domains", .map("leefgebied"), standard: "geen",
      nl:
        "De kanten van het leven die worden gevolgd, elk met niveaus. Zonder leefgebieden is er geen verloop in de tijd.",
      en: "The dimensions of life followed, each with levels.",
      example:
        "leefgebieden:\n  financien:\n    titel: Financiën\n    overgangen:\n      - {van: 1, naar: 2, tempo: 0.35 per jaar}"
    ),
    Key(
      "invloeden", "influences", .map("invloed"), nl: "Wat een tempo hoger of lager maakt, met een naam per invloed.",
      en: "Hazard ratios, each with a name.",
      example: "invloeden:\n  schuld_remt_ggz: {op: geestelijke_gezondheid.beter, als: financien <= 2, factor: 0.6}"),
    Key(
      "gebeurtenissen", "events", .map("gebeurtenis"), nl: "Wat een huishouden kan overkomen.",
      en: "What can happen to a household.",
      example: "gebeurtenissen:\n  huisuitzetting: {titel: Huisuitzetting, tempo: 0.02 per jaar}"),
    Key(
      "tellers", "counters", .map("teller"), nl: "Wat een huishouden heeft meegemaakt, voor voorwaarden en formules.",
      en: "What happened to a household so far.",
      example: "tellers:\n  terugvallen: {telt: financien.3->2}\n  jaren_dakloos: {meet: huisvesting = 1}"),
    Key(
      "voorzieningen", "services", .map("voorziening"), nl: "Hulp en steun, met aanvraag, wachttijd, duur en gevolgen.",
      en: "Support, with application, wait, duration and effects.",
      example: "voorzieningen:\n  schuldhulp: {titel: Schuldhulp, aanvraag: 0.4 per jaar, duur: 18 maanden}"),
    Key(
      "knelpunten", "barriers", .map("knelpunt"), nl: "Regels die elkaar in de weg zitten.", en: "Rule conflicts.",
      example:
        "knelpunten:\n  briefadres: {titel: Geen briefadres, rode_draad: een huis is het slot, regel: Wet BRP art. 2.23, "
        + "opheffen: [gemeente nu], werking: [{blokkeert: bijstand}], bron: gesprekken, zekerheid: laag}"),
    Key(
      "posten", "items", .map("post"), nl: "Kosten en opbrengsten van de situatie zelf.",
      en: "Costs and effects of the situation itself.",
      example: "posten:\n  zorgkosten: {prijs: ggz_extra, zolang: geestelijke_gezondheid <= 2}"),
    Key(
      "arrangementen", "arrangements", .map("arrangement"), required: true,
      nl: "De manieren van werken die worden vergeleken; de eerste is de referentie.",
      en: "The ways of working compared; the first is the reference.",
      example: "arrangementen:\n  huidig: {titel: Huidig stelsel}\n  maatwerk: {titel: Maatwerk, heft_op: [briefadres]}"
    ),
  ]

  static let group = Section(
    "groep", "Een groep partijen", "Onder `groepen`, met de naam van de groep als sleutel.",
    [
      title,
      Key(
        "partijen", "members", .names("partij"), required: true, nl: "De partijen van de groep.", en: "The members.",
        example: "partijen: [gemeente, rijk]"),
    ])

  static let attribute = Section(
    "kenmerk", "Een kenmerk",
    "Onder `kenmerken`. Uit de casussen: een getal (`van` en `tot`) of een keuze (`keuzes`). Of geloot per huishouden, in alle arrangementen "
      + "gelijk: een getal (`verdeling`) of een keuze met `kansen`; zo'n kenmerk heeft geen kolom in de casussen.",
    [
      title,
      Key(
        "van", "kind.number.lowerBound", .constant(Measure(Dimension.none, .any, example: "0")), nl: "Kleinste waarde.",
        en: "Least value.",
        example: "van: 0"),
      Key(
        "tot", "kind.number.upperBound", .constant(Measure(Dimension.none, .any, example: "12")),
        nl: "Grootste waarde.", en: "Greatest value.",
        example: "tot: 12"),
      Key(
        "keuzes", "kind.choice", .words, nl: "De mogelijke woorden.", en: "The possible words.",
        example: "keuzes: [eindhoven, enschede]"),
      Key(
        "kansen", "kind.drawnChoice", .numbers(nil),
        nl: "De kans op elke keuze, in dezelfde volgorde: getallen of formules van parameters; één mag `rest` zijn.",
        en: "The probability of each choice, in the same order; one may be `rest`.", example: "kansen: [0.4, rest]"),
      Key(
        "verdeling", "kind.drawnNumber", .choice(householdFamilies.map(\.name)),
        nl: "De vorm van de verschillen tussen huishoudens, bijvoorbeeld voor kwetsbaarheid.",
        en: "How households differ.", example: "verdeling: gamma"),
      drawn("gemiddelde", "mean", "Het gemiddelde over huishoudens.", "The mean over households.", "1"),
      drawn("spreiding", "sd", "De standaardafwijking over huishoudens.", "The standard deviation.", "0.5"),
      drawn("laag", "low", "De kleinste waarde, bij uniform.", "The least value, for uniform.", "0"),
      drawn("hoog", "high", "De grootste waarde, bij uniform.", "The greatest value, for uniform.", "1"),
    ])

  /// The distributions of what differs between households.
  static let householdFamilies = [
    Family(name: "normaal", ways: [.init(["gemiddelde", "spreiding"], .normalMean)]),
    Family(name: "lognormaal", ways: [.init(["gemiddelde", "spreiding"], .lognormalMean)]),
    Family(name: "gamma", ways: [.init(["gemiddelde", "spreiding"], .gammaMean)]),
    Family(name: "beta", ways: [.init(["gemiddelde", "spreiding"], .betaMean)]),
    Family(name: "uniform", ways: [.init(["laag", "hoog"], .uniformEnds)]),
  ]

  private static func drawn(_ name: String, _ english: String, _ nl: String, _ en: String, _ example: String) -> Key {
    Key(
      name, english, .formula(.number), nl: nl + " Een formule van parameters mag.", en: en,
      example: "\(name): \(example)")
  }
}
