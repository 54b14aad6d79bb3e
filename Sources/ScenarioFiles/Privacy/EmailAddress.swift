// SPDX-License-Identifier: EUPL-1.2

enum EmailAddress {
  /// Something, an `@`, and something with a point in it.
  static func isIn(_ text: String) -> Bool {
    guard text.unicodeScalars.contains(where: isAt) else { return false }
    return text.split { $0.isWhitespace || ",;<>()\"".contains($0) }.contains { word in
      let sides = word.unicodeScalars.split(separator: "@", omittingEmptySubsequences: false)
      let parts =
        sides.count == 2 ? sides : word.unicodeScalars.split(separator: "\u{FF20}", omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty else { return false }
      return parts[1].split(separator: ".").count > 1
    }
  }

  private static func isAt(_ scalar: Unicode.Scalar) -> Bool { scalar == "@" || scalar == "\u{FF20}" }
}
