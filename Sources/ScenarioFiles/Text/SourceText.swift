// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// The lines of a file, to turn positions of parsers into places.
struct SourceText {
  let file: String
  let lines: [String]

  /// - Parameter bytes: valid UTF-8; a byte order mark is left out of the first line.
  init(file: String, bytes: [UInt8]) {
    self.file = file
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    lines = bytes[start...].split(separator: 10, omittingEmptySubsequences: false).map {
      String(decoding: $0.last == 13 ? $0.dropLast() : $0, as: UTF8.self)
    }
  }

  var text: String { lines.joined(separator: "\n") }

  /// A line, counted from 1; empty outside the file.
  func line(_ number: Int) -> String {
    lines.indices.contains(number - 1) ? lines[number - 1] : ""
  }

  /// The column in characters of a column in Unicode scalars, both from 1.
  func characterColumn(line number: Int, scalarColumn: Int) -> Int {
    let text = line(number)
    let scalars = text.unicodeScalars
    if text.utf8.count == scalars.count { return scalarColumn }
    guard let index = scalars.index(scalars.startIndex, offsetBy: scalarColumn - 1, limitedBy: scalars.endIndex) else {
      return text.count + 1
    }
    return text.distance(from: text.startIndex, to: index) + 1
  }
}

extension Place {
  /// The same start, another length.
  func with(length: Int) -> Place { Place(file: file, line: line, column: column, length: length) }
}
