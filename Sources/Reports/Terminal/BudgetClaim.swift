// SPDX-License-Identifier: EUPL-1.2

import Accounting
import Scenarios
import Statistics
import Studies

/// In which year a budget is most likely to be too small, and how likely.
struct BudgetClaim {
  /// Of one arrangement and holder: cash, by year.
  var rows: [BudgetRow]
  var title: String

  /// One for each budget of the scenario.
  static func all(_ studies: Studies, of scenario: Scenario, arrangement: String) -> [BudgetClaim] {
    let titles = scenario.parties.map { ($0.name, $0.title) } + scenario.groups.map { ($0.name, $0.title) }
    return scenario.budgets.map { budget in
      BudgetClaim(
        rows: (studies.budgets ?? []).filter {
          $0.arrangement == arrangement && $0.holder == budget.holder && $0.span == .year && $0.basis == .cash
        }, title: titles.first { $0.0 == budget.holder }?.1 ?? budget.holder)
    }
  }

  /// `nil` where no chance is known.
  var text: String? {
    let known = rows.compactMap { row in row.probabilityDeficit.map { (year: row.year, chance: $0) } }
    guard let worst = known.max(by: { $0.chance < $1.chance }) else { return nil }
    guard worst.chance >= 0.005 else {
      return "‘\(title)’ komt elk jaar in meer dan 99 van de 100 doorrekeningen uit met de begroting."
    }
    return
      "‘\(title)’ komt in \(worst.year) in \(Claim.hundreds(worst.chance)) doorrekeningen geld tekort op de begroting; "
      + "in de andere jaren is die kans niet groter."
  }
}
