// SPDX-License-Identifier: EUPL-1.2

import Glibc
import ModelCompiler
import ScenarioFiles
import Scenarios
import TestSupport
import Testing

/// What version 2 of the language says, in figures worked out by hand.
@Suite struct MeaningTests {
  private func scenario(_ body: String, cases: String? = nil) throws -> Scenario {
    let head = "rendement: 2\ntitel: Proef\nhorizon: 10 jaar\ndiscontovoet: 0 %\n"
    var files = ["scenario.yaml": head + body]
    files["casussen.csv"] = cases
    let result = ScenarioReader.read(FileSource(files), name: "proef")
    return try #require(result.scenario, "\(result.findings)")
  }

  private func run(_ body: String, cases: String? = nil, draws: Int = 2, replications: Int = 2) throws -> Simulated {
    try scenario(body, cases: cases).simulated(draws: draws, replications: replications)
  }

  private static let origin = "bron: proef, zekerheid: hoog"

  // MARK: Arrangements

  /// A parameter that is 1, a service that exists, a barrier that is lifted and a purchase, each by the first arrangement.
  private static let shared = """
    parameters: {aan: {waarde: 0, \(origin)}}
    posten: {p: {bedrag: € 1000 * aan, bij: begin, betaler: gemeente, \(origin)}}
    voorzieningen:
      h: {titel: H, standaard: nee, aanvraag: 0 per jaar, kosten: [{post: h, bedrag: € 1, bij: begin, betaler: gemeente, \(origin)}]}
    knelpunten:
      k: {titel: K, rode_draad: r, regel: w, opheffen: [gemeente nu], werking: [{sanctie: 0 per jaar}], \(origin),
        kosten: [{post: k, bedrag: € 1 per jaar, betaler: gemeente, \(origin)}]}
    arrangementen:
      a:
        titel: A
        parameters: {aan: 1}
        voegt_toe: [h]
        heft_op: [k]
        handelingsruimte:
          {bedrag: € 5, mandaat: € 5, besluit: 0 dagen, aankopen: {c: {titel: C, tempo: 1000000 per jaar, bedrag: € 1, \(origin)}}}

    """

  @Test(arguments: [
    ("", [1000, 1, 0, 1]), ("verschil_met: scenario", [0, 0, 10, 0]), ("verschil_met: eerste", [1000, 1, 0, 1]),
    ("parameters: {aan: 3}", [3000, 1, 0, 1]), ("parameters: {aan: aan}", [0, 1, 0, 1]),
    ("voegt_toe: []", [1000, 0, 0, 1]), ("heft_op: []", [1000, 1, 10, 1]),
    ("handelingsruimte: geen", [1000, 1, 0, 0]),
    ("verschil_met: scenario, handelingsruimte: zoals a", [0, 0, 10, 1]),
  ])
  func `what an arrangement does not name is as in the first one`(keys: String, expected: [Double]) throws {
    let run = try run(Self.shared + "  b: {titel: B\(keys.isEmpty ? "" : ", " + keys)}\n")
    for (item, exact) in zip(["p", "h", "k", "c"], expected) {
      #expect(abs(run.item(item, 1).mean - exact) < 1e-9, "\(keys): \(item)")
    }
    for (item, exact) in zip(["p", "h", "k", "c"], [1000, 1, 0, 1.0]) {
      #expect(abs(run.item(item, 0).mean - exact) < 1e-9)
    }
  }

  private static let lasting = """
    leefgebieden: {w: {titel: W, niveaus: [laag, hoog]}}
    voorzieningen:
      h: {titel: H, STANDAARD, aanvraag: 0 per jaar, wachttijd: 1 jaar, duur: 4 jaar,
        kosten: [{post: k, bedrag: € 1 per jaar, betaler: gemeente, \(origin)}]}

    """

  private func lasting(_ standard: String, _ arrangements: String, state: String = "actief") throws -> [Double] {
    let run = try run(
      Self.lasting.replacing("STANDAARD", with: standard) + "arrangementen: {\(arrangements)}\n",
      cases: "casus,w,h\nc,laag,\(state)\n")
    return run.model.scenario.arrangements.indices.map { run.item("k", $0).mean }
  }

  @Test func `terms that an arrangement changes go over those of the first`() throws {
    let years = try lasting(
      "standaard: ja",
      "a: {titel: A, wijzigt: {h: {duur: 2 jaar}}}, b: {titel: B}, c: {titel: C, wijzigt: {h: {uitval: 0 per jaar}}}, "
        + "d: {titel: D, wijzigt: {h: {duur: 3 jaar}}}, e: {titel: E, verschil_met: scenario}")
    #expect(zip(years, [2, 2, 2, 3, 4]).allSatisfy { abs($0 - $1) < 1e-9 }, "\(years)")
  }

  // MARK: Services that are not there

  @Test(arguments: [
    ("standaard: nee", "actief", [0.0, 4]), ("standaard: nee", "wacht", [0, 4]),
    ("standaard: nee, overgangsrecht: nee", "actief", [0, 4]),
    ("standaard: nee, overgangsrecht: ja", "actief", [4, 4]), ("standaard: nee, overgangsrecht: ja", "wacht", [4, 4]),
  ])
  func `a case has a service only where it exists`(standard: String, state: String, expected: [Double]) throws {
    let years = try lasting(standard, "a: {titel: A}, b: {titel: B, voegt_toe: [h]}", state: state)
    #expect(zip(years, expected).allSatisfy { abs($0 - $1) < 1e-9 }, "\(years)")
  }

  @Test(arguments: [
    ("standaard: nee", "actief", 1.5), ("standaard: nee, overgangsrecht: ja", "actief", 4),
    ("standaard: nee", "wacht", 0.5), ("standaard: nee, overgangsrecht: ja", "wacht", 4),
  ])
  func `a service ends where an arrangement without it takes over`(
    standard: String, state: String, expected: Double
  ) throws {
    let years = try lasting(
      standard, "a: {titel: A, voegt_toe: [h]}, b: {titel: B, voegt_toe: [], vanaf: 1.5 jaar}", state: state)
    #expect(abs(years[0] - 4) < 1e-9 && abs(years[1] - expected) < 1e-9, "\(years)")
  }

  // MARK: Applying again

  private func service(_ keys: String) throws -> (applications: (Double, Double), starts: (Double, Double)) {
    let run = try run(
      """
      leefgebieden: {w: {titel: W, niveaus: [laag, hoog], begin: {laag: 1}}}
      voorzieningen:
        h: {titel: H, aanvraag: 0.3 per jaar, \(keys), kosten: [
          {post: aanvraag, bedrag: € 1, bij: aanvraag, betaler: gemeente, \(Self.origin)},
          {post: start, bedrag: € 1, bij: start, betaler: gemeente, \(Self.origin)}]}
      arrangementen: {a: {titel: A}, b: {titel: B}}

      """, draws: 1000, replications: 40)
    return (run.item("aanvraag"), run.item("start"))
  }

  /// Applications come at 0.3 a year; with approval 0.5 starts come at 0.15 a year as long as one may apply again.
  @Test func `what cannot be repeated is applied for once, granted or not`() throws {
    let all = 1 - exp(-3.0)
    let never = try service("goedkeuring: 0.5, herhaalbaar: nee")
    expectWithinError(never.applications, exact: all)
    expectWithinError(never.starts, exact: 0.5 * all)
    let refused = try service("goedkeuring: 0.5, herhaalbaar: na_afwijzing")
    expectWithinError(refused.starts, exact: 1 - exp(-1.5))
    expectWithinError(refused.applications, exact: 2 * (1 - exp(-1.5)))
  }

  /// A wait of exactly a year, from which people withdraw at 0.4 a year: of those who apply before year 9, a share e^(−0.4) starts.
  @Test func `who withdraws has applied`() throws {
    let keys = "wachttijd: 1 jaar, terugtrekking: 0.4 per jaar, duur: 0 dagen"
    let never = try service(keys + ", herhaalbaar: nee")
    expectWithinError(never.applications, exact: 1 - exp(-3.0))
    expectWithinError(never.starts, exact: (1 - exp(-2.7)) * exp(-0.4))
    let refused = try service(keys + ", herhaalbaar: na_afwijzing")
    #expect(refused.starts.0 > never.starts.0 + 4 * (refused.starts.1 + never.starts.1))
    #expect(refused.starts.0 < 1)
  }

  // MARK: Own tables

  private static let basis = """
    rendement: 2
    titel: Stad
    horizon: 1 jaar
    discontovoet: 0 %
    leefgebieden: {w: {titel: W, niveaus: [laag, hoog]}}
    posten:
      a: {prijs: a, zolang: w = laag}
      b: {prijs: b, zolang: w = laag}
    arrangementen: {huidig: {titel: Huidig}, anders: {titel: Anders}}

    """

  private static func prices(_ rows: [(String, Int)]) -> String {
    "prijs,omschrijving,eenheid,laag,modus,hoog,prijsjaar,norm,soort,betaler,ontvanger,kasbaar,zekerheid,bron\n"
      + rows.map { "\($0.0),\($0.0),per jaar,\($0.1),\($0.1),\($0.1),2025,nee,middelen,gemeente,,1,midden,bron\n" }
      .joined()
  }

  /// The basis has a household at `laag`; an own table has one of weight 3 at `hoog` beside one of weight 1 at `laag`.
  @Test(
    arguments: ["", "casussen: casussen.csv\nprijzen: [prijzen.csv]\n"],
    [
      ([String](), [10.0, 20]), (["casussen.csv"], [2.5, 5]), (["prijzen.csv"], [10, 7]),
      (["casussen.csv", "prijzen.csv"], [2.5, 1.75]),
    ])
  func `own tables go before those of the basis`(named: String, own: ([String], [Double])) throws {
    let tables = [
      "casussen.csv": "casus,gewicht,w\nx,1,laag\ny,3,hoog\n", "prijzen.csv": Self.prices([("b", 7)]),
    ]
    var files = [
      "scenario.yaml": "rendement: 2\nbasis: ../stad\n", "../stad/scenario.yaml": Self.basis + named,
      "../stad/casussen.csv": "casus,w\nc,laag\n", "../stad/prijzen.csv": Self.prices([("a", 10), ("b", 20)]),
    ]
    for table in own.0 { files[table] = tables[table] }
    let result = ScenarioReader.read(FileSource(files), name: "proef")
    let scenario = try #require(result.scenario, "\(result.findings)")
    #expect(result.findings.isEmpty)
    #expect(scenario.caseFile == (own.0.contains("casussen.csv") ? "proef/casussen.csv" : "stad/casussen.csv"))
    let run = scenario.simulated(draws: 2, replications: 2)
    for (item, exact) in zip(["a", "b"], own.1) { #expect(abs(run.item(item).mean - exact) < 1e-9, "\(named) \(own)") }
  }
}
