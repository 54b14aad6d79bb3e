// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Scenarios
import Statistics
import Studies
import Testing
import Words

@testable import Reports
@testable import Workbooks

/// Is an interval of which rounding leaves no width told in the same words everywhere, and never as two equal amounts?
///
/// With a simulation error of € 1 amounts are rounded to hundreds: 11.960 and 12.040 both become 12.000.
@Suite struct RoundedResultTests {
  private static let narrow = Estimate(
    mean: 12_000, mcError: 1, low: 11_960, high: 12_040, probabilityPositive: 1)
  private static let nothing = Estimate(mean: -10, mcError: 1, low: -15, high: -5, probabilityPositive: 0)
  private static let wide = Estimate(mean: 12_000, mcError: 1, low: 11_940, high: 12_060, probabilityPositive: 1)

  private static let words: [Language: (interval: String, difference: String)] = [
    .nl: ("het interval is smaller dan de afronding", "kleiner dan de afronding"),
    .en: ("the interval is narrower than the rounding", "smaller than the rounding"),
  ]

  @Test func `what rounding leaves is decided by the figures as shown`() {
    #expect(RoundedResult(Self.narrow).obstacle == .returns(.intervalBelowRounding))
    #expect(RoundedResult(Self.nothing).obstacle == .returns(.belowRounding))
    #expect(RoundedResult(Self.wide).obstacle == nil)
    #expect(RoundedResult(Estimate(mean: -10, mcError: 1)).obstacle == nil)
    #expect([Self.narrow, Self.nothing, Self.wide].map { RoundedResult($0).isNothing } == [false, true, false])
  }

  private static func run(_ net: Estimate) -> RunReport {
    var analysis = SampleRun.analysis
    analysis.returns = analysis.returns.map { row in
      var row = row
      if row.measure == .net { (row.estimate, row.reason) = (net, nil) }
      return row
    }
    return RunReport(analysis, of: SampleRun.scenario)
  }

  private static func plain(_ text: String) -> String {
    text.replacing("\u{A0}", with: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Two ends that are the same amount, as a reader would see them.
  private static func hasEqualEnds(_ text: String) -> Bool {
    text.contains(/(−?€ ?[0-9.,]+) (?:tot|to) \1(?![0-9.,])/)
  }

  @Test(arguments: Language.allCases) func `a narrow interval is told in words`(language: Language) throws {
    let words = try #require(Self.words[language])
    for subject in [Claim.Subject.society("Maatwerk"), .party(PartyPhrase("Gemeente", .nl))] {
      let text = Self.plain(Claim(subject: subject, net: Self.narrow, language: language).text)
      #expect(text.contains("(\(words.interval))") && !Self.hasEqualEnds(text))
      #expect(text.contains(language == .nl ? "meer dan 99 van de 100" : "more than 99 out of 100"))
    }
    let answer = Self.plain(Self.run(Self.narrow).answer.terminal(in: language).text())
    #expect(answer.contains("] " + words.interval) && !Self.hasEqualEnds(answer), "\(answer)")
  }

  @Test(arguments: Language.allCases) func `a result that rounds to nothing has no sign`(language: Language) throws {
    let words = try #require(Self.words[language])
    for subject in [Claim.Subject.society("Maatwerk"), .party(PartyPhrase("Gemeente", .nl))] {
      let text = Self.plain(Claim(subject: subject, net: Self.nothing, language: language).text)
      #expect(text.contains(words.difference) && !text.contains("100") && !Self.hasEqualEnds(text), "\(text)")
    }
    let answer = Self.plain(Self.run(Self.nothing).answer.terminal(in: language).text())
    #expect(!Self.hasEqualEnds(answer) && answer.contains(words.difference))
  }

  @Test(arguments: Language.allCases) func `pages, workbook and quotes say the same`(language: Language) throws {
    let words = try #require(Self.words[language])
    for (net, expected) in [(Self.narrow, words.interval), (Self.nothing, words.difference)] {
      let report = Self.run(net)
      let record = ReportedRun(
        scenario: SampleRun.scenario, facts: SampleReceipt.record.facts, tables: report.tables,
        answers: [language: report.answer.text(in: language)])
      let cell = Wording(language, SampleRun.scenario).interval(
        record.tables.rows(ReturnRow.self)[0].estimate, nil)
      #expect(Self.plain(cell.shown).contains(expected))
      let sheet = SummarySheet.sheet(WorkbookSource(record, in: language))
      let lines = sheet.rows.map { Self.plain("\($0)") }
      #expect(lines.contains { $0.contains(expected) } && !lines.contains(where: Self.hasEqualEnds))
      let quote = try Quote(
        QuoteRequest(measure: .measure(.net)), of: record, settings: QuotedSettings())
      let text = Self.plain(QuoteText(quote, in: language).text)
      #expect(text.contains(expected) && !Self.hasEqualEnds(text), "\(text)")
      #expect(quote.figure?.interval == nil)
    }
  }

  @Test func `the ends of a bar that round to the same amount are not named`() {
    func bar(_ high: Double) -> SensitivityRow {
      SensitivityRow {
        $0.arrangement = "maatwerk"
        $0.perspective = .social
        $0.method = .integratedOut
        $0.subject = .parameter
        $0.name = "tempo"
        $0.bar = SensitivityRow.Bar(
          lowValue: 0, highValue: 1, low: Estimate(mean: 1960, mcError: 1), high: Estimate(mean: high, mcError: 1),
          difference: Estimate(mean: high - 1960, mcError: 1))
      }
    }
    func text(_ high: Double) -> String? {
      var studies = Studies()
      studies.sensitivity = [bar(high)]
      return SensitivityClaim(
        RunTables(SampleRun.analysis, studies), of: SampleRun.scenario, arrangement: "maatwerk", language: .nl
      ).text
    }
    #expect(text(2040) == nil)
    #expect(text(2060) != nil)
  }
}
