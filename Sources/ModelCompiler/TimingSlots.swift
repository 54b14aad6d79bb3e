// SPDX-License-Identifier: EUPL-1.2

public import Distributions
public import Scenarios

/// Waiting-time law of a channel in one arrangement: its form and the slots of its numbers.
public struct TimingSlots: Sendable {
  public enum Law: Sendable {
    case numbers(Distribution.Form, [Int32])
    /// Hazards between bounds; one slot more than bounds.
    case piecewise(bounds: [Double], rates: [Int32])
    /// One column of a table; the first whose static condition holds (−1: always).
    case table([(condition: Int32, steps: [HazardTable.Step])])
    case empirical(times: [Int32], weights: [Double])
    /// At the first moment, and then at equal distances (−1: once).
    case moments(first: Int32, every: Int32)
    /// At the moments of a timer.
    case held
  }

  /// What the law's time is counted from.
  public enum Origin: Sendable, Equatable {
    /// The last move of the owner.
    case entry
    /// The arming of the channel.
    case arming
    /// `−value` years from the start: 0, the start year, or the age in this slot.
    case offset(Double)
    case age(Int32)
  }

  public var law: Law
  public var origin: Origin
  /// Slots of the factors by which its time is divided.
  public var accelerations: [Int32]
  public var isPerCase: Bool
}

extension TimingSlots {
  package var nodeCount: Int {
    switch law {
    case .numbers, .moments, .held: 0
    case .piecewise(_, let rates): rates.count
    case .table(let columns): columns.reduce(0) { $0 + $1.steps.count }
    case .empirical(let times, _): times.count
    }
  }

  /// Slots whose values it needs.
  package var slots: [Int32] {
    var list = accelerations
    switch law {
    case .numbers(_, let own), .piecewise(_, let own), .empirical(let own, _): list += own
    case .table, .held: break
    case .moments(let first, let every): list += [first] + (every >= 0 ? [every] : [])
    }
    if case .age(let slot) = origin { list.append(slot) }
    return list
  }
}
