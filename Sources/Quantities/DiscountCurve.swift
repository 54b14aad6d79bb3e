// SPDX-License-Identifier: EUPL-1.2

/// How much later amounts count, when that may change with time.
public struct DiscountCurve: Hashable, Sendable {
  public struct Step: Hashable, Sendable {
    /// Years since the start: a whole number of months.
    public var from: Double
    public var rate: DiscountRate
    public init(from: Double, rate: DiscountRate) {
      self.from = from
      self.rate = rate
    }
  }

  /// The first from 0, then ascending: from each moment on, amounts lose value at the step's rate.
  public var steps: [Step]
  /// The factor changes only at the turn of a year since the start: all of year k counts as its beginning.
  public var isYearly: Bool

  public init(_ rate: DiscountRate) { self.init(steps: [Step(from: 0, rate: rate)]) }

  public init(steps: [Step], isYearly: Bool = false) {
    self.steps = steps
    self.isYearly = isYearly
  }

  /// The rate, when it is one and the same all the time.
  public var constant: DiscountRate? { steps.count == 1 && !isYearly ? steps[0].rate : nil }

  /// −ln of the discount factor at a time in years.
  public func exponent(at time: Double) -> Double {
    let moment = isYearly ? time.rounded(.down) : time
    var sum = 0.0
    for (i, step) in steps.enumerated() where step.from < moment {
      let end = i + 1 < steps.count ? min(moment, steps[i + 1].from) : moment
      sum += step.rate.force * (end - step.from)
    }
    return sum
  }
}
