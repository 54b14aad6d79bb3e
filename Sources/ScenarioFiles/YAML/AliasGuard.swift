// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// Finds texts that take the YAML library time out of proportion to their length, before it sees them.
///
/// Aliases inside each other, or many of one long block, make a text of some hundred bytes as large as one likes once they are followed;
/// blocks that are keys are compared at every level around them. The language has neither. A few are left to the loader, which sees
/// them for what they are and refuses each at its place: a sign like these may also stand in a text.
enum AliasGuard {
  enum Suspicion: Equatable {
    case alias(Place)
    /// A key that is more than a word.
    case key(Place)
  }

  /// With fewer, following them costs a few times the text at most.
  private static let mostAliases = 3
  private static let mostKeys = 8

  /// What there is too much of, at its first place; `nil` for any ordinary file.
  ///
  /// Cost: one pass over the bytes.
  static func suspicion(in source: SourceText) -> Suspicion? {
    var keys = 0
    var (anchors, aliases): (Set<[UInt8]>, [[UInt8]]) = ([], [])
    var (first, firstKey): (Place?, Place?)
    for (number, line) in source.lines.enumerated() {
      var line = Line(line)
      while let sign = line.next() {
        let place = Place(file: source.file, line: number + 1, column: sign.column, length: 1)
        switch sign.byte {
        case UInt8(ascii: "*"): aliases.append(sign.name)
        case UInt8(ascii: "&"): anchors.insert(sign.name)
        default: keys += 1
        }
        if sign.byte == UInt8(ascii: "?") { firstKey = firstKey ?? place } else { first = first ?? place }
      }
    }
    // What names nothing is a mistake to the library, which follows nothing then; in a text it is a word between stars.
    if let first, aliases.count(where: { !$0.isEmpty && anchors.contains($0) }) > mostAliases { return .alias(first) }
    if let firstKey, keys > mostKeys { return .key(firstKey) }
    return nil
  }

  /// The signs of one line that may start a token: at the start of the line, after an indicator, a quote that may have closed, or
  /// properties (`!type`, `&name`), with any spaces and tabs in between.
  ///
  /// Quotes, comments and texts over more lines are not told apart: a sign too many only matters where there are many.
  private struct Line {
    private let bytes: [UInt8]
    private var index = 0
    /// Whether what comes next may start a token.
    private var isStart = true

    init(_ text: String) { bytes = Array(text.utf8) }

    mutating func next() -> (byte: UInt8, column: Int, name: [UInt8])? {
      while index < bytes.count {
        let (byte, start) = (bytes[index], index)
        index += 1
        if isSpace(byte) { continue }
        guard isStart else {
          isStart = "[]{},:-?\"'".utf8.contains(byte)
          continue
        }
        let isWord = index < bytes.count && !isSpace(bytes[index])
        switch byte {
        case UInt8(ascii: "!"): skipWord()
        case UInt8(ascii: "&") where isWord:
          let name = name()
          skipWord()
          return (byte, start + 1, name)
        case UInt8(ascii: "*") where isWord:
          isStart = false
          return (byte, start + 1, name())
        case UInt8(ascii: "?") where !isWord: return (byte, start + 1, [])
        default: isStart = "[]{},:-?\"'".utf8.contains(byte)
        }
      }
      return nil
    }

    /// The letters after a sign that the library takes for a name; it refuses a name that goes on with anything else.
    private func name() -> [UInt8] {
      Array(
        bytes[index...].prefix {
          $0 == 0x2D || $0 == 0x5F || (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF)
        })
    }

    /// To the end of a property, after which a token may start.
    private mutating func skipWord() {
      while index < bytes.count, !isSpace(bytes[index]), !"[]{},".utf8.contains(bytes[index]) { index += 1 }
    }

    private func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 }
  }
}
