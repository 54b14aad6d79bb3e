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
final class SharesByBlock {
  /// Of every block, and of all of them.
  private struct Sums {
    /// [block][share], times the draws of the block.
    var own: [[Double]]
    var total: [Double]

    init(_ blocks: Blocks, _ shares: (Range<Int>) -> [Double]) {
      own = blocks.ranges.map { range in shares(range).map { $0 * Double(range.count) } }
      total = own[0].indices.map { [own] i in own.reduce(0) { $0 + $1[i] } }
    }

    func without(_ block: Int, _ i: Int) -> Double { total[i] - own[block][i] }
  }

  private let blocks: Blocks
  // Not all are asked for.
  private lazy var steps = Sums(blocks, stepShares)
  private lazy var ramps = Sums(blocks, rampShares)
  private let stepShares: (Range<Int>) -> [Double]
  private let rampShares: (Range<Int>) -> [Double]

  /// - Parameters:
  ///   - steps: shares of the draws of a block; ramps: the same with ramps.
  init(_ blocks: Blocks, steps: @escaping (Range<Int>) -> [Double], ramps: @escaping (Range<Int>) -> [Double]) {
    self.blocks = blocks
    stepShares = steps
    rampShares = ramps
  }

  /// - Parameter ramps: shares with ramps of the other draws, as their values are without the block.
  func without(_ block: Int, ramps changed: [Double]) -> [Double] {
    let kept = Double(blocks.draws - blocks.ranges[block].count)
    return changed.indices.map { i in (steps.without(block, i) - ramps.without(block, i)) / kept + changed[i] }
  }
}

extension Expectations.Figure {
  /// The same as a share of draws: 0...1, and with an error of at least one draw, since nothing finer can be seen.
  func asShare(of draws: Int) -> Self {
    Self(value: min(1, max(0, value)), error: error.map { hypot($0, 1 / Double(draws)) })
  }
}
