// SPDX-License-Identifier: EUPL-1.2

import ScenarioFiles
import Scenarios
import Testing

@Suite struct HiddenTextTests {
  private static let kinds: [(Unicode.Scalar, String)] = [
    ("\u{0}", "stuurteken"), ("\u{7}", "stuurteken"), ("\u{1B}", "stuurteken"), ("\u{D}", "stuurteken"),
    ("\u{7F}", "stuurteken"), ("\u{85}", "stuurteken"), ("\u{9B}", "stuurteken"),
    ("\u{202E}", "leesrichting"), ("\u{2066}", "leesrichting"), ("\u{200F}", "leesrichting"),
    ("\u{200B}", "onzichtbaar"), ("\u{2028}", "onzichtbaar"), ("\u{FEFF}", "onzichtbaar"), ("\u{AD}", "onzichtbaar"),
    ("\u{E0041}", "onzichtbaar"), ("\u{FFFE}", "onzichtbaar"),
  ]

  private func found(_ yaml: String, _ cases: String = SmallScenario.cases) -> [Finding] {
    ScenarioReader.read(FileSource(["scenario.yaml": yaml, "casussen.csv": cases]), name: "proef").findings
      .filter { $0.code == "text.hidden" }
  }

  @Test(arguments: kinds)
  func `a character that nobody sees is refused where it stands`(scalar: Unicode.Scalar, kind: String) throws {
    let place = (3, 12)
    let lines = ["# een", "# twee", "melding: ab\(Character(scalar))cd"]
    let yaml = (lines + [SmallScenario.yaml]).joined(separator: "\n")
    let finding = try #require(found(yaml).first)
    #expect(finding.place == Place(file: "proef/scenario.yaml", line: place.0, column: place.1, length: 1))
    #expect(finding.message.contains(kind) && finding.message.contains(HiddenCharacter.name(scalar)))
    #expect(!finding.remedy.isEmpty)
    let cases = SmallScenario.cases + "x\(Character(scalar))y,1\n"
    #expect(found(SmallScenario.yaml, cases).map(\.place?.file) == ["proef/casussen.csv"])
  }

  @Test(arguments: ["\\e", "\\x07", "\\u202E", "\\r", "\\0", "\\N", "\\L", "\\x9b"])
  func `nor can it be written with a code`(code: String) {
    #expect(found("melding: \"ab\(code)cd\"\n" + SmallScenario.yaml).map(\.place?.column) == [10])
  }

  @Test func `ordinary texts are not refused`() {
    let texts = "melding: \"Financiën € 1 → 2 ‘goed’ 👨‍👩‍👧 ⚠️ \\t\\n עברית می‌خواهم\"\r\n"
    #expect(found("\u{FEFF}" + texts + SmallScenario.yaml.replacing("\n", with: "\r\n")).isEmpty)
  }

  @Test func `a file full of them gives few findings`() {
    let many = (0xE0000...0xE0FFF).compactMap(Unicode.Scalar.init).map { String(Character($0)) }.joined()
    #expect((1...20).contains(found("melding: " + many + "\n" + SmallScenario.yaml).count))
    #expect(
      found("melding: a\u{7}b\u{7}\u{7}\n" + SmallScenario.yaml).map(\.message) == [
        "in de tekst staat een stuurteken: U+0007, hier en nog 2 keer in dit bestand"
      ])
  }

  @Test func `a finding is drawn so that nothing in it is obeyed`() {
    let finding = Finding(
      code: "a.b", message: "`x\u{1B}[2J\u{202E}\nfout: vals`", remedy: "y\u{9B}",
      place: Place(file: "p\u{7}.yaml", line: 1, column: 3, length: 1))
    let drawn = FindingText.draw(finding, lines: ["p\u{7}.yaml": ["a\u{1B}b\u{202E}"]])
    #expect(!drawn.unicodeScalars.contains(where: HiddenCharacter.isRefused))
    #expect(drawn.split(separator: "\n").count == 4)
    #expect(drawn.hasPrefix("p\\u{07}.yaml:1:3: fout: `x\\u{1B}[2J\\u{202E}\\nfout: vals`"))
    #expect(drawn.contains("a\u{FFFD}b\u{FFFD}"))
  }
}
