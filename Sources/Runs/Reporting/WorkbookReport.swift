// SPDX-License-Identifier: EUPL-1.2

import Glibc
import Reports
import RunRecord
import Words
import Workbooks

/// `rapport.xlsx` of a run, as bytes like every other file.
enum WorkbookReport {
  /// The workbook passes through a hidden folder of its own, so that nobody else's files are near it.
  ///
  /// - Parameter parent: where that folder is for a moment: beside the run, because what is in a run may be private.
  /// - Throws: `cannotWrite` when nothing can be written there.
  static func file(_ record: ReportedRun, in language: Language, beside parent: String) throws(Failure) -> ReportFile {
    try UnfinishedWork.during { () throws(Failure) in try made(record, in: language, beside: parent) }
  }

  private static func made(_ record: ReportedRun, in language: Language, beside parent: String) throws(Failure)
    -> ReportFile
  {
    let folder: HiddenFolder
    do throws(Disk.Refusal) {
      folder = try HiddenFolder(beside: "\(parent)/\(record.facts.digest)-werkboek", names: [Workbook.fileName])
    } catch { throw Failure(cannotWrite: error) }
    let path = folder.path + "/" + Workbook.fileName
    defer { folder.remove() }
    do throws(WorkbookFile.Refusal) {
      try WorkbookFile.write(Workbook(record, in: language), to: path, in: folder.path)
    } catch {
      guard error.code != 0 else {
        throw Failure(
          .ourMistake, "het werkboek is niet te maken: \(error.detail)", remedy: "meld dit met het scenario erbij")
      }
      throw Failure(cannotWrite: Disk.Refusal(code: error.code, path: path))
    }
    do throws(Disk.Refusal) {
      return ReportFile(name: Workbook.fileName, bytes: try Disk.read(path))
    } catch {
      throw Failure(cannotWrite: error)
    }
  }
}
