// SPDX-License-Identifier: EUPL-1.2

/// Why there is no break-even point, or what to mind about it.
public enum BreakEvenReason: String, ReasonWording {
  case noInvestment = "break-even.no-investment"
  case noEffect = "break-even.no-effect"
  case nothingLater = "break-even.nothing-later"
  case oneDraw = "break-even.one-draw"
  case firstOfSeveral = "break-even.first-of-several"
  case farApart = "break-even.far-apart"
  case signUnclear = "break-even.sign-unclear"
  case nothingElseUncertain = "break-even.nothing-else-uncertain"
  case intervalLeavesRange = "break-even.interval-leaves-range"
  case noError = "break-even.no-error"
  case errorUnknown = "break-even.error-unknown"

  public var text: Bilingual {
    switch self {
    case .noInvestment:
      Bilingual(nl: "hier wordt niet in de maatregel geïnvesteerd", en: "there is no investment in the measure here")
    case .noEffect:
      Bilingual(
        nl: "het arrangement voegt niets toe met een eigen effect",
        en: "the arrangement adds nothing with an effect of its own")
    case .nothingLater:
      Bilingual(
        nl: "begint het arrangement later dan meteen, dan maakt het geen verschil",
        en: "where the arrangement begins later than at once, it makes no difference")
    case .oneDraw:
      Bilingual(nl: "met één trekking is er geen kans te schatten", en: "with one draw, no chance can be estimated")
    case .firstOfSeveral:
      Bilingual(
        nl: "het saldo wisselt vaker van teken; dit is de eerste keer",
        en: "the net result changes sign more than once; this is the first time")
    case .farApart:
      Bilingual(
        nl: "de doorgerekende waarden liggen hier ver uit elkaar: de rekenfout telt dat mee",
        en: "simulated values are far apart here: the simulation error includes that")
    case .signUnclear:
      Bilingual(
        nl: "er is geen omslagpunt te zien: het saldo is niet overal groter dan zijn rekenfout",
        en: "no break-even point can be seen: the net result is not everywhere larger than its simulation error")
    case .nothingElseUncertain:
      Bilingual(nl: "geen enkel ander getal is onzeker", en: "no other number is uncertain")
    case .intervalLeavesRange:
      Bilingual(
        nl: "het interval loopt door buiten het bereik dat is bekeken",
        en: "the interval goes on outside the range looked at")
    case .noError:
      Bilingual(nl: "dit omslagpunt heeft geen rekenfout", en: "this break-even point has no simulation error")
    case .errorUnknown:
      Bilingual(
        nl: "de rekenfout van dit omslagpunt is niet bekend",
        en: "the simulation error of this break-even point is not known")
    }
  }
}
