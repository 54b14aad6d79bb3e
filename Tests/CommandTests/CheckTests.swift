// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

@testable import rendement

@Suite(.enabled(if: Program.isBuilt)) struct CheckTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try SmallScenario.write(to: folder)
    let broken = SmallScenario.yaml().replacing("horizon: 2 jaar", with: "horizon: 1.500 jaar")
    try folder.write(broken, to: "scenarios/kapot/scenario.yaml")
    try folder.write("casus,financien\na,1\nb,2\n", to: "scenarios/kapot/casussen.csv")
  }

  @Test func `a good scenario has no findings`() throws {
    let outcome = try Program.run("check", "scenarios/klein", in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.out == "scenarios/klein: geen bevindingen\n")
    #expect(outcome.err.isEmpty)
  }

  @Test func `a mistake is drawn under its line`() throws {
    let outcome = try Program.run("check", "scenarios/klein/scenario.yaml", "scenarios/kapot", in: folder)
    #expect(outcome.status == 65)
    #expect(outcome.err.hasPrefix("scenarios/kapot/scenario.yaml:4:10: fout: "))
    #expect(outcome.err.contains("    4 | horizon: 1.500 jaar\n      |          ^^^^^"))
    #expect(outcome.out.contains("scenarios/kapot: 1 fout\n"))
  }

  @Test func `findings can be JSON on standard output`() throws {
    struct Finding: Decodable { var bestand: String, regel: Int, kolom: Int, code: String, ernst: String }
    let outcome = try Program.run("check", "scenarios/kapot", "--format", "json", "--quiet", in: folder)
    let findings = try JSONDecoder().decode([Finding].self, from: Data(outcome.out.utf8))
    #expect(findings.map(\.code) == ["number.ambiguous"])
    #expect(findings.first?.bestand == "scenarios/kapot/scenario.yaml")
    #expect(outcome.err.isEmpty)
    #expect(outcome.status == 65)
  }

  @Test func `the schema is printed`() throws {
    let outcome = try Program.run("schema", in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.out.contains("\"http://json-schema.org/draft-07/schema#\""))
  }
}
