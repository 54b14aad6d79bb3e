// SPDX-License-Identifier: EUPL-1.2

import Reports
import RunRecord
import Runs

/// The programs of this machine: gnuplot, and a browser or WeasyPrint.
struct MachinePrograms: ReportPrograms {
  func plotterVersion() -> String? { GnuplotVersion.installed() }

  func pictures(of charts: [Chart]) throws(NoPictures) -> [String: SVGPicture] {
    do throws(Plotter.Refusal) { return try Plotter.pictures(of: charts) } catch { throw NoPictures(error.text) }
  }

  func pdf(of page: [UInt8], in folder: String) throws(Failure) -> ReportFile {
    try PDFPrinter.print(page, in: folder)
  }
}
