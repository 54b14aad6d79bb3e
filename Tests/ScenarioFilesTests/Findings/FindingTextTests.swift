// SPDX-License-Identifier: EUPL-1.2

import ScenarioFiles
import Scenarios
import Testing

@Suite struct FindingTextTests {
  private let finding = Finding(
    code: "number.ambiguous", message: "\"1.500\" kan 1500 of 1,5 betekenen", remedy: "schrijf 1500 of 1.5",
    place: Place(file: "noord/scenario.yaml", line: 2, column: 11, length: 5))
  private let lines = ["noord/scenario.yaml": ["posten:", "  bedrag: 1.500"]]

  @Test func `a finding is drawn under its line`() {
    #expect(
      FindingText.draw(finding, lines: lines) == """
        noord/scenario.yaml:2:11: fout: "1.500" kan 1500 of 1,5 betekenen
            2 |   bedrag: 1.500
              |           ^^^^^ schrijf 1500 of 1.5
           [number.ambiguous]
        """)
  }

  @Test func `a warning without a place has no line`() {
    let warning = Finding(severity: .warning, code: "file.missing", message: "x bestaat niet", remedy: "maak x")
    #expect(FindingText.draw(warning, lines: [:]) == "waarschuwing: x bestaat niet\n   maak x\n   [file.missing]")
  }

  @Test func `a long line is cut around the place`() {
    let long = ["a.csv": [String(repeating: "x", count: 500)]]
    let far = Finding(code: "csv.value", message: "m", place: Place(file: "a.csv", line: 1, column: 400, length: 3))
    let text = FindingText.draw(far, lines: long).split(separator: "\n")
    #expect(text[1].count < 180 && text[1].hasSuffix("…"))
    #expect(text[2].contains("^^^"))
  }

  @Test func `a place outside the file is drawn without a trap`() {
    var odd = finding
    odd.place = Place(file: "noord/scenario.yaml", line: 1, column: 90, length: 40)
    #expect(FindingText.draw(odd, lines: lines).contains("^"))
    odd.place = Place(file: "noord/scenario.yaml", line: 9, column: 1, length: 1)
    #expect(FindingText.draw(odd, lines: lines).contains("[number.ambiguous]"))
  }
}
