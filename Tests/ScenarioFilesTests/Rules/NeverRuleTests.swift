// SPDX-License-Identifier: EUPL-1.2

import ScenarioFiles
import Scenarios
import Testing

/// What can never happen, or never fail to, is told where it stands.
@Suite struct NeverRuleTests {
  private func check(_ lines: String, _ codes: [String]) {
    let head = "rendement: 2\ntitel: Klein\nhorizon: 4 jaar\n"
    let arrangements = lines.contains("arrangementen:") ? "" : "arrangementen: {huidig: {titel: Huidig}}\n"
    let (found, expected, result) = findings(
      in: ["scenario.yaml": head + arrangements + lines + "\n", "prijzen.csv": SmallScenario.prices], expecting: codes)
    #expect(found.filter { $0.code != "parameter.unused" } == expected, "\(result.findings)")
    #expect(result.scenario != nil)
  }

  private static let subjects = """
    kenmerken:
      lft: {titel: L, verdeling: uniform, laag: 20, hoog: 60}
    gebeurtenissen:
      e: {titel: E, tempo: 1 per jaar}
    tellers:
      n: {telt: e, tot: 2}
      t: {meet: n >= 1}
    posten:
      p: {prijs: uur, aantal: 1 uur per jaar, zolang:
    """

  @Test(arguments: [
    ("n >= ①3", "condition.never"), ("n > ①2", "condition.never"), ("n = ①4", "condition.never"),
    ("n in [①3, 4]", "condition.never"), ("n < ①3", "condition.always"), ("n <= ①3", "condition.always"),
    ("n < ①0", "condition.never"), ("tijd >= ①4 jaar", "condition.never"), ("tijd < ①5 jaar", "condition.always"),
    ("t >= ①4 jaar", "condition.never"), ("n >= 1 en n >= ①3", "condition.never"), ("n >= 2", nil), ("n <= 2", nil),
    ("n in [2, 3]", nil), ("n != 1", nil), ("n >= 0", nil), ("tijd >= 0 jaar", nil), ("tijd >= 47 maanden", nil),
    ("lft >= 70", nil),
  ])
  func `a comparison that always or never holds is told`(condition: String, code: String?) {
    check(Self.subjects + " \"\(condition)\"}", code.map { [$0] } ?? [])
  }

  @Test(arguments: ["van: 0, tot: 5", "verdeling: uniform, laag: 0, hoog: 5"])
  func `an attribute from the table of cases keeps to its bounds`(kind: String) {
    let isDrawn = kind.contains("uniform")
    let lines =
      "kenmerken:\n  kinderen: {titel: K, \(kind)}\nposten:\n  p: {prijs: uur, aantal: 1 uur per jaar, zolang: kinderen > \(isDrawn ? "" : "①")5}\n"
    let (found, expected, _) = findings(
      in: [
        "scenario.yaml": "rendement: 2\ntitel: K\narrangementen: {huidig: {titel: H}}\n" + lines,
        "prijzen.csv": SmallScenario.prices, "casussen.csv": isDrawn ? "casus\na\n" : "casus,kinderen\na,2\n",
      ], expecting: isDrawn ? [] : ["condition.never"])
    #expect(found == expected)
  }

  private static let later = "parameters:\n  wachten: {waarde: 5 jaar, bron: b, zekerheid: laag}\n"

  @Test(arguments: [
    ("op: ①2030 jaar", ["moment.late"]), ("op: ①4 jaar", ["moment.late"]),
    ("op: ①4 jaar, elke: 1 jaar", ["moment.late"]),
    ("op: 47 maanden", []), ("op: 0 jaar", []), ("op: ①wachten", ["moment.late"]), ("op: wachten / 2", []),
    ("klok: kalender, duur: ①2025.9 jaar", ["moment.late"]), ("klok: kalender, duur: 2026 jaar", []),
    ("klok: kalender, duur: ①2030 jaar", ["moment.late"]), ("klok: kalender, duur: 2029.9 jaar", []),
    ("klok: start, duur: 10 jaar", []), ("duur: 10 jaar", []),
  ])
  func `a fixed moment outside the time simulated is told`(timing: String, codes: [String]) {
    check(Self.later + "gebeurtenissen:\n  e: {titel: E, \(timing)}", codes)
  }

  @Test func `a moment that some arrangement brings forward is not told`() {
    let arrangements = "arrangementen:\n  a: {titel: A}\n  b: {titel: B, parameters: {wachten: 1 jaar}}\n"
    check(Self.later + "gebeurtenissen:\n  e: {titel: E, op: wachten}\n" + arrangements, [])
  }

  private func buy(_ budget: String, _ purchase: String, _ codes: [String], own: String = "") {
    check(
      "parameters:\n  geld: {waarde: € 1000, bron: b, zekerheid: laag}\narrangementen:\n  a: {titel: A}\n"
        + "  b: {titel: B, \(own)handelingsruimte: {bedrag: \(budget), mandaat: € 5, besluit: 1 week, aankopen: "
        + "{\(purchase), bron: b, zekerheid: laag}}}}", codes)
  }

  @Test func `a purchase that the whole amount cannot pay is told`() {
    buy("€ 1000", "①k: {titel: K, tempo: 1 per jaar, bedrag: € 1001", ["purchase.unaffordable"])
    buy("€ 1000", "k: {titel: K, tempo: 1 per jaar, bedrag: € 1000", [])
    buy("geld", "①k: {titel: K, tempo: 1 per jaar, bedrag: € 1200", ["purchase.unaffordable"])
    buy("geld", "k: {titel: K, tempo: 1 per jaar, bedrag: € 1200", [], own: "parameters: {geld: € 2000}, ")
  }

  @Test func `a price is brought to the price level before it is held against the amount`() {
    // € 70 in 2024 is 70 × 134.52 / 130.22 = € 72.31 in 2025.
    buy("€ 72.30", "①k: {titel: K, tempo: 1 per jaar, prijs: uur, aantal: 1 uur", ["purchase.unaffordable"])
    buy("€ 72.32", "k: {titel: K, tempo: 1 per jaar, prijs: uur, aantal: 1 uur", [])
  }

  @Test func `repeating a purchase without an end is told`() {
    buy("€ 1000", "k: {titel: K, tempo: 1 per jaar, bedrag: € 10, ①herhaalbaar: ja", ["purchase.once"])
    buy("€ 1000", "k: {titel: K, tempo: 1 per jaar, bedrag: € 10, herhaalbaar: ja, duur: 0 dagen", [])
  }

  @Test(arguments: [
    ("{leefgebied: x, naar: 1}, {leefgebied: x, ①naar: 2}", ["change.twice"]),
    ("{leefgebied: x, naar: 1}, {leefgebied: x, stap: 1}", []),
    ("{leefgebied: x, naar: 1}, {leefgebied: y, naar: 1}", []),
  ])
  func `two consequences that set one domain are told`(list: String, codes: [String]) {
    check(
      "leefgebieden:\n  x: {titel: X, begin: {1: 1}}\n  y: {titel: Y, begin: {1: 1}}\n"
        + "gebeurtenissen:\n  e: {titel: E, op: 1 jaar, gevolgen: [\(list)]}", codes)
  }
}
