// SPDX-License-Identifier: EUPL-1.2

import Words

/// Rows under one another: a name with its figure, and below it a bar or a dot with an interval, left and right of zero.
///
/// Names stand above the bars and not beside them, so that long ones fit on a phone.
struct IntervalRows {
  struct Row {
    var label: String
    var mean: Double
    var low: Double?
    var high: Double?
    var shown: String
  }

  enum Style { case dots, bars }

  var name: String
  var title: String
  var description: String
  var rows: [Row]
  var style = Style.dots
  /// Where the line of comparison stands.
  var zero = 0.0

  private static let rowHeight = 48
  private static let axisHeight = 36

  func chart(_ numbers: NumberStyle, ticks: ((Double) -> String)? = nil) -> Chart {
    let values = rows.flatMap { [$0.low, $0.mean, $0.high].compactMap(\.self) }
    let axis = Chart.Axis.rows(values + [zero]) { ticks?($0) ?? numbers.euro($0) }
    let count = Double(max(1, rows.count))
    return Chart(
      name: name, title: title, description: description,
      height: Self.axisHeight + Self.rowHeight * max(1, rows.count), x: axis, y: Chart.Axis(0...count),
      layers: rows.enumerated().flatMap { layers($1, top: count - Double($0), axis.range) })
  }

  private func layers(_ row: Row, top: Double, _ range: ClosedRange<Double>) -> [Chart.Layer] {
    let ink: Ink = row.mean < zero ? .loss : .gain
    var layers: [Chart.Layer] = []
    let middle = top - 0.72
    if style == .bars {
      layers.append(
        .boxes([Chart.Box(x: min(row.mean, zero)...max(row.mean, zero), y: middle - 0.17...middle + 0.17)], ink))
    }
    if let low = row.low, let high = row.high, low <= high {
      let half = style == .bars ? 0.025 : 0.07
      layers.append(
        .boxes([Chart.Box(x: low...high, y: middle - half...middle + half)], style == .bars ? .text : .range))
    }
    layers.append(.rule(Chart.Point(zero, middle - 0.24), Chart.Point(zero, middle + 0.24), .text, .solid))
    if style == .dots { layers.append(.dots([Chart.Point(row.mean, middle)], ink, size: 1)) }
    return layers + [
      .label(row.label, Chart.Point(range.lowerBound, top - 0.3), .left, .text),
      .label(row.shown, Chart.Point(range.upperBound, top - 0.3), .right, .text),
    ]
  }
}
