// SPDX-License-Identifier: EUPL-1.2

import Simulation

/// A cash flow added up from the start.
struct RunningTotal {
  /// Years until it is never below zero any more: 0 when it never is, +∞ when it ends below zero.
  private(set) var payback = 0.0
  /// The deepest point, at most 0, and when it is reached.
  private(set) var deepest = (amount: 0.0, years: 0.0)

  /// - Accuracy: exact at the turns of months and in even flows; elsewhere a dip and its end inside the same month are not seen.
  init(_ flow: CashFlow) {
    let grid = flow.grid
    let zero = -1e-10 * flow.gross
    var total = 0.0
    func take(_ amount: Double, until years: Double, _ crossing: () -> Double) {
      let after = total + amount
      if total < zero, after >= zero { payback = crossing() }
      total = after
      if total < deepest.amount, total < zero { deepest = (total, years) }
    }
    for i in flow.atTurn.indices {
      take(flow.atTurn[i], until: grid.start(i)) { grid.start(i) }
      guard i < grid.count else { break }
      let before = total
      take(flow.inside[i], until: grid.start(i + 1)) {
        grid.start(i) + grid.length(i) * Self.crossing(before, flow.inside[i], 6 * flow.moment[i] / grid.length(i))
      }
    }
    if total < zero { payback = .infinity }
  }

  /// Where before + amount u + bend (u² − u) passes zero between 0 and 1, from below zero to above.
  private static func crossing(_ before: Double, _ amount: Double, _ bend: Double) -> Double {
    var (low, high) = (0.0, 1.0)
    while true {
      let u = (low + high) / 2
      if u <= low || u >= high { return high }
      if before + amount * u + bend * (u * u - u) < 0 { low = u } else { high = u }
    }
  }
}
