// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// The lines of a file, to turn positions of parsers into places.
///
/// Looking up many places in one line takes time in proportion to the line once, however long it is.
final class SourceText {
  let file: String
  let lines: [String]
  private let isASCII: [Bool]
  private var cached: (line: Int, characters: [Character], columns: [Int]) = (0, [], [])

  /// - Parameter bytes: valid UTF-8; a byte order mark is left out of the first line.
  init(file: String, bytes: [UInt8]) {
    self.file = file
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let pieces = bytes[start...].split(separator: 10, omittingEmptySubsequences: false)
    lines = pieces.map { String(decoding: $0.last == 13 ? $0.dropLast() : $0, as: UTF8.self) }
    isASCII = pieces.map { $0.allSatisfy { $0 < 0x80 } }
  }

  /// A line, counted from 1; empty outside the file.
  func line(_ number: Int) -> String {
    lines.indices.contains(number - 1) ? lines[number - 1] : ""
  }

  /// The characters of a line, counted from 1; none outside the file.
  func characters(_ number: Int) -> [Character] {
    look(number)
    return cached.characters
  }

  /// The column in characters of a column in Unicode scalars, both from 1.
  func characterColumn(line number: Int, scalarColumn: Int) -> Int {
    guard lines.indices.contains(number - 1), !isASCII[number - 1] else { return scalarColumn }
    look(number)
    return scalarColumn <= cached.columns.count ? cached.columns[scalarColumn - 1] : cached.characters.count + 1
  }

  private func look(_ number: Int) {
    if cached.line == number { return }
    let characters = Array(line(number))
    var columns: [Int] = []
    for (index, character) in characters.enumerated() {
      for _ in character.unicodeScalars { columns.append(index + 1) }
    }
    cached = (number, characters, columns)
  }
}
