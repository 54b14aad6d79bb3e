// SPDX-License-Identifier: EUPL-1.2

import Testing

/// What the reference says under "Wat precies geldt", on times that are fixed, so that each count is worked out by hand.
@Suite(.enabled(if: Program.isBuilt)) struct WrittenRuleTests {
  @Test func `an event at the start counts, and one at the horizon does not`() throws {
    let run = try WrittenRun(
      """
      gebeurtenissen:
        begin_: {titel: B, op: 0 jaar}
        bijna: {titel: N, op: 35 maanden}
        einde: {titel: E, op: 3 jaar}
        elk: {titel: K, op: 0 jaar, elke: 1 jaar}

      """ + Written.once([("p", "begin_"), ("q", "bijna"), ("r", "einde"), ("s", "elk")]))
    #expect(run.codes == ["moment.late"])
    #expect([run.count("p"), run.count("q"), run.count("r"), run.count("s")] == [1, 1, 0, 3])
  }

  @Test func `a year is a year on the calendar, and never one after the start`() throws {
    let run = try WrittenRun(
      """
      gebeurtenissen:
        over: {titel: O, op: 2030 jaar}
        in_jaar: {titel: I, klok: kalender, duur: 2028 jaar}
        eerder: {titel: E, klok: kalender, duur: 2020 jaar}
        later: {titel: L, klok: kalender, duur: 2060 jaar}

      """ + Written.once([("p", "over"), ("q", "in_jaar"), ("r", "eerder"), ("s", "later")]))
    #expect(run.codes == ["moment.late", "moment.late", "moment.late"])
    #expect([run.count("p"), run.count("q"), run.count("r"), run.count("s")] == [0, 1, 0, 0])
  }

  @Test func `several consequences each have a chance of their own`() throws {
    let run = try WrittenRun(
      """
      leefgebieden:
        d: {titel: D, niveaus: [laag, hoog], begin: {1: 1}}
        f: {titel: F, niveaus: [laag, hoog], begin: {1: 1}}
      gebeurtenissen:
        e: {titel: E, op: 2 jaar, gevolgen: [{leefgebied: d, naar: 2, kans: 0.5}, {leefgebied: f, naar: 2, kans: 0.5}]}

      """ + Written.years([("beide", "d = 2 en f = 2"), ("een", "d = 2")]),
      settings: "trekkingen: 100\nherhalingen: 200\n")
    // One year for a quarter and for half of 20 000 households: four standard errors of a share.
    #expect(abs(run.count("beide") - 0.25) < 4 * (0.25 * 0.75 / 20_000).squareRoot())
    #expect(abs(run.count("een") - 0.5) < 4 * (0.5 * 0.5 / 20_000).squareRoot())
  }

  @Test func `consequences come by level and then by step, whatever their order in the file`() throws {
    for list in [
      "{leefgebied: d, stap: 1}, {leefgebied: d, naar: 2}", "{leefgebied: d, naar: 2}, {leefgebied: d, stap: 1}",
    ] {
      let run = try WrittenRun(
        """
        leefgebieden:
          d: {titel: D, niveaus: [laag, midden, hoog], begin: {1: 1}}
        gebeurtenissen:
          e: {titel: E, op: 2 jaar, gevolgen: [\(list)]}

        """ + Written.once([("p", "d.1->2"), ("q", "d.2->3")]))
      #expect(run.codes == [])
      #expect([run.count("p"), run.count("q")] == [1, 1])
    }
  }

  @Test func `two consequences that set one domain are a finding`() throws {
    let run = try WrittenRun(
      Written.domain + """
        gebeurtenissen:
          e: {titel: E, op: 2 jaar, gevolgen: [{leefgebied: d, naar: 3, kans: 0.5}, {leefgebied: d, naar: 1, kans: 0.5}]}

        """ + Written.once([("p", "d.->3")]))
    #expect(run.codes == ["change.twice"])
  }

  @Test func `a step ends at the last level, and a level that one is at is no arrival`() throws {
    let run = try WrittenRun(
      Written.domain + """
        gebeurtenissen:
          blijf: {titel: B, op: 6 maanden, gevolgen: [{leefgebied: d, naar: 1}]}
          stijg: {titel: S, op: 2 jaar, gevolgen: [{leefgebied: d, stap: 5}]}
          nog_eens: {titel: N, op: 30 maanden, gevolgen: [{leefgebied: d, stap: 5}]}

        """ + Written.once([("p", "d.->1"), ("q", "d.1->2"), ("r", "d.->3")]))
    // The stay at level 1 goes on, so that level 2 comes after one year and not after one and a half.
    #expect([run.count("p"), run.count("q"), run.count("r")] == [0, 1, 1])
    let years = try WrittenRun(
      Written.domain + """
        gebeurtenissen:
          blijf: {titel: B, op: 6 maanden, gevolgen: [{leefgebied: d, naar: 1}]}
          stijg: {titel: S, op: 2 jaar, gevolgen: [{leefgebied: d, stap: 5}]}

        """ + Written.years([("p", "d = 1"), ("q", "d = 2"), ("r", "d = 3")]))
    Written.expect(years.count("p"), 1)
    Written.expect(years.count("q"), 1)
    Written.expect(years.count("r"), 1)
  }

  @Test func `what a consequence moves is a transition for posts and counters`() throws {
    let run = try WrittenRun(
      Written.domain + """
        gebeurtenissen:
          e: {titel: E, op: 2 jaar, gevolgen: [{leefgebied: d, naar: 1}]}
        tellers:
          n: {telt: d.2->1, tot: 5}
        posten:
          p: {bedrag: € 1, bij: d.2->1, \(Written.source)}
          q: {bedrag: € 1 per jaar, zolang: n >= 1, \(Written.source)}
        """)
    Written.expect(run.count("p"), 1)
    Written.expect(run.count("q"), 1)
  }

  @Test func `a counter is read before it counts`() throws {
    let run = try WrittenRun(
      """
      gebeurtenissen:
        e: {titel: E, op: 3 maanden, elke: 3 maanden}
        f: {titel: F, op: 3 maanden, elke: 3 maanden, als: m < 2}
      tellers:
        n: {telt: e, tot: 5}
        m: {telt: f, tot: 5}
      posten:
        p: {bedrag: € 10 * n, bij: e, \(Written.source)}
        q: {bedrag: € 1, aantal: n, bij: e, \(Written.source)}
        r: {bedrag: € 1, bij: f, \(Written.source)}
      """)
    // Eleven times, at 0, 1, 2, 3, 4 and then 5: 35.
    Written.expect(run.amount("p"), 10 * (0 + 1 + 2 + 3 + 4 + 6 * 5))
    Written.expect(run.count("q"), 40)
    Written.expect(run.count("r"), 2)
  }

  @Test func `a counter never stands above the number it counts to`() throws {
    let run = try WrittenRun(
      """
      gebeurtenissen:
        e: {titel: E, op: 6 maanden, elke: 6 maanden}
      tellers:
        n: {telt: e, tot: 2}

      """ + Written.years([("p", "n >= 3"), ("q", "n >= 2"), ("r", "n < 4"), ("s", "tijd >= 4 jaar")]))
    #expect(run.codes == ["condition.never", "condition.always", "condition.never"])
    Written.expect(run.count("p"), 0)
    Written.expect(run.count("q"), 2)
    Written.expect(run.count("r"), 3)
    Written.expect(run.count("s"), 0)
  }

  @Test func `time that begins again is nothing once its condition stops`() throws {
    let run = try WrittenRun(
      Written.domain + """
        gebeurtenissen:
          terug: {titel: T, op: 18 maanden, gevolgen: [{leefgebied: d, naar: 1}]}
        tellers:
          t: {meet: d = 1, herstart: ja}
          u: {meet: d = 1}

        """ + Written.years([("p", "t >= 3 maanden"), ("q", "u >= 3 maanden"), ("r", "u >= 18 maanden")]))
    // At the first level from 0 to 1 and from 1.5 to 2.5.
    Written.expect(run.count("p"), 0.75 + 0.75)
    Written.expect(run.count("q"), 2.75)
    Written.expect(run.count("r"), 1)
  }

  @Test func `in a condition a barrier is of the arrangement, and its costs follow its own condition`() throws {
    let run = try WrittenRun(
      Written.domain + """
        knelpunten:
          k:
            titel: K
            rode_draad: t
            regel: r
            opheffen: [gemeente nu]
            als: d = 2
            werking: [{blokkeert: v}]
            kosten: [{post: eigen, bedrag: € 1 per jaar, \(Written.source)}]
            bron: aanname (test)
            zekerheid: laag
        voorzieningen:
          v: {titel: V, aanvraag: 0 per jaar}
        arrangementen:
          huidig: {titel: Huidig}
          anders: {titel: Anders, heft_op: [k]}

        """ + Written.years([("p", "k = geldt"), ("q", "k = opgeheven"), ("r", "k = geldt en d = 2")]))
    for (post, huidig, anders) in [("p", 3.0, 0.0), ("q", 0, 3), ("r", 2, 0), ("eigen", 2, 0)] {
      Written.expect(run.count(post), huidig)
      Written.expect(run.count(post, "anders"), anders)
    }
  }

  @Test func `the condition of a service counts at the request only`() throws {
    func run(_ stop: String) throws -> WrittenRun {
      try WrittenRun(
        Written.domain + """
          voorzieningen:
            v: {titel: V, als: d = 1, \(stop)aanvraag: 1e9 per jaar, wachttijd: 18 maanden, duur: 1 jaar, herhaalbaar: nee}

          """ + Written.years([("p", "v = wacht"), ("q", "v = actief")]))
    }
    let kept = try run("")
    Written.expect(kept.count("p"), 1.5)
    Written.expect(kept.count("q"), 1)
    let stopped = try run("stopt_als: d = 2, ")
    Written.expect(stopped.count("p"), 1)
    Written.expect(stopped.count("q"), 0)
  }

  @Test func `what costs more than the whole amount is never bought`() throws {
    let run = try WrittenRun(Written.buying("bedrag: € 1200"))
    #expect(run.codes == ["purchase.unaffordable"])
    Written.expect(run.amount("p", "ruimte"), 0)
  }

  @Test func `a purchase comes once, or again after its duration, as long as there is money`() throws {
    let once = try WrittenRun(Written.buying("bedrag: € 400, herhaalbaar: ja"))
    #expect(once.codes == ["purchase.once"])
    Written.expect(once.amount("p", "ruimte"), 400)
    let again = try WrittenRun(Written.buying("bedrag: € 400, herhaalbaar: ja, duur: 1 maand"))
    #expect(again.codes == [])
    Written.expect(again.amount("p", "ruimte"), 800)
  }

  @Test func `above the mandate the purchase comes after the decision`() throws {
    let run = try WrittenRun(
      Written.buying("bedrag: € 400", mandate: "€ 300") + "\n"
        + Written.years([("q", "p = wacht"), ("r", "p = actief")]))
    Written.expect(run.amount("p", "ruimte"), 400)
    Written.expect(run.count("q", "ruimte"), 0.5)
    Written.expect(run.count("r", "ruimte"), 2.5)
  }

  @Test func `what an influence cannot work on is a finding`() throws {
    let run = try WrittenRun(
      """
      gebeurtenissen:
        e: {titel: E, op: 6 maanden, elke: 6 maanden}
      voorzieningen:
        v: {titel: V, aanvraag: 1 per jaar}
      invloeden:
        i: {op: e, versnelling: 2}
        j: {op: v.uitval, factor: 2}

      """ + Written.once([("p", "e")]))
    #expect(run.codes == ["influence.idle", "influence.idle"])
    Written.expect(run.count("p"), 5)
  }
}
