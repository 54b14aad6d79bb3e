// SPDX-License-Identifier: EUPL-1.2

import Quantities
import ScenarioFiles
import Scenarios
import Testing

/// What is wrong whatever is drawn is told by `check`, and what can only be read in one way is read.
@Suite struct KnowableTests {
  private static let parameters = """
    parameters:
      p: {waarde: 0.7, bron: b, zekerheid: laag}
      q: {waarde: 0.5, bron: b, zekerheid: laag}
      r: {verdeling: uniform, interval: [0.6, 0.9], bron: b, zekerheid: laag}
      s: {verdeling: beta, gemiddelde: 0.5, spreiding: 0.1, bron: b, zekerheid: laag}
      t: {formule: 1 - p, bron: b, zekerheid: laag}

    """

  /// A domain that branches with these chances.
  private static func branches(_ shares: String) -> String {
    parameters + """
      gebeurtenissen:
        e: {titel: E, tempo: p * q * r * s * t * 1 per jaar}
      leefgebieden:
        financien:
          titel: Financiën
          overgangen:
            - {van: 1, ①naar: {\(shares)}, tempo: 0.35 per jaar}
            - {van: 2, naar: 1, tempo: 0.1 per jaar}
      """
  }

  private func files(_ lines: String) -> [String: String] {
    var files = SmallScenario.files(adding: lines)
    let own = SmallScenario.yaml
    let domains = own.firstRange(of: "leefgebieden:")!.lowerBound..<own.firstRange(of: "arrangementen:")!.lowerBound
    files["scenario.yaml"] = own[..<domains.lowerBound] + own[domains.upperBound...] + lines + "\n"
    return files
  }

  @Test(arguments: [
    ("2: 0.7, 3: 0.5", true), ("2: p, 3: q", true), ("2: r, 3: q", true), ("2: r, 3: q, 4: rest", true),
    ("2: q, 3: 0.4", true), ("2: p, 3: t", false), ("2: p, 3: rest", false), ("2: s, 3: q", false),
    ("2: s, 3: 1 - s", false), ("2: 1, 3: rest", false), ("2: 0.3333333333, 3: 0.6666666667", false),
    ("2: 0.1, 3: 0.2, 4: 0.7", false),
  ])
  func `chances that never add to 1 are told, and no others`(shares: String, isWrong: Bool) {
    let (found, expected, _) = findings(in: files(Self.branches(shares)), expecting: isWrong ? ["probability.sum"] : [])
    #expect(found == expected)
  }

  @Test(arguments: [
    ("discontovoet: 3 %", 1.03), ("discontovoet: 3 % per jaar", 1.03), ("discontovoet: 0 %", 1),
    ("discontovoet: {voet: 3 %}", 1.03), ("discontovoet_continu: 0.03 per jaar", 1.030454534),
    ("discontovoet_continu: 3 %", 1.030454534),
  ])
  func `a percentage is one per year where a rate is asked`(line: String, factor: Double) throws {
    let result = ScenarioReader.read(FileSource(SmallScenario.files(adding: line)), name: "proef")
    let curve = try #require(result.scenario, "\(result.findings)").settings.discount
    #expect(abs(curve.steps[0].rate.annualEffective - (factor - 1)) < 1e-9)
  }

  private static let mistakes: [(String, [String])] = [
    ("discontovoet: ①30 %", ["range"]), ("discontovoet: ①3", ["range"]), ("discontovoet: ①€ 3", ["unit.wrong"]),
    ("discontovoet: [{vanaf: ①5 jaar, voet: 3 %}]", ["discount.start"]),
    ("discontovoet: [{vanaf: 0 jaar, voet: 0 %}, {vanaf: 5 jaar, voet: 3 %}]", []),
    ("horizon: ①1e12 jaar\nbegroting: {gemeente: {per: huishouden, jaren: [{jaar: 2026, bedrag: € 5}]}}", ["range"]),
  ]

  @Test(arguments: mistakes)
  func `what nobody can mean is told at its place`(lines: String, codes: [String]) {
    let (found, expected, _) = findings(in: SmallScenario.files(adding: lines), expecting: codes)
    #expect(found == expected)
  }

  @Test func `the amount of a single year of a budget stays as it is written, and that of every year goes by time`()
    throws
  {
    let lines = """
      horizon: 18 maanden
      begroting:
        gemeente: {per: huishouden, bedrag: € 1000 per jaar}
        rijk: {per: huishouden, jaren: [{jaar: 2027, bedrag: € 1000}]}
      """
    let result = ScenarioReader.read(FileSource(SmallScenario.files(adding: lines)), name: "proef")
    #expect(result.scenario?.budgets.map(\.amounts) == [[1000, 500], [0, 1000]])
  }
}
