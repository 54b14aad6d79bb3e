// SPDX-License-Identifier: EUPL-1.2

import Reports
import RunRecord
import Words
import Workbooks

/// Makes the page and the workbook of a stored run again and compares them with what is there.
///
/// The look of a page depends on gnuplot, and that of a workbook on libxlsxwriter and on what packs it: with another version other bytes
/// are no refutation, but other numbers and texts are.
struct ReportVerification {
  struct Verdict {
    /// Each in words, with the name of the file.
    var differences: [String] = []
    /// What is the same in numbers and texts and not in bytes, with the reason.
    var remarks: [String] = []
    /// How many are the same in bytes.
    var equal = 0
  }

  var stored: StoredRun
  var folder: String
  /// Of the run computed again, with the facts that the stored one has.
  var record: ReportedRun
  var context: RunContext

  /// - Throws: `cannotWrite` when a report cannot be made for want of space, `ourMistake` when it cannot be made at all.
  func perform() throws(Failure) -> Verdict {
    var verdict = Verdict()
    for file in stored.rapporten ?? [] {
      // What is not there, or not as it was written, has been said.
      guard let then = try? Disk.read(folder + "/" + file.bestand), SHA256(then).hex == file.sha256 else { continue }
      switch file.bestand {
      case ReportPage.fileName: try comparePage(then, &verdict)
      case Workbook.fileName: try compareWorkbook(then, &verdict)
      case let name: verdict.differences.append("\(name): een run maakt geen rapport van deze naam")
      }
    }
    return verdict
  }

  // MARK: The page

  private func comparePage(_ then: [UInt8], _ verdict: inout Verdict) throws(Failure) {
    let version = stored.versies[PlotterVersion.name] ?? PlotterVersion.absent
    var plan = ReportPlan()
    plan.hasPictures = version != PlotterVersion.absent
    let now = try ReportFiles(plan: plan, context: context).page(of: record).bytes
    if now == then {
      verdict.equal += 1
      return
    }
    let installed = context.plotterVersion()
    let hasPictures = installed != PlotterVersion.absent && plan.hasPictures
    let (old, new) = (PageContents(then, hasPictures: hasPictures), PageContents(now, hasPictures: hasPictures))
    if let difference = old.difference(from: new) {
      verdict.differences.append("\(ReportPage.fileName): zegt iets anders dan de run: \(Self.short(difference))")
    } else if version == installed {
      let line = Verification.firstDifference(then, now)
      verdict.differences.append("\(ReportPage.fileName): een afbeelding is anders, vanaf regel \(line)")
    } else {
      verdict.remarks.append(
        "\(ReportPage.fileName): gelijk in getallen en teksten; de afbeeldingen zijn van een ander programma (gnuplot was \(version), is nu \(installed))"
      )
    }
  }

  private static func short(_ text: String) -> String { text.count > 120 ? text.prefix(120) + "…" : text }

  // MARK: The workbook

  private func compareWorkbook(_ then: [UInt8], _ verdict: inout Verdict) throws(Failure) {
    let name = Workbook.fileName
    let now = try workbook()
    if now == then {
      verdict.equal += 1
      return
    }
    guard let old = WorkbookContents(then) else {
      return verdict.differences.append("\(name): is geen leesbaar werkboek")
    }
    guard let new = WorkbookContents(now) else { throw Failure(.ourMistake, "het nieuwe werkboek is niet te lezen") }
    let places = old.differences(from: new)
    let (version, linked) = (stored.versies["libxlsxwriter"] ?? "", WorkbookFile.libraryVersion)
    if let first = places.first {
      verdict.differences.append(
        "\(name): zegt iets anders dan de run, op \(places.count) \(places.count == 1 ? "plaats" : "plaatsen"), zoals \(first)"
      )
    } else if version == linked, !old.hasSameParts(as: new) {
      verdict.differences.append("\(name): de opmaak is anders dan die van de run")
    } else {
      verdict.remarks.append(
        "\(name): gelijk in getallen en teksten, maar van een ander programma"
          + (version == linked ? " (anders ingepakt)" : " (libxlsxwriter was \(version), is nu \(linked))"))
    }
  }

  /// Made in a folder for temporary files: the run may stand where nothing can be written.
  private func workbook() throws(Failure) -> [UInt8] {
    var failure: Failure?
    var bytes: [UInt8] = []
    do throws(Disk.Refusal) {
      try ScratchFolder.with { folder throws(Disk.Refusal) in
        do throws(Failure) { bytes = try WorkbookReport.file(record, in: .nl, beside: folder).bytes } catch {
          failure = error
        }
      }
    } catch {
      throw Failure(cannotWrite: error)
    }
    if let failure { throw failure }
    return bytes
  }
}
