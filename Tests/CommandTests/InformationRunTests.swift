// SPDX-License-Identifier: EUPL-1.2

import Foundation
import RunRecord
import TestSupport
import Testing

/// What a set of inputs and a study are worth, from a file to the tables.
@Suite(.enabled(if: Program.isBuilt)) struct InformationRunTests {
  /// Worth 1000 (x₁ x₂ + 0.5 x₃).
  private static let product = """
    rendement: 2
    titel: Product
    horizon: 1 jaar
    discontovoet: 0 % per jaar
    trekkingen: 4000
    partijen: {gemeente: Gemeente, huishouden: Huishouden}
    groepen: {overheid: {titel: Overheid, partijen: [gemeente]}}
    parameters:
      x1: {verdeling: normaal, gemiddelde: 0, spreiding: 1, bron: proef, zekerheid: hoog}
      x2: {verdeling: normaal, gemiddelde: 0, spreiding: 1, bron: proef, zekerheid: hoog}
      x3: {verdeling: normaal, gemiddelde: 0, spreiding: 1, bron: proef, zekerheid: hoog}
      ongebruikt: {verdeling: normaal, gemiddelde: 0, spreiding: 1, bron: proef, zekerheid: hoog}
      aan: {waarde: 0, bron: proef, zekerheid: hoog}
    correlaties:
      g12: {parameters: [x1, x2], correlatie: 0}
    posten:
      k: {bedrag: € 1000 * aan * (x1 * x2 + 0.5 * x3), bij: begin, soort: waardering, ontvanger: huishouden, bron: proef, zekerheid: hoog}
    arrangementen:
      a: {titel: A}
      b: {titel: B, parameters: {aan: 1}}
    onderzoek:
      half: {parameter: x3, waarneming: waarde, spreiding: 5, huishoudens: 25}
    """

  /// Rows of a table as text by column.
  private func rows(_ table: String, in folder: TemporaryFolder) throws -> [[String: String]] {
    let lines = try folder.text("output/product/laatste/\(table).csv").split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
  }

  /// Values from numerical integration: EVPI 397.8, the set 1000 / π, x₃ 500 φ(0); half a study of x₃ leaves half its variance.
  @Test func `a product is worth much together and nothing apart`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.product, to: "scenarios/product/scenario.yaml")
    let outcome = try Program.run("run", "scenarios/product", "--analyses", "kern", "--tables-only", in: folder)
    try #require(outcome.status == 0, "\(outcome.err)")
    func expect(_ row: [String: String]?, _ exact: Double, _ value: String, _ error: String, atMost most: Double) throws
    {
      let row = try #require(row)
      let (value, error) = (try #require(Double(row[value]!)), try #require(Double(row[error]!)))
      #expect(abs(value - exact) < 4 * error && error < most, "\(row), exact \(exact)")
    }
    let worth = try rows("evppi", in: folder).filter { $0["perspectief"] == "maatschappelijk" }
    for (name, exact) in [
      ("alles", 397.8), ("x1", 0), ("x2", 0), ("g12", 1000 / Double.pi), ("x3", 199.47), ("ongebruikt", 0),
    ] {
      try expect(worth.first { $0["naam"] == name }, exact, "waarde", "mc_fout", atMost: 30)
    }
    let shares = try rows("gevoeligheid", in: folder).filter {
      $0["perspectief"] == "maatschappelijk" && $0["methode"] == "sobol_eerste_orde"
    }
    for (name, exact) in [("g12", 0.8), ("x3", 0.2)] {
      try expect(shares.first { $0["naam"] == name }, exact, "index", "mc_fout_index", atMost: 0.05)
    }
    let study = try rows("evsi", in: folder).first { $0["perspectief"] == "maatschappelijk" }
    try expect(study, 199.47 / 2.0.squareRoot(), "waarde", "mc_fout", atMost: 20)
    #expect(outcome.out.contains("evsi.csv"))
    // Nothing here is chance in lives, and nothing is said of it.
    #expect(!outcome.out.contains("toeval in de levens") && !outcome.out.contains("herhaling"))
  }

  @Test func `a file spreads draws over a price in a Sobol net`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      prijs,omschrijving,eenheid,laag,modus,hoog,prijsjaar,soort,betaler,ontvanger,zekerheid,bron
      zorg,Z,per keer,1,2,3,2025,middelen,gemeente,,laag,x

      """, to: "scenarios/net/prijzen.csv")
    try folder.write(
      """
      rendement: 2
      titel: Sobol met een prijs
      discontovoet: 0 %
      horizon: 10 jaar
      ontwerp: sobol
      trekkingen: 8
      sobol: [u, prijs.zorg]
      parameters: {u: {verdeling: uniform, interval: [0, 1], bron: aanname, zekerheid: laag}}
      posten:
        p: {bedrag: € 1 * u, bij: begin, betaler: gemeente, bron: aanname, zekerheid: laag}
        z: {prijs: zorg, bij: begin}
      arrangementen: {a: {titel: A}, b: {titel: B}}
      """, to: "scenarios/net/scenario.yaml")
    let checked = try Program.run("check", "scenarios/net", in: folder)
    #expect(
      checked.status == 0 && (checked.out + checked.err).contains("geen bevindingen"), "\(checked.out)\(checked.err)")
    let run = try Program.run("run", "scenarios/net", "--tables-only", in: folder)
    #expect(run.status == 0, "\(run.err)")
  }
}
