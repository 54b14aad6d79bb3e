// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import TestSupport
import Testing

@testable import rendement

@Suite(.enabled(if: Program.isBuilt)) struct TraceTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try SmallScenario.write(to: folder, draws: 10)
  }

  private func trace(_ options: String..., path: String = "scenarios/klein") throws -> Program.Outcome {
    try Program.Running(["trace", path] + options, in: folder).wait()
  }

  @Test func `a life reads as before`() throws {
    let outcome = try trace("--casus", "a", "--trekking", "1", "--herhaling", "2")
    #expect(outcome.status == 0 && outcome.err.isEmpty)
    try expectSnapshot(outcome.out, "leven.txt")
    #expect(outcome.out.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  /// All lives of the run, from their tables: the mean amounts per household are those of `posten.csv`.
  @Test func `the tables of all lives add up to those of the run`() throws {
    #expect(try Program.run("run", "scenarios/klein", "--quiet", in: folder).status == 0)
    var sums: [String: (amount: Double, present: Double)] = [:]
    for household in ["a", "b"] {
      for draw in 1...10 {
        for replication in 1...2 {
          let outcome = try trace(
            "--casus", household, "--trekking", "\(draw)", "--herhaling", "\(replication)", "--format", "csv")
          for row in rows(outcome.out) where !row["post"]!.isEmpty {
            let key = row["arrangement"]! + " " + row["post"]!
            sums[key, default: (0, 0)].amount += Double(row["bedrag"]!)! / 40
            sums[key, default: (0, 0)].present += Double(row["contante_waarde"]!)! / 40
          }
        }
      }
    }
    let items = rows(try folder.text("output/klein/laatste/posten.csv"))
    for row in items {
      let told = sums[row["arrangement"]! + " " + row["post"]!] ?? (0, 0)
      #expect(abs(told.amount - Double(row["bedrag"]!)!) < 1e-8)
      #expect(abs(told.present - Double(row["contante_waarde"]!)!) < 1e-8)
    }
    #expect(!items.isEmpty)
  }

  /// Cells by column; no cell here holds a comma.
  private func rows(_ csv: String) -> [[String: String]] {
    let lines = csv.split(separator: "\n").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    return lines.dropFirst().map { Dictionary(zip(lines[0], $0), uniquingKeysWith: { first, _ in first }) }
  }

  @Test func `a life of a run is told from what the run kept`() throws {
    #expect(try Program.run("run", "scenarios/klein", "--draws", "20", "--quiet", in: folder).status == 0)
    let own = try trace("--casus", "a", "--trekking", "13", "--draws", "20")
    try folder.write("casus,financien\nz,1\n", to: "scenarios/klein/casussen.csv")
    let stored = try trace("--casus", "a", "--trekking", "13", path: "output/klein/laatste")
    #expect(stored.status == 0 && stored.out == own.out)
  }

  @Test(arguments: [
    ("nl", "Gesimuleerd leven van casus a, geen bestaand huishouden", "Eenmalige bedragen"),
    ("en", "Simulated life of case a, not an existing household", "One-off amounts"),
  ])
  func `a picture says in its language what it shows`(language: String, title: String, marks: String) throws {
    let outcome = try trace(
      "--casus", "a", "--trekking", "1", "--herhaling", "2", "--language", language, "--picture", "leven.svg")
    #expect(outcome.status == 0 && outcome.err.isEmpty)
    let picture = try folder.text("leven.svg")
    #expect(picture.contains(">\(title)</title>") && picture.contains("</desc>"))
    #expect(picture.contains(marks))
    #expect(!picture.contains(language == "nl" ? "Higher is better" : "Hoger is beter"))
  }

  @Test func `what is not there is refused, with what is`() throws {
    let unknown = try trace("--casus", "c", "--trekking", "1")
    #expect(unknown.status == 64 && unknown.err.contains("geen casus `c`") && unknown.err.contains("bedoelde u `a`?"))
    let draw = try trace("--casus", "a", "--trekking", "11")
    #expect(draw.status == 64 && draw.err.contains("vanaf 1 tot en met 10, of een ander aantal met --draws"))
    let life = try trace("--casus", "a", "--trekking", "1", "--herhaling", "3")
    #expect(life.status == 64 && life.err.contains("--herhaling 3 is er niet"))
    let arrangement = try trace("--casus", "a", "--trekking", "1", "--arrangement", "matwerk")
    #expect(arrangement.status == 64 && arrangement.err.contains("bedoelde u `maatwerk`?"))
    let reference = try trace("--casus", "a", "--trekking", "1", "--arrangement", "huidig")
    #expect(reference.status == 64 && reference.err.contains("is de referentie zelf"))
    #expect(try trace("--casus", "a", "--trekking", "1", path: "nergens").status == 66)
    try folder.write(SmallScenario.yaml().replacing("horizon", with: "horizn"), to: "scenarios/klein/scenario.yaml")
    #expect(try trace("--casus", "a", "--trekking", "1").status == 65)
  }
}
