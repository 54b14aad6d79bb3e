// SPDX-License-Identifier: EUPL-1.2

/// What one row of a table holds: a file of `Tables/` declares it, with a column for each of its figures.
public protocol TableRow: Sendable, Equatable {
  /// A row of which nothing is known yet.
  init()

  static var schema: RowSchema<Self> { get }
}

extension TableRow {
  /// A row whose properties are filled in by name.
  public init(_ fill: (inout Self) throws -> Void) rethrows {
    self.init()
    try fill(&self)
  }

  /// The name of the column that a property stands in.
  ///
  /// - Precondition: the row has such a column.
  public static func name(of path: PartialKeyPath<Self>) -> String { schema.name(of: path) }

  /// The rows as cells, in the order of the columns. Inlinable, because it is specialised for each row only where it is called.
  ///
  /// - Complexity: rows × columns.
  @inlinable
  public static func table(_ rows: [Self]) -> Table {
    let schema = schema
    let cells = schema.cells
    return Table(
      schema.table,
      rows: rows.map { row in
        var own: [Cell] = []
        own.reserveCapacity(cells.count)
        for cell in cells { own.append(cell(row)) }
        return own
      })
  }

  /// The rows of a table of any version that has the columns that a row cannot do without.
  ///
  /// - Throws: where a column that is always filled in is not there, or a cell holds something else.
  /// - Complexity: rows × columns.
  public static func rows(of table: Table) throws(UnreadableTable) -> [Self] {
    let places = Dictionary(
      table.columns.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    var found: [(column: Column<Self>, place: Int)] = []
    for column in schema.columns {
      if let place = places[column.field.name] {
        found.append((column, place))
      } else if column.field.constraints.isRequired {
        throw UnreadableTable(table: table.name, column: column.field.name)
      }
    }
    var rows: [Self] = []
    rows.reserveCapacity(table.rows.count)
    for cells in table.rows {
      var row = Self()
      for (column, place) in found where !column.take(&row, cells[place]) {
        throw UnreadableTable(table: table.name, column: column.field.name)
      }
      rows.append(row)
    }
    return rows
  }
}

/// A table that this version cannot read.
public struct UnreadableTable: Error, Equatable {
  public let table: String
  /// The column that is not there, or holds something else; `nil` for a table of a later version.
  public let column: String?
}
