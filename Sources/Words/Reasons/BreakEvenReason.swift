// SPDX-License-Identifier: EUPL-1.2

/// Why there is no break-even point, or what to mind about it.
public enum BreakEvenReason: String, ReasonWording {
  case noInvestment = "break-even.no-investment"
  case noEffect = "break-even.no-effect"
  case oneDraw = "break-even.one-draw"
  case firstOfSeveral = "break-even.first-of-several"

  public var text: Bilingual {
    switch self {
    case .noInvestment:
      Bilingual(nl: "hier wordt niet in de maatregel geïnvesteerd", en: "there is no investment in the measure here")
    case .noEffect:
      Bilingual(
        nl: "het arrangement voegt niets toe met een eigen effect",
        en: "the arrangement adds nothing with an effect of its own")
    case .oneDraw:
      Bilingual(nl: "met één trekking is er geen kans te schatten", en: "with one draw, no chance can be estimated")
    case .firstOfSeveral:
      Bilingual(
        nl: "het saldo wisselt vaker van teken; dit is de eerste keer",
        en: "the net result changes sign more than once; this is the first time")
    }
  }
}
