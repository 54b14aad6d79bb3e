// SPDX-License-Identifier: EUPL-1.2

import Distributions
import ModelCompiler

/// A waiting-time law, with what its time is counted from.
struct Wait {
  enum Origin: UInt8 { case entry, arming, offset, moments }

  var law: WaitingTime
  /// Quantiles tabulated where the shape is the same in every draw.
  var gamma: Unmanaged<TabulatedGamma>?
  var origin: Origin
  /// Value of the clock at the start of the simulation, for `offset`.
  var offset = 0.0
  /// Divides the time of the law.
  var acceleration = 1.0
  /// Moments only: the first, and the distance to the next (0: there is none).
  var first = 0.0
  var every = 0.0

  /// Whether it says the same: laws whose nodes stand elsewhere may.
  func isSame(as other: Self) -> Bool {
    law.isSame(as: other.law) && (origin, offset, acceleration) == (other.origin, other.offset, other.acceleration)
      && (first, every) == (other.first, other.every)
  }

  /// Its hazard is used up bit by bit, so that what has been used can be told.
  var isSmooth: Bool { law.family != .fixed }
  /// It has one time, and none after it.
  var isSingle: Bool { law.family == .fixed || law.family == .empirical }

  func integratedHazard(_ time: Double) -> Double { law.integratedHazard(time * acceleration) }

  func time(atHazard hazard: Double) -> Double {
    guard let gamma else { return law.time(atHazard: hazard) / acceleration }
    return law.b * gamma._withUnsafeGuaranteedRef { $0.table.quantile(hazard: hazard) } / acceleration
  }
}
