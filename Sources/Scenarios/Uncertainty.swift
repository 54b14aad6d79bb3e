// SPDX-License-Identifier: EUPL-1.2

public import Quantities

/// The distribution of an uncertain input, in base units.
public enum Distribution: Hashable, Sendable {
  case fixed(Double)
  case normal(mean: Double, sd: Double)
  /// `location` and `scale` are the mean and sd of the logarithm.
  case lognormal(location: Double, scale: Double)
  /// Density ∝ x^(shape-1) e^(-x/scale).
  case gamma(shape: Double, scale: Double)
  case beta(alpha: Double, beta: Double)
  case uniform(low: Double, high: Double)
  case triangular(low: Double, mode: Double, high: Double)
  /// Beta on [low, high] with mean (low + 4 mode + high) / 6.
  case pert(low: Double, mode: Double, high: Double)
  /// Normal between bounds; infinite where there is none.
  case truncatedNormal(mean: Double, sd: Double, low: Double, high: Double)
  /// One of these values, with weights that need not add to 1.
  case empirical(values: [Double], weights: [Double])
  /// A share of a whole: the parameters of one group are Dirichlet with these weights and add to 1.
  case dirichlet(group: String, weight: Double)
  /// Computed from other parameters in every draw.
  case formula(Expression)
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
  public var distribution: Distribution
  public var dimension: Dimension
  public var source: Source

  public init(name: String, description: String, distribution: Distribution, dimension: Dimension, source: Source) {
    self.name = name
    self.description = description
    self.distribution = distribution
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
