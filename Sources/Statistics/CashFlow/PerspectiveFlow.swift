// SPDX-License-Identifier: EUPL-1.2

import Glibc
import ModelCompiler
import Quantities
import RunRecord
import Scenarios
import Simulation

/// What one perspective gets more than under the reference, in continuous time, per household.
///
/// Years are those of all draws; when in the year an amount falls is known from the measured draws. What these lack in a year, and
/// what a draw has more than the mean, is laid over its months in proportion to how much blocks of draws differ there: so an amount
/// at once that is certain stays what it is.
struct PerspectiveFlow {
  private let outcomes: DrawOutcomes
  /// The mean over all draws, and over those of each block.
  let mean: CashFlow
  let blocks: [CashFlow]
  /// [year][draw]: undiscounted.
  private let years: [[Double]]
  private let shapes: [CashFlow]
  /// In the discounted flow: what is discounted at a rate of its own.
  private let correction: CashFlow

  /// - Complexity: linear in blocks × months and in draws × years.
  init(_ outcomes: DrawOutcomes, perspective p: Int, arrangement a: Int) {
    self.outcomes = outcomes
    let years = outcomes.flows(of: p, a)
    let measured = outcomes.measuredFlows(of: p, a)
    let shapes = Self.shapes(measured, outcomes.combine(measured))
    let blocks = zip(measured, outcomes.blocks.ranges).map { flow, range in
      var flow = flow
      let missing = outcomes.missing(years, range)
      for (shape, amount) in zip(shapes, missing) { flow.add(shape, times: amount) }
      return flow
    }
    (self.blocks, self.shapes, self.years) = (blocks, shapes, years)
    mean = outcomes.combine(blocks)
    correction = outcomes.correction(of: mean, p, a, years.map(outcomes.blocks.mean))
  }

  /// Where blocks do not differ, by the size of the amounts.
  private static func shapes(_ blocks: [CashFlow], _ mean: CashFlow) -> [CashFlow] {
    let spread = CashFlow.spread(of: blocks)
    let nothing = 1e-9 * mean.gross
    return zip(spread.yearShapes, mean.yearShapes).enumerated().map { year, shapes in
      spread.total(inYear: year) > nothing ? shapes.0 : shapes.1
    }
  }

  /// A flow of this perspective at what it is worth at the start; the mean one adds up to the net result.
  func discounted(_ flow: CashFlow) -> CashFlow {
    var result = flow.discounted(by: outcomes.model.scenario.settings.discount)
    result.add(correction)
    return result
  }

  /// Without one of the blocks.
  func leavingOut(_ block: Int) -> CashFlow {
    var rest = mean
    let size = Double(outcomes.blocks.ranges[block].count)
    let others = Double(outcomes.draws) - size
    rest.add(mean, times: size / others)
    rest.add(blocks[block], times: -size / others)
    return rest
  }

  /// Draws freed of the chance in lives as their net result is.
  struct Draws {
    fileprivate let mean: CashFlow
    fileprivate let shapes: [CashFlow]
    /// [year][draw]: what a draw has more than the mean.
    fileprivate let more: [[Double]]

    /// Of one draw: the mean, and in each year what the draw has more, laid over its months as blocks differ there.
    func flow(_ k: Int) -> CashFlow {
      var flow = mean
      for (shape, amounts) in zip(shapes, more) { flow.add(shape, times: amounts[k]) }
      return flow
    }

    /// Present values of all draws at a continuous rate.
    func values(at force: Double) -> [Double] {
      var values = Array(repeating: mean.value(at: force).value, count: more.first?.count ?? 0)
      for (shape, amounts) in zip(shapes, more) {
        let worth = shape.value(at: force).value
        for k in values.indices { values[k] += worth * amounts[k] }
      }
      return values
    }
  }

  func draws(freedBy map: FreeingMap) -> Draws {
    Draws(mean: mean, shapes: shapes, more: years.map(map.deviations))
  }
}

extension DrawOutcomes {
  /// Mean of one flow for each block.
  fileprivate func combine(_ flows: [CashFlow]) -> CashFlow {
    var sum = CashFlow(flows[0].grid)
    for (flow, range) in zip(flows, blocks.ranges) { sum.add(flow, times: Double(range.count) / Double(draws)) }
    return sum
  }

  /// What the measured lives of each block have more than under the reference.
  fileprivate func measuredFlows(of perspective: Int, _ a: Int) -> [CashFlow] {
    let rows = rows(of: perspective)
    let grid = MonthGrid(horizon: model.scenario.settings.horizon)
    return blocks.ranges.indices.map { block in
      var sum = CashFlow(grid)
      for row in rows {
        for (arrangement, sign) in [(a, 1.0), (0, -1.0)] {
          let months = results.blockMonths[block: block, arrangement: arrangement, flow: row]
          sum.add(CashFlow(grid, rows: months), times: sign)
        }
      }
      return sum
    }
  }

  /// By how much the years of the draws of a block differ from those of its measured lives.
  fileprivate func missing(_ years: [[Double]], _ range: Range<Int>) -> [Double] {
    let measured = Results.measuredDraws(of: range)
    return years.enumerated().map { y, draws in
      let whole = draws[range].reduce(0, +) / Double(range.count)
      return whole - measured.reduce(0) { $0 + draws[$1] } / Double(measured.count)
    }
  }

  /// What the discounted flow lacks in each year, laid over its months.
  fileprivate func correction(of flow: CashFlow, _ p: Int, _ a: Int, _ amounts: [Double]) -> CashFlow {
    let curve = model.scenario.settings.discount
    let discounted = flow.discounted(by: curve)
    var result = CashFlow(flow.grid)
    // A sum of months that rounds to just before a year belongs to that year in the books, and to the turn of the year here.
    var carried = 0.0
    for (y, shape) in discounted.yearShapes.enumerated() {
      let next = carried + amounts[y] - flow.total(inYear: y)
      let moved = next * exp(-curve.exponent(at: Double(y + 1))) - carried * exp(-curve.exponent(at: Double(y)))
      result.add(shape, times: presentValue(p, a, year: y) - discounted.total(inYear: y) - moved)
      carried = next
    }
    return result
  }

  private func presentValue(_ p: Int, _ a: Int, year: Int) -> Double {
    netCoefficients(p).reduce(0) { sum, term in
      func present(_ a: Int) -> Double {
        results.cellYears[arrangement: a, cell: term.cell, measure: .presentValue, year: year]
      }
      return sum + term.factor * (present(a) - present(0))
    }
  }
}
