// SPDX-License-Identifier: EUPL-1.2

import Distributions
import ModelCompiler
import Quantities
import RunRecord
import Scenarios
import Statistics
import TestSupport
import Testing
import Words

@testable import Reports

/// The answer, the page and the workbook are about who chooses.
@Suite struct CommissionerTests {
  /// € 100 a year for a year that the insurer pays, not discounted, in one arrangement only.
  private func scenario(_ commissioner: String?) -> Scenario {
    var other = Arrangement(name: "anders", title: "Anders")
    other.parameters = ["bedrag": .constant(100)]
    return Scenario(
      name: "test", title: "Test", settings: Settings(horizon: 1, discount: DiscountCurve(DiscountRate(continuous: 0))),
      commissioner: commissioner,
      domains: [Small.domain("d", levels: 2, [])],
      arrangements: [Arrangement(name: "nu", title: "Nu"), other],
      parameters: [
        Parameter(
          name: "bedrag", description: "", value: .drawn(.fixed(0)), dimension: .none, source: Small.source)
      ],
      items: [
        Small.item("zorg", .whileHolds(.always), euro: .name("bedrag"), posting: Small.resources("zorgverzekeraar"))
      ],
      cases: [Case(name: "a", weight: 1, levels: ["d": 1])])
  }

  private func answer(_ scenario: Scenario, _ language: Language) -> [String] {
    let run = scenario.simulated(draws: 4, replications: 1)
    let sections = Answer(run.analysis, of: scenario).text(in: language).sections
    return sections.first { $0.kind == .outcome }!.sentences.map { $0.replacing("\u{A0}", with: " ") }
  }

  @Test func `the answer has a sentence on the commissioner, a group too`() {
    let nothing = "; geen enkel getal in dit scenario is onzeker."
    #expect(answer(scenario(nil), .nl)[1] == "Voor de gemeente maakt het geen verschil.")
    #expect(
      answer(scenario("zorgverzekeraar"), .nl)[1]
        == "Het verwachte saldo van de zorgverzekeraar is −€ 100 per huishouden" + nothing)
    #expect(
      answer(scenario("collectief"), .nl)[1]
        == "Het verwachte saldo van alle collectief gefinancierde partijen samen is −€ 100 per huishouden" + nothing)
    #expect(answer(scenario("zorgverzekeraar"), .en)[1].contains("of the health insurer is −€100 per household"))
  }

  private func claim(_ title: String, _ net: Estimate, _ language: Language) -> String {
    Claim(subject: .party(PartyPhrase(title, language)), net: net, language: language).text
      .replacing("\u{A0}", with: " ")
  }

  @Test func `verbs agree with who it is`() {
    let loss = Estimate(mean: -4000, mcError: 20, low: -5000, high: -3000, probabilityPositive: 0)
    #expect(
      claim("Justitie en politie", loss, .nl)
        == "Justitie en politie zijn naar verwachting € 4.000 per huishouden duurder uit (95%-interval: −€ 5.000 tot "
        + "−€ 3.000). In minder dan 1 van de 100 doorrekeningen zijn justitie en politie goedkoper uit.")
    #expect(claim("UWV", loss, .nl).hasPrefix("Het UWV is naar verwachting"))
    #expect(claim("Provincie", loss, .nl).hasPrefix("‘Provincie’ is naar verwachting"))
    #expect(claim("Justitie en politie", loss, .en).hasPrefix("Justice and police are expected to be worse off"))
    let gain = Estimate(mean: 4000, mcError: 20, low: 3000, high: 5000, probabilityPositive: 1)
    #expect(claim("Schuldeisers en incasso", gain, .nl).hasPrefix("Schuldeisers en incasso houden er"))
  }

  @Test func `evppi, acceptability and sensitivity have rows for the commissioner and for no other single party`() {
    func perspectives(_ commissioner: String?) -> [String] {
      let run = scenario(commissioner).simulated(draws: 4, replications: 1)
      return run.model.ledger.choosing.map { run.model.ledger.perspective(at: $0).key }
    }
    #expect(
      perspectives(nil) == ["maatschappelijk", "financieel:gemeente", "financieel:overheid", "financieel:collectief"])
    #expect(
      perspectives("zorgverzekeraar") == [
        "maatschappelijk", "financieel:zorgverzekeraar", "financieel:overheid", "financieel:collectief",
      ])
    #expect(perspectives("overheid") == ["maatschappelijk", "financieel:overheid", "financieel:collectief"])
    #expect(scenario("zorgverzekeraar").leading == ["overheid", "zorgverzekeraar"])
    #expect(scenario("overheid").leading == ["overheid"])
  }
}
