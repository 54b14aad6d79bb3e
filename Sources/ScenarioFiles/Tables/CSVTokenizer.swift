// SPDX-License-Identifier: EUPL-1.2

/// Cuts the bytes of a table into cells, after RFC 4180; comma or semicolon, whichever the header has more of.
package struct CSVTokenizer {
  package struct Cell: Equatable {
    package var text: String
    /// From 1; the column counts Unicode scalars, and a quoted cell starts at its quote.
    var line: Int
    var column: Int
    /// Scalars in the file, quotes included.
    var length: Int
  }

  package struct Failure: Error, Equatable {
    package var code = "csv.quote"
    package var message: String
    var remedy: String
    var line: Int
    var column: Int
  }

  private static let quote = UInt8(ascii: "\"")
  private static let newline: UInt8 = 10
  private static let carriageReturn: UInt8 = 13

  private let bytes: [UInt8]
  private let separator: UInt8
  private var index: Int
  private var line = 1
  private var column = 1

  /// How much a table may hold.
  package struct Limits: Sendable {
    /// The header is one.
    var rows = Int.max
    /// Of any row.
    var columns = Int.max
    var cells = Int.max

    /// Of a table that a scenario names.
    static let scenario = Limits(rows: 100_000, columns: 1000, cells: 2_000_000)
    /// Of a table that a run wrote.
    package static let none = Limits()
  }

  /// The rows of the table without empty lines.
  ///
  /// - Parameters:
  ///   - bytes: valid UTF-8; a byte order mark is skipped.
  ///   - limits: looked at while reading, so that memory stays within them.
  package static func rows(_ bytes: [UInt8], within limits: Limits) throws(Failure) -> [[Cell]] {
    var tokenizer = CSVTokenizer(bytes)
    var rows: [[Cell]] = []
    var cells = 0
    while tokenizer.index < bytes.count {
      let row = try tokenizer.row(within: limits)
      if row.count == 1, row[0].text.isEmpty { continue }
      cells += row.count
      if rows.count == limits.rows { throw tooLarge("rijen", limits.rows, row[0]) }
      if cells > limits.cells { throw tooLarge("cellen", limits.cells, row[0]) }
      rows.append(row)
    }
    return rows
  }

  private static func tooLarge(_ what: String, _ limit: Int, _ cell: Cell) -> Failure {
    Failure(
      code: "csv.size", message: "een tabel heeft hoogstens \(limit) \(what)",
      remedy: "splits de tabel of haal \(what) weg",
      line: cell.line, column: cell.column)
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    separator = Self.separator(of: bytes)
  }

  /// Comma or semicolon.
  static func separator(of bytes: [UInt8]) -> UInt8 {
    var commas = 0
    var semicolons = 0
    var isQuoted = false
    for byte in bytes.prefix(while: { $0 != newline }) {
      if byte == quote { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == UInt8(ascii: ",") { commas += 1 }
      if byte == UInt8(ascii: ";") { semicolons += 1 }
    }
    return semicolons > commas ? UInt8(ascii: ";") : UInt8(ascii: ",")
  }

  private mutating func row(within limits: Limits) throws(Failure) -> [Cell] {
    var cells = [try cell()]
    while index < bytes.count, bytes[index] == separator {
      advance()
      let next = try cell()
      if cells.count == limits.columns { throw Self.tooLarge("kolommen", limits.columns, next) }
      cells.append(next)
    }
    if index < bytes.count, bytes[index] == Self.carriageReturn { advance() }
    if index < bytes.count, bytes[index] == Self.newline { advance() }
    return cells
  }

  /// One byte on; counts lines, and columns in scalars.
  private mutating func advance() {
    if bytes[index] == Self.newline {
      line += 1
      column = 1
    } else if bytes[index] & 0xC0 != 0x80 {
      column += 1
    }
    index += 1
  }

  private var isAtCellEnd: Bool {
    guard index < bytes.count else { return true }
    if bytes[index] == separator || bytes[index] == Self.newline { return true }
    return bytes[index] == Self.carriageReturn && (index + 1 == bytes.count || bytes[index + 1] == Self.newline)
  }

  private mutating func cell() throws(Failure) -> Cell {
    if index < bytes.count, bytes[index] == Self.quote { return try quotedCell() }
    let start = (index: index, line: line, column: column)
    while !isAtCellEnd {
      guard bytes[index] != Self.quote else {
        throw Failure(
          message: "een aanhalingsteken staat midden in een cel",
          remedy: "zet de hele cel tussen aanhalingstekens en verdubbel het teken",
          line: line, column: column)
      }
      advance()
    }
    let text = String(decoding: bytes[start.index..<index], as: UTF8.self)
    let length = column - start.column
    let trimmed = text.trimmingSpaces
    let lead = trimmed.isEmpty ? 0 : text.prefix { $0 == " " || $0 == "\t" }.count
    return Cell(
      text: trimmed, line: start.line, column: start.column + lead,
      length: max(1, trimmed.isEmpty ? length : trimmed.unicodeScalars.count))
  }

  private mutating func quotedCell() throws(Failure) -> Cell {
    let start = (line: line, column: column)
    var text: [UInt8] = []
    advance()
    while true {
      guard index < bytes.count else {
        throw Failure(
          message: "een cel met een aanhalingsteken houdt niet op", remedy: "sluit de cel met een aanhalingsteken",
          line: start.line,
          column: start.column)
      }
      if bytes[index] == Self.quote {
        advance()
        if index < bytes.count, bytes[index] == Self.quote {
          text.append(Self.quote)
        } else {
          break
        }
      } else {
        text.append(bytes[index])
      }
      advance()
    }
    guard isAtCellEnd else {
      throw Failure(
        message: "na een gesloten aanhalingsteken hoort een scheidingsteken",
        remedy: "verdubbel aanhalingstekens binnen een cel",
        line: line, column: column)
    }
    let length = line == start.line ? column - start.column : 1
    return Cell(text: String(decoding: text, as: UTF8.self), line: start.line, column: start.column, length: length)
  }
}

extension String {
  /// Without spaces and tabs at both ends.
  var trimmingSpaces: String {
    let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" }
    guard let first = firstIndex(where: { !isSpace($0) }), let last = lastIndex(where: { !isSpace($0) }) else {
      return ""
    }
    return String(self[first...last])
  }
}
