// SPDX-License-Identifier: EUPL-1.2

/// A delta on the base model. The first arrangement of a scenario is the reference.
public struct Arrangement: Hashable, Sendable {
  public var name: String
  public var title: String
  public var lifts: [String]
  public var adds: [String]
  /// Full terms of the services it changes, base values filled in.
  public var changes: [String: ServiceTerms]
  /// Parameter name → value in this arrangement.
  public var parameters: [String: Expression]
  public var discretion: Discretion?
  /// Years since the start of the simulation; until then the household lives under the reference.
  public var startsAt: Double

  public init(
    name: String, title: String, lifts: [String] = [], adds: [String] = [], changes: [String: ServiceTerms] = [:],
    parameters: [String: Expression] = [:], discretion: Discretion? = nil, startsAt: Double = 0
  ) {
    self.name = name
    self.title = title
    self.lifts = lifts
    self.adds = adds
    self.changes = changes
    self.parameters = parameters
    self.discretion = discretion
    self.startsAt = startsAt
  }
}

/// Room to act (*handelingsruimte*): one amount per household over the horizon, spent across domains.
public struct Discretion: Hashable, Sendable {
  /// Euro per household over the horizon.
  public var budget: Expression
  /// Purchases above this amount wait for a decision.
  public var mandate: Expression
  public var decision: Duration
  public var purchases: [Purchase]

  public init(budget: Expression, mandate: Expression, decision: Duration, purchases: [Purchase]) {
    self.budget = budget
    self.mandate = mandate
    self.decision = decision
    self.purchases = purchases
  }
}

/// Something bought from the discretionary budget; refused when the rest is too small.
public struct Purchase: Hashable, Sendable {
  public var name: String
  public var title: String
  public var condition: Condition
  /// Per year while the condition holds: how fast the need is seen and met.
  public var rate: Expression
  /// Full price, euro. Always the amount of its cost item.
  public var price: Expression
  /// How long its influences last; `nil`: to the horizon.
  public var duration: Duration?
  public var changes: [LevelChange]
  public var isRepeatable: Bool

  public init(
    name: String, title: String, condition: Condition, rate: Expression, price: Expression, duration: Duration?,
    changes: [LevelChange],
    isRepeatable: Bool
  ) {
    self.name = name
    self.title = title
    self.condition = condition
    self.rate = rate
    self.price = price
    self.duration = duration
    self.changes = changes
    self.isRepeatable = isRepeatable
  }
}
