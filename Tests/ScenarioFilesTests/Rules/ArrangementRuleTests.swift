// SPDX-License-Identifier: EUPL-1.2

import ScenarioFiles
import Scenarios
import Testing

/// What an arrangement, a case or an influence says that does not come about.
@Suite struct ArrangementRuleTests {
  private static let service = "voorzieningen:\n  h: {titel: H, standaard: nee, aanvraag: 0 per jaar, duur: 4 jaar}\n"
  private func expect(_ body: String, _ arrangements: String, _ codes: [String], cases: String = SmallScenario.cases) {
    let yaml =
      SmallScenario.yaml.replacing("arrangementen:\n  huidig: {titel: Huidig}\n", with: "") + body
      + "arrangementen:\n" + arrangements
    let (found, expected, result) = findings(
      in: ["scenario.yaml": yaml, "prijzen.csv": SmallScenario.prices, "casussen.csv": cases], expecting: codes)
    #expect(found == expected, "\(result.findings)")
    #expect(result.scenario != nil)
  }

  @Test func `a case that begins with a service that an arrangement lacks is told`() {
    let cases = "casus,financien,h\neen,1,geen\ntwee,2,①actief\ndrie,2,wacht\n"
    expect(Self.service, "  a: {titel: A}\n  b: {titel: B, voegt_toe: [h]}\n", ["case.service"], cases: cases)
    let both = "  a: {titel: A, voegt_toe: [h]}\n  b: {titel: B, voegt_toe: [h]}\n"
    expect(Self.service, both, [], cases: cases.replacing("①", with: ""))
    expect(
      Self.service, "  a: {titel: A}\n  b: {titel: B, voegt_toe: [h]}\n", [], cases: "casus,financien,h\neen,1,geen\n")
    // What somebody has chosen is not asked again.
    for choice in ["ja", "nee"] {
      expect(
        Self.service.replacing("standaard: nee", with: "standaard: nee, overgangsrecht: \(choice)"),
        "  a: {titel: A}\n  b: {titel: B, voegt_toe: [h]}\n", [], cases: cases.replacing("①", with: ""))
    }
  }

  private static let domain =
    "leefgebieden:\n  x: {titel: X, niveaus: [a, b], begin: {b: 1}, overgangen: [{van: b, naar: a, tempo: 1 per jaar}]}\n"

  @Test(arguments: [
    ("gebeurtenissen:\n  e: {titel: E, op: 1 jaar, elke: 1 jaar}\n", "e, versnelling: 2", true),
    ("gebeurtenissen:\n  e: {titel: E, tempo: 1 per jaar}\n", "e, versnelling: 2", false),
    ("gebeurtenissen:\n  e: {titel: E, duur: 1 jaar}\n", "e, versnelling: 2", false),
    (domain, "x.beter, factor: 2", true),
    (domain, "x.slechter, factor: 2", false),
    ("voorzieningen:\n  v: {titel: V, aanvraag: 1 per jaar}\n", "v.uitval, factor: 2", true),
    ("voorzieningen:\n  v: {titel: V, aanvraag: 1 per jaar}\n", "v.terugtrekking, factor: 2", true),
    ("voorzieningen:\n  v: {titel: V, aanvraag: 1 per jaar}\n", "v.afronding, factor: 2", true),
    ("voorzieningen:\n  v: {titel: V, aanvraag: 1 per jaar}\n", "v.wachttijd, versnelling: 2", true),
    ("voorzieningen:\n  v: {titel: V, aanvraag: 1 per jaar}\n", "v.aanvraag, factor: 2", false),
    ("voorzieningen:\n  v: {titel: V, aanvraag: 1 per jaar, uitval: 0.1 per jaar}\n", "v.uitval, factor: 2", false),
  ])
  func `an influence on what never happens is told`(body: String, influence: String, isIdle: Bool) {
    let yaml = body.hasPrefix("leefgebieden") ? String(body.dropFirst("leefgebieden:\n".count)) : ""
    let text =
      yaml.isEmpty
      ? SmallScenario.yaml + body : SmallScenario.yaml.replacing("leefgebieden:\n", with: "leefgebieden:\n" + yaml)
    let (found, expected, result) = findings(
      in: [
        "scenario.yaml": text + "invloeden:\n  \(isIdle ? "①" : "")i: {op: \(influence)}\n",
        "casussen.csv": SmallScenario.cases,
      ], expecting: isIdle ? ["influence.idle"] : [])
    #expect(found == expected, "\(result.findings)")
  }
}
