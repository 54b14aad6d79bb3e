// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Scenarios
import TestSupport
import Testing

@testable import rendement

/// Any arrangement as the one that the others are compared with.
@Suite(.enabled(if: Program.isBuilt)) struct ReferenceTests {
  let folder: TemporaryFolder

  /// Arrangements of which none builds on another, in any order, and an effect.
  private static func yaml(_ arrangements: [String]) -> String {
    let own = [
      "huidig": "{titel: Huidig}", "maatwerk": "{titel: Maatwerk, voegt_toe: [coach]}",
      "ruimer": "{titel: Ruimer, voegt_toe: [coach], parameters: {herstel: 0.7 per jaar}}",
      "later": "{titel: Later, voegt_toe: [coach], vanaf: 1 jaar}",
    ]
    let lines = SmallScenario.yaml().split(separator: "arrangementen:\n")[0]
    return lines + "arrangementen:\n"
      + arrangements.map {
        "  \($0): " + own[$0]!.replacing("{", with: "{verschil_met: scenario, ", maxReplacements: 1) + "\n"
      }.joined() + """
        effect:
          titel: Schuldvrije jaren
          eenheid: jaar
          verlies: [schuldenlast]
          betalingsbereidheid: {tot: € 10000}

        """
  }

  init() throws {
    folder = try TemporaryFolder()
    try write(["huidig", "maatwerk", "ruimer", "later"], to: "scenarios/klein")
  }

  private func write(_ arrangements: [String], to place: String) throws {
    try folder.write(Self.yaml(arrangements), to: place + "/scenario.yaml")
    try folder.write("casus,financien\na,1\nb,2\n", to: place + "/casussen.csv")
  }

  private func run(_ arguments: String...) throws -> Program.Outcome {
    try Program.Running(arguments, in: folder).wait()
  }

  /// All that a run has worked out, without what says which files it was read from.
  private func results(_ run: String) throws -> [String: String] {
    let names = folder.names(run).filter { $0.hasSuffix(".csv") || $0.hasPrefix("antwoord") }
    return Dictionary(uniqueKeysWithValues: try names.map { ($0, try folder.text(run + "/" + $0)) })
  }

  @Test(arguments: [["maatwerk", "huidig", "ruimer", "later"], ["ruimer", "huidig", "maatwerk", "later"]])
  func `a reference gives what the file with that arrangement first gives, bit for bit`(order: [String]) throws {
    try write(order, to: "anders/klein")
    let asked = try run("run", "scenarios/klein", "--referentie", order[0], "--quiet", "--analyses", "kern")
    let edited = try run("run", "anders/klein", "--quiet", "--analyses", "kern", "--output", "anders/output")
    #expect(asked.status == 0 && edited.status == 0)
    let (own, other) = try (results(String(asked.out.dropLast())), results(String(edited.out.dropLast())))
    #expect(own.keys.sorted() == other.keys.sorted())
    #expect(own["doelmatigheid.csv"] != nil && own["netto_baat.csv"] != nil)
    for (name, text) in own { #expect(other[name] == text, "\(name)") }
  }

  @Test func `the reference is recorded, and a run is verified, quoted and shown with it`() throws {
    let first = try run("run", "scenarios/klein", "--quiet", "--tables-only").out
    #expect(
      try run("run", "scenarios/klein", "--referentie", "maatwerk", "--quiet", "--tables-only").out != first)
    #expect(try run("run", "scenarios/klein", "--referentie", "huidig", "--quiet", "--tables-only").out == first)
    let again = try run(
      "run", "scenarios/klein", "--referentie", "maatwerk", "--betalingsbereidheid", "0:90000:30000", "--quiet",
      "--tables-only")
    let manifest = try folder.text(String(again.out.dropLast()) + "/run.json")
    #expect(manifest.contains("\"referentie\": \"maatwerk\""))
    #expect(manifest.contains("\"betalingsbereidheid\": \"0:90000:30000\""))
    let verified = try run("verify", "output/klein/laatste")
    #expect(verified.status == 0, "\(verified.out)")
    let quote = try run("quote", "output/klein/laatste", "saldo", "--arrangement", "huidig")
    let reference = try #require(quote.out.split { " \n".contains($0) }.first { $0.contains("saldo=") })
    #expect(reference.contains("rmaatwerk.b0,90000,30000"))
    #expect(try run("verify", String(reference), "scenarios/klein", "--output", "elders").status == 0)
    #expect(try run("quote", "output/klein/laatste", "saldo", "--arrangement", "maatwerk").status == 64)
  }

  @Test func `a receipt puts another arrangement first`() throws {
    #expect(try run("run", "scenarios/klein", "--quiet", "--tables-only").status == 0)
    let usual = try run("kassabon", "output/klein/laatste", "--arrangement", "maatwerk", "--format", "csv").out
    let turned = try run(
      "kassabon", "output/klein/laatste", "--referentie", "maatwerk", "--arrangement", "huidig", "--format", "csv")
    #expect(turned.status == 0)
    #expect(turned.out != usual)
    #expect(turned.out.split(separator: "\n").count == usual.split(separator: "\n").count)
  }

  @Test func `what cannot be a reference is refused with what can`() throws {
    let unknown = try run("run", "scenarios/klein", "--referentie", "matwerk")
    #expect(unknown.status == 64)
    #expect(unknown.err.contains("bedoelde u `maatwerk`?"))
    let later = try run("run", "scenarios/klein", "--referentie", "later")
    #expect(later.status == 64)
    #expect(later.err.contains("begint later"))
    try SmallScenario.write(to: folder, as: "scenarios/zonder")
    let axis = try run("run", "scenarios/zonder", "--betalingsbereidheid", "0:100")
    #expect(axis.status == 64)
    #expect(axis.err.contains("noemt geen `effect`"))
  }

  @Test func `two runs are compared with one reference`() throws {
    #expect(try run("run", "scenarios/klein", "--quiet", "--tables-only").status == 0)
    #expect(
      try run("run", "scenarios/klein", "--referentie", "ruimer", "--seed", "8", "--quiet", "--tables-only").status == 0
    )
    let runs = folder.names("output/klein").filter { $0 != "laatste" && !$0.hasPrefix(".") }
      .map { "output/klein/" + $0 }
    try #require(runs.count == 2)
    let mixed = try run("compare", runs[0], runs[1])
    #expect(mixed.err.contains("andere referentie"))
    let same = try run("compare", runs[0], runs[1], "--referentie", "maatwerk", "--format", "csv")
    #expect(same.status == 0)
    #expect(!same.err.contains("andere referentie"))
    #expect(same.out.contains("\nhuidig,") && !same.out.contains("\nmaatwerk,"))
  }
}
