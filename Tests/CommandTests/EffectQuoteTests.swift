// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Reports
import RunRecord
import TestSupport
import Testing

@testable import rendement

/// Quotes of what an effect costs: € 2,000 buys 0.1 QALY, so that a QALY costs € 20,000, and what is left of a QALY worth € 50,000 is
/// 5,000 − 2,000.
@Suite(.enabled(if: Program.isBuilt)) struct EffectQuoteTests {
  private static func yaml(costs: String) -> String {
    """
    rendement: 2
    titel: Effect
    horizon: 1 jaar
    discontovoet: 0 % per jaar
    trekkingen: 400
    parameters:
      kosten: {\(costs), bron: aanname, zekerheid: hoog}
      aan: {waarde: 0, bron: aanname, zekerheid: hoog}
    posten:
      uitgave: {bedrag: aan * kosten, bij: begin, betaler: gemeente, bron: aanname, zekerheid: hoog}
      winst: {bedrag: € 1, aantal: aan * 0.1, bij: begin, soort: waardering, ontvanger: huishouden, bron: aanname, zekerheid: hoog}
    effect: {titel: QALY's, eenheid: qaly, posten: [winst], betalingsbereidheid: {tot: € 50000, stap: € 10000}}
    arrangementen:
      a: {titel: A}
      b: {titel: B, parameters: {aan: 1}}

    """
  }

  private static func folder(costs: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(yaml(costs: costs), to: "scenarios/effect/scenario.yaml")
    let outcome = try Program.Running(["run", "scenarios/effect", "--quiet", "--tables-only"], in: folder).wait()
    #expect(outcome.status == 0, "\(outcome.err)")
    return folder
  }

  private static func reference(_ text: String) throws -> String {
    let words = text.split { $0 == " " || $0 == "\n" }
    return String(try #require(words.first { QuoteReference.isMeant(by: String($0)) }))
  }

  private static let quotes: [(measure: String, sentence: String)] = [
    ("icer", "Met B kost elke qaly meer naar verwachting € 20.000"),
    (
      "netto_baat@50000",
      "Is een qaly € 50.000 waard, dan is de netto baat van B naar verwachting € 3.000 per huishouden"
    ),
  ]

  @Test(arguments: ["waarde: € 2000", "verdeling: uniform, interval: [€ 1000, € 3000]"])
  func `icer and net benefit are quoted, and confirmed from the scenario alone`(costs: String) throws {
    let folder = try Self.folder(costs: costs)
    for (measure, sentence) in Self.quotes {
      let quoted = try Program.run("quote", "output/effect/laatste", measure, in: folder)
      #expect(quoted.status == 0 && quoted.out.hasPrefix(sentence), "\(quoted.out)\(quoted.err)")
      #expect(quoted.out.contains("95%-interval"))
      let english = try Program.run("quote", "output/effect/laatste", measure, "--language", "en", in: folder)
      #expect(english.status == 0 && english.out.contains("qaly") && !english.out.contains("huishouden"))
      let reference = try Self.reference(quoted.out)
      let confirmed = try Program.run("verify", reference, "scenarios/effect", "--output", "elders", in: folder)
      #expect(confirmed.status == 0 && confirmed.out.hasPrefix("Bevestigd"), "\(confirmed.out)\(confirmed.err)")
    }
  }

  @Test func `another figure is refuted`() throws {
    let folder = try Self.folder(costs: "waarde: € 2000")
    let quoted = try Program.run("quote", "output/effect/laatste", "icer", in: folder).out
    var reference = try QuoteReference(reading: try Self.reference(quoted))
    reference.figure = QuotedFigure(value: 19_000)
    let refuted = try Program.run("verify", reference.text, "scenarios/effect", in: folder)
    #expect(
      refuted.status == 1 && refuted.out.contains("€ 19.000") && refuted.out.contains("€ 20.000"), "\(refuted.out)")
  }

  @Test func `what the run does not have is refused with what it has`() throws {
    let folder = try Self.folder(costs: "waarde: € 2000")
    let price = try Program.run("quote", "output/effect/laatste", "netto_baat@12345", in: folder)
    #expect(price.status == 64 && price.err.contains("20000"), "\(price.err)")
    let whose = try Program.run("quote", "output/effect/laatste", "icer", "--perspectief", "gemeente", in: folder)
    #expect(whose.status == 64 && whose.err.contains("maatschappelijk"), "\(whose.err)")
    try SmallScenario.write(to: folder)
    _ = try Program.run("run", "scenarios/klein", "--quiet", "--tables-only", in: folder)
    let none = try Program.run("quote", "output/klein/laatste", "icer", in: folder)
    #expect(none.status == 64 && none.err.contains("noemt geen effect"), "\(none.err)")
  }

  @Test(arguments: [("icer", "icer"), ("netto_baat@20000", "netto_baat")])
  func `a table of a later version is named where its figure is asked for`(measure: String, table: String) throws {
    let folder = try Self.folder(costs: "waarde: € 2000")
    let run = "output/effect/laatste"
    try #require(try Program.run("quote", run, measure, in: folder).status == 0)
    try StoredRunEdit(folder: folder, run: run).raise(table)
    let refused = try Program.run("quote", run, measure, in: folder)
    #expect(refused.status == ExitStatus.inputMissing.rawValue && refused.out.isEmpty)
    #expect(refused.err.contains("\(table).csv van deze run is van een andere versie, en hier niet te lezen"))
    #expect(try Program.run("quote", run, "saldo", in: folder).status == 0)
  }
}
