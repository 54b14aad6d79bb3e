// SPDX-License-Identifier: EUPL-1.2

import Reports
import RunRecord
import Scenarios
import Words

/// The files that people read, of one run.
struct ReportFiles {
  var plan: ReportPlan
  var context: RunContext

  /// - Parameter parent: where the folder of the run is, or will be; a workbook passes through it.
  func files(of record: ReportedRun, beside parent: String) throws(Failure) -> [ReportFile] {
    let page = try page(of: record)
    let workbook = try WorkbookReport.file(record, in: plan.language, beside: parent)
    return [page, workbook] + (plan.wantsPDF ? [try context.programs.pdf(of: page.bytes, in: parent)] : [])
  }

  private static let publicFolder = "openbaar"

  /// Further sets of tables: for a spreadsheet, and for the public.
  ///
  /// - Parameter open: what is published of the same run, where anything is.
  func tables(of record: ReportedRun, _ open: PublicRun?) -> [ReportFile] {
    var files: [ReportFile] = []
    if let form = plan.tableForm {
      files += TableFiles(
        record.tables.all.filter { open?.leavesOut($0) != true }, of: record.scenario, form.dialect
      ).all.map { $0.moved(to: form.rawValue) }
    }
    if plan.wantsRegister { files.append(RegisterDraft.file(record, plan.publication)) }
    guard let open else { return files }
    context.note(
      "vul in \(Self.publicFolder)/\(Catalogue.fileName) nog aan: \(Catalogue(record, plan.publication).missing.joined(separator: ", "))"
    )
    if record.smallGroups.fewest < SmallGroups.usual.fewest {
      context.note(
        "--small-groups \(record.smallGroups.fewest) is lager dan gewoonlijk (\(SmallGroups.usual.fewest)); dat staat in \(Self.publicFolder)/\(PublicRun.notesName)"
      )
    }
    return files + open.files.map { $0.moved(to: Self.publicFolder) }
  }

  func page(of record: ReportedRun) throws(Failure) -> ReportFile {
    let report = Report(record, in: plan.language)
    let pictures = plan.hasPictures ? pictures(report.charts) : [:]
    do throws(TemplateFailure) {
      let page = try ReportPage(report, pictures: pictures, theme: plan.theme, publication: plan.publication).bytes()
      return ReportFile(name: ReportPage.fileName, bytes: page)
    } catch {
      throw Failure(error)
    }
  }

  /// Without a program that draws, a report has its tables.
  private func pictures(_ charts: [Chart]) -> [String: SVGPicture] {
    do throws(NoPictures) { return try context.programs.pictures(of: charts) } catch {
      context.note("het rapport krijgt tabellen zonder afbeeldingen: " + error.reason)
      return [:]
    }
  }
}

extension ReportFile {
  /// The same file in a folder.
  func moved(to folder: String) -> ReportFile { ReportFile(name: folder + "/" + name, bytes: bytes) }
}
