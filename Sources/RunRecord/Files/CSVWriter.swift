// SPDX-License-Identifier: EUPL-1.2

/// A table as RFC 4180 text with one header row, in a dialect.
///
/// Numbers read back to the same double (except that minus zero is written as 0). A text can never become a
/// spreadsheet formula: where it starts as one, an apostrophe is put before it, and also after a line end, a tab, a comma or a
/// semicolon, at which a spreadsheet with other settings cuts a text. An apostrophe that stands in such a place by itself
/// is doubled, so that every text reads back as it was.
public enum CSVWriter {
  /// - Precondition: all numbers are finite; the engine ends a run that meets anything else.
  public static func bytes(of table: Table, _ dialect: CSVDialect = .standard) -> [UInt8] {
    var writer = Writer(dialect)
    writer.out.reserveCapacity((table.rows.count + 1) * table.columns.count * 12)
    writer.row(table.columns.map { .text($0.name) })
    for cells in table.rows {
      precondition(cells.count == table.columns.count, "a row of \(table.name) has \(cells.count) cells")
      writer.row(cells)
    }
    return writer.out
  }

  /// The shortest text that reads back as the same number; whole numbers without a decimal point.
  public static func text(of number: Double) -> String {
    precondition(number.isFinite, "a table may not hold \(number)")
    if number == number.rounded(.towardZero), abs(number) < 0x1p54 { return String(Int(number)) }
    return number.description
  }

  /// What a cell said before it was written: the inverse of writing it.
  ///
  /// - Returns: `nil` when the text is not of that kind.
  public static func cell(_ text: String, _ kind: Field.Kind) -> Cell? {
    if text.isEmpty { return .empty }
    switch kind {
    case .number: return Double(text).flatMap { $0.isFinite ? .number($0) : nil }
    case .integer: return Int(text).map(Cell.integer)
    case .text:
      return .text(String(decoding: unguarded(Array(text.utf8)), as: UTF8.self))
    }
  }

  /// The text with an apostrophe before every part that starts as a formula, apostrophes of its own before that included.
  private static func guarded(_ text: [UInt8]) -> [UInt8] {
    if !startsFormula(text[...]), !text.contains(where: cuts.contains) { return text }
    var out: [UInt8] = []
    out.reserveCapacity(text.count + 1)
    for (place, byte) in text.enumerated() {
      if isStart(place, in: text), startsFormula(text[place...]) { out.append(apostrophe) }
      out.append(byte)
    }
    return out
  }

  /// The inverse: leaves out the first apostrophe of such a part.
  private static func unguarded(_ text: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    for (place, byte) in text.enumerated() {
      if byte == apostrophe, isStart(place, in: text), startsFormula(text[place...]) { continue }
      out.append(byte)
    }
    return out
  }

  private static func isStart(_ place: Int, in text: [UInt8]) -> Bool {
    place == 0 || cuts.contains(text[place - 1])
  }

  /// Whether it goes on as a formula after any apostrophes.
  private static func startsFormula(_ text: ArraySlice<UInt8>) -> Bool {
    text.first { $0 != apostrophe }.map(formulaStarts.contains) ?? false
  }

  private struct Writer {
    var out: [UInt8]
    private let separator: UInt8
    private let decimalMark: UInt8
    private let lineEnd: [UInt8]

    init(_ dialect: CSVDialect) {
      out = dialect.hasByteOrderMark ? [0xEF, 0xBB, 0xBF] : []
      separator = dialect.separator.asciiValue ?? comma
      decimalMark = dialect.decimalMark.asciiValue ?? point
      lineEnd = Array(dialect.lineEnd.utf8)
    }

    mutating func row(_ cells: [Cell]) {
      var isFirst = true
      for cell in cells {
        if !isFirst { out.append(separator) }
        isFirst = false
        switch cell {
        case .text(let text): field(text)
        case .number(let number): self.number(number)
        case .integer(let integer): out.append(contentsOf: String(integer).utf8)
        case .empty: break
        }
      }
      out.append(contentsOf: lineEnd)
    }

    private mutating func number(_ number: Double) {
      let start = out.count
      out.append(contentsOf: text(of: number).utf8)
      guard decimalMark != point, let mark = out[start...].firstIndex(of: point) else { return }
      out[mark] = decimalMark
    }

    private mutating func field(_ text: String) {
      let text = guarded(Array(text.utf8))
      // Spaces at the ends get lost without.
      let isQuoted =
        text.first == space || text.last == space
        || text.contains {
          $0 == separator || $0 == quote || $0 == lineFeed || $0 == carriageReturn || $0 == tab
        }
      if !isQuoted { return out.append(contentsOf: text) }
      out.append(quote)
      for byte in text {
        if byte == quote { out.append(quote) }
        out.append(byte)
      }
      out.append(quote)
    }
  }

  private static let comma = UInt8(ascii: ",")
  private static let point = UInt8(ascii: ".")
  private static let quote = UInt8(ascii: "\"")
  private static let apostrophe = UInt8(ascii: "'")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
  private static let tab = UInt8(ascii: "\t")
  private static let space = UInt8(ascii: " ")
  /// After which a spreadsheet may begin another cell.
  private static let cuts = Array(",;\t\n\r".utf8)
  /// First characters that make a spreadsheet take a text for a formula: `= + - @` tab CR.
  private static let formulaStarts = Array("=+-@\t\r".utf8)
}
