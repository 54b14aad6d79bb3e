// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// A table with a header, every row as long as the header.
struct TableReader {
  struct Column {
    var name: String
    var place: Place
  }

  struct Row {
    /// Number of the column → cell.
    var cells: [CSVTokenizer.Cell]
  }

  let source: SourceText
  let context: Context
  private(set) var columns: [Column] = []
  private(set) var rows: [Row] = []
  /// Rows of another length than the header.
  private(set) var raggedRows: [Row] = []
  /// Whether the rows were not read at all.
  private(set) var isIncomplete = false
  /// Whether there are rows below the header, readable or not.
  private(set) var hasRows = false
  private var numbers: [String: Int] = [:]
  private let isCommaSeparated: Bool
  /// Columns in which some number shows that its point is not between thousands.
  private var decimalColumns: Set<Int> = []

  /// Reports what is no table, and rows of another length; `nil` without a header.
  init?(_ bytes: [UInt8], _ source: SourceText, in context: Context) {
    self.source = source
    self.context = context
    isCommaSeparated = CSVTokenizer.separator(of: bytes) == UInt8(ascii: ",")
    do {
      let list = try CSVTokenizer.rows(bytes, within: .scenario)
      guard let header = list.first else {
        let place = Place(file: source.file, line: 1, column: 1, length: 1)
        context.error(
          "csv.empty", "de tabel is leeg", "schrijf een regel met kolomnamen en daaronder de rijen", at: place)
        return nil
      }
      readHeader(header)
      hasRows = list.count > 1
      if isHeaderWrong(list) { return }
      for row in list.dropFirst() { readRow(row) }
      findDecimals()
    } catch {
      let column = source.characterColumn(line: error.line, scalarColumn: error.column)
      context.error(
        error.code, error.message, error.remedy,
        at: Place(file: source.file, line: error.line, column: column, length: 1))
      return nil
    }
  }

  private mutating func readHeader(_ header: [CSVTokenizer.Cell]) {
    for (index, cell) in header.enumerated() {
      let column = Column(name: cell.text, place: place(cell))
      columns.append(column)
      if numbers[cell.text] != nil {
        context.error(
          "csv.column.duplicate", "de kolom `\(cell.text)` staat er twee keer", "haal er één weg", at: column.place)
      }
      numbers[cell.text] = index
    }
  }

  /// Whether all rows agree on another length than the header; said once, at the header.
  private mutating func isHeaderWrong(_ list: [[CSVTokenizer.Cell]]) -> Bool {
    let lengths = Set(list.dropFirst().map(\.count))
    guard list.count > 3, lengths.count == 1, let length = lengths.first, length != columns.count else { return false }
    isIncomplete = true
    context.error(
      "csv.ragged", "de kop heeft \(columns.count) cellen, en elke rij \(length)", "geef elke kolom een naam",
      at: columns[columns.count - 1].place)
    return true
  }

  private mutating func readRow(_ row: [CSVTokenizer.Cell]) {
    if row.count == columns.count { return rows.append(Row(cells: row)) }
    raggedRows.append(Row(cells: row))
    let cell = row.count > columns.count ? row[columns.count] : row[0]
    context.error(
      "csv.ragged", "deze rij heeft \(row.count) cellen, en de kop \(columns.count)",
      row.count > columns.count
        ? "gebruik een decimale punt, en zet tekst met een scheidingsteken tussen aanhalingstekens"
        : "vul de rij aan, eventueel met lege cellen",
      at: place(cell))
  }

  func place(_ cell: CSVTokenizer.Cell) -> Place {
    let column = source.characterColumn(line: cell.line, scalarColumn: cell.column)
    return Place(file: source.file, line: cell.line, column: column, length: cell.length)
  }

  func has(_ column: String) -> Bool { numbers[column] != nil }

  /// The cell of a row in a column; `nil` when the column is missing.
  func cell(_ row: Row, _ column: String) -> CSVTokenizer.Cell? {
    numbers[column].flatMap { $0 < row.cells.count ? row.cells[$0] : nil }
  }

  /// The text in a column, empty when the column is missing.
  func text(_ row: Row, _ column: String) -> String { cell(row, column)?.text ?? "" }

  /// Reports columns that are required and not there.
  func require(_ names: [String]) {
    for name in names where numbers[name] == nil {
      let place = columns[0].place
      context.error("csv.column.missing", "de kolom `\(name)` ontbreekt", "voeg de kolom `\(name)` toe", at: place)
    }
  }

  /// A number with a decimal point; reported and `nil` when it is none.
  ///
  /// - Parameter isAmount: often in thousands, so that only its own column tells what a point is.
  func number(_ row: Row, _ column: String, isAmount: Bool = false) -> Double? {
    guard let cell = cell(row, column) else { return nil }
    guard !cell.text.isEmpty else {
      refuse(cell, "bij `\(column)` hoort een getal", "vul een getal in, met een decimale punt")
      return nil
    }
    do {
      return try NumberReading.read(cell.text)
    } catch {
      if let number = NumberReading.decimal(cell.text), isPointDecimal(in: column, isAmount) { return number }
      context.error(error.code, error.message, error.remedy, at: place(cell))
      return nil
    }
  }

  /// Whether other numbers show that a point is not between thousands: in the same column, or where commas separate the cells in any.
  private func isPointDecimal(in column: String, _ isAmount: Bool) -> Bool {
    if isCommaSeparated, !isAmount { return !decimalColumns.isEmpty }
    return numbers[column].map(decimalColumns.contains) ?? false
  }

  /// Once for all cells: a look at every row for each number would take time in proportion to the square of their number.
  private mutating func findDecimals() {
    for row in rows {
      for (index, cell) in row.cells.enumerated()
      where !decimalColumns.contains(index) && NumberReading.hasDecimalPoint(cell.text) {
        decimalColumns.insert(index)
      }
    }
  }

  func refuse(_ cell: CSVTokenizer.Cell, _ message: String, _ remedy: @autoclosure () -> String) {
    context.error("csv.value", message, remedy(), at: place(cell))
  }

  /// One of a few words; reported and `nil` when it is none.
  func choice<Value: RawRepresentable<String> & CaseIterable>(_ row: Row, _ column: String, as: Value.Type = Value.self)
    -> Value?
  {
    guard let cell = cell(row, column) else { return nil }
    if let value = Value(rawValue: cell.text) { return value }
    refuse(
      cell, "`\(cell.text)` kan niet in kolom `\(column)`",
      Suggestion.remedy(for: cell.text, in: Value.allCases.map(\.rawValue)))
    return nil
  }
}
