// SPDX-License-Identifier: EUPL-1.2

public import Words

/// What a figure says about its own certainty.
public struct Estimate: Sendable, Equatable {
  public var mean: Double
  /// Standard error of `mean` from draws and replications together; `nil` when it cannot be estimated (one draw).
  public var mcError: Double?
  /// The mean with less chance in it, by controls, and its standard error; `nil` where none were used.
  public var controlledMean: Double?
  public var controlledError: Double?
  /// Quantiles of the expected outcome over parameters, freed of replication noise.
  public var low: Double?
  public var median: Double?
  public var high: Double?
  /// Standard errors of `low` and `high`.
  public var lowError: Double?
  public var highError: Double?
  /// Chance that the expected outcome is above zero, over what is uncertain, and its standard error.
  public var probabilityPositive: Double?
  public var probabilityError: Double?
  /// Why there are no quantiles and no chance; `nil` where there are, or where none were asked for.
  public var spreadReason: Reason?

  /// Nothing, and nothing known of it.
  public init() { mean = 0 }

  public init(
    mean: Double, mcError: Double? = nil, low: Double? = nil, median: Double? = nil, high: Double? = nil,
    probabilityPositive: Double? = nil
  ) {
    self.mean = mean
    self.mcError = mcError
    self.low = low
    self.median = median
    self.high = high
    self.probabilityPositive = probabilityPositive
  }
}

extension Estimate {
  /// Whether no chance may be told: the spread cannot be told from chance in lives, or nothing is uncertain.
  public var isSpreadUnknown: Bool {
    switch spreadReason {
    case nil, .spread(.noDifference), .spread(.sameInEveryDraw), .spread(.sameInMostDraws): false
    default: true
    }
  }
}

/// The figures of an estimate that may not be there; filling in the mean makes one.
extension Estimate? {
  public var mean: Double? {
    get { self?.mean }
    set { self = newValue.map { Estimate(mean: $0) } }
  }

  public var mcError: Double? {
    get { self?.mcError }
    set { self?.mcError = newValue }
  }

  public var controlledMean: Double? {
    get { self?.controlledMean }
    set { self?.controlledMean = newValue }
  }

  public var controlledError: Double? {
    get { self?.controlledError }
    set { self?.controlledError = newValue }
  }

  public var low: Double? {
    get { self?.low }
    set { self?.low = newValue }
  }

  public var median: Double? {
    get { self?.median }
    set { self?.median = newValue }
  }

  public var high: Double? {
    get { self?.high }
    set { self?.high = newValue }
  }

  public var lowError: Double? {
    get { self?.lowError }
    set { self?.lowError = newValue }
  }

  public var highError: Double? {
    get { self?.highError }
    set { self?.highError = newValue }
  }

  public var probabilityPositive: Double? {
    get { self?.probabilityPositive }
    set { self?.probabilityPositive = newValue }
  }

  public var probabilityError: Double? {
    get { self?.probabilityError }
    set { self?.probabilityError = newValue }
  }
}
