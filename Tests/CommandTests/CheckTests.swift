// SPDX-License-Identifier: EUPL-1.2

import Foundation
import RunRecord
import TestSupport
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
    #expect(
      outcome.out
        == "scenarios/klein: geen bevindingen\n  klein/casussen.csv: 2 casussen\n  Investering in Maatwerk: coach (voorziening)\n"
    )
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
    struct Answer: Decodable { var bevindingen: [Finding] }
    let findings = try JSONDecoder().decode(Answer.self, from: Data(outcome.out.utf8)).bevindingen
    #expect(findings.map(\.code) == ["number.ambiguous"])
    #expect(findings.first?.bestand == "scenarios/kapot/scenario.yaml")
    #expect(outcome.out.contains("\"verschillen\": []"))
    #expect(outcome.err.isEmpty)
    #expect(outcome.status == 65)
  }

  @Test func `the schema is printed`() throws {
    let outcome = try Program.run("schema", in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.out.contains("\"http://json-schema.org/draft-07/schema#\""))
  }

  private static let heir = """
    rendement: 2
    basis: ../klein
    titel: Klein, langer
    horizon: 3 jaar
    melding: ~
    omschrijving: |
      Twee regels,
      waarvan dit de laatste is; samen zijn ze te lang om helemaal te laten zien.
    parameters:
      herstel: {interval: [0.2 per jaar, 0.7 per jaar]}
    invloeden:
      rem: {op: financien.slechter, factor: 0.5}

    """

  @Test func `what differs from the basis is told after the findings`() throws {
    try folder.write(Self.heir, to: "scenarios/erfgenaam/scenario.yaml")
    let outcome = try Program.run("check", "scenarios/erfgenaam", in: folder)
    #expect(outcome.status == 0)
    #expect(
      outcome.out == """
        scenarios/erfgenaam: geen bevindingen
          klein/casussen.csv: 2 casussen
          Investering in Maatwerk: coach (voorziening)
          verschillen met de basis klein (daar → hier):
            titel: Klein → Klein, langer
            melding: weggehaald: De casussen zijn verzonnen.
            horizon: 2 jaar → 3 jaar
            parameters.herstel.interval.2: 0.6 per jaar → 0.7 per jaar
            omschrijving: nieuw: Twee regels, waarvan dit de laatste is; samen zijn ze te lan…
            invloeden.rem: nieuw: op: financien.slechter; factor: 0.5

        """)
    let quiet = try Program.run("check", "scenarios/erfgenaam", "--quiet", in: folder)
    #expect(quiet.status == 0)
    #expect(quiet.out.isEmpty)
  }

  @Test func `of long values the part that differs is shown`() throws {
    let long = "Alles wat hier staat, staat ook in de basis, woord voor woord en zonder enige uitzondering, op het"
    for (name, basis, end) in [("oud", "klein", "begin na"), ("jong", "oud", "eind na")] {
      try folder.write(
        "rendement: 2\nbasis: ../\(basis)\nomschrijving: \(long) \(end)\n", to: "scenarios/\(name)/scenario.yaml")
    }
    let outcome = try Program.run("check", "scenarios/jong", in: folder)
    #expect(outcome.out.contains("  verschillen met de basis oud (daar → hier):\n"))
    #expect(outcome.out.contains("op het begin na → …"))
    #expect(outcome.out.contains("op het eind na\n"))
  }

  @Test func `a scenario that only has other tables says nothing else than its basis`() throws {
    try folder.write("rendement: 2\nbasis: ../klein\n", to: "scenarios/gelijk/scenario.yaml")
    try folder.write("casus,financien\na,2\n", to: "scenarios/gelijk/casussen.csv")
    let outcome = try Program.run("check", "scenarios/gelijk", in: folder)
    #expect(
      outcome.out == """
        scenarios/gelijk: geen bevindingen
          gelijk/casussen.csv: 1 casus
          Investering in Maatwerk: coach (voorziening)
          scenario.yaml zegt niets anders dan de basis klein

        """)
  }

  @Test func `differences can be JSON on standard output`() throws {
    struct Difference: Decodable, Equatable { var pad: String, oud: String?, nieuw: String? }
    struct Answer: Decodable { var verschillen: [Difference] }
    try folder.write(Self.heir, to: "scenarios/erfgenaam/scenario.yaml")
    let outcome = try Program.run("check", "scenarios/erfgenaam", "--format", "json", in: folder)
    let differences = try JSONDecoder().decode(Answer.self, from: Data(outcome.out.utf8)).verschillen
    #expect(differences.count == 7)
    #expect(differences.contains(Difference(pad: "horizon", oud: "2 jaar", nieuw: "3 jaar")))
    #expect(differences.contains(Difference(pad: "melding", oud: "De casussen zijn verzonnen.", nieuw: nil)))
    let added = differences.first { $0.pad == "omschrijving" }
    #expect(added?.oud == nil)
    #expect(added?.nieuw?.hasPrefix("Twee regels,\nwaarvan") == true)
    #expect(outcome.out.contains("\"oud\": null"))
  }
}
