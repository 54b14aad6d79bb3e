// SPDX-License-Identifier: EUPL-1.2

public import Words

/// One value in a table.
public enum Cell: Sendable, Hashable {
  case text(String)
  case number(Double)
  case integer(Int)
  case empty
}

/// Rows under named columns; becomes one CSV file and one resource of `datapackage.json`.
public struct Table: Sendable, Equatable {
  public var schema: TableSchema
  /// Each as long as `columns`.
  public var rows: [[Cell]]

  public init(_ schema: TableSchema, rows: [[Cell]]) {
    self.schema = schema
    self.rows = rows
  }

  /// - Parameter columns: those of this table, where they are not the same in every run.
  public init(_ schema: TableSchema, columns: [Field], rows: [[Cell]]) {
    self.init(schema, rows: rows)
    self.columns = columns
  }

  public var name: String { schema.name }
  public var title: Bilingual { schema.title }
  public var key: [String] { schema.key }
  public var fileName: String { name + ".csv" }

  public var columns: [Field] {
    get { schema.columns }
    set { schema.columns = newValue }
  }
}
