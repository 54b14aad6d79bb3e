// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Testing

@testable import Reports
@testable import Words

/// Bars whose ends lie on one side of the middle: a square of a normal number is 0 at its median and worst at both ends, and a rare large
/// loss leaves its mean below nearly all draws.
@Suite struct TornadoRowsTests {
  @Test(
    arguments: [
      (low: 2.0, high: 3.0, loss: nil, gain: 2.0...3), (low: -3, high: -2, loss: -3.0 ... -2, gain: nil),
      (low: 3, high: -2, loss: -2.0...0, gain: 0.0...3), (low: 0, high: 0, loss: nil, gain: nil),
    ] as [(low: Double, high: Double, loss: ClosedRange<Double>?, gain: ClosedRange<Double>?)])
  func `a bar lies where its ends are`(
    low: Double, high: Double, loss: ClosedRange<Double>?, gain: ClosedRange<Double>?
  ) {
    let rows = TornadoRows(
      name: "t", title: "T", description: "", rows: [.init(label: "x", low: low, high: high)], middle: 0)
    let chart = rows.chart(.dutch)
    func span(_ ink: Ink) -> ClosedRange<Double>? {
      chart.layers.lazy.compactMap { layer in
        if case .boxes(let boxes, ink) = layer { boxes[0].x } else { nil }
      }.first
    }
    #expect(span(.loss) == loss && span(.gain) == gain)
  }
}
