// SPDX-License-Identifier: EUPL-1.2

import Distributions
import Glibc

/// Measures of a stream of yearly differences; each year's amount falls evenly over that year.
enum CashFlowMeasures {
  /// Years until the running total, undiscounted, comes back to zero for good.
  ///
  /// - Returns: 0 when it is never negative; +∞ when it ends below zero; otherwise the last moment it crosses zero, linear
  ///   inside the year.
  static func payback(_ flows: [Double]) -> Double {
    var total = 0.0
    var answer = 0.0
    for (y, flow) in flows.enumerated() {
      let after = total + flow
      if total < 0, after >= 0 { answer = Double(y) + -total / flow }
      total = after
    }
    return total < 0 ? .infinity : answer
  }

  /// The yearly effective rate at which the stream is worth nothing.
  ///
  /// - Returns: `nil` unless the stream is first negative and then positive (one change of sign), which makes the rate unique,
  ///   and the rate lies between −99 % and 1000 %.
  static func internalRate(_ flows: [Double]) -> Double? {
    let signs = flows.filter { $0 != 0 }.map { $0 > 0 }
    let turns = zip(signs, signs.dropFirst()).count { $0 != $1 }
    guard let first = signs.first, !first, turns == 1 else { return nil }
    let (low, high) = (log(0.01), log(11.0))
    guard value(flows, low) > 0, value(flows, high) < 0 else { return nil }
    return expm1(Brent.root(in: low...high) { value(flows, $0) })
  }

  /// Present value at a continuous rate.
  static func value(_ flows: [Double], _ force: Double) -> Double {
    let inYear = abs(force) < 1e-12 ? 1 : -expm1(-force) / force
    return flows.enumerated().reduce(0) { $0 + $1.element * inYear * exp(-force * Double($1.offset)) }
  }
}
