// SPDX-License-Identifier: EUPL-1.2

import Scenarios
import Testing

@testable import ScenarioFiles

/// Numbers here are made up for tests and belong to nobody: `111222333` and its like pass the eleven test by their pattern.
@Suite struct PrivacyTests {
  @Test(arguments: [
    "111222333", "123456782", "111.222.333", "1112.22.333", "111 222 333", "111-222-333", "111 / 222 / 333",
    "111\u{A0}222\u{202F}333", "111\u{2011}222\u{2013}333", "BSN111222333", "bsn: 111222333", "NL111222333B01",
    "casus_111222333",
    "１１１２２２３３３", "ＢＳＮ １１１２２２３３３", "١١١٢٢٢٣٣٣", "111\u{200B}222333", "2026-111222333", "gezin 4 111 222 333",
    "'111222333", "111222333.0",
    // 012345672 passes, and loses its zero.
    "012345672", "12345672", "12.345.672", "12,345,672", "casus 12345672",
  ]) func `a text with nine digits that pass the eleven test may hold a citizen number`(text: String) {
    #expect(PersonalData.found(in: text) == .citizenNumber)
  }

  /// The test itself, against its definition: one in eleven numbers passes, whatever the first eight digits.
  @Test func `one last digit at most makes a citizen number`() {
    for start in [11_122_233, 12_345_678, 1_234_567, 99_999_999] as [Int] {
      let digits = String(start).utf8.map { Int($0) - 48 }
      let padded = [Int](repeating: 0, count: 8 - digits.count) + digits
      let rest = zip(padded, [9, 8, 7, 6, 5, 4, 3, 2]).map { $0 * $1 }.reduce(0, +) % 11
      for last in 0...9 {
        let number = (padded + [last]).map { UInt8(48 + $0) }
        #expect(CitizenNumber.passes(number) == (rest == last))
      }
    }
    #expect(!CitizenNumber.passes(Array("000000000".utf8)))
  }

  @Test(arguments: [
    "casus 1", "casus 12", "casus_001", "casus 000000012", "eindhoven_12", "1", "2026", "123456789", "12345678",
    "2026-01",
    "gezin 12 kind 3", "groep 1000 en 5", "1200 en 5", "Q4 2026 3", "A12 B3", "noord 10 20 30", "onderweg 2",
    "snelweg 12",
    "wijk 1 2 3 4 5 6", "profiel 3 12 2", "maatwerk 2026", "€ 1.250.000", "casus 12 3456", "1-2-3", "12-03-80",
    "Casus 12-03-80",
    "voor-2026-12", "zonder @ adres", "een@twee", "DE89370400440532013001", "000000000",
    "alleenstaande moeder met 2 kinderen",
  ]) func `ordinary names of cases pass`(text: String) { #expect(PersonalData.found(in: text) == nil) }

  @Test(arguments: [
    ("NL91ABNA0417164300", PersonalData.bankAccount), ("NL91 ABNA 0417 1643 00", .bankAccount),
    ("nl91abna0417164300", .bankAccount), ("rekening NL91-ABNA-0417-1643-00", .bankAccount),
    ("DE89370400440532013000", .bankAccount),
    ("BE68 5390 0754 7034", .bankAccount), ("ＮＬ91ABNA0417164300", .bankAccount),
    ("j.jansen@example.org", .email), ("Jansen <j@example.org>", .email), ("j＠example.org", .email),
    ("06-12345678", .phone), ("06 12 34 56 78", .phone), ("0612345678", .phone), ("612345678", .phone),
    ("+31612345678", .phone),
    ("+31 (0)6 1234 5678", .phone), ("0031 6 12345678", .phone), ("(020) 123 45 67", .phone),
    ("casus 1 06-12345678", .phone),
    ("1234 AB 5", .address), ("1234AB 5", .address), ("1234ab-5", .address), ("Dorpsstraat 12", .address),
    ("Dorpsstraat 12, 1234 AB", .address), ("kerklaan_3", .address), ("Nieuweweg 7a", .address),
    ("Jansen 12-03-1980", .date), ("jansen 1980-03-12", .date), ("12-03-1980", .date), ("J. Jansen 12/3/1980", .date),
    ("Jansen, 12 mei 1980", .date), ("Jansen 3 sept. 1975", .date), ("jansen_19800312", .date), ("12031980", .date),
    ("Jansen 12-03-80", .date), ("Jansen 12.03.1980", .date), ("12 03 1980", .date),
  ]) func `what looks like somebody is named for what it is`(text: String, kind: PersonalData) {
    #expect(PersonalData.found(in: text) == kind)
  }

  /// Amounts with cents have nine digits too, and only a whole number can be a citizen number.
  @Test(arguments: [
    ("111222333", true), ("12345672", true), ("111222333.0", true), ("1.11222333E8", true), ("１１１２２２３３３", true),
    ("111 222 333", true), ("1112223.33", false), ("123456.72", false), ("1234567.2", false), ("1234567,82", false),
    ("12500", false),
    ("123456789", false), ("19800312", false), ("612345678", false), ("1111222333", false), ("0.111222333", false),
    ("-", false),
  ]) func `in a column of numbers only a whole number counts`(text: String, isNumber: Bool) {
    #expect((PersonalData.found(inNumber: text) == .citizenNumber) == isNumber)
  }

  @Test(arguments: [
    "bsn", "BSN", "BSN-nummer", "naam", "Voornaam", "achternaam", "adres", "straat", "postcode", "huisnummer",
    "geboortedatum",
    "Geb. datum", "telefoon", "email", "e-mail", "E-mail adres", "IBAN", "rekeningnummer",
  ])
  func `columns with personal data are refused`(column: String) {
    let cases = "casus,financien,①\(column)\neen,1,x\n"
    let files = SmallScenario.files(adding: "", cases: cases)
    let (found, expected, _) = findings(in: files, expecting: ["privacy.column"])
    #expect(found == expected)
  }

  @Test func `an attribute that only a person can have is refused, one with an address is not`() {
    let attributes =
      "kenmerken:\n  adres: {titel: Adres, keuzes: [vast, geen]}\n  geboortedatum: {titel: Dag, van: 0, tot: 9}\n"
    let cases = "casus,financien,adres,①geboortedatum\neen,1,vast,3\n"
    let (found, expected, _) = findings(
      in: SmallScenario.files(adding: attributes, cases: cases), expecting: ["privacy.column"])
    #expect(found == expected)
  }

  /// In every column, at its place, once, and with the way out.
  @Test func `personal data in any column is found at its place`() {
    let attributes =
      "kenmerken:\n  schuld: {titel: Schuld, van: 0, tot: 1000000000}\n  soort: {titel: Soort, keuzes: [a, b]}\n"
    let cases = """
      casus,gewicht,financien,schuld,soort
      ①Jansen 12-03-1980,1,1,10,a
      casus 2,②111222333,1,10,a
      casus 3,1,1,③12345672,a
      ④1234 AB 5,1,1,123456.72,a
      ⑤j.jansen@example.org,1,1,10,a

      """
    let (found, expected, result) = findings(
      in: SmallScenario.files(adding: attributes, cases: cases),
      expecting: ["privacy.date", "privacy.bsn", "privacy.bsn", "privacy.address", "privacy.email"])
    #expect(found == expected)
    let remedies = result.findings.filter { $0.severity == .error }.map(\.remedy)
    #expect(remedies.filter { $0.contains("casus 1, casus 2, …") }.count == 3)
    #expect(remedies.filter { $0.contains("rond het dan af") }.count == 2)
  }
}
