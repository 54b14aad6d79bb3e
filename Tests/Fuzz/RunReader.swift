// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Scenarios
import Words

@testable import Reports
@testable import Runs
@testable import Workbooks

/// What the commands do with a run folder.
enum RunReader: CaseIterable {
  case page, receipts, quotes, publication, workbook, trace, verification, contents

  /// - Parameter root: where it may write.
  func read(_ folder: String, _ root: String) throws(Failure) {
    switch self {
    case .page: try Self.page(folder)
    case .receipts: try Self.receipts(folder)
    case .quotes: try Self.quotes(folder)
    case .publication: try Self.publication(folder)
    case .workbook: _ = try WorkbookReport.file(try StoredRecord.read(folder), in: .nl, beside: root)
    case .trace: try Self.trace(folder)
    case .verification: try Self.verify(folder)
    case .contents: Self.contents(folder)
    }
  }

  /// `report`
  private static func page(_ folder: String) throws(Failure) {
    let record = try StoredRecord.read(folder)
    for language in Language.allCases {
      _ = try? ReportPage(Report(record, in: language), pictures: [:], theme: Theme()).bytes()
    }
    _ = TableFiles(record.tables.all, of: record.scenario, TableForm.allCases[0].dialect).all
    _ = RegisterDraft.file(record, nil)
  }

  /// `kassabon`
  private static func receipts(_ folder: String) throws(Failure) {
    let record = try StoredRecord.read(folder)
    for household in [nil] + record.scenario.cases.prefix(3).map(\.name) {
      guard let receipt = try? Receipt(ReceiptRequest(household: household), of: record) else { continue }
      _ = ReceiptText(receipt, in: .nl).text
      _ = CSVWriter.bytes(of: ReceiptLineRow.table(ReceiptLineRow.rows(receipt)))
      _ = ReceiptJSON.json(receipt).bytes
      _ = try? ReceiptPage(receipt, in: .en, theme: Theme()).bytes()
    }
  }

  /// `quote`
  private static func quotes(_ folder: String) throws(Failure) {
    let run = try StoredScenario.read(folder)
    let record = try StoredRecord.read(folder, of: run)
    let settings = QuotedSettings(used: run.scenario.settings, own: try run.reading.validScenario().settings)
    for measure in QuotedMeasure.names.compactMap({ QuotedMeasure(name: $0) }) {
      let request = QuoteRequest(measure: measure)
      guard let quote = try? Quote(request, of: record, settings: settings) else { continue }
      _ = QuoteText(quote, in: .nl).text
    }
  }

  /// `report --publish`
  private static func publication(_ folder: String) throws(Failure) {
    let record = try StoredRecord.read(folder)
    _ = try? PublicRun(record).files
  }

  private static func trace(_ folder: String) throws(Failure) {
    let told = try LifeTrace(household: "a", draw: 1, plan: RunPlan(threads: 1)).perform(folder)
    _ = told.text(language: .nl, width: 90)
    _ = CSVWriter.bytes(of: told.table)
  }

  /// `verify`, of runs that are computed in a moment.
  private static func verify(_ folder: String) throws(Failure) {
    let stored = try StoredRun.read(folder)
    let used = stored.instellingen
    guard used.trekkingen <= 40, used.herhalingen <= 4, used.analyses == "basis" else { return }
    _ = try Verification(folder: folder, threads: 1).perform().text
  }

  /// What `verify` reads of reports, and what any command reads before it replaces a folder.
  private static func contents(_ folder: String) {
    if let book = try? Disk.read(folder + "/" + Workbook.fileName), let contents = WorkbookContents(book) {
      _ = contents.differences(from: contents)
    }
    if let page = try? Disk.read(folder + "/" + ReportPage.fileName) {
      let contents = PageContents(page, hasPictures: false)
      _ = contents.difference(from: contents)
    }
    _ = try? OwnFolder(folder)
  }
}
