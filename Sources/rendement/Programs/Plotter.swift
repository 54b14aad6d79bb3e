// SPDX-License-Identifier: EUPL-1.2

import Reports

/// gnuplot: draws the charts of a report.
enum Plotter {
  /// The pictures by the names of their charts; none, with a note, when gnuplot is missing or fails.
  ///
  /// Cost: some 20 ms for starting and 5 ms a chart.
  static func pictures(of charts: [Chart], console: Console) -> [String: SVGPicture] {
    if charts.isEmpty { return [:] }
    let script = Array(GnuplotScript.text(charts).utf8)
    guard let outcome = try? Subprogram.run("gnuplot", ["-d", "-"], input: script) else {
      console.note(
        "gnuplot is er niet: het rapport krijgt tabellen zonder afbeeldingen (sudo apt-get install gnuplot-nox)")
      return [:]
    }
    let output = String(decoding: outcome.output, as: UTF8.self)
    guard outcome.status == 0, let pictures = SVGPicture.all(output, of: charts) else {
      console.note("gnuplot kon de afbeeldingen niet maken; het rapport krijgt tabellen. " + outcome.messages)
      return [:]
    }
    return pictures
  }

  /// `5.4 patchlevel 4`; `nil` when gnuplot is missing.
  static var version: String? {
    guard let outcome = try? Subprogram.run("gnuplot", ["--version"]), outcome.status == 0 else { return nil }
    let words = String(decoding: outcome.output, as: UTF8.self).split(separator: " ").dropFirst()
    return words.joined(separator: " ").replacing("\n", with: "")
  }
}
