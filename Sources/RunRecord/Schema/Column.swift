// SPDX-License-Identifier: EUPL-1.2

import Words

/// A column of a table, declared once: what it says that it holds, and which property of a row it is.
///
/// A path that can only be read makes a column that follows from others: it is written, and not read back.
public struct Column<Row: TableRow>: Sendable {
  public let field: Field
  let path: PartialKeyPath<Row> & Sendable
  let cell: @Sendable (Row) -> Cell
  /// Whether the cell holds a value of the property.
  let take: @Sendable (inout Row, Cell) -> Bool

  package init<Value: CellValue>(_ field: Field, _ path: KeyPath<Row, Value> & Sendable) {
    self.field = field
    self.path = path
    // A stored property is read where it is: its path takes some 600 instructions, and receipts have a hundred thousand cells.
    if let offset = MemoryLayout<Row>.offset(of: path) {
      cell = { row in
        withUnsafePointer(to: row) { start in
          UnsafeRawPointer(start).advanced(by: offset).assumingMemoryBound(to: Value.self).pointee.cell
        }
      }
    } else {
      cell = { $0[keyPath: path].cell }
    }
    // Paths do not change, and this one may be sent: the cast loses only that it says so.
    nonisolated(unsafe) let writable = path as? WritableKeyPath<Row, Value>
    take = { row, cell in
      guard let writable, cell != .empty else { return true }
      guard let value = Value(cell) else { return false }
      row[keyPath: writable] = value
      return true
    }
  }

  private init(_ field: Field, of column: Column) {
    self.field = field
    (path, cell, take) = (column.path, column.cell, column.take)
  }

  /// The same column in another unit.
  package func measured(in unit: String) -> Column { Column(field.measured(in: unit), of: self) }
}

extension Column {
  /// A text that is always filled in.
  package static func text<Value: CellValue>(
    _ name: String, _ path: KeyPath<Row, Value> & Sendable, nl: String, en: String, allowed: [String] = []
  ) -> Column {
    Column(.text(name, nl: nl, en: en, allowed: allowed), path)
  }

  /// A text that may be empty.
  package static func remark<Value: CellValue>(
    _ name: String, _ path: KeyPath<Row, Value> & Sendable, nl: String, en: String
  ) -> Column {
    Column(.remark(name, nl: nl, en: en), path)
  }

  /// A number that is always filled in.
  package static func number<Value: CellValue>(
    _ name: String, _ path: KeyPath<Row, Value> & Sendable, _ unit: String, nl: String, en: String
  ) -> Column {
    Column(.number(name, unit, nl: nl, en: en), path)
  }

  /// A number that may be empty.
  package static func estimate<Value: CellValue>(
    _ name: String, _ path: KeyPath<Row, Value> & Sendable, _ unit: String, nl: String, en: String
  ) -> Column {
    Column(.estimate(name, unit, nl: nl, en: en), path)
  }

  /// A number of 0 or more that may be empty.
  package static func least<Value: CellValue>(
    _ name: String, _ path: KeyPath<Row, Value> & Sendable, _ unit: String, nl: String, en: String
  ) -> Column {
    Column(.least(name, unit, nl: nl, en: en), path)
  }

  /// A whole number, 0 or more, that is always filled in.
  package static func integer<Value: CellValue>(
    _ name: String, _ path: KeyPath<Row, Value> & Sendable, _ unit: String, nl: String, en: String
  ) -> Column {
    Column(.integer(name, unit, nl: nl, en: en), path)
  }

  /// A standard error: not negative, may be empty.
  package static func error(
    _ name: String, _ path: KeyPath<Row, Double?> & Sendable, _ unit: String, nl: String, en: String
  ) -> Column {
    Column(.least(name, unit, nl: nl, en: en), path)
  }

  /// A share from 0 to 1 that may be empty.
  package static func share<Value: CellValue>(
    _ name: String, _ path: KeyPath<Row, Value> & Sendable, nl: String, en: String
  ) -> Column {
    Column(.share(name, nl: nl, en: en), path)
  }
}
