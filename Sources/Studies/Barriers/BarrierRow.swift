// SPDX-License-Identifier: EUPL-1.2

public import Statistics

/// A row of knelpunten.csv: what it is worth to a party that an arrangement lifts a barrier.
public struct BarrierRow: Sendable, Equatable {
  public enum Subject: Sendable, Hashable {
    case barrier(String)
    /// All else that the arrangement does: services, room to act, parameters.
    case rest
  }

  public var arrangement: String
  public var subject: Subject
  public var perspective: Perspective
  /// Net results with their simulation error, euro per household; positive is better.
  ///
  /// The reference with only this, against the reference.
  public var alone: Estimate
  /// The arrangement, against the arrangement without this.
  public var keptBack: Estimate
  /// Mean of the two. The Shapley value, where nothing works together with more than one other thing.
  public var midway: Estimate
  /// `nil` where the scope leaves it out.
  public var shapley: Estimate?
  /// Among the barriers that the arrangement lifts, by `worth` in this perspective; 1 is worth most. `nil` for the rest.
  public var rank: Int?

  /// The part of the result of the arrangement that is due to it.
  public var worth: Estimate { shapley ?? midway }

  public init(
    arrangement: String, subject: Subject, perspective: Perspective, alone: Estimate, keptBack: Estimate,
    midway: Estimate, shapley: Estimate? = nil, rank: Int? = nil
  ) {
    self.arrangement = arrangement
    self.subject = subject
    self.perspective = perspective
    self.alone = alone
    self.keptBack = keptBack
    self.midway = midway
    self.shapley = shapley
    self.rank = rank
  }
}
