// SPDX-License-Identifier: EUPL-1.2

import Distributions
import Foundation
import ScenarioFiles
import Scenarios
import Testing

/// Files rewritten from version 1 of the language.
@Suite struct MigrationTests {
  /// Every layout in which an interval may be written, with what stands around it.
  private static let old = """
    # Kop
    rendement:   1   # versie
    titel: 'Klein: een proef'

    parameters:
      a:   # blok
        verdeling: gamma
        interval: [1, 10]   # van de experts
        bron: b
        zekerheid: laag
      c:
        interval:   # grenzen
          # eerst de laagste
          - 10 %   # laag
          - 40 %

        verdeling: beta
        bron: "b, {c}"
        zekerheid: laag
      d: {verdeling: normaal, interval: ["-1 maand", 6 maanden], laag: 0 jaar, bron: b, zekerheid: laag}
      e: {verdeling: gamma, interval: [€ 2 per jaar,   # onder
          € 3 * 2 per jaar], bron: b, zekerheid: laag}
      f: {verdeling: uniform, interval: [1, 10], bron: b, zekerheid: laag}
      g: {verdeling: lognormaal, interval: [1, 10], bron: b, zekerheid: laag}
    leefgebieden: {financien: {titel: Financiën, niveaus: [schuld, op_orde]}}
    arrangementen: {huidig: {titel: Huidig}}

    """

  private static let new = """
    # Kop
    rendement: 2   # versie
    titel: 'Klein: een proef'

    parameters:
      a:   # blok
        verdeling: gamma
        gemiddelde: (1 + 10) / 2
        spreiding: (10 - 1) / 3.92   # van de experts
        bron: b
        zekerheid: laag
      c:
        # grenzen
        # eerst de laagste
        # laag
        gemiddelde: (10 % + 40 %) / 2
        spreiding: (40 % - 10 %) / 3.92

        verdeling: beta
        bron: "b, {c}"
        zekerheid: laag
      d: {verdeling: normaal, gemiddelde: ((-1 maand) + 6 maanden) / 2, spreiding: (6 maanden - (-1 maand)) / 3.919927969080108, laag: 0 jaar, bron: b, zekerheid: laag}
      e: {verdeling: gamma, # onder
                            gemiddelde: (€ 2 per jaar + (€ 3 * 2 per jaar)) / 2, spreiding: ((€ 3 * 2 per jaar) - € 2 per jaar) / 3.92, bron: b, zekerheid: laag}
      f: {verdeling: uniform, laag: 1, hoog: 10, bron: b, zekerheid: laag}
      g: {verdeling: lognormaal, interval: [1, 10], bron: b, zekerheid: laag}
    leefgebieden: {financien: {titel: Financiën, niveaus: [schuld, op_orde]}}
    arrangementen: {huidig: {titel: Huidig}}

    """

  private static func source(_ text: String, _ more: [String: String] = [:]) -> FileSource {
    FileSource(
      ["casussen.csv": "casus,financien\na,1\n"].merging(more) { $1 }.merging(["scenario.yaml": text]) { $1 })
  }

  private func migrate(_ text: String, _ more: [String: String] = [:]) -> ScenarioMigration {
    ScenarioMigration.migrate(Self.source(text, more), name: "proef")
  }

  private struct NotMigrated: Error { var codes: [String] }

  private func migrated(_ text: String, _ more: [String: String] = [:]) throws -> (text: String, lines: [Int]) {
    switch migrate(text, more) {
    case .migrated(let result):
      return (String(decoding: result.text, as: UTF8.self), result.changes.map(\.place.line))
    case .unreadable(let result): throw NotMigrated(codes: result.findings.filter { $0.severity == .error }.map(\.code))
    case .current: throw NotMigrated(codes: ["current"])
    case .impossible: throw NotMigrated(codes: ["impossible"])
    }
  }

  @Test func `only what changed its meaning and the version are written anew`() throws {
    let result = try migrated(Self.old)
    #expect(result.text == Self.new)
    #expect(result.lines == [8, 12, 20, 21, 23])
  }

  @Test func `what is written says what was computed`() throws {
    let read = ScenarioReader.read(Self.source(try migrated(Self.old).text), name: "proef")
    let scenario = try #require(read.scenario, "\(read.findings)")
    #expect(read.findings.allSatisfy { $0.code == "parameter.unused" })
    let month = 1.0 / 12
    let z = 1.959963984540054
    #expect(
      scenario.parameters.prefix(4).map(\.value)
        == [
          Distribution(.gammaMean, 5.5, 9 / 3.92), Distribution(.betaMean, (0.1 + 0.4) / 2, (0.4 - 0.1) / 3.92),
          .truncatedNormal(
            mean: (6 * month - month) / 2, sd: (6 * month + month) / (2 * z), low: 0, high: .infinity),
          Distribution(.gammaMean, 4, 4 / 3.92),
        ].compactMap { $0.map(InputValue.drawn) })
  }

  @Test func `writing twice changes nothing`() throws {
    guard case .current = migrate(try migrated(Self.old).text) else {
      Issue.record("still of an earlier version")
      return
    }
  }

  @Test func `ends of lines and a byte order mark stay as they are`() throws {
    let windows = "\u{FEFF}" + Self.old.replacing("\n", with: "\r\n")
    #expect(Array(try migrated(windows).text.utf8) == Array(("\u{FEFF}" + Self.new.replacing("\n", with: "\r\n")).utf8))
  }

  @Test func `where nothing else changed, only the version is another`() throws {
    let files = SmallScenario.files(adding: "# einde")
    let new = try #require(files["scenario.yaml"])
    let result = try migrated(new.replacing("rendement: 2", with: "rendement: 1"), files)
    #expect(result.text == new)
    #expect(result.lines.isEmpty)
  }

  @Test func `a file with other mistakes is refused`() {
    guard case .unreadable(let result) = migrate(Self.old.replacing("verdeling: uniform", with: "verdeling: x")) else {
      Issue.record("written in spite of a mistake")
      return
    }
    #expect(result.findings.contains { $0.code == "value.unknown" })
  }

  @Test func `a scenario that builds on another keeps its meaning, after that one`() throws {
    let own = "basis: ../stad\nparameters: {a: {interval: [2, 4]}}\n"
    let old = ["../stad/scenario.yaml": Self.old, "../stad/casussen.csv": "casus,financien\na,1\n"]
    guard case .unreadable = migrate(own, old) else {
      Issue.record("written over a basis of which the meaning changed")
      return
    }
    let base = old.merging(["../stad/scenario.yaml": Self.new]) { $1 }
    #expect(
      try migrated(own, base).text
        == "rendement: 2\nbasis: ../stad\nparameters: {a: {gemiddelde: (2 + 4) / 2, spreiding: (4 - 2) / 3.92}}\n")
    let newer = old.merging([
      "../stad/scenario.yaml": """
      rendement: 2
      titel: Stad
      parameters: {a: {verdeling: gamma, interval: [1, 10], bron: b, zekerheid: laag}}
      leefgebieden: {financien: {titel: Financiën, niveaus: [schuld, op_orde]}}
      arrangementen: {huidig: {titel: Huidig}}
      """
    ]) { $1 }
    #expect(
      try migrated(own, newer).text == "rendement: 2\nbasis: ../stad\n"
        + "parameters: {a: {interval: ~, gemiddelde: (2 + 4) / 2, spreiding: (4 - 2) / 3.92}}\n")
  }

  /// A layout that is not known is refused, and never written wrongly.
  @Test func `a layout that cannot be written is told`() {
    let odd = Self.old.replacing("interval: [1, 10]   # van de experts", with: "? interval\n    : [1, 10]")
    guard case .impossible(let changes) = migrate(odd) else {
      Issue.record("written in spite of the layout")
      return
    }
    #expect(
      changes.first?.description
        == "`gemiddelde: (1 + 10) / 2` en `spreiding: (10 - 1) / 3.92` in plaats van `interval`")
  }
}
