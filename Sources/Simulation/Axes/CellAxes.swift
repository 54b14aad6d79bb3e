// SPDX-License-Identifier: EUPL-1.2

/// [draw × arrangement × cell of the ledger].
public struct CellAxes: Axes {
  public let arrangements: Int
  public let cells: Int

  public init(arrangements: Int, cells: Int) {
    (self.arrangements, self.cells) = (arrangements, cells)
  }

  public var rowCount: Int { arrangements * cells }

  @inlinable @inline(__always)
  public func place(draw: Int, arrangement: Int, cell: Int = 0) -> Int {
    (draw &* arrangements &+ arrangement) &* cells &+ cell
  }
}

extension CellAxes {
  /// The cell of the number at a place.
  func cell(at place: Int) -> Int { place % cells }
}

extension Tensor<CellAxes> {
  @inlinable
  public subscript(draw draw: Int, arrangement arrangement: Int, cell cell: Int) -> Double {
    values[axes.place(draw: draw, arrangement: on(arrangement, axes.arrangements), cell: on(cell, axes.cells))]
  }
}

/// [case × arrangement × cell of the ledger × measure]: of one household of the case.
public struct CaseCellAxes: Axes {
  public enum Measure: Int, CaseIterable, Sendable {
    case units
    /// Euro, undiscounted.
    case amount
    case presentValue
  }

  public static let measures = Measure.allCases.count
  public let arrangements: Int
  public let cells: Int

  public init(arrangements: Int, cells: Int) {
    (self.arrangements, self.cells) = (arrangements, cells)
  }

  public var rowCount: Int { arrangements * cells * Self.measures }

  @inlinable @inline(__always)
  public func place(household: Int, arrangement: Int, cell: Int = 0, _ measure: Measure = .units) -> Int {
    ((household &* arrangements &+ arrangement) &* cells &+ cell) &* Self.measures &+ measure.rawValue
  }
}

extension CaseCellAxes {
  /// From the first cell of a case, at some measure, to another cell.
  @inline(__always)
  func step(_ cell: Int) -> Int { cell &* Self.measures }

  /// The cell of the number at a place.
  func cell(at place: Int) -> Int { place / Self.measures % cells }

  /// Adds to a cell of a case.
  ///
  /// - Parameter cells: the first of the case.
  @inline(__always)
  func add(
    _ cell: Int, units: Double, amount: Double, presentValue: Double, to cells: UnsafeMutablePointer<Double>
  ) {
    let own = cells + step(cell)
    own[Measure.units.rawValue] += units
    own[Measure.amount.rawValue] += amount
    own[Measure.presentValue.rawValue] += presentValue
  }
}

extension Tensor<CaseCellAxes> {
  @inlinable
  public subscript(
    household household: Int, arrangement arrangement: Int, cell cell: Int, measure measure: CaseCellAxes.Measure
  ) -> Double {
    values[
      axes.place(
        household: household, arrangement: on(arrangement, axes.arrangements), cell: on(cell, axes.cells), measure)]
  }

  /// All cells and measures of a case under an arrangement.
  public func cells(household: Int, arrangement: Int) -> ArraySlice<Double> {
    let start = axes.place(household: household, arrangement: on(arrangement, axes.arrangements))
    return values[start..<start + axes.cells * CaseCellAxes.measures]
  }
}

/// [arrangement × cell of the ledger × measure × calendar year from the start].
public struct CellYearAxes: Axes {
  public enum Measure: Int, CaseIterable, Sendable {
    /// Euro, undiscounted.
    case amount
    case presentValue
  }

  public static let measures = Measure.allCases.count
  public let cells: Int
  public let years: Int

  public init(cells: Int, years: Int) {
    (self.cells, self.years) = (cells, years)
  }

  public var rowCount: Int { cells * Self.measures * years }

  @inlinable @inline(__always)
  public func place(arrangement: Int, cell: Int, _ measure: Measure = .amount, year: Int = 0) -> Int {
    ((arrangement &* cells &+ cell) &* Self.measures &+ measure.rawValue) &* years &+ year
  }
}

extension Tensor<CellYearAxes> {
  @inlinable
  public subscript(arrangement arrangement: Int, cell cell: Int, measure measure: CellYearAxes.Measure, year year: Int)
    -> Double
  {
    values[axes.place(arrangement: arrangement, cell: on(cell, axes.cells), measure, year: on(year, axes.years))]
  }
}
