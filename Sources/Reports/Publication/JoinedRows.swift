// SPDX-License-Identifier: EUPL-1.2

import RunRecord

/// A table in which some rows stand together in one.
struct JoinedRows<Row: TableRow> {
  typealias Path = PartialKeyPath<Row>

  private(set) var table: Table
  private let key: [Int]
  private let sums: [Int]
  private var joined: [[Cell]: Int] = [:]

  /// - Parameters:
  ///   - table: of the rows.
  ///   - key: properties in which rows that are joined are equal.
  ///   - summed: properties that add up.
  init(_ table: Table, by key: [Path], summing summed: [Path]) {
    self.key = key.compactMap { table.place(of: $0) }
    sums = summed.compactMap { table.place(of: $0) }
    self.table = table
    self.table.rows = []
  }

  mutating func keep(_ cells: [Cell]) { table.rows.append(cells) }

  /// - Parameters:
  ///   - name: what becomes of the property by which the joined row is known; rows are joined where this is equal too.
  ///   - others: properties that stay as they are in the first row; all others are left empty.
  mutating func join(_ cells: [Cell], _ path: Path, _ name: Cell, keeping others: [Path] = []) {
    let own = key.map { cells[$0] } + [name]
    if let row = joined[own] {
      for place in sums { table.rows[row][place] = Self.sum(table.rows[row][place], cells[place]) }
      return
    }
    joined[own] = table.rows.count
    let kept = Set(key + sums + others.compactMap { table.place(of: $0) })
    let named = table.place(of: path)
    table.rows.append(
      cells.indices.map { place in
        if place == named { return name }
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

extension Table {
  /// Where the column of a property is; `nil` where the table has none.
  func place<Row: TableRow>(of path: PartialKeyPath<Row>) -> Int? {
    let name = Row.name(of: path)
    return columns.firstIndex { $0.name == name }
  }
}
