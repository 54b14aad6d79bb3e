// SPDX-License-Identifier: EUPL-1.2

import Reports
import RunRecord
import Scenarios
import Words

/// Makes the report of a stored run again, beside the run.
struct ReportRebuild {
  var plan: ReportPlan
  var console: Console

  /// - Returns: the folder written.
  func perform(_ folder: String) throws(Failure) -> String {
    var record = try StoredRecord.read(folder)
    record.smallGroups = plan.smallGroups
    let target = try target(of: folder, record)
    let open = try plan.isPublication ? publicRun(of: record) : nil
    // Nothing in the folder may say more than what is published in it.
    if let open { record = open.record }
    let files = ReportFiles(plan: plan, console: console)
    try target.write(try files.files(of: record, beside: target.parent) + files.tables(of: record, open))
    return target.path
  }

  private func publicRun(of record: ReportedRun) throws(Failure) -> PublicRun {
    let names = Set(record.scenario.attributes.map(\.name) + record.scenario.domains.map(\.name))
    if let unknown = plan.publishBy.first(where: { !names.contains($0) }) {
      throw Failure(
        .wrongUse, "--publish-by \(unknown): het scenario heeft geen kenmerk of leefgebied met die naam",
        remedy: "kies uit " + names.sorted().joined(separator: ", "))
    }
    do throws(PublicRun.Refusal) {
      return try PublicRun(record, first: plan.publishBy.map(TraitName.own), by: plan.publication)
    } catch {
      throw Failure(.wrongUse, error.reason, remedy: error.remedy)
    }
  }

  /// Beside the run, unless another place is asked for.
  private func target(of folder: String, _ record: ReportedRun) throws(Failure) -> WholeFolder {
    let target: WholeFolder
    if let output = plan.output {
      var path = output
      while path.count > 1, path.last == "/" { path.removeLast() }
      target = WholeFolder(parent: Disk.parent(path), name: String(path.split(separator: "/").last ?? "rapport"))
    } else {
      let place = Disk.resolved(folder) ?? folder
      let name = place.split(separator: "/").last.map(String.init) ?? record.facts.digest
      target = WholeFolder(parent: Disk.parent(place), name: name + "-rapport")
    }
    try target.checkFree()
    do throws(Disk.Refusal) { try Disk.makeFolder(target.parent) } catch { throw Failure(cannotWrite: error) }
    return target
  }
}

/// The files that people read, of one run.
struct ReportFiles {
  var plan: ReportPlan
  var console: Console

  /// - Parameter parent: where the folder of the run is, or will be; a workbook passes through it.
  func files(of record: ReportedRun, beside parent: String) throws(Failure) -> [ReportFile] {
    let page = try page(of: record)
    let workbook = try WorkbookReport.file(record, in: plan.language, beside: parent)
    return [page, workbook] + (plan.wantsPDF ? [try PDFPrinter.print(page.bytes, in: parent)] : [])
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
    console.note(
      "vul in \(Self.publicFolder)/\(Catalogue.fileName) nog aan: \(Catalogue(record, plan.publication).missing.joined(separator: ", "))"
    )
    if record.smallGroups.fewest < SmallGroups.usual.fewest {
      console.note(
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

  /// Without gnuplot a report has its tables.
  private func pictures(_ charts: [Chart]) -> [String: SVGPicture] {
    do throws(Plotter.Refusal) { return try Plotter.pictures(of: charts) } catch {
      console.note("het rapport krijgt tabellen zonder afbeeldingen: " + error.text)
      return [:]
    }
  }
}

extension ReportFile {
  /// The same file in a folder.
  func moved(to folder: String) -> ReportFile { ReportFile(name: folder + "/" + name, bytes: bytes) }
}
