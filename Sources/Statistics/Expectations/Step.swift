// SPDX-License-Identifier: EUPL-1.2

import Glibc

/// The step from 0 to 1 at 0, and a ramp that tells how many values pass it when all of them move a little.
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

  static func share(of values: some Collection<Double>, width: Double) -> Double {
    var sum = 0.0
    for value in values { sum += at(value, width: width) }
    return sum / Double(values.count)
  }
}

/// Shares of draws by block, so that they follow without any of the blocks.
///
/// Leaving out a block does two things to a share. Draws go, each counted for what it was; and the values of the others move, by which
/// some pass the step. Which ones do is chance of single draws, so that part is taken from the ramp.
struct SharesByBlock {
  private let blocks: Blocks
  /// [block][share], times the draws of the block.
  private let steps: [[Double]]
  private let ramps: [[Double]]
  private let total: [Double]
  private let rampTotal: [Double]

  /// - Parameters:
  ///   - steps: shares of the draws of a block; ramps: the same with ramps.
  init(_ blocks: Blocks, steps: (Range<Int>) -> [Double], ramps: (Range<Int>) -> [Double]) {
    func sums(_ shares: (Range<Int>) -> [Double]) -> [[Double]] {
      blocks.ranges.map { range in shares(range).map { $0 * Double(range.count) } }
    }
    self.blocks = blocks
    self.steps = sums(steps)
    self.ramps = sums(ramps)
    total = Self.added(self.steps)
    rampTotal = Self.added(self.ramps)
  }

  private static func added(_ sums: [[Double]]) -> [Double] {
    sums[0].indices.map { i in sums.reduce(0) { $0 + $1[i] } }
  }

  /// - Parameter ramps: shares with ramps of the other draws, as their values are without the block.
  func without(_ block: Int, ramps changed: [Double]) -> [Double] {
    let kept = Double(blocks.draws - blocks.ranges[block].count)
    return changed.indices.map { i in
      (total[i] - steps[block][i] - (rampTotal[i] - ramps[block][i])) / kept + changed[i]
    }
  }
}

extension Expectations.Figure {
  /// The same as a share of draws: 0...1, and with an error of at least one draw, since nothing finer can be seen.
  func asShare(of draws: Int) -> Self {
    Self(value: min(1, max(0, value)), error: error.map { hypot($0, 1 / Double(draws)) })
  }
}
