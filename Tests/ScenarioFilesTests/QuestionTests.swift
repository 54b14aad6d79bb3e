// SPDX-License-Identifier: EUPL-1.2

import Quantities
import ScenarioFiles
import Scenarios
import Testing

/// Budgets, and inputs whose break-even value is asked for.
@Suite struct QuestionTests {
  private func scenario() throws -> Scenario {
    try #require(ScenarioReader.read(FileSource(CompleteScenario.files), name: "volledig").scenario)
  }

  @Test func `a budget is brought to the price level, by index or by inflation`() throws {
    let budgets = try scenario().budgets
    try #require(budgets.map(\.holder) == ["gemeente", "overheid"])
    let factor = try #require(PriceIndex.factor(from: 2024, to: 2025))
    #expect(budgets[0].scope == .population)
    #expect(budgets[0].amounts == [400_000 * factor] + Array(repeating: 250_000 * factor, count: 9))
    #expect(budgets[1].scope == .household)
    // 1,040.40 in the money of 2027 is 1,000 in that of 2025.
    #expect(abs(budgets[1].amounts[1] - 1000) < 1e-9)
    #expect(budgets[1].amounts.indices.filter { budgets[1].amounts[$0] != 0 } == [1])
  }

  @Test func `a range is in base units`() throws {
    let ranges = try scenario().breakEvens
    #expect(
      ranges == [
        BreakEvenRange(parameter: "wachten", range: 0...0.5, dimension: .duration),
        BreakEvenRange(
          parameter: "prijs.wijkteam_uur", range: 50...150,
          dimension: Dimension(euro: 1, counted: "uur", countedPower: -1)),
      ])
  }

  @Test func `a study says what each household shows, in base units`() throws {
    #expect(
      try scenario().proposedStudies == [
        ProposedStudy(name: "dossiers", parameter: "p_akkoord", households: 200, observation: .yesOrNo),
        ProposedStudy(
          name: "volgen", parameter: "fin_slechter", households: 50, observation: .count(exposure: 0.5)),
        ProposedStudy(name: "meten", parameter: "extra_kosten", households: 30, observation: .value(sd: 900)),
      ])
  }

  private static let parameters = """
    parameters:
      p: {waarde: 1 per jaar, bron: b, zekerheid: laag}
      q: {formule: p * 2, bron: b, zekerheid: laag}
      r: {dirichlet: {groep: g, gewicht: 1}, bron: b, zekerheid: laag}
      s: {dirichlet: {groep: g, gewicht: 1}, bron: b, zekerheid: laag}
      t: {verdeling: normaal, gemiddelde: 0, spreiding: 0.1, bron: b, zekerheid: laag}
    gebeurtenissen:
      e: {titel: x, tempo: q * r * s * exp(t)}

    """

  private static let mistakes: [(String, [String])] = [
    ("begroting:\n  gemeente: {per: doelgroep, bedrag: € 5 per jaar}", []),
    ("begroting:\n  ①gemente: {per: doelgroep, bedrag: € 5 per jaar}", ["name.unknown"]),
    ("begroting:\n  ①gemeente: {per: doelgroep}", ["key.missing"]),
    ("begroting:\n  ①gemeente: {bedrag: € 5 per jaar}", ["key.missing"]),
    ("begroting:\n  gemeente: {per: ①stad, bedrag: € 5 per jaar}", ["value.unknown"]),
    ("begroting:\n  gemeente: {per: doelgroep, bedrag: ①€ 5}", ["unit.wrong"]),
    ("begroting:\n  gemeente: {per: doelgroep, bedrag: ①€ -5 per jaar}", ["range"]),
    ("begroting:\n  gemeente: {per: huishouden, jaren: [{jaar: ①2036, bedrag: € 5}]}", ["budget.year"]),
    (
      "begroting:\n  gemeente: {per: huishouden, jaren: [{jaar: 2026, bedrag: € 5}, {jaar: ①2026, bedrag: € 6}]}",
      ["budget.year"]
    ),
    ("begroting:\n  gemeente: {per: doelgroep, bedrag: € 5 per jaar, inflatie: ①30 %}", ["range"]),
    (
      "begroting:\n  gemeente: {per: doelgroep, bedrag: € 5 per jaar, prijspeil: 2024, ①inflatie: 2 %}",
      ["key.conflict"]
    ),
    ("omslag:\n  - {parameter: p, van: 0, tot: 2 per jaar}", []),
    ("omslag:\n  - {parameter: prijs.uur, van: 0, tot: € 2 per uur}", []),
    ("omslag:\n  - {parameter: ①pp, van: 0, tot: 2 per jaar}", ["name.unknown"]),
    ("omslag:\n  - {parameter: prijs.①uurr, van: 0, tot: € 2 per uur}", ["price.unknown"]),
    ("omslag:\n  - {parameter: ①q, van: 0, tot: 2 per jaar}", ["breakeven.parameter"]),
    ("omslag:\n  - {parameter: ①r, van: 0, tot: 1}", ["breakeven.parameter"]),
    ("omslag:\n  - {parameter: p, van: 0, tot: ①2 jaar}", ["unit.wrong"]),
    ("omslag:\n  - {parameter: p, van: 3 per jaar, tot: ①2 per jaar}", ["range"]),
    ("onderzoek:\n  a: {parameter: r, waarneming: ja_nee, huishoudens: 5}", []),
    ("onderzoek:\n  a: {parameter: t, waarneming: waarde, huishoudens: 5, spreiding: 1}", []),
    ("onderzoek:\n  ①A: {parameter: r, waarneming: ja_nee, huishoudens: 5}", ["name.invalid"]),
    ("onderzoek:\n  a: {parameter: ①rr, waarneming: ja_nee, huishoudens: 5}", ["name.unknown"]),
    ("onderzoek:\n  a: {parameter: ①p, waarneming: aantal, huishoudens: 5}", ["study.parameter"]),
    ("onderzoek:\n  a: {parameter: ①q, waarneming: aantal, huishoudens: 5}", ["study.parameter"]),
    ("onderzoek:\n  a: {parameter: r, waarneming: ja_nee, huishoudens: ①0}", ["range"]),
    ("onderzoek:\n  a: {parameter: r, waarneming: ①nee, huishoudens: 5}", ["value.unknown"]),
    ("onderzoek:\n  a: {parameter: ①t, waarneming: ja_nee, huishoudens: 5}", ["study.observation"]),
    ("onderzoek:\n  a: {parameter: ①t, waarneming: aantal, huishoudens: 5}", ["study.observation"]),
    ("onderzoek:\n  a: {parameter: r, waarneming: aantal, huishoudens: 5, ①duur: 1 jaar}", ["key.conflict"]),
    ("onderzoek:\n  a: {parameter: r, waarneming: ja_nee, huishoudens: 5, ①spreiding: 1}", ["key.conflict"]),
    ("onderzoek:\n  ①a: {parameter: t, waarneming: waarde, huishoudens: 5}", ["key.missing"]),
    ("onderzoek:\n  a: {parameter: t, waarneming: waarde, huishoudens: 5, spreiding: ①3 jaar}", ["unit.wrong"]),
  ]

  @Test(arguments: mistakes)
  func `what is asked can be answered`(lines: String, codes: [String]) {
    let (found, expected, result) = findings(in: SmallScenario.files(adding: Self.parameters + lines), expecting: codes)
    let text = result.findings.map { FindingText.draw($0, lines: result.lines) }.joined(separator: "\n")
    #expect(found == expected, "\(text)")
    for finding in result.findings { #expect(!finding.remedy.isEmpty && !finding.message.hasSuffix(".")) }
  }
}
