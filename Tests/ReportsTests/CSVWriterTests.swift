// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Testing
import Words

@testable import Reports

@Suite struct CSVWriterTests {
  func line(_ cell: Cell) -> String {
    let column = Field.remark("a", nl: "a", en: "a")
    let table = Table(
      TableSchema(name: "t", version: 1, title: Bilingual(nl: "t", en: "t"), disclosure: .everyone, columns: [column]),
      rows: [[cell]])
    return String(decoding: CSVWriter.bytes(of: table).dropFirst(2), as: UTF8.self)
  }

  @Test(arguments: [
    ("gewoon", "gewoon\n"), ("a,b", "\"a,b\"\n"), ("zei \"ja\"", "\"zei \"\"ja\"\"\"\n"), ("a\nb", "\"a\nb\"\n"),
    ("a\r\nb", "\"a\r\nb\"\n"), ("Financiën", "Financiën\n"), ("", "\n"), ("a;b", "a;b\n"),
  ])
  func `a text is quoted when it must be`(text: String, expected: String) {
    #expect(line(.text(text)) == expected)
  }

  @Test(arguments: ["=1+1", "+31", "-2", "@SUM(A1)", "\tx", "\rx", "=\"a\",b"])
  func `a text never becomes a formula`(text: String) {
    let written = line(.text(text))
    #expect(written.hasPrefix("'") || written.hasPrefix("\"'"))
  }

  /// Every text over the signs that matter reads back as it was, and no part of it begins as a formula.
  @Test func `a text reads back as it was written`() throws {
    let signs = ["'", "=", "-", ",", ";", "\t", "\n", "a"]
    var texts = [""]
    for _ in 0..<5 { texts += texts.flatMap { text in signs.map { text + $0 } } }
    for text in Set(texts) where !text.isEmpty {
      let written = line(.text(text)).dropLast()
      let inner = written.hasPrefix("\"") ? written.dropFirst().dropLast() : written
      #expect(CSVWriter.cell(String(inner), .text) == .text(text))
      let parts = inner.split(omittingEmptySubsequences: false) { ",;\t\n".contains($0) }
      #expect(parts.allSatisfy { !$0.hasPrefix("=") && !$0.hasPrefix("-") }, "\(inner)")
    }
  }

  @Test(arguments: ["nan", "inf", "-inf", "infinity"])
  func `a table cannot be read with a number that is none`(text: String) {
    #expect(CSVWriter.cell(text, .number) == nil)
  }

  @Test func `numbers read back to the same double`() throws {
    var state: UInt64 = 20_161_012
    for _ in 0..<20_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let number = Double(bitPattern: state)
      guard number.isFinite else { continue }
      let back = try #require(Double(CSVWriter.text(of: number)))
      #expect(back == number)
    }
  }

  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (12.0, "12"), (-3.0, "-3"), (0.1 + 0.2, "0.30000000000000004"), (1e15, "1000000000000000"),
    (0x1p54, "1.8014398509481984e+16"),
    (999_999_999_999_999, "999999999999999"), (1e-7, "1e-07"), (.leastNonzeroMagnitude, "5e-324"),
  ])
  func `whole numbers have no decimal point`(number: Double, expected: String) {
    #expect(CSVWriter.text(of: number) == expected)
  }

  @Test func `an empty cell and an integer`() {
    #expect(line(.empty) == "\n")
    #expect(line(.integer(-7)) == "-7\n")
  }
}
