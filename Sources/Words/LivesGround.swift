// SPDX-License-Identifier: EUPL-1.2

/// Why a run has the number of lives of each case and draw that it has. The raw value is a code, as that of a ``Reason``.
public enum LivesGround: String, Sendable, CaseIterable {
  /// The scenario or the user says how many.
  case given = "lives.given"
  case enough = "lives.enough"
  case limited = "lives.limited"
  case nothingByChance = "lives.nothing-by-chance"
  case nothingUncertain = "lives.nothing-uncertain"
  case nothingCompared = "lives.nothing-compared"
  case oneDraw = "lives.one-draw"

  /// Whether the program chose.
  public var isChosen: Bool { self != .given }

  /// Whether there was anything to weigh.
  public var isWeighed: Bool { self == .enough || self == .limited }

  public var text: Bilingual {
    switch self {
    case .given: Bilingual(nl: "opgegeven", en: "as given")
    case .enough:
      Bilingual(
        nl: "zodat toeval in levens hoogstens een vijfde van de spreiding is",
        en: "so that chance in lives is a fifth of the spread at most")
    case .limited:
      Bilingual(
        nl: "met meer zou het toeval in levens kleiner zijn, maar de berekening te lang",
        en: "with more, chance in lives would be smaller, but computing would take too long")
    case .nothingByChance:
      Bilingual(
        nl: "er is geen toeval in levens: één leven zegt alles",
        en: "nothing in a life is left to chance: one life tells all")
    case .nothingUncertain:
      Bilingual(nl: "geen enkel getal in dit scenario is onzeker", en: "no number in this scenario is uncertain")
    case .nothingCompared:
      Bilingual(
        nl: "er is maar één arrangement: er valt niets te kiezen",
        en: "there is only one arrangement: there is nothing to choose")
    case .oneDraw:
      Bilingual(nl: "met één trekking is er geen onzekerheid te zien", en: "with one draw, no uncertainty can be seen")
    }
  }
}
