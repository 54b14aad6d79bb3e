// SPDX-License-Identifier: EUPL-1.2

import Foundation
import RunRecord
import TestSupport
import Testing

@testable import rendement

/// The option `--precision`.
@Suite(.enabled(if: Program.isBuilt)) struct PrecisionRunTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try SmallScenario.write(to: folder)
  }

  private func run(_ options: String...) throws -> Program.Outcome {
    try Program.Running(["run", "scenarios/klein", "--quiet"] + options, in: folder).wait()
  }

  /// Errors of the social net result in rendement.csv.
  private func errors(_ run: String) throws -> [Double] {
    let rows = try folder.text(run + "/rendement.csv").split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    return rows.filter { $0[2] == "maatschappelijk" && $0[3] == "saldo" }.compactMap { Double($0[6]) }
  }

  @Test func `a run is as precise as asked, and is the run with that many draws`() throws {
    let asked = try run("--precision", "25", "--threads", "1")
    #expect(asked.status == 0 && asked.err.isEmpty)
    let path = String(asked.out.dropLast())
    let found = try errors(path)
    #expect(!found.isEmpty && found.allSatisfy { $0 <= 25 })
    let manifest = try folder.text(path + "/run.json")
    let draws = try #require(manifest.firstMatch(of: /"trekkingen": (\d+)/)).1
    #expect(Int(draws)! > 40)
    // The same folder, so the same bytes, also when the number of draws is given, whatever the number of threads.
    let plain = try run("--draws", String(draws), "--threads", "3")
    #expect(plain.out == asked.out)
    #expect(try Program.run("verify", path, in: folder).status == 0)
  }

  @Test func `a Sobol design grows by powers of two`() throws {
    let asked = try run("--precision", "25", "--design", "sobol", "--draws", "32")
    #expect(asked.status == 0 && asked.err.isEmpty)
    let path = String(asked.out.dropLast())
    let errors = try errors(path)
    #expect(!errors.isEmpty && errors.allSatisfy { $0 <= 25 })
    let manifest = try folder.text(path + "/run.json")
    let found = try #require(manifest.firstMatch(of: /"trekkingen": (\d+)/)).1
    let draws = try #require(Int(found))
    #expect(draws > 32 && draws.nonzeroBitCount == 1)
    #expect(manifest.contains("\"ontwerp\": \"sobol\""))
    #expect(try Program.run("verify", path, in: folder).status == 0)
  }

  @Test func `a Sobol design asks for a power of two`() throws {
    let asked = try run("--design", "sobol")
    #expect(asked.status == 65)
    #expect(asked.err.contains("kies 32 of 64 trekkingen"))
  }

  @Test func `a precision that is there already takes no more draws`() throws {
    let plain = try run()
    #expect(try run("--precision", "100000").out == plain.out)
  }

  @Test func `a precision that cannot be reached is refused with what to do`() throws {
    let outcome = try run("--precision", "0,001")
    #expect(outcome.status == 64)
    #expect(outcome.err.contains("--precision gaat tot 131.072") && outcome.err.contains("--draws"))
    #expect(outcome.err.contains(#/een rekenfout van €.0,001 vraagt/#))
    #expect(folder.names("output/klein").isEmpty)
  }

  /// What the arrangement adds costs or brings as much: one percent of about nothing is nothing.
  @Test func `a share of a result near 0 is refused at once, with an amount that can be had`() throws {
    let price = "kost: {verdeling: uniform, interval: [€ -500, € 500], bron: aanname, zekerheid: laag}"
    let yaml = SmallScenario.yaml().replacing("bedrag: € 300", with: "bedrag: kost")
      .replacing("parameters:\n", with: "parameters:\n  \(price)\n").replacing("factor: 4", with: "factor: 1.0010")
    try folder.write(yaml, to: "scenarios/klein/scenario.yaml")
    let outcome = try run("--precision", "1 %")
    #expect(outcome.status == 64)
    #expect(outcome.err.contains("bijna 0") && outcome.err.contains("vraag een bedrag"))
    let amount = try #require(outcome.err.firstMatch(of: #/--precision ([0-9,]+) /#)).1
    let reached = try run("--precision", String(amount))
    #expect(reached.status == 0, "\(reached.err)")
  }

  @Test func `how many draws more and how long is said before they are drawn`() throws {
    let outcome = try Program.Running(["run", "scenarios/klein", "--precision", "25"], in: folder).wait()
    #expect(outcome.status == 0)
    #expect(outcome.err.contains(#/verder met [0-9.]+, naar schatting ([0-9]+ tot )?[0-9]+ (seconden?|minuten|uur);/#))
  }

  @Test func `a precision that is no number is refused`() throws {
    let outcome = try run("--precision", "1.250")
    #expect(outcome.status == 64)
    #expect(outcome.err.contains("1.250"))
  }
}
