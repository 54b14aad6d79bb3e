// SPDX-License-Identifier: EUPL-1.2

import Foundation
import TestSupport
import Testing

@testable import rendement

/// A run that takes minutes, stopped or met by another. The limit only ends a run that hangs.
@Suite(.enabled(if: Program.isBuilt), .timeLimit(.minutes(30))) struct InterruptionTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try SmallScenario.write(to: folder, draws: 10_000)
  }

  /// Starts the long run and waits until it has the slot: from the moment that its number is in there.
  func start() async throws -> Program.Running {
    let running = try Program.Running(["run", "scenarios/klein", "--quiet", "--households", "100000"], in: folder)
    while running.isRunning, (try? folder.text("output/klein/.slot"))?.hasSuffix("\n") != true {
      try await Task.sleep(for: .milliseconds(5))
    }
    return running
  }

  @Test(arguments: [(SIGTERM, Int32(143)), (SIGINT, Int32(130))])
  func `a signal ends the run and leaves nothing half written`(signal: Int32, status: Int32) async throws {
    let running = try await start()
    running.send(signal)
    let outcome = try running.wait()
    #expect(outcome.status == status)
    #expect(outcome.out.isEmpty)
    #expect(outcome.err.contains("afgebroken"))
    #expect(folder.names("output/klein") == [".slot"])
  }

  @Test func `a second run in the same folder is told to try later`() async throws {
    let running = try await start()
    let other = try TemporaryFolder()
    try SmallScenario.write(to: other)
    let outcome = try Program.run("run", "scenarios/klein", "--output", folder.path + "/output", in: other)
    #expect(outcome.status == 75)
    #expect(outcome.out.isEmpty)
    #expect(outcome.err.contains("een andere run (proces "))
    running.send(SIGTERM)
    #expect(try running.wait().status == 143)
  }
}
