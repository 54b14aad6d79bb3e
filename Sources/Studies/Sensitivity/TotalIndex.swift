// SPDX-License-Identifier: EUPL-1.2

import Glibc
import RunRecord
import Sampling
import Statistics

/// Points for total Sobol indices: every sample A, and A with one unit taken from an independent sample B, each on two independent
/// sets of paths.
struct PickFreeze {
  /// [sample][margin]
  let a: [[Double]]
  let b: [[Double]]
  /// Margins of each unit that is moved.
  let units: [[Int]]

  /// Points of one sample: on each of two paths A, and then A with each unit of B.
  var pointsPerSample: Int { 2 * (units.count + 1) }

  func points(ofSample n: Int) -> [ParameterDesign.Point] {
    let own = [a[n]] + units.map { unit in unit.reduce(into: a[n]) { $0[$1] = b[n][$1] } }
    return [2 * n, 2 * n + 1].flatMap { path in own.map { ParameterDesign.Point(values: $0, path: path) } }
  }

  /// What changes with a unit on either path.
  ///
  /// - Parameter outcomes: of the points of one sample.
  func changes(_ outcomes: ArraySlice<Double>, unit: Int) -> (Double, Double) {
    let (first, second) = (outcomes.startIndex, outcomes.startIndex + units.count + 1)
    return (
      outcomes[first] - outcomes[first + 1 + unit], outcomes[second] - outcomes[second + 1 + unit]
    )
  }
}

/// The share of the variance of an outcome that would be left if everything but one unit were known: alone and with all others.
///
/// Jansen's ½ E (f(A) − f(AB))² counts the chance in lives as if it came from the unit. The product of the changes on two
/// independent sets of paths has the square of the expected change as its mean, whatever the chance.
///
/// - Source: M. J. W. Jansen 1999, Computer Physics Communications 117:35; A. Saltelli et al. 2010, Computer Physics
///   Communications 181:259, table 2.
enum TotalIndex {
  /// - Parameters:
  ///   - products: per sample, half the product of the changes on the two paths.
  ///   - variance: of the outcome, free of chance in lives.
  /// - Returns: `nil` without spread, or with fewer than two samples.
  static func of(_ products: [Double], variance: (value: Double, error: Double)) -> SensitivityIndex? {
    let n = Double(products.count)
    guard variance.value > 0, n > 1 else { return nil }
    let mean = products.reduce(0, +) / n
    let square = products.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (n - 1) / n
    let index = mean / variance.value
    let error = (square + index * index * variance.error * variance.error).squareRoot() / variance.value
    return SensitivityIndex(share: index, error: error, degrees: products.count - 1)
  }
}
