// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Foundation
import ModelCompiler
import RunRecord
import Scenarios
import Simulation
import TestSupport

/// One line of the validation: what it should be, what came out, and the error of that.
struct ValidationRow {
  var model: String
  var what: String
  var expected: Double
  var simulated: Double
  /// Standard error; 0 where nothing is left to chance.
  var error: Double

  /// In standard errors; `nil` where nothing is left to chance.
  var z: Double? { error > 1e-12 * max(1, abs(expected)) ? (simulated - expected) / error : nil }
}

/// All of it, in one table.
enum ValidationTable {
  /// Present values of the posts of every validation scenario, and shares of every law on every clock.
  static func rows() throws -> [ValidationRow] {
    let expected = try Expected.all().filter { $0.kind == .exact && $0.measure == "contante_waarde" }
    var rows: [ValidationRow] = []
    for name in Set(expected.map(\.scenario)).sorted() {
      let run = try PostRun(name)
      rows += expected.filter { $0.scenario == name }.map { row in
        let (mean, error) = run.presentValue(of: row.posts, in: row.arrangement)
        return ValidationRow(
          model: name, what: "\(row.arrangement): \(row.posts.joined(separator: " + "))", expected: row.value,
          simulated: mean, error: error)
      }
    }
    return rows + laws
  }

  private static var laws: [ValidationRow] {
    LawCase.all.flatMap { law in
      let run = law.scenario.simulated(draws: 1000, replications: 40)
      return law.exact.map { share in
        ValidationRow(
          model: "wetten en klokken", what: "\(law), \(share.year) jaar", expected: share.share,
          simulated: run.share("d", law.level, year: share.year).mean,
          error: (share.share * (1 - share.share) / 40_000).squareRoot())
      }
    }
  }

  /// Mean square of the z-scores of each model: near 1 when the standard errors are right. Rows of one model hang together.
  static func meanSquares(_ rows: [ValidationRow]) -> [(model: String, count: Int, value: Double)] {
    let models = Set(rows.map(\.model)).sorted()
    return models.compactMap { model in
      let scores = rows.filter { $0.model == model }.compactMap(\.z)
      return scores.isEmpty ? nil : (model, scores.count, scores.reduce(0) { $0 + $1 * $1 } / Double(scores.count))
    }
  }

  static func document(_ rows: [ValidationRow]) -> String {
    var text = """
      # Validatie

      Elke regel is een antwoord dat buiten het programma om bekend is, naast wat het programma vindt. De verwachte waarden van de \
      modellen komen uit `scenarios/validatie/orakels.py`, die van de wetten en klokken uit de formule van de \
      overlevingskans. `z` is het verschil in standaardfouten; een streepje betekent dat het toeval geen rol speelt en het \
      antwoord tot op de afronding gelijk is. Regels van één model hangen samen. `make validate` maakt deze bladzijde.

      | model | regels met toeval | gemiddeld kwadraat van z |
      |---|---:|---:|

      """
    for line in meanSquares(rows) { text += "| \(line.model) | \(line.count) | \(fixed(line.value, 2)) |\n" }
    text += "\n| model | wat | verwacht | gesimuleerd | standaardfout | z |\n|---|---|---:|---:|---:|---:|\n"
    for row in rows {
      let z = row.z.map { fixed($0, 2) } ?? "–"
      let error = row.z == nil ? "–" : significant(row.error, 2)
      text +=
        "| \(row.model) | \(row.what) | \(significant(row.expected, 7)) | \(significant(row.simulated, 7)) | \(error) | \(z) |\n"
    }
    return text + "\n"
  }

  private static func fixed(_ x: Double, _ decimals: Int) -> String { String(format: "%.\(decimals)f", x) }
  private static func significant(_ x: Double, _ digits: Int) -> String { String(format: "%.\(digits)g", x) }
}

/// One run of a validation scenario: present value of every post in every draw.
struct PostRun {
  private let model: CompiledModel
  private let results: Results

  init(_ name: String) throws {
    model = try Compiler.compile(try Expected.scenario(name))
    let settings = model.scenario.settings
    let plan = ExperimentPlan(
      draws: settings.draws, replications: settings.replications, threads: 2, seed: settings.seed)
    guard case .finished(let results) = Experiment(model: model, plan: plan).run() else { throw NoResults() }
    self.results = results
  }

  struct NoResults: Error {}

  /// Draws have the same parameters here, and lives of their own: they are independent.
  func presentValue(of posts: [String], in arrangement: String) -> (mean: Double, error: Double) {
    let a = model.scenario.arrangements.firstIndex { $0.name == arrangement }!
    let cells = model.ledger.cells.indices.filter {
      posts.contains(model.scenario.items[model.ledger.cells[$0].item].name)
    }
    let values = (0..<results.plan.draws).map { draw in
      cells.reduce(0.0) { $0 + results.drawCells[draw: draw, arrangement: a, cell: $1] }
    }
    let error = gsl_stats_sd(values, 1, values.count) / Double(values.count).squareRoot()
    return (gsl_stats_mean(values, 1, values.count), error)
  }
}
