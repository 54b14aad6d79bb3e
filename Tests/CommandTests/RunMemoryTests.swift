// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Glibc
import ModelCompiler
import Simulation
import TestSupport
import Testing

@testable import Runs

/// What a run is expected to hold, against the most that the system saw it hold.
@Suite(.enabled(if: Slow.isWanted && Program.isBuilt)) struct RunMemoryTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private struct Size: CustomTestStringConvertible {
    var testDescription: String
    var draws = 1000
    var households = 1
    var cases = 2
    var years = 2
    var analyses = "basis"
  }

  /// Bytes that the run takes, and those that it was expected to hold.
  private func measured(_ size: Size) throws -> (taken: Double, expected: Double) {
    let yaml = SmallScenario.yaml(draws: size.draws)
      .replacing("herhalingen: 2", with: "herhalingen: \(size.households)\nanalyses: \(size.analyses)")
      .replacing("horizon: 2 jaar", with: "horizon: \(size.years) jaar")
    try folder.write(yaml, to: "scenarios/klein/scenario.yaml")
    let rows = (0..<size.cases).map { "c\($0),\(1 + $0 % 2)\n" }.joined()
    try folder.write("casus,financien\n" + rows, to: "scenarios/klein/casussen.csv")
    let scenario = try Reading.read(folder.path + "/scenarios/klein").validScenario()
    let expected = 8 * RunMemory(try Compiler.compile(scenario)).numbers
    return (
      try peak(["run", folder.path + "/scenarios/klein", "--output", folder.path + "/uit", "--tables-only", "--quiet"]),
      expected
    )
  }

  /// Most bytes of a process at once.
  private func peak(_ arguments: [String]) throws -> Double {
    var words: [UnsafeMutablePointer<CChar>?] = ([Program.path] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    var process: pid_t = 0
    try #require(posix_spawn(&process, Program.path, &actions, nil, &words, environ) == 0)
    // What the system tells at the end counts the memory of the tests too, from which the process was made.
    var (status, most): (Int32, Double) = (0, 0)
    while waitpid(process, &status, WNOHANG) == 0 {
      let told = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
      let line = told.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
      let number = line?.split(separator: " ").compactMap { Double($0) }.first ?? 0
      if (told.split(separator: "\n").first ?? "").hasSuffix("rendement") { most = max(most, number) }
      usleep(1000)
    }
    try #require(status == 0)
    return most * 1024
  }

  private static let shapes: [(small: Size, large: Size)] = [
    (Size(testDescription: "trekkingen"), Size(testDescription: "trekkingen", draws: 30_000)),
    (Size(testDescription: "jaren", years: 40), Size(testDescription: "jaren", draws: 8000, years: 40)),
    (Size(testDescription: "casussen", draws: 10), Size(testDescription: "casussen", draws: 10, cases: 60_000)),
    (
      Size(testDescription: "alle studies", analyses: "alle"),
      Size(testDescription: "alle studies", draws: 8000, analyses: "alle")
    ),
  ]

  /// From a small run to a large one, so that the program itself falls out.
  @Test(arguments: shapes.indices)
  func `a run takes no more memory than was expected of it, and that is no more than three times what it takes`(
    shape: Int
  ) throws {
    let (small, large) = Self.shapes[shape]
    let (before, after) = (try measured(small), try measured(large))
    let (taken, expected) = (after.taken - before.taken, after.expected - before.expected)
    #expect(taken <= expected, "\(small.testDescription): \(taken / 1e6) MB taken, \(expected / 1e6) MB expected")
    if large.analyses == "basis" { #expect(expected <= 3 * taken) }
  }

  /// Lives leave sums only.
  @Test func `more lives take no more memory`() throws {
    let few = try measured(Size(testDescription: "levens", draws: 100, households: 10))
    let many = try measured(Size(testDescription: "levens", draws: 100, households: 3000))
    #expect(few.expected == many.expected)
    #expect(many.taken < few.taken + 16e6)
  }
}
