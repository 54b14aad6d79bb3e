// SPDX-License-Identifier: EUPL-1.2

public import Words

/// One value in a table.
public enum Cell: Sendable, Hashable {
  case text(String)
  case number(Double)
  case integer(Int)
  case empty

  /// A number, or nothing.
  init(_ value: Double?) {
    if let value { self = .number(value) } else { self = .empty }
  }

  /// The Dutch wording of a reason, or nothing where there is none.
  init(_ reason: Reason?) { self = reason.map { .text($0.text.nl) } ?? .empty }

  /// A text, or nothing where it is empty.
  init(remark: String) { self = remark.isEmpty ? .empty : .text(remark) }
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
  public init(_ schema: TableSchema, columns: [Column], rows: [[Cell]]) {
    self.init(schema, rows: rows)
    self.columns = columns
  }

  public var name: String { schema.name }
  public var title: Bilingual { schema.title }
  public var key: [String] { schema.key }
  public var fileName: String { name + ".csv" }

  public var columns: [Column] {
    get { schema.columns }
    set { schema.columns = newValue }
  }
}

/// A file of the run folder, before anyone has written it.
public struct ReportFile: Sendable, Equatable {
  public let name: String
  public let bytes: [UInt8]
  /// SHA-256 in hexadecimal digits.
  public let digest: String

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    digest = SHA256(bytes).hex
  }
}
