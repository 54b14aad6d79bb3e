// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// The lines of a file, to turn positions of parsers into places.
///
/// Looking up many places takes time in proportion to each line once, however long it is and in whatever order.
final class SourceText {
  let file: String
  let lines: [String]
  private let isASCII: [Bool]
  private struct Looked {
    var characters: [Character]
    var columns: [Int]
  }

  /// Characters of lines that are remembered.
  private static let mostRemembered = 2_000_000
  private var looked: [Int: Looked] = [:]
  private var remembered = 0

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
    look(number).characters
  }

  /// The column in characters of a column in Unicode scalars, both from 1.
  func characterColumn(line number: Int, scalarColumn: Int) -> Int {
    guard lines.indices.contains(number - 1), !isASCII[number - 1] else { return scalarColumn }
    let line = look(number)
    return scalarColumn <= line.columns.count ? line.columns[scalarColumn - 1] : line.characters.count + 1
  }

  private func look(_ number: Int) -> Looked {
    if let known = looked[number] { return known }
    let characters = Array(line(number))
    var columns: [Int] = []
    for (index, character) in characters.enumerated() {
      for _ in character.unicodeScalars { columns.append(index + 1) }
    }
    if remembered > Self.mostRemembered { (looked, remembered) = ([:], 0) }
    let line = Looked(characters: characters, columns: columns)
    looked[number] = line
    remembered += characters.count
    return line
  }
}
