// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import RunRecord
import Scenarios
import Statistics
import Words

/// Extra outlays by calendar year against what parties and groups have for them, from the draws of the run.
struct BudgetStudy {
  private let outcomes: DrawOutcomes
  private let estimator: Estimator

  private var scenario: Scenario { outcomes.model.scenario }

  init(_ outcomes: DrawOutcomes, _ estimator: Estimator) {
    self.outcomes = outcomes
    self.estimator = estimator
  }

  var rows: [BudgetRow] {
    scenario.arrangements.indices.dropFirst().flatMap { a in
      scenario.budgets.flatMap { budget in
        [ResultBasis.cash, .cashable].flatMap {
          rows(budget, YearlyOutlays(outcomes, estimator, budget.holder, a, $0), a)
        }
      }
    }
  }

  private func rows(_ budget: Budget, _ outlays: YearlyOutlays?, _ a: Int) -> [BudgetRow] {
    guard let outlays else { return [] }
    let size = budget.scope == .household ? 1 : outcomes.model.starts.reduce(0) { $0 + $1.weight }
    return (0..<outlays.count).flatMap { y in
      BudgetRow.Span.allCases.map { span in
        var series = span == .year ? outlays.year(y) : outlays.total(to: y)
        series.draws = series.draws.map { $0 * size }
        series.noise = series.noise.map { $0 * size * size }
        let available = (span == .year ? y...y : 0...y).reduce(0) { $0 + budget.amounts[$1] }
        return row(budget, a, y, span, outlays.basis, series, available: available)
      }
    }
  }

  private func row(
    _ budget: Budget, _ a: Int, _ y: Int, _ span: BudgetRow.Span, _ basis: ResultBasis, _ series: YearlyOutlays.Series,
    available: Double
  ) -> BudgetRow {
    let (draws, noise) = (series.draws, series.noise)
    var outlay = estimator.decided(draws, noise: noise, hasErrors: false)
    outlay.probabilityPositive = nil
    // What makes no difference has no deficit to be sure or unsure of.
    let deficit =
      outlay.spreadReason == .spread(.noDifference)
      ? nil : estimator.chance(draws.map { $0 - available }, noise: noise)
    return BudgetRow {
      $0.arrangement = scenario.arrangements[a].name
      $0.holder = budget.holder
      $0.year = scenario.settings.startYear + y
      $0.span = span
      $0.basis = basis
      $0.scope = budget.scope
      $0.outlay = outlay
      $0.budget = available
      $0.probabilityDeficit = deficit?.value
      $0.probabilityError = deficit?.error
    }
  }
}
