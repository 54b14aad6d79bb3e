// SPDX-License-Identifier: EUPL-1.2

import ScenarioFiles
import Scenarios
import Testing

/// What many mistakes are told in.
@Suite struct FindingListTests {
  private func findings(_ cases: String, adding lines: String = "") -> [Finding] {
    ScenarioReader.read(FileSource(SmallScenario.files(adding: lines, cases: cases)), name: "proef").findings
  }

  private func rows(_ count: Int, _ row: (Int) -> String) -> String {
    "casus,financien\n" + (1...count).map { row($0) + "\n" }.joined()
  }

  @Test func `equal faults in a column are one finding with their number and first places`() {
    let found = findings(rows(50_000) { "c\($0),hoog" })
    #expect(found.count == 1)
    #expect(found[0].place?.line == 2)
    #expect(found[0].message.hasSuffix(", ook op regel 3, 4, 5 en nog 49996 keer"))
  }

  @Test func `two or three equal faults are named all`() {
    #expect(findings(rows(2) { "c\($0),hoog" })[0].message.hasSuffix(", ook op regel 3"))
    #expect(findings(rows(3) { "c\($0),hoog" })[0].message.hasSuffix(", ook op regel 3 en 4"))
  }

  @Test func `different faults are told a thousand times, and then counted`() {
    let found = findings(rows(3000) { "c\($0),hoog\($0)" })
    #expect(found.count == 1001)
    let last = found.first { $0.code == "findings.many" }
    #expect(last?.message.contains("nog 2000 bevindingen") == true)
    #expect(last?.severity == .error)
  }

  @Test func `faults in the scenario itself are each told`() {
    let lines = (1...20).map { "sleutel\($0): 1" }.joined(separator: "\n")
    #expect(findings(SmallScenario.cases, adding: lines).count == 20)
  }

  @Test func `a table is refused with the limit it passes`() {
    let limits = [
      ("100000 rijen", rows(100_000) { "c\($0),1" }),
      ("1000 kolommen", "casus,financien" + String(repeating: ",x", count: 999) + "\na,1\n"),
      ("2000000 cellen", (0...2000).map { _ in String(repeating: ",", count: 999) }.joined(separator: "\n")),
    ]
    for (limit, table) in limits {
      let found = findings(table)
      #expect(found.map(\.code) == ["csv.size"])
      #expect(found.first?.message.contains("hoogstens \(limit)") == true)
    }
  }

  @Test func `a formula is refused with the limit it passes`() {
    let lines =
      "parameters:\n  p: {omschrijving: P, formule: '" + String(repeating: "1 + ", count: 1000)
      + "1', bron: b, zekerheid: laag}"
    let found = findings(SmallScenario.cases, adding: lines).filter { $0.code == "text.long" }
    #expect(found.map { $0.message.contains("4000 tekens") } == [true])
  }
}
