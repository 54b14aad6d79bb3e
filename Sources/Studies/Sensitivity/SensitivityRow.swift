// SPDX-License-Identifier: EUPL-1.2

public import Scenarios
public import Statistics
public import Words

/// A row of gevoeligheid.csv: how much one input, or a group of them, matters to a net result, by one way of looking.
public struct SensitivityRow: Sendable, Equatable {
  public enum Method: String, Sendable, CaseIterable {
    /// All other inputs vary as they do; what is drawn together moves along.
    case integratedOut = "tornado_rest_varieert"
    /// All other inputs at their means.
    case atMeans = "tornado_rest_gemiddeld"
    case partialRank = "partiele_rangcorrelatie"
    case rank = "rangcorrelatie"
    case firstOrder = "sobol_eerste_orde"
    case total = "sobol_totaal"

    public var isTornado: Bool { self == .integratedOut || self == .atMeans }
  }

  public enum Subject: String, Sendable, CaseIterable {
    case parameter
    case price = "prijs"
    case group = "groep"
  }

  /// A bar of a tornado.
  public struct Bar: Sendable, Equatable {
    /// Of the input, at the percentiles that the scenario says.
    public var lowValue: Double
    public var highValue: Double
    /// Net result there, euro per household against the reference.
    public var low: Estimate
    public var high: Estimate
    /// At the high value less at the low one.
    public var difference: Estimate
    /// Where the input is low and high.
    public var ends: TornadoEnds

    public init(
      lowValue: Double, highValue: Double, low: Estimate, high: Estimate, difference: Estimate,
      ends: TornadoEnds = .standard
    ) {
      self.lowValue = lowValue
      self.highValue = highValue
      self.low = low
      self.high = high
      self.difference = difference
      self.ends = ends
    }
  }

  public var arrangement: String
  public var perspective: Perspective
  public var method: Method
  public var subject: Subject
  public var name: String
  /// By size within arrangement, perspective and method, from 1.
  public var rank: Int
  /// Of a tornado; `nil` where it cannot be computed.
  public var bar: Bar?
  /// Of the other methods; `nil` where it cannot be computed.
  public var index: SensitivityIndex?
  /// Why there is no bar or index, or what to mind.
  public var reason: Reason?

  public init(
    arrangement: String, perspective: Perspective, method: Method, subject: Subject, name: String, rank: Int = 0,
    bar: Bar? = nil, index: SensitivityIndex? = nil, reason: Reason? = nil
  ) {
    self.arrangement = arrangement
    self.perspective = perspective
    self.method = method
    self.subject = subject
    self.name = name
    self.rank = rank
    self.bar = bar
    self.index = index
    self.reason = reason
  }

  /// What rows of one method are ordered by; below 0 without a value.
  var size: Double { (bar?.difference.mean ?? index?.value).map(abs) ?? -1 }
}

/// A row of raster.csv: the expected net result where two inputs have given values and all others vary as they do.
public struct GridRow: Sendable, Equatable {
  /// One of the two inputs.
  public struct Place: Sendable, Equatable {
    public var name: String
    /// Of a value this low or lower, 0...1.
    public var probability: Double
    public var value: Double

    public init(name: String, probability: Double, value: Double) {
      self.name = name
      self.probability = probability
      self.value = value
    }
  }

  public var arrangement: String
  public var perspective: Perspective
  public var first: Place
  public var second: Place
  /// Euro per household against the reference.
  public var net: Estimate

  public init(arrangement: String, perspective: Perspective, first: Place, second: Place, net: Estimate) {
    self.arrangement = arrangement
    self.perspective = perspective
    self.first = first
    self.second = second
    self.net = net
  }
}
