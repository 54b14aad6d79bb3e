// SPDX-License-Identifier: EUPL-1.2

import Words

/// A bar for each input around a line in the middle: from the result at its low end to that at its high end.
struct TornadoRows {
  struct Row {
    var label: String
    /// The result at the low and at the high end of the input.
    var low: Double
    var high: Double
  }

  var name: String
  var title: String
  var description: String
  var rows: [Row]
  var middle: Double

  private static let rowHeight = 44
  private static let axisHeight = 36

  func chart(_ numbers: NumberStyle) -> Chart {
    let count = Double(rows.count)
    let axis = Chart.Axis.rows(rows.flatMap { [$0.low, $0.high] } + [middle]) { numbers.euro($0) }
    return Chart(
      name: name, title: title, description: description, height: Self.axisHeight + Self.rowHeight * rows.count,
      x: axis, y: Chart.Axis(0...count),
      layers: rows.enumerated().flatMap { layers($1, top: count - Double($0), axis.range.lowerBound) })
  }

  private func layers(_ row: Row, top: Double, _ left: Double) -> [Chart.Layer] {
    let y = top - 0.8...top - 0.5
    // Of a curve, or with a rare large loss, both ends may lie on one side.
    let (worst, best) = (min(row.low, row.high), max(row.low, row.high))
    var layers: [Chart.Layer] = []
    if worst < middle { layers.append(.boxes([Chart.Box(x: worst...min(middle, best), y: y)], .loss)) }
    if best > middle { layers.append(.boxes([Chart.Box(x: max(middle, worst)...best, y: y)], .gain)) }
    return layers + [
      .rule(Chart.Point(middle, top - 0.88), Chart.Point(middle, top - 0.42), .text, .solid),
      .dots([Chart.Point(row.low, top - 0.65)], .text, size: 0.7),
      .label(row.label, Chart.Point(left, top - 0.26), .left, .text),
    ]
  }
}
