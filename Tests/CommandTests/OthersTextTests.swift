// SPDX-License-Identifier: EUPL-1.2

import Foundation
import TestSupport
import Testing

@testable import rendement

/// Scenarios come from other people: no text of one is ever a command, a formula or markup.
@Suite(.enabled(if: Program.isBuilt)) struct OthersTextTests {
  private struct Report: Decodable {
    var wrong: [String]
    var texts: [String: Int]
  }

  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// What `Tests/Checks/texts.py` finds; it shares no code with the program.
  private func check(_ texts: TellingTexts, _ folders: [String]) throws -> Report {
    try folder.write(String(decoding: JSONEncoder().encode(texts.all), as: UTF8.self), to: "teksten.json")
    let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Checks/texts.py").path
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", script] + (["teksten.json"] + folders).map { folder.path + "/" + $0 }
    process.standardOutput = pipe
    try process.run()
    let said = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return try JSONDecoder().decode(Report.self, from: said)
  }

  private func save(_ name: String, _ arguments: String...) throws {
    let outcome = try Program.Running(arguments, in: folder).wait()
    #expect(outcome.status == 0, "\(arguments): \(outcome.err)")
    try folder.write(outcome.out, to: "gezegd/" + name)
  }

  @Test func `every text comes out as it was written, in every output`() throws {
    var texts = TellingTexts(trace: folder.path + "/spoor")
    let scenario = texts.scenario()
    try folder.write(scenario.yaml, to: "scenarios/klein/scenario.yaml")
    try folder.write(scenario.cases, to: "scenarios/klein/casussen.csv")
    try save("bevindingen.json", "check", "scenarios/klein", "--format", "json")
    try save("antwoord.txt", "run", "scenarios/klein", "--analyses", "kern")
    let run = "output/klein/laatste"
    let digest = try folder.resolved(run)
    try save("antwoord.json", "run", "scenarios/klein", "--analyses", "kern", "--format", "json")
    try save("verify.txt", "verify", run)
    try save(
      "rapport.txt", "report", run, "--language", "en", "--csv", "excel-nl", "--publish", "--small-groups", "3",
      "--output", "engels")
    for form in ["text", "json", "csv", "html"] {
      try save("kassabon." + (form == "text" ? "txt" : form), "kassabon", run, "--format", form)
    }
    try save(
      "leven.txt", "trace", "scenarios/klein", "--casus", "a", "--trekking", "1", "--picture",
      folder.path + "/gezegd/leven.svg")
    let report = try check(texts, ["output/klein/" + digest, "engels", "gezegd"])
    #expect(report.wrong == [])
    // Or the texts would be found right because they are not there.
    #expect(report.texts[".html"] ?? 0 >= 6)
    #expect(report.texts[".csv"] ?? 0 >= 2)
    #expect(report.texts[".xlsx"] ?? 0 >= 6)
    #expect(report.texts[".json"] ?? 0 >= 4)
    #expect(report.texts[".jsonld"] ?? 0 >= 2)
    #expect(report.texts[".svg"] ?? 0 >= 1)
    #expect(report.texts[".txt"] ?? 0 >= 4)
    #expect(!folder.names("").contains("spoor"))
    #expect(try folder.text(run + "/rapport.html").contains("<svg"))
  }

  @Test func `a name of a folder is never obeyed by a terminal`() throws {
    let name = "kl\u{1B}[31mein\u{202E}"
    try SmallScenario.write(to: folder, as: name)
    for arguments in [
      ["check", name], ["run", name], ["check", "weg\u{1B}[2J"], ["check", "--vreemd\u{9B}2J", "x"],
    ] {
      let outcome = try Program.Running(arguments, in: folder).wait()
      #expect(outcome.status != 0)
      let said = outcome.out + outcome.err
      #expect(!said.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{9B}" || $0 == "\u{202E}" }, "\(said)")
      #expect(said.contains("\\u{"))
    }
  }

  @Test func `a title that hides something is refused, and shown so that nothing is obeyed`() throws {
    try folder.write(
      SmallScenario.yaml().replacing("titel: Klein", with: "titel: \"Kl\\e[31mein\""), to: "klein/scenario.yaml")
    try folder.write("casus,financien\na\u{202E}b,1\n", to: "klein/casussen.csv")
    let outcome = try Program.run("check", "klein", in: folder)
    #expect(outcome.status == 65)
    #expect(outcome.err.contains("klein/scenario.yaml:2:8: fout: in de tekst staat een stuurteken: U+001B"))
    #expect(
      outcome.err.contains("klein/casussen.csv:2:2: fout: in de tekst staat een teken dat de leesrichting omkeert"))
    #expect(!outcome.err.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
  }
}
