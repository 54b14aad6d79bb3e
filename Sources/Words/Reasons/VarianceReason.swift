// SPDX-License-Identifier: EUPL-1.2

/// Why a part of the variance has no value, or what to mind about it.
public enum VarianceReason: String, ReasonWording {
  case negativeByChance = "variance.negative-by-chance"
  case oneDraw = "variance.one-draw"
  case oneLife = "variance.one-life"
  case oneReplication = "variance.one-replication"

  public var text: Bilingual {
    switch self {
    case .negativeByChance:
      Bilingual(
        nl: "de schatting is door toeval negatief: niet van 0 te onderscheiden",
        en: "the estimate is negative by chance: it cannot be told from 0")
    case .oneDraw:
      Bilingual(
        nl: "met één trekking is er geen spreiding tussen trekkingen te zien",
        en: "with one draw, no spread between draws can be seen")
    case .oneLife:
      Bilingual(
        nl: "met één leven per trekking is toeval in levens niet te meten: neem twee of meer herhalingen",
        en: "with one life per draw, chance in lives cannot be measured: take two or more replications")
    case .oneReplication:
      Bilingual(
        nl:
          "met één herhaling telt mee hoe verschillend casussen op een trekking reageren: dit is iets te hoog, en trekkingen iets te laag",
        en:
          "with one replication, differences in how cases respond to a draw count too: this is slightly too high, and draws slightly too low"
      )
    }
  }
}
