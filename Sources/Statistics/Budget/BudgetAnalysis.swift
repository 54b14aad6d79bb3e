// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import RunRecord
import Scenarios
import Simulation

/// The rows of ``BudgetLines``.
struct BudgetAnalysis {
  private let outcomes: DrawOutcomes
  private let estimator: Estimator

  init(_ outcomes: DrawOutcomes, _ estimator: Estimator) {
    self.outcomes = outcomes
    self.estimator = estimator
  }

  /// `nil` where no amount has a label.
  ///
  /// - Complexity: linear in arrangements × lines × years × draws.
  var lines: BudgetLines? {
    let (model, lines) = (outcomes.model, outcomes.model.ledger.lines)
    if lines.isEmpty { return nil }
    let rows = model.scenario.arrangements.indices.flatMap { a in lines.indices.flatMap { self.rows($0, a) } }
    return BudgetLines(
      labels: model.scenario.labelNames, households: model.starts.reduce(0) { $0 + $1.weight }, rows: rows)
  }

  private func rows(_ line: Int, _ a: Int) -> [BudgetLine] {
    let flow = outcomes.layout.line(line)
    let years = 0..<outcomes.model.yearCount
    let full = a == 0 ? [] : years.map { outcomes.flow(flow, $0, a) }
    let counted = a == 0 ? [] : cashable(line, full, a)
    return years.map { year in
      let level = outcomes.level(ofFlow: flow, year, a)
      var row = BudgetLine(
        arrangement: outcomes.model.scenario.arrangements[a].name, line: outcomes.model.ledger.lines[line],
        year: outcomes.model.scenario.settings.startYear + year, level: outcomes.blocks.mean(level),
        levelError: outcomes.blocks.error(level))
      if a == 0 { return row }
      let noise = outcomes.noise(a, outcomes.layout.flow(flow, year))
      let change = estimator.decided(full[year], noise: noise, hasErrors: false)
      row.change = change
      row.probabilityNegative = estimator.probabilityNegative(of: full[year], noise: noise, change)
      row.cashableChange =
        counted[year] == full[year]
        ? change
        : estimator.decided(
          counted[year], noise: estimator.scaled(noise, from: full[year], to: counted[year]), hasErrors: false)
      return row
    }
  }

  /// Without what is not really saved: exact in every draw where that is the same share of all amounts on the line, and in the mean
  /// elsewhere.
  private func cashable(_ line: Int, _ full: [[Double]], _ a: Int) -> [[Double]] {
    let terms = outcomes.terms(ofLine: line)
    let shares = Set(terms.map { outcomes.cashableShare(of: $0.cell, sign: $0.factor, a) })
    if let share = shares.first, shares.count == 1 { return full.map { $0.map { share * $0 } } }
    var counted = full
    outcomes.addUnsaved(terms, a, times: -1, to: &counted)
    return counted
  }
}

extension DrawOutcomes {
  /// Cells of a line with their sign there.
  fileprivate func terms(ofLine line: Int) -> [(cell: Int, factor: Double)] {
    model.ledger.cells.enumerated().flatMap { c, cell in
      [(cell.toLine, 1.0), (cell.fromLine, -1.0)].compactMap { Int($0) == line ? (cell: c, factor: $1) : nil }
    }
  }
}
