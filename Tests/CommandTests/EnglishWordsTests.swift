// SPDX-License-Identifier: EUPL-1.2

import TestSupport
import Testing

@testable import rendement

/// What the stages name by value, as an English reader meets it.
@Suite(.enabled(if: Program.isBuilt)) struct EnglishWordsTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Only a debt of years costs anything; all choices begin with a word of ours.
  private func writeDebts() throws {
    let yaml = SmallScenario.yaml()
      .replacing(
        "leefgebieden:\n",
        with:
          "kenmerken:\n  schuldduur: {titel: Duur van de schuld, keuzes: [jarenlang, neerwaarts, kort]}\nleefgebieden:\n"
      )
      .replacing("zolang: financien = 1\n", with: "zolang: financien = 1 en schuldduur = jarenlang\n")
    try folder.write(yaml, to: "scenarios/schulden/scenario.yaml")
    let rows = (0..<60).map { "c\($0),1,\(["jarenlang", "neerwaarts", "kort"][$0 % 3])\n" }.joined()
    try folder.write("casus,financien,schuldduur\n" + rows, to: "scenarios/schulden/casussen.csv")
  }

  @Test func `a word of the scenario stays whole in an English rule`() throws {
    try writeDebts()
    let outcome = try Program.run(
      "run", "scenarios/schulden", "--analyses", "kern", "--language", "en", in: folder)
    #expect(outcome.status == 0)
    let answer = outcome.out.split { $0.isWhitespace }.joined(separator: " ")
    #expect(answer.contains("Offering it only where “‘duur van de schuld’ is jarenlang” (33 out of 100 households)"))
    let table = try folder.text("output/schulden/laatste/toewijzing.csv")
    #expect(table.contains(",boom,schuldduur is jarenlang,"))
  }

  @Test func `a stored run gives its reasons in English`() throws {
    try SmallScenario.write(to: folder)
    #expect(try Program.run("run", "scenarios/klein", "--analyses", "kern", in: folder).status == 0)
    let run = "output/klein/laatste"
    #expect(try folder.text(run + "/rendement.csv").contains(",deze partij investeert niet\n"))
    let report = try Program.run("report", run, "--language", "en", "--output", "english", in: folder)
    #expect(report.status == 0)
    let quote = try Program.run("quote", run, "ratio", "--perspectief", "huishouden", "--language", "en", in: folder)
    #expect(quote.out.contains("has no value over 2 years: this party does not invest"))
  }
}
