// SPDX-License-Identifier: EUPL-1.2

/// What an uncertain input, or several together, are called.
public enum InputName: Sendable, Hashable {
  /// All that is uncertain.
  case everything
  case allPrices
  /// As the scenario calls it; not translated.
  case own(String)

  public var text: Bilingual {
    switch self {
    case .everything: Bilingual(nl: "alles", en: "everything")
    case .allPrices: Bilingual(nl: "alle prijzen", en: "all prices")
    case .own(let name): Bilingual(same: name)
    }
  }
}
