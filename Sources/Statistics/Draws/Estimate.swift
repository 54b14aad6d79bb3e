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
