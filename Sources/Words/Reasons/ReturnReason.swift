// SPDX-License-Identifier: EUPL-1.2

/// Why a measure of return has no value, or no interval.
public enum ReturnReason: String, ReasonWording {
  case noInvestment = "return.no-investment"
  case spendingFalls = "return.spending-falls"
  case investmentUnclear = "return.investment-unclear"
  case someDrawsWithoutInvestment = "return.some-draws-without-investment"
  case noInitialLoss = "return.no-initial-loss"
  case noPayback = "return.no-payback"
  case payingBackInTooFewDraws = "return.paying-back-in-too-few-draws"
  case nothingPutIn = "return.nothing-put-in"
  case noBalancingRate = "return.no-balancing-rate"
  case rateInTooFewDraws = "return.rate-in-too-few-draws"
  case chanceNeedsDraws = "return.chance-needs-draws"
  case belowRounding = "return.below-rounding"
  case intervalBelowRounding = "return.interval-below-rounding"

  public var text: Bilingual {
    switch self {
    case .noInvestment:
      Bilingual(nl: "deze partij investeert niet", en: "this party does not invest")
    case .spendingFalls:
      Bilingual(nl: "de uitgaven aan de maatregel dalen", en: "spending on the measure falls")
    case .investmentUnclear:
      Bilingual(nl: "de investering is niet duidelijk groter dan nul", en: "the investment is not clearly above zero")
    case .someDrawsWithoutInvestment:
      Bilingual(
        nl: "in sommige trekkingen is er geen investering: geen interval",
        en: "some draws have no investment: no interval")
    case .noInitialLoss:
      Bilingual(nl: "er is geen aanloopverlies om terug te verdienen", en: "there is no initial loss to pay back")
    case .noPayback:
      Bilingual(nl: "betaalt zich binnen de horizon niet terug", en: "does not pay back within the horizon")
    case .payingBackInTooFewDraws:
      Bilingual(
        nl: "niet in genoeg trekkingen terugverdiend: geen interval",
        en: "not paid back in enough draws: no interval")
    case .nothingPutIn:
      Bilingual(nl: "er gaat geen geld aan vooraf", en: "no money is put in first")
    case .noBalancingRate:
      Bilingual(
        nl: "er is geen rentevoet waarbij baten en lasten gelijk zijn",
        en: "there is no rate at which benefits and costs are equal")
    case .rateInTooFewDraws:
      Bilingual(
        nl: "niet in genoeg trekkingen een rentevoet: geen interval",
        en: "too few draws have a rate: no interval")
    case .chanceNeedsDraws:
      Bilingual(nl: "daarvoor zijn meer trekkingen nodig", en: "that takes more draws")
    case .belowRounding:
      Bilingual(nl: "het verschil is kleiner dan de afronding", en: "the difference is smaller than the rounding")
    case .intervalBelowRounding:
      Bilingual(nl: "het interval is smaller dan de afronding", en: "the interval is narrower than the rounding")
    }
  }
}
