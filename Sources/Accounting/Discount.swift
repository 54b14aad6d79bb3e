// SPDX-License-Identifier: EUPL-1.2

import Glibc

/// Exact continuous discounting.
public struct Discount: Hashable, Sendable {
  /// Per year, δ = ln(1 + r); not negative.
  public let force: Double

  public init(force: Double) { self.force = force }

  /// Value at the start date of one euro at time `t` (years).
  public func factor(_ t: Double) -> Double { exp(-force * t) }

  /// Value at the start date of one euro per year from `a` to `b` (years): (e^(-δa) − e^(-δb)) / δ, or b − a without discounting.
  ///
  /// - Accuracy: relative error below 1e-15 · (1 + δb), also for tiny rates and short intervals.
  public func integral(from a: Double, to b: Double) -> Double {
    force == 0 ? b - a : factor(a) * -expm1(-force * (b - a)) / force
  }
}
