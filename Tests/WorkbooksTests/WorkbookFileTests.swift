// SPDX-License-Identifier: EUPL-1.2

import FoundationEssentials
import Glibc
import Reports
import RunRecord
import Testing

@testable import Workbooks

@Suite struct WorkbookFileTests {
  static let workbook: Workbook = {
    let range = WorkbookChart.Range(sheet: "Blad 1", rows: 1...2, columns: 1...1)
    let names = WorkbookChart.Range(sheet: "Blad 1", rows: 1...2, columns: 0...0)
    return Workbook(
      title: "Proef & co", subject: "", notice: "Let op",
      sheets: [
        WorkbookSheet(
          name: "Blad 1", rangeName: "Blad",
          columns: [
            WorkbookColumn("Naam", note: "Wie"), WorkbookColumn("Bedrag", .euro), WorkbookColumn("Oordeel"),
          ],
          rows: [
            [
              WorkbookCell(.text("=1+1")), WorkbookCell(.number(0.1)),
              WorkbookCell(.wordFormula("=\"ja\"", result: "ja")),
            ],
            [WorkbookCell(.link("https://example.org/a?b=c&d")), WorkbookCell(.number(-2)), WorkbookCell(.empty)],
          ],
          totals: [[WorkbookCell(.empty), WorkbookCell(.formula("=SUM(B2:B3)", result: -1.9)), WorkbookCell(.empty)]]),
        WorkbookSheet(
          name: "Grafieken",
          charts: [WorkbookChart.Kind.bars, .columns, .lines].map {
            WorkbookChart(
              $0, title: "Bedragen", description: "Twee bedragen", valueTitle: "euro",
              series: [.init("bedrag", categories: names, values: range, color: 0x1F4E79, isBound: true)])
          }),
      ])
  }()

  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "werkboek-\(UUID().uuidString)").path()
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  @Test func `the same workbook gives the same bytes, wherever it is written`() throws {
    var written: [Data] = []
    for _ in 0..<2 {
      try inFolder { folder in
        try WorkbookFile.write(Self.workbook, to: folder + "/a.xlsx", in: folder)
        written.append(try Data(contentsOf: URL(filePath: folder + "/a.xlsx")))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a.xlsx"])
      }
    }
    #expect(written[0] == written[1])
    // How every zip file begins.
    #expect(written[0].starts(with: [0x50, 0x4B, 3, 4]))
  }

  @Test func `a folder that is not there is refused with the reason of the system`() throws {
    try inFolder { folder in
      let refusal = #expect(throws: WorkbookFile.Refusal.self) {
        try WorkbookFile.write(Self.workbook, to: folder + "/weg/a.xlsx", in: folder)
      }
      #expect(refusal?.code == ENOENT)
    }
  }

  @Test func `a name that a spreadsheet does not know is refused`() throws {
    try inFolder { folder in
      var workbook = Self.workbook
      workbook.sheets[1].name = "Blad [2]"
      #expect(throws: WorkbookFile.Refusal.self) {
        try WorkbookFile.write(workbook, to: folder + "/a.xlsx", in: folder)
      }
    }
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity], [true, false])
  func `a number that is none is refused with its place, and leaves no file`(number: Double, isComputed: Bool) throws {
    try inFolder { folder in
      var workbook = Self.workbook
      workbook.sheets[0].rows[1][1].value = isComputed ? .formula("=1", result: number) : .number(number)
      let refusal = #expect(throws: WorkbookFile.Refusal.self) {
        try WorkbookFile.write(workbook, to: folder + "/a.xlsx", in: folder)
      }
      #expect(refusal?.detail == "Blad 1, row 3, column 2 holds no finite number")
      let left = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(left == [])
    }
  }

  @Test func `texts of a workbook are not read as codes`() {
    #expect(WorkbookText.cell("_x0041_ a_x00e9_b _x1_") == "_x005F_x0041_ a_x005F_x00e9_b _x1_")
    #expect(WorkbookText.cell("a\u{1B}b\nc") == "a\\u{1B}b\nc")
    #expect(WorkbookText.heading("a & b", most: 99) == "a && b")
    let long = WorkbookText.heading(String(repeating: "e\u{301}&", count: 300), most: 150)
    #expect(long.unicodeScalars.count <= 150 && !long.contains("&"))
  }

  @Test func `the library says its version`() { #expect(WorkbookFile.libraryVersion.hasPrefix("1.")) }
}
