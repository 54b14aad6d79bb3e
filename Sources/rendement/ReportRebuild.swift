// SPDX-License-Identifier: EUPL-1.2

import Reports

/// Makes the report of a stored run again, beside the run.
struct ReportRebuild {
  var plan: ReportPlan
  var console: Console

  /// - Returns: the folder written.
  func perform(_ folder: String) throws(Failure) -> String {
    var record = try StoredRecord.read(folder)
    record.smallGroups = plan.smallGroups
    let place = Disk.resolved(folder) ?? folder
    let files = try ReportFiles(plan: plan, console: console).files(of: record, beside: Disk.parent(place))
    let name = place.split(separator: "/").last.map(String.init) ?? record.facts.digest
    let target = WholeFolder(parent: Disk.parent(place), name: name + "-rapport")
    try target.write(files)
    return target.path
  }
}

/// The files that people read, of one run.
struct ReportFiles {
  var plan: ReportPlan
  var console: Console

  /// - Parameter parent: where the folder of the run is, or will be; a workbook passes through it.
  func files(of record: RunRecord, beside parent: String) throws(Failure) -> [ReportFile] {
    [try page(of: record), try WorkbookReport.file(record, in: plan.language, beside: parent)]
  }

  private func page(of record: RunRecord) throws(Failure) -> ReportFile {
    let report = Report(record, in: plan.language)
    let pictures = Plotter.pictures(of: report.charts, console: console)
    do throws(TemplateFailure) {
      let page = try ReportPage(report, pictures: pictures, theme: plan.theme).bytes()
      return ReportFile(name: ReportPage.fileName, bytes: page)
    } catch {
      throw Failure(
        .inputMissing, "het sjabloon \(error.template).mustache is niet te gebruiken: \(error.reason)",
        remedy: "herstel het in de map van --theme, of haal het daar weg")
    }
  }
}
