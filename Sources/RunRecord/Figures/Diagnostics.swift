// SPDX-License-Identifier: EUPL-1.2

/// How sure the run is of its own arithmetic; goes to run.json and the terminal.
public struct Diagnostics: Sendable, Equatable {
  public var draws: Int
  public var replications: Int
  public var cases: Int
  /// Sum of the weights.
  public var targetGroup: Double
  /// Lives simulated, all arrangements.
  public var lives: Int
  public var events: Int
  /// Channels of the compiled model, and the mean number alive.
  public var channels: Int
  public var eventsPerLife: Double
  /// Per arrangement other than the reference: how the noise of the social net result splits.
  public var noise: [Noise]

  /// Whether nothing ever happens in a life of the model.
  public var hasNoEvents: Bool
  /// Whether households leave nothing to chance, as in a model without lives: all of the error is from draws.
  public var isWithoutChance: Bool {
    hasNoEvents || !noise.isEmpty && noise.allSatisfy { $0.shareReplications.map { $0 < 1e-12 } ?? false }
  }

  public struct Noise: Sendable, Equatable {
    public var arrangement: String
    /// Standard error of the mean of the social net result.
    public var mcError: Double?
    /// Part of mcError² from replications (0...1).
    public var shareReplications: Double?
    /// Variance of the difference with independent paths over that with common paths, at equal parameters; ≥ 0.
    public var commonPathVarianceRatio: Double?
    /// Variance of the difference over what controls leave of it, at equal parameters; at least 1, `nil` where none were used.
    public var controlVarianceRatio: Double?
    /// Variance that independent random draws would give the mean over that of the draws as they are spread, and its standard error.
    public var designVarianceRatio: Double?
    public var designVarianceRatioError: Double?
    /// The best use of the same computing time; `nil` when the parts of the error are not known.
    public var split: EffortSplit?

    public init(
      arrangement: String, mcError: Double?, shareReplications: Double?, commonPathVarianceRatio: Double?,
      controlVarianceRatio: Double? = nil, designVarianceRatio: Double? = nil,
      designVarianceRatioError: Double? = nil, split: EffortSplit? = nil
    ) {
      self.arrangement = arrangement
      self.mcError = mcError
      self.shareReplications = shareReplications
      self.commonPathVarianceRatio = commonPathVarianceRatio
      self.controlVarianceRatio = controlVarianceRatio
      self.designVarianceRatio = designVarianceRatio
      self.designVarianceRatioError = designVarianceRatioError
      self.split = split
    }
  }

  public init(
    draws: Int, replications: Int, cases: Int, targetGroup: Double, lives: Int, events: Int, channels: Int,
    eventsPerLife: Double,
    noise: [Noise], hasNoEvents: Bool = false
  ) {
    self.hasNoEvents = hasNoEvents
    self.draws = draws
    self.replications = replications
    self.cases = cases
    self.targetGroup = targetGroup
    self.lives = lives
    self.events = events
    self.channels = channels
    self.eventsPerLife = eventsPerLife
    self.noise = noise
  }
}
