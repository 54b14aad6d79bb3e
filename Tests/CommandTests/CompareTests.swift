// SPDX-License-Identifier: EUPL-1.2

import TestSupport
import Testing

@testable import rendement

@Suite(.enabled(if: Program.isBuilt)) struct CompareTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try run(SmallScenario.yaml())
    try run(SmallScenario.yaml().replacing("[0.2 per jaar, 0.6 per jaar]", with: "[0.4 per jaar, 0.6 per jaar]"))
  }

  /// Writes the scenario in the place of what was there, and runs it.
  private func run(_ yaml: String) throws {
    try SmallScenario.write(to: folder)
    try folder.write(yaml, to: "scenarios/klein/scenario.yaml")
    #expect(try Program.run("run", "scenarios/klein", "--quiet", in: folder).status == 0)
  }

  /// The earlier run and the later one.
  private func runs() -> [String] {
    let later = try? folder.resolved("output/klein/laatste")
    return folder.names("output/klein").filter { $0.count == 12 }
      .sorted { a, _ in a != later }.map { "output/klein/" + $0 }
  }

  @Test func `the difference between two runs is explained from the input they kept`() throws {
    let outcome = try Program.Running(["compare"] + runs() + ["--format", "csv"], in: folder).wait()
    #expect(outcome.status == 0 && outcome.err.isEmpty)
    let rows = outcome.out.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    let social = rows.filter { $0[1] == "maatschappelijk" }
    #expect(social.map { $0[3] } == ["", "parameter herstel"])
    for (i, run) in runs().enumerated() {
      let table = try folder.text(run + "/rendement.csv").split(separator: "\n").map { $0.split(separator: ",") }
      let stored = try #require(table.first { $0[2] == "maatschappelijk" && $0[3] == "saldo" })
      #expect(stored[5] == social[i][4])
    }
  }

  @Test func `a run compared with itself has no difference`() throws {
    let run = runs()[0]
    let outcome = try Program.Running(["compare", run, run], in: folder).wait()
    #expect(outcome.status == 0)
    #expect(outcome.out.contains("De runs hebben dezelfde invoer en instellingen"))
  }

  @Test func `a copy of the input that was changed is refused`() throws {
    let runs = runs()
    try folder.write("x", to: runs[0] + "/invoer/klein/casussen.csv")
    let outcome = try Program.Running(["compare"] + runs, in: folder).wait()
    #expect(outcome.status == 66)
    #expect(outcome.err.contains("invoer/klein/casussen.csv is er niet, of is veranderd na de run"))
  }
}
