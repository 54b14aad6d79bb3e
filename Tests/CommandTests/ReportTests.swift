// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import TestSupport
import Testing

@testable import rendement

@Suite(.enabled(if: Program.isBuilt)) struct ReportTests {
  let folder: TemporaryFolder
  static let run = "output/klein/laatste"

  init() throws {
    folder = try TemporaryFolder()
    try SmallScenario.write(to: folder)
    #expect(
      try Program.run("run", "scenarios/klein", "--draws", "40", "--analyses", "kern", "--quiet", in: folder).status
        == 0)
  }

  func report(_ options: String...) throws -> Program.Outcome {
    try Program.Running(["report", Self.run] + options, in: folder).wait()
  }

  /// The tables read back are those that were computed, or the page would be another.
  @Test func `the report of a stored run is that of the run, byte for byte`() throws {
    let outcome = try report("--output", "rapport")
    #expect(outcome.status == 0)
    #expect(try folder.text("rapport/rapport.html") == folder.text(Self.run + "/rapport.html"))
    #expect(try folder.text("rapport/rapport.html").contains("<h1>Klein</h1>"))
  }

  @Test func `it stands beside the run, which does not change`() throws {
    let before = folder.names(Self.run)
    #expect(try report("--csv", "excel-nl").status == 0)
    let digest = try folder.resolved(Self.run)
    #expect(
      folder.names("output/klein/\(digest)-rapport") == [
        "bestanden.sha256", "excel-nl", "rapport.html", "rapport.xlsx",
      ])
    #expect(folder.names(Self.run) == before)
    #expect(try Program.run("verify", Self.run, in: folder).status == 0)
  }

  @Test func `a table that was changed is not reported on`() throws {
    let text = try folder.text(Self.run + "/partijen.csv")
    try folder.write(text.replacing("gemeente", with: "provincie"), to: Self.run + "/partijen.csv")
    let outcome = try report()
    #expect(outcome.status == 66)
    #expect(outcome.err.contains("partijen.csv is er niet, of is veranderd na de run"))
  }

  @Test func `a house style that is not there, is empty or does not parse is named`() throws {
    #expect(try report("--theme", "nergens").status == 66)
    try folder.write("x", to: "stijl/leesmij.txt")
    #expect(try report("--theme", "stijl").err.contains("staat niets voor een huisstijl"))
    try folder.write("{{#sections}}", to: "stijl/rapport.mustache")
    let outcome = try report("--theme", "stijl")
    #expect(outcome.status == 66)
    #expect(outcome.err.contains("rapport.mustache is niet te gebruiken"))
  }

  @Test func `a folder with something else in it is not replaced`() throws {
    try folder.write("van mij", to: "map/brief.txt")
    let outcome = try report("--output", "map")
    #expect(outcome.status == 73)
    #expect(try folder.text("map/brief.txt") == "van mij")
  }
}

/// What only a municipality can say.
@Suite(.enabled(if: Program.isBuilt)) struct ReportPublicationTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try SmallScenario.write(to: folder)
    try folder.write(SmallScenario.cases(12), to: "scenarios/klein/casussen.csv")
    #expect(
      try Program.run("run", "scenarios/klein", "--draws", "20", "--tables-only", "--quiet", in: folder).status == 0)
    try folder.write(
      "gemeente: Voorbeeldstad\nmaker: afdeling Onderzoek\ncontact: onderzoek@voorbeeldstad.example\ndatum: 2026-12-01\nlicentie: CC-BY-4.0\n",
      to: "publicatie.yaml")
  }

  func report(_ options: String...) throws -> Program.Outcome {
    try Program.Running(["report", "output/klein/laatste", "--output", "uit"] + options, in: folder).wait()
  }

  @Test func `who publishes stands in report, catalogue and draft, and only when it is said`() throws {
    #expect(try report("--publish", "--small-groups", "3", "--register").status == 0)
    for name in ["rapport.html", "openbaar/dcat.jsonld", "algoritmeregister.csv"] {
      #expect(try !folder.text("uit/" + name).contains("Voorbeeldstad"))
    }
    let outcome = try report("--publish", "--small-groups", "3", "--register", "--publicatie", "publicatie.yaml")
    #expect(outcome.status == 0)
    #expect(outcome.err.contains("nog aan: dcat:theme, dcat:accessURL"))
    #expect(
      try folder.text("uit/rapport.html").contains(
        "Gepubliceerd door Voorbeeldstad (afdeling Onderzoek) op 2026-12-01. Vragen: onderzoek@voorbeeldstad.example."))
    let catalogue = try folder.text("uit/openbaar/dcat.jsonld")
    for text in ["\"Voorbeeldstad\"", "mailto:onderzoek@voorbeeldstad.example", "\"2026-12-01\"", "licenses/by/4.0/"] {
      #expect(catalogue.contains(text), "\(text)")
    }
    #expect(try folder.text("uit/openbaar/datapackage.json").contains("CC-BY-4.0"))
    #expect(try folder.text("uit/algoritmeregister.csv").contains("Organisatie;Voorbeeldstad;uit publicatie.yaml"))
  }

  @Test func `a file that is not there, or has a mistake, makes no report`() throws {
    #expect(try report("--publicatie", "nergens.yaml").status == 66)
    try folder.write("gemeente: Voorbeeldstad\nnaam: Jansen\n", to: "publicatie.yaml")
    let outcome = try report("--publicatie", "publicatie.yaml")
    #expect(outcome.status == 65)
    #expect(outcome.err.contains("publicatie.yaml:2:1: fout: de sleutel `naam` bestaat hier niet"))
    #expect(folder.names("uit") == [])
  }
}
