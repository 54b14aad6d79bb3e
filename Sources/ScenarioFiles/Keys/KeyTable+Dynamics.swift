// SPDX-License-Identifier: EUPL-1.2

import Quantities
import Scenarios

extension KeyTable {
  static let domain = Section(
    "leefgebied", "Een leefgebied", "Onder `leefgebieden`. Niveau 1 is het slechtst.",
    [
      title,
      Key(
        "niveaus", "levels", .words, standard: "de vijf niveaus van de Zelfredzaamheid-Matrix",
        nl: "Namen van de niveaus, van slecht naar goed; 2 tot 64.", en: "Names of the levels, worst first; 2 to 64.",
        example: "niveaus: [acuut, niet_zelfredzaam, beperkt, voldoende, volledig]"),
      Key(
        "begin", "start", .shares,
        nl:
          "Kans op elk niveau aan het begin, geloot per huishouden; een niveau dat er niet staat heeft kans 0, en `rest` is wat overblijft. "
          + "Het leefgebied heeft dan geen kolom in de casussen.",
        en: "Probability of each level at the start; the domain then has no column in the case table.",
        example: "begin: {1: 0.2, 2: rest}"),
      Key(
        "overgangen", "transitions", .list("overgang"), nl: "Hoe huishoudens van niveau veranderen.",
        en: "Moves between levels.",
        example: "overgangen:\n  - {van: 1, naar: 2, tempo: 0.35 per jaar}"),
    ])

  static let transition = Section(
    "overgang", "Een overgang",
    "In de lijst `overgangen` van een leefgebied. Met een `tempo` of een `duur`. Een niveau zonder overgangen is een eindpunt.",
    [
      Key(
        "van", "from", .name("niveau"), required: true, nl: "Het niveau waar het begint.", en: "The level it leaves.",
        example: "van: 1"),
      Key(
        "naar", "branches", .branches, required: true,
        nl:
          "Het niveau waar het eindigt, of niveaus met elk een kans (samen 1, één mag `rest` zijn). Hetzelfde niveau als `van` mag: "
          + "dan komt het huishouden er opnieuw binnen.",
        en: "The level it enters, or levels with a probability each.", example: "naar: {2: 0.7, 3: rest}"),
      Key(
        "tempo", "timing.rate", .formula(.rate), nl: "Hoe vaak het gebeurt per tijd.", en: "How often it happens.",
        example: "tempo: 0.35 per jaar"),
      Key(
        "duur", "timing.duration", .duration,
        nl: "Hoe lang het duurt na aankomst op het niveau, of op een andere `klok`; `0 dagen` is meteen.",
        en: "How long it takes after entry, or on another clock.",
        example: "duur: {verdeling: weibull, gemiddelde: 2 jaar, vorm: 1.5}"),
    ] + clock)

  /// What a `duur` is counted from.
  private static let clock: [Key] = [
    Key(
      "klok", "timing.clock", .choice(ClockWord.allCases.map(\.rawValue)), standard: "binnenkomst",
      nl:
        "Waarvandaan `duur` telt: sinds binnenkomst, sinds het begin van de simulatie, als jaartal (`kalender`), of als leeftijd. "
        + "Alleen met `duur`.",
      en: "What the time is counted from; only with `duur`.", example: "klok: leeftijd"),
    Key(
      "leeftijd", "timing.clock.age", .name("kenmerk"),
      nl: "Het kenmerk met de leeftijd aan het begin, in jaren; bij `klok: leeftijd`.",
      en: "The attribute with the age at the start; with `klok: leeftijd`.", example: "leeftijd: leeftijd_begin"),
  ]

  static let influence = Section(
    "invloed", "Een invloed",
    "Onder `invloeden` met een naam, of in de lijst `invloeden` van een voorziening of aankoop. Met `factor` of `versnelling`.",
    [
      Key(
        "op", "target", .targets, required: true,
        nl:
          "Waarop: `leefgebied.beter`, `leefgebied.slechter`, `leefgebied.2->3`, een gebeurtenis, of `voorziening.aanvraag`, `.wachttijd`, "
          + "`.terugtrekking`, `.afronding` of `.uitval`; ook een lijst.",
        en: "What it acts on; a list is allowed.", example: "op: geestelijke_gezondheid.beter"),
      condition,
      Key(
        "factor", "factor", .formula(.factor),
        nl: "Waarmee het tempo (de kans per tijd) wordt vermenigvuldigd, 0 of meer.",
        en: "Factor on the hazard, 0 or more.", example: "factor: 0.6"),
      Key(
        "versnelling", "factor (acceleration)", .formula(.factor),
        nl:
          "In plaats van `factor`: hoeveel sneller de klok loopt, 0 of meer; ook op een vaste duur of een duur uit een lijst.",
        en: "Instead of `factor`: how much faster the clock runs.", example: "versnelling: 2"),
    ] + origin(required: false))

  static let event = Section(
    "gebeurtenis", "Een gebeurtenis", "Onder `gebeurtenissen`. Met precies één van `tempo`, `duur` en `op`.",
    [
      title, condition,
      Key(
        "tempo", "timing.rate", .formula(.rate), nl: "Hoe vaak het gebeurt zolang de voorwaarde geldt.",
        en: "How often it happens while the condition holds.", example: "tempo: 0.02 per jaar"),
      Key(
        "duur", "timing.duration", .duration,
        nl: "De tijd tot het gebeurt, sinds de voorwaarde geldt en sinds de vorige keer, of op een andere `klok`.",
        en: "The time to the event, since the condition became true and since the last time, or on another clock.",
        example: "duur: {verdeling: gompertz, vorm: 0.09 per jaar, tempo: 0.0001 per jaar}"),
    ] + clock + [
      Key(
        "op", "timing.moments.first", .formula(.duration),
        nl: "Een vast moment na het begin; er gebeurt alleen iets als de voorwaarde dan geldt.",
        en: "A fixed moment since the start; only when the condition holds then.", example: "op: 2 jaar"),
      Key(
        "elke", "timing.moments.every", .formula(.positiveDuration),
        nl:
          "Daarna steeds opnieuw na deze tijd, bij `op`. Is zij anders in een arrangement dat later ingaat, dan telt de nieuwe tijd vanaf de "
          + "laatste keer.",
        en: "And then again after this time, with `op`.", example: "elke: 1 jaar"),
      changes, costs("{post: traject, prijs: shv_traject}"),
    ] + origin(required: false))

  static let counter = Section(
    "teller", "Een teller",
    "Onder `tellers`: wat een huishouden heeft meegemaakt. Telt keren (`telt`) of tijd (`meet`); begint bij 0.",
    [
      Key(
        "titel", "title", .text, standard: "de naam", nl: "De naam zoals lezers die zien.", en: "The name readers see.",
        example: "titel: Aantal keren terugval"),
      Key(
        "telt", "kind.occurrences", .moments,
        nl:
          "Wat wordt geteld, met de woorden van `bij` in een post: een gebeurtenis, een overgang of een moment van een voorziening.",
        en: "What is counted, in the words of `bij` of an item.", example: "telt: [financien.3->2, huisuitzetting]"),
      Key(
        "tot", "kind.occurrences.limit", .integer(1...60), standard: "10",
        nl: "Hoogste stand; daarna telt hij niet verder. Bij `telt`.", en: "Largest count kept, with `telt`.",
        example: "tot: 5"),
      Key(
        "meet", "kind.time", .condition, nl: "De jaren dat dit gold, tot nu toe.",
        en: "The years this held, so far.", example: "meet: huisvesting = 1"),
      Key(
        "herstart", "kind.time.restarts", .boolean, standard: "nee",
        nl: "`ja`: alleen de tijd sinds het voor het laatst begon te gelden. Bij `meet`.",
        en: "`ja`: only since it last became true, with `meet`.", example: "herstart: ja"),
    ])

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
        "standaard", "isStandard", .boolean, standard: "ja",
        nl:
          "`nee`: alleen in arrangementen die haar toevoegen. In een ander arrangement heeft niemand haar: ook niet een casus die er mee begint "
          + "(`check` waarschuwt daarvoor), en bij `vanaf` eindigt zij.",
        en: "`nee`: only in arrangements that add it; elsewhere nobody has it.", example: "standaard: nee"),
      Key(
        "overgangsrecht", "isKept", .boolean, standard: "nee",
        nl:
          "Bij `standaard: nee`. `ja`: wie de voorziening heeft of erop wacht, aan het begin of bij `vanaf`, houdt haar ook in een arrangement "
          + "zonder haar, tot zij eindigt.",
        en: "`ja`: who has it or waits for it keeps it in arrangements without it, until it ends.",
        example: "overgangsrecht: ja"),
      condition,
    ] + terms + [
      Key(
        "stopt_als", "stopCondition", .condition, standard: "nooit", nl: "De voorziening stopt zodra dit geldt.",
        en: "Ends as soon as this holds.", example: "stopt_als: financien >= 4"),
      Key(
        "herhaalbaar", "repetition", .choice(Repetition.allCases.map(\.rawValue)), standard: "ja",
        nl:
          "Of iemand opnieuw kan aanvragen. `nee`: elk huishouden vraagt hoogstens één keer aan, ook wie is afgewezen of afhaakt. `na_afwijzing`: "
          + "wie is afgewezen of afhaakt, kan opnieuw aanvragen; wie haar heeft gehad niet.",
        en: "Whether somebody may apply again: always, after a refusal or withdrawal, or never.",
        example: "herhaalbaar: nee"),
      influences,
      Key(
        "bij_afronding", "completionChanges", .list("gevolg"), nl: "Niveaus die veranderen bij afronding.",
        en: "Level changes at completion.", example: "bij_afronding:\n  - {leefgebied: financien, naar: 4, kans: 0.6}"),
      costs("{post: traject, prijs: shv_traject, bij: start}"),
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
