// SPDX-License-Identifier: EUPL-1.2

import ScenarioFiles
import Scenarios
import Testing

@Suite struct PlaceTests {
  private func check(_ lines: String, _ codes: [String], sourceLocation: SourceLocation = #_sourceLocation) {
    let (found, expected, result) = findings(in: SmallScenario.files(adding: lines), expecting: codes)
    #expect(found == expected, "\(result.findings)", sourceLocation: sourceLocation)
  }

  @Test func `a name is found back inside quotes, folded lines and blocks`() {
    check("posten:\n  a: {prijs: jaar, zolang: \"financien = 1 en ①wonen = 2\"}", ["name.unknown"])
    check("posten:\n  a: {prijs: jaar, zolang: 'financien = 1 en ①wonen = 2'}", ["name.unknown"])
    check("posten:\n  a:\n    prijs: jaar\n    zolang: financien = 1\n      en ①wonen = 2", ["name.unknown"])
    check("posten:\n  a:\n    prijs: jaar\n    zolang: >\n      financien = 1\n      en ①wonen = 2", ["name.unknown"])
    check("posten:\n  a:\n    prijs: jaar\n    zolang: |\n      financien = 1 en ①wonen = 2", ["name.unknown"])
  }

  @Test func `columns count characters, also after letters of several bytes`() {
    check("posten:\n  a: {titel: \"é👨‍👩‍👧ü\", prijs: ①jaren, zolang: financien = 1}", ["price.unknown"])
  }

  @Test func `duplicate keys are all found, in blocks and in braces`() {
    check("melding: a\n①melding: b\n②melding: c", ["key.duplicate", "key.duplicate"])
    check("posten:\n  a: {prijs: jaar, ①prijs: uur, zolang: financien = 1}", ["key.duplicate"])
    check(
      "posten:\n  a: {prijs: jaar, zolang: financien = 1,\n    ①\"prijs\": uur}".replacing("①\"", with: "\"①"),
      ["key.duplicate"])
    check(
      "posten:\n  a: {prijs: jaar, zolang: financien = 1}\n  ①a: {prijs: jaar, zolang: financien = 2}",
      ["key.duplicate"])
    check(
      "gebeurtenissen:\n  e:\n    titel: E\n    tempo: 1 per jaar\n    gevolgen:\n      - leefgebied: financien\n        stap: 1\n        ①stap: 2",
      ["key.duplicate"])
  }

  @Test func `a quoted text that goes on in the next line is no key that stands twice`() {
    let files = SmallScenario.files(
      adding: "posten:\n  a: {prijs: jaar, \"prijs\n    x\", prijs: uur, zolang: financien = 1}")
    let (found, _, _) = findings(in: files, expecting: [])
    #expect(found.contains { $0.code == "key.duplicate" })
  }

  @Test func `a decimal comma between braces is explained`() {
    let files = SmallScenario.files(adding: "posten:\n  a: {prijs: uur, aantal: 1,①5 uur, bij: financien.1->2}")
    let (found, expected, result) = findings(in: files, expecting: ["number.ambiguous"])
    #expect(found.filter { $0.code == "number.ambiguous" } == expected, "\(result.findings)")
  }

  @Test func `findings come in the order of files and lines, each once`() {
    let result = ScenarioReader.read(
      FileSource(SmallScenario.files(adding: "horizont: 1\nzaadje: 2", cases: "casus,financien,x\neen,9,1\n")),
      name: "proef")
    #expect(
      result.findings.map { $0.place?.file } == [
        "proef/scenario.yaml", "proef/scenario.yaml", "proef/casussen.csv", "proef/casussen.csv",
      ])
    #expect(Set(result.findings).count == result.findings.count)
  }
}
