// SPDX-License-Identifier: EUPL-1.2

/// Why there is no break-even point: what is looked at, and what holds everywhere in it.
extension StageWords {
  static let breakEven =
    [
      Bilingual(nl: "hier wordt niet in de maatregel geïnvesteerd", en: "there is no investment in the measure here"),
      Bilingual(
        nl: "het arrangement voegt niets toe met een eigen effect",
        en: "the arrangement adds nothing with an effect of its own"),
      Bilingual(nl: "met één trekking is er geen kans te schatten", en: "with one draw, no chance can be estimated"),
      Bilingual(
        nl: "het saldo wisselt vaker van teken; dit is de eerste keer",
        en: "the net result changes sign more than once; this is the first time"),
    ] + combined(neverLeads, neverEnds) + combined(alwaysLeads, alwaysEnds)

  private static func combined(_ leads: [Bilingual], _ ends: [Bilingual]) -> [Bilingual] {
    leads.flatMap { lead in
      ends.map { Bilingual(nl: lead.nl + " " + $0.nl, en: lead.en + " " + $0.en) }
    }
  }

  private static let neverLeads = [
    Bilingual(nl: "ook als de maatregel niets kost,", en: "even if the measure costs nothing,"),
    Bilingual(nl: "bij elk effect in het bereik", en: "at every effect in the range"),
    Bilingual(nl: "bij elk begin in het bereik, ook meteen,", en: "at every start in the range, also at once,"),
    Bilingual(nl: "bij elke waarde in het bereik", en: "at every value in the range"),
  ]

  private static let neverEnds = [
    Bilingual(nl: "is het saldo naar verwachting lager dan 0", en: "the net result is expected to be below 0"),
    Bilingual(
      nl: "is de kans op een saldo van 0 of meer kleiner dan {} %",
      en: "the chance of a net result of 0 or more is below {}%"),
  ]

  private static let alwaysLeads = [
    Bilingual(nl: "zelfs bij duizend keer de prijs", en: "even at a thousand times the price"),
    Bilingual(
      nl: "ook zonder eigen effect van wat het arrangement toevoegt,",
      en: "even without an effect of its own of what the arrangement adds,"),
    Bilingual(nl: "bij elk begin in het bereik", en: "at every start in the range"),
    Bilingual(nl: "bij elke waarde in het bereik", en: "at every value in the range"),
  ]

  private static let alwaysEnds = [
    Bilingual(nl: "is het saldo naar verwachting 0 of meer", en: "the net result is expected to be 0 or more"),
    Bilingual(
      nl: "is de kans op een saldo van 0 of meer minstens {} %",
      en: "the chance of a net result of 0 or more is at least {}%"),
  ]
}
