// SPDX-License-Identifier: EUPL-1.2

import Reports
import RunRecord
import Scenarios
import Testing

@testable import Runs

@Suite struct PublicationReadingTests {
  static let whole = "gemeente: Voorbeeldstad\ncontact: onderzoek@voorbeeldstad.example\ndatum: 2026-12-01\n"

  func read(_ text: String) -> PublicationReading { PublicationReading(Array(text.utf8), file: "publicatie.yaml") }

  @Test func `three keys are enough, five are all`() {
    #expect(
      read(Self.whole).publication
        == Publication(municipality: "Voorbeeldstad", contact: "onderzoek@voorbeeldstad.example", date: "2026-12-01"))
    let all = read(Self.whole + "maker: afdeling Onderzoek\nlicentie: CC-BY-4.0\n").publication
    #expect(all?.maker == "afdeling Onderzoek")
    #expect(all?.licence == .attribution)
    #expect(
      read(Self.whole.replacing("onderzoek@voorbeeldstad.example", with: "https://voorbeeldstad.example/vragen"))
        .findings == [])
  }

  @Test(arguments: [
    ("", "key.missing", 1), ("gemeente: A\n", "key.missing", 1), (Self.whole + "naam: Jansen\n", "key.unknown", 4),
    (Self.whole.replacing("2026-12-01", with: "1 december"), "date", 3),
    (Self.whole.replacing("2026-12-01", with: "2026-02-29"), "date", 3),
    (Self.whole.replacing("2026-12-01", with: "2026-13-01"), "date", 3),
    (Self.whole.replacing("onderzoek@voorbeeldstad.example", with: "javascript:alert(1)"), "contact", 2),
    (Self.whole.replacing("onderzoek@voorbeeldstad.example", with: "http://voorbeeldstad.example"), "contact", 2),
    (Self.whole + "licentie: CC-BY\n", "value.unknown", 4), (Self.whole + "maker: [a, b]\n", "type.wrong", 4),
    (Self.whole + "gemeente: B\n", "key.duplicate", 4), ("gemeente: \"A\n", "yaml.syntax", 2),
  ]) func `a mistake is named at its line`(text: String, code: String, line: Int) {
    let reading = read(text)
    let findings = reading.findings
    #expect(reading.publication == nil)
    #expect(findings.first?.code == code, "\(findings)")
    #expect(findings.first?.place?.line == line)
  }

  @Test func `characters that nobody sees are refused`() {
    #expect(read(Self.whole.replacing("Voorbeeldstad", with: "Voor\u{202E}beeldstad")).publication == nil)
    #expect(PublicationReading([0xFF, 0xFE], file: "p").publication == nil)
  }
}
