// SPDX-License-Identifier: EUPL-1.2

/// A language of what people read. Scenario keys and columns are Dutch in both.
public enum Language: String, Sendable, Hashable, CaseIterable {
  case nl
  case en
}

/// A text in both languages.
public struct Bilingual: Sendable, Equatable {
  public var nl: String
  public var en: String

  public init(nl: String, en: String) {
    self.nl = nl
    self.en = en
  }

  public subscript(language: Language) -> String {
    switch language {
    case .nl: nl
    case .en: en
    }
  }
}
