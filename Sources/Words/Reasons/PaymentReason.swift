// SPDX-License-Identifier: EUPL-1.2

/// Why there is nothing to pay between parties, or not enough.
public enum PaymentReason: String, ReasonWording {
  case noClearInvestor = "payment.no-clear-investor"
  case noInvestorLoses = "payment.no-investor-loses"
  case nobodyGains = "payment.nobody-gains"
  case gainsTooSmall = "payment.gains-too-small"

  public var text: Bilingual {
    switch self {
    case .noClearInvestor:
      Bilingual(
        nl: "geen partij heeft een investering die duidelijk boven 0 ligt",
        en: "no party’s investment is clearly above 0")
    case .noInvestorLoses:
      Bilingual(nl: "geen partij die investeert gaat erop achteruit", en: "no party that invests is worse off")
    case .nobodyGains:
      Bilingual(nl: "geen partij gaat erop vooruit", en: "no party is better off")
    case .gainsTooSmall:
      Bilingual(
        nl: "de partijen die erop vooruitgaan winnen samen te weinig om het verlies van wie investeert goed te maken",
        en: "the parties that are better off gain too little together to make up for the loss of those who invest")
    }
  }
}
