// SPDX-License-Identifier: EUPL-1.2

import Distributions
import Foundation
import ScenarioFiles
import Scenarios
import Testing

/// What a file of an earlier version of the language says now.
@Suite struct VersionTests {
  private static let used = "invloeden: {i: {op: financien.beter, factor: exp(p)}}\n"

  private static func files(_ version: Int, _ parameter: String) -> [String: String] {
    let text =
      SmallScenario.yaml.replacing("rendement: 2", with: "rendement: \(version)") + used + "parameters:\n" + parameter
    return ["scenario.yaml": text, "prijzen.csv": SmallScenario.prices, "casussen.csv": SmallScenario.cases]
  }

  private func read(_ version: Int, _ parameter: String) -> ReadResult {
    ScenarioReader.read(FileSource(Self.files(version, parameter)), name: "proef")
  }

  private static let ending = "bron: b, zekerheid: laag}\n"
  private static let changed = [
    "  p: {verdeling: gamma, interval: [1, 10], \(ending)",
    "  p: {verdeling: beta, interval: [0.1, 0.4], \(ending)",
    "  p: {verdeling: normaal, interval: [1, 3], laag: 0, \(ending)",
    "  p: {verdeling: normaal, interval: [1, 3], hoog: 4, \(ending)",
    "  p: {verdeling: uniform, interval: [1, 3], \(ending)",
  ]

  @Test(arguments: changed) func `an interval that means something else is refused in version 1`(text: String) {
    let old = read(1, text)
    #expect(old.scenario == nil)
    #expect(old.findings.map(\.code) == ["version.interval"], "\(old.findings)")
    #expect(read(2, text).findings.isEmpty)
  }

  @Test(arguments: [
    "verdeling: normaal, interval: [1, 3]", "verdeling: lognormaal, interval: [1, 3]",
    "verdeling: uniform, laag: 1, hoog: 3", "verdeling: gamma, gemiddelde: 1, spreiding: 0.5", "waarde: 2",
    "verdeling: normaal, gemiddelde: 1, spreiding: 0.5, laag: 0",
  ])
  func `what means the same is read the same in both versions`(text: String) throws {
    let (old, new) = (read(1, "  p: {\(text), \(Self.ending)"), read(2, "  p: {\(text), \(Self.ending)"))
    #expect(old.findings.isEmpty && new.findings.isEmpty)
    #expect(try #require(old.scenario) == #require(new.scenario))
  }

  @Test func `the finding says what it meant, and what keeps or changes that`() throws {
    let finding = try #require(read(1, Self.changed[0]).findings.first)
    #expect(
      finding.message
        == "in versie 1 gaf `interval` van gamma het midden en een spreiding van de breedte / 3.92, nu is het de middelste 95 %"
    )
    #expect(
      finding.remedy
        == "schrijf `gemiddelde: (1 + 10) / 2` en `spreiding: (10 - 1) / 3.92` in plaats van `interval` om de oude betekenis te "
        + "houden (`rendement migreer` doet dat), of zet bovenaan `rendement: 2` voor de nieuwe")
  }

  /// Gamma [1, 10] had mean 5.5 and standard deviation 9 / 3.92, with quantiles by SciPy; now they are 1 and 10.
  @Test func `the lines of the finding say what was computed`() throws {
    let kept = read(1, "  p: {verdeling: gamma, gemiddelde: (1 + 10) / 2, spreiding: (10 - 1) / 3.92, \(Self.ending)")
    let closed = Distribution(.gammaMean, 5.5, 9 / 3.92)
    guard case .drawn(let gamma)? = kept.scenario?.parameters.first?.value else { throw Unread() }
    #expect(gamma == closed)
    #expect(abs(gamma.quantile(0.025) - 1.96196) < 1e-5 && abs(gamma.quantile(0.975) - 10.82936) < 1e-5)
    guard case .drawn(let now)? = read(2, Self.changed[0]).scenario?.parameters.first?.value else { throw Unread() }
    #expect(abs(now.quantile(0.025) - 1) < 1e-6 && abs(now.quantile(0.975) - 10) < 1e-6)
  }

  private struct Unread: Error {}

  @Test func `other mistakes in the file are found in the same go`() {
    let result = read(1, Self.changed[0] + "  q: {verdeling: gamma, interval: [2, 4], bron: b, zekerheid: huh}\n")
    #expect(
      result.findings.map(\.code).sorted()
        == ["parameter.unused", "value.unknown", "version.interval", "version.interval"],
      "\(result.findings)")
  }

  @Test func `a version that does not exist is refused`() {
    #expect(read(3, Self.changed[0]).findings.map(\.code) == ["range"])
  }

  private func heir(_ own: String, base version: Int, _ parameter: String) -> ReadResult {
    var files = ["scenario.yaml": own]
    for (path, text) in Self.files(version, parameter) { files["../stad/" + path] = text }
    return ScenarioReader.read(FileSource(files), name: "proef")
  }

  @Test func `each file is judged by its own version before it is laid over another`() {
    let gamma = Self.changed[0]
    let same = "basis: ../stad\n"
    #expect(heir("rendement: 2\n" + same, base: 1, gamma).findings.map(\.place?.file) == ["stad/scenario.yaml"])
    #expect(heir("rendement: 1\n" + same, base: 2, gamma).findings.isEmpty)
    #expect(heir("rendement: 2\n" + same, base: 2, gamma).differences.isEmpty)
    let own = same + "parameters: {p: {interval: [2, 4]}}\n"
    #expect(heir("rendement: 2\n" + own, base: 2, gamma).findings.isEmpty)
    let refused = heir("rendement: 1\n" + own, base: 2, gamma)
    #expect(refused.findings.map(\.code) == ["version.interval"])
    #expect(refused.findings.first?.place.map { [$0.line, $0.column] } == [3, 18])
    #expect(refused.findings.first?.remedy.contains("`interval: ~` en `gemiddelde: (2 + 4) / 2`") == true)
  }

  @Test func `what decides the meaning may stand in the basis`() {
    let plain = "  p: {verdeling: normaal, interval: [1, 3], \(Self.ending)"
    let result = heir("basis: ../stad\nparameters: {p: {laag: 0}}\n", base: 2, plain)
    #expect(result.findings.map(\.code) == ["version.interval"])
    #expect(result.findings.first?.place.map { [$0.line, $0.column] } == [2, 18])
  }
}
