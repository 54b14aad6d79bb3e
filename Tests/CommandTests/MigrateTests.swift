// SPDX-License-Identifier: EUPL-1.2

import Foundation
import RunRecord
import TestSupport
import Testing

@testable import rendement

@Suite(.enabled(if: Program.isBuilt)) struct MigrateTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try SmallScenario.write(to: folder)
    try write(Self.interval, to: "oud", version: 1)
  }

  private static let interval = "interval: [0.1 per jaar, 0.6 per jaar]"

  /// A small scenario with a gamma distribution stated by these lines.
  private func write(_ numbers: String, to name: String, version: Int) throws {
    let text = SmallScenario.yaml().replacing("verdeling: uniform", with: "verdeling: gamma")
      .replacing("interval: [0.2 per jaar, 0.6 per jaar]", with: numbers)
      .replacing(/rendement: \d/, with: "rendement: \(version)")
    try SmallScenario.write(to: folder, as: name)
    try folder.write(text, to: name + "/scenario.yaml")
  }

  private func text(_ name: String) throws -> String { try folder.text(name + "/scenario.yaml") }

  @Test func `a file whose meaning changed is not computed`() throws {
    for command in ["check", "run"] {
      let outcome = try Program.run(command, "oud", in: folder)
      #expect(outcome.status == 65)
      #expect(outcome.err.contains("interval: [0.1 per jaar, 0.6 per jaar]\n"))
      #expect(outcome.err.contains("[version.interval]"))
      #expect(outcome.err.contains("rendement migreer"))
    }
    #expect(folder.names("output").isEmpty)
  }

  @Test func `the text goes to standard output, and the file stays`() throws {
    let before = try text("oud")
    let outcome = try Program.run("migreer", "oud", in: folder)
    #expect(outcome.status == 0)
    #expect(
      outcome.out
        == before.replacing("rendement: 1", with: "rendement: 2").replacing(
          Self.interval,
          with: "gemiddelde: (0.1 per jaar + 0.6 per jaar) / 2\n    spreiding: (0.6 per jaar - 0.1 per jaar) / 3.92"))
    #expect(outcome.err.hasPrefix("oud/scenario.yaml:11: `gemiddelde: "))
    #expect(try text("oud") == before && folder.names("oud") == ["casussen.csv", "scenario.yaml"])
  }

  /// What version 1 computed: a gamma distribution with mean 0.35 and standard deviation 0.5 / 3.92 per year.
  @Test func `the tables are those of what was computed before`() throws {
    let closed = "gemiddelde: 0.35 per jaar\n    spreiding: \((0.6 - 0.1) / 3.92) per jaar"
    var tables: [[String: String]] = []
    try write(closed, to: "dicht/oud", version: 1)
    _ = try Program.run("migreer", "oud", "--in-place", in: folder)
    for (name, output) in [("oud", "a"), ("dicht/oud", "b")] {
      #expect(try Program.run("run", name, "--output", output, in: folder).status == 0)
      let run = "\(output)/oud/laatste"
      let names = folder.names(run).filter { $0.hasSuffix(".csv") }
      tables.append(Dictionary(uniqueKeysWithValues: try names.map { ($0, try folder.text("\(run)/\($0)")) }))
    }
    #expect(tables[0].count > 10)
    #expect(tables[0] == tables[1])
  }

  @Test func `replacing keeps the old file, and there is nothing to do after that`() throws {
    let before = try text("oud")
    let outcome = try Program.run("migreer", "oud/scenario.yaml", "--in-place", in: folder)
    #expect(outcome.status == 0 && outcome.out.isEmpty)
    #expect(try folder.text("oud/scenario.yaml.versie-1") == before)
    let check = try Program.run("check", "oud", "--strict", in: folder)
    #expect(check.status == 0, "\(check.err)")
    let after = try text("oud")
    let again = try Program.run("migreer", "oud", "--in-place", in: folder)
    #expect(again.status == 0 && again.err.contains("er is niets te veranderen"))
    #expect(try text("oud") == after)
    #expect(try Program.run("migreer", "oud", in: folder).out == after)
  }

  @Test func `nothing that exists is written over`() throws {
    let before = try text("oud")
    let outcome = try Program.run("migreer", "oud", "--output", "oud/scenario.yaml", in: folder)
    #expect(outcome.status == 73 && outcome.out.isEmpty)
    try folder.write("bewaard", to: "oud/scenario.yaml.versie-1")
    #expect(try Program.run("migreer", "oud", "--in-place", in: folder).status == 73)
    #expect(try text("oud") == before)
    #expect(try folder.text("oud/scenario.yaml.versie-1") == "bewaard")
    #expect(try Program.run("migreer", "oud", "--output", "nieuw.yaml", in: folder).status == 0)
    #expect(try folder.text("nieuw.yaml").hasPrefix("rendement: 2\n"))
  }

  @Test func `a file that does not read is refused`() throws {
    try write("interval: [1.500 per jaar, 3 per jaar]", to: "kapot", version: 1)
    let outcome = try Program.run("migreer", "kapot", in: folder)
    #expect(outcome.status == 65 && outcome.out.isEmpty)
    #expect(outcome.err.contains("[number.ambiguous]") && outcome.err.contains("het scenario is niet omgezet"))
  }
}
