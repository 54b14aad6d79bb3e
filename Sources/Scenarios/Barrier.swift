// SPDX-License-Identifier: EUPL-1.2

/// A rule conflict: under conditions it blocks, delays, refuses, slows or sanctions, until an arrangement lifts it.
public struct Barrier: Hashable, Sendable {
  public var name: String
  public var title: String
  /// The red thread of the change agenda it belongs to.
  public var thread: String
  /// The law or rule behind it.
  public var rule: String
  public var liftableBy: [Lifting]
  public var condition: Condition
  public var workings: [Working]
  /// What lifting brings besides: extra demand.
  public var onLift: [Influence]
  public var source: Source

  /// Who can lift the barrier, and whether inside current law.
  public struct Lifting: Hashable, Sendable {
    public enum When: String, CaseIterable, Hashable, Sendable {
      case now = "nu"
      case law = "wet"
    }
    public var party: String
    public var when: When
    public init(party: String, when: When) {
      self.party = party
      self.when = when
    }
  }

  public enum Working: Hashable, Sendable {
    /// No applications for the service while the condition holds.
    case blocks(service: String)
    /// Extra time, in series after the ordinary wait.
    case delays(service: String, Duration)
    /// Refusal at the decision with this probability.
    case refuses(service: String, probability: Expression)
    /// A factor (usually below 1) on a hazard.
    case slows(Target, factor: Expression)
    /// Its own events, per year while the condition holds.
    case sanctions(rate: Expression, changes: [LevelChange])
  }

  public init(
    name: String, title: String, thread: String, rule: String, liftableBy: [Lifting], condition: Condition,
    workings: [Working],
    onLift: [Influence], source: Source
  ) {
    self.name = name
    self.title = title
    self.thread = thread
    self.rule = rule
    self.liftableBy = liftableBy
    self.condition = condition
    self.workings = workings
    self.onLift = onLift
    self.source = source
  }
}
