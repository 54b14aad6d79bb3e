// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

@testable import rendement

/// How many lives a run has, and what it says of that.
@Suite(.enabled(if: Program.isBuilt)) struct LivesTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try SmallScenario.write(to: folder)
    let yaml = SmallScenario.yaml().replacing("herhalingen: 2", with: "herhalingen: automatisch")
    try folder.write(yaml, to: "scenarios/klein/scenario.yaml")
  }

  private func run(_ options: String...) throws -> String {
    let outcome = try Program.Running(["run", "scenarios/klein", "--quiet"] + options, in: folder).wait()
    #expect(outcome.status == 0 && outcome.err.isEmpty, "\(outcome.err)")
    return String(outcome.out.dropLast())
  }

  private func setting(_ name: String, _ run: String) throws -> Int {
    let pattern = try Regex("\"\(name)\": ([0-9]+)", as: (Substring, Substring).self)
    let manifest = try folder.text(run + "/run.json")
    let match = try #require(manifest.firstMatch(of: pattern))
    return try #require(Int(match.1))
  }

  /// The record of who chose the number, which is the only thing that may differ.
  private func withoutChoice(_ manifest: String) -> String {
    manifest.replacing(/"levenskeuze": \{[^}]*\}/, with: "")
  }

  @Test func `a run with the chosen number given is the same, byte for byte`() throws {
    let chosen = try run()
    let lives = try setting("herhalingen", chosen)
    #expect(lives > 1)
    let names = folder.names(chosen).filter { $0 != "tijden.json" && $0 != "invoer" }
    #expect(names.count > 10)
    let before = try names.map { try Data(contentsOf: URL(filePath: folder.path + "/" + chosen + "/" + $0)) }
    let manifest = try folder.text(chosen + "/run.json")
    let given = try run("--households", String(lives), "--output", "elders")
    for (name, bytes) in zip(names, before) where name != "run.json" {
      let now = try Data(contentsOf: URL(filePath: folder.path + "/" + given + "/" + name))
      #expect(now == bytes, "\(name)")
    }
    let other = try folder.text(given + "/run.json")
    #expect(withoutChoice(other) == withoutChoice(manifest))
    #expect(manifest.contains("\"code\": \"lives.enough\"") || manifest.contains("\"code\": \"lives.limited\""))
    #expect(other.contains("\"code\": \"lives.given\""))
    #expect(try Program.run("verify", chosen, in: folder).status == 0)
    #expect(try Program.run("verify", given, in: folder).status == 0)
  }

  @Test func `the word on the command line takes the place of a number in the scenario`() throws {
    let chosen = try run()
    try SmallScenario.write(to: folder, as: "scenarios/twee")
    let outcome = try Program.Running(
      ["run", "scenarios/twee", "--quiet", "--households", "automatisch"], in: folder
    ).wait()
    let other = String(outcome.out.dropLast())
    let (own, wanted) = (try setting("herhalingen", other), try setting("herhalingen", chosen))
    #expect(own == wanted)
    let wrong = try Program.run("run", "scenarios/klein", "--households", "automaties", in: folder)
    #expect(wrong.status == 64)
  }

  /// The lives are those that the draws found take, so that both numbers given make the same run.
  @Test func `a precision chooses draws and lives together`() throws {
    let asked = try run("--precision", "5")
    let (draws, lives) = (try setting("trekkingen", asked), try setting("herhalingen", asked))
    #expect(draws > 40 && lives > 1)
    let (automatic, given) = (
      try run("--draws", String(draws)), try run("--draws", String(draws), "--households", String(lives))
    )
    #expect(automatic == asked && given == asked)
  }

  @Test func `the ends of the tornado are chosen, and told`() throws {
    let usual = try run("--analyses", "kern", "--tables-only")
    let chosen = try run("--analyses", "kern", "--tables-only", "--tornado", "10-90")
    #expect(usual != chosen)
    let rows = try folder.text(chosen + "/gevoeligheid.csv").split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    func place(_ column: String) throws -> Int { try #require(rows[0].firstIndex(of: column)) }
    let bar = try #require(rows.first { $0.contains("tornado_rest_varieert") && $0.contains("herstel") })
    func number(_ column: String) throws -> Double { try #require(Double(bar[try place(column)])) }
    let (percentiles, ends) = (
      [try number("percentiel_laag"), try number("percentiel_hoog")],
      [try number("getal_laag"), try number("getal_hoog")]
    )
    #expect(percentiles == [10, 90])
    // Uniform from 0.2 to 0.6.
    #expect(abs(ends[0] - 0.24) < 1e-9 && abs(ends[1] - 0.56) < 1e-9)
    #expect(try Program.run("verify", chosen, in: folder).status == 0)
    let quote = try Program.run("quote", chosen, "saldo", in: folder)
    #expect(quote.out.contains("p0_1-0_9"))
  }
}
