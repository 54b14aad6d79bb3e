// SPDX-License-Identifier: EUPL-1.2

import Simulation

/// Amounts in continuous time: what falls on the turn of a month, and what falls inside months.
///
/// Inside a month the amount per year is a straight line that has the right amount and the right moment. So what falls on the turn
/// of a month is at its moment, and what falls elsewhere is worth what it should be but for terms of the second order in the
/// discounting of one month.
struct CashFlow: Equatable {
  let grid: MonthGrid
  /// One for each row of the grid: the last falls on the horizon.
  var atTurn: [Double]
  /// One for each month.
  var inside: [Double]
  /// Moment of `inside` about the middle of its month, amount times years.
  var moment: [Double]

  init(_ grid: MonthGrid) {
    self.grid = grid
    atTurn = Array(repeating: 0, count: grid.rows)
    inside = Array(repeating: 0, count: grid.count)
    moment = inside
  }

  /// - Parameter rows: see ``Results/blockMonths``, of one flow.
  init(_ grid: MonthGrid, rows: ArraySlice<Double>) {
    self.init(grid)
    var perYear = 0.0
    for month in 0..<grid.rows {
      let at = rows.startIndex + month * 4
      atTurn[month] = rows[at]
      perYear += rows[at + 3]
      guard month < grid.count else { break }
      inside[month] = rows[at + 1] + perYear * grid.length(month)
      moment[month] = rows[at + 2]
    }
  }

  mutating func add(_ other: CashFlow, times factor: Double = 1) {
    for i in atTurn.indices { atTurn[i] += factor * other.atTurn[i] }
    for i in inside.indices {
      inside[i] += factor * other.inside[i]
      moment[i] += factor * other.moment[i]
    }
  }

  var total: Double { atTurn.reduce(0, +) + inside.reduce(0, +) }

  /// All amounts without their signs: what rounding errors are small against.
  var gross: Double { (atTurn + inside).reduce(0) { $0 + abs($1) } }

  // MARK: Years

  var yearCount: Int { (grid.count + 11) / 12 }

  private func months(_ year: Int) -> Range<Int> { year * 12..<min((year + 1) * 12, grid.count) }

  /// Turns of a year: the horizon belongs to the last.
  private func turns(_ year: Int) -> Range<Int> {
    year * 12..<(year + 1 == yearCount ? grid.rows : (year + 1) * 12)
  }

  func total(inYear year: Int) -> Double {
    turns(year).reduce(0) { $0 + atTurn[$1] } + months(year).reduce(0) { $0 + inside[$1] }
  }

  /// By how much several flows differ, turn by turn and month by month: standard deviations.
  static func spread(of flows: [CashFlow]) -> CashFlow {
    var result = CashFlow(flows[0].grid)
    func deviation(_ values: [Double]) -> Double {
      let mean = values.reduce(0, +) / Double(values.count)
      return (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)).squareRoot()
    }
    for i in result.atTurn.indices { result.atTurn[i] = deviation(flows.map { $0.atTurn[i] }) }
    for i in result.inside.indices { result.inside[i] = deviation(flows.map { $0.inside[i] }) }
    return result
  }

  /// One euro in each year, over its months in proportion to the size of what this flow has there; evenly where it has nothing.
  var yearShapes: [CashFlow] {
    (0..<yearCount).map { year in
      var shape = CashFlow(grid)
      let size = turns(year).reduce(0) { $0 + abs(atTurn[$1]) } + months(year).reduce(0) { $0 + abs(inside[$1]) }
      if size > 0 {
        for i in turns(year) { shape.atTurn[i] = abs(atTurn[i]) / size }
        for i in months(year) { shape.inside[i] = abs(inside[i]) / size }
      } else {
        let length = grid.start(months(year).upperBound) - grid.start(months(year).lowerBound)
        for i in months(year) { shape.inside[i] = grid.length(i) / length }
      }
      return shape
    }
  }
}
