// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Reports
import RunRecord
import TestSupport
import Testing

@testable import Runs
@testable import rendement

/// Somebody changes what a run says, and the digests with it.
@Suite(.enabled(if: Program.isBuilt)) struct TamperingTests {
  let folder: TemporaryFolder
  static let run = "output/klein/laatste"

  init() throws {
    folder = try TemporaryFolder()
    try SmallScenario.write(to: folder)
    #expect(try Program.run("run", "scenarios/klein", "--draws", "30", "--quiet", in: folder).status == 0)
  }

  func verify() throws -> Program.Outcome { try Program.run("verify", Self.run, in: folder) }

  func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: folder.path + "/" + Self.run + "/" + name)))
  }

  /// Changes a file and lets the run say that it was always so.
  func tamper(_ name: String, _ change: () throws -> Void) throws {
    let old = try bytes(name)
    try change()
    let new = try bytes(name)
    #expect(old != new)
    for (list, digest) in [("run.json", "\""), ("datapackage.json", "\"sha256:"), (FileList.name, "")] {
      let text = try folder.text(Self.run + "/" + list)
      let entry = text.replacing(digest + SHA256(old).hex, with: digest + SHA256(new).hex)
        .replacing(
          "\"bytes\": \(old.count),\n      \"sha256\": \"\(SHA256(new).hex)\"",
          with: "\"bytes\": \(new.count),\n      \"sha256\": \"\(SHA256(new).hex)\"")
      if list == "run.json" { #expect(entry != text) }
      if entry != text, list != name { try folder.write(entry, to: Self.run + "/" + list) }
    }
  }

  func replace(_ old: String, with new: String, in name: String) throws {
    let text = try folder.text(Self.run + "/" + name)
    let place = try #require(text.firstRange(of: try Regex(old)), "\(name)")
    try folder.write(text.replacingCharacters(in: place, with: new), to: Self.run + "/" + name)
  }

  /// Packs the workbook again with another program, with changes: part, old, new.
  func repack(_ method: String, _ changes: String...) throws {
    let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Checks/repack.py").path
    let outcome = try Program.Running(
      ["python3", script, Self.run + "/rapport.xlsx", method] + changes, in: folder, program: "/usr/bin/env"
    ).wait()
    #expect(outcome.status == 0, "\(outcome.err)")
  }

  // MARK: Tables

  @Test func `an amount in a table`() throws {
    try tamper("datapackage.json") {
      try tamper("partijen.csv") { try replace("gemeente,", with: "provincie,", in: "partijen.csv") }
      try replace(#""description": ""#, with: "\"description\": \"echt ", in: "datapackage.json")
    }
    let outcome = try verify()
    #expect(outcome.status == 1)
    #expect(outcome.out.contains("- partijen.csv: eerste verschil op regel 2\n"))
    #expect(outcome.out.contains("- datapackage.json: eerste verschil op regel"))
  }

  // MARK: The page

  @Test func `an amount on the page`() throws {
    try tamper("rapport.html") { try replace(#"€.[0-8]"#, with: "€\u{A0}9", in: "rapport.html") }
    let outcome = try verify()
    #expect(outcome.status == 1)
    #expect(outcome.out.contains("- rapport.html: zegt iets anders dan de run: "))
  }

  @Test func `an exact number that the page carries and does not show`() throws {
    try tamper("rapport.html") { try replace(#"<data value="-?[0-9]"#, with: "<data value=\"77", in: "rapport.html") }
    #expect(try verify().out.contains("- rapport.html: zegt iets anders dan de run: "))
  }

  /// The picture is only there with gnuplot, which the tests of pictures need too.
  @Test func `a text in a picture, and a line of one`() throws {
    try tamper("rapport.html") { try replace(#"Maatwerk</text>"#, with: "Mazzelwerk</text>", in: "rapport.html") }
    #expect(try verify().out.contains("- rapport.html: zegt iets anders dan de run: Mazzelwerk\n"))
    try tamper("rapport.html") { try replace(#"Mazzelwerk"#, with: "Maatwerk", in: "rapport.html") }
    #expect(try verify().status == 0)
    try tamper("rapport.html") { try replace(#"d='M[2-9]"#, with: "d='M1", in: "rapport.html") }
    #expect(try verify().status == 1)
  }

  @Test func `another gnuplot draws other lines, and says the same`() throws {
    let version = try #require(
      try folder.text(Self.run + "/run.json").firstMatch(of: /"gnuplot": "([^"]+)"/)?.output.1.description)
    try tamper("rapport.xlsx") { try repack("deflated", "xl/sharedStrings.xml", "<t>\(version)</t>", "<t>4.6</t>") }
    try replace(#""gnuplot": "[^"]+""#, with: #""gnuplot": "4.6""#, in: "run.json")
    try tamper("rapport.html") {
      try replace("gnuplot \(version)", with: "gnuplot 4.6", in: "rapport.html")
      try replace(#"d='M[2-9]"#, with: "d='M1", in: "rapport.html")
    }
    let outcome = try verify()
    #expect(outcome.status == 0, "\(outcome.out)")
    #expect(
      outcome.out.contains(
        "- rapport.html: gelijk in getallen en teksten; de afbeeldingen zijn van een ander programma (gnuplot was 4.6, is nu "
      ))
    try tamper("rapport.html") { try replace(#"€.[0-8]"#, with: "€\u{A0}9", in: "rapport.html") }
    #expect(try verify().status == 1)
  }

  @Test func `a page that was made without pictures is the same`() throws {
    #expect(
      try Program.Running(
        ["run", "scenarios/klein", "--draws", "30", "--seed", "5", "--quiet"], in: folder, path: "/nergens"
      ).wait().status == 0)
    #expect(try folder.text(Self.run + "/run.json").contains("niet geïnstalleerd"))
    #expect(try verify().out == "De run klopt: 20 bestanden zijn gelijk, byte voor byte.\n")
    // And one with pictures, where there is no gnuplot now.
    #expect(try Program.run("run", "scenarios/klein", "--draws", "30", "--quiet", in: folder).status == 0)
    let outcome = try Program.Running(["verify", Self.run], in: folder, path: "/nergens").wait()
    #expect(outcome.status == 0, "\(outcome.out)")
    #expect(outcome.out.contains("ander programma"))
  }

  // MARK: The workbook

  @Test func `a number, a text and a formula in the workbook`() throws {
    for change in [
      ["xl/sharedStrings.xml", "<t>Klein</t>", "<t>Groot</t>"],
      ["xl/sharedStrings.xml", "Maatwerk vergeleken", "Maatwerk, beter"],
      ["xl/worksheets/sheet3.xml", "<v>", "<v>9"], ["xl/worksheets/sheet4.xml", "<f>SUM", "<f>9+SUM"],
      ["xl/charts/chart1.xml", "<c:v>", "<c:v>9"],
    ] {
      let before = try bytes("rapport.xlsx")
      try tamper("rapport.xlsx") { try repack("deflated", change[0], change[1], change[2]) }
      let outcome = try verify()
      #expect(outcome.status == 1, "\(change)")
      #expect(outcome.out.contains("- rapport.xlsx: zegt iets anders dan de run, op "), "\(change) \(outcome.out)")
      try tamper("rapport.xlsx") {
        try Data(before).write(to: URL(filePath: folder.path + "/" + Self.run + "/rapport.xlsx"))
      }
    }
    #expect(try verify().status == 0)
  }

  @Test func `another look of the workbook`() throws {
    try tamper("rapport.xlsx") { try repack("deflated", "xl/styles.xml", "FF", "FE") }
    #expect(try verify().out.contains("- rapport.xlsx: de opmaak is anders dan die van de run"))
  }

  @Test(arguments: ["stored", "deflated"]) func `the same workbook, packed by another program`(method: String) throws {
    try tamper("rapport.xlsx") { try repack(method) }
    let outcome = try verify()
    #expect(outcome.status == 0)
    #expect(
      outcome.out
        == "De run klopt: 19 bestanden zijn gelijk, byte voor byte.\n- rapport.xlsx: gelijk in getallen en teksten, maar van een ander programma (anders ingepakt)\n"
    )
  }

  @Test func `another library gives another look, and says the same`() throws {
    let version = try #require(
      try folder.text(Self.run + "/run.json").firstMatch(of: /"libxlsxwriter": "([^"]+)"/)?.output.1.description)
    try tamper("rapport.xlsx") {
      try repack(
        "deflated", "xl/sharedStrings.xml", "<t>\(version)</t>", "<t>0.9.4</t>", "xl/styles.xml", "FF", "FE")
    }
    try replace(#""libxlsxwriter": "[^"]+""#, with: #""libxlsxwriter": "0.9.4""#, in: "run.json")
    try tamper("rapport.html") {
      try replace("libxlsxwriter \(version)", with: "libxlsxwriter 0.9.4", in: "rapport.html")
    }
    let outcome = try verify()
    #expect(outcome.status == 0, "\(outcome.out)")
    #expect(outcome.out.contains("van een ander programma (libxlsxwriter was 0.9.4, is nu \(version))"))
    try tamper("rapport.xlsx") { try repack("deflated", "xl/worksheets/sheet3.xml", "<v>", "<v>9") }
    #expect(try verify().status == 1)
  }

  @Test func `something that is no workbook`() throws {
    for text in ["", "PK", "van mij", String(repeating: "PK\u{05}\u{06}", count: 30)] {
      try tamper("rapport.xlsx") { try folder.write(text, to: Self.run + "/rapport.xlsx") }
      #expect(try verify().out.contains("- rapport.xlsx: is geen leesbaar werkboek"))
    }
  }

  @Test func `a report that no run makes`() throws {
    let text = try folder.text(Self.run + "/run.json")
    let entry =
      "{\n      \"bestand\": \"brief.html\",\n      \"bytes\": 7,\n      \"sha256\": \"\(SHA256("van mij").hex)\"\n    },\n    "
    try folder.write("van mij", to: Self.run + "/brief.html")
    try folder.write(
      text.replacing("\"rapporten\": [\n    ", with: "\"rapporten\": [\n    " + entry), to: Self.run + "/run.json")
    let outcome = try verify()
    #expect(outcome.status == 1)
    #expect(outcome.out.contains("- brief.html: een run maakt geen rapport van deze naam"))
  }
}
