// SPDX-License-Identifier: EUPL-1.2

/// As far as one may go in looking for a break-even point, as the beginning of a sentence.
public enum Extreme: Sendable, Hashable, CaseIterable {
  case evenForNothing, atAnyEffect, atAnyStartOrAtOnce, atAnyValue, atAThousandfold, withoutEffect, atAnyStart

  var text: Bilingual {
    switch self {
    case .evenForNothing:
      Bilingual(nl: "ook als de maatregel niets kost,", en: "even if the measure costs nothing,")
    case .atAnyEffect: Bilingual(nl: "bij elk effect in het bereik", en: "at every effect in the range")
    case .atAnyStartOrAtOnce:
      Bilingual(nl: "bij elk begin in het bereik, ook meteen,", en: "at every start in the range, also at once,")
    case .atAnyValue: Bilingual(nl: "bij elke waarde in het bereik", en: "at every value in the range")
    case .atAThousandfold: Bilingual(nl: "zelfs bij duizend keer de prijs", en: "even at a thousand times the price")
    case .withoutEffect:
      Bilingual(
        nl: "ook zonder eigen effect van wat het arrangement toevoegt,",
        en: "even without an effect of its own of what the arrangement adds,")
    case .atAnyStart: Bilingual(nl: "bij elk begin in het bereik", en: "at every start in the range")
    }
  }
}
