// SPDX-License-Identifier: EUPL-1.2

/// A wording with places, written `{}`.
struct Template {
  private static let place = "{}"

  private let parts: [Substring]

  init(_ text: String) { parts = text.split(separator: Self.place, omittingEmptySubsequences: false) }

  var places: Int { parts.count - 1 }

  /// - Precondition: one value for each place.
  func filled(_ values: [String]) -> String {
    precondition(values.count == places, "\(values.count) values for \(places) places")
    return zip(parts.dropFirst(), values).reduce(String(parts[0])) { $0 + $1.1 + $1.0 }
  }

  /// What a text has at the places, in order; `nil` when it does not fit. The last place takes what is left.
  func values(in text: String) -> [String]? {
    guard let last = parts.last, parts.count > 1 else { return text == parts[0] ? [] : nil }
    guard text.hasPrefix(parts[0]), text.hasSuffix(last), text.count >= parts[0].count + last.count else { return nil }
    var rest = text.dropFirst(parts[0].count).dropLast(last.count)
    var values: [String] = []
    for part in parts.dropFirst().dropLast() {
      guard let range = rest.firstRange(of: part) else { return nil }
      values.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return values + [String(rest)]
  }
}
