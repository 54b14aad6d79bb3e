// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Glibc

/// Columns by which an outcome can depend on one parameter: a straight line, or a curve that has the line in its span.
///
/// The curve is a cubic B-spline of the value itself, with knots at the quartiles: six columns. Of the value and not of its rank,
/// so that what is linear in a price stays linear. A parameter of few values has a column for each of them but one.
package struct ParameterBasis {
  /// One column.
  package let linear: [[Double]]
  /// Empty when the line says all there is to say (two values).
  package let curved: [[Double]]

  private let line: Scaling
  private let functions: Functions
  /// The functions that are columns, with what standardises them.
  private let bends: [(function: Int, scaling: Scaling)]

  /// More values than this are taken as a continuum.
  static let mostLevels = 7

  /// - Parameter values: one per draw; `nil` when they are all the same.
  package init?(_ values: [Double]) {
    guard let line = Scaling(values) else { return nil }
    let functions = Functions(sorted: values.sorted())
    let columns = functions.columns(values)
    let bends = columns.enumerated().compactMap { c, column in Scaling(column).map { (function: c, scaling: $0) } }
    self.line = line
    self.functions = functions
    self.bends = bends
    linear = [values.map(line.callAsFunction)]
    curved = bends.map { columns[$0.function].map($0.scaling.callAsFunction) }
  }

  /// More than a few values: its curve is smooth.
  var isContinuous: Bool {
    if case .splines = functions { return true }
    return false
  }

  /// A line, or a column for each of a few values.
  var plain: [[Double]] { isContinuous || curved.isEmpty ? linear : curved }

  /// What the columns would hold in a draw with this value; beyond the values drawn, a curve goes on at its end.
  package func row(at value: Double, isCurved: Bool) -> [Double] {
    guard isCurved else { return [line(value)] }
    let columns = functions.columns([value])
    return bends.map { $0.scaling(columns[$0.function][0]) }
  }

  /// To mean 0 and mean square 1.
  private struct Scaling {
    let mean: Double
    let scale: Double

    /// `nil` where all values are equal.
    init?(_ values: [Double]) {
      let n = Double(values.count)
      mean = values.reduce(0, +) / n
      let mean = mean
      scale = (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / n).squareRoot()
      guard scale > abs(mean) * 1e-12, scale.isFinite else { return nil }
    }

    func callAsFunction(_ value: Double) -> Double { (value - mean) / scale }
  }

  /// The curve before it is standardised.
  private enum Functions {
    /// 1 at a level, 0 at all others.
    case steps([Double])
    /// B-splines with these knots, but one: they add to 1, and a regression has a constant already.
    case splines([Double])

    private static let order = 4

    init(sorted: [Double]) {
      let levels = zip(sorted.dropFirst(), sorted).filter { $0 != $1 }.map(\.0)
      if levels.count < mostLevels {
        self = .steps(levels.count < 2 ? [] : levels)
      } else {
        var knots = [sorted[0]]
        for p in [0.25, 0.5, 0.75, 1] {
          let knot = gsl_stats_quantile_from_sorted_data(sorted, 1, sorted.count, p)
          if knot > knots.last! { knots.append(knot) }
        }
        self = .splines(knots)
      }
    }

    func columns(_ values: [Double]) -> [[Double]] {
      switch self {
      case .steps(let levels): levels.map { level in values.map { $0 == level ? 1 : 0 } }
      case .splines(let knots): Self.splines(values, knots)
      }
    }

    private static func splines(_ values: [Double], _ knots: [Double]) -> [[Double]] {
      let count = knots.count + order - 2
      guard let workspace = gsl_bspline_alloc(order, knots.count) else { return [] }
      guard let points = gsl_vector_alloc(knots.count), let row = gsl_vector_alloc(count) else { return [] }
      defer {
        gsl_bspline_free(workspace)
        gsl_vector_free(points)
        gsl_vector_free(row)
      }
      for (i, knot) in knots.enumerated() { gsl_vector_set(points, i, knot) }
      guard gsl_bspline_knots(points, workspace) == GSL_SUCCESS else { return [] }
      var columns = Array(repeating: Array(repeating: 0.0, count: values.count), count: count - 1)
      for (k, value) in values.enumerated() {
        let inside = min(max(value, knots[0]), knots[knots.count - 1])
        guard gsl_bspline_eval(inside, row, workspace) == GSL_SUCCESS else { return [] }
        for c in 1..<count { columns[c - 1][k] = gsl_vector_get(row, c) }
      }
      return columns
    }
  }
}
