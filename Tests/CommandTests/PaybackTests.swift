// SPDX-License-Identifier: EUPL-1.2

import Foundation
import RunRecord
import TestSupport
import Testing

@testable import rendement

/// Published streams through the whole program.
@Suite(.enabled(if: Program.isBuilt)) struct PaybackTests {
  /// −1000 at once, then 300 at the end of each of five years.
  private static let yaml = """
    rendement: 2
    titel: Interne rentevoet en terugverdientijd
    horizon: 6 jaar
    discontovoet: 3 % per jaar
    trekkingen: 4
    partijen: {gemeente: Gemeente, huishouden: Huishouden}
    groepen: {overheid: {titel: Overheid, partijen: [gemeente]}}
    leefgebieden:
      g: {titel: G, niveaus: [g0, g1], begin: {g1: 1}, overgangen: [{van: g1, naar: g0, duur: 50 jaar}]}
    parameters:
      aan: {waarde: 0, bron: proef, zekerheid: hoog}
    gebeurtenissen:
      jaarlijks: {titel: J, op: 1 jaar, elke: 1 jaar, kosten: [{post: baat, bedrag: € -300 * aan, betaler: gemeente, bron: proef, zekerheid: hoog}]}
    voorzieningen:
      hulp:
        titel: Hulp
        standaard: nee
        aanvraag: 1e12 per jaar
        herhaalbaar: nee
        duur: 1 jaar
        kosten:
          - {post: hulp, bedrag: € 1000, bij: hulp.start, betaler: gemeente, bron: proef, zekerheid: hoog}
    arrangementen:
      a: {titel: A}
      b: {titel: B, voegt_toe: [hulp], parameters: {aan: 1}}

    """

  /// A fund that only the arrangement has, by a parameter: nobody gets anything for it.
  @Test func `who pays for what an arrangement adds with posten and parameters invests`() throws {
    let folder = try TemporaryFolder()
    let fund = """
      posten:
        fonds: {titel: Fonds, bedrag: € 93000 * aan, bij: begin, betaler: gemeente, bron: proef, zekerheid: hoog}
        vast: {bedrag: € 10, bij: begin, betaler: gemeente, bron: proef, zekerheid: hoog}
      arrangementen:
        a: {titel: A}
        b: {titel: B, parameters: {aan: 1}}

      """
    let start = Self.yaml.firstRange(of: "gebeurtenissen:")!.lowerBound
    try folder.write(String(Self.yaml[..<start]) + fund, to: "scenarios/fonds/scenario.yaml")
    let outcome = try Program.run("run", "scenarios/fonds", "--quiet", "--tables-only", in: folder)
    #expect(outcome.status == 0, "\(outcome.err)")
    let rows = try folder.text("output/fonds/laatste/rendement.csv").split(whereSeparator: \.isNewline)
      .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    let row = rows.first { $0[2] == "financieel:gemeente" && $0[3] == "investering" }
    #expect(row.flatMap { Double($0[5]) } == 93000)
    let check = try Program.run("check", "scenarios/fonds", in: folder)
    #expect(check.out.contains("  Investering in B: Fonds (afgeleid)\n"))
    let json = try Program.run("check", "scenarios/fonds", "--format", "json", in: folder).out
    for part in ["\"arrangement\"", "\"post\"", "\"reden\"", "\"fonds\"", "\"afgeleid\""] {
      #expect(json.contains(part))
    }
    #expect(!json.contains("\"vast\""))
  }

  /// numpy-financial, issue 28: net present value 373.9122 at 3 %, internal rate 0.152382. The total is −100 after the third year.
  @Test func `a published stream has its value, rate and payback`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.yaml, to: "scenarios/rente/scenario.yaml")
    let outcome = try Program.run("run", "scenarios/rente", "--quiet", "--tables-only", in: folder)
    #expect(outcome.status == 0)
    let rows = try folder.text("output/rente/laatste/rendement.csv").split(whereSeparator: \.isNewline)
      .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    func mean(_ measure: String) -> Double {
      rows.first { $0[2] == "financieel:gemeente" && $0[3] == measure }.flatMap { Double($0[5]) } ?? .nan
    }
    #expect(abs(mean("saldo") - 373.9122) < 5e-5)
    #expect(abs(mean("interne_rentevoet") - 0.152382) < 5e-7)
    #expect(mean("terugverdientijd") == 4)
    #expect(mean("terugverdientijd_verdisconteerd") == 4)
    #expect(abs(mean("investering") - 1000) < 1e-6)
    let check = try Program.run("check", "scenarios/rente", in: folder)
    #expect(check.out.contains("  Investering in B: hulp (voorziening)\n"))
  }
}
