// SPDX-License-Identifier: EUPL-1.2

import Statistics

/// The net result of an arrangement as a function of something that can be set, draw by draw on common random paths.
protocol NetCurve {
  /// Ascending, at least two: between neighbours at most one change of sign is looked for.
  var knots: [Double] { get }
  /// Known to fall with what is set: a change of sign is the only one.
  var isFalling: Bool { get }
  /// Euro per household in each of these draws, when no others are known.
  func net(at x: Double, in draws: [Int]) -> [Double]
  /// Expected net results in every draw, as they are and with the noise doubled: [variant][draw]. See `Expectations.freed`.
  func expected(at x: Double, by estimator: Estimator) -> [[Double]]
  /// Variance that replications give such a value; `nil` when unknown.
  func noise(at x: Double) -> Double?
  /// Values whose mean, with this noise in each, has the error of the mean net result of all draws.
  func terms(at x: Double) -> (values: [Double], noise: Double?)
  /// The curve without one of its knots, to see how far it can be trusted between them; `nil` where it is exact everywhere.
  func without(_ knot: Int) -> Self?
}

extension NetCurve {
  var range: ClosedRange<Double> { knots[0]...knots[knots.count - 1] }
}
