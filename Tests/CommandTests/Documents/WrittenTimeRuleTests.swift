// SPDX-License-Identifier: EUPL-1.2

import Testing

/// What the reference says under "Wat precies geldt" on when something begins, each time worked out by hand.
@Suite(.enabled(if: Program.isBuilt)) struct WrittenTimeRuleTests {
  private static let number = "parameters:\n  x: {waarde: 12, bron: aanname (test), zekerheid: laag}\n"

  @Test func `what falls exactly when an arrangement begins is under the new one`() throws {
    let run = try WrittenRun(
      Self.number + """
        gebeurtenissen:
          e: {titel: E, op: 11 maanden}
          f: {titel: F, op: 12 maanden}
        posten:
          p: {bedrag: € 1 * x, bij: e, \(Written.source)}
          q: {bedrag: € 1 * x, bij: f, \(Written.source)}
        arrangementen:
          huidig: {titel: Huidig}
          anders: {titel: Anders, vanaf: 1 jaar, parameters: {x: 5}}
        """)
    Written.expect(run.amount("p", "anders"), 12)
    Written.expect(run.amount("q", "anders"), 5)
    Written.expect(run.amount("q"), 12)
  }

  @Test(arguments: [
    // At 0, 12, 22, 27 and 32 months; 17 has been.
    (12, 5, 5),
    // At 0, 20, 25, 30 and 35 months; 5, 10 and 15 have been.
    (24, 5, 5),
    // At 0, 12, 20 and 28 months.
    (12, 8, 4),
    // At 0 and 12 months; then in month 36, which is the horizon.
    (12, 24, 2),
  ]) func `a new step counts from the last time, and what has been by then is passed over`(
    before: Int, after: Int, times: Int
  ) throws {
    let run = try WrittenRun(
      Self.number.replacing("12", with: "\(before) maanden")
        + "gebeurtenissen: {e: {titel: E, op: 0 jaar, elke: x}}\n" + Written.once([("p", "e")]) + """
          arrangementen:
            huidig: {titel: Huidig}
            anders: {titel: Anders, vanaf: 18 maanden, parameters: {x: \(after) maanden}}
          """)
    Written.expect(run.count("p", "anders"), Double(times))
  }

  /// - Parameter barriers: name, condition and time of each delay, in the order of the file.
  private static func waiting(
    _ barriers: [(String, String, String)], change: Int = 12, before: String = "", after: String = ""
  ) throws -> WrittenRun {
    let list = barriers.map { name, condition, time in
      "  \(name): {titel: K, rode_draad: t, regel: r, opheffen: [gemeente nu], als: \(condition), "
        + "werking: [{vertraagt: v, met: \(time)}], bron: aanname (test), zekerheid: laag}\n"
    }
    return try WrittenRun(
      Written.domain.replacing("1 jaar", with: "\(change) maanden") + before
        + "voorzieningen:\n  v: {titel: V, aanvraag: 1e9 per jaar, wachttijd: 6 maanden, herhaalbaar: nee}\n"
        + "knelpunten:\n" + list.joined() + Written.years([("w", "v = wacht")]) + after)
  }

  @Test(arguments: [
    // The first level ends after the wait, before it, and in the middle of the delay.
    (12, [("k", "d = 1", 3)], 6 + 3), (3, [("k", "d = 1", 3)], 6), (7, [("k", "d = 1", 3)], 6 + 3),
    // Its condition comes to hold in the middle of the wait, and after it.
    (3, [("k", "d = 2", 3)], 6 + 3), (12, [("k", "d = 2", 3)], 6),
    // They add up.
    (12, [("k", "d = 1", 3), ("l", "d = 1", 4)], 6 + 3 + 4),
    // All are asked after 6 months, whatever they are called and wherever they stand.
    (7, [("k", "d = 1", 3), ("l", "d = 2", 4)], 6 + 3), (7, [("l", "d = 2", 4), ("k", "d = 1", 3)], 6 + 3),
    (7, [("k", "d = 1", 3), ("b", "d = 2", 4)], 6 + 3), (7, [("b", "d = 2", 4), ("k", "d = 1", 3)], 6 + 3),
    (3, [("k", "d = 1", 3), ("b", "d = 2", 4)], 6 + 4),
  ]) func `delays are asked at the end of the ordinary wait, and add up`(
    change: Int, barriers: [(String, String, Int)], months: Int
  ) throws {
    let run = try Self.waiting(barriers.map { ($0.0, $0.1, "\($0.2) maanden") }, change: change)
    Written.expect(run.count("w"), Double(months) / 12)
  }

  /// It lifts one barrier and changes the time of the other.
  @Test(arguments: [
    // In the ordinary wait: the new arrangement holds at its end.
    (5, 6 + 9),
    // In the first delay and in the second, whichever that is.
    (7, 6 + 3 + 4), (11, 6 + 3 + 4),
  ]) func `an arrangement that begins later leaves the delays of who is held up`(from: Int, months: Int) throws {
    for names in [("k", "l"), ("l", "k")] {
      let run = try Self.waiting(
        [(names.0, "d = 1", "3 maanden"), (names.1, "d = 1", "x")],
        before: "parameters: {x: {waarde: 4 maanden, bron: aanname (test), zekerheid: laag}}\n",
        after: """
          arrangementen:
            huidig: {titel: Huidig}
            anders: {titel: Anders, vanaf: \(from) maanden, heft_op: [\(names.0)], parameters: {x: 9 maanden}}
          """)
      Written.expect(run.count("w"), 13.0 / 12)
      Written.expect(run.count("w", "anders"), Double(months) / 12)
    }
  }

  @Test func `a faster wait does not shorten the delay`() throws {
    let run = try Self.waiting(
      [("k", "d = 1", "4 maanden")], before: "invloeden: {i: {op: v.wachttijd, versnelling: 2}}\n")
    Written.expect(run.count("w"), (3.0 + 4) / 12)
  }

  @Test func `a clock that runs on goes faster from when it became possible`() throws {
    let run = try WrittenRun(
      """
      kenmerken:
        a: {titel: A, verdeling: uniform, laag: 40, hoog: 40.0000001}
      leefgebieden:
        d:
          titel: D
          niveaus: [laag, midden, hoog]
          begin: {1: 1}
          overgangen: [{van: 1, naar: 2, duur: 1 jaar}, {van: 2, naar: 3, klok: start, duur: 2 jaar}]
      gebeurtenissen:
        e: {titel: E, klok: start, als: d >= 2, duur: 2 jaar}
        f: {titel: F, klok: kalender, als: d >= 2, duur: 2028 jaar}
        g: {titel: G, klok: leeftijd, leeftijd: a, als: d >= 2, duur: 42 jaar}
        h: {titel: H, klok: start, als: d >= 2, duur: {verdeling: vast, gemiddelde: 2 jaar, versnelling: 1.25}}
      tellers: {ne: {telt: e}, nf: {telt: f}, ng: {telt: g}, nh: {telt: h}}
      invloeden:
        i: {op: [e, f, g, h, d.2->3], versnelling: 2}

      """
        + Written.years([("d", "d = 3"), ("e", "ne = 1"), ("f", "nf = 1"), ("g", "ng = 1"), ("h", "nh = 1")]))
    // One year at the own pace, and the second at twice that: after 1.5 years.
    for post in ["d", "e", "f", "g"] { Written.expect(run.count(post), 1.5) }
    // Its own pace holds from the beginning: 1.25 after a year, and then 0.75 at 2.5 a year.
    Written.expect(run.count("h"), 3 - 1.3)
  }
}
