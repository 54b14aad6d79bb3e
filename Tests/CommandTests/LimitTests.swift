// SPDX-License-Identifier: EUPL-1.2

import Foundation
import RunRecord
import TestSupport
import Testing

@testable import rendement

/// Bounds on what a run may be, whoever asks for it, and what happens when there is no room.
@Suite(.enabled(if: Program.isBuilt)) struct LimitTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try SmallScenario.write(to: folder)
  }

  private func run(_ arguments: String...) throws -> Program.Outcome {
    try Program.Running(["run", "scenarios/klein", "--tables-only"] + arguments, in: folder).wait()
  }

  /// Two cases, two arrangements.
  @Test func `options may not ask for more lives than a file`() throws {
    let outcome = try run("--draws", "1000000", "--households", "2501")
    #expect(outcome.status == 64)
    #expect(outcome.err.contains("meer dan 10 miljard levens"))
    #expect(folder.names("output").isEmpty)
  }

  @Test func `a run whose results do not fit in memory is refused before it begins`() throws {
    try folder.write(
      SmallScenario.yaml().replacing("horizon: 2 jaar", with: "horizon: 60 jaar"), to: "scenarios/klein/scenario.yaml")
    let outcome = try run("--draws", "1000000", "--households", "1")
    #expect(outcome.status == 65)
    #expect(outcome.err.contains("hoogstens 500.000.000"))
    #expect(outcome.err.contains("[size.memory]"))
  }

  @Test(arguments: [
    ("\"trekkingen\": 40", "\"trekkingen\": 4000000000000000000"), ("\"trekkingen\": 40", "\"trekkingen\": -40"),
    ("\"herhalingen\": 2", "\"herhalingen\": 0"), ("\"bestand\": \"antwoord", "\"bestand\": \"../../antwoord"),
  ])
  func `a stored run with numbers or files that no run has is no run`(written: String, changed: String) throws {
    let path = try run("--quiet").out.trimmingCharacters(in: .newlines)
    let record = try folder.text(path + "/run.json")
    try #require(record.contains(written), "\(record)")
    try folder.write(record.replacing(written, with: changed), to: path + "/run.json")
    for command in ["verify", "report", "compare"] {
      let outcome = try Program.Running([command, path] + (command == "compare" ? [path] : []), in: folder).wait()
      #expect(outcome.status == 66, "\(command): \(outcome.err)")
      #expect(outcome.err.contains("een run niet kan hebben"))
    }
  }

  @Test func `a file that may not grow ends in status 73, and the earlier run is still there`() throws {
    let path = try run("--quiet").out.trimmingCharacters(in: .newlines)
    let names = folder.names("output/klein")
    for arguments in [["--seed", "2"], ["--seed", "2", "--tables-only"]] {
      let command = (["run", "scenarios/klein"] + arguments).joined(separator: " ")
      let outcome = try Program.Running(
        ["-c", "ulimit -f 4; exec '\(Program.path)' \(command)"], in: folder, program: "/bin/sh"
      ).wait()
      #expect(outcome.status == 73, "\(outcome.err)")
      #expect(outcome.err.contains("ulimit -f"))
      #expect(folder.names("output/klein") == names)
    }
    #expect(try Program.run("report", path, in: folder).status == 0)
  }

  /// A folder in the place of the lock: nothing can be written there, as on a disk that is read only.
  @Test func `a finished run answers where nothing can be written`() throws {
    let answer = try run().out
    try FileManager.default.removeItem(atPath: folder.path + "/output/klein/.slot")
    try folder.write("", to: "output/klein/.slot/bezet")
    let again = try run()
    #expect(again.status == 0, "\(again.err)")
    #expect(again.out == answer)
    #expect(try run("--seed", "2").status == 73)
  }

  @Test func `pipes and links to nothing are told for what they are`() throws {
    try FileManager.default.removeItem(atPath: folder.path + "/scenarios/klein/scenario.yaml")
    #expect(symlink("er-is-niets", folder.path + "/scenarios/klein/scenario.yaml") == 0)
    for path in ["scenarios/klein", "scenarios/klein/scenario.yaml"] {
      let outcome = try Program.run("check", path, in: folder)
      #expect(outcome.status == 66)
      #expect(outcome.err.contains("verwijzing (link) naar iets dat er niet is"))
    }
    try FileManager.default.createDirectory(atPath: folder.path + "/stijl", withIntermediateDirectories: true)
    #expect(mkfifo(folder.path + "/stijl/stijl.css", 0o600) == 0)
    #expect(mkfifo(folder.path + "/run.json", 0o600) == 0)
    for arguments in [["report", ".", "--theme", "stijl"], ["verify", "."], ["check", "run.json"]] {
      let outcome = try Program.Running(arguments, in: folder).wait()
      #expect(outcome.status == 66)
      #expect(outcome.err.contains("geen gewoon bestand"), "\(outcome.err)")
    }
  }

  @Test func `a file of a house style is no larger than a page that is mailed`() throws {
    let path = try run("--quiet").out.trimmingCharacters(in: .newlines)
    try folder.write(String(repeating: "/* */\n", count: 900_000), to: "stijl/stijl.css")
    let outcome = try Program.run("report", path, "--theme", "stijl", in: folder)
    #expect(outcome.status == 66)
    #expect(outcome.err.contains("hoogstens 5 MB"))
  }

  /// What each says is longer than a pipe is deep: writing it waits for a reader for ever, in a stage that looks at nothing.
  @Test(.timeLimit(.minutes(30)), arguments: [(SIGTERM, Int32(143)), (SIGINT, Int32(130))])
  func `a signal ends work that does not look`(signal: Int32, status: Int32) async throws {
    #expect(
      try await ended(["schema"], by: signal, status) == "rendement: fout: afgebroken; er is niets half weggeschreven\n"
    )
    let keys = (0..<1000).map { "sleutel_\($0): 1\n" }.joined()
    try folder.write("rendement: 2\n" + keys, to: "veel/scenario.yaml")
    let said = try await ended(["check", "veel", "--format", "json", "--log-format", "json"], by: signal, status)
    let words = try JSONDecoder().decode(Words.self, from: Data(said.utf8))
    #expect(words.melding == "afgebroken; er is niets half weggeschreven")
    #expect(words.ernst == "fout" && words.status == status)
  }

  private struct Words: Decodable {
    var ernst: String
    var melding: String
    var status: Int32
  }

  /// - Returns: what it said of it.
  private func ended(_ arguments: [String], by signal: Int32, _ status: Int32) async throws -> String {
    let (process, pipe, said) = (Process(), Pipe(), Pipe())
    process.executableURL = URL(filePath: Program.path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.standardOutput = pipe
    process.standardError = said
    try process.run()
    var filled: Int32 = 0
    while process.isRunning, filled < 65_536 {
      _ = ioctl(pipe.fileHandleForReading.fileDescriptor, UInt(FIONREAD), &filled)
      try await Task.sleep(for: .milliseconds(5))
    }
    kill(process.processIdentifier, signal)
    while process.isRunning { try await Task.sleep(for: .milliseconds(5)) }
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == status)
    return String(decoding: said.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  }
}
