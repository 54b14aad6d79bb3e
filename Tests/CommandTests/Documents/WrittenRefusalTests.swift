// SPDX-License-Identifier: EUPL-1.2

import Testing

/// What the reference says is refused, by the code of the finding.
@Suite(.enabled(if: Program.isBuilt)) struct WrittenRefusalTests {
  private static let counter = "gebeurtenissen: {e: {titel: E, op: 1 jaar}}\ntellers: {n: {telt: e}}\n"
  private static let branches =
    "leefgebieden: {d: {titel: D, niveaus: [a, b, c], begin: {1: 1}, "
    + "overgangen: [{van: 1, naar: {2: 0.5, 3: rest}, tempo: 1 per jaar}]}}\n"

  @Test(arguments: ["bedrag: € 100, aantal: n", "bedrag: € 100 * n"])
  func `a counter in a purchase`(purchase: String) throws {
    #expect(try WrittenRun.codes(Self.counter + Written.buying(purchase)) == ["formula.name"])
  }

  @Test(arguments: [("x", "value.unknown"), ("2 * 1 jaar", "condition.syntax")])
  func `a time that is not a number`(time: String, code: String) throws {
    let body = "parameters: {x: {waarde: 1 jaar, bron: aanname (test), zekerheid: laag}}\n"
    #expect(
      try WrittenRun.codes(body + Written.years([("p", "tijd >= \(time)")])) == ["parameter.unused", code])
  }

  @Test func `a counter of time that measures another`() throws {
    let counters = "tellers: {t: {meet: d = 1}, u: {meet: t >= 6 maanden}}\n"
    #expect(
      try WrittenRun.codes(Written.domain + counters + Written.years([("p", "u >= 1 maand")])) == ["counter.nested"])
  }

  @Test(arguments: [("d.1->2", "transition.unknown"), ("d.beter", "influence.idle")])
  func `an influence on a branch`(target: String, code: String) throws {
    let influence = "invloeden: {i: {op: \(target), factor: 2}}\n"
    #expect(try WrittenRun.codes(Self.branches + influence + Written.once([("p", "d.->2")])) == [code])
  }

  @Test(arguments: ["1 jaar", "{verdeling: empirisch, tijden: [1 jaar, 2 jaar]}"])
  func `a factor on a fixed time or one from a list`(time: String) throws {
    let body = "gebeurtenissen: {e: {titel: E, duur: \(time)}}\ninvloeden: {i: {op: e, factor: 2}}\n"
    #expect(try WrittenRun.codes(body + Written.once([("p", "e")])) == ["influence.fixed"])
  }
}
