// SPDX-License-Identifier: EUPL-1.2

import Testing

/// What the reference says on what is counted and compared, each number worked out by hand.
@Suite(.enabled(if: Program.isBuilt)) struct WrittenCountRuleTests {
  @Test func `a moment counts once in a counter that names it more than once`() throws {
    let run = try WrittenRun(
      Written.domain + """
        gebeurtenissen:
          e: {titel: E, op: 2 jaar}
        tellers:
          n: {telt: [d.1->2, d.->2, d.1->], tot: 5}
          m: {telt: [e, e], tot: 5}
          o: {telt: [d.->2, e], tot: 5}

        """
        + Written.years([
          ("p", "n >= 1"), ("q", "n >= 2"), ("r", "m >= 1"), ("s", "m >= 2"), ("t", "o >= 1"), ("u", "o >= 2"),
        ]))
    for (post, years) in [("p", 2.0), ("q", 0), ("r", 1), ("s", 0), ("t", 2), ("u", 1)] {
      Written.expect(run.count(post), years)
    }
  }

  /// The arrival in the first domain is counted before that in the second, whatever they are called.
  @Test(arguments: [("a", "z"), ("z", "a")]) func `consequences come domain by domain, in the order of the list`(
    first: String, second: String
  ) throws {
    let run = try WrittenRun(
      """
      leefgebieden:
        \(first): {titel: Een, niveaus: [x, y], begin: {x: 1}}
        \(second): {titel: Twee, niveaus: [x, y], begin: {x: 1}}
      gebeurtenissen:
        e:
          titel: E
          op: 1 jaar
          gevolgen:
            - {leefgebied: \(first), naar: y}
            - {leefgebied: \(second), naar: y}
      tellers:
        n: {telt: \(first).->2, tot: 5}
      posten:
        p: {bedrag: € 1 * (1 + 10 * n), bij: \(second).->2, \(Written.source)}
        q: {bedrag: € 1 * (1 + 10 * n), bij: \(first).->2, \(Written.source)}
      """)
    Written.expect(run.amount("p"), 11)
    Written.expect(run.amount("q"), 1)
  }

  @Test func `an amount is reserved from the question on`() throws {
    func run(_ dear: String) throws -> WrittenRun {
      try WrittenRun(
        Written.domain
          + Written.buying("bedrag: € 600\(dear)", and: "bedrag: € 500, als: \"tijd >= 3 maanden\"", mandate: "€ 550"))
    }
    // Asked at once and bought after 6 months: at 3 months € 400 is left.
    let reserved = try run("")
    Written.expect(reserved.amount("p", "ruimte"), 600)
    Written.expect(reserved.amount("q", "ruimte"), 0)
    // Asked after a year: by then € 500 is left.
    let later = try run(", als: d = 2")
    Written.expect(later.amount("p", "ruimte"), 0)
    Written.expect(later.amount("q", "ruimte"), 500)
  }

  @Test func `a purchase is one unit, whatever its quantity`() throws {
    let run = try WrittenRun(Written.buying("bedrag: € 100, aantal: 3"))
    Written.expect(run.count("p", "ruimte"), 1)
    Written.expect(run.amount("p", "ruimte"), 300)
  }

  @Test func `what runs is counted in years, also by the month`() throws {
    let run = try WrittenRun(
      """
      posten:
        p: {bedrag: € 10 per maand, zolang: tijd >= 1 jaar, \(Written.source)}
        q: {bedrag: € 10 per maand, aantal: 3, zolang: tijd >= 1 jaar, \(Written.source)}
        r: {bedrag: € 10 per uur, aantal: 4 uur per maand, zolang: tijd >= 1 jaar, \(Written.source)}
      """)
    // For two years: € 10 × 24 months; three of them; 4 × 24 hours.
    for (post, count, amount) in [("p", 2.0, 240.0), ("q", 6, 720), ("r", 96, 960)] {
      Written.expect(run.count(post), count)
      Written.expect(run.amount(post), amount)
    }
  }

  /// From an amount of € 100 to nothing, and the other way round.
  @Test(arguments: [
    // The municipality spares half of 110 and misses a fifth of 100; together they spare half of the care.
    (100, 0, ["gemeente": 55.0 - 20.0, "rijk": 20.0, "huishouden": -50.0], 55.0, 5.0),
    (0, 100, ["gemeente": 100.0 - 110.0, "rijk": -100.0, "huishouden": 100.0], -110.0, -10.0),
  ])
  func `what a payer does not save stays with who receives it, and parties add up`(
    before: Int, after: Int, parties: [String: Double], government: Double, society: Double
  ) throws {
    let run = try WrittenRun(
      """
      parameters:
        x: {waarde: \(before), bron: aanname (test), zekerheid: laag}
      posten:
        huur: {bedrag: € 1 * x, bij: begin, soort: overdracht, ontvanger: huishouden, kasbaar: 0.5, \(Written.source)}
        zorg: {bedrag: € 0.1 * x, bij: begin, kasbaar: 0.5, \(Written.source)}
        steun:
          bedrag: € 1 * x
          bij: begin
          soort: overdracht
          betaler: rijk
          ontvanger: gemeente
          kasbaar: 0.2
          bron: aanname (test)
          zekerheid: laag
      arrangementen:
        huidig: {titel: Huidig}
        anders: {titel: Anders, parameters: {x: \(after)}}
      """)
    for (party, net) in parties {
      Written.expect(try run.cell("saldo_kasbaar", of: "partijen", ["anders", party]), net)
    }
    Written.expect(parties.values.reduce(0, +), society)
    for (view, net) in [("maatschappelijk", society), ("financieel:overheid", government)] {
      Written.expect(try run.cell("gemiddelde", of: "rendement", ["anders", view, "saldo_kasbaar"]), net)
    }
  }

  /// A thousand times a year, until it has been once.
  @Test func `what slows down may name a counter`() throws {
    let run = try WrittenRun(
      """
      gebeurtenissen: {e: {titel: E, tempo: 1e3 per jaar}}
      tellers: {n: {telt: e}}
      knelpunten:
        k:
          titel: K
          rode_draad: t
          regel: r
          opheffen: [gemeente nu]
          werking: [{remt: e, factor: 0 ^ n}]
          bron: aanname (test)
          zekerheid: laag

      """ + Written.once([("p", "e")]))
    Written.expect(run.count("p"), 1)
  }

  @Test func `not equal holds whenever equal does not`() throws {
    let run = try WrittenRun(
      Written.domain + """
        kenmerken:
          k: {titel: K, keuzes: [a, b], kansen: [1, rest]}
        voorzieningen:
          v: {titel: V, als: d = 2, aanvraag: 1e9 per jaar, wachttijd: 6 maanden, duur: 6 maanden, herhaalbaar: nee}
        tellers:
          n: {telt: d.->2}
        arrangementen:
          huidig: {titel: Huidig}
          anders: {titel: Anders}

        """
        + Written.years([
          ("p", "d != 1"), ("q", "d != laag"), ("r", "v != wacht"), ("s", "k != a"), ("t", "k != b"), ("u", "n != 1"),
          ("w", "arrangement != huidig"),
        ]))
    for (post, years) in [("p", 2.0), ("q", 2), ("r", 2.5), ("s", 0), ("t", 3), ("u", 1), ("w", 0)] {
      Written.expect(run.count(post), years)
    }
    Written.expect(run.count("w", "anders"), 3)
  }
}
