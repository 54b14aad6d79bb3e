// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import ScenarioFiles

@Suite struct PrivacyTests {
  @Test func `nine digits that pass the eleven test may be a citizen service number`() {
    #expect(Privacy.isCitizenNumber("111222333"))
    #expect(Privacy.isCitizenNumber("123456782"))
    #expect(!Privacy.isCitizenNumber("123456789"))
    #expect(!Privacy.isCitizenNumber("000000000"))
    #expect(!Privacy.isCitizenNumber("12345678"))
    #expect(!Privacy.isCitizenNumber("casus_001"))
  }

  @Test(arguments: [
    "bsn", "BSN", "naam", "Voornaam", "achternaam", "adres", "straat", "postcode", "huisnummer", "geboortedatum",
    "telefoon", "email",
  ])
  func `columns with personal data are refused`(column: String) {
    let cases = "casus,financien,①\(column)\neen,1,x\n"
    let files = SmallScenario.files(adding: "", cases: cases)
    let (found, expected, _) = findings(in: files, expecting: ["privacy.column"])
    #expect(found == expected)
  }
}
