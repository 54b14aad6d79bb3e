// SPDX-License-Identifier: EUPL-1.2

/// What the stages before give as Dutch text (reasons, verdicts, units, rules, changes), in the language of the reader.
///
/// Tables are Dutch in both languages, so that a program can rely on them.
public enum StageWords {
  /// The text as the reader's language has it; what is not ours, such as a unit of the scenario, stays as it is.
  ///
  /// - Parameter dutch: a text from a table, such as `reden` or `oordeel`.
  public static func text(_ dutch: String, in language: Language) -> String {
    switch language {
    case .nl: dutch
    case .en: exact[dutch] ?? filled(dutch) ?? dutch
    }
  }

  /// A rule of toewijzing.csv; names of attributes, domains and levels stay as they are.
  public static func rule(_ dutch: String, in language: Language) -> String {
    switch language {
    case .nl: dutch
    case .en: exact[dutch] ?? connectives.reduce(dutch) { $0.replacing($1.nl, with: $1.en) }
    }
  }

  /// Changes of a comparison, several of them after each other.
  static func changes(_ dutch: String, in language: Language) -> String {
    dutch.split(separator: "; ").map { text(String($0), in: language) }.joined(separator: "; ")
  }

  /// What goes between two texts at a place that is filled in.
  static let place = "{}"

  private static let exact = Dictionary(
    all.filter { !$0.nl.contains(place) }.map { ($0.nl, $0.en) }, uniquingKeysWith: { first, _ in first })
  private static let patterns = all.filter { $0.nl.contains(place) }

  /// The texts of a pattern that the whole of a text fits.
  private static func filled(_ dutch: String) -> String? {
    for pattern in patterns {
      if let values = values(dutch, pattern.nl) {
        return values.reduce(pattern.en) { text, value in
          guard let range = text.firstRange(of: place) else { return text }
          return text[..<range.lowerBound] + english(value) + text[range.upperBound...]
        }
      }
    }
    return nil
  }

  /// Numbers as English writes them; anything else as it is.
  private static func english(_ value: String) -> String {
    let marks: [Character: Character] = [".": ",", ",": "."]
    let isNumbers = value.contains(where: \.isNumber) && value.allSatisfy { $0.isNumber || ".,−% ".contains($0) }
    return isNumbers
      ? String(value.map { marks[$0] ?? $0 }).replacing(" %. ", with: "%, ") : value
  }

  /// What a text has at the places of a pattern, in order; `nil` when it does not fit.
  private static func values(_ text: String, _ pattern: String) -> [String]? {
    let parts = pattern.split(separator: place, omittingEmptySubsequences: false)
    guard text.hasPrefix(parts[0]), text.hasSuffix(parts[parts.count - 1]) else { return nil }
    var rest = text.dropFirst(parts[0].count)
    var values: [String] = []
    for part in parts.dropFirst().dropLast() {
      guard let range = rest.firstRange(of: part) else { return nil }
      values.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return values + [String(rest.dropLast(parts[parts.count - 1].count))]
  }

  static let all =
    returns + payments + variances + choices + sensitivity + targeting + breakEven + barriers + changes + units

  /// In the order in which they are replaced: longer ones first.
  private static let connectives = [
    Bilingual(nl: " is hoogstens ", en: " is at most "), Bilingual(nl: " is meer dan ", en: " is more than "),
    Bilingual(nl: " is beter dan ", en: " is better than "), Bilingual(nl: " is niet ", en: " is not "),
    Bilingual(nl: " of slechter", en: " or worse"), Bilingual(nl: "; of ", en: "; or "),
    Bilingual(nl: " en ", en: " and "), Bilingual(nl: " t/m ", en: " to "), Bilingual(nl: " is ja", en: " is yes"),
    Bilingual(nl: " is nee", en: " is no"),
  ]
}
