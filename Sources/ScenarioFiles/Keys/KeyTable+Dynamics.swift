// SPDX-License-Identifier: EUPL-1.2

import Quantities

extension KeyTable {
  static let domain = Section(
    "leefgebied", "Een leefgebied", "Onder `leefgebieden`. Niveau 1 is het slechtst.",
    [
      title,
      Key(
        "niveaus", "levels", .words, standard: "de vijf niveaus van de Zelfredzaamheid-Matrix",
        nl: "Namen van de niveaus, van slecht naar goed.", en: "Names of the levels, worst first.",
        example: "niveaus: [acuut, niet_zelfredzaam, beperkt, voldoende, volledig]"),
      Key(
        "overgangen", "transitions", .list("overgang"), nl: "Hoe huishoudens van niveau veranderen.",
        en: "Moves between levels.",
        example: "overgangen:\n  - {van: 1, naar: 2, tempo: 0.35 per jaar}"),
    ])

  static let transition = Section(
    "overgang", "Een overgang", "In de lijst `overgangen` van een leefgebied. Met een `tempo` of een `duur`.",
    [
      Key(
        "van", "from", .name("niveau"), required: true, nl: "Het niveau waar het begint.", en: "The level it leaves.",
        example: "van: 1"),
      Key(
        "naar", "to", .name("niveau"), required: true, nl: "Het niveau waar het eindigt.", en: "The level it enters.",
        example: "naar: 2"),
      Key(
        "tempo", "timing.rate", .formula(.rate), nl: "Hoe vaak het gebeurt per tijd.", en: "How often it happens.",
        example: "tempo: 0.35 per jaar"),
      Key(
        "duur", "timing.duration", .duration, nl: "Hoe lang het duurt na aankomst op het niveau.",
        en: "How long it takes after entry.",
        example: "duur: {verdeling: weibull, gemiddelde: 2 jaar, vorm: 1.5}"),
    ])

  static let influence = Section(
    "invloed", "Een invloed",
    "Onder `invloeden` met een naam, of in de lijst `invloeden` van een voorziening of aankoop. Vermenigvuldigt een tempo.",
    [
      Key(
        "op", "target", .targets, required: true,
        nl:
          "Waarop: `leefgebied.beter`, `leefgebied.slechter`, `leefgebied.2->3`, een gebeurtenis, of `voorziening.aanvraag`, `.wachttijd`, "
          + "`.terugtrekking`, `.afronding` of `.uitval`; ook een lijst.",
        en: "What it acts on; a list is allowed.", example: "op: geestelijke_gezondheid.beter"),
      condition,
      Key(
        "factor", "factor", .formula(.factor), required: true,
        nl: "Waarmee het tempo wordt vermenigvuldigd, 0 of meer.",
        en: "Factor on the rate, 0 or more.", example: "factor: 0.6"),
    ] + origin(required: false))

  static let event = Section(
    "gebeurtenis", "Een gebeurtenis", "Onder `gebeurtenissen`.",
    [
      title, condition,
      Key(
        "tempo", "rate", .formula(.rate), required: true, nl: "Hoe vaak het gebeurt zolang de voorwaarde geldt.",
        en: "How often it happens while the condition holds.", example: "tempo: 0.02 per jaar"),
      changes, costs,
    ] + origin(required: false))

  static let levelChange = Section(
    "gevolg", "Een gevolg",
    "In een lijst `gevolgen` of `bij_afronding`. Met `naar` (een niveau) of `stap` (een verschil).",
    [
      Key(
        "leefgebied", "domain", .name("leefgebied"), required: true, nl: "Welk leefgebied verandert.",
        en: "Which domain changes.",
        example: "leefgebied: huisvesting"),
      Key("naar", "move.set", .name("niveau"), nl: "Het nieuwe niveau.", en: "The new level.", example: "naar: 1"),
      Key(
        "stap", "move.shift", .integer(-100...100), nl: "Hoeveel niveaus omhoog, of met een min omlaag.",
        en: "Levels up, or down when negative.", example: "stap: -1"),
      Key(
        "kans", "probability", .formula(.probability), standard: "1", nl: "De kans dat het gebeurt.",
        en: "Probability.",
        example: "kans: 0.3"),
    ])

  private static let terms: [Key] = [
    Key(
      "aanvraag", "terms.application", .formula(.rate), required: true,
      nl: "Hoe vaak iemand die in aanmerking komt aanvraagt.",
      en: "Applications per year while eligible.", example: "aanvraag: 0.4 per jaar"),
    Key(
      "wachttijd", "terms.wait", .duration, standard: "0 dagen", nl: "Tijd tussen aanvraag en besluit.",
      en: "Time to the decision.",
      example: "wachttijd: {verdeling: lognormaal, gemiddelde: 81 dagen, spreiding: 40 dagen}"),
    Key(
      "goedkeuring", "terms.approval", .formula(.probability), standard: "1", nl: "Kans op een ja bij het besluit.",
      en: "Probability of approval.", example: "goedkeuring: 0.8"),
    Key(
      "terugtrekking", "terms.withdrawal", .formula(.rate), standard: "0 per jaar",
      nl: "Hoe vaak iemand afhaakt tijdens het wachten.",
      en: "Withdrawals while waiting.", example: "terugtrekking: 0.3 per jaar"),
    Key(
      "uitval", "terms.dropOut", .formula(.rate), standard: "0 per jaar",
      nl: "Hoe vaak iemand uitvalt zolang de voorziening loopt.",
      en: "Drop-outs while active.", example: "uitval: 0.25 per jaar"),
    Key(
      "duur", "terms.duration", .duration, standard: "geen einde", nl: "Hoe lang de voorziening loopt.",
      en: "How long it lasts.",
      example: "duur: 18 maanden"),
  ]

  static let service = Section(
    "voorziening", "Een voorziening", "Onder `voorzieningen`.",
    [
      title,
      Key(
        "standaard", "isStandard", .boolean, standard: "ja", nl: "`nee`: alleen in arrangementen die haar toevoegen.",
        en: "`nee`: only in arrangements that add it.", example: "standaard: nee"),
      condition,
    ] + terms + [
      Key(
        "stopt_als", "stopCondition", .condition, standard: "nooit", nl: "De voorziening stopt zodra dit geldt.",
        en: "Ends as soon as this holds.", example: "stopt_als: financien >= 4"),
      Key(
        "herhaalbaar", "isRepeatable", .boolean, standard: "ja", nl: "Of iemand opnieuw kan aanvragen.",
        en: "Whether it can recur.",
        example: "herhaalbaar: nee"),
      influences,
      Key(
        "bij_afronding", "completionChanges", .list("gevolg"), nl: "Niveaus die veranderen bij afronding.",
        en: "Level changes at completion.", example: "bij_afronding:\n  - {leefgebied: financien, naar: 4, kans: 0.6}"),
      costs,
    ] + origin(required: false))

  static let change = Section(
    "wijziging", "Een gewijzigde voorziening",
    "Onder `wijzigt` van een arrangement; wat niet genoemd wordt, blijft zoals het was.",
    terms.map { key in
      var key = key
      key.isRequired = false
      key.standard = "ongewijzigd"
      return key
    })
}
