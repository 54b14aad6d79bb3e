// SPDX-License-Identifier: EUPL-1.2

/// Why nothing can be said of a choice between arrangements, or of what it is worth to know more.
public enum ChoiceReason: String, ReasonWording {
  case oneArrangement = "choice.one-arrangement"
  case oneDraw = "choice.one-draw"
  case nothingUncertain = "choice.nothing-uncertain"
  case noValuedEffects = "choice.no-valued-effects"
  case cannotEstimate = "choice.cannot-estimate"
  case isReference = "choice.is-reference"

  public var text: Bilingual {
    switch self {
    case .oneArrangement:
      Bilingual(
        nl: "er is maar één arrangement: er valt niets te kiezen",
        en: "there is only one arrangement: there is nothing to choose")
    case .oneDraw:
      Bilingual(nl: "met één trekking is er geen onzekerheid te zien", en: "with one draw, no uncertainty can be seen")
    case .nothingUncertain:
      Bilingual(nl: "geen enkel getal in dit scenario is onzeker", en: "no number in this scenario is uncertain")
    case .noValuedEffects:
      Bilingual(
        nl: "het scenario waardeert geen effecten die geen geld zijn",
        en: "the scenario puts no value on effects that are not money")
    case .cannotEstimate:
      Bilingual(nl: "niet te schatten uit deze trekkingen", en: "cannot be estimated from these draws")
    case .isReference:
      Bilingual(
        nl: "dit is waar de andere mee zijn vergeleken", en: "this is what the others are compared with")
    }
  }
}
