// SPDX-License-Identifier: EUPL-1.2

import ScenarioFiles
import Scenarios
import Testing

/// Each case: lines added to a small scenario, with marks, and the codes at the marks.
@Suite struct RuleTests {
  private static func names(_ count: Int) -> String { (1...count).map { "p\($0)" }.joined(separator: ", ") }

  /// So many uncertain parameters, all used.
  private static func uncertain(_ count: Int) -> String {
    "parameters:\n"
      + (1...count).map { "  p\($0): {verdeling: lognormaal, interval: [0.5, 2], bron: b, zekerheid: laag}\n" }.joined()
      + "invloeden:\n  i: {op: financien.beter, factor: " + (1...count).map { "p\($0)" }.joined(separator: " * ") + "}"
  }

  private static let cases: [(String, [String])] = [
    ("gebeurtenissen:\n  ①Kosten: {titel: x, tempo: 1 per jaar}\n②stopt_als: x", ["name.invalid", "key.unknown"]),
    ("gebeurtenissen:\n  ①financien: {titel: x, tempo: 1 per jaar}", ["name.duplicate"]),
    ("gebeurtenissen:\n  ①arrangement: {titel: x, tempo: 1 per jaar}", ["name.reserved"]),
    ("gebeurtenissen:\n  e: {titel: x, tempo: ①-1 per jaar}", ["range"]),
    ("gebeurtenissen:\n  e: {titel: x, tempo: ①1 per jaar / 0}", ["range"]),
    ("gebeurtenissen:\n  e: {titel: x, tempo: 0}", []),
    ("gebeurtenissen:\n  e: {titel: x, tempo: 1 per jaar, als: ①e = 1}", ["name.unknown"]),
    ("gebeurtenissen:\n  e: {titel: x, tempo: 1 per jaar, als: financien = ①voldoend}", ["level.unknown"]),
    ("gebeurtenissen:\n  e: {titel: x, tempo: 1 per jaar, als: financien = voldoende}", []),
    ("gebeurtenissen:\n  e: {titel: x, tempo: 1 per jaar, als: arrangement = ①huidg}", ["name.unknown"]),
    ("gebeurtenissen:\n  e: {titel: x, tempo: 1 per jaar, gevolgen: [{leefgebied: ①geld, naar: 1}]}", ["name.unknown"]),
    ("gebeurtenissen:\n  e: {titel: x, tempo: 1 per jaar, gevolgen: [①{leefgebied: financien}]}", ["key.missing"]),
    ("gebeurtenissen:\n  e: {titel: x, tempo: ①financien}", ["name.unknown"]),
    ("gebeurtenissen:\n  e: {titel: x, tempo: ①prijs.uur}", ["unit.wrong"]),
    ("invloeden:\n  i: {op: [financien.beter, ①e], factor: 1}", ["name.unknown"]),
    ("invloeden:\n  i: {op: ①financien, factor: 1}", ["target.unknown"]),
    ("invloeden:\n  i: {op: financien.beter, factor: ①2 per jaar}", ["unit.wrong"]),
    ("parameters:\n  ①p: {waarde: 1, bron: b, zekerheid: laag}", ["parameter.unused"]),
    (
      "parameters:\n  p: {verdeling: normaal, gemiddelde: 1 per jaar, spreiding: 1 per jaar, bron: b, zekerheid: laag}\n"
        + "gebeurtenissen:\n  e: {titel: x, tempo: ①p}", ["range"]
    ),
    (
      "parameters:\n  p: {verdeling: lognormaal, interval: [0.5, 2], bron: b, zekerheid: laag}\n"
        + "gebeurtenissen:\n  e: {titel: x, tempo: 1 per jaar, gevolgen: [{leefgebied: financien, naar: 1, kans: ①p}]}",
      ["range"]
    ),
    (
      "parameters:\n  p: {verdeling: normaal, gemiddelde: 1, spreiding: 1, bron: b, zekerheid: laag}\n"
        + "invloeden:\n  i: {op: financien.beter, factor: ①1 - p}", ["range"]
    ),
    (
      "parameters:\n  p: {verdeling: lognormaal, interval: [①0, 2], bron: b, zekerheid: laag}\ninvloeden:\n  i: {op: financien.beter, factor: p}",
      ["range"]
    ),
    (
      "parameters:\n  p: {verdeling: beta, interval: [0.1, ①1.5], bron: b, zekerheid: laag}\ninvloeden:\n  i: {op: financien.beter, factor: p}",
      ["range"]
    ),
    (
      "parameters:\n  p: {verdeling: normaal, ①interval: [0.01, 0.99], laag: 0, hoog: 1, bron: b, zekerheid: laag}\ninvloeden:\n  i: {op: financien.beter, factor: p}",
      ["distribution.interval"]
    ),
    (
      "parameters:\n  p: {verdeling: lognormaal, interval: [1, 2], ①eenheid: jaar, bron: b, zekerheid: laag}\ninvloeden:\n  i: {op: financien.beter, factor: p}",
      ["distribution.incomplete"]
    ),
    (
      "parameters:\n  p: {verdeling: beta, gemiddelde: 0.5, spreiding: ①0.6, bron: b, zekerheid: laag}\ninvloeden:\n  i: {op: financien.beter, factor: p}",
      ["range"]
    ),
    (
      "parameters:\n  p: {verdeling: pert, laag: 1, modus: 2 jaar①, hoog: 3, bron: b, zekerheid: laag}\ninvloeden:\n  i: {op: financien.beter, factor: p}"
        .replacing("2 jaar①", with: "①2 jaar"), ["unit.wrong"]
    ),
    (
      "parameters:\n  ①p: {interval: [1, 2], bron: b, zekerheid: laag}\ninvloeden:\n  i: {op: financien.beter, factor: p}",
      ["distribution.incomplete"]
    ),
    (
      "parameters:\n  p: {①interval: [1, 2, 3], verdeling: uniform, bron: b, zekerheid: laag}\ninvloeden:\n  i: {op: financien.beter, factor: p}",
      ["distribution.incomplete"]
    ),
    (
      "parameters:\n  p: {waarde: ①a, bron: b, zekerheid: laag}\ninvloeden:\n  i: {op: financien.beter, factor: p}",
      ["formula.constant"]
    ),
    ("voorzieningen:\n  ①v: {titel: V, standaard: nee, aanvraag: 1 per jaar}", ["service.unused"]),
    ("voorzieningen:\n  ①v: {titel: V, overgangsrecht: ja, aanvraag: 1 per jaar}", ["service.kept"]),
    ("voorzieningen:\n  v: {titel: V, aanvraag: 1 per jaar, herhaalbaar: ①soms}", ["value.unknown"]),
    (
      "knelpunten:\n  k: {titel: K, rode_draad: r, regel: w, opheffen: [gemeente nu], werking: [{remt: ①v.uitval, factor: 0.5}], bron: b, zekerheid: laag}\n"
        + "voorzieningen:\n  v: {titel: V, aanvraag: 1 per jaar}", ["influence.idle"]
    ),
    ("voorzieningen:\n  v: {titel: V, aanvraag: 1 per jaar, standaard: ①misschien}", ["value.unknown"]),
    (
      "voorzieningen:\n  v: {titel: V, aanvraag: 1 per jaar, duur: {verdeling: ①weibull, gemiddelde: 1 jaar}}",
      ["distribution.incomplete"]
    ),
    (
      "voorzieningen:\n  v: {titel: V, aanvraag: 1 per jaar, duur: {verdeling: vast, gemiddelde: 1 jaar, ①vorm: 2}}",
      ["distribution.incomplete"]
    ),
    ("voorzieningen:\n  v: {titel: V, aanvraag: 1 per jaar, wachttijd: ①2}", ["unit.missing"]),
    (
      "voorzieningen:\n  v: {titel: V, aanvraag: 1 per jaar, invloeden: [{op: financien.beter, factor: 2}, {op: ①financien.beter, factor: 3}]}",
      ["name.duplicate"]
    ),
    (
      "voorzieningen:\n  v: {titel: V, aanvraag: 1 per jaar, kosten: [{post: p, prijs: uur, aantal: ①20 uur}]}",
      ["unit.wrong"]
    ),
    (
      "voorzieningen:\n  v: {titel: V, aanvraag: 1 per jaar, kosten: [{post: p, prijs: uur, aantal: 20 uur, bij: start}]}",
      []
    ),
    (
      "voorzieningen:\n  v: {titel: V, aanvraag: 1 per jaar, kosten: [{post: p, prijs: ①jaar, bij: start}]}",
      ["unit.wrong"]
    ),
    (
      "voorzieningen:\n  v: {titel: V, aanvraag: 1 per jaar, kosten: [{post: p, prijs: jaar, bij: ①beginn}]}",
      ["name.unknown"]
    ),
    (
      "posten:\n  p: {①prijs: jaar, bedrag: € 5, zolang: financien = 1}".replacing(
        "①prijs: jaar, bedrag", with: "prijs: jaar, ①bedrag"), ["key.conflict"]
    ),
    (
      "posten:\n  p: {bedrag: ①€ 5, zolang: financien = 1, betaler: gemeente, bron: b, zekerheid: laag}", ["unit.wrong"]
    ),
    ("posten:\n  ①p: {bedrag: € 5, bij: financien.1->2, betaler: gemeente}", ["source.missing"]),
    ("posten:\n  p: {①bedrag: € 5, bij: financien.1->2, bron: b, zekerheid: laag}", ["posting.payer"]),
    (
      "posten:\n  p: {prijs: uur, bij: financien.1->2, soort: waardering, ontvanger: huishouden, ①investering: ja}",
      ["investment.unpaid"]
    ),
    ("posten:\n  p: {prijs: uur, bij: financien.1->2, ①investering: nee}", ["investment.idle"]),
    ("posten:\n  p: {prijs: uur, bij: financien.1->2, investering: ja}", []),
    ("posten:\n  p: {prijs: uur, bij: financien.①1}", ["target.unknown"]),
    ("posten:\n  p: {prijs: uur, bij: financien.①1->7}", ["level.unknown"]),
    (
      "posten:\n  p: {prijs: uur, aantal: kinderen, bij: financien.1->2}".replacing("kinderen", with: "①kinderen"),
      ["name.unknown"]
    ),
    ("groepen:\n  g: {titel: G, partijen: [gemeente, ①gemeenten]}", ["name.unknown"]),
    ("horizon: ①200 jaar", ["range"]), ("horizon: ①0 jaar", ["range"]), ("horizon: ①10", ["unit.missing"]),
    ("discontovoet: 2.25 %", []), ("discontovoet: ①25 % per jaar", ["range"]),
    ("discontovoet: 2 % per jaar\n①discontovoet_continu: 0.03 per jaar", ["key.conflict"]),
    ("prijspeil: ①2031", ["range"]), ("zaad: ①-1", ["range"]), ("ontwerp: ①sobool", ["value.unknown"]),
    ("herhalingen: automatisch", []), ("herhalingen: 4", []), ("herhalingen: ①automaties", ["value.unknown"]),
    ("herhalingen: ①0", ["range"]), ("herhalingen: ①1.5", ["number.invalid"]),
    ("tornado: [2.5 %, 97.5 %]", []), ("tornado: ①[90 %, 10 %]", ["tornado.ends"]),
    ("tornado: ①[0 %, 50 %]", ["tornado.ends"]), ("tornado: ①[10 %]", ["tornado.ends"]),
    ("tornado: ①10 %", ["type.wrong"]), ("tornado: ①[-1, 50 %]", ["tornado.ends"]),
    ("ontwerp: sobol", []), ("ontwerp: sobol\ntrekkingen: ①1000", ["sobol.draws"]),
    ("ontwerp: sobol\ntrekkingen: 512", []),
    ("ontwerp: sobol\nsobol: [①nergens]", ["name.unknown"]), ("sobol: ①[p, q]", ["sobol.unused"]),
    (
      "ontwerp: sobol\nsobol: [①p]\nparameters:\n  p: {waarde: 2, bron: b, zekerheid: laag}\n"
        + "invloeden:\n  i: {op: financien.beter, factor: p}", ["sobol.fixed"]
    ),
    (
      "ontwerp: sobol\nsobol: [p, ①p]\nparameters:\n  p: {verdeling: lognormaal, interval: [0.5, 2], bron: b, zekerheid: laag}\n"
        + "invloeden:\n  i: {op: financien.beter, factor: p}", ["name.duplicate"]
    ),
    ("ontwerp: sobol\nsobol: [prijs.uur]\nposten:\n  p: {prijs: uur, bij: financien.1->2}", []),
    ("ontwerp: sobol\nsobol: [①prijs.uurtje]\nposten:\n  p: {prijs: uur, bij: financien.1->2}", ["name.unknown"]),
    ("ontwerp: ①sobol\n" + uncertain(41), ["sobol.count"]),
    ("ontwerp: sobol\nsobol: ①[\(names(41))]\n" + uncertain(41), ["sobol.count"]),
    ("ontwerp: sobol\nsobol: [\(names(40))]\n" + uncertain(41), []),

    ("prijzen: [①/etc/passwd]", ["file.outside"]), ("prijzen: [①../ander/prijzen.csv]", ["file.outside"]),
    ("prijzen: [①../prijzen/../x.csv]", ["file.outside"]), ("prijzen: [①geen.csv]", ["file.missing"]),
    ("correlaties:\n  c: {parameters: [①a, ②b], correlatie: 0.1}", ["name.unknown", "name.unknown"]),
  ]

  private static let service = "voorzieningen:\n  v: {titel: V, aanvraag: 1 per jaar}\n"

  private static let workings: [(String, [String])] = [
    ("{blokkeert: v}", []), ("{vertraagt: v, met: 1 maand}", []), ("{weigert: v, kans: 0.5}", []),
    ("{remt: financien.beter, factor: 0.5}", []), ("{sanctie: 1 per jaar}", []), ("①{kans: 0.5}", ["key.missing"]),
    ("{blokkeert: v, ①weigert: v, kans: 1}", ["key.conflict"]), ("{①weigert: v}", ["key.missing"]),
    ("{①vertraagt: v}", ["key.missing"]), ("{blokkeert: v, ①kans: 0.5}", ["key.conflict"]),
    ("{weigert: v, kans: ①2}", ["range"]),
    ("{①remt: [financien.beter, financien.slechter], factor: 1}", ["value.count"]),
    ("{sanctie: ①0.2}", ["unit.missing"]), ("{blokkeert: ①financien}", ["name.unknown"]),
  ]

  @Test(arguments: workings)
  func `a working of a barrier is exactly one thing`(working: String, codes: [String]) {
    let barrier =
      "knelpunten:\n  k:\n    titel: K\n    rode_draad: r\n    regel: r\n    opheffen: [gemeente nu]\n    bron: b\n"
      + "    zekerheid: laag\n    werking:\n      - \(working)"
    let (found, expected, result) = findings(
      in: SmallScenario.files(adding: Self.service + barrier), expecting: codes)
    #expect(
      found == expected, "\(result.findings.map { FindingText.draw($0, lines: result.lines) }.joined(separator: "\n"))")
  }

  private static let arrangements: [(String, [String])] = [
    ("heft_op: [①k]", ["barrier.unknown"]), ("heft_op: alle", []), ("voegt_toe: [①v]", ["service.standard"]),
    ("wijzigt: {①w: {aanvraag: 1 per jaar}}", ["name.unknown"]),
    ("wijzigt: {v: {aanvraag: ①3 maanden}}", ["unit.wrong"]),
    ("wijzigt: {v: {①titel: x}}", ["key.unknown"]), ("parameters: {①p: 1}", ["name.unknown"]),
    ("handelingsruimte: zoals ①huidig", ["name.unknown"]), ("handelingsruimte: ①nee", ["value.unknown"]),
    (
      "handelingsruimte: {①bedrag: € 5, mandaat: € 5, besluit: 1 week}".replacing("①bedrag", with: "bedrag").replacing(
        "handelingsruimte", with: "①handelingsruimte"), ["key.missing"]
    ),
    ("handelingsruimte: {bedrag: ①5000, mandaat: € 5, besluit: 1 week, aankopen: {}}", ["unit.missing"]),
    (
      "handelingsruimte: {bedrag: € 5, mandaat: € 5, besluit: 1 week, aankopen: {a: {titel: A, tempo: 1 per jaar, "
        + "bedrag: ①€ 5 per jaar, bron: b, zekerheid: laag}}}", ["unit.wrong"]
    ),
  ]

  @Test(arguments: arrangements)
  func `an arrangement changes what exists`(line: String, codes: [String]) {
    let yaml = SmallScenario.yaml + "  ander:\n    titel: Ander\n    " + line + "\n" + Self.service
    let (found, expected, result) = findings(
      in: ["scenario.yaml": yaml, "casussen.csv": SmallScenario.cases], expecting: codes)
    #expect(
      found == expected, "\(result.findings.map { FindingText.draw($0, lines: result.lines) }.joined(separator: "\n"))")
  }

  @Test(arguments: cases)
  func `a rule is broken at its place, and no other`(lines: String, codes: [String]) {
    let (found, expected, result) = findings(in: SmallScenario.files(adding: lines), expecting: codes)
    #expect(
      found == expected, "\(result.findings.map { FindingText.draw($0, lines: result.lines) }.joined(separator: "\n"))")
    for finding in result.findings {
      #expect(!finding.remedy.isEmpty && !finding.message.hasSuffix("."))
      #expect((result.scenario == nil) == result.hasErrors)
    }
  }

  private static let tables: [(String, String, [String])] = [
    ("a,A,per uur,1,2,①1.5,2024,nee,middelen,gemeente,,1,midden,b", "een,1", ["range"]),
    ("a,A,per uur,①-1,2,3,2024,nee,middelen,gemeente,,1,midden,b", "een,1", ["range"]),
    ("a,A,per uur,-1,2,3,2024,nee,waardering,,huishouden,1,midden,b", "een,1", []),
    ("a,A,①uur,1,2,3,2024,nee,middelen,gemeente,,1,midden,b", "een,1", ["unit.wrong"]),
    ("a,A,per uur,①1.500,2000,3000,2024,nee,middelen,gemeente,,1,midden,b", "een,1", ["number.ambiguous"]),
    ("a,A,per uur,①,2000,3000,2024,nee,middelen,gemeente,,1,midden,b", "een,1", ["csv.value"]),
    ("a,A,per uur,1,2,3,2024,nee,①middel,gemeente,,1,midden,b", "een,1", ["csv.value"]),
    ("a,A,per uur,1,2,3,2024,nee,middelen,①gemeente:0.6|rijk:0.3,,1,midden,b", "een,1", ["price.shares"]),
    ("a,A,per uur,1,2,3,2024,nee,middelen,①gemeente:1.5|rijk:-0.5,,1,midden,b", "een,1", ["price.shares"]),
    ("a,A,per uur,1,2,3,2024,nee,middelen,①iemand,,1,midden,b", "een,1", ["name.unknown"]),
    ("a,A,per uur,1,2,3,2024,nee,①middelen,gemeente,huishouden,1,midden,b", "een,1", ["posting.receiver"]),
    ("a,A,per uur,1,2,3,2024,nee,①waardering,gemeente,huishouden,1,midden,b", "een,1", ["posting.payer"]),
    ("a,A,per uur,1,2,3,①2009,nee,middelen,gemeente,,1,midden,b", "een,1", ["price.year"]),
    ("a,A,per uur,1,2,3,2009,ja,middelen,gemeente,,1,midden,b", "een,1", []),
    ("①a,A,per uur,1,2,3,2024,nee,middelen,gemeente,,1,midden,", "een,1", ["source.missing"]),
    ("①uur,A,per uur,1,2,3,2024,nee,middelen,gemeente,,1,midden,b", "een,1", ["name.duplicate"]),
    ("①a,A,per uur,1", "een,1", ["csv.ragged"]),
    ("a,A,per uur,1,2,3,2024,nee,middelen,gemeente,,1,midden,b", "een,①9", ["level.unknown"]),
    ("a,A,per uur,1,2,3,2024,nee,middelen,gemeente,,1,midden,b", "een,1\n①een,2", ["name.duplicate"]),
    ("a,A,per uur,1,2,3,2024,nee,middelen,gemeente,,1,midden,b", "een,1,①2", ["csv.ragged"]),
    ("a,A,per uur,1,2,3,2024,nee,middelen,gemeente,,1,midden,b", "een,①", ["level.unknown"]),
  ]

  @Test(arguments: tables)
  func `a mistake in a table is reported at its cell`(price: String, row: String, codes: [String]) {
    let files = SmallScenario.files(
      adding: "", prices: SmallScenario.prices + price + "\n", cases: "casus,financien\n" + row + "\n")
    let (found, expected, result) = findings(in: files, expecting: codes)
    #expect(
      found == expected, "\(result.findings.map { FindingText.draw($0, lines: result.lines) }.joined(separator: "\n"))")
  }

  @Test func `a table that cannot be read is one finding, not one per price or row`() {
    let use = "posten:\n  a: {prijs: weg, zolang: financien = 1}"
    let header = SmallScenario.header.dropLast()
    let extra = findings(
      in: SmallScenario.files(
        adding: use,
        prices: header + ",①\n" + SmallScenario.prices.dropFirst(SmallScenario.header.count)
          + "x,X,per jaar,70,78,90,2024,nee,middelen,gemeente,,1,midden,bron\n"), expecting: ["csv.ragged"])
    #expect(extra.found.filter { $0.code != "csv.column.unknown" } == extra.expected, "\(extra.result.findings)")
    let quote = findings(
      in: SmallScenario.files(adding: use, prices: SmallScenario.header + "①\"x,X"), expecting: ["csv.quote"])
    #expect(quote.found == quote.expected)
  }

  @Test func `weights are positive and columns complete`() {
    let weights = SmallScenario.files(
      adding: "", cases: "casus,gewicht,financien\neen,①0,1\ntwee,-1,1\ndrie,②1.500,1\n")
    // The same fault in two rows is told once.
    let first = findings(in: weights, expecting: ["range", "number.ambiguous"])
    #expect(first.found == first.expected)
    #expect(first.result.findings[0].message.hasSuffix(", ook op regel 3"))
    let second = findings(
      in: SmallScenario.files(adding: "", cases: "①casus\neen\n"), expecting: ["csv.column.missing"])
    #expect(second.found == second.expected)
    let third = findings(in: SmallScenario.files(adding: "", cases: "①casus,financien\n"), expecting: ["case.none"])
    #expect(third.found == third.expected)
  }

  @Test func `a scenario has an arrangement`() {
    let head = "rendement: 2\ntitel: T\nleefgebieden: {f: {titel: F}}\n"
    for tail in ["", "arrangementen: {}"] {
      let result = ScenarioReader.read(
        FileSource(["scenario.yaml": head + tail, "casussen.csv": "casus,f\neen,1\n"]), name: "proef")
      #expect(result.findings.map(\.code) == ["arrangement.none"])
    }
  }

  @Test func `an arrangement begins between the start and the horizon, the first at the start`() {
    let head = "rendement: 2\ntitel: T\nhorizon: 5 jaar\nleefgebieden: {f: {titel: F}}\narrangementen:\n"
    func codes(_ first: String, _ second: String) -> [String] {
      let text = head + "  a: {titel: A\(first)}\n  b: {titel: B\(second)}\n"
      return ScenarioReader.read(
        FileSource(["scenario.yaml": text, "casussen.csv": "casus,f\neen,1\n"]), name: "proef"
      ).findings.map(\.code)
    }
    #expect(codes("", ", vanaf: 1 jaar") == [])
    #expect(codes(", vanaf: 1 jaar", "") == ["arrangement.late"])
    #expect(codes("", ", vanaf: 5 jaar") == ["arrangement.late"])
    #expect(codes("", ", vanaf: 3") == ["unit.missing"])
  }
}
