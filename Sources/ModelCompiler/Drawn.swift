// SPDX-License-Identifier: EUPL-1.2

public import Distributions
public import Scenarios

/// A condition over drawn attributes, as a truth in postfix form.
public struct DrawnCondition: Sendable {
  public enum Step: Sendable {
    /// The value of an attribute against numbers; choices by their number.
    case compare(attribute: Int32, Condition.Relation, [Double])
    /// A comparison that is the same for all households drawn from a case: a static condition of its own.
    case known(Int32)
    case not
    case all(Int32)
    case any(Int32)
  }
  public var condition: Int32
  public var steps: [Step]
}

/// An attribute drawn per household.
public struct DrawnAttribute: Sendable {
  public enum Law: Sendable {
    case number(Distribution.Form)
    case choice
  }
  /// Address of its number.
  public var id: UInt32
  public var attribute: Int32
  public var law: Law
  /// Two numbers, or the probabilities of the choices.
  public var slots: [Int32]
}

/// A starting level drawn per household.
public struct DrawnStart: Sendable {
  public var id: UInt32
  public var entity: Int32
  /// Probability per level.
  public var slots: [Int32]
}
