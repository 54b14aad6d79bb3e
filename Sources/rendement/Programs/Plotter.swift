// SPDX-License-Identifier: EUPL-1.2

import Reports
import Runs

/// gnuplot: draws charts.
enum Plotter {
  /// Why there are no pictures.
  enum Refusal: Error {
    case missing
    case tooSlow
    /// What gnuplot said.
    case failed(String)

    var text: String {
      switch self {
      case .missing: "gnuplot is er niet (sudo apt-get install gnuplot-nox)"
      case .tooSlow: "gnuplot was na \(Int(Plotter.seconds)) seconden niet klaar"
      case .failed(let words): "gnuplot kon de afbeeldingen niet maken: " + words
      }
    }
  }

  /// Many times what the largest report asks for.
  private static let seconds = 60.0

  /// The pictures by the names of their charts.
  ///
  /// gnuplot gets numbers and placeholders, in an empty folder and an empty environment (decision 0027).
  ///
  /// Cost: some 20 ms for starting and 5 ms a chart.
  static func pictures(of charts: [Chart]) throws(Refusal) -> [String: SVGPicture] {
    if charts.isEmpty { return [:] }
    let script = Array(GnuplotScript.text(charts).utf8)
    let outcome: Subprogram.Outcome?
    do throws(Disk.Refusal) {
      outcome = try ScratchFolder.with { folder throws(Disk.Refusal) in
        try Subprogram.run(
          "gnuplot", ["-d", "-"], input: script, in: .alone(in: folder, seconds: Self.seconds))
      }
    } catch {
      throw .failed(error.reason)
    }
    guard let outcome else { throw .missing }
    if outcome.wasTooSlow { throw .tooSlow }
    guard outcome.status == 0,
      let pictures = SVGPicture.all(String(decoding: outcome.output, as: UTF8.self), of: charts)
    else { throw .failed(outcome.messages) }
    return pictures
  }
}
