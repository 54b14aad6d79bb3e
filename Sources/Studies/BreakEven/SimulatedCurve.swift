// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Statistics

/// A curve through simulated values: a natural cubic spline, by GSL.
///
/// A spline is linear in its values, so the spline of the mean is the mean of the splines of the draws.
struct SimulatedCurve: NetCurve {
  private(set) var knots: [Double]
  let isFalling = false
  /// [knot][draw]
  private(set) var values: [[Double]]
  /// Variance by replications at each knot.
  private(set) var noises: [Double]?

  init(knots: [Double], values: [[Double]], noises: [Double]?) {
    self.knots = knots
    self.values = values
    self.noises = noises
  }

  func without(_ knot: Int) -> SimulatedCurve? {
    var rest = self
    rest.knots.remove(at: knot)
    rest.values.remove(at: knot)
    rest.noises?.remove(at: knot)
    return rest
  }

  func net(at x: Double, in draws: [Int]) -> [Double] {
    let weights = weights(at: x)
    return draws.map { k in
      var sum = 0.0
      for (knot, weight) in weights.enumerated() { sum += weight * values[knot][k] }
      return sum
    }
  }

  func expected(at x: Double, by estimator: Estimator) -> [[Double]] {
    let net = net(at: x, in: Array(values[0].indices))
    guard let noise = noise(at: x), noise > 0 else { return [net] }
    return estimator.expectations(of: [net], noise: [noise]).variantValues.map { $0[0] }
  }

  /// Lives at neighbouring knots are nearly the same, so variances are interpolated as the values are.
  func noise(at x: Double) -> Double? {
    noises.map { noises in max(0, zip(weights(at: x), noises).reduce(0) { $0 + $1.0 * $1.1 }) }
  }

  func terms(at x: Double) -> (values: [Double], noise: Double?) {
    (net(at: x, in: Array(values[0].indices)), noise(at: x))
  }

  /// Of each knot in the value at `x`; they add to 1.
  private func weights(at x: Double) -> [Double] {
    let n = knots.count
    let inside = min(max(x, knots[0]), knots[n - 1])
    guard n > 2, let spline = gsl_interp_alloc(cgsl_cspline(), n) else {
      let share = (inside - knots[0]) / (knots[n - 1] - knots[0])
      return [1 - share, share]
    }
    defer { gsl_interp_free(spline) }
    var unit = Array(repeating: 0.0, count: n)
    return knots.indices.map { knot in
      unit[knot] = 1
      defer { unit[knot] = 0 }
      gsl_interp_init(spline, knots, unit, n)
      return gsl_interp_eval(spline, knots, unit, inside, nil)
    }
  }
}
