// SPDX-License-Identifier: EUPL-1.2

import Glibc
import Reports
import RunRecord
import Runs

/// A page as PDF, by a program that the machine has: Chromium, or WeasyPrint from version 70 on. Both write tagged, so
/// accessible, files; an older WeasyPrint does not.
enum PDFPrinter {
  static let fileName = "rapport.pdf"

  private static let coloured = "kleuren.html"
  private static let oldestWeasyPrint = 70
  private static let browsers = ["chromium", "chromium-browser", "google-chrome"]

  /// - Parameters:
  ///   - page: self-contained HTML.
  ///   - folder: for files in between; they are gone afterwards.
  /// - Throws: `inputMissing` when there is no such program, `cannotWrite` when it fails or the disk is full.
  static func print(_ page: [UInt8], in folder: String) throws(Failure) -> ReportFile {
    try UnfinishedWork.during { () throws(Failure) in try printed(page, in: folder) }
  }

  private static func printed(_ page: [UInt8], in folder: String) throws(Failure) -> ReportFile {
    do throws(Disk.Refusal) {
      let temporary = try HiddenFolder(beside: folder + "/pdf", names: [ReportPage.fileName, coloured, fileName])
      defer { temporary.remove() }
      let scratch = temporary.path
      let (input, output) = (scratch + "/" + ReportPage.fileName, scratch + "/" + fileName)
      try Disk.write(page, to: input)
      let (from, to) = (Disk.resolved(input) ?? input, (Disk.resolved(scratch) ?? scratch) + "/" + fileName)
      var said = try browse(from, to: to)
      if said == nil { said = try weave(page, through: scratch + "/" + coloured, to: to) }
      guard let said else { throw Disk.Refusal(code: ENOENT, path: fileName) }
      guard let bytes = try? Disk.read(output), bytes.starts(with: Array("%PDF".utf8)) else {
        throw Disk.Refusal(code: EIO, path: said)
      }
      return ReportFile(name: fileName, bytes: bytes)
    } catch {
      if error.code == ENOENT { throw missing }
      if error.code == EIO {
        throw Failure(
          .cannotWrite, "het maken van \(fileName) is mislukt: \(error.path)",
          remedy: "open rapport.html in een browser en druk het af naar PDF")
      }
      throw Failure(cannotWrite: error)
    }
  }

  private static var missing: Failure {
    Failure(
      .inputMissing,
      "voor \(fileName) is Chromium nodig, of WeasyPrint \(oldestWeasyPrint) of nieuwer; geen van beide is er",
      remedy: "installeer er een (sudo apt-get install chromium), of open rapport.html in een browser en druk het af")
  }

  /// - Returns: what the browser said; `nil` without one.
  private static func browse(_ input: String, to output: String) throws(Disk.Refusal) -> String? {
    // A browser that runs as root asks for this; the page is ours and has no script.
    let rights = geteuid() == 0 ? ["--no-sandbox"] : []
    for browser in browsers {
      let outcome = try Subprogram.run(
        browser,
        ["--headless", "--disable-gpu", "--no-pdf-header-footer", "--print-to-pdf=" + output] + rights + [
          "file://" + input
        ])
      if let outcome { return outcome.messages }
    }
    return nil
  }

  /// - Returns: what WeasyPrint said; `nil` without one that is new enough.
  private static func weave(_ page: [UInt8], through input: String, to output: String) throws(Disk.Refusal) -> String? {
    guard let version = try weasyPrintVersion(), version >= oldestWeasyPrint else { return nil }
    // It draws pictures without the style of the page.
    try Disk.write(LiteralColours.page(page), to: input)
    return try Subprogram.run("weasyprint", ["--pdf-variant", "pdf/ua-1", input, output])?.messages
  }

  /// `WeasyPrint version 70.0`.
  private static func weasyPrintVersion() throws(Disk.Refusal) -> Int? {
    guard let outcome = try Subprogram.run("weasyprint", ["--version"]), outcome.status == 0 else { return nil }
    let words = String(decoding: outcome.output, as: UTF8.self).split { $0 == " " || $0 == "\n" || $0 == "." }
    return words.lazy.compactMap { Int($0) }.first
  }
}
