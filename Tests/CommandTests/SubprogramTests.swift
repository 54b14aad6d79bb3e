// SPDX-License-Identifier: EUPL-1.2

import Glibc
import Testing

@testable import Runs
@testable import rendement

@Suite struct SubprogramTests {
  /// As the command does: a program that leaves early is no reason to stop.
  init() { signal(SIGPIPE, SIG_IGN) }

  private func alone(seconds: Double = 20, _ name: String, _ arguments: [String], input: [UInt8] = []) throws
    -> Subprogram.Outcome
  {
    let outcome = try ScratchFolder.with { folder throws(Disk.Refusal) in
      try Subprogram.run(name, arguments, input: input, in: .alone(in: folder, seconds: seconds))
    }
    return try #require(outcome)
  }

  @Test func `a program alone finds an empty folder and an empty environment`() throws {
    let variables = try alone("env", [])
    let keys = String(decoding: variables.output, as: UTF8.self).split(separator: "\n").map { $0.prefix { $0 != "=" } }
    #expect(keys.sorted() == ["HOME", "LC_ALL", "PATH", "TMPDIR"])
    #expect(try alone("ls", ["-A"]).output == [])
    let place = String(decoding: try alone("pwd", ["-P"]).output, as: UTF8.self)
    #expect(place.contains("/rendement-"))
    #expect(access(String(place.dropLast()), F_OK) != 0)
  }

  @Test func `input and output of any size go through`() throws {
    let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    #expect(try alone("cat", [], input: bytes).output == bytes)
    // A program that does not read.
    #expect(try alone("true", [], input: bytes).status == 0)
  }

  @Test func `a program that does not end is ended, with what it started`() throws {
    let outcome = try alone(seconds: 0.2, "sleep", ["100"])
    #expect(outcome.wasTooSlow)
    #expect(outcome.status == 128 + SIGKILL)
    #expect(try alone(seconds: 0.2, "sleep", ["100"], input: [UInt8](repeating: 0, count: 1_000_000)).wasTooSlow)
  }

  @Test func `a program that is not there is none`() throws {
    #expect(try Subprogram.run("geen-programma-van-die-naam", []) == nil)
  }

  @Test(.enabled(if: geteuid() != 0)) func `a program alone cannot call a shell`() throws {
    let outcome = try alone("sh", ["-c", "/bin/echo ja; /bin/echo ja"])
    #expect(outcome.output == [])
  }
}
