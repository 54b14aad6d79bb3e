// SPDX-License-Identifier: EUPL-1.2

import Words

/// The tables of a run, by name.
public struct TableSet: Sendable, Equatable {
  /// In the order of the documentation.
  public let all: [Table]
  private let places: [String: Int]

  public init(_ tables: [Table]) {
    all = tables
    places = Dictionary(tables.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// `nil` where the scope of the analyses leaves the table out.
  public subscript(name: String) -> Table? { places[name].map { all[$0] } }

  /// The rows of a table; none when it is not there.
  public func rows(_ name: String) -> [TableRow] { self[name]?.records ?? [] }
}

/// One row of a table, read by the names of its columns.
public struct TableRow: Sendable {
  private let columns: ColumnPlaces
  private let cells: [Cell]

  fileprivate init(_ columns: ColumnPlaces, _ cells: [Cell]) {
    self.columns = columns
    self.cells = cells
  }

  /// - Precondition: the table has the column.
  public subscript(column: String) -> Cell {
    guard let place = columns.places[column] else { preconditionFailure("there is no column \(column)") }
    return cells[place]
  }

  /// Empty when the cell is.
  public func text(_ column: String) -> String {
    if case .text(let text) = self[column] { text } else { "" }
  }

  /// A number or a whole number; `nil` when the cell is empty.
  public func number(_ column: String) -> Double? {
    switch self[column] {
    case .number(let number): number
    case .integer(let integer): Double(integer)
    case .text, .empty: nil
    }
  }

  /// Why a figure is not there: tables say it in Dutch. A text that is no reason of this version stays as it is.
  ///
  /// - Returns: empty where the cell is.
  func reason(in language: Language, _ column: String = "reden") -> String {
    let text = text(column)
    return Reason(dutch: text)?.text[language] ?? text
  }

  /// A whole number; `nil` when the cell is empty or holds something else.
  public func integer(_ column: String) -> Int? { number(column).flatMap { Int(exactly: $0) } }
}

/// Where the columns of a table are; shared by its rows.
private final class ColumnPlaces: Sendable {
  let places: [String: Int]

  init(_ columns: [Column]) {
    places = Dictionary(columns.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

extension Table {
  public var records: [TableRow] {
    let places = ColumnPlaces(columns)
    return rows.map { TableRow(places, $0) }
  }
}
