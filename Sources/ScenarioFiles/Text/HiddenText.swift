// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// The characters in a file that nobody sees, and the file without them.
struct HiddenText {
  /// With U+FFFD for each, so that lines and columns stay where they are.
  let bytes: [UInt8]
  /// Each once, with its first place and how often it is there; lines and columns from 1, in scalars.
  private let found: [(scalar: Unicode.Scalar, line: Int, column: Int, count: Int)]

  /// Findings in one file.
  private static let mostKinds = 20

  /// - Parameter bytes: valid UTF-8. A byte order mark at the start and a carriage return before a line feed are no characters
  ///   of the text.
  ///
  /// Cost: in proportion to the bytes.
  init(_ bytes: [UInt8]) {
    if Self.isPlain(bytes) {
      self.bytes = bytes
      found = []
      return
    }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var search = Search()
    let scalars = String(decoding: bytes[start...], as: UTF8.self).unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      index = scalars.index(after: index)
      search.take(scalar, next: index < scalars.endIndex ? scalars[index] : nil)
    }
    self.bytes = Array(bytes[..<start]) + Array(String(search.out).utf8)
    found = search.found
  }

  /// One finding for each kind of character, at its first place.
  func findings(in source: SourceText) -> [Finding] {
    found.map { each in
      let column = source.characterColumn(line: each.line, scalarColumn: each.column)
      let place = Place(file: source.file, line: each.line, column: column, length: 1)
      return Self.finding(each.scalar, count: each.count, at: place)
    }
  }

  static func finding(_ scalar: Unicode.Scalar, count: Int, at place: Place) -> Finding {
    let kind =
      switch scalar.value {
      case ..<0xA0: "een stuurteken"
      case _ where HiddenCharacter.isDirection(scalar): "een teken dat de leesrichting omkeert"
      default: "een onzichtbaar teken"
      }
    let often = count > 1 ? ", hier en nog \(count - 1) keer in dit bestand" : ""
    return Finding(
      code: "text.hidden", message: "in de tekst staat \(kind): \(HiddenCharacter.name(scalar))\(often)",
      remedy: "haal het weg: typ dit stuk opnieuw in plaats van het te plakken", place: place)
  }

  /// Whether there is nothing to look for, which is quicker to see.
  private static func isPlain(_ bytes: [UInt8]) -> Bool {
    bytes.allSatisfy { (0x20...0x7E).contains($0) || $0 == 0x0A || $0 == 0x09 }
  }

  private struct Search {
    var out = String.UnicodeScalarView()
    var found: [(scalar: Unicode.Scalar, line: Int, column: Int, count: Int)] = []
    private var line = 1
    private var column = 1
    private var known: [Unicode.Scalar: Int] = [:]

    init() {}

    mutating func take(_ scalar: Unicode.Scalar, next: Unicode.Scalar?) {
      let isLineEnd = scalar == "\r" && (next == "\n" || next == nil)
      if HiddenCharacter.isRefused(scalar), !isLineEnd {
        note(scalar)
        out.append("\u{FFFD}")
      } else {
        out.append(scalar)
      }
      (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
    }

    private mutating func note(_ scalar: Unicode.Scalar) {
      if let place = known[scalar] {
        found[place].count += 1
      } else if found.count < HiddenText.mostKinds {
        known[scalar] = found.count
        found.append((scalar, line, column, 1))
      }
    }
  }
}
