// SPDX-License-Identifier: EUPL-1.2

import ScenarioFiles
import Scenarios
import Testing

/// What cost-effectiveness is about.
@Suite struct EffectTests {
  @Test func `an effect is read with its posts, payer and axis`() throws {
    let scenario = try #require(ScenarioReader.read(FileSource(CompleteScenario.files), name: "volledig").scenario)
    let effect = try #require(scenario.effect)
    #expect(effect.title == "Welzijn")
    #expect(effect.unit == "welzijnsjaar")
    #expect(effect.gains == ["uitkering"])
    #expect(effect.losses == ["welzijn"])
    #expect(effect.payer == "overheid")
    #expect(effect.willingness == WillingnessToPay(from: 20_000, to: 80_000, step: 30_000))
    #expect(effect.willingness.values == [20_000, 50_000, 80_000])
    #expect(effect.sign(of: "uitkering") == 1 && effect.sign(of: "welzijn") == -1 && effect.sign(of: "borg") == 0)
  }

  @Test(arguments: [(100_000, 5000, 21), (7, 1, 8), (90, 5, 19), (1_000_000, 50_000, 21)])
  func `an axis without a step has about twenty round amounts`(high: Int, step: Int, count: Int) throws {
    let axis = try #require(WillingnessToPay(from: 0, to: high))
    #expect(axis.step == step)
    #expect(axis.values.count == count)
    #expect(WillingnessToPay(axis.text) == axis)
  }

  @Test(arguments: ["", "5", "5:", "5:4", "-1:4", "0:10:0", "0:1000:1", "0:10:2:3", "a:b"])
  func `what is no axis is refused`(text: String) {
    #expect(WillingnessToPay(text) == nil)
  }

  private static let posts = """
    posten:
      qaly: {bedrag: € 5 per qaly, aantal: 1 qaly per jaar, zolang: financien = 1, soort: waardering, ontvanger: huishouden, bron: b, zekerheid: laag}
      verlies: {bedrag: -€ 5 per jaar, zolang: financien = 1, soort: waardering, ontvanger: huishouden, bron: b, zekerheid: laag}

    """

  private static func effect(_ keys: String) -> String { posts + "effect: {titel: Q, eenheid: qaly, \(keys)}" }

  private static let mistakes: [(String, [String])] = [
    (effect("posten: [qaly], verlies: [verlies], betalingsbereidheid: {tot: € 100}"), []),
    (effect("posten: qaly, kosten: gemeente, betalingsbereidheid: {van: € 5, tot: € 100 per jaar, stap: 5 * € 1}"), []),
    (effect("posten: [①qali], betalingsbereidheid: {tot: € 100}"), ["name.unknown"]),
    (effect("posten: [qaly], kosten: ①gemente, betalingsbereidheid: {tot: € 100}"), ["name.unknown"]),
    (effect("posten: ①[qaly, verlies], betalingsbereidheid: {tot: € 100}"), ["effect.sign"]),
    (effect("posten: [qaly], ①verlies: [qaly], betalingsbereidheid: {tot: € 100}"), ["key.conflict"]),
    (posts + "①effect: {titel: Q, eenheid: qaly, betalingsbereidheid: {tot: € 100}}", ["key.missing"]),
    (posts + "①effect: {titel: Q, eenheid: qaly, posten: [qaly]}", ["key.missing"]),
    (effect("posten: [qaly], betalingsbereidheid: {tot: ①3 jaar}"), ["unit.wrong"]),
    (effect("posten: [qaly], betalingsbereidheid: {tot: ①€ 0.5}"), ["range"]),
    (effect("posten: [qaly], ①betalingsbereidheid: {van: € 200, tot: € 100}"), ["range"]),
    (effect("posten: [qaly], ①betalingsbereidheid: {tot: € 1000, stap: € 1}"), ["range"]),
  ]

  @Test(arguments: mistakes)
  func `what is asked of an effect can be answered`(lines: String, codes: [String]) {
    let (found, expected, result) = findings(in: SmallScenario.files(adding: lines), expecting: codes)
    let text = result.findings.map { FindingText.draw($0, lines: result.lines) }.joined(separator: "\n")
    #expect(found == expected, "\(text)")
    for finding in result.findings { #expect(!finding.remedy.isEmpty && !finding.message.hasSuffix(".")) }
  }
}
