// SPDX-License-Identifier: EUPL-1.2

public import Statistics
public import Words

/// A row of omslagpunten.csv: where the net result of an arrangement against the reference is 0.
public struct BreakEvenRow: Sendable, Equatable {
  /// What is set to other values.
  public enum Subject: Sendable, Hashable {
    /// Times the present price of all that the arrangement invests in.
    case priceFactor
    /// Investment, euro per household.
    case price
    /// Times the effect of what the arrangement adds.
    case effect
    /// Years after the start of the simulation at which the arrangement begins.
    case start
    /// An input, with its unit.
    case parameter(String, unit: Bilingual)

    /// `prijsfactor`, `prijs`, `effect`, `begin` or `parameter:<naam>`.
    public var key: String {
      switch self {
      case .priceFactor: "prijsfactor"
      case .price: "prijs"
      case .effect: "effect"
      case .start: "begin"
      case .parameter(let name, _): "parameter:" + name
      }
    }

    public var unit: Bilingual {
      switch self {
      case .priceFactor: FigureUnit.timesThePrice.text
      case .price: FigureUnit.eurosPerHousehold.text
      case .effect: FigureUnit.timesTheEffect.text
      case .start: FigureUnit.yearsAfterStart.text
      case .parameter(_, let unit): unit
      }
    }
  }

  /// How sure it has to be that the net result is 0 or more.
  public enum Certainty: Sendable, Hashable {
    case expected
    /// Percentage of the draws.
    case percent(Int)

    /// `verwachting` or the percentage.
    public var key: String {
      switch self {
      case .expected: "verwachting"
      case .percent(let share): String(share)
      }
    }
  }

  /// On which side of the value the net result is 0 or more.
  public enum Side: String, Sendable, CaseIterable {
    case upTo = "tot"
    case from = "vanaf"
  }

  public var arrangement: String
  public var perspective: Perspective
  public var subject: Subject
  public var certainty: Certainty
  /// `nil` when there is no such value; then `reason` says why.
  public var value: Double?
  /// Standard error of `value`, and its 95 % interval from simulation error alone; `nil` where it leaves the range.
  public var mcError: Double?
  public var mcLow: Double?
  public var mcHigh: Double?
  /// For `expected` only: 2.5 % and 97.5 % of the draws break even below these; `nil` outside the range.
  public var low: Double?
  public var high: Double?
  public var side: Side?
  /// As simulated in the run; `nil` without one.
  public var current: Double?
  /// Where the value was looked for; `nil` for prices, which may be anything from 0 on.
  public var range: ClosedRange<Double>?
  public var reason: Reason?

  public init(
    arrangement: String, perspective: Perspective, subject: Subject, certainty: Certainty, value: Double? = nil,
    mcError: Double? = nil, mcLow: Double? = nil, mcHigh: Double? = nil, low: Double? = nil, high: Double? = nil,
    side: Side? = nil, current: Double? = nil, range: ClosedRange<Double>? = nil, reason: Reason? = nil
  ) {
    self.arrangement = arrangement
    self.perspective = perspective
    self.subject = subject
    self.certainty = certainty
    self.value = value
    self.mcError = mcError
    self.mcLow = mcLow
    self.mcHigh = mcHigh
    self.low = low
    self.high = high
    self.side = side
    self.current = current
    self.range = range
    self.reason = reason
  }
}
