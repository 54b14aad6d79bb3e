// SPDX-License-Identifier: EUPL-1.2

public import Reports
import Scenarios
public import Words

extension Workbook {
  /// The workbook of a run: what a controller adds up, filters and looks up.
  ///
  /// It holds no rows of single cases or small groups.
  public init(_ record: ReportedRun, in language: Language) {
    let source = WorkbookSource(record, in: language)
    let parties = PartySheet(source)
    let years = YearSheet(source)
    let receipt = ReceiptSheet(source)
    let sensitivity = SensitivitySheet(source)
    let charts = parties.charts + years.charts + sensitivity.charts
    let sheets: [WorkbookSheet?] = [
      SummarySheet.sheet(source),
      charts.isEmpty ? nil : WorkbookSheet(name: source("Grafieken", "Charts"), charts: charts),
      ResultSheet.sheet(source), parties.sheet, years.sheet, receipt.sheet,
      BarrierSheet.agenda(source), BarrierSheet.byParty(source), sensitivity.sheet, BreakEvenSheet.sheet(source),
      EffectivenessSheet.sheet(source),
      InputSheet.sheet(source), CheckSheet(source, parties, receipt).sheet, RunSheet.sheet(source),
    ]
    self.init(
      title: record.scenario.title,
      subject: source("Maatschappelijk en financieel rendement", "Social and financial return"),
      notice: record.scenario.notice, sheets: sheets.compactMap(\.self))
  }
}
