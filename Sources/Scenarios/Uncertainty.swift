// SPDX-License-Identifier: EUPL-1.2

public import Distributions
public import Quantities

/// How an uncertain input gets its value in a draw.
public enum InputValue: Hashable, Sendable {
  /// Drawn from a distribution, in base units.
  case drawn(Distribution)
  /// A share of a whole: the parameters of one group are Dirichlet with these weights and add to 1.
  case share(group: String, weight: Double)
  /// Computed from other parameters in every draw.
  case computed(Expression)

  /// Has a value of its own in every draw.
  public var isDrawn: Bool {
    switch self {
    case .drawn(let distribution): distribution.isUncertain
    case .share: true
    case .computed: false
    }
  }
}

/// How far a number can be trusted; taken from the source, never upgraded.
public enum Confidence: String, CaseIterable, Hashable, Sendable {
  case high = "hoog"
  case medium = "midden"
  case low = "laag"
}

/// Where a number comes from. `aanname` as text marks an assumption.
public struct Source: Hashable, Sendable {
  public var text: String
  public var url: String
  public var confidence: Confidence

  public init(text: String, url: String = "", confidence: Confidence) {
    self.text = text
    self.url = url
    self.confidence = confidence
  }

  public var isAssumption: Bool { text.hasPrefix("aanname") }
}

/// An input of the model with its uncertainty.
public struct Parameter: Hashable, Sendable {
  public var name: String
  public var description: String
  public var value: InputValue
  public var dimension: Dimension
  public var source: Source

  public init(name: String, description: String, value: InputValue, dimension: Dimension, source: Source) {
    self.name = name
    self.description = description
    self.value = value
    self.dimension = dimension
    self.source = source
  }
}

/// Parameters drawn together through a Gaussian copula.
public struct CorrelationGroup: Hashable, Sendable {
  public var name: String
  public var members: [String]
  /// Symmetric, ones on the diagonal, row by row in the order of `members`; correlations of the underlying normals.
  public var matrix: [[Double]]

  public init(name: String, members: [String], matrix: [[Double]]) {
    self.name = name
    self.members = members
    self.matrix = matrix
  }
}
