// SPDX-License-Identifier: EUPL-1.2

import Foundation
import ScenarioFiles
import Scenarios
import Testing

/// Every block of the section "Hoe zeg ik ..." is laid over a scenario that has the things it speaks of.
@Suite struct HowToTests {
  private static let frame = """
    rendement: 2
    titel: Kader
    kenmerken:
      leeftijd_begin: {titel: Leeftijd, van: 18, tot: 100}
      vrouw: {titel: Vrouw, van: 0, tot: 1}
    parameters:
      p_aanbod: {waarde: 0.5, bron: aanname, zekerheid: laag}
      p_herstel: {waarde: 0.5, bron: aanname, zekerheid: laag}
      hr_schuld: {verdeling: lognormaal, interval: [1.2, 2.9], bron: aanname, zekerheid: laag}
    leefgebieden:
      financien:
        titel: Financiën
        overgangen: [{van: 3, naar: 2, tempo: 0.1 per jaar}, {van: 1, naar: 2, tempo: 0.1 per jaar}]
      werk: {titel: Werk, overgangen: [{van: 1, naar: 2, tempo: 0.1 per jaar}]}
      huisvesting: {titel: Huisvesting, overgangen: [{van: 1, naar: 2, tempo: 0.1 per jaar}]}
    gebeurtenissen:
      huisuitzetting: {titel: Uitzetting, tempo: 0.1 per jaar}
    voorzieningen:
      coaching: {titel: Coaching, aanvraag: 1 per jaar}
    arrangementen:
      huidig: {titel: Huidig}

    """

  private static let blocks: [String] = {
    let page = LanguageReference.markdown()
    guard let start = page.range(of: "## Hoe zeg ik"), let end = page.range(of: "## Het scenario") else { return [] }
    return page[start.upperBound..<end.lowerBound].split(separator: "```yaml\n").dropFirst().map { piece in
      String(piece.prefix(upTo: piece.range(of: "```")?.lowerBound ?? piece.endIndex))
    }
  }()

  @Test func `the section has blocks`() {
    #expect(Self.blocks.count > 10)
  }

  @Test(arguments: blocks)
  func `a block can be written as it stands`(block: String) {
    let isList = block.hasPrefix("overgangen")
    let indented = block.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n")
    var text = isList ? "leefgebieden:\n  proces:\n    titel: Proces\n    begin: {1: 1}\n" + indented : block
    if !text.contains("basis:") { text = "basis: ../inclusieve-stad\n" + text }
    var files = [
      "scenario.yaml": text, "../inclusieve-stad/scenario.yaml": Self.frame, "casussen.csv": cases(for: text),
    ]
    if text.contains("sterfte.csv") { files["sterfte.csv"] = Self.mortality }
    let result = ScenarioReader.read(FileSource(files), name: "proef")
    for finding in result.findings where finding.code != "parameter.unused" {
      Issue.record("\(FindingText.draw(finding, lines: result.lines))")
    }
    #expect(result.scenario != nil)
  }

  private static let mortality = "vanaf,geslacht,kans\n18,man,0.001\n65,man,0.02\n18,vrouw,0.001\n65,vrouw,0.01\n"

  /// The table with a column for everything that is not drawn.
  private func cases(for text: String) -> String {
    var columns = [
      "casus": "een", "financien": "1", "werk": "1", "huisvesting": "1", "vrouw": "1", "leeftijd_begin": "40",
    ]
    if text.contains("  leven:") { columns["leven"] = "2" }
    if text.contains("  geslacht:") { columns["geslacht"] = "man" }
    let names = columns.keys.sorted()
    return names.joined(separator: ",") + "\n" + names.map { columns[$0] ?? "" }.joined(separator: ",") + "\n"
  }
}
