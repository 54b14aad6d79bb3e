// SPDX-License-Identifier: EUPL-1.2

/// A language of what people read. Scenario keys and columns are Dutch in both.
public enum Language: String, Sendable, Hashable, CaseIterable {
  case nl
  case en

  /// `a, b en c`, `a, b and c`.
  public func list(_ parts: [String]) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.joined() }
    return parts.dropLast().joined(separator: ", ") + Bilingual(nl: " en ", en: " and ")[self] + last
  }

  /// `1.000 trekkingen`, `1 trekking`.
  public func counted(_ count: Int, one: Bilingual, more: Bilingual) -> String {
    NumberStyle(self).integer(count) + String(NumberStyle.hardSpace) + (count == 1 ? one : more)[self]
  }
}
