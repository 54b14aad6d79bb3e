// SPDX-License-Identifier: EUPL-1.2

import Words

/// trekkingen.csv: the uncertain inputs and the outcome of every parameter draw. Its columns are those of the scenario.
public struct DrawTable: Sendable, Equatable {
  /// Parameters first (`prijs.` names included), then `<arrangement>:<perspectief>:saldo|baten|investering`.
  public var columns: [Field]
  /// Row by row; row k is draw k.
  public var values: [[Double]]

  public init(columns: [Field], values: [[Double]]) {
    self.columns = columns
    self.values = values
  }
}

extension DrawTable {
  /// The first column: the number of the draw, from 1.
  public static let number = Field.integer(
    "trekking", "volgnummer", nl: "nummer van de trekking, vanaf 1", en: "number of the draw, from 1")

  public static let schema = TableSchema(
    name: "trekkingen", version: 1,
    title: Bilingual(nl: "Onzekere getallen en uitkomst per trekking", en: "Uncertain inputs and outcome by draw"),
    disclosure: .draws, columns: [number], key: [number.name])

  public var table: Table {
    Table(
      Self.schema, columns: [Self.number] + columns,
      rows: values.enumerated().map { index, values in [.integer(index + 1)] + values.map(Cell.number) })
  }

  /// The name of the column of an outcome.
  public static func name(_ measure: Measure, _ arrangement: String, _ perspective: Perspective) -> String {
    "\(arrangement):\(perspective.key):\(measure.rawValue)"
  }

  /// An outcome in every draw; `nil` where the table does not have it.
  public func values(of measure: Measure, _ arrangement: String, _ perspective: Perspective) -> [Double]? {
    let name = Self.name(measure, arrangement, perspective)
    return columns.firstIndex { $0.name == name }.map { place in values.map { $0[place] } }
  }

  /// Read back.
  ///
  /// - Throws: where a cell holds no number.
  public init(_ table: Table) throws(UnreadableTable) {
    guard table.columns.first?.name == Self.number.name else {
      throw UnreadableTable(table: table.name, column: Self.number.name)
    }
    columns = Array(table.columns.dropFirst())
    values = []
    for cells in table.rows {
      var row: [Double] = []
      for (cell, field) in zip(cells, table.columns).dropFirst() {
        guard let number = Double(cell) else { throw UnreadableTable(table: table.name, column: field.name) }
        row.append(number)
      }
      values.append(row)
    }
  }
}
