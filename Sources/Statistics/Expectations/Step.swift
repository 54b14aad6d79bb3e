// SPDX-License-Identifier: EUPL-1.2

import Glibc

/// The step from 0 to 1 at 0, or a ramp in its place: errors of a count by leaving out draws would hold the chance of single draws
/// that pass the step when the others move.
enum Step {
  /// Half of the ramp: the standard deviation of n values over the cube root of n.
  ///
  /// - Source: the order of the best bandwidth for a distribution function: A. Azzalini 1981, Biometrika 68:326.
  static func width(_ values: [Double]) -> Double {
    let n = Double(values.count)
    let mean = values.reduce(0, +) / n
    let square = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (square / max(1, n - 1)).squareRoot() / cbrt(n)
  }

  /// - Parameter width: half of the ramp; 0 for a step, at which a value of 0 is not above 0.
  static func at(_ value: Double, width: Double) -> Double {
    guard width > 0 else { return value > 0 ? 1 : 0 }
    return min(1, max(0, 0.5 + value / (2 * width)))
  }

  static func share(of values: [Double], above border: Double, width: Double) -> Double {
    var sum = 0.0
    for value in values { sum += at(value - border, width: width) }
    return sum / Double(values.count)
  }

  /// Of values about a place, by those within the ramp; at least that of one value.
  static func density(of values: [Double], at place: Double, width: Double) -> Double {
    guard width > 0 else { return .infinity }
    return Double(max(1, values.count { abs($0 - place) < width })) / (Double(values.count) * 2 * width)
  }
}

extension Expectations.Figure {
  /// The same as a share of draws: 0...1, and with an error of at least one draw, since nothing finer can be seen.
  func asShare(of draws: Int) -> Self {
    Self(value: min(1, max(0, value)), error: error.map { hypot($0, 1 / Double(draws)) })
  }
}
