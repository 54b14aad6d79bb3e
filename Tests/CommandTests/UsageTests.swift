// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Foundation
import TestSupport
import Testing

@testable import Runs
@testable import rendement

@Suite struct UsageTests {
  @Test func `help texts read as before`() throws {
    for command in [nil] + Rendement.configuration.subcommands.map(Optional.some) {
      let text = command.map { Rendement.helpMessage(for: $0, columns: 100) } ?? Rendement.helpMessage(columns: 100)
      try expectSnapshot(text + "\n", "hulp-\(command?._commandName ?? "rendement").txt")
    }
  }

  @Test func `dependency versions are those of the package`() throws {
    let package = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Package.swift")
    let text = String(decoding: try Data(contentsOf: package), as: UTF8.self)
    for (name, version) in Versions.pinned {
      #expect(text.contains("/\(name)\", exact: \"\(version)\")"))
    }
  }

  @Test(.enabled(if: Program.isBuilt)) func `the version names the licences`() throws {
    let outcome = try Program.run("--version", in: TemporaryFolder())
    #expect(outcome.status == 0)
    #expect(outcome.out.contains("rendement \(Versions.rendement)"))
    #expect(outcome.out.contains("EUPL-1.2") && outcome.out.contains("GPL-3.0"))
    #expect(outcome.err.isEmpty)
  }

  @Test(
    .enabled(if: Program.isBuilt),
    arguments: [
      ["run", "x", "--ouput", "y"], ["run"], ["run", "x", "--threads", "0"], ["run", "x", "--draws", "1000001"],
      ["run", "x", "--seed", "-1"], ["onzin"], ["check", "x", "--format", "xml"],
    ])
  func `wrong use gives status 64`(arguments: [String]) throws {
    let outcome = try Program.Running(arguments, in: TemporaryFolder()).wait()
    #expect(outcome.status == 64)
    #expect(outcome.out.isEmpty)
    #expect(outcome.err.hasPrefix("Error: "))
  }

  @Test(.enabled(if: Program.isBuilt), arguments: [["verify", "nergens"], ["batch", "nergens"], ["batch", "."]])
  func `missing input gives status 66`(arguments: [String]) throws {
    let outcome = try Program.Running(arguments, in: TemporaryFolder()).wait()
    #expect(outcome.status == 66)
    #expect(outcome.out.isEmpty)
    #expect(outcome.err.hasPrefix("rendement: fout: "))
  }
}
