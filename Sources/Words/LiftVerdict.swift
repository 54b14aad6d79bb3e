// SPDX-License-Identifier: EUPL-1.2

/// What the figures show of lifting a barrier.
public enum LiftVerdict: String, Sendable, CaseIterable {
  case gain = "lift.gain"
  case loss = "lift.loss"
  case unclear = "lift.unclear"
  case nothing = "lift.nothing"

  public var text: Bilingual {
    switch self {
    case .gain: Bilingual(nl: "levert op", en: "brings a gain")
    case .loss: Bilingual(nl: "kost", en: "costs")
    case .unclear: Bilingual(nl: "niet aangetoond", en: "not shown")
    case .nothing: Bilingual(nl: "geen effect", en: "no effect")
    }
  }

  /// The inverse of `text.nl`.
  public init?(dutch: String) {
    guard let verdict = Self.allCases.first(where: { $0.text.nl == dutch }) else { return nil }
    self = verdict
  }
}
