// SPDX-License-Identifier: EUPL-1.2

import RunRecord

/// Charts as one script for gnuplot 5.4 or newer, which then writes one SVG document after another.
///
/// It holds numbers and words of ours only. Where a text belongs there is a placeholder (`ChartTexts`), for which
/// `SVGPicture` puts in the text afterwards.
///
/// - Source: gnuplot 5.4 manual, terminal `svg`, `set label`, `plot with boxxyerror`, `filledcurves`, `lines`, `points`.
public struct GnuplotScript {
  public static func text(_ charts: [Chart]) -> String {
    charts.map { GnuplotScript(chart: $0, texts: ChartTexts($0)).script }.joined()
  }

  private let chart: Chart
  private let texts: ChartTexts

  private var script: String {
    var lines = [
      "reset",
      "set terminal svg size \(chart.width),\(chart.height) dynamic font \"sans-serif,\(Chart.letterSize)\" noenhanced",
      "unset key", "set border 0",
    ]
    lines += axis("x", chart.x) + axis("y", chart.y) + ticks + margins + verticalTitle
    var plots: [String] = []
    for (number, layer) in chart.layers.enumerated() {
      add(layer, chart.x.ticks.count + number + 2, to: &lines, &plots)
    }
    // Something has to be plotted before labels and rules appear.
    if plots.isEmpty { plots.append("NaN notitle") }
    lines.append("plot " + plots.joined(separator: ", "))
    return lines.joined(separator: "\n") + "\nunset output\n"
  }

  private func axis(_ name: String, _ axis: Chart.Axis) -> [String] {
    var lines = ["set \(name)range [\(number(axis.range.lowerBound)):\(number(axis.range.upperBound))]"]
    if axis.ticks.isEmpty {
      lines.append("unset \(name)tics")
    } else {
      // Those of x are written apart.
      let ticks = axis.ticks.map { "\(quoted(name == "x" ? "" : $0.label)) \(number($0.value))" }.joined(
        separator: ", ")
      lines.append("set \(name)tics (\(ticks)) nomirror scale 0 textcolor \(colour(.text))")
      if axis.hasGrid { lines.append("set grid \(name)tics lt 1 lc \(colour(.faint)) lw 1") }
    }
    if name == "x", !axis.title.isEmpty {
      lines.append("set xlabel \(quoted(axis.title)) offset 0,0.4 textcolor \(colour(.text))")
    }
    return lines
  }

  /// Texts under the horizontal axis. The outer ones stay inside the picture, which gnuplot's own would not.
  private var ticks: [String] {
    let range = chart.x.range
    return chart.x.ticks.enumerated().map { place, tick in
      let anchor: Chart.Anchor
      if tick.value >= range.upperBound {
        anchor = .right
      } else if tick.value <= range.lowerBound, chart.y.ticks.isEmpty {
        anchor = .left
      } else {
        anchor = .center
      }
      return "set label \(place + 1) \(quoted(tick.label)) at first \(number(tick.value)),graph 0 \(anchor.rawValue) "
        + "offset 0,-0.9 textcolor \(colour(.text))"
    }
  }

  /// The left one has room for the widest text and the title, which gnuplot would measure by the placeholders. A picture
  /// without ticks on the left begins at its edge.
  private var margins: [String] {
    let below = chart.x.title.isEmpty ? (chart.x.ticks.isEmpty ? 4 : 30) : 60
    return [
      "set bmargin at screen \(share(Double(below), chart.height))",
      "set tmargin at screen \(number(1 - 6 / Double(chart.height)))",
      "set rmargin at screen \(number(1 - 6 / Double(chart.width)))",
      "set lmargin at screen \(share(chart.leftMargin, chart.width))",
    ]
  }

  /// Beside the picture, upwards; gnuplot's own would follow the width of the placeholders.
  private var verticalTitle: [String] {
    guard !chart.y.title.isEmpty else { return [] }
    let place = "at screen \(share(1.275 * Double(Chart.letterSize), chart.width)),graph 0.5 center rotate by 90"
    return ["set label \(chart.x.ticks.count + 1) \(quoted(chart.y.title)) \(place) textcolor \(colour(.text))"]
  }

  private func add(_ layer: Chart.Layer, _ number: Int, to lines: inout [String], _ plots: inout [String]) {
    func data(_ rows: [String]) { lines += ["$d\(number) << EOD"] + rows + ["EOD"] }
    switch layer {
    case .boxes(let boxes, let ink):
      data(boxes.map { numbers([$0.x.lowerBound, $0.x.upperBound, $0.y.lowerBound, $0.y.upperBound]) })
      plots.append(
        "$d\(number) using (($1+$2)/2):(($3+$4)/2):1:2:3:4 with boxxyerror fs solid noborder lc \(colour(ink))")
    case .band(let spans, let ink):
      data(spans.map { numbers([$0.x, $0.low, $0.high]) })
      plots.append("$d\(number) using 1:2:3 with filledcurves fs transparent solid 0.25 noborder lc \(colour(ink))")
    case .line(let points, let ink, let dash):
      data(points.map { numbers([$0.x, $0.y]) })
      plots.append("$d\(number) using 1:2 with lines lw 2.5 dt \(dash.rawValue) lc \(colour(ink))")
    case .dots(let points, let ink, let size):
      data(points.map { numbers([$0.x, $0.y]) })
      plots.append("$d\(number) using 1:2 with points pt 7 ps \(self.number(size)) lc \(colour(ink))")
    case .rule(let from, let to, let ink, let dash):
      lines.append(
        "set arrow \(number) from \(place(from)) to \(place(to)) nohead lw 1.5 dt \(dash.rawValue) lc \(colour(ink))")
    case .label(let text, let point, let anchor, let ink):
      lines.append(
        "set label \(number) \(quoted(text)) at \(place(point)) \(anchor.rawValue) front textcolor \(colour(ink))")
    }
  }

  /// A colour that stands for an ink; `SVGPicture` puts the ink back.
  private func colour(_ ink: Ink) -> String {
    "rgb \"#0101\(ink.rawValue < 16 ? "0" : "")\(String(ink.rawValue, radix: 16))\""
  }

  private func place(_ point: Chart.Point) -> String { "\(number(point.x)),\(number(point.y))" }
  private func numbers(_ values: [Double]) -> String { values.map(number).joined(separator: " ") }
  private func number(_ value: Double) -> String { CSVWriter.text(of: value) }

  private func share(_ units: Double, _ whole: Int) -> String { number(units / Double(whole)) }

  /// The placeholder of a text, in quotes.
  private func quoted(_ text: String) -> String { "\"" + texts.placeholder(for: text) + "\"" }
}

extension Chart {
  /// Room at the left, in units: letters are 0.7 as wide as they are high, as gnuplot takes them.
  fileprivate var leftMargin: Double {
    guard let widest = y.ticks.map(\.label.unicodeScalars.count).max() else { return 4 }
    return Double(Chart.letterSize) * (1.75 + 0.7 * Double(widest) + (y.title.isEmpty ? 0 : 1.5))
  }
}
