// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Scenarios
import Statistics
import Testing
import Words

@testable import Reports
@testable import Workbooks

/// What people read comes from the tables alone, so that it is the same of a run that was just computed and of one that was read back.
@Suite struct ReadBackTests {
  private static func readBack(_ tables: RunTables) -> RunTables {
    var unreadable: [UnreadableTable] = []
    let again = RunTables(reading: tables.all, unreadable: &unreadable)
    #expect(unreadable.isEmpty)
    return again
  }

  @Test(arguments: Language.allCases)
  func `page and workbook of a run that was read back are those of the run`(language: Language) throws {
    var record = SampleRun.record
    let page = Report(record, in: language)
    let workbook = Workbook(record, in: language)
    record.tables = Self.readBack(record.tables)
    #expect(record.tables.all == SampleRun.record.tables.all)
    #expect(Report(record, in: language) == page)
    #expect(Workbook(record, in: language) == workbook)
  }

  @Test func `the Dutch answer too, of all analyses of a run`() throws {
    let scenario = ReasonsEverywhereTests.scenario(.usual)
    let report = try scenario.reported()
    let again = Self.readBack(report.tables)
    #expect(again.all == report.tables.all)
    #expect(again[ReturnRow.self] != nil && again[SensitivityRow.self] != nil)
    let diagnostics = SampleRun.analysis.diagnostics
    #expect(
      Answer(again, diagnostics, of: scenario).text(in: .nl)
        == Answer(report.tables, diagnostics, of: scenario).text(in: .nl))
  }
}
