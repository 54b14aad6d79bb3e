// SPDX-License-Identifier: EUPL-1.2

import Glibc

/// A discount rate; amounts at time t (years) are worth e^(-force·t) at the start date.
///
/// - Source: standard rate 2.25 % real for all costs and benefits since 1-1-2021, rwseconomie.nl/discontovoet.
public struct DiscountRate: Hashable, Sendable {
  /// Continuous rate per year, δ = ln(1 + r).
  public var force: Double

  public init(annualEffective rate: Double) { force = log1p(rate) }
  public init(continuous force: Double) { self.force = force }

  public var annualEffective: Double { expm1(force) }
}
