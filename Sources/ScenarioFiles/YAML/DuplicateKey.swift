// SPDX-License-Identifier: EUPL-1.2

/// Finds the second of two equal keys in a text and hides it, so that the rest of the file can still be read.
///
/// The YAML library only tells where the first one stands.
enum DuplicateKey {
  typealias Position = (line: Int, column: Int)

  /// First of the private characters that take the place of a hidden key's first character.
  private static let marker: UInt32 = 0xE000

  static func isHidden(_ key: String) -> Bool {
    guard let first = key.unicodeScalars.first else { return false }
    return (marker..<marker + 0x1000).contains(first.value)
  }

  static func hide(at position: Position, number: Int, in lines: inout [String]) {
    var scalars = Array(lines[position.line - 1].unicodeScalars)
    guard let hidden = Unicode.Scalar(marker + UInt32(number % 0x1000)) else { return }
    scalars[position.column - 1] = hidden
    lines[position.line - 1] = String(String.UnicodeScalarView(scalars))
  }

  /// Where `key` stands again in the block or braces in which it first stands at `first`; columns count scalars.
  static func find(_ key: String, after first: Position, in lines: [String]) -> Position? {
    guard lines.indices.contains(first.line - 1) else { return nil }
    let before = lines[first.line - 1].unicodeScalars.prefix(max(0, first.column - 1))
    let isBlock = before.allSatisfy { $0 == " " || $0 == "-" }
    return isBlock ? findInBlock(key, first, lines) : findInBraces(key, first, lines)
  }

  private static func findInBlock(_ key: String, _ first: Position, _ lines: [String]) -> Position? {
    for number in lines.indices.dropFirst(first.line) {
      let scalars = Array(lines[number].unicodeScalars)
      guard let indent = scalars.firstIndex(where: { $0 != " " }), scalars[indent] != "#" else { continue }
      if indent < first.column - 1 { return nil }
      if indent == first.column - 1, let column = match(key, scalars, at: indent) { return (number + 1, column + 1) }
    }
    return nil
  }

  private static func findInBraces(_ key: String, _ first: Position, _ lines: [String]) -> Position? {
    var depth = 0
    var isKey = false
    var start = first.column
    for number in lines.indices.dropFirst(first.line - 1) {
      let scalars = Array(lines[number].unicodeScalars)
      for index in scalars.indices.dropFirst(start) {
        switch scalars[index] {
        case "{", "[": depth += 1
        case "}", "]":
          depth -= 1
          if depth < 0 { return nil }
        case ",": isKey = depth == 0
        case " ": continue
        default:
          if isKey, let column = match(key, scalars, at: index) { return (number + 1, column + 1) }
          isKey = false
        }
      }
      start = 0
    }
    return nil
  }

  /// The index of the key's first character when the key, quoted or not, and a colon stand at `index`.
  private static func match(_ key: String, _ scalars: [Unicode.Scalar], at index: Int) -> Int? {
    let isQuoted = scalars[index] == "\"" || scalars[index] == "'"
    let start = isQuoted ? index + 1 : index
    guard scalars[start...].starts(with: key.unicodeScalars) else { return nil }
    let end = start + key.unicodeScalars.count + (isQuoted ? 1 : 0)
    // A quoted text may go on in the next line.
    guard end <= scalars.count else { return nil }
    let rest = scalars[end...].drop { $0 == " " }
    return rest.first == ":" ? start : nil
  }
}
