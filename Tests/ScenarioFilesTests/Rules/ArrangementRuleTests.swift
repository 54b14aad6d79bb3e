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

  @Test(arguments: [
    ("voegt_toe: [h]", "①voegt_toe: [g]", true), ("voegt_toe: [h]", "voegt_toe: [g, h]", false),
    ("voegt_toe: [h, g]", "①voegt_toe: [g]", true), ("voegt_toe: [h, g]", "voegt_toe: []", false),
    ("voegt_toe: [h, g]", "verschil_met: scenario, voegt_toe: [g]", false), ("voegt_toe: [g, h]", "wijzigt: {}", false),
    ("voegt_toe: [g, h], heft_op: [k]", "①heft_op: [l]", true),
    ("voegt_toe: [g, h], heft_op: [k]", "heft_op: alle", false),
    ("voegt_toe: [g, h]", "heft_op: [l]", false),
  ])
  func `a list that leaves out what the first arrangement has is told`(first: String, own: String, isTold: Bool) {
    let services =
      Self.service + "  g: {titel: G, standaard: nee, aanvraag: 1 per jaar}\n"
      + "knelpunten:\n"
      + ["k", "l"].map {
        "  \($0): {titel: K, rode_draad: r, regel: w, opheffen: [gemeente nu], werking: [{blokkeert: h}], bron: b, zekerheid: hoog}\n"
      }.joined()
    expect(
      services,
      "  a: {titel: A, \(first)}\n  b: {titel: B, \(own)}\n  c: {titel: C, voegt_toe: [h, g], heft_op: alle}\n",
      isTold ? ["arrangement.dropped"] : [])
  }

  /// Two ways up, by chance, and no way down.
  @Test(arguments: [
    ("x.beter", "alleen overgangen met kansen"), ("x.slechter", "heeft geen overgang naar een slechter niveau"),
  ])
  func `why an influence does nothing is what is so`(target: String, words: String) {
    let domain =
      "  x: {titel: X, niveaus: [a, b, c], begin: {a: 1}, overgangen: [{van: a, naar: {b: 0.5, c: rest}, tempo: 1 per jaar}]}\n"
    let yaml = SmallScenario.yaml.replacing("leefgebieden:\n", with: "leefgebieden:\n" + domain)
    let (_, _, result) = findings(
      in: [
        "scenario.yaml": yaml + "invloeden:\n  i: {op: \(target), factor: 2}\n", "casussen.csv": SmallScenario.cases,
      ], expecting: [])
    let told = result.findings.filter { $0.code == "influence.idle" }.map(\.message)
    #expect(told.count == 1 && told[0].contains(words), "\(told)")
  }
}
