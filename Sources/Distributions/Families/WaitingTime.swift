// SPDX-License-Identifier: EUPL-1.2

/// The distribution of a time to an event as the loop over lives runs it: plain numbers side by side, by integrated hazard Λ, so
/// that multipliers can act on it at any moment. The arithmetic is that of the families.
///
/// The event falls where Λ, run at the speed of the multipliers, has used up a unit exponential (random time change).
/// Sampling residual hazard, and never a truncated distribution function, keeps long horizons unbiased.
///
/// - Accuracy: relative error of Λ below 1e-12 from 1e-300 up, beyond 700 too, where survival underflows.
/// - Source: parametrisations: C. H. Jackson 2016, J. Stat. Softw. 70(8).
///
/// The nodes belong to the caller, who keeps them alive and does not change them while a copy of the law is in use: that is what
/// makes passing it between threads safe.
public struct WaitingTime: Hashable, @unchecked Sendable {
  /// Times in years, hazards per year; t counts from 0 except for `table`. What a, b and c are.
  public enum Family: UInt8, Sendable {
    /// Time.
    case fixed
    /// Mean.
    case exponential
    /// Shape, scale.
    case weibull
    /// Shape, scale.
    case gamma
    /// Location, scale.
    case lognormal
    /// Shape, rate.
    case gompertz
    /// Shape, scale.
    case logLogistic
    /// mu, sigma, q.
    case generalisedGamma
    /// Constant hazards from node to node of a clock; none before the first node, that of the last node for ever after it.
    case table
    /// One of the times of the nodes.
    case empirical
  }

  public private(set) var a: Double
  public private(set) var b: Double
  public private(set) var c: Double
  /// Of table and empirical.
  var nodes: UnsafePointer<HazardNode>?
  var count: Int32
  public private(set) var family: Family

  private init(_ family: Family, _ a: Double, _ b: Double = 0, _ c: Double = 0) {
    self.family = family
    self.a = a
    self.b = b
    self.c = c
    nodes = nil
    count = 0
  }

  /// `nil` for a family whose values are no times.
  public init?(_ distribution: Distribution) {
    switch distribution {
    case .fixed(let own):
      guard own.value >= 0 else { return nil }
      self.init(.fixed, own.value)
    case .exponential(let own): self.init(.exponential, own.mean)
    case .weibull(let own): self.init(.weibull, own.shape, own.scale)
    case .gamma(let own): self.init(.gamma, own.shape, own.scale)
    case .lognormal(let own): self.init(.lognormal, own.location, own.scale)
    case .gompertz(let own): self.init(.gompertz, own.shape, own.rate)
    case .logLogistic(let own): self.init(.logLogistic, own.shape, own.scale)
    case .generalisedGamma(let own): self.init(.generalisedGamma, own.mu, own.sigma, own.q)
    case .normal, .truncatedNormal, .beta, .uniform, .triangular, .pert, .empirical: return nil
    }
  }

  /// At once.
  public static let none = WaitingTime(.fixed, 0)

  /// A table, or with `isEmpirical` an empirical law; unchecked.
  ///
  /// - Parameter nodes: at least one, complete. See ``HazardNode``.
  public init(nodes: UnsafePointer<HazardNode>, count: Int32, isEmpirical: Bool) {
    self.init(isEmpirical ? .empirical : .table, 0)
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
    case .fixed: return Fixed(value: a).integratedHazard(time)
    case .exponential: return Exponential(mean: a).integratedHazard(time)
    case .weibull: return Weibull(scale: b, shape: a).integratedHazard(time)
    case .gamma: return Gamma(shape: a, scale: b).integratedHazard(time)
    case .lognormal: return Lognormal(location: a, scale: b).integratedHazard(time)
    case .gompertz: return Gompertz(shape: a, rate: b).integratedHazard(time)
    case .logLogistic: return LogLogistic(scale: b, shape: a).integratedHazard(time)
    case .generalisedGamma: return GeneralisedGamma(mu: a, sigma: b, q: c).integratedHazard(time)
    case .table: return nodes!.tableHazard(time, count)
    case .empirical: return nodes!.empiricalHazard(time, count)
    }
  }

  /// The first time at which Λ reaches `hazard` ≥ 0; infinite when it never does.
  public func time(atHazard hazard: Double) -> Double {
    switch family {
    case .fixed: return Fixed(value: a).time(atHazard: hazard)
    case .exponential: return Exponential(mean: a).time(atHazard: hazard)
    case .weibull: return Weibull(scale: b, shape: a).time(atHazard: hazard)
    case .gamma: return Gamma(shape: a, scale: b).time(atHazard: hazard)
    case .lognormal: return Lognormal(location: a, scale: b).time(atHazard: hazard)
    case .gompertz: return Gompertz(shape: a, rate: b).time(atHazard: hazard)
    case .logLogistic: return LogLogistic(scale: b, shape: a).time(atHazard: hazard)
    case .generalisedGamma: return GeneralisedGamma(mu: a, sigma: b, q: c).time(atHazard: hazard)
    case .table: return nodes!.tableTime(hazard, count)
    case .empirical: return nodes!.empiricalTime(hazard, count)
    }
  }
}
