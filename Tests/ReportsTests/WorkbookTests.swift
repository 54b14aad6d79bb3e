// SPDX-License-Identifier: EUPL-1.2

import Distributions
import Quantities
import RunRecord
import Scenarios
import Studies
import Testing
import Words

@testable import Reports
@testable import Workbooks

@Suite struct WorkbookTests {
  static let facts = RunFacts(
    digest: "0123456789ab", resultsVersion: 1, versions: ["rendement": "0.1.0"],
    inputs: [.init(name: "voorbeeld/scenario.yaml", byteCount: 10, digest: "ab")], cases: 1, targetGroup: 1, lives: 4000
  )

  static func record(_ studies: Studies = SampleRun.studies) -> ReportedRun {
    let answer = AnswerText(
      title: "Voorbeeld", notice: "De casussen zijn synthetisch.",
      sections: [.init(kind: .outcome, arrangement: "maatwerk", heading: "Maatwerk", sentences: ["=1+1 is 2."])],
      basis: ["Zo leest u dit."])
    return ReportedRun(
      scenario: SampleRun.scenario, facts: facts,
      tables: RunTables(SampleRun.analysis, studies, of: SampleRun.scenario), answers: [.nl: answer])
  }

  private func sheet(_ name: String, _ workbook: Workbook) throws -> WorkbookSheet {
    try #require(workbook.sheets.first { $0.name == name })
  }

  @Test(arguments: Language.allCases)
  func `sheets have names and rows that a spreadsheet accepts`(language: Language) {
    let workbook = Workbook(Self.record(), in: language)
    let names = workbook.sheets.map(\.name)
    #expect(Set(names).count == names.count)
    for sheet in workbook.sheets {
      #expect(sheet.name.count <= 31 && !sheet.name.contains { "[]:*?/\\'".contains($0) })
      #expect((sheet.rows + sheet.totals).allSatisfy { $0.count == sheet.columns.count })
      #expect(sheet.columns.allSatisfy { !$0.heading.isEmpty })
    }
  }

  @Test func `the summary rounds to what the simulation error supports`() throws {
    let rows = try sheet("Samenvatting", Workbook(Self.record(), in: .nl)).rows
    #expect(
      rows.contains([
        .text("Maatwerk: Samenleving"),
        .text(
          "Saldo €\u{A0}12.300 per huishouden (95%-interval €\u{A0}3.100\u{A0}tot\u{A0}€\u{A0}21.400); kans op voordeel 97\u{A0}%."
        ),
      ]))
    #expect(rows.contains([.text("Maatwerk"), .text("=1+1 is 2.")]))
  }

  @Test func `differences and sums are formulas with their result`() throws {
    let sheet = try sheet("Wie betaalt wie profiteert", Workbook(Self.record(), in: .nl))
    let place = try #require(sheet.columns.firstIndex { $0.heading == "Betaald: verschil" })
    let (new, old) = (RowSpan.letters(place - 1), RowSpan.letters(place - 2))
    #expect(sheet.rows[0][place].value == .formula("=\(new)2-\(old)2", result: 2999.5))
    #expect(sheet.rows[0][place + 7].value == .number(-2999.5))
    let column = RowSpan.letters(place + 7)
    #expect(
      sheet.totals[0][place + 7].value
        == .formula("=SUMIFS($\(column)$2:$\(column)$2,$A$2:$A$2,$A4)", result: -2999.5))
  }

  @Test func `a price is an amount over a number, and absent where nothing was counted`() throws {
    let sheet = try sheet("Kassabon", Workbook(Self.record(), in: .nl))
    #expect(sheet.rows[0][5].value == .number(12.5))
    #expect(sheet.rows[0][6].value == .formula("=H2/F2", result: 100))
    #expect(sheet.rows[0][10].value == .empty)
    #expect(sheet.rows[0][13].value == .formula("=M2-I2", result: -1200.25))
  }

  @Test func `years add up to the year`() throws {
    let sheet = try sheet("Per jaar", Workbook(Self.record(), in: .nl))
    #expect(sheet.rows[0].last?.figure == -1000)
    #expect(sheet.totals.map { $0[1] }.contains(.text("Gemeente, jaren opgeteld")))
  }

  @Test func `no cell is about a single case`() {
    for sheet in Workbook(Self.record(), in: .nl).sheets {
      #expect(!(sheet.rows + sheet.totals).joined().contains(.text("c1")))
    }
  }

  @Test func `without analyses the sheets say how to get them`() throws {
    let workbook = Workbook(Self.record(Studies()), in: .nl)
    for name in ["Knelpunten", "Gevoeligheid", "Omslagpunten"] {
      #expect(
        try sheet(name, workbook).rows[0][0]
          == .text("Niet berekend. Reken het scenario door met --analyses kern (of alle)."))
    }
    #expect(!workbook.sheets.contains { $0.name == "Knelpunten per partij" })
  }

  @Test func `names that a formula would read otherwise give way to the key`() {
    let labels = SheetLabels([
      ("a", "Gemeente"), ("b", "gemeente"), ("c", "Zorg*"), ("d", ">5"), ("e", "a"), ("f", "Huis"),
    ])
    #expect(["a", "b", "c", "d", "e", "f", "g"].map { labels[$0] } == ["Gemeente", "b", "c", "d", "e", "Huis", "g"])
  }

  @Test func `columns have letters`() {
    #expect([0, 25, 26, 701, 702].map(RowSpan.letters) == ["A", "Z", "AA", "ZZ", "AAA"])
  }

  @Test func `distributions are said in words`() {
    let text = InputValueText(words: Wording(.nl, SampleRun.scenario))
    #expect(text(.drawn(.fixed(1250))) == "vast: 1.250")
    #expect(text(.drawn(.uniform(low: 0.00125, high: 2))) == "gelijkmatig: laag 0,001250, hoog 2")
    #expect(text(.drawn(.beta(alpha: 2, beta: 2))) == "bèta: gemiddelde 0,5000, standaardafwijking 0,2236")
    // e^0.1 = 1.10517, e^(0.1 ± 1.96 × 0.2) = 0.74681 and 1.63554
    #expect(
      text(.drawn(.lognormal(location: 0.1, scale: 0.2))) == "lognormaal: mediaan 1,105, 95 % tussen 0,7468 en 1,636")
    #expect(
      InputValueText(words: Wording(.en, SampleRun.scenario))(.drawn(.pert(low: 10_000, mode: 12_500, high: 15_000)))
        == "PERT: low 10,000, most likely 12,500, high 15,000")
  }
}
