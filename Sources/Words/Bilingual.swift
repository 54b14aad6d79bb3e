// SPDX-License-Identifier: EUPL-1.2

/// A text in both languages: every sentence that people read is one, so that none can lack a language.
public struct Bilingual: Sendable, Hashable {
  public var nl: String
  public var en: String

  public init(nl: String, en: String) {
    self.nl = nl
    self.en = en
  }

  /// What is not translated: a name that a user gave.
  public init(same text: String) { self.init(nl: text, en: text) }

  public subscript(language: Language) -> String {
    switch language {
    case .nl: nl
    case .en: en
    }
  }
}
