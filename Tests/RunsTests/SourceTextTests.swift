// SPDX-License-Identifier: EUPL-1.2

import Scenarios
import Testing

@testable import Runs

@Suite struct SourceTextTests {
  let sources = SourceText([("noord/scenario.yaml", Array("titel: Noord\r\n\tbedrag: 1.500\nlaatste".utf8))])

  @Test func `a finding is drawn under its line`() {
    let finding = Finding(
      code: "number.ambiguous", message: "'1.500' kan 1500 of 1,5 zijn", remedy: "schrijf 1500 of 1.5",
      place: Place(file: "noord/scenario.yaml", line: 2, column: 10, length: 5))
    #expect(
      sources.drawing(finding) == """
        noord/scenario.yaml:2:10: fout: '1.500' kan 1500 of 1,5 zijn
            2 |  bedrag: 1.500
              |          ^^^^^ schrijf 1500 of 1.5
           [number.ambiguous]
        """)
  }

  @Test(arguments: [(3, 1, 100), (3, 9, 1), (3, 50, 4)])
  func `marks stay under the line`(line: Int, column: Int, length: Int) {
    let place = Place(file: "noord/scenario.yaml", line: line, column: column, length: length)
    #expect(sources.drawing(Finding(code: "a.b", message: "m", place: place)).contains("^"))
  }

  @Test func `a finding without a place, or in a file that was not read, is still told`() {
    let finding = Finding(severity: .warning, code: "a.b", message: "iets", remedy: "doe iets")
    #expect(sources.drawing(finding) == "waarschuwing: iets\n   doe iets\n   [a.b]")
    let elsewhere = Finding(
      code: "a.b", message: "iets", remedy: "doe iets", place: Place(file: "x.csv", line: 9, column: 1, length: 1))
    #expect(sources.drawing(elsewhere) == "x.csv:9:1: fout: iets\n   doe iets\n   [a.b]")
  }
}
