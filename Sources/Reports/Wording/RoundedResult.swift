// SPDX-License-Identifier: EUPL-1.2

package import RunRecord
package import Words

/// What rounding leaves of a figure with its interval: the one place that decides whether an interval, or a sign, may be shown.
package struct RoundedResult {
  private let mean: Double?
  /// As they are shown; `nil` where they are not known.
  private let ends: (low: Double, high: Double)?

  /// - Parameter mean: `nil` where only the interval is shown.
  package init(mean: Double?, low: Double?, high: Double?, rounding: Rounding) {
    self.mean = mean.map(rounding.callAsFunction)
    if let low, let high { ends = (rounding(low), rounding(high)) } else { ends = nil }
  }

  /// A net result, in euros.
  package init(_ net: Estimate) {
    self.init(mean: net.mean, low: net.low, high: net.high, rounding: .euro(mcError: net.mcError))
  }

  /// Whether nothing is left of a result of which the spread is known, so that nothing may be said of its sign.
  package var isNothing: Bool { mean == 0 && ends.map { $0.low == 0 && $0.high == 0 } ?? false }

  /// Why no interval is shown of a result that has one: an interval without width would claim certainty. `nil` where it is shown.
  package var obstacle: Reason? {
    guard let ends, ends.low == ends.high else { return nil }
    return .returns(isNothing ? .belowRounding : .intervalBelowRounding)
  }
}
