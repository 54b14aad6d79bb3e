// SPDX-License-Identifier: EUPL-1.2

import Accounting
import Distributions
import ModelCompiler
import Quantities
import RunRecord
import Scenarios
import Simulation
import Statistics
import Studies
import TestSupport
import Testing
import Words

@testable import Reports

/// A figure that is not there has a reason beside it, in every table that has reasons.
@Suite struct EmptyFiguresTests {
  enum Kind: CaseIterable { case usual, equal, alone, lifeless, exact }

  /// Of the tables with a column for a reason: the figures that have to be there, or have a reason.
  private static let figures = [
    "acceptatie": ["kans_goed_genoeg", "kans_beste", "verwacht_verlies"], "doelmatigheid": ["kans_op_grens"],
    "icer": ["icer", "icer_laag", "icer_hoog"], "netto_baat": ["p2_5", "p97_5", "kans_positief"],
    "evppi": ["waarde", "mc_fout"], "evsi": ["waarde", "mc_fout"], "omslagpunten": ["waarde", "mc_van", "mc_tot"],
    "toewijzing": ["winst", "p2_5", "p97_5"], "partijen": ["saldo", "p2_5", "p97_5"],
    "kasstroom": ["verschil"], "uitkomsten": ["p2_5", "p97_5"], "begrotingen": ["p2_5", "p97_5"],
    "subgroepen": ["p2_5", "p97_5"],
  ]

  private static func parameter(_ name: String, _ value: Distribution) -> Parameter {
    Parameter(name: name, description: "", value: .drawn(value), dimension: .none, source: Small.source)
  }

  /// A cost that an arrangement pays at the start, for a benefit of its own; and, unless lives are left out, chance beside it.
  private static func scenario(_ kind: Kind) -> Scenario {
    let isExact = kind == .exact
    let domain = Small.domain("d", levels: 2, kind == .lifeless || isExact ? [] : [Small.rate(1, 2, 0.4)])
    let own = Arrangement(
      name: "anders", title: "Anders",
      parameters: kind == .equal ? [:] : ["uitgave": .name("prijs"), "winst": .name("effect")])
    return Scenario(
      name: "test", title: "Test", settings: Settings(horizon: 3, draws: 80, replications: 4, analyses: .all),
      domains: [domain], arrangements: kind == .alone ? [.current] : [.current, own],
      parameters: [
        parameter("uitgave", .fixed(0)), parameter("winst", .fixed(0)),
        parameter("prijs", isExact ? .fixed(100) : .uniform(low: 50, high: 150)),
        parameter("effect", isExact ? .fixed(0.2) : .uniform(low: 0.1, high: 0.3)),
      ],
      items: [
        Small.item("last", .whileHolds(Small.equals("d", "1")), euro: .name("prijs")),
        Small.item("uitgave", .atStart, euro: .name("uitgave")),
        Small.item(
          "qaly", .atStart, euro: .constant(1000), posting: Small.wellbeing("huishouden"), quantity: .name("winst")),
      ],
      cases: Small.cases([domain], count: 3),
      budgets: [Budget(holder: "gemeente", scope: .household, amounts: [100, 100, 100])],
      breakEvens: [BreakEvenRange(parameter: "effect", range: 0...1, dimension: .none)],
      proposedStudies: [ProposedStudy(name: "onderzoek", parameter: "effect", households: 20, observation: .yesOrNo)],
      effect: Effect(
        title: "QALY's", unit: "qaly", gains: ["qaly"], willingness: WillingnessToPay(from: 0, to: 2000, step: 500)!))
  }

  private static func report(_ kind: Kind) throws -> RunReport { try scenario(kind).reported() }

  @Test(arguments: Kind.allCases) func `what is not there says why`(kind: Kind) throws {
    let report = try Self.report(kind)
    var empty = 0
    for table in report.tables.all {
      for row in table.records {
        for column in Self.figures[table.name] ?? [] where row.number(column) == nil {
          #expect(Reason(dutch: row.text("reden")) != nil, "\(table.name) \(column): \(row)")
          empty += 1
        }
      }
    }
    for row in report.tables.records("gevoeligheid") {
      let isTornado = row.text("methode").hasPrefix("tornado")
      let isThere = isTornado ? row.number("saldo_laag") != nil : row.number("index_p2_5") != nil
      #expect(isThere || Reason(dutch: row.text("reden")) != nil, "\(row)")
    }
    // Rows of the reference at least.
    #expect(empty > 10)
  }

  /// What a table says of the net result of society is what the answer prints under its table of parties.
  @Test(arguments: [Kind.equal, .exact]) func `the answer has the reason of the table`(kind: Kind) throws {
    let report = try Self.report(kind)
    let row = try #require(
      report.tables.records("rendement").first {
        $0.text("perspectief") == "maatschappelijk" && $0.text("maat") == "saldo"
      })
    let answer = report.answer.terminal(in: .nl).text().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(answer.contains("] " + row.text("reden")))
    let cash = report.tables.records("partijen").filter { $0.text("arrangement") == "anders" }
    for party in cash where party.number("p2_5") == nil {
      let isTouched = party.number("saldo") != 0
      #expect(party.text("reden") == (isTouched ? row.text("reden") : "maakt geen verschil"))
    }
  }
}
