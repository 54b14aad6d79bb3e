// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import ScenarioFiles

@Suite struct NumberReadingTests {
  private static let plain: [(String, Double)] = [
    ("0", 0), ("7", 7), ("1500", 1500), ("0.125", 0.125), ("1.5", 1.5), ("1.50", 1.5), ("1.5000", 1.5),
    ("1234.567", 1234.567),
    ("-3", -3), ("+2", 2), ("1e3", 1000), ("1.5e-3", 0.0015), ("2E+2", 200), ("0.5", 0.5), ("-0.250", -0.25),
    ("1.500e3", 1500),
    ("20161012", 20_161_012), ("0e0", 0), ("0.000", 0), ("0e9", 0), ("1e15", 1e15), ("-1e-15", -1e-15),
  ]

  @Test(arguments: plain)
  func `a plain number is read`(text: String, value: Double) throws {
    #expect(try NumberReading.read(text) == value)
  }

  private static let refused: [(String, String, String?)] = [
    ("1.500", "number.ambiguous", "schrijf 1500 (zonder scheidingsteken) of 1.5"),
    ("12.345", "number.ambiguous", "schrijf 12345 (zonder scheidingsteken) of 12.3450"),
    ("-1.500", "number.ambiguous", "schrijf -1500 (zonder scheidingsteken) of -1.5"),
    ("1,500", "number.ambiguous", "schrijf 1500 (zonder scheidingsteken) of 1.5"),
    ("1,5", "number.invalid", "schrijf 1.5, met een decimale punt"),
    ("0,125", "number.invalid", "schrijf 0.125, met een decimale punt"),
    ("1.500,50", "number.invalid", "schrijf 1500.50, met een decimale punt"),
    ("1.500.000", "number.invalid", "schrijf 1500000, zonder scheidingstekens"),
    ("12:30", "number.ambiguous", "schrijf een getal met een eenheid"), ("010", "number.ambiguous", "schrijf 10"),
    ("08", "number.ambiguous", "schrijf 8"), ("1_000", "number.invalid", "schrijf 1000, zonder scheidingstekens"),
    (".nan", "number.invalid", nil), (".inf", "number.invalid", nil), ("nan", "number.invalid", nil),
    ("0x1F", "number.invalid", nil), ("0o17", "number.invalid", nil), (".5", "number.invalid", nil),
    ("5.", "number.invalid", nil), ("", "number.invalid", nil), ("-", "number.invalid", nil),
    ("1e", "number.invalid", nil),
    ("1e999", "number.invalid", "schrijf een kleiner getal"), ("1.1e15", "number.size", "schrijf een getal tot 1e15"),
    ("-1e16", "number.size", "schrijf een getal tot 1e15"),
    ("9e-16", "number.size", "schrijf 0, of een getal vanaf 1e-15"), ("1e-400", "number.size", nil),
    ("١٢", "number.invalid", nil),
    ("tien", "number.invalid", nil),
  ]

  @Test(arguments: refused)
  func `what is read in two ways is refused`(text: String, code: String, remedy: String?) {
    do {
      Issue.record("\(text) was read as \(try NumberReading.read(text))")
    } catch {
      #expect(error.code == code)
      if let remedy { #expect(error.remedy == remedy) }
    }
  }

  @Test func `a number that two readers agree on with trailing zeros keeps its decimals in the advice`() {
    #expect(throws: NumberReading.Refusal.self) { try NumberReading.read("3.140") }
  }

  @Test(arguments: refused)
  func `the advice is a number that is read`(text: String, code: String, remedy: String?) throws {
    guard code == "number.ambiguous", let remedy, !remedy.hasPrefix("schrijf een") else { return }
    let numbers = remedy.split(separator: " ").map(String.init).filter { $0.contains { $0.isNumber } }
    #expect(!numbers.isEmpty)
    for number in numbers { _ = try NumberReading.read(number) }
  }

  @Test func `whole numbers have no decimals`() throws {
    #expect(try NumberReading.readInteger("1000") == 1000)
    #expect(throws: NumberReading.Refusal.self) { try NumberReading.readInteger("1.5") }
    #expect(throws: NumberReading.Refusal.self) { try NumberReading.readInteger("1e3") }
    #expect(throws: NumberReading.Refusal.self) { try NumberReading.readInteger("99999999999999999999") }
  }
}
