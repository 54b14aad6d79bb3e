// SPDX-License-Identifier: EUPL-1.2

import Glibc

/// The step from 0 to 1 at 0, or a ramp in its place: errors of a count by leaving out draws would hold the chance of single draws
/// that pass the step when the others move.
enum Step {
  /// A tenth of the standard deviation of the values on either side of 0.
  static func width(_ values: [Double]) -> Double {
    let mean = values.reduce(0, +) / Double(values.count)
    let square = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return 0.1 * (square / Double(max(1, values.count - 1))).squareRoot()
  }

  /// - Parameter width: half of the ramp; 0 for a step, at which a value of 0 is not above 0.
  static func at(_ value: Double, width: Double) -> Double {
    guard width > 0 else { return value > 0 ? 1 : 0 }
    return min(1, max(0, 0.5 + value / (2 * width)))
  }

  static func share(of values: [Double], width: Double) -> Double {
    values.reduce(0) { $0 + at($1, width: width) } / Double(values.count)
  }
}

extension Expectations.Figure {
  /// The same as a share of draws: 0...1, and with an error of at least one draw, since nothing finer can be seen.
  func asShare(of draws: Int) -> Self {
    Self(value: min(1, max(0, value)), error: error.map { hypot($0, 1 / Double(draws)) })
  }
}
