// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Scenarios
import Statistics
import Studies
import Testing
import Words

@testable import Reports

/// Is only said of a barrier what the errors support?
@Suite struct ChangeAgendaTests {
  private func barrier(_ name: String, _ liftableBy: [Barrier.Lifting] = []) -> Barrier {
    Barrier(
      name: name, title: "Titel \(name)", thread: "1 draad", rule: "regel", liftableBy: liftableBy, condition: .always,
      workings: [], onLift: [], source: Source(text: "aanname", confidence: .low))
  }

  private func row(
    _ name: String, _ worth: Double, error: Double? = 10, _ perspective: Perspective = .social, rank: Int = 1
  ) -> BarrierRow {
    let estimate = Estimate(mean: worth, mcError: error)
    return BarrierRow {
      $0.arrangement = "maatwerk"
      $0.subject = .barrier(name)
      $0.perspective = perspective
      $0.alone = Estimate(mean: 0, mcError: 1)
      $0.keptBack = Estimate(mean: 0, mcError: 1)
      $0.midway = estimate
      $0.rank = rank
    }
  }

  private func agenda(_ rows: [BarrierRow], _ barriers: [Barrier]) throws -> ChangeAgenda {
    var scenario = SampleRun.scenario
    scenario.barriers = barriers
    var studies = Studies()
    studies.barriers = rows
    return try #require(ChangeAgenda(RunTables(SampleRun.analysis, studies), of: scenario, scenario.arrangements[1]))
  }

  private func sentence(_ rows: [BarrierRow], _ lifting: [Barrier.Lifting] = []) throws -> String {
    let agenda = try agenda(rows, [barrier("a", lifting)])
    return agenda.sentence(agenda.points[0]).replacing("\u{A0}", with: " ")
  }

  @Test func `a clear gain is told with who gains, who loses, and who can act`() throws {
    let rows = [
      row("a", 312), row("a", 148, .financial("huishouden")), row("a", -61, .financial("gemeente")),
      row("a", 15, .financial("rijk")), row("a", 999, .financial("overheid")),
    ]
    let lifting: [Barrier.Lifting] = [
      .init(party: "gemeente", when: .now), .init(party: "rechter_commissaris", when: .now),
      .init(party: "rijk", when: .law),
    ]
    #expect(
      try sentence(rows, lifting)
        == "‘Titel a’ opheffen levert de samenleving naar verwachting € 300 per huishouden op. In geld vooruit: "
        + "Huishouden (€ 150); in geld achteruit: Gemeente (€ 50). Nu al te doen door Gemeente of rechter commissaris. "
        + "Met een andere wet door Rijk en Belastingdienst.")
  }

  @Test func `nothing is claimed within two standard errors, or without an error`() throws {
    let unclear = "Niet aangetoond is dat ‘Titel a’ opheffen de samenleving iets oplevert of kost."
    #expect(try sentence([row("a", 19.9)]) == unclear)
    #expect(try sentence([row("a", -19.9)]) == unclear)
    #expect(try sentence([row("a", 5000, error: nil)]) == unclear)
    #expect(try sentence([row("a", 50)]).hasPrefix("‘Titel a’ opheffen levert"))
    #expect(try sentence([row("a", -50)]).hasPrefix("‘Titel a’ opheffen kost"))
    #expect(try sentence([row("a", 0, error: 0)]).hasPrefix("‘Titel a’ opheffen verandert niets"))
  }

  @Test func `the three largest shares are named, the others counted`() throws {
    let parties = ["gemeente", "rijk", "uwv", "justitie", "onderwijs"]
    let rows = [row("a", 900)] + parties.enumerated().map { row("a", 100 + 100 * Double($0), .financial($1)) }
    #expect(
      try sentence(rows).contains(
        "In geld vooruit: Onderwijs (€ 500), Justitie en politie (€ 400), UWV (€ 300) en nog 2 partijen."))
  }

  @Test func `only losses are told as losses`() throws {
    #expect(
      try sentence([row("a", -300), row("a", -300, .financial("uwv"))]).contains(" In geld achteruit: UWV (€ 300)."))
  }

  @Test func `the answer names the first three that are clear`() throws {
    let names = ["a", "b", "c", "d", "e"]
    let worths = [900.0, 15, 500, 400, 300]
    let rows = zip(names, worths).enumerated().map { row($1.0, $1.1, rank: $0 + 1) }
    let claim = ChangeAgendaClaim(agenda: try agenda(rows, names.map { barrier($0) }), language: .nl).text
    #expect(
      claim.replacing("\u{A0}", with: " ")
        == "Van de knelpunten die het opheft, leveren voor de samenleving naar verwachting het meest op: "
        + "‘Titel a’ (€ 900 per huishouden), ‘Titel c’ (€ 500 per huishouden) en ‘Titel d’ (€ 400 per huishouden). "
        + "De rest staat in veranderagenda.csv.")
  }

  @Test func `the answer says so when none is clear`() throws {
    let claim = ChangeAgendaClaim(agenda: try agenda([row("a", 19)], [barrier("a")]), language: .nl).text
    #expect(claim.hasPrefix("Van geen van de knelpunten die het opheft, is aangetoond"))
  }
}
