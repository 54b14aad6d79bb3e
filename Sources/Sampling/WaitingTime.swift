// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Glibc

/// A time-to-event distribution by its integrated hazard Λ, so that multipliers can act on it at any moment.
///
/// The event falls where Λ, run at the speed of the multipliers, has used up a unit exponential (random time change).
/// Sampling residual hazard, and never a truncated distribution function, keeps long horizons unbiased.
///
/// - Accuracy: relative error of Λ below 1e-12 from 1e-300 up, beyond 700 too, where survival underflows.
/// - Source: parametrisations: C. H. Jackson 2016, J. Stat. Softw. 70(8); generalised gamma: R. L. Prentice 1974,
///   Biometrika 61:539.
///
/// The nodes belong to the caller, who keeps them alive and does not change them while a copy of the law is in use: that is what
/// makes passing it between threads safe.
public struct WaitingTime: Hashable, @unchecked Sendable {
  /// Times in years, hazards per year; t counts from 0 except for `table`.
  public enum Family: UInt8, Sendable {
    /// At time a ≥ 0.
    case fixed
    /// Mean a; an infinite mean is never.
    case exponential
    /// Λ = (t / b)^a, shape a.
    case weibull
    /// Shape a, scale b.
    case gamma
    /// ln t is normal with mean a and standard deviation b.
    case lognormal
    /// Hazard b e^(a t); with shape a < 0 a part e^(b / a) never meets the event.
    case gompertz
    /// Survival 1 / (1 + (t / b)^a), shape a, median b.
    case logLogistic
    /// w = (ln t − a) / b; survival is the upper regularised gamma function Q(c⁻², c⁻² e^(c w)), for c = 0 lognormal.
    case generalisedGamma
    /// Constant hazards from node to node of a clock; none before the first node, that of the last node for ever after it.
    case table
    /// One of the times of the nodes.
    case empirical
  }

  public var a: Double
  public var b: Double
  public var c: Double
  /// Of table and empirical.
  var nodes: UnsafePointer<HazardNode>?
  var count: Int32
  public var family: Family

  /// Unchecked: the parameters are as ``Family`` has them, scales and shapes positive, c not negative.
  public init(family: Family, a: Double, b: Double = 0, c: Double = 0) {
    self.family = family
    self.a = a
    self.b = b
    self.c = c
    nodes = nil
    count = 0
  }

  /// A table, or with `isEmpirical` an empirical law; unchecked.
  ///
  /// - Parameter nodes: at least one, complete. See ``HazardNode``.
  public init(nodes: UnsafePointer<HazardNode>, count: Int32, isEmpirical: Bool) {
    self.init(family: isEmpirical ? .empirical : .table, a: 0)
    self.nodes = nodes
    self.count = count
  }

  /// Whether it is the same law, also when its nodes stand elsewhere.
  public func isSame(as other: WaitingTime) -> Bool {
    guard (family, a, b, c, count) == (other.family, other.a, other.b, other.c, other.count) else { return false }
    guard let nodes, let others = other.nodes else { return true }
    return (0..<Int(count)).allSatisfy { nodes[$0] == others[$0] }
  }

  /// Λ(time): for a fixed or empirical time it includes the jump at that time. 0 up to 0, except for a table, whose clock may hold
  /// any value.
  public func integratedHazard(_ time: Double) -> Double {
    guard time > 0 else { return family == .table ? nodes!.tableHazard(time, count) : 0 }
    switch family {
    case .fixed: return time < a ? 0 : .infinity
    case .exponential: return time / a
    case .weibull: return pow(time / b, a)
    case .gamma: return StandardGamma.hazard(at: time / b, shape: a)
    case .lognormal: return NormalTail.hazard((log(time) - a) / b)
    case .gompertz: return a == 0 ? b * time : b * (expm1(a * time) / a)
    case .logLogistic:
      let odds = a * log(time / b)
      return odds < 40 ? log1p(exp(odds)) : odds
    case .generalisedGamma: return generalisedHazard((log(time) - a) / b)
    case .table: return nodes!.tableHazard(time, count)
    case .empirical: return nodes!.empiricalHazard(time, count)
    }
  }

  /// The first time at which Λ reaches `hazard` ≥ 0; infinite when it never does.
  public func time(atHazard hazard: Double) -> Double {
    switch family {
    case .fixed: return a
    case .exponential: return hazard > 0 ? hazard * a : 0
    case .weibull: return b * pow(hazard, 1 / a)
    case .gamma: return b * StandardGamma.quantile(hazard: hazard, shape: a)
    case .lognormal: return exp(a + b * NormalTail.quantile(hazard: hazard))
    case .gompertz:
      let share = hazard / b
      if a == 0 { return share }
      return a * share > -1 ? log1p(a * share) / a : .infinity
    case .logLogistic: return b * exp((hazard < 40 ? log(expm1(hazard)) : hazard) / a)
    case .generalisedGamma: return exp(a + b * generalisedQuantile(hazard))
    case .table: return nodes!.tableTime(hazard, count)
    case .empirical: return nodes!.empiricalTime(hazard, count)
    }
  }

  private func generalisedHazard(_ w: Double) -> Double {
    if c == 0 { return NormalTail.hazard(w) }
    if c <= LargeGamma.largest { return LargeGamma.hazard(w, q: c) }
    return StandardGamma.hazard(atLog: c * w - 2 * log(c), shape: 1 / (c * c))
  }

  private func generalisedQuantile(_ hazard: Double) -> Double {
    if c == 0 { return NormalTail.quantile(hazard: hazard) }
    if c <= LargeGamma.largest { return LargeGamma.quantile(hazard: hazard, q: c) }
    return (StandardGamma.logQuantile(hazard: hazard, shape: 1 / (c * c)) + 2 * log(c)) / c
  }
}
