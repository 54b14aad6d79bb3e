// SPDX-License-Identifier: EUPL-1.2

import Foundation
import RunRecord
import TestSupport
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
    #expect(outcome.out == "De run klopt: 20 bestanden zijn gelijk, byte voor byte.\n")
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

  @Test func `a scenario that was changed is named`() throws {
    try folder.write("casus,financien\na,1\nb,1\n", to: "scenarios/klein/casussen.csv")
    let outcome = try verify()
    #expect(outcome.status == 1)
    #expect(outcome.out.contains("- invoer klein/casussen.csv: is veranderd na de run"))
  }

  @Test func `a file that is gone, and one that is not of the run, are named`() throws {
    try FileManager.default.removeItem(atPath: folder.path + "/output/klein/laatste/partijen.csv")
    try folder.write("van mij", to: "output/klein/laatste/notities/brief.txt")
    try folder.write("van mij", to: "output/klein/laatste/.verborgen")
    let outcome = try verify()
    #expect(outcome.status == 1)
    #expect(outcome.out.contains("- partijen.csv: is er niet\n"))
    #expect(outcome.out.contains("- notities/brief.txt: hoort niet bij de run\n"))
    #expect(outcome.out.contains("- .verborgen: hoort niet bij de run\n"))
  }

  /// Another name is that of another run.
  @Test func `a run with the name of another is found`() throws {
    let text = try folder.text("output/klein/laatste/run.json")
    let digest = try folder.resolved("output/klein/laatste")
    try folder.write(text.replacing(digest, with: "0123456789ab"), to: "output/klein/laatste/run.json")
    let outcome = try verify()
    #expect(outcome.status == 1)
    #expect(outcome.out.contains("- run.json: "))
  }

  @Test func `a scenario elsewhere can be pointed at`() throws {
    try SmallScenario.write(to: folder, as: "elders/klein")
    try folder.write("{}", to: "output/klein/laatste/tijden.json")
    #expect(try verify().status == 66)
    #expect(try verify("--scenario", "elders/klein").status == 0)
  }
}
