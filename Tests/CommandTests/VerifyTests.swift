// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import rendement

@Suite(.enabled(if: Program.isBuilt)) struct VerifyTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try SmallScenario.write(to: folder)
    #expect(
      try Program.run("run", "scenarios/klein", "--draws", "30", "--seed", "7", "--quiet", in: folder).status == 0)
  }

  func verify(_ options: String...) throws -> Program.Outcome {
    try Program.Running(["verify", "output/klein/laatste"] + options, in: folder).wait()
  }

  @Test func `a run is repeated with its own settings`() throws {
    let outcome = try verify("--threads", "3")
    #expect(outcome.status == 0)
    #expect(outcome.out == "De run klopt: 18 bestanden zijn gelijk, byte voor byte.\n")
    #expect(outcome.err.isEmpty)
  }

  @Test func `a file that was changed is named`() throws {
    try folder.write("iets anders", to: "output/klein/laatste/posten.csv")
    let outcome = try verify()
    #expect(outcome.status == 1)
    #expect(outcome.out.contains("- posten.csv: "))
  }

  @Test func `a manifest that was changed is named`() throws {
    let text = try folder.text("output/klein/laatste/run.json")
    try folder.write(
      text.replacing("De casussen zijn verzonnen.", with: "Alles klopt."), to: "output/klein/laatste/run.json")
    let outcome = try verify()
    #expect(outcome.status == 1)
    #expect(outcome.out.contains("- run.json: "))
  }

  /// It draws pictures, which are not verified: another version neither refutes a run nor explains other figures.
  @Test func `another gnuplot is no difference`() throws {
    let recorded = /"gnuplot": "[^"]+"/
    let text = try folder.text("output/klein/laatste/run.json")
    #expect(text.contains(recorded))
    try folder.write(text.replacing(recorded, with: #""gnuplot": "4.6""#), to: "output/klein/laatste/run.json")
    #expect(try verify().out == "De run klopt: 18 bestanden zijn gelijk, byte voor byte.\n")
    try folder.write("iets anders", to: "output/klein/laatste/posten.csv")
    #expect(try !verify().out.contains("gnuplot"))
  }

  @Test func `a scenario that was changed is named`() throws {
    try folder.write("casus,financien\na,1\nb,1\n", to: "scenarios/klein/casussen.csv")
    let outcome = try verify()
    #expect(outcome.status == 1)
    #expect(outcome.out.contains("- invoer klein/casussen.csv: is veranderd na de run"))
  }

  @Test func `a scenario elsewhere can be pointed at`() throws {
    try SmallScenario.write(to: folder, as: "elders/klein")
    try folder.write("{}", to: "output/klein/laatste/tijden.json")
    #expect(try verify().status == 66)
    #expect(try verify("--scenario", "elders/klein").status == 0)
  }
}
