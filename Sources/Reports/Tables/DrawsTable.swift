// SPDX-License-Identifier: EUPL-1.2

import Quantities
public import Scenarios
public import Statistics
import Words

/// `trekkingen.csv`: the uncertain inputs and the outcome of every parameter draw.
public enum DrawsTable {
  public static let number = Column.integer(
    "trekking", "volgnummer", nl: "nummer van de trekking, vanaf 1", en: "number of the draw, from 1")

  public static let schema = TableSchema(
    name: "trekkingen",
    title: Bilingual(nl: "Onzekere getallen en uitkomst per trekking", en: "Uncertain inputs and outcome by draw"),
    disclosure: .draws, columns: [number], key: [number.name])

  public static func table(_ analysis: Analysis, of scenario: Scenario) -> Table {
    let inputs = inputColumns(of: scenario)
    return Table(
      schema, columns: [number] + analysis.draws.columns.map { inputs[$0] ?? outcome($0) },
      rows: analysis.draws.values.enumerated().map { index, values in [.integer(index + 1)] + values.map(Cell.number) })
  }

  private static func inputColumns(of scenario: Scenario) -> [String: Column] {
    var columns: [String: Column] = [:]
    for parameter in scenario.parameters {
      columns[parameter.name] = input(parameter.name, parameter.description, parameter.dimension)
    }
    for price in scenario.prices {
      columns[price.parameterName] = input(price.parameterName, price.description, price.dimension)
    }
    return columns
  }

  private static func input(_ name: String, _ description: String, _ dimension: Dimension) -> Column {
    .number(
      name, dimension == .none ? "" : dimension.description,
      nl: description.isEmpty ? "parameter " + name : description,
      en: "drawn value of input " + name)
  }

  private static func outcome(_ name: String) -> Column {
    .number(
      name, Column.perHousehold, nl: "uitkomst van deze trekking: arrangement, perspectief en maat; met rekenfout",
      en: "outcome of this draw: arrangement, perspective and measure; with simulation noise")
  }
}
