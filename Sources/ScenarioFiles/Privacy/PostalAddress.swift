// SPDX-License-Identifier: EUPL-1.2

/// A postcode with a house number, or a street with one.
enum PostalAddress {
  static func isIn(_ text: TextParts) -> Bool {
    let parts = text.parts
    return parts.indices.contains { place in
      let rest = parts[place...]
      return isPostcodeAndNumber(rest) || isStreetAndNumber(rest)
    }
  }

  /// `1234 AB 5`, `1234ab-5`: small letters only without a space, because `1200 en 5` is no address.
  private static func isPostcodeAndNumber(_ parts: ArraySlice<TextParts.Part>) -> Bool {
    guard parts.count >= 3 else { return false }
    let (digits, letters, number) = (
      parts[parts.startIndex], parts[parts.startIndex + 1], parts[parts.startIndex + 2]
    )
    guard digits.isNumber, digits.bytes.count == 4, digits.bytes[0] != UInt8(ascii: "0"), !letters.isNumber,
      letters.bytes.count == 2, letters.gap.count <= 1, number.isNumber, number.bytes.count <= 5, number.gap.count <= 3
    else { return false }
    return letters.gap.isEmpty || letters.bytes.allSatisfy(TextParts.isUpper)
  }

  private static let streets = ["straat", "laan", "gracht", "singel", "steeg", "kade", "weg"].map { Array($0.utf8) }
  /// Words that end like a street and are none.
  private static let others: Set<String> = ["onderweg", "omweg", "uitweg", "overweg", "snelweg"]

  /// `Dorpsstraat 12`.
  private static func isStreetAndNumber(_ parts: ArraySlice<TextParts.Part>) -> Bool {
    guard parts.count >= 2 else { return false }
    let (word, number) = (parts[parts.startIndex], parts[parts.startIndex + 1])
    guard !word.isNumber, number.isNumber, number.bytes.count <= 4, number.gap.count <= 2 else { return false }
    let name = word.bytes.map { $0 | 0x20 }
    guard streets.contains(where: { name.count >= $0.count + 2 && name.suffix($0.count) == $0[...] }) else {
      return false
    }
    return !others.contains(String(decoding: name, as: UTF8.self))
  }
}
