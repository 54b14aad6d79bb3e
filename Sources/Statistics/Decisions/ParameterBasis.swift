// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Glibc

/// Columns by which an outcome can depend on one parameter: a straight line, or a curve that has the line in its span.
///
/// The curve is a cubic B-spline of the value itself, with knots at the quartiles: six columns. Of the value and not of its rank,
/// so that what is linear in a price stays linear. A parameter of few values has a column for each of them but one.
struct ParameterBasis {
  /// One column.
  let linear: [[Double]]
  /// Empty when the line says all there is to say (two values).
  let curved: [[Double]]

  /// More values than this are taken as a continuum.
  static let mostLevels = 7
  private static let order = 4

  /// - Parameter values: one per draw; `nil` when they are all the same.
  init?(_ values: [Double]) {
    let line = Self.standardised(values)
    guard !line.isEmpty else { return nil }
    linear = [line]
    let sorted = values.sorted()
    let levels = zip(sorted, sorted.dropFirst()).count { $0 != $1 } + 1
    if levels <= Self.mostLevels {
      curved = levels < 3 ? [] : Self.steps(values, sorted)
    } else {
      curved = Self.spline(values, sorted)
    }
  }

  private static func steps(_ values: [Double], _ sorted: [Double]) -> [[Double]] {
    let levels = zip(sorted.dropFirst(), sorted).filter { $0 != $1 }.map(\.0)
    return levels.map { level in standardised(values.map { $0 == level ? 1 : 0 }) }
  }

  private static func spline(_ values: [Double], _ sorted: [Double]) -> [[Double]] {
    var knots = [sorted[0]]
    for p in [0.25, 0.5, 0.75, 1] {
      let knot = gsl_stats_quantile_from_sorted_data(sorted, 1, sorted.count, p)
      if knot > knots.last! { knots.append(knot) }
    }
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
    // The functions add to 1: with a constant in the regression, one of them is too many.
    var columns = Array(repeating: Array(repeating: 0.0, count: values.count), count: count - 1)
    for (k, value) in values.enumerated() {
      guard gsl_bspline_eval(value, row, workspace) == GSL_SUCCESS else { return [] }
      for c in 1..<count { columns[c - 1][k] = gsl_vector_get(row, c) }
    }
    return columns.map(standardised).filter { !$0.isEmpty }
  }

  /// Mean 0 and mean square 1; empty where all values are equal.
  private static func standardised(_ values: [Double]) -> [Double] {
    let n = Double(values.count)
    let mean = values.reduce(0, +) / n
    let scale = (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / n).squareRoot()
    guard scale > abs(mean) * 1e-12, scale.isFinite else { return [] }
    return values.map { ($0 - mean) / scale }
  }
}
