// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import Reports
import ScenarioFiles
import Scenarios
import Simulation
import Statistics

/// What the program puts in its tables for a scenario, by table, row and column.
struct ProductTables {
  private(set) var cells: [String: Double] = [:]

  struct Refused: Error, CustomStringConvertible {
    var description: String
  }

  init(_ files: [String: String]) throws {
    let result = ScenarioReader.read(FileSource(files), name: "paar")
    guard let scenario = result.scenario else {
      throw Refused(description: result.findings.map { "\($0.code) \($0.message)" }.joined(separator: "; "))
    }
    let model = try Compiler.compile(scenario)
    let plan = ExperimentPlan(draws: 2, replications: 1, threads: 1, seed: 1)
    guard case .finished(let results) = Experiment(model: model, plan: plan).run() else {
      throw Refused(description: "the run did not finish")
    }
    let analysis = Analysis(results: results, model: model)
    let postings = ["post", "van", "naar"]
    let money = ["aantal", "bedrag", "contante_waarde"]
    read(ItemTable.table(analysis), ["arrangement"] + postings, money)
    read(ReceiptTable.table(analysis), ["arrangement", "casus"] + postings, money)
    read(
      PartyTable.table(analysis), ["arrangement", "partij"],
      ["betaald", "ontvangen", "welvaart", "saldo", "saldo_kasbaar"])
    read(CashFlowTable.table(analysis), ["arrangement", "partij", "jaar"], ["bedrag", "contante_waarde", "verschil"])
    read(DomainLevelTable.table(analysis), ["arrangement", "leefgebied", "niveau", "jaar"], ["aandeel"])
    let returns = ReturnTable.table(analysis)
    let measures = Set(["saldo", "investering", "baten", "saldo_kasbaar", "baten_kasbaar"])
    for row in returns.rows {
      let text = { (name: String) in ProductTables.text(row[returns.columns.firstIndex { $0.name == name }!]) }
      guard measures.contains(text("maat")), let mean = Double(text("gemiddelde")) else { continue }
      cells["rendement \(text("arrangement")) \(text("perspectief")) \(text("maat"))"] = mean
    }
  }

  private mutating func read(_ table: Reports.Table, _ key: [String], _ values: [String]) {
    let column = { (name: String) in table.columns.firstIndex { $0.name == name }! }
    for row in table.rows {
      let name = ([table.name] + key.map { ProductTables.text(row[column($0)]) }).joined(separator: " ")
      for value in values {
        if let x = Double(ProductTables.text(row[column(value)])) { cells[name + " " + value] = x }
      }
    }
  }

  private static func text(_ cell: Cell) -> String {
    switch cell {
    case .text(let text): text
    case .number(let x): String(x)
    case .integer(let n): String(n)
    case .empty: ""
    }
  }
}
