// SPDX-License-Identifier: EUPL-1.2

import ScenarioFiles
import Scenarios
import Testing

@Suite struct LabelTests {
  private static let prices = """
    prijs,omschrijving,eenheid,laag,modus,hoog,prijsjaar,soort,betaler,ontvanger,zekerheid,bron,label.taakveld,label.kleur
    uur,Uur,per uur,70,78,90,2025,middelen,gemeente,,laag,aanname,6.21,blauw
    dag,Dag,per dag,70,78,90,2025,middelen,gemeente,,laag,aanname,,

    """

  private static let head = """
    rendement: 2
    titel: Klein
    prijzen: [prijzen.csv]
    leefgebieden:
      d: {titel: D, niveaus: [laag, hoog], overgangen: [{van: 1, naar: 2, tempo: 1 per jaar}]}
    arrangementen: {huidig: {titel: Huidig}}
    posten:

    """

  private static func files(_ posts: String, prices: String = prices) -> [String: String] {
    ["scenario.yaml": head + posts, "prijzen.csv": prices, "casussen.csv": "casus,d\neen,1\n"]
  }

  private static func labels(_ rest: String) -> [String: String]? {
    let files = files("  p: {\(rest), bron: aanname, zekerheid: laag}\n")
    return ScenarioReader.read(FileSource(files), name: "proef").scenario?.items[0].posting.labels
  }

  @Test func `what an item says beats what its price says, name by name`() {
    let hours = "aantal: 1 uur, bij: begin"
    #expect(Self.labels("prijs: uur, \(hours)") == ["taakveld": "6.21", "kleur": "blauw"])
    #expect(
      Self.labels("prijs: uur, \(hours), labels: {kleur: rood, vorm: \"0.10\"}")
        == ["taakveld": "6.21", "kleur": "rood", "vorm": "0.10"])
    #expect(Self.labels("prijs: dag, aantal: 1 dag, bij: begin") == [:])
    let amount = "bedrag: € 5, betaler: gemeente, bij: begin"
    #expect(
      Self.labels("\(amount), labels: {taakveld: 6.20, categorie: 4.3.1}") == [
        "taakveld": "6.20", "categorie": "4.3.1",
      ])
    #expect(Self.labels(amount) == [:])
  }

  private static let wrong: [(String, [String])] = [
    ("{taakveld: ①\"\"}", ["value.missing"]), ("{①taakveld: }", ["value.missing"]),
    ("{①Taakveld: 6.21}", ["name.invalid"]), ("{taakveld: ①[6.21]}", ["type.wrong"]), ("①rood", ["type.wrong"]),
    ("{taakveld: ①\(String(repeating: "a", count: 61))}", ["text.long"]),
    ("{taakveld: \(String(repeating: "a", count: 60))}", []),
  ]

  @Test(arguments: wrong)
  func `a label that is no label is told at its place`(labels: String, codes: [String]) {
    let posts = "  p: {bedrag: € 5, betaler: gemeente, bij: begin, labels: \(labels), bron: aanname, zekerheid: laag}\n"
    let (found, expected, result) = findings(in: Self.files(posts), expecting: codes)
    // No item uses the prices here.
    #expect(found.filter { $0.mark.file == "proef/scenario.yaml" } == expected, "\(result.findings)")
  }

  @Test func `a column that names no label, or a value that is none, is told in the price list`() {
    let long = String(repeating: "a", count: 61)
    let prices = Self.prices.replacing("label.kleur", with: "①label.Kleur").replacing("6.21,", with: "②\(long),")
    let posts = "  p: {prijs: uur, aantal: 1 uur, bij: begin}\n"
    let (found, expected, result) = findings(
      in: Self.files(posts, prices: prices), expecting: ["name.invalid", "text.long"])
    #expect(found == expected, "\(result.findings)")
  }

  /// Two parties and 250 values are 500 lines.
  @Test(arguments: [(250, []), (251, ["lines.many"])])
  func `labels that make too many lines are refused`(values: Int, codes: [String]) {
    let posts = (0..<values).map { i in
      "  p\(i): {bedrag: € 5, soort: overdracht, betaler: gemeente, ontvanger: huishouden, bij: begin, "
        + "labels: {kleur: k\(i)}, bron: aanname, zekerheid: laag}\n"
    }.joined()
    let (found, expected, _) = findings(
      in: Self.files(posts, prices: Self.prices.replacing("label.taakveld", with: "①label.taakveld")), expecting: codes)
    #expect(found == expected)
  }
}
