// SPDX-License-Identifier: EUPL-1.2

extension KeyTable {
  static let barrier = Section(
    "knelpunt", "Een knelpunt", "Onder `knelpunten`.",
    [
      title,
      Key(
        "rode_draad", "thread", .text, required: true, nl: "De rode draad van de veranderagenda.",
        en: "The red thread it belongs to.",
        example: "rode_draad: een huis is het slot"),
      Key(
        "regel", "rule", .text, required: true, nl: "De wet of regel.", en: "The law or rule.",
        example: "regel: Wet BRP art. 2.23"),
      Key(
        "opheffen", "liftableBy", .liftings, required: true,
        nl: "Wie het kan opheffen, en of dat nu kan of een wet vraagt.",
        en: "Who can lift it, now or by law.", example: "opheffen: [gemeente nu, rijk wet]"),
      condition,
      Key(
        "werking", "workings", .list("werking"), required: true, nl: "Wat het knelpunt doet.", en: "What it does.",
        example: "werking:\n  - {blokkeert: bijstand}"),
      costs("{post: extra_zorg, prijs: ggz_extra}"),
      Key(
        "bij_opheffing", "onLift", .list("invloed"), nl: "Extra invloeden in arrangementen die het opheffen.",
        en: "Extra influences where it is lifted.",
        example: "bij_opheffing:\n  - {op: jeugdhulp.aanvraag, factor: 1.15}"),
    ] + origin(required: true))

  static let working = Section(
    "werking", "Een werking van een knelpunt",
    "In de lijst `werking`. Elke regel heeft precies één van `blokkeert`, `vertraagt`, `weigert`, `remt` en `sanctie`.",
    [
      Key(
        "blokkeert", "blocks", .name("voorziening"), nl: "Er kan niet worden aangevraagd.", en: "No applications.",
        example: "blokkeert: bijstand"),
      Key(
        "vertraagt", "delays", .name("voorziening"), nl: "Extra tijd na de gewone wachttijd.",
        en: "Extra time after the wait.",
        example: "vertraagt: schuldhulp"),
      Key(
        "met", "delay", .duration, nl: "Hoe lang, bij `vertraagt`.", en: "How long, with `vertraagt`.",
        example: "met: 3 maanden"),
      Key(
        "weigert", "refuses", .name("voorziening"), nl: "Een afwijzing bij het besluit.",
        en: "Refusal at the decision.",
        example: "weigert: urgentie"),
      Key(
        "kans", "probability", .formula(.probability), nl: "De kans op afwijzing, bij `weigert`.",
        en: "Probability, with `weigert`.",
        example: "kans: 0.6"),
      Key(
        "remt", "slows", .targets, nl: "Een tempo dat lager wordt.", en: "A rate that goes down.",
        example: "remt: huisvesting.beter"),
      Key(
        "factor", "factor", .formula(.factor), nl: "Waarmee het tempo wordt vermenigvuldigd, bij `remt`.",
        en: "Factor, with `remt`.",
        example: "factor: 0.4"),
      Key(
        "sanctie", "sanctions", .formula(.rate), nl: "Hoe vaak er een sanctie volgt.",
        en: "How often a sanction follows.",
        example: "sanctie: 0.2 per jaar"),
      changes, costs("{post: traject, prijs: shv_traject}"),
    ])
}
