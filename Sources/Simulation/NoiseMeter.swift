// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler

/// Measures how much of the spread of draw means comes from the chance in lives, at fixed parameters.
///
/// With two or more replications: the variance between replications of one case in one draw. With one replication: the residual
/// of a case against the mean of its piece, over the draws of the block. That contains the interaction of draw and case too, so
/// that the noise comes out slightly too large and the interval freed of it slightly too narrow.
///
/// One draw in ``step(draws:)`` is measured: the places of draws in a block are random, so that these stand for all, and a mean
/// of variances over thousands of lives is known well enough.
struct NoiseMeter {
  let layout: NoiseLayout
  let arrangements: Int
  private let within: Pinned<Double>
  private let mean: Pinned<Double>
  private let square: Pinned<Double>
  private let held: Pinned<Double>
  private let cases: Int

  init(layout: NoiseLayout, arrangements: Int, cases: Int) {
    self.layout = layout
    self.arrangements = arrangements
    self.cases = cases
    let size = arrangements * layout.count
    within = Pinned(repeating: 0, count: size)
    mean = Pinned(repeating: 0, count: cases * size)
    square = Pinned(repeating: 0, count: cases * size)
    held = Pinned(repeating: 0, count: cases * size)
  }

  /// At least five measured draws in a block, or all of a smaller one.
  static func step(draws: Int) -> Int { max(1, draws / 5) }

  /// How many draws of a block are measured.
  static func measured(draws: Int) -> Int { (draws + step(draws: draws) - 1) / step(draws: draws) }

  private var size: Int { arrangements * layout.count }

  /// Outcomes of the lives of one household in all arrangements, as ``NoiseLayout`` orders them.
  func outcomes(_ vectors: UnsafeMutablePointer<Double>, _ count: Int, into out: UnsafeMutablePointer<Double>) {
    let p = layout.perspectives
    for a in 0..<arrangements {
      let own = vectors + a * count
      let to = out + a * layout.count
      to[0] = own[0]
      guard a > 0 else { continue }
      for i in 0..<p {
        to[1 + i] = own[i] - vectors[i]
        to[1 + p + i] = own[a * p + i] - vectors[a * p + i]
        to[1 + 2 * p + i] = to[1 + i] + to[1 + p + i]
      }
      let flows = p * arrangements
      for i in 0..<layout.flows * layout.years { to[1 + 3 * p + i] = own[flows + i] - vectors[flows + i] }
    }
  }

  /// From the measured draws to all.
  func scale(_ noise: UnsafeMutablePointer<Double>, by factor: Double) {
    for i in 0..<size { noise[i] *= factor }
  }

  // MARK: Two or more replications

  func beginCase() {
    for i in 0..<size {
      mean.base[i] = 0
      square.base[i] = 0
    }
  }

  /// - Parameter n: how many replications of the case have been added, this one included.
  func add(_ outcomes: UnsafeMutablePointer<Double>, replication n: Int) {
    for i in 0..<size {
      let d = outcomes[i] - mean.base[i]
      mean.base[i] += d / Double(n)
      square.base[i] += d * (outcomes[i] - mean.base[i])
    }
  }

  /// - Parameters:
  ///   - n: replications that have been added; of: replications in the piece; total: in the plan.
  func endCase(weight: Double, n: Int, of count: Int, total: Int, into noise: UnsafeMutablePointer<Double>) {
    let factor = weight * weight * Double(count) / (Double(total) * Double(total) * Double(n - 1))
    for i in 0..<size { noise[i] += factor * square.base[i] }
  }

  // MARK: One replication

  func hold(_ outcomes: UnsafeMutablePointer<Double>, household: Int) {
    for i in 0..<size { held.base[household * size + i] = outcomes[i] }
  }

  /// Residuals of the held households of one draw; `n` counts the draws, this one included.
  func endDraw(_ n: Int) {
    let count = size
    for i in 0..<count { within.base[i] = 0 }
    for c in 0..<cases {
      let row = held.base + c * count
      for i in 0..<count { within.base[i] += row[i] }
    }
    for i in 0..<count { within.base[i] /= Double(cases) }
    let share = 1 / Double(n)
    for c in 0..<cases {
      let (row, mean, square) = (held.base + c * count, mean.base + c * count, square.base + c * count)
      for i in 0..<count {
        let x = row[i] - within.base[i]
        let d = x - mean[i]
        mean[i] += d * share
        square[i] += d * (x - mean[i])
      }
    }
  }

  /// - Parameter weights: normalised weights of the piece's cases.
  func endPiece(weights: [Double], draws: Int, into noise: UnsafeMutablePointer<Double>) {
    let correction = Double(cases) / Double(cases - 1)
    for c in 0..<cases {
      let factor = weights[c] * weights[c] * correction * Double(draws) / Double(draws - 1)
      for i in 0..<size { noise[i] += factor * square.base[c * size + i] }
    }
  }
}
