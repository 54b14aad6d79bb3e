// SPDX-License-Identifier: EUPL-1.2

import Foundation
import RunRecord
import TestSupport
import Testing

@testable import rendement

/// Every block of the documents runs as it is printed. A block says in a comment before it how it is run: `<!-- test: … -->`.
@Suite(.enabled(if: Program.isBuilt)) struct DocumentTests {
  private static let blocks = [
    "README.md", "scenarios/README.md", "Documentation/handleiding.md", "Documentation/taalreferentie.md",
  ].flatMap(Document.blocks).filter { !KeyExamples.isExamples($0) }

  @Test func `the documents have blocks`() {
    #expect(Self.blocks.count > 40)
  }

  @Test(arguments: blocks) func `a block runs as it is printed`(block: DocumentBlock) throws {
    let fixture = block.fixture ?? (block.document.hasSuffix("taalreferentie.md") ? "scenario" : "")
    switch fixture {
    case "commands": try type(block.text, in: Workplace())
    case "commands on an earlier scenario": try migrate(block.text)
    case "commands on two runs": try compare(block.text)
    case "scenario": try lay(block.text)
    case "output": try show(block)
    case "cron": try keepTime(block.text)
    case "packages": try install(block.text)
    case "quote": try refer(block.text)
    // Held by `make check-readme`, and a drawing of the program's parts.
    case "answer", "drawing": break
    default: Issue.record("nobody says how this block is run: `\(fixture)`")
    }
  }

  @Test func `every option that the documents name exists`() throws {
    let folder = try TemporaryFolder()
    let commands = [
      "check", "run", "batch", "kassabon", "quote", "verify", "compare", "trace", "report", "migreer", "schema",
    ]
    let known = try commands.reduce(into: Set<Substring>()) { known, command in
      known.formUnion(try Program.run(command, "--help", in: folder).out.matches(of: /--[a-z-]+/).map(\.output))
    }
    for page in ["README.md", "scenarios/README.md", "Documentation/handleiding.md", "Documentation/taalreferentie.md"]
    {
      let text = Document.text(page)
      let named = Set(
        text.matches(of: /`[^`\n]*`|rendement [a-z]+ .*/).flatMap { $0.output.matches(of: /--[a-z-]+/).map(\.output) })
      // A property of a style sheet.
      #expect(named.subtracting(known).subtracting(["--accent"]).sorted() == [], "\(page)")
      for command in Set(text.matches(of: /`rendement ([a-z]+)/).map(\.1)) {
        #expect(commands.contains(String(command)), "\(page)")
      }
    }
  }

  /// The table under "Instellingen" beside what a run records that was told nothing.
  @Test func `what holds when nothing is said is what the manual says`() throws {
    let folder = try TemporaryFolder()
    try folder.write("rendement: 2\ntitel: K\narrangementen: {huidig: {titel: H}}\n", to: "scenarios/k/scenario.yaml")
    let run = try Program.run("run", "scenarios/k", "--quiet", "--tables-only", in: folder)
    #expect(run.status == 0, "\(run.err)")
    let record = try folder.text(run.out.dropLast() + "/run.json")
    let whole = try JSONSerialization.jsonObject(with: Data(record.utf8)) as? [String: Any]
    let settings = try #require(whole?["instellingen"] as? [String: Any])
    let manual = Document.text("Documentation/handleiding.md")
    for (key, value) in [
      ("trekkingen", "1000"), ("ontwerp", "`latin-hypercube`"), ("zaad", "20161012"), ("analyses", "`basis`"),
      ("horizon", "10 jaar"), ("prijspeil", "2025"),
    ] {
      #expect(manual.contains("| `\(key)` | \(value)"))
      #expect("\(settings[key] ?? "")" == value.split { "` ".contains($0) }.first.map(String.init))
    }
    #expect(settings["startjaar"] as? Int == 2026)
    #expect(settings["tornado"] as? [Double] == [0.05, 0.95])
    let rate = try #require(settings["discontovoet_continu"] as? Double)
    #expect(abs(exp(rate) - 1.0225) < 1e-12)
    #expect(manual.contains("| `discontovoet` | 2.25 % per jaar") && manual.contains("| `tornado` | 5 % en 95 %"))
    #expect((whole?["levenskeuze"] as? [String: Any])?["automatisch"] as? Bool == true)
  }

  private func type(_ lines: String, in place: Workplace) throws {
    if lines.contains(" scenarios/mijn-stad\n"), lines.hasPrefix("cp ") {
      try FileManager.default.removeItem(atPath: place.folder.path + "/scenarios/mijn-stad")
    }
    let outcome = try place.type(lines)
    #expect(outcome.status == 0, "\(outcome.err)")
  }

  /// A scenario of the first version of the language stands where the commands look for it.
  private func migrate(_ lines: String) throws {
    let place = try Workplace()
    let file = "scenarios/mijn-stad/scenario.yaml"
    try place.folder.write(
      place.folder.text(file).replacing("\nrendement: 2\n", with: "\nrendement: 1\n").replacing(
        /^rendement: 2\n/, with: "rendement: 1\n"), to: file)
    try type(lines, in: place)
    #expect(try place.folder.text(file).contains("rendement: 2"))
    #expect(place.folder.names("scenarios/mijn-stad").contains("scenario.yaml.versie-1"))
  }

  /// An earlier run stands where the command looks for it.
  private func compare(_ lines: String) throws {
    let place = try Workplace()
    let runs = place.folder.path + "/output/inclusieve-stad/"
    let earlier = try place.folder.resolved("output/inclusieve-stad/laatste")
    try FileManager.default.moveItem(atPath: runs + earlier, toPath: runs + "0123456789ab")
    #expect(
      try place.type("rendement run scenarios/inclusieve-stad --seed 7 --quiet --tables-only").status == 0)
    try type(lines, in: place)
  }

  private func lay(_ text: String) throws {
    let frame = try Frame()
    let yaml =
      text.hasPrefix("overgangen")
      ? "leefgebieden:\n  proces:\n    titel: Proces\n    begin: {1: 1}\n"
        + text.split(separator: "\n").map { "    \($0)\n" }.joined()
      : text
    var columns: [String: String] = [:]
    if text.contains("  leven:") { columns["leven"] = "2" }
    if text.contains("  geslacht:") { columns["geslacht"] = "man" }
    try frame.add("proef", yaml, columns: columns)
    #expect(try frame.findings("proef") == [])
    let run = try Program.run(
      "run", "proef", "--draws", "8", "--households", "2", "--analyses", text.contains("omslag") ? "alle" : "basis",
      "--tables-only", "--quiet", in: frame.folder)
    #expect(run.status == 0, "\(run.err)")
  }

  /// What `check` says of the block before this one, with in brackets what is left out.
  private func show(_ block: DocumentBlock) throws {
    let place = try Workplace()
    let before = try #require(Self.blocks.last { $0.document == block.document && $0.line < block.line })
    let shown = block.text.split(separator: "\n")
    let folder = try #require(shown.first?.split(separator: ":").first)
    try place.folder.write(before.text, to: folder + "/scenario.yaml")
    let printed = try place.type("rendement check \(folder)").out.split(separator: "\n")
    for line in shown where !line.contains("[") { #expect(printed.contains(line), "\(printed)") }
  }

  private func keepTime(_ text: String) throws {
    let place = try Workplace()
    let line = try #require(text.wholeMatch(of: /(\S+\s+){5}(.*)\n/))
    // A percent sign is the end of a line to cron.
    #expect(!text.contains("%"))
    let outcome = try place.cron(String(line.2).replacing("/srv/rendement", with: place.folder.path))
    #expect(outcome.status == 0, "\(outcome.out)\(outcome.err)")
    #expect(try place.folder.text("fouten.log") == "")
    let told = try place.folder.text("runs.log").split(separator: "\n")
    #expect(told.count == 4)
    for run in told { #expect(place.folder.names(String(run)).contains("run.json")) }
  }

  /// What is installed by hand is what `make setup` installs.
  private func install(_ text: String) throws {
    let packages = text.split { " \n".contains($0) }.drop { $0 != "install" }.dropFirst()
    #expect(packages.count > 2)
    for package in packages { #expect(Document.text("Makefile").contains(package)) }
  }

  /// The figure is that of a whole run, and held by `make check-readme`: here it is understood, and refuted for its number of draws.
  private func refer(_ text: String) throws {
    let outcome = try Workplace().type(text)
    #expect(outcome.status == 1 && outcome.out.hasPrefix("Weerlegd"), "\(outcome.out)\(outcome.err)")
  }
}
