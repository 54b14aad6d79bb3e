// SPDX-License-Identifier: EUPL-1.2

package import Words

/// What a table is, whoever fills it, with the property of a row behind every column.
public struct RowSchema<Row: TableRow>: Sendable {
  public typealias Path = PartialKeyPath<Row> & Sendable

  public let columns: [Column<Row>]
  /// What each column holds of a row.
  @usableFromInline let cells: [@Sendable (Row) -> Cell]
  /// The same for those who do not know the rows.
  public let table: TableSchema

  public var name: String { table.name }

  /// - Parameters:
  ///   - name: of the file, without `.csv`.
  ///   - version: raised when a column changes its meaning or goes; not for a new one.
  ///   - disclosure: without a default, so that no table is published because nobody thought of it.
  ///   - key: the columns that together occur once; empty when rows may repeat.
  package init(
    _ name: String, version: Int, title: Bilingual, disclosure: Disclosure<Path>, key: [Path] = [],
    columns: [Column<Row>]
  ) {
    let known: (Path) -> String = { Self.name(of: $0, columns) }
    self.columns = columns
    cells = columns.map(\.cell)
    table = TableSchema(
      name: name, version: version, title: title, disclosure: disclosure.map(known), columns: columns.map(\.field),
      key: key.map(known))
  }

  func name(of path: PartialKeyPath<Row>) -> String { Self.name(of: path, columns) }

  private static func name(of path: PartialKeyPath<Row>, _ columns: [Column<Row>]) -> String {
    guard let column = columns.first(where: { $0.path == path }) else {
      preconditionFailure("\(Row.self) has no column for \(path)")
    }
    return column.field.name
  }
}
