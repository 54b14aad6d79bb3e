// SPDX-License-Identifier: EUPL-1.2

import Foundation
import RunRecord
import TestSupport
import Testing

@testable import Runs
@testable import rendement

/// A run of another version of the program: its figures are shown as those of then, and what cannot be read is never taken for nothing.
@Suite(.enabled(if: Program.isBuilt)) struct OtherVersionTests {
  private static let ofThen =
    "deze run is gemaakt met rekenversie 8, en dit programma is rekenversie \(Versions.results): de cijfers zijn die van toen; "
    + "bekende fouten daarin staan in Documentation/bekende-fouten.md"

  let folder: TemporaryFolder
  let run: String

  init() throws {
    folder = try TemporaryFolder()
    try SmallScenario.write(to: folder)
    let outcome = try Program.run("run", "scenarios/klein", "--tables-only", "--quiet", in: folder)
    run = outcome.out.trimmingCharacters(in: .newlines)
    try #require(outcome.status == 0)
  }

  private var edit: StoredRunEdit { StoredRunEdit(folder: folder, run: run) }

  @Test(arguments: [["report"], ["kassabon"], ["quote", "saldo"]])
  func `figures of an earlier version are told to be of then`(command: [String]) throws {
    let words = [command[0], run] + command.dropFirst()
    let now = try Program.Running(words, in: folder).wait()
    #expect(now.status == 0 && !now.err.contains("rekenversie"))
    try edit.setVersion(8)
    let elsewhere = command == ["report"] ? ["--output", "toen"] : []
    let then = try Program.Running(words + elsewhere, in: folder).wait()
    #expect(then.status == 0 && then.err.contains(Self.ofThen))
    #expect(!then.err.contains("weggelaten"))
  }

  @Test func `no faults are named of a version that has none known`() throws {
    try edit.setVersion(Versions.results + 1)
    let outcome = try Program.run("kassabon", run, in: folder)
    #expect(outcome.status == 0 && outcome.err.contains("rekenversie \(Versions.results + 1), en dit programma"))
    #expect(!outcome.err.contains("bekende fouten"))
  }

  @Test func `a report names the table that it goes without`() throws {
    try edit.raise("leefgebieden")
    let outcome = try Program.run("report", run, in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.err.contains("van een andere versie, hier niet te lezen en dus weggelaten: leefgebieden.csv"))
  }

  @Test func `a receipt is refused rather than empty`() throws {
    try edit.raise("posten")
    let average = try Program.run("kassabon", run, in: folder)
    #expect(average.status == ExitStatus.inputMissing.rawValue && average.out.isEmpty)
    #expect(average.err.contains("posten.csv van deze run is van een andere versie, en hier niet te lezen"))
    #expect(try Program.run("kassabon", run, "--casus", "a", in: folder).status == 0)
    try edit.raise("kassabon")
    let own = try Program.run("kassabon", run, "--casus", "a", in: folder)
    #expect(own.status == ExitStatus.inputMissing.rawValue && own.out.isEmpty && own.err.contains("kassabon.csv"))
  }
}
