// SPDX-License-Identifier: EUPL-1.2

/// A table in which some rows stand together in one.
struct JoinedRows {
  private(set) var table: Table
  private let key: [Int]
  private let sums: [Int]
  private let places: [String: Int]
  private var joined: [[Cell]: Int] = [:]

  /// - Parameters:
  ///   - key: columns in which rows that are joined are equal.
  ///   - summed: columns that add up.
  init(_ table: Table, by key: [String], summing summed: [String]) {
    let places = Dictionary(
      table.columns.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    self.places = places
    self.key = key.compactMap { places[$0] }
    sums = summed.compactMap { places[$0] }
    self.table = table
    self.table.rows = []
  }

  mutating func keep(_ cells: [Cell]) { table.rows.append(cells) }

  /// - Parameters:
  ///   - names: what cells become by which the joined row is known; rows are joined where these are equal too.
  ///   - others: columns that stay as they are in the first row; all others are left empty.
  mutating func join(_ cells: [Cell], _ names: [String: Cell], keeping others: Set<String>) {
    let own = key.map { cells[$0] } + names.sorted { $0.key < $1.key }.map(\.value)
    if let row = joined[own] {
      for place in sums { table.rows[row][place] = Self.sum(table.rows[row][place], cells[place]) }
      return
    }
    joined[own] = table.rows.count
    let kept = Set(key + sums + others.compactMap { places[$0] })
    table.rows.append(
      cells.indices.map { place in
        if let name = names[table.columns[place].name] { return name }
        if kept.contains(place) { return cells[place] }
        table.columns[place].constraints.isRequired = false
        return .empty
      })
  }

  private static func sum(_ a: Cell, _ b: Cell) -> Cell {
    switch (a, b) {
    case (.number(let a), .number(let b)): .number(a + b)
    case (.integer(let a), .integer(let b)): .integer(a + b)
    default: .empty
    }
  }
}
