// SPDX-License-Identifier: EUPL-1.2

import ScenarioFiles
import Scenarios
import Testing

/// Each case: lines added to a small scenario, with marks, and the codes at the marks.
@Suite struct WideRuleTests {
  private static let base = """
    kenmerken:
      lft: {titel: L, verdeling: uniform, laag: 20, hoog: 60}
      stad: {titel: S, keuzes: [ehv, ens], kansen: [0.5, rest]}

    """

  private static func domain(_ transitions: String, begin: String = "{1: 1}") -> String {
    "leefgebieden:\n  d:\n    titel: D\n    niveaus: [a1, a2, a3]\n    begin: \(begin)\n    overgangen:\n"
      + transitions.split(separator: "\n").map { "      - {\($0)}\n" }.joined()
  }

  private static func law(_ block: String) -> String { domain("van: 1, naar: 2, duur: {\(block)}") }

  private func check(_ lines: String, _ codes: [String], files: [String: String] = [:]) {
    let head = "rendement: 2\ntitel: Klein\narrangementen: {huidig: {titel: Huidig}}\n"
    let hasBase = lines.contains("kenmerken:")
    let all = ["scenario.yaml": head + (hasBase ? "" : Self.base) + lines + "\n", "prijzen.csv": SmallScenario.prices]
    let (found, expected, result) = findings(in: all.merging(files) { $1 }, expecting: codes)
    let text = result.findings.map { FindingText.draw($0, lines: result.lines) }.joined(separator: "\n")
    #expect(found.filter { $0.code != "parameter.unused" } == expected, "\(text)")
    for finding in result.findings { #expect(!finding.remedy.isEmpty && !finding.message.hasSuffix(".")) }
  }

  private static let durations: [(String, [String])] = [
    ("verdeling: exponentieel, tempo: 0.2 per jaar", []), ("verdeling: exponentieel, tempo: ①0.2", ["unit.missing"]),
    ("verdeling: ①exponentieel, tempo: 0.2 per jaar, gemiddelde: 5 jaar", ["distribution.incomplete"]),
    ("verdeling: ①weibul, schaal: 1 jaar, vorm: 1", ["value.unknown"]),
    ("verdeling: weibull, schaal: 1 jaar, vorm: ①0", ["range"]),
    ("verdeling: ①gamma, vorm: 2", ["distribution.incomplete"]),
    ("verdeling: gamma, vorm: 2, tempo: ①0 per jaar", ["range"]),
    ("verdeling: lognormaal, mu: 1, sigma: 0.5, eenheid: ①uur", ["value.unknown"]),
    ("verdeling: lognormaal, gemiddelde: 1 jaar, spreiding: 1 jaar, ①eenheid: maand", ["distribution.incomplete"]),
    ("verdeling: gompertz, vorm: ①0.1, tempo: 0.1 per jaar", ["unit.missing"]),
    ("verdeling: gompertz, vorm: -0.1 per jaar, tempo: 0.1 per jaar", []),
    ("verdeling: loglogistisch, schaal: ①2, vorm: 1.5", ["unit.missing"]),
    ("verdeling: gegeneraliseerde_gamma, mu: 0, sigma: 1, q: ①-1", ["range"]),
    ("verdeling: stuksgewijs, grenzen: [1 jaar], ①tempo: [1 per jaar]", ["distribution.incomplete"]),
    ("verdeling: stuksgewijs, ①grenzen: [2 jaar, 1 jaar], tempo: [0, 0, 0]", ["range"]),
    ("verdeling: stuksgewijs, ①grenzen: [0 jaar], tempo: [0, 0]", ["range"]),
    ("verdeling: stuksgewijs, grenzen: [①2030], tempo: [0, 0]", ["unit.missing"]),
    ("verdeling: stuksgewijs, grenzen: [1 jaar], tempo: [0, ①1]", ["unit.missing"]),
    ("verdeling: empirisch, tijden: [1 jaar], ①gewichten: [1, 2]", ["distribution.incomplete"]),
    ("verdeling: empirisch, tijden: [1 jaar], ①gewichten: [0]", ["range"]),
    ("verdeling: empirisch, ①tijden: []", ["distribution.incomplete"]),
    ("verdeling: vast, gemiddelde: 1 jaar, ①grenzen: [1 jaar]", ["distribution.incomplete"]),
    ("verdeling: vast, gemiddelde: 1 jaar, versnelling: ①0", ["range"]),
    ("verdeling: vast, gemiddelde: 1 jaar, versnelling: exp(0.1 * lft)", []),
    ("verdeling: tabel, bestand: ①weg.csv", ["file.missing"]),
    ("verdeling: tabel, bestand: ①../prijzen/x.csv", ["file.outside"]),
  ]

  @Test(arguments: durations)
  func `a duration has the numbers of its distribution`(block: String, codes: [String]) {
    check(Self.law(block), codes)
  }

  private static let transitions: [(String, [String])] = [
    ("van: 1, naar: {2: 0.7, 3: 0.3}, tempo: 1 per jaar", []), ("van: 1, naar: {2: 0.7, 1: rest}, duur: 1 jaar", []),
    ("van: 1, naar: 1, duur: 1 jaar", []), ("van: 1, naar: 1, tempo: 1 per jaar", []),
    ("van: 1, ①naar: {2: 0.7, 3: 0.2}, tempo: 1 per jaar", ["probability.sum"]),
    ("van: 1, ①naar: {2: 0.7, a3: 0.6, 1: rest}, tempo: 1 per jaar", ["probability.sum"]),
    ("van: 1, naar: {2: rest, 3: ①rest}, tempo: 1 per jaar", ["probability.rest"]),
    ("van: 1, naar: {2: 0.5, ①a2: 0.5}, tempo: 1 per jaar", ["level.duplicate"]),
    ("van: 1, naar: {2: 0.5, ①4: 0.5}, tempo: 1 per jaar", ["level.unknown"]),
    (
      "van: 1, naar: {2: ①1.5, 3: rest}, tempo: 1 per jaar".replacing("naar", with: "②naar"),
      ["range", "probability.sum"]
    ),
    ("van: 1, naar: {2: ①0.5 per jaar, 3: rest}, tempo: 1 per jaar", ["unit.wrong"]),
    ("van: 1, naar: 2, tempo: 1 per jaar, ①klok: start", ["key.conflict"]),
    ("van: 1, naar: 2, duur: 1 jaar, klok: ①begin", ["value.unknown"]),
    ("van: 1, naar: 2, duur: 67 jaar, klok: leeftijd, leeftijd: lft", []),
    ("van: 1, naar: 2, duur: 67 jaar, klok: ①leeftijd", ["key.missing"]),
    ("van: 1, naar: 2, duur: 67 jaar, ①leeftijd: lft", ["key.conflict"]),
    ("van: 1, naar: 2, duur: 67 jaar, klok: leeftijd, leeftijd: ①stad", ["attribute.kind"]),
    ("van: 1, naar: 2, duur: 67 jaar, klok: leeftijd, leeftijd: ①leeftijd", ["name.unknown"]),
    ("van: 1, naar: 2, duur: 0 dagen", []), ("van: 1, naar: ①1, duur: 0 dagen", ["transition.endless"]),
    ("van: 1, naar: 2, duur: 0 dagen\nvan: 2, naar: {3: 0.5, ①1: rest}, duur: 0 dagen", ["transition.endless"]),
    ("van: 1, naar: 2, duur: 0 dagen\nvan: 2, naar: 1, duur: 1 dag", []),
    ("van: 1, naar: 2, tempo: 1 per jaar\nvan: 1, naar: ①2, duur: 1 jaar", ["transition.duplicate"]),
    ("van: 1, naar: 2, tempo: ①tl", ["name.unknown"]),
  ]

  @Test(arguments: transitions)
  func `a transition has a time, a clock and targets`(lines: String, codes: [String]) {
    check(Self.domain(lines), codes)
  }

  private static let begins: [(String, [String])] = [
    ("{a1: 0.5, 2: rest}", []), ("{1: 0.5}", ["probability.sum"]), ("{}", ["probability.sum"]),
    ("[0.5, 0.5, 0]", ["type.wrong"]),
  ]

  @Test(arguments: begins)
  func `a beginning is a probability per level`(begin: String, codes: [String]) {
    let text = Self.domain("van: 1, naar: 2, tempo: 1 per jaar", begin: codes == ["type.wrong"] ? "①" + begin : begin)
    check(codes == ["probability.sum"] ? text.replacing("begin:", with: "①begin:") : text, codes)
  }

  private static func levels(_ count: Int) -> String {
    "leefgebieden:\n  d: {titel: D, begin: {1: 1}, ①niveaus: ["
      + (1...count).map { "n\($0)" }.joined(separator: ", ") + "]}"
  }

  @Test func `a domain has at most 64 levels`() {
    check(Self.levels(64).replacing("①", with: ""), [])
    check(Self.levels(65), ["levels.many"])
  }

  /// An event for each day.
  private static func times(_ days: ClosedRange<Int>, of subject: String, counters: String = "") -> String {
    "gebeurtenissen:\n"
      + days.map { "  e\($0): {titel: E, op: 1 jaar, als: \(subject) >= \($0 == 64 ? "①" : "")\($0) dagen}\n" }.joined()
      + "  nog: {titel: E, op: 1 jaar, als: \(subject) < 1 dag en \(subject) >= 0 dagen}\n" + counters
  }

  @Test func `a time is compared with at most 63 different times`() {
    let counter = "tellers:\n  t: {meet: lft > 30}"
    check(Self.times(1...63, of: "tijd"), [])
    check(Self.times(1...65, of: "tijd"), ["levels.many"])
    check(Self.times(1...63, of: "t", counters: counter), [])
    check(Self.times(1...64, of: "t", counters: counter), ["levels.many"])
  }

  private static let cases: [(String, [String])] = [
    ("gebeurtenissen:\n  ①e: {titel: E}", ["key.missing"]),
    ("gebeurtenissen:\n  e: {titel: E, tempo: 1 per jaar, ①op: 1 jaar}", ["key.conflict"]),
    ("gebeurtenissen:\n  e: {titel: E, tempo: 1 per jaar, ①elke: 1 jaar}", ["key.conflict"]),
    ("gebeurtenissen:\n  e: {titel: E, op: 1 jaar, ①klok: start}", ["key.conflict"]),
    ("gebeurtenissen:\n  e: {titel: E, op: 1 jaar, elke: ①0 jaar}", ["range"]),
    ("gebeurtenissen:\n  e: {titel: E, op: ①2027}", ["unit.missing"]),
    ("gebeurtenissen:\n  e: {titel: E, duur: 1 jaar, als: tijd >= 1 jaar}", []),
    ("gebeurtenissen:\n  e: {titel: E, op: 1 jaar, als: tijd ①= 1 jaar}", ["condition.relation"]),
    ("gebeurtenissen:\n  e: {titel: E, op: 1 jaar, als: tijd >= ①1}", ["unit.missing"]),
    ("gebeurtenissen:\n  e: {titel: E, op: 1 jaar, als: tijd < ①-1 jaar}", ["range"]),
    ("gebeurtenissen:\n  e: {titel: E, op: 1 jaar, als: tijd >= ①lang}", ["value.unknown"]),
    ("gebeurtenissen:\n  e: {titel: E, op: 1 jaar, als: lft >= ①1 jaar}", ["unit.wrong"]),
    ("gebeurtenissen:\n  ①tijd: {titel: E, op: 1 jaar}", ["name.reserved"]),
    (
      "gebeurtenissen:\n  e: {titel: E, op: 1 jaar}\ninvloeden:\n  i: {op: e, factor: 1, ①versnelling: 2}",
      ["key.conflict"]
    ),
    ("gebeurtenissen:\n  e: {titel: E, op: 1 jaar}\ninvloeden:\n  ①i: {op: e}", ["key.missing"]),
    ("gebeurtenissen:\n  e: {titel: E, duur: 1 jaar}\ninvloeden:\n  i: {op: e, versnelling: ①1 jaar}", ["unit.wrong"]),
  ]

  @Test(arguments: cases)
  func `events and influences have one timing and one strength`(lines: String, codes: [String]) {
    check(lines, codes)
  }

  private static let event = "gebeurtenissen:\n  e: {titel: E, tempo: 1 per jaar}\n"
  private static let counters: [(String, [String])] = [
    ("①t: {titel: T}", ["key.missing"]), ("t: {telt: e, ①meet: tijd >= 1 jaar}", ["key.conflict"]),
    ("t: {telt: e, ①herstart: ja}", ["key.conflict"]), ("t: {meet: lft > 3, ①tot: 3}", ["key.conflict"]),
    ("t: {telt: e, tot: ①61}", ["range"]), ("t: {telt: ①begin}", ["name.unknown"]), ("t: {telt: ①x}", ["name.unknown"]),
    ("t: {meet: ①x = 1}", ["name.unknown"]), ("①e: {telt: e}", ["name.duplicate"]),
    ("t: {meet: lft > 3}\n  u: {meet: ①t >= 1 jaar}", ["counter.nested"]),
    ("t: {telt: e}\n  u: {meet: t >= 2}", []),
    ("t: {telt: e}\ninvloeden:\n  i: {op: e, als: t >= ①2 jaar, factor: 1}", ["unit.wrong"]),
    ("t: {meet: lft > 3}\ninvloeden:\n  i: {op: e, als: t >= ①2, factor: 1}", ["unit.missing"]),
    ("t: {meet: lft > 3}\ninvloeden:\n  i: {op: e, factor: ①t}", ["name.unknown"]),
    ("t: {telt: e}\n  u: {telt: e}\ninvloeden:\n  i: {op: e, factor: t * ①u}", ["counter.several"]),
    ("t: {telt: e}\nparameters:\n  p: {formule: ①t * 2, bron: b, zekerheid: laag}", ["formula.name"]),
    (
      "t: {telt: e}\nvoorzieningen:\n  v: {titel: V, aanvraag: 1 per jaar * ①t}", ["formula.name"]
    ),
    ("t: {telt: e}\nposten:\n  p: {prijs: uur, aantal: t * 1 uur, bij: e}", []),
  ]

  @Test(arguments: counters)
  func `a counter counts or measures, and is used where it may`(lines: String, codes: [String]) {
    let order = codes == ["name.duplicate"] ? "tellers:\n  e: {telt: ①e}\n" : "tellers:\n  " + lines + "\n"
    if codes == ["name.duplicate"] {
      let (found, _, _) = findings(
        in: SmallScenario.files(adding: Self.event + "tellers:\n  e: {telt: e}"), expecting: [])
      #expect(found.map(\.code) == codes)
    } else {
      check(Self.event + order, codes)
    }
  }

  private static let parameters: [(String, [String])] = [
    ("p: {verdeling: normaal, gemiddelde: 1, spreiding: 1, laag: 2, hoog: ①1, bron: b, zekerheid: laag}", ["range"]),
    ("p: {verdeling: normaal, gemiddelde: 1, spreiding: 1, laag: ①20, bron: b, zekerheid: laag}", ["range"]),
    ("p: {verdeling: normaal, gemiddelde: 1, spreiding: 1, laag: ①0 jaar, bron: b, zekerheid: laag}", ["unit.wrong"]),
    (
      "p: {verdeling: gamma, gemiddelde: 1, spreiding: 1, ①laag: 0, bron: b, zekerheid: laag}",
      ["distribution.incomplete"]
    ),
    ("p: {verdeling: empirisch, waarden: [1, ①2 jaar], bron: b, zekerheid: laag}", ["unit.wrong"]),
    (
      "p: {verdeling: empirisch, waarden: [1, 2], ①gewichten: [1], bron: b, zekerheid: laag}",
      ["distribution.incomplete"]
    ),
    ("p: {verdeling: empirisch, ①waarden: [], bron: b, zekerheid: laag}", ["distribution.incomplete"]),
    ("p: {dirichlet: {groep: ①g, gewicht: 1}, bron: b, zekerheid: laag}", ["dirichlet.members"]),
    (
      "p: {dirichlet: {groep: g, gewicht: ①0}, bron: b, zekerheid: laag}\n  q: {dirichlet: {groep: g, gewicht: 1}, bron: b, zekerheid: laag}",
      ["range"]
    ),
    ("p: {verdeling: uniform, laag: 1, hoog: 2, bron: b, zekerheid: laag}", []),
    ("p: {verdeling: uniform, laag: 1, hoog: ①1, bron: b, zekerheid: laag}", ["range"]),
    ("p: {verdeling: ①uniform, laag: 1, bron: b, zekerheid: laag}", ["distribution.incomplete"]),
    ("p: {formule: 1 + 1, ①waarde: 2, bron: b, zekerheid: laag}", ["key.conflict"]),
    (
      "p: {formule: ①q, bron: b, zekerheid: laag}\n  q: {formule: p * 2, bron: b, zekerheid: laag}", ["parameter.cycle"]
    ),
    ("p: {formule: ①p, bron: b, zekerheid: laag}", ["parameter.cycle"]),
    ("p: {formule: ①lft * 2, bron: b, zekerheid: laag}", ["formula.name"]),
    ("p: {formule: ①q * 2, bron: b, zekerheid: laag}", ["name.unknown"]),
    ("p: {formule: exp(①1 jaar), bron: b, zekerheid: laag}", ["unit.wrong"]),
    ("p: {formule: prijs.uur * 2, bron: b, zekerheid: laag}", []),
    ("p: {formule: 2 jaar ^ ①0.5, bron: b, zekerheid: laag}", ["unit.wrong"]),
    ("p: {formule: 2 ^ ①1 jaar, bron: b, zekerheid: laag}", ["unit.wrong"]),
    ("p: {formule: \"max(1, ①2 jaar)\", bron: b, zekerheid: laag}", ["unit.wrong"]),
    ("p: {formule: max(1①, 2), bron: b, zekerheid: laag}", ["formula.syntax"]),
    ("p: {formule: min(1①, 2, 3 * (1 + 2)), bron: b, zekerheid: laag}", ["formula.syntax"]),
    ("p: {waarde: 2, omschrijving: Een, ①of twee, bron: b, zekerheid: laag}", ["key.unknown"]),
    ("p: {formule: ①ln(-1), bron: b, zekerheid: laag}", ["range"]),
    ("p: {formule: ①logg(2), bron: b, zekerheid: laag}", ["formula.function"]),
  ]

  @Test(arguments: parameters)
  func `a parameter is drawn in one way or computed`(lines: String, codes: [String]) {
    check("parameters:\n  " + lines, codes)
  }

  private static let covariances: [(String, [String])] = [
    ("{parameters: [p, q], covariantie: [[1, 0.1], [0.1, 1]]}", []),
    ("{parameters: [p, q], ①covariantie: [[1, 2], [2, 1]]}", ["correlation.matrix"]),
    ("{parameters: [p, q], ①covariantie: [[0, 0], [0, 1]]}", ["correlation.matrix"]),
    ("{parameters: [p, q], ①covariantie: [[1, 0.1], [0.2, 1]]}", ["correlation.matrix"]),
    ("{parameters: [p, q], ①covariantie: [[1]]}", ["correlation.matrix"]),
    (
      "{parameters: [p, q], covariantie: [[1, 0], [0, 1]], ①matrix: [[1, 0], [0, 1]]}".replacing("①", with: "")
        .replacing("covariantie", with: "①covariantie"), ["key.conflict"]
    ),
  ]

  @Test(arguments: covariances)
  func `covariances belong to normal parameters with a mean`(line: String, codes: [String]) {
    let parameters = ["p", "q"].map { "  \($0): {verdeling: normaal, gemiddelde: 1, bron: b, zekerheid: laag}\n" }
      .joined()
    check("correlaties:\n  c: \(line)\nparameters:\n\(parameters)", codes)
  }

  @Test func `a member of a matrix of covariances has no spread of its own`() {
    let line = "correlaties:\n  c: {parameters: [p, q], covariantie: [[1, 0], [0, 1]]}\nparameters:\n"
    check(
      line + "  p: {verdeling: normaal, gemiddelde: 1, bron: b, zekerheid: laag}\n"
        + "  ①q: {verdeling: normaal, gemiddelde: 1, spreiding: 1, bron: b, zekerheid: laag}",
      ["correlation.covariance"])
    check(
      "correlaties:\n  c: {parameters: [①p, q], correlatie: 0.1}\nparameters:\n"
        + "  p: {formule: q * 2, bron: b, zekerheid: laag}\n  q: {waarde: 1, bron: b, zekerheid: laag}",
      ["correlation.member"])
  }

  private static let attributes: [(String, [String])] = [
    ("{titel: K, verdeling: gamma, gemiddelde: 1, spreiding: 0.5}", []),
    ("{titel: K, verdeling: ①gamma, gemiddelde: 1}", ["distribution.incomplete"]),
    ("{titel: K, verdeling: uniform, laag: ①2, hoog: 1}", ["range"]),
    ("{titel: K, verdeling: ①pert, gemiddelde: 1, spreiding: 0.5}", ["value.unknown"]),
    ("{titel: K, verdeling: beta, gemiddelde: 0.5, spreiding: ①0.6}", ["range"]),
    ("{titel: K, verdeling: normaal, gemiddelde: ①m, spreiding: 1}", ["formula.name"]),
    ("{titel: K, verdeling: normaal, gemiddelde: ①1 jaar, spreiding: 1}", ["unit.wrong"]),
    ("{titel: K, keuzes: [a, b], ①kansen: [0.5, 0.4]}", ["probability.sum"]),
    ("{titel: K, keuzes: [a, b], ①kansen: [1]}", ["distribution.incomplete"]),
    (
      "{titel: K, keuzes: [a, b], ①verdeling: gamma}".replacing("①", with: "").replacing("keuzes", with: "①keuzes"),
      ["key.conflict"]
    ),
    ("{titel: K, keuzes: [a, b], kansen: [0.5, 0.5], ①spreiding: 1}", ["key.conflict"]),
    ("{titel: K, verdeling: gamma, gemiddelde: 1, spreiding: 0.5, ①kansen: [1]}", ["key.conflict"]),
  ]

  @Test(arguments: attributes)
  func `a drawn attribute has the numbers of its distribution`(line: String, codes: [String]) {
    check("kenmerken:\n  m: {titel: M, verdeling: uniform, laag: 0, hoog: 1}\n  k: \(line)", codes)
  }

  private static let discounts: [(String, [String])] = [
    ("discontovoet: [{vanaf: 0 jaar, voet: 4 %}, {vanaf: ①0 jaar, voet: 3 %}]", ["range"]),
    ("discontovoet: [{voet: 4 %}, {vanaf: ①100 dagen, voet: 3 %}]", ["range"]),
    ("discontovoet: [{voet: 4 %}, {vanaf: 7 maanden, voet: 3 %}, {vanaf: 2.5 jaar, voet: 2 %}]", []),
    ("discontovoet: [①{vanaf: 0 jaar}]", ["key.missing"]), ("discontovoet: [{voet: ①25 %}]", ["range"]),
    ("discontovoet: [{voet: ①€ 3}]", ["unit.wrong"]), ("①discontovoet: []", ["range"]),
    ("①discontovoet: {disconteren: per_jaar}", ["key.missing"]),
    ("discontovoet: {voet: 3 %, ①stappen: [{voet: 3 %}]}", ["key.conflict"]),
    ("disconteren: ①maandelijks", ["value.unknown"]), ("discontovoet: {stappen: [{voet: 3 %}]}", []),
    ("discontovoet: 3 %", []),
  ]

  @Test(arguments: discounts)
  func `a discount rate is a percentage, steps or a block`(line: String, codes: [String]) {
    check(line, codes)
    if line.hasPrefix("disconteren") { return }
    check("posten:\n  p:\n    prijs: uur\n    bij: begin\n    aantal: 1 uur\n    " + line, codes)
  }

  private static let tables: [(String, [String])] = [
    ("vanaf,tempo\n0,0.1\n", []), ("vanaf,kans\n0,①1\n", ["range"]), ("vanaf,tempo\n0,①-1\n", ["range"]),
    ("vanaf,tempo\n1,0.1\n①1,0.1\n", ["csv.value"]), ("①vanaf,tempo,kans\n0,0.1,0.1\n", ["csv.column.missing"]),
    ("①tempo\n0.1\n", ["csv.column.missing"]), ("①vanaf,tempo\n", ["csv.empty"]),
    ("vanaf,①stadje,tempo\n0,ehv,0.1\n", ["csv.column.unknown"]),
    ("vanaf,①lft,tempo\n0,1,0.1\n", ["csv.column.unknown"]),
    ("vanaf,stad,tempo\n0,ehv,0.1\n0,ens,0.2\n", []), ("vanaf,①stad,tempo\n0,ehv,0.1\n", ["csv.value"]),
    ("vanaf,stad,tempo\n0,ehv,0.1\n0,ens,0.2\n1,①assen,0.2\n", ["csv.value"]),
    ("vanaf,tempo\n0,①1.500\n", ["number.ambiguous"]), ("vanaf,tempo\n①0\n", ["csv.ragged"]),
  ]

  @Test(arguments: tables)
  func `a table of hazards is complete and ascending`(table: String, codes: [String]) {
    check(Self.law("verdeling: tabel, bestand: kansen.csv"), codes, files: ["kansen.csv": table])
  }

  @Test func `what is drawn has no column in the table of cases`() {
    check(
      Self.domain("van: 1, naar: 2, tempo: 1 per jaar"), ["csv.column.drawn", "csv.column.drawn"],
      files: ["casussen.csv": "casus,①d,②lft\neen,1,30\n"])
  }

  @Test func `a domain without a beginning needs the table of cases`() {
    let text = Self.domain("van: 1, naar: 2, tempo: 1 per jaar").replacing("    begin: {1: 1}\n", with: "")
    let head = "rendement: 2\ntitel: Klein\narrangementen: {huidig: {titel: Huidig}}\n"
    let result = ScenarioReader.read(FileSource(["scenario.yaml": head + text]), name: "proef")
    #expect(result.findings.map(\.code) == ["file.missing"])
  }

  @Test func `an influence does not act on one of several targets`() {
    let text = Self.domain("van: 1, naar: {2: 0.5, 3: 0.5}, tempo: 1 per jaar")
    check(text + "invloeden:\n  i: {op: d.①1->2, factor: 2}", ["transition.unknown"])
  }
}
