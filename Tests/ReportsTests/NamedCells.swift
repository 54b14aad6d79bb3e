// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Scenarios
import Statistics
import Studies
import Words

@testable import Reports

/// One row of a table as a reader of the file has it: by the names of its columns.
struct NamedCells {
  let cells: [String: Cell]

  /// Empty when the cell is.
  func text(_ column: String) -> String { if case .text(let text)? = cells[column] { text } else { "" } }

  /// `nil` when the cell is empty.
  func number(_ column: String) -> Double? { cells[column].flatMap { Double($0) } }
}

extension Table {
  var records: [NamedCells] {
    rows.map { NamedCells(cells: Dictionary(uniqueKeysWithValues: zip(columns.map(\.name), $0))) }
  }
}

extension RunTables {
  /// All that the results of a run become.
  init(_ analysis: Analysis, _ studies: Studies, of scenario: Scenario) {
    self = RunReport.complete(RunTables(analysis, studies), of: scenario)
  }

  func records(_ name: String) -> [NamedCells] { all.first { $0.name == name }?.records ?? [] }
}

extension RunReport {
  init(_ analysis: Analysis, _ studies: Studies = Studies(), of scenario: Scenario) {
    self.init(RunTables(analysis, studies), analysis.diagnostics, of: scenario)
  }
}

extension Answer {
  init(_ analysis: Analysis, _ studies: Studies = Studies(), of scenario: Scenario) {
    self.init(RunTables(analysis, studies), analysis.diagnostics, of: scenario)
  }
}
