// SPDX-License-Identifier: EUPL-1.2

/// A language of what people read. Scenario keys and columns are Dutch in both.
public enum Language: String, Sendable, Hashable, CaseIterable {
  case nl
  case en

  /// `a, b en c`, `a, b and c`.
  func list(_ parts: [String]) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.joined() }
    return parts.dropLast().joined(separator: ", ") + Bilingual(nl: " en ", en: " and ")[self] + last
  }

  /// `1.000 trekkingen`, `1 trekking`.
  func counted(_ count: Int, one: Bilingual, more: Bilingual) -> String {
    NumberStyle(self).integer(count) + String(NumberStyle.hardSpace) + (count == 1 ? one : more)[self]
  }
}

/// A text in both languages: every sentence that people read is one, so that none can lack a language.
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
