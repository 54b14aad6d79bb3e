// SPDX-License-Identifier: EUPL-1.2

public import Words

/// A row of uitkomsten.csv: what comes of one arrangement by itself, present value per household over the horizon.
public struct OutcomeRow: Sendable, Equatable {
  public enum Outcome: String, Sendable, CaseIterable {
    /// What comes in less what goes out, euro; of society also what is valued.
    case net = "saldo"
    /// What is set against the effect, euro; less is better.
    case costs = "kosten"
    /// In its own units.
    case effect
  }

  public var arrangement: String
  public var perspective: Perspective
  public var outcome: Outcome
  public var estimate: Estimate

  public init(arrangement: String, perspective: Perspective, outcome: Outcome, estimate: Estimate) {
    self.arrangement = arrangement
    self.perspective = perspective
    self.outcome = outcome
    self.estimate = estimate
  }
}

/// A row of doelmatigheid.csv: an arrangement among all, by its expected costs and effect.
public struct FrontierRow: Sendable, Equatable {
  public var perspective: Perspective
  public var arrangement: String
  /// Euro per household.
  public var costs: Double
  public var costsError: Double?
  /// Units per household.
  public var effect: Double
  public var effectError: Double?
  public var status: EfficiencyFrontier.Status
  /// The one before it on the frontier, with what each further unit of effect costs from there; `nil` off the frontier, and for the
  /// first on it.
  public var step: Step?
  /// Share of draws in which it is on the frontier, by expected costs and effect.
  public var probability: Double?
  public var probabilityError: Double?
  /// Why there is no probability, or that the place is within the simulation error.
  public var reason: Reason?

  public struct Step: Sendable, Equatable {
    public var before: String
    public var costs: Double
    public var effect: Double
    /// Euro per unit.
    public var ratio: Double
    public var ratioError: Double?
  }
}

/// A row of icer.csv: one arrangement against another.
public struct RatioRow: Sendable, Equatable {
  /// Where the difference of the expected values lies on the cost-effectiveness plane.
  public enum Quadrant: String, Sendable, CaseIterable {
    case dearerAndBetter = "duurder en beter"
    case cheaperAndBetter = "goedkoper en beter"
    case dearerAndWorse = "duurder en slechter"
    case cheaperAndWorse = "goedkoper en slechter"
  }

  public var perspective: Perspective
  public var arrangement: String
  public var other: String
  /// Extra costs, euro per household.
  public var costs: Estimate
  /// Extra effect, units per household.
  public var effect: Estimate
  /// `nil` where the signs cannot be told from the simulation error.
  public var quadrant: Quadrant?
  /// Euro per unit of effect: gained where dearer and better, given up where cheaper and worse.
  public var ratio: Estimate?
  /// Why there is no ratio, or no interval of it.
  public var reason: Reason?
}

/// A row of netto_baat.csv: what one arrangement is worth more than another, less what it costs more, where a unit of effect has a
/// price; euro per household.
public struct NetBenefitRow: Sendable, Equatable {
  public var perspective: Perspective
  /// Euro per unit.
  public var willingness: Double
  public var arrangement: String
  public var other: String
  public var estimate: Estimate
}
