// SPDX-License-Identifier: EUPL-1.2

/// Why there is no cost-effectiveness ratio, or no interval of it, or what to mind about a place on the frontier.
public enum EffectReason: String, ReasonWording {
  case noDifference = "effect.no-difference"
  case notTold = "effect.not-told"
  case costsNotTold = "effect.costs-not-told"
  case dominates = "effect.dominates"
  case isDominated = "effect.is-dominated"
  case directionUnsure = "effect.direction-unsure"
  case withinError = "effect.within-error"

  public var text: Bilingual {
    switch self {
    case .noDifference: Bilingual(nl: "het effect verschilt niet", en: "the effect does not differ")
    case .notTold:
      Bilingual(
        nl: "het verschil in effect is niet te onderscheiden van de rekenfout",
        en: "the difference in effect cannot be told from the simulation error")
    case .costsNotTold:
      Bilingual(
        nl: "het verschil in kosten is niet te onderscheiden van de rekenfout",
        en: "the difference in costs cannot be told from the simulation error")
    case .dominates:
      Bilingual(
        nl: "goedkoper en meer effect: er valt niets af te wegen, en een ratio zegt dan niets",
        en: "cheaper and more effective: there is nothing to weigh, and a ratio says nothing")
    case .isDominated:
      Bilingual(
        nl: "duurder en minder effect: er valt niets af te wegen, en een ratio zegt dan niets",
        en: "dearer and less effective: there is nothing to weigh, and a ratio says nothing")
    case .directionUnsure:
      Bilingual(
        nl:
          "het effect gaat niet in elke trekking dezelfde kant op: de ratio heeft dan geen interval, de netto baat wel",
        en: "the effect does not go the same way in every draw: then the ratio has no interval, but the net benefit has"
      )
    case .withinError:
      Bilingual(
        nl: "of het op de grens ligt, is niet te onderscheiden van de rekenfout",
        en: "whether it lies on the frontier cannot be told from the simulation error")
    }
  }
}
