// SPDX-License-Identifier: EUPL-1.2

/// [draw × arrangement × flow × calendar year from the start]; the flows are those of ``NoiseLayout``.
public struct FlowAxes: Axes {
  public let arrangements: Int
  public let flows: Int
  public let years: Int

  public init(arrangements: Int, flows: Int, years: Int) {
    (self.arrangements, self.flows, self.years) = (arrangements, flows, years)
  }

  public var rowCount: Int { arrangements * flows * years }

  @inlinable @inline(__always)
  public func place(draw: Int, arrangement: Int, flow: Int = 0, year: Int = 0) -> Int {
    ((draw &* arrangements &+ arrangement) &* flows &+ flow) &* years &+ year
  }
}

extension Tensor<FlowAxes> {
  @inlinable
  public subscript(draw draw: Int, arrangement arrangement: Int, flow flow: Int, year year: Int) -> Double {
    values[
      axes.place(
        draw: draw, arrangement: on(arrangement, axes.arrangements), flow: on(flow, axes.flows),
        year: on(year, axes.years))]
  }
}

/// [block of draws × arrangement × flow × row of ``MonthGrid`` × part of a row].
public struct MonthAxes: Axes {
  public let arrangements: Int
  public let flows: Int
  public let rows: Int

  public init(arrangements: Int, flows: Int, rows: Int) {
    (self.arrangements, self.flows, self.rows) = (arrangements, flows, rows)
  }

  public var rowCount: Int { arrangements * flowCount(flows) }

  /// Numbers of so many flows.
  @inlinable @inline(__always)
  public func flowCount(_ flows: Int = 1) -> Int { flows &* rows &* MonthGrid.width }

  @inlinable @inline(__always)
  public func place(block: Int, arrangement: Int, flow: Int = 0) -> Int {
    flowCount((block &* arrangements &+ arrangement) &* flows &+ flow)
  }
}

extension Tensor<MonthAxes> {
  /// The rows of one flow.
  public subscript(block block: Int, arrangement arrangement: Int, flow flow: Int) -> ArraySlice<Double> {
    let start = axes.place(block: block, arrangement: on(arrangement, axes.arrangements), flow: on(flow, axes.flows))
    return values[start..<start + axes.flowCount()]
  }
}
