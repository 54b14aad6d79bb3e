// SPDX-License-Identifier: EUPL-1.2

import Quantities
import Scenarios

extension KeyTable {
  static let effectKey = Key(
    "effect", "effect", .section("effect"),
    nl:
      "Waar de arrangementen voor zijn, in een eigen eenheid: dan komen er een ICER, een doelmatigheidsgrens en een netto baat.",
    en:
      "What the arrangements are for, in a unit of its own: then there are an ICER, an efficiency frontier and a net benefit.",
    example:
      "effect:\n  titel: QALY's\n  eenheid: qaly\n  verlies: [qaly]\n  betalingsbereidheid: {tot: € 100000}")

  static let effect = Section(
    "effect", "Het effect",
    "Onder `effect`: wat in een kosteneffectiviteitsanalyse tegenover de kosten staat (*effect*, *cost-effectiveness analysis*). Het zijn de "
      + "eenheden van posten, contant gemaakt zoals die posten; wat zo'n eenheid kost of waard is, telt daarbij niet.",
    [
      title,
      Key(
        "eenheid", "unit", .text, required: true, nl: "Hoe één eenheid heet.", en: "What one unit is called.",
        example: "eenheid: qaly"),
      Key(
        "posten", "gains", .names("post"), nl: "Posten waarvan de eenheden (`aantal`) het effect zijn; meer is beter.",
        en: "Items whose units are the effect; more is better.", example: "posten: [qaly_gezond, qaly_ziek]"),
      Key(
        "verlies", "losses", .names("post"), nl: "Posten waarvan de eenheden eraf gaan; meer is slechter.",
        en: "Items whose units count off; more is worse.", example: "verlies: [uithuiszetting]"),
      Key(
        "kosten", "payer", .text, standard: "maatschappelijk",
        nl:
          "Wiens kosten ertegenover staan: `maatschappelijk`, of een partij of groep (dan alleen geld). Maatschappelijk telt alles mee, "
          + "behalve de waarde van het effect zelf.",
        en:
          "Whose costs are set against it: `maatschappelijk`, or a party or group (then cash only). Society counts everything but the value "
          + "of the effect itself.",
        example: "kosten: zorgverzekeraar"),
      Key(
        "betalingsbereidheid", "willingness", .section("betalingsbereidheid"), required: true,
        nl: "Wat een eenheid effect waard mag zijn: de as van netto baat en acceptatie (*willingness to pay*).",
        en: "What a unit of effect may be worth: the axis of net benefit and acceptability.",
        example: "betalingsbereidheid: {tot: € 100000}"),
    ])

  static let willingness = Section(
    "betalingsbereidheid", "De betalingsbereidheid",
    "Onder `betalingsbereidheid` van het effect: hele euro's per eenheid, op het prijspeil van het scenario. Met `--betalingsbereidheid` "
      + "kiest u bij het rekenen een andere as.",
    [
      Key(
        "van", "low", .constant(.willingness), standard: "€ 0", nl: "Het laagste bedrag.", en: "The lowest amount.",
        example: "van: € 20000"),
      Key(
        "tot", "high", .constant(.willingness), required: true, nl: "Het hoogste bedrag.", en: "The highest amount.",
        example: "tot: € 100000"),
      Key(
        "stap", "step", .constant(.willingness), standard: "een rond bedrag, zodat het er ongeveer twintig zijn",
        nl: "Van het ene bedrag naar het volgende.", en: "From one amount to the next.", example: "stap: € 10000"),
    ])
}

extension Measure {
  static let willingness = Measure(nil, .notNegative, example: "€ 100000")
}
