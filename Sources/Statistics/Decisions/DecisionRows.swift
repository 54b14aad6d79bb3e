// SPDX-License-Identifier: EUPL-1.2

public import Scenarios
public import Words

/// A row of acceptatie.csv: how likely an option is to be good enough and to be the best, at one place on an axis.
///
/// Probabilities are over what is uncertain, of expected worth, freed of replication noise.
public struct AcceptabilityRow: Sendable, Equatable {
  public enum Axis: String, Sendable, CaseIterable {
    /// What an arrangement has to be worth more than the reference, euro per household.
    case threshold = "drempel"
    /// What a unit of valued effect counts for, as a multiple of its price in the scenario.
    case weight = "weging"
    /// What a unit of effect is worth (willingness to pay), euro.
    case willingness = "betalingsbereidheid"
  }

  public var perspective: Perspective
  public var axis: Axis
  public var at: Double
  public var arrangement: String
  /// Share of draws in which the arrangement is at least the threshold better than the reference; `nil` for the reference.
  public var clears: Double?
  public var clearsError: Double?
  /// Share of draws in which it is the best of all, the reference included.
  public var best: Double?
  public var bestError: Double?
  /// What choosing it is expected to cost against choosing the best in every draw: euro per household, 0 or more.
  public var loss: Double?
  public var lossError: Double?
  /// Has the highest expected worth here: its `best` is the acceptability frontier.
  public var isOnFrontier: Bool
  /// Why there are no probabilities.
  public var reason: Reason?

  public init(
    perspective: Perspective, axis: Axis, at: Double, arrangement: String, clears: Double? = nil,
    clearsError: Double? = nil, best: Double? = nil, bestError: Double? = nil, loss: Double? = nil,
    lossError: Double? = nil, isOnFrontier: Bool = false, reason: Reason? = nil
  ) {
    self.perspective = perspective
    self.axis = axis
    self.at = at
    self.arrangement = arrangement
    self.clears = clears
    self.clearsError = clearsError
    self.best = best
    self.bestError = bestError
    self.loss = loss
    self.lossError = lossError
    self.isOnFrontier = isOnFrontier
    self.reason = reason
  }
}

/// A row of evppi.csv: what it would be worth to know one uncertain input, a group of them, or all, before choosing an arrangement.
public struct InformationRow: Sendable, Equatable {
  public enum Subject: String, Sendable, CaseIterable {
    case all = "alles"
    case parameter
    /// A parameter that follows from others by a formula.
    case derived = "afgeleid"
    case group = "groep"
  }

  public var perspective: Perspective
  public var subject: Subject
  public var name: InputName
  /// Uncertain inputs that it is about.
  public var inputs: Int
  /// Euro per household, 0 or more; `nil` when it cannot be estimated.
  public var value: Double?
  public var mcError: Double?
  /// `value` times the sum of the weights: euro.
  public var populationValue: Double?
  /// Of what all there is to know is worth (0...1).
  public var share: Double?
  /// Why there is no value, or what to mind.
  public var reason: Reason?

  public init(
    perspective: Perspective, subject: Subject, name: InputName, inputs: Int, value: Double? = nil,
    mcError: Double? = nil, populationValue: Double? = nil, share: Double? = nil, reason: Reason? = nil
  ) {
    self.perspective = perspective
    self.subject = subject
    self.name = name
    self.inputs = inputs
    self.value = value
    self.mcError = mcError
    self.populationValue = populationValue
    self.share = share
    self.reason = reason
  }
}

/// A row of evsi.csv: what a study of one uncertain input would be worth before choosing an arrangement.
public struct SampleInformationRow: Sendable, Equatable {
  public var perspective: Perspective
  public var study: ProposedStudy
  /// Euro per household, 0 or more; `nil` when it cannot be estimated.
  public var value: Double?
  public var mcError: Double?
  /// `value` times the sum of the weights: euro.
  public var populationValue: Double?
  /// Of what knowing the input exactly is worth (0...1).
  public var share: Double?
  /// Why there is no value.
  public var reason: Reason?

  public init(
    perspective: Perspective, study: ProposedStudy, value: Double? = nil, mcError: Double? = nil,
    populationValue: Double? = nil, share: Double? = nil, reason: Reason? = nil
  ) {
    self.perspective = perspective
    self.study = study
    self.value = value
    self.mcError = mcError
    self.populationValue = populationValue
    self.share = share
    self.reason = reason
  }
}
