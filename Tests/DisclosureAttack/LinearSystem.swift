// SPDX-License-Identifier: EUPL-1.2

/// What linear relations say of numbers that nobody wrote down.
public struct LinearSystem {
  /// A sum of unknowns, by place, that is known.
  public struct Equation {
    public var terms: [Int: Double]
    public var value: Double

    public init(_ terms: [Int: Double], _ value: Double) {
      self.terms = terms
      self.value = value
    }
  }

  public var equations: [Equation] = []
  /// What is known beforehand of each unknown.
  public var bounds: [ClosedRange<Double>]

  public init(bounds: [ClosedRange<Double>]) { self.bounds = bounds }

  /// The value of a sum of unknowns that follows from the equations alone; `nil` where none does.
  public func value(of target: [Int: Double]) -> Double? { Elimination(self).value(of: target) }

  /// The least and the most that a sum of unknowns can be.
  ///
  /// - Parameter rounding: by how much the known values may be off; the equations hold up to that.
  /// - Returns: `nil` where the equations contradict each other.
  public func range(of target: [Int: Double], rounding: Double = 0) -> ClosedRange<Double>? {
    var costs = Array(repeating: 0.0, count: bounds.count)
    for (place, x) in target { costs[place] = x }
    var program = LinearProgram(bounds: bounds, equations: equations, rounding: rounding)
    guard program.findStart() else { return nil }
    var other = program
    let low = program.least(costs)
    let high = -other.least(costs.map { -$0 })
    return min(low, high)...max(low, high)
  }
}
