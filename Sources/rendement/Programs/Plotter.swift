// SPDX-License-Identifier: EUPL-1.2

import Reports

/// gnuplot: draws charts.
enum Plotter {
  /// Why there are no pictures.
  enum Refusal: Error {
    case missing
    /// What gnuplot said.
    case failed(String)

    var text: String {
      switch self {
      case .missing: "gnuplot is er niet (sudo apt-get install gnuplot-nox)"
      case .failed(let words): "gnuplot kon de afbeeldingen niet maken: " + words
      }
    }
  }

  /// The pictures by the names of their charts.
  ///
  /// Cost: some 20 ms for starting and 5 ms a chart.
  static func pictures(of charts: [Chart]) throws(Refusal) -> [String: SVGPicture] {
    if charts.isEmpty { return [:] }
    let script = Array(GnuplotScript.text(charts).utf8)
    guard let outcome = try? Subprogram.run("gnuplot", ["-d", "-"], input: script) else { throw .missing }
    guard outcome.status == 0,
      let pictures = SVGPicture.all(String(decoding: outcome.output, as: UTF8.self), of: charts)
    else { throw .failed(outcome.messages) }
    return pictures
  }

  static func picture(of chart: Chart) throws(Refusal) -> SVGPicture {
    guard let picture = try pictures(of: [chart])[chart.name] else { throw .failed("er kwam geen afbeelding") }
    return picture
  }
}
