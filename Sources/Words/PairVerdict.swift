// SPDX-License-Identifier: EUPL-1.2

/// What the figures show of lifting two barriers together.
public enum PairVerdict: String, Sendable, CaseIterable {
  /// Neither is worth it, both are.
  case onlyTogether = "pair.only-together"
  case reinforcing = "pair.reinforcing"
  /// Both bring less than the sum of each.
  case overlapping = "pair.overlapping"
  case unclear = "pair.unclear"

  public var text: Bilingual {
    switch self {
    case .onlyTogether: Bilingual(nl: "alleen samen", en: "only together")
    case .reinforcing: Bilingual(nl: "versterken elkaar", en: "reinforce each other")
    case .overlapping: Bilingual(nl: "overlappen", en: "overlap")
    case .unclear: Bilingual(nl: "niet aangetoond", en: "not shown")
    }
  }
}
