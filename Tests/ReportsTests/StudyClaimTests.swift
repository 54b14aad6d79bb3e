// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Scenarios
import Statistics
import Studies
import Testing
import Words

@testable import Reports

/// Are prices and budgets named only where what the sentence says is clear?
@Suite struct StudyClaimTests {
  private func price(_ value: Double?, error: Double = 0.01, likely: Double? = nil) -> String? {
    func row(_ certainty: BreakEvenRow.Certainty, _ value: Double?) -> BreakEvenRow {
      BreakEvenRow {
        $0.arrangement = "maatwerk"
        $0.perspective = .social
        $0.subject = .priceFactor
        $0.certainty = certainty
        $0.value = value
        $0.mcError = value.map { _ in error }
        $0.mcLow = value.map { $0 - 2 * error }
        $0.mcHigh = value.map { $0 + 2 * error }
      }
    }
    var studies = Studies()
    studies.breakEvens = [row(.expected, value), row(.percent(80), likely)]
    return BreakEvenClaim(
      RunTables(SampleRun.analysis, studies), title: "Maatwerk", arrangement: "maatwerk", language: .nl)?.text
  }

  @Test func `the highest price is named with what is likely`() {
    #expect(
      price(1.93, likely: 0.62)
        == "Naar verwachting levert Maatwerk de samenleving iets op zolang het hoogstens 1,9 keer de prijs van nu kost; "
        + "in 80 van de 100 doorrekeningen is dat zo bij hoogstens 0,6 keer.")
    #expect(
      price(0.42)
        == "Naar verwachting levert Maatwerk de samenleving iets op zolang het hoogstens 0,4 keer de prijs van nu kost."
    )
  }

  @Test func `nothing is said when the simulation error does not support it, or nothing is paid back`() {
    #expect(price(3, error: 0.4) == nil)
    #expect(price(0.03) == nil)
    #expect(price(nil) == nil)
    #expect(
      BreakEvenClaim(
        RunTables(SampleRun.analysis, Studies()), title: "Maatwerk", arrangement: "maatwerk", language: .nl) == nil)
  }

  private func budget(_ chances: [Double?]) -> [String?] {
    var scenario = SampleRun.scenario
    scenario.budgets = [Budget(holder: "gemeente", scope: .household, amounts: chances.map { _ in 100 })]
    let rows = chances.enumerated().map { y, chance in
      BudgetRow {
        $0.arrangement = "maatwerk"
        $0.holder = "gemeente"
        $0.year = 2026 + y
        $0.span = .year
        $0.basis = .cash
        $0.scope = .household
        $0.outlay = Estimate(mean: 90)
        $0.budget = 100
        $0.probabilityDeficit = chance
        $0.probabilityError = nil
      }
    }
    var studies = Studies()
    studies.budgets = rows
    return BudgetClaim.all(RunTables(SampleRun.analysis, studies), of: scenario, arrangement: "maatwerk", language: .nl)
      .map(\.text)
  }

  @Test func `the year in which a budget is most likely too small is named`() {
    #expect(
      budget([0.1, 0.304, 0.2]) == [
        "‘Gemeente’ komt in 2027 in 30 van de 100 doorrekeningen geld tekort op de begroting; in de andere jaren is die kans "
          + "niet groter."
      ])
    #expect(
      budget([0, 0.001]) == ["‘Gemeente’ komt elk jaar in meer dan 99 van de 100 doorrekeningen uit met de begroting."])
    #expect(budget([nil]) == [nil])
  }
}
