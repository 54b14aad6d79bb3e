// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import RunRecord
import ScenarioFiles
import Scenarios
import Simulation
import Statistics
import Studies

/// What the program puts in its tables for a scenario, by table, row and column.
struct ProductTables {
  private(set) var cells: [String: Double] = [:]

  struct Refused: Error, CustomStringConvertible {
    var description: String
  }

  /// - Parameter lives: of each case in each draw; more than one register holds go another way through the program.
  init(_ files: [String: String], lives: Int = 1) throws {
    let result = ScenarioReader.read(FileSource(files), name: "paar")
    guard let scenario = result.scenario else {
      throw Refused(description: result.findings.map { "\($0.code) \($0.message)" }.joined(separator: "; "))
    }
    let model = try Compiler.compile(scenario)
    let plan = ExperimentPlan(draws: 2, replications: lives, threads: 1, seed: 1)
    guard case .finished(let results) = Experiment(model: model, plan: plan).run() else {
      throw Refused(description: "the run did not finish")
    }
    let analysis = Analysis(results: results, model: model)
    let postings = ["post", "van", "naar"]
    let money = ["aantal", "bedrag", "contante_waarde"]
    read(ItemRow.table(analysis.items), ["arrangement"] + postings, money)
    read(ReceiptRow.table(analysis.receipts), ["arrangement", "casus"] + postings, money)
    read(
      PartyRow.table(analysis.parties), ["arrangement", "partij"],
      ["betaald", "ontvangen", "welvaart", "saldo", "saldo_kasbaar"])
    read(
      CashFlowRow.table(analysis.cashFlow), ["arrangement", "partij", "jaar"],
      ["bedrag", "contante_waarde", "verschil", "verschil_kasbaar"])
    read(DomainLevelRow.table(analysis.domainLevels), ["arrangement", "leefgebied", "niveau", "jaar"], ["aandeel"])
    read(ReturnRow.table(analysis.returns), ["arrangement", "perspectief", "maat"], ["gemiddelde"])
    let studies = try Studies(results, of: model, rerun: Rerun(threads: 1))
    if let budgets = studies.budgets.map(BudgetRow.table) {
      read(budgets, ["arrangement", "partij", "jaar", "periode", "telling"], ["uitgaven", "begroting"])
    }
  }

  /// From the bytes of the file, as a reader of the run folder has them.
  private mutating func read(_ table: RunRecord.Table, _ key: [String], _ values: [String]) {
    let lines = String(decoding: CSVWriter.bytes(of: table), as: UTF8.self).split(separator: "\n")
    let head = ProductTables.fields(lines[0])
    let (keys, columns) = (key.map { head.firstIndex(of: $0)! }, values.map { head.firstIndex(of: $0)! })
    for line in lines.dropFirst() {
      let fields = ProductTables.fields(line)
      let name = ([table.name] + keys.map { fields[$0] }).joined(separator: " ")
      for column in columns {
        if let x = Double(fields[column]) { cells[name + " " + head[column]] = x }
      }
    }
  }

  /// No text with a comma stands before the figures.
  private static func fields(_ line: Substring) -> [String] {
    line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  }
}
