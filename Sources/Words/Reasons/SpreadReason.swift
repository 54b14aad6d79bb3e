// SPDX-License-Identifier: EUPL-1.2

/// Why the spread of an outcome over draws is not told: no interval, no chance.
public enum SpreadReason: String, ReasonWording {
  case noDifference = "spread.no-difference"
  case sameInEveryDraw = "spread.same-in-every-draw"
  case sameInMostDraws = "spread.same-in-most-draws"
  case drawsTakenTogether = "spread.draws-taken-together"
  case livesNotTold = "spread.lives-not-told"
  case tooFewDraws = "spread.too-few-draws"
  case farMoreLives = "spread.far-more-lives"
  case groupsJoined = "spread.groups-joined"

  public var text: Bilingual {
    switch self {
    case .noDifference: Bilingual(nl: "maakt geen verschil", en: "makes no difference")
    case .sameInEveryDraw:
      Bilingual(nl: "dit is in elke trekking hetzelfde", en: "this is the same in every draw")
    case .sameInMostDraws:
      Bilingual(
        nl: "dit is in minstens 95 van de 100 trekkingen hetzelfde",
        en: "this is the same in at least 95 out of 100 draws")
    case .drawsTakenTogether:
      Bilingual(
        nl: "trekkingen zijn hier samengenomen: er is geen spreiding te zien",
        en: "draws were taken together here: no spread can be seen")
    case .livesNotTold:
      Bilingual(
        nl: "toeval in levens is hier niet van onzekerheid te scheiden: neem --households 2 of meer",
        en: "chance in lives cannot be told from uncertainty here: take --households 2 or more")
    case .tooFewDraws:
      Bilingual(nl: "te weinig trekkingen om spreiding te zien", en: "too few draws to see any spread")
    case .farMoreLives:
      Bilingual(
        nl: "ook met zoveel levens is naast hun toeval geen spreiding te zien: misschien raakt geen onzeker getal dit",
        en:
          "even with so many lives no spread can be seen beside their chance: perhaps no uncertain number touches this")
    case .groupsJoined:
      Bilingual(
        nl: "groepen zijn hier samengevoegd: alleen het gemiddelde is daarvan bekend",
        en: "groups were joined here: only their mean is known")
    }
  }
}
