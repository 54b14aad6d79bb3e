// SPDX-License-Identifier: EUPL-1.2

/// Charts as one script for gnuplot 5.4 or newer, which then writes one SVG document after another.
///
/// - Source: gnuplot 5.4 manual, terminal `svg`, `set label`, `plot with boxxyerror`, `filledcurves`, `lines`, `points`.
public enum GnuplotScript {
  public static func text(_ charts: [Chart]) -> String {
    "set encoding utf8\n" + charts.map(script).joined()
  }

  private static func script(_ chart: Chart) -> String {
    var lines = [
      "reset",
      "set terminal svg size \(chart.width),\(chart.height) dynamic font \"sans-serif,\(Chart.letterSize)\" noenhanced",
      "unset key", "set border 0",
    ]
    lines += axis("x", chart.x) + axis("y", chart.y) + ticks(chart) + margins(chart)
    var plots: [String] = []
    for (number, layer) in chart.layers.enumerated() {
      add(layer, chart.x.ticks.count + number + 1, to: &lines, &plots)
    }
    // Something has to be plotted before labels and rules appear.
    if plots.isEmpty { plots.append("NaN notitle") }
    lines.append("plot " + plots.joined(separator: ", "))
    return lines.joined(separator: "\n") + "\nunset output\n"
  }

  private static func axis(_ name: String, _ axis: Chart.Axis) -> [String] {
    var lines = ["set \(name)range [\(number(axis.range.lowerBound)):\(number(axis.range.upperBound))]"]
    if axis.ticks.isEmpty {
      lines.append("unset \(name)tics")
    } else {
      // Labels of ticks are formats to gnuplot, in which a percent sign is written twice; those of x are written apart.
      let ticks = axis.ticks.map {
        "\(name == "x" ? "\"\"" : quoted($0.label.replacing("%", with: "%%"))) \(number($0.value))"
      }.joined(separator: ", ")
      lines.append("set \(name)tics (\(ticks)) nomirror scale 0 textcolor \(colour(.text))")
      if axis.hasGrid { lines.append("set grid \(name)tics lt 1 lc \(colour(.faint)) lw 1") }
    }
    if !axis.title.isEmpty {
      let offset = name == "x" ? " offset 0,0.4" : ""
      lines.append("set \(name)label \(quoted(axis.title))\(offset) textcolor \(colour(.text))")
    }
    return lines
  }

  /// Texts under the horizontal axis. The outer ones stay inside the picture, which gnuplot's own would not.
  private static func ticks(_ chart: Chart) -> [String] {
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

  /// A picture without ticks on the left begins at its edge.
  private static func margins(_ chart: Chart) -> [String] {
    func share(_ units: Int, _ whole: Int) -> String { number(Double(units) / Double(whole)) }
    let below = chart.x.title.isEmpty ? (chart.x.ticks.isEmpty ? 4 : 30) : 60
    var lines = [
      "set bmargin at screen \(share(below, chart.height))",
      "set tmargin at screen \(number(1 - 6 / Double(chart.height)))",
      "set rmargin at screen \(number(1 - 6 / Double(chart.width)))",
    ]
    if chart.y.ticks.isEmpty { lines.append("set lmargin at screen \(share(4, chart.width))") }
    return lines
  }

  private static func add(_ layer: Chart.Layer, _ number: Int, to lines: inout [String], _ plots: inout [String]) {
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
  private static func colour(_ ink: Ink) -> String {
    "rgb \"#0101\(ink.rawValue < 16 ? "0" : "")\(String(ink.rawValue, radix: 16))\""
  }

  private static func place(_ point: Chart.Point) -> String { "\(number(point.x)),\(number(point.y))" }
  private static func numbers(_ values: [Double]) -> String { values.map(number).joined(separator: " ") }
  private static func number(_ value: Double) -> String { CSVWriter.text(of: value) }

  /// In double quotes, where a backslash and a quote have to be escaped; line ends become spaces.
  private static func quoted(_ text: String) -> String {
    let escaped = text.map { character in
      switch character {
      case "\\": "\\\\"
      case "\"": "\\\""
      case "\n", "\r", "\r\n": " "
      default: String(character)
      }
    }
    return "\"" + escaped.joined() + "\""
  }
}
