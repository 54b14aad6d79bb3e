// SPDX-License-Identifier: EUPL-1.2

import Foundation
import RunRecord
import TestSupport
import Testing

@testable import rendement

/// How many lives a run has, and what it says of that.
@Suite(.enabled(if: Program.isBuilt)) struct LivesTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try SmallScenario.write(to: folder)
    let yaml = SmallScenario.yaml().replacing("herhalingen: 2", with: "herhalingen: automatisch")
    try folder.write(yaml, to: "scenarios/klein/scenario.yaml")
  }

  private func run(_ options: String...) throws -> String {
    let outcome = try Program.Running(["run", "scenarios/klein", "--quiet"] + options, in: folder).wait()
    #expect(outcome.status == 0 && outcome.err.isEmpty, "\(outcome.err)")
    return String(outcome.out.dropLast())
  }

  private func setting(_ name: String, _ run: String) throws -> Int {
    let pattern = try Regex("\"\(name)\": ([0-9]+)", as: (Substring, Substring).self)
    let manifest = try folder.text(run + "/run.json")
    let match = try #require(manifest.firstMatch(of: pattern))
    return try #require(Int(match.1))
  }

  /// The record of who chose the number, which is the only thing that may differ.
  private func withoutChoice(_ manifest: String) -> String {
    manifest.replacing(/"levenskeuze": \{[^}]*\}/, with: "")
  }

  @Test func `a run with the chosen number given is the same, byte for byte`() throws {
    let chosen = try run()
    let lives = try setting("herhalingen", chosen)
    #expect(lives > 1)
    let names = folder.names(chosen).filter { $0 != "tijden.json" && $0 != "invoer" }
    #expect(names.count > 10)
    let before = try names.map { try Data(contentsOf: URL(filePath: folder.path + "/" + chosen + "/" + $0)) }
    let manifest = try folder.text(chosen + "/run.json")
    let given = try run("--households", String(lives), "--output", "elders")
    // The list of digests has that of the record.
    for (name, bytes) in zip(names, before) where name != "run.json" && name != "bestanden.sha256" {
      let now = try Data(contentsOf: URL(filePath: folder.path + "/" + given + "/" + name))
      #expect(now == bytes, "\(name)")
    }
    let other = try folder.text(given + "/run.json")
    #expect(withoutChoice(other) == withoutChoice(manifest))
    #expect(manifest.contains("\"code\": \"lives.enough\"") || manifest.contains("\"code\": \"lives.limited\""))
    #expect(other.contains("\"code\": \"lives.given\""))
    #expect(try Program.run("verify", chosen, in: folder).status == 0)
    #expect(try Program.run("verify", given, in: folder).status == 0)
  }

  @Test func `the word on the command line takes the place of a number in the scenario`() throws {
    let chosen = try run()
    try SmallScenario.write(to: folder, as: "scenarios/twee")
    let outcome = try Program.Running(
      ["run", "scenarios/twee", "--quiet", "--households", "automatisch"], in: folder
    ).wait()
    let other = String(outcome.out.dropLast())
    let (own, wanted) = (try setting("herhalingen", other), try setting("herhalingen", chosen))
    #expect(own == wanted)
    let wrong = try Program.run("run", "scenarios/klein", "--households", "automaties", in: folder)
    #expect(wrong.status == 64)
  }

  /// The lives are those that the draws found take, so that both numbers given make the same run.
  @Test func `a precision chooses draws and lives together`() throws {
    let asked = try run("--precision", "5")
    let (draws, lives) = (try setting("trekkingen", asked), try setting("herhalingen", asked))
    #expect(draws > 40 && lives > 1)
    let (automatic, given) = (
      try run("--draws", String(draws)), try run("--draws", String(draws), "--households", String(lives))
    )
    #expect(automatic == asked && given == asked)
  }

  @Test func `the ends of the tornado are chosen, and told`() throws {
    let usual = try run("--analyses", "kern", "--tables-only")
    let chosen = try run("--analyses", "kern", "--tables-only", "--tornado", "10-90")
    #expect(usual != chosen)
    let rows = try folder.text(chosen + "/gevoeligheid.csv").split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    func place(_ column: String) throws -> Int { try #require(rows[0].firstIndex(of: column)) }
    let bar = try #require(rows.first { $0.contains("tornado_rest_varieert") && $0.contains("herstel") })
    func number(_ column: String) throws -> Double { try #require(Double(bar[try place(column)])) }
    let (percentiles, ends) = (
      [try number("percentiel_laag"), try number("percentiel_hoog")],
      [try number("getal_laag"), try number("getal_hoog")]
    )
    #expect(percentiles == [10, 90])
    // Uniform, of which the middle 95 % runs from 0.2 to 0.6: the middle 80 % is 80 / 95 as wide.
    #expect(abs(ends[0] - (0.4 - 0.2 * 80 / 95)) < 1e-9 && abs(ends[1] - (0.4 + 0.2 * 80 / 95)) < 1e-9)
    #expect(try Program.run("verify", chosen, in: folder).status == 0)
    let quote = try Program.run("quote", chosen, "saldo", in: folder)
    #expect(quote.out.contains("p0_1-0_9"))
  }

  /// A pilot is a net too, which has a power of two.
  @Test(arguments: [128, 256]) func `a run over a Sobol net chooses its lives`(draws: Int) throws {
    let chosen = try run("--design", "sobol", "--draws", String(draws))
    #expect(try setting("trekkingen", chosen) == draws)
  }
}

/// An amount at the start and nothing else: € 100 with a standard deviation of € 50, for one household. One life tells all, so that the
/// interval and the chance are those of the normal distribution: 2, 198 and 0.977.
@Suite(.enabled(if: Program.isBuilt)) struct NoChanceTests {
  private static func yaml(_ amount: String) -> String {
    """
    rendement: 2
    titel: Geen toeval
    horizon: 1 jaar
    discontovoet: 0 % per jaar
    trekkingen: 1000
    partijen: {gemeente: Gemeente, huishouden: Huishouden}
    groepen: {overheid: {titel: Overheid, partijen: [gemeente]}}
    parameters:
      bedrag: {\(amount), bron: aanname, zekerheid: hoog}
      aan: {waarde: 0, bron: aanname, zekerheid: hoog}
    posten:
      uitkomst: {bedrag: aan * bedrag, bij: begin, soort: waardering, ontvanger: huishouden, bron: aanname, zekerheid: hoog}
    arrangementen:
      a: {titel: A}
      b: {titel: B, parameters: {aan: 1}}

    """
  }

  private func run(_ yaml: String) throws -> (manifest: String, answer: String, net: [String: String]) {
    let folder = try TemporaryFolder()
    try folder.write(yaml, to: "scenarios/geen/scenario.yaml")
    let outcome = try Program.Running(["run", "scenarios/geen"], in: folder).wait()
    #expect(outcome.status == 0, "\(outcome.err)")
    let path = "output/geen/laatste"
    let rows = try folder.text(path + "/rendement.csv").split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let found = try #require(rows.first { $0.contains("maatschappelijk") && $0.contains("saldo") })
    return (
      try folder.text(path + "/run.json"), outcome.out,
      Dictionary(zip(rows[0], found), uniquingKeysWith: { first, _ in first })
    )
  }

  @Test func `one life is enough, and the interval is exact`() throws {
    let found = try run(Self.yaml("verdeling: normaal, gemiddelde: € 100, spreiding: € 50"))
    #expect(found.manifest.contains("\"code\": \"lives.nothing-by-chance\""))
    #expect(found.manifest.contains("\"herhalingen\": 1"))
    for (name, error, exact) in [
      ("p2_5", "p2_5_fout", 100 - 1.959964 * 50), ("p97_5", "p97_5_fout", 100 + 1.959964 * 50),
      ("kans_positief", "kans_fout", 0.9772499),
    ] {
      let (value, error) = (Double(found.net[name] ?? ""), Double(found.net[error] ?? ""))
      #expect(abs(try #require(value) - exact) < 4 * (try #require(error)), "\(found.net)")
    }
  }

  /// Without chance and without an uncertain number there is nothing that a simulation could be off by.
  @Test func `what is exact has no simulation error`() throws {
    let found = try run(Self.yaml("waarde: € 1234.56"))
    let answer = found.answer.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(answer.contains("Het maatschappelijk saldo heeft geen rekenfout."))
    #expect(!answer.contains("rekenfout (standaardfout)") && !answer.contains("Met één trekking"))
    #expect(found.net["mc_fout"] == "0")
    #expect(abs((Double(found.net["gemiddelde"] ?? "") ?? 0) - 1234.56) < 1e-9)
  }

  @Test func `one arrangement has no net result, whatever the number of draws`() throws {
    let yaml = Self.yaml("verdeling: normaal, gemiddelde: € 100, spreiding: € 50").replacing(
      "  b: {titel: B, parameters: {aan: 1}}\n", with: "")
    let folder = try TemporaryFolder()
    try folder.write(yaml, to: "scenarios/geen/scenario.yaml")
    let outcome = try Program.Running(["run", "scenarios/geen"], in: folder).wait()
    let answer = outcome.out.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(answer.contains("Er is maar één arrangement, en dus geen saldo."))
    #expect(!answer.contains("Met één trekking"))
  }
}

/// Much chance in lives and little uncertainty: € 200 times a standard normal number of each household, beside an amount of € 100 with a
/// standard deviation of € 50. Right are the quantiles and the chance of the latter alone: 2, 198 and 0.977; with the former they would be
/// −304, 504 and 0.686.
@Suite(.enabled(if: Program.isBuilt)) struct MuchChanceTests {
  private static let yaml = """
    rendement: 2
    titel: Veel toeval
    horizon: 1 jaar
    discontovoet: 0 % per jaar
    trekkingen: 1000
    herhalingen: 1
    partijen: {gemeente: Gemeente, huishouden: Huishouden}
    groepen: {overheid: {titel: Overheid, partijen: [gemeente]}}
    parameters:
      bedrag: {verdeling: normaal, gemiddelde: € 100, spreiding: € 50, bron: aanname, zekerheid: hoog}
      aan: {waarde: 0, bron: aanname, zekerheid: hoog}
    kenmerken:
      pech: {titel: Pech, verdeling: normaal, gemiddelde: 0, spreiding: 1}
    posten:
      uitkomst: {bedrag: aan * (bedrag + € 200 * pech), bij: begin, soort: waardering, ontvanger: huishouden, bron: aanname, zekerheid: hoog}
    arrangementen:
      a: {titel: A}
      b: {titel: B, parameters: {aan: 1}}

    """

  private func row(_ options: [String]) throws -> [String] {
    let folder = try TemporaryFolder()
    try folder.write(Self.yaml, to: "scenarios/veel/scenario.yaml")
    let outcome = try Program.Running(["run", "scenarios/veel", "--quiet", "--tables-only"] + options, in: folder)
      .wait()
    #expect(outcome.status == 0, "\(outcome.err)")
    let text = try folder.text(String(outcome.out.dropLast()) + "/rendement.csv")
    let rows = text.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let header = rows[0]
    let found = try #require(rows.first { $0[2] == "maatschappelijk" && $0[3] == "saldo" })
    return ["p2_5", "p97_5", "kans_positief", "p2_5_fout", "p97_5_fout", "kans_fout", "reden"].map { name in
      found[header.firstIndex(of: name)!]
    }
  }

  @Test func `one life leaves the interval out and says why`() throws {
    let found = try row([])
    #expect(found[0].isEmpty && found[1].isEmpty && found[2].isEmpty && !found[6].isEmpty)
  }

  @Test(arguments: [["--households", "100"], ["--households", "automatisch"]])
  func `the interval is that of the amount alone`(options: [String]) throws {
    let found = try row(options)
    for (place, exact) in [(0, 100 - 1.959964 * 50), (1, 100 + 1.959964 * 50), (2, 0.9772499)] {
      let (value, error) = (try #require(Double(found[place])), try #require(Double(found[place + 3])))
      #expect(abs(value - exact) < 4 * error, "\(found)")
    }
  }
}
