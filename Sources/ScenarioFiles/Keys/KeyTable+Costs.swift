// SPDX-License-Identifier: EUPL-1.2

import Accounting
import Quantities

extension KeyTable {
  /// Between which accounts an amount moves: overrides a price list, or completes an amount.
  static let posting: [Key] = [
    Key(
      "soort", "posting.kind", .choice(EntryKind.allCases.map(\.rawValue)),
      standard: "zoals in de prijslijst; bij `bedrag` middelen",
      nl: "Wat het bedrag in de boeken doet.", en: "What the amount does in the books.", example: "soort: overdracht"),
    Key(
      "betaler", "posting.payers", .payers, standard: "zoals in de prijslijst",
      nl: "Wie betaalt: een partij, of partijen met aandelen die samen 1 zijn.",
      en: "Who pays: a party, or parties with shares that add to 1.", example: "betaler: {gemeente: 0.6, rijk: 0.4}"),
    Key(
      "ontvanger", "posting.receiver", .name("partij"), standard: "zoals in de prijslijst",
      nl: "Wie ontvangt; niet bij middelen.",
      en: "Who receives; not for resources.", example: "ontvanger: huishouden"),
    Key(
      "kasbaar", "posting.cashable", .constant(.probability), standard: "zoals in de prijslijst; bij `bedrag` 1",
      nl: "Welk deel van een vermeden eenheid echt geld bespaart.", en: "Share of an avoided unit that saves cash.",
      example: "kasbaar: 0.5"),
    Key(
      "labels", "posting.labels", .labels, standard: "zoals in de prijslijst",
      nl:
        "Waaronder het bedrag in een begroting valt: namen die u zelf kiest, elk met een waarde. Het verandert geen bedrag.",
      en: "What the amount is kept under in a budget: names of your own, each with a value. Changes no amount.",
      example: "labels: {taakveld: 6.21, categorie: 4.3.1}"),
  ]

  private static let item: [Key] =
    [
      Key(
        "titel", "title", .text, standard: "de omschrijving van de prijs", nl: "De naam op de kassabon.",
        en: "The name on the receipt.",
        example: "titel: Extra zorgkosten"),
      Key(
        "prijs", "unitPrice", .name("prijs"), nl: "Een prijs uit de prijslijst.", en: "A price from a price list.",
        example: "prijs: ggz_extra_schulden"),
      Key(
        "bedrag", "unitPrice", .formula(Measure(nil, .any, example: "€ 500")),
        nl: "In plaats van `prijs`: een bedrag, met `zolang` per tijd.",
        en: "Instead of `prijs`: an amount, per time with `zolang`.", example: "bedrag: € 500"),
      Key(
        "aantal", "quantity", .formula(.count), standard: "1",
        nl: "Hoeveel eenheden: per keer, of per tijd bij `zolang`.",
        en: "How many units: per occurrence, or per time with `zolang`.", example: "aantal: 4 uur per maand"),
      Key(
        "zolang", "trigger.whileHolds", .condition, nl: "De kosten lopen zolang dit geldt.",
        en: "Runs while this holds.",
        example: "zolang: geestelijke_gezondheid <= 2"),
      Key(
        "bij", "trigger", .moment,
        nl:
          "De kosten komen bij een gebeurtenis, een overgang (`leefgebied.2->1`, `leefgebied.->1`, `leefgebied.2->`) of een moment van een "
          + "voorziening (`.aanvraag`, `.besluit`, `.start`, `.afronding`, `.uitval`), of één keer aan het `begin` van de simulatie.",
        en: "Falls at an event, a transition, a moment of a service, or once at the `begin`.",
        example: "bij: schuldhulp.start"),
      Key(
        "discontovoet", "discount", .discount, standard: "zoals het scenario",
        nl: "Een eigen discontovoet, bijvoorbeeld voor effecten.", en: "Its own discounting, for instance of effects.",
        example: "discontovoet: 1.5 % per jaar"),
      Key(
        "investering", "isInvestment", .boolean,
        standard:
          "ja bij een voorziening die het arrangement toevoegt of wijzigt, en waar alleen het arrangement deze kosten heeft",
        nl: "Of wat hieraan meer wordt uitgegeven dan onder het eerste arrangement een investering is.",
        en: "Whether what is spent on it beyond the first arrangement is investment.",
        example: "investering: ja"),
    ] + posting + origin(required: false)

  static let post = Section(
    "post", "Een post", "Onder `posten`. Met `prijs` of `bedrag`, en met `zolang` of `bij`.", item)

  static let nestedPost = Section(
    "kosten", "Een post bij iets anders",
    "In een lijst `kosten`. Zonder `zolang` of `bij`: bij de gebeurtenis, zolang de voorziening loopt, zolang het knelpunt geldt, of bij de sanctie. "
      + "Met `zolang` of `bij` geldt alleen wat daar staat. Kosten van een voorziening bestaan niet in een arrangement dat haar niet heeft, "
      + "en die van een knelpunt niet in een arrangement dat het opheft.",
    [
      Key(
        "post", "name", .text, required: true, nl: "De naam van de post.", en: "The name of the item.",
        example: "post: schuldhulp_traject")
    ]
      + item.map { key in
        var key = key
        if key.name == "zolang" { key.example = "zolang: schuldhulp = actief en financien <= 2" }
        return key
      })

  static let arrangement = Section(
    "arrangement", "Een arrangement",
    "Onder `arrangementen`. Het eerste is een verschil met het scenario, elk ander met het eerste: wat niet genoemd wordt, is zoals in het "
      + "eerste arrangement. `parameters` en `wijzigt` gaan samen naam voor naam; een eigen `heft_op`, `voegt_toe` of `handelingsruimte` komt in "
      + "de plaats van die van het eerste, en `[]` of `geen` haalt weg. Een parameter die weer is zoals in het scenario, noemt u zelf: `{p: p}`.",
    [
      title,
      Key(
        "verschil_met", "base", .choice(ArrangementBase.allCases.map(\.rawValue)), standard: "eerste",
        nl:
          "`scenario`: wat hier niet genoemd wordt, is zoals in het scenario zelf, en niet zoals in het eerste arrangement.",
        en: "`scenario`: what is not named is as in the scenario itself, not as in the first arrangement.",
        example: "verschil_met: scenario"),
      Key(
        "vanaf", "startsAt", .constant(.duration), standard: "0 dagen",
        nl:
          "Hoe lang na het begin het ingaat; tot dan geldt het eerste arrangement. Daarna geldt het nieuwe meteen, ook voor de kans per tijd van "
          + "een overgang of gebeurtenis die al loopt. Wie dan op een voorziening wacht of er een heeft, en wie in een vaste tijd of een tijd uit "
          + "een lijst zit, houdt die tijd; een voorziening die het arrangement niet heeft, eindigt. Een klok met een andere `versnelling` gaat "
          + "verder vanaf wat zij aangeeft.",
        en: "How long after the start it begins; until then the first arrangement holds.", example: "vanaf: 1 jaar"),
      Key(
        "heft_op", "lifts", .names("knelpunt"), nl: "Knelpunten die hier niet gelden; `alle` mag ook.",
        en: "Barriers lifted; `alle` for all.",
        example: "heft_op: [briefadres, wie_betaalt]"),
      Key(
        "voegt_toe", "adds", .names("voorziening"), nl: "Voorzieningen met `standaard: nee` die hier wel bestaan.",
        en: "Services added.",
        example: "voegt_toe: [procesregie]"),
      Key(
        "wijzigt", "changes", .map("wijziging"), nl: "Voorzieningen die hier anders werken.",
        en: "Services that work differently here.",
        example: "wijzigt:\n  schuldhulp: {aanvraag: 0.8 per jaar, wachttijd: 14 dagen}"),
      Key(
        "parameters", "parameters", .values, nl: "Parameters met hier een andere waarde.",
        en: "Parameters with another value here.",
        example: "parameters: {p_akkoord: 0.7}"),
      Key(
        "handelingsruimte", "discretion", .sectionOrLike("handelingsruimte"),
        nl: "Een bedrag per huishouden om zelf over te beslissen; of `zoals` en een ander arrangement; of `geen`.",
        en: "Room to act; or `zoals` and another arrangement; or none.", example: "handelingsruimte: zoals maatwerk"),
    ])

  static let discretion = Section(
    "handelingsruimte", "Handelingsruimte",
    "Eén bedrag per huishouden over de hele horizon. Gaat een arrangement later in, dan is van zijn bedrag af wat tot dan is "
      + "uitgegeven.",
    [
      Key(
        "bedrag", "budget", .formula(.amount), required: true, nl: "Het bedrag per huishouden.",
        en: "Euro per household over the horizon.",
        example: "bedrag: € 5000"),
      Key(
        "mandaat", "mandate", .formula(.amount), required: true, nl: "Boven dit bedrag is eerst een besluit nodig.",
        en: "Above this amount a decision comes first.", example: "mandaat: € 1500"),
      Key(
        "besluit", "decision", .duration, required: true, nl: "Hoe lang een besluit duurt.",
        en: "How long a decision takes.",
        example: "besluit: {verdeling: lognormaal, gemiddelde: 3 weken, spreiding: 2 weken}"),
      Key(
        "betaler", "payers", .payers, standard: "de opdrachtgever, als die een partij is",
        nl: "Wie de aankopen betaalt.",
        en: "Who pays the purchases.",
        example: "betaler: gemeente"),
      Key(
        "aankopen", "purchases", .map("aankoop"), required: true, nl: "Wat ervan gekocht kan worden.",
        en: "What can be bought.",
        example:
          "aankopen:\n  borg_huur: {titel: Borg, tempo: 6 per jaar, bedrag: € 1200, bron: aanname, zekerheid: laag}"),
    ])

  static let purchase = Section(
    "aankoop", "Een aankoop", "Onder `aankopen`. Met `prijs` of `bedrag`.",
    [
      title, condition,
      Key(
        "tempo", "rate", .formula(.rate), required: true, nl: "Hoe snel de behoefte wordt gezien en vervuld.",
        en: "How fast the need is met.",
        example: "tempo: 6 per jaar"),
      Key(
        "prijs", "price", .name("prijs"), nl: "Een prijs uit de prijslijst.", en: "A price from a price list.",
        example: "prijs: borg_eerste_huur"),
      Key(
        "bedrag", "price", .formula(Measure(nil, .notNegative, example: "€ 1200")),
        nl: "In plaats van `prijs`: een bedrag.",
        en: "Instead of `prijs`: an amount.", example: "bedrag: € 1200"),
      Key(
        "aantal", "quantity", .formula(.count), standard: "1", nl: "Hoeveel eenheden van de prijs.",
        en: "How many units of the price.",
        example: "aantal: 2"),
      Key(
        "duur", "duration", .duration, standard: "tot de horizon", nl: "Hoe lang de invloeden duren.",
        en: "How long its influences last.",
        example: "duur: 6 maanden"),
      Key(
        "herhaalbaar", "isRepeatable", .boolean, standard: "nee", nl: "Of het vaker kan.", en: "Whether it can recur.",
        example: "herhaalbaar: ja"),
      influences, changes,
    ] + posting + origin(required: false))
}
