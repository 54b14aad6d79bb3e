// SPDX-License-Identifier: EUPL-1.2

/// A property of a household that does not change during the simulation.
public struct Attribute: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// A number between two bounds.
    case number(ClosedRange<Double>)
    /// One of these words.
    case choice([String])
    /// A number drawn for every household, the same in all arrangements.
    case drawnNumber(DistributionFormula)
    /// One of these words, drawn for every household with these probabilities.
    case drawnChoice([String], [Expression])
  }

  public var name: String
  public var title: String
  public var kind: Kind

  /// The words of a choice; `nil` for a number.
  public var choices: [String]? {
    switch kind {
    case .choice(let words), .drawnChoice(let words, _): words
    case .number, .drawnNumber: nil
    }
  }

  public init(name: String, title: String, kind: Kind) {
    self.name = name
    self.title = title
    self.kind = kind
  }
}

public enum AttributeValue: Hashable, Sendable {
  case number(Double)
  case choice(String)
}

/// A listed starting household.
public struct Case: Hashable, Sendable {
  public var name: String
  public var weight: Double
  /// Starting level per domain, 1 = worst, complete.
  public var levels: [String: Int]
  /// Starting state of services that are not `geen`.
  public var services: [String: ServiceState]
  /// Complete.
  public var attributes: [String: AttributeValue]

  public init(
    name: String, weight: Double, levels: [String: Int], services: [String: ServiceState] = [:],
    attributes: [String: AttributeValue] = [:]
  ) {
    self.name = name
    self.weight = weight
    self.levels = levels
    self.services = services
    self.attributes = attributes
  }
}
