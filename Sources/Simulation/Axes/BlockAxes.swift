// SPDX-License-Identifier: EUPL-1.2

/// [block of draws × arrangement × level of a domain × end of a year, the start first].
///
/// The levels of all domains stand one after the other.
public struct LevelAxes: Axes {
  public let arrangements: Int
  public let levels: Int
  public let ends: Int

  public init(arrangements: Int, levels: Int, ends: Int) {
    (self.arrangements, self.levels, self.ends) = (arrangements, levels, ends)
  }

  public var rowCount: Int { arrangements * levels * ends }

  @inlinable @inline(__always)
  public func place(block: Int, arrangement: Int, level: Int = 0, end: Int = 0) -> Int {
    ((block &* arrangements &+ arrangement) &* levels &+ level) &* ends &+ end
  }
}

extension Tensor<LevelAxes> {
  @inlinable
  public subscript(block block: Int, arrangement arrangement: Int, level level: Int, end end: Int) -> Double {
    values[
      axes.place(
        block: block, arrangement: on(arrangement, axes.arrangements), level: on(level, axes.levels),
        end: on(end, axes.ends))]
  }
}

/// [block of draws × arrangement × number of a quantity].
public struct QuantityAxes: Axes {
  public let arrangements: Int
  public let quantities: Int

  public init(arrangements: Int, quantities: Int) {
    (self.arrangements, self.quantities) = (arrangements, quantities)
  }

  public var rowCount: Int { arrangements * quantities }

  @inlinable @inline(__always)
  public func place(block: Int, arrangement: Int, quantity: Int = 0) -> Int {
    (block &* arrangements &+ arrangement) &* quantities &+ quantity
  }
}

extension Tensor<QuantityAxes> {
  @inlinable
  public subscript(block block: Int, arrangement arrangement: Int, quantity quantity: Int) -> Double {
    values[
      axes.place(
        block: block, arrangement: on(arrangement, axes.arrangements), quantity: on(quantity, axes.quantities))]
  }
}

/// [arrangement × outcome of ``NoiseLayout``].
public struct OutcomeAxes: Axes {
  public let outcomes: Int

  public init(outcomes: Int) { self.outcomes = outcomes }

  public var rowCount: Int { outcomes }

  @inlinable @inline(__always)
  public func place(arrangement: Int, outcome: Int = 0) -> Int { arrangement &* outcomes &+ outcome }
}

extension Tensor<OutcomeAxes> {
  @inlinable
  public subscript(arrangement arrangement: Int, outcome outcome: Int) -> Double {
    values[axes.place(arrangement: arrangement, outcome: on(outcome, axes.outcomes))]
  }
}

/// [arrangement × row × calendar year]: what a draw is summed in, by exposure or by cell.
struct YearAxes: Axes {
  let rows: Int
  let years: Int

  var rowCount: Int { rows * years }

  @inline(__always)
  func place(arrangement: Int, row: Int = 0, year: Int = 0) -> Int { (arrangement &* rows &+ row) &* years &+ year }
}
