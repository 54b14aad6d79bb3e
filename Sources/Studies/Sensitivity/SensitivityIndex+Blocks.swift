// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Glibc
import RunRecord

extension SensitivityIndex {
  /// A share of a variance: value and interval stay within 0...1, the error is that of the estimate before it was cut off.
  init(share: Double, error: Double, degrees: Int) {
    let reach = Self.reach(degrees) * error
    func cut(_ x: Double) -> Double { min(1, max(0, x)) }
    self.init(value: cut(share), error: error, low: cut(share - reach), high: cut(share + reach))
  }

  /// A correlation; the interval is that of its Fisher transform, so that it stays within −1...1.
  ///
  /// - Parameter leftOut: the correlation without each of the blocks.
  init(correlation: Double, leftOut: [Double]) {
    func spread(_ values: [Double]) -> Double {
      let g = Double(values.count)
      let mean = values.reduce(0, +) / g
      return (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } * (g - 1) / g).squareRoot()
    }
    let bound = 1 - 1e-12
    func fisher(_ r: Double) -> Double { atanh(min(bound, max(-bound, r))) }
    let reach = Self.reach(leftOut.count - 1) * spread(leftOut.map(fisher))
    self.init(
      value: correlation, error: spread(leftOut), low: tanh(fisher(correlation) - reach),
      high: tanh(fisher(correlation) + reach))
  }

  private static func reach(_ degrees: Int) -> Double { gsl_cdf_tdist_Pinv(0.975, Double(degrees)) }
}
