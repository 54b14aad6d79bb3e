// SPDX-License-Identifier: EUPL-1.2

import Accounting
import RunRecord
import Scenarios
import Words

/// In which year a budget is most likely to be too small, and how likely.
struct BudgetClaim {
  /// Of one arrangement and holder: cash, by year.
  var rows: [BudgetRow]
  var title: String
  var language: Language

  /// One for each budget of the scenario.
  static func all(_ tables: RunTables, of scenario: Scenario, arrangement: String, language: Language) -> [BudgetClaim]
  {
    let titles = Titles(scenario, in: language)
    return scenario.budgets.map { budget in
      BudgetClaim(
        rows: tables.rows(BudgetRow.self).filter {
          $0.arrangement == arrangement && $0.holder == budget.holder && $0.span == .year && $0.basis == .cash
        }, title: titles.party(budget.holder), language: language)
    }
  }

  /// The year with the highest chance of a deficit, or why no chance is known.
  var text: String? {
    let known = rows.compactMap { row in row.probabilityDeficit.map { (year: row.year, chance: $0) } }
    guard let worst = known.max(by: { $0.chance < $1.chance }) else {
      let reasons = rows.compactMap(\.outlay.spreadReason)
      if reasons.allSatisfy({ $0 == .spread(.noDifference) }) { return nil }
      guard let reason = reasons.first(where: { $0 != .spread(.noDifference) })?.text[language] else { return nil }
      return Bilingual(
        nl: "Hoe vaak ‘\(title)’ uitkomt met de begroting, is niet bekend: \(reason).",
        en: "How often ‘\(title)’ stays within its budget is not known: \(reason).")[language]
    }
    guard worst.chance >= 0.005 else {
      return Bilingual(
        nl: "‘\(title)’ komt elk jaar in meer dan 99 van de 100 doorrekeningen uit met de begroting.",
        en: "‘\(title)’ stays within its budget each year in more than 99 out of 100 draws.")[language]
    }
    let count = NumberStyle(language).hundreds(worst.chance)
    return Bilingual(
      nl: "‘\(title)’ komt in \(worst.year) in \(count) doorrekeningen geld tekort op de begroting; "
        + "in de andere jaren is die kans niet groter.",
      en: "‘\(title)’ goes over its budget for \(worst.year) in \(count) draws; in the other years that chance is no "
        + "larger.")[language]
  }
}
