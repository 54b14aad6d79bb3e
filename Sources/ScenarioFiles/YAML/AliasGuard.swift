// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// Finds texts with so many anchors and aliases that only comparing their keys could take forever.
///
/// A few are left to the loader, which sees them for what they are and refuses each at its place.
enum AliasGuard {
  private static let anchorLimit = 3
  private static let aliasLimit = 8

  /// The first anchor of a text that has too many, `nil` for any ordinary file.
  static func suspiciousPlace(in source: SourceText) -> Place? {
    var anchors = 0
    var aliases = 0
    var first: Place?
    for (number, line) in source.lines.enumerated() {
      let bytes = Array(line.utf8)
      for (index, byte) in bytes.enumerated() where isSign(byte) && isTokenStart(bytes, index) {
        if byte == UInt8(ascii: "*") { aliases += 1 } else { anchors += 1 }
        first = first ?? Place(file: source.file, line: number + 1, column: index + 1, length: 1)
      }
    }
    return anchors >= anchorLimit && aliases >= aliasLimit ? first : nil
  }

  private static func isSign(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*") }

  /// After an indicator or at the start of a line, and right before a name.
  private static func isTokenStart(_ bytes: [UInt8], _ index: Int) -> Bool {
    guard index + 1 < bytes.count, bytes[index + 1] > 32 else { return false }
    var before = index - 1
    while before >= 0, bytes[before] == 32 { before -= 1 }
    return before < 0 || "[{,:-?".utf8.contains(bytes[before])
  }
}
