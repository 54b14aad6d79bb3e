// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler

/// Measures how much of the spread of draw means comes from the chance in lives, at fixed parameters.
///
/// With two or more replications: the variance between replications of one case in one draw. With one replication: the residual
/// of a case against the mean of its piece, over the draws of the block. A residual holds chance of the other cases too, which is
/// taken off exactly; and it holds how differently cases respond to a draw, so that the noise comes out slightly too large and the
/// interval freed of it slightly too narrow.
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
  /// Places among the outcomes of all arrangements of those that are measured jointly.
  private let joint: [Int]
  /// [case × pair]: sums of products of deviations, pairs as the lower triangle of a matrix, row by row.
  private let products: Pinned<Double>
  /// Deviations of the joint outcomes of the life at hand.
  private let deviations: Pinned<Double>

  init(layout: NoiseLayout, arrangements: Int, cases: Int) {
    self.layout = layout
    self.arrangements = arrangements
    self.cases = cases
    let size = arrangements * layout.count
    within = Pinned(repeating: 0, count: size)
    mean = Pinned(repeating: 0, count: cases * size)
    square = Pinned(repeating: 0, count: cases * size)
    held = Pinned(repeating: 0, count: cases * size)
    joint = layout.jointPlaces(arrangements: arrangements)
    products = Pinned(repeating: 0, count: cases * NoiseLayout.pairs(joint.count))
    deviations = Pinned(repeating: 0, count: joint.count)
  }

  /// At least five measured draws in a block, or all of a smaller one.
  static func step(draws: Int) -> Int { max(1, draws / 5) }

  /// How many draws of a block are measured.
  static func measured(draws: Int) -> Int { (draws + step(draws: draws) - 1) / step(draws: draws) }

  private var size: Int { arrangements * layout.count }

  /// Outcomes of the lives of one household in all arrangements, as ``NoiseLayout`` orders them.
  ///
  /// - Parameter vectors: of the household, from its life under the reference on.
  func outcomes(
    _ vectors: UnsafeMutablePointer<Double>, _ axes: LifeAxes, into out: UnsafeMutablePointer<Double>
  ) {
    for a in 0..<arrangements {
      let own = vectors + axes.place(life: 0, arrangement: a)
      let to = out + OutcomeAxes(outcomes: layout.count).place(arrangement: a)
      for p in 0..<layout.perspectives { to[layout.level(p)] = own[axes.net(p)] }
      guard a > 0 else { continue }
      for p in 0..<layout.perspectives {
        let (net, investment) = (axes.net(p), axes.investment(a, p))
        to[layout.net(p)] = own[net] - vectors[net]
        to[layout.investment(p)] = own[investment] - vectors[investment]
        to[layout.benefit(p)] = to[layout.net(p)] + to[layout.investment(p)]
      }
      let (flows, first) = (axes.flow(0), layout.flow(0, 0))
      for i in 0..<layout.flows * layout.years { to[first + i] = own[flows + i] - vectors[flows + i] }
      to[layout.welfare] = layout.cashOfParties.reduce(to[layout.net(0)]) { $0 - to[layout.net($1)] }
    }
  }

  /// Where the noise of a piece is added: by outcome, and by pair of joint outcomes.
  struct Sums {
    var noise: UnsafeMutablePointer<Double>
    var joint: UnsafeMutablePointer<Double>
  }

  /// From the measured draws to all.
  func scale(_ sums: Sums, by factor: Double) {
    for i in 0..<size { sums.noise[i] *= factor }
    for i in 0..<pairs { sums.joint[i] *= factor }
  }

  private var pairs: Int { NoiseLayout.pairs(joint.count) }

  /// Adds the products of deviations of one more life, given the means with it in: (n − 1) / n times the products of the deviations
  /// from the means without it, of which these are (n − 1) / n.
  private func addProducts(
    _ outcomes: UnsafeMutablePointer<Double>, less shift: UnsafeMutablePointer<Double>?,
    mean: UnsafeMutablePointer<Double>, n: Int, to products: UnsafeMutablePointer<Double>
  ) {
    guard n > 1 else { return }
    for (i, place) in joint.enumerated() {
      deviations.base[i] = outcomes[place] - (shift?[place] ?? 0) - mean[place]
    }
    let factor = Double(n) / Double(n - 1)
    var at = 0
    for i in 0..<joint.count {
      let own = factor * deviations.base[i]
      for j in 0...i {
        products[at] += own * deviations.base[j]
        at += 1
      }
    }
  }

  // MARK: Two or more replications

  func beginCase() {
    for i in 0..<size {
      mean.base[i] = 0
      square.base[i] = 0
    }
    for i in 0..<pairs { products.base[i] = 0 }
  }

  /// - Parameter n: how many replications of the case have been added, this one included.
  func add(_ outcomes: UnsafeMutablePointer<Double>, replication n: Int) {
    for i in 0..<size {
      let d = outcomes[i] - mean.base[i]
      mean.base[i] += d / Double(n)
      square.base[i] += d * (outcomes[i] - mean.base[i])
    }
    addProducts(outcomes, less: nil, mean: mean.base, n: n, to: products.base)
  }

  /// - Parameters:
  ///   - n: replications that have been added; of: replications in the piece; total: in the plan.
  func endCase(weight: Double, n: Int, of count: Int, total: Int, into sums: Sums) {
    let factor = weight * weight * Double(count) / (Double(total) * Double(total) * Double(n - 1))
    for i in 0..<size { sums.noise[i] += factor * square.base[i] }
    for i in 0..<pairs { sums.joint[i] += factor * products.base[i] }
  }

  // MARK: One replication

  /// Whether the noise of a piece follows from one life of each case in so many draws.
  static func canTell(weights: ArraySlice<Double>, draws: Int) -> Bool {
    draws > 1 && (weights.count > 2 || weights.count == 2 && weights.first == weights.last)
  }

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
      addProducts(row, less: within.base, mean: mean, n: n, to: products.base + c * pairs)
    }
  }

  /// The noise of the piece: Σ weight² × variance of the case.
  ///
  /// With cases of variance v₁ … v_C that share what the draw does to all, the residual of case c about the mean of the C has variance
  /// v_c (1 − 2/C) + Σv / C²; so Σv is C / (C − 1) times the sum of what is found, and each v_c follows. Of two cases only the sum can
  /// be told, which is enough where they weigh the same; see ``canTell(weights:draws:)``.
  ///
  /// - Parameters:
  ///   - weights: normalised weights of the piece's cases.
  ///   - draws: that were measured.
  func endPiece(weights: [Double], draws: Int, into sums: Sums) {
    let perDraw = Double(draws) / Double(draws - 1)
    add(square, size, weights, perDraw, to: sums.noise)
    add(products, pairs, weights, perDraw, to: sums.joint)
  }

  private func add(
    _ found: Pinned<Double>, _ count: Int, _ weights: [Double], _ perDraw: Double,
    to noise: UnsafeMutablePointer<Double>
  ) {
    let n = Double(cases)
    let squares = weights.reduce(0) { $0 + $1 * $1 }
    for i in 0..<count {
      var (sum, weighted) = (0.0, 0.0)
      for c in 0..<cases {
        sum += found.base[c * count + i]
        weighted += weights[c] * weights[c] * found.base[c * count + i]
      }
      let total = sum * n / (n - 1)
      noise[i] += perDraw * (cases > 2 ? (weighted - squares * total / (n * n)) / (1 - 2 / n) : squares * total / 2)
    }
  }
}
