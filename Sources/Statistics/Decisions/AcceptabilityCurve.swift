// SPDX-License-Identifier: EUPL-1.2

import Glibc

/// How likely each option is to be good enough, and to be the best (CEAC), where the demands rise or the weights change.
///
/// The option with the highest mean is on the frontier (CEAF): the probability that it is the best one is how sure the choice is.
/// Draws in which options are equally good count for each in equal parts, so that the probabilities of being best add to 1.
///
/// - Source: E. Fenwick, K. Claxton, M. Sculpher 2001, Health Economics 10:779; as `ceac` and `ceaf` of the R package BCEA. For the
///   expected loss, F. Alarid-Escudero et al. 2019, Value in Health 22:611; as `calc_exp_loss` of the R package dampack.
struct AcceptabilityCurve {
  struct Point: Equatable {
    /// Place on the axis.
    var at: Double
    /// Per option, the share of draws in which its worth is at least the threshold; 1 for the reference, of which nothing is asked.
    var clears: [Share]
    /// Per option, the share of draws in which it is the best one, the threshold subtracted from all but the reference.
    var best: [Share]
    /// Per option, how much less it is worth on average than the best in every draw, the threshold subtracted: the expected loss. That of
    /// the best option on average is the expected value of perfect information; that which of them that is may not be sure counts as
    /// error.
    var losses: [Expectations.Figure]
    /// The option with the highest mean.
    var frontier: Int
  }

  /// A probability and its standard error, which is not below one draw.
  typealias Share = Expectations.Figure

  let points: [Point]

  /// Every option but the reference has to be worth a threshold more than it.
  ///
  /// - Parameter thresholds: euro per household, rising.
  /// - Complexity: blocks × draws × options × log thresholds.
  init(_ problem: DecisionProblem, thresholds: [Double]) {
    let shares = problem.figures { worth in
      let widths = worth.map(Step.width)
      func part(_ range: Range<Int>) -> [[Double]] { worth.map { Array($0[range]) } }
      let counts = SharesByBlock(
        problem.blocks, steps: { Self.shares(part($0), thresholds) },
        ramps: { Self.ramps(part($0), thresholds, widths) })
      return Expectations.Reading(figures: Self.shares(worth, thresholds) + Self.losses(worth, thresholds)) {
        counts.without($0, ramps: Self.ramps($1, thresholds, widths)) + Self.losses($1, thresholds)
      }
    }
    let means = problem.observed.map(problem.blocks.mean)
    let ties = Ties(problem)
    points = thresholds.indices.map { t in
      func share(_ i: Int) -> Share { shares[i].asShare(of: problem.blocks.draws) }
      let (first, n) = (t * 2 * problem.options, problem.options)
      let losses = (thresholds.count * 2 + t) * n
      let frontier = DecisionProblem.highest(means.indices.map { $0 == 0 ? 0 : means[$0] - thresholds[t] })
      let tie = ties.error(of: frontier, threshold: thresholds[t])
      return Point(
        at: thresholds[t], clears: (0..<n).map { $0 == 0 ? Share(value: 1, error: 0) : share(first + $0) },
        best: Self.adding(to: 1, (0..<n).map { share(first + n + $0) }),
        losses: shares[losses..<losses + n].map { loss in
          Share(value: max(0, loss.value), error: loss.error.map { hypot($0, tie) })
        }, frontier: frontier)
    }
  }

  /// Worth that depends on the place on the axis, with a threshold of 0 everywhere.
  init(_ problems: [(at: Double, problem: DecisionProblem)]) {
    points = problems.map { at, problem in
      var point = AcceptabilityCurve(problem, thresholds: [0]).points[0]
      point.at = at
      return point
    }
  }

  /// Freed of bias one by one, chances that exclude each other may not add up quite.
  private static func adding(to whole: Double, _ shares: [Share]) -> [Share] {
    let sum = shares.reduce(0) { $0 + $1.value }
    return sum > 0 ? shares.map { Share(value: $0.value / sum * whole, error: $0.error) } : shares
  }

  /// By threshold, per option: the mean of the best less its own.
  private static func losses(_ worth: [[Double]], _ thresholds: [Double]) -> [Double] {
    let draws = worth[0].indices
    let means = worth.map { $0.reduce(0, +) / Double($0.count) }
    return thresholds.flatMap { threshold in
      var most = 0.0
      for k in draws { most += worth.dropFirst().reduce(0) { max($0, $1[k] - threshold) } }
      return means.indices.map { o in most / Double(draws.count) - (o == 0 ? 0 : means[o] - threshold) }
    }
  }

  /// As ``shares(_:_:)``, with ramps instead of steps where an option passes the threshold or the best of the others.
  private static func ramps(_ worth: [[Double]], _ thresholds: [Double], _ widths: [Double]) -> [Double] {
    let (options, count) = (worth.count, worth[0].count)
    var sums = ThresholdSums(thresholds, columns: 2 * options)
    // [option × draw]: an array of arrays counts references for every value.
    let worth = Array(worth.joined())
    for k in 0..<count {
      // The two best alternatives; 0 for none.
      var (leader, next) = (0, 0)
      for o in 1..<max(1, options) {
        let value = worth[o * count + k]
        if leader == 0 || value > worth[leader * count + k] {
          (leader, next) = (o, leader)
        } else if next == 0 || value > worth[next * count + k] {
          next = o
        }
      }
      for o in 1..<max(1, options) {
        let value = worth[o * count + k]
        // The reference has no width of its own.
        let fall = sums.fall(at: value, width: widths[o])
        sums.add(fall, to: o)
        let rival = o == leader ? next : leader
        var first = 0
        if rival != 0 {
          // Below its worth the rival is another alternative, and from there on the reference.
          let other = worth[rival * count + k]
          first = sums.place(of: other)
          sums.add(Step.at(value - other, width: max(widths[o], widths[rival])), to: options + o, upTo: first)
        }
        sums.add(fall, to: options + o, from: first)
        if o == leader { sums.add(fall, to: options, times: -1) }
      }
      sums.add(1, to: options, upTo: thresholds.count)
    }
    return sums.values.map { $0 / Double(count) }
  }

  /// By threshold: per option the share that clears it, then per option the share in which it is best.
  private static func shares(_ worth: [[Double]], _ thresholds: [Double]) -> [Double] {
    let (options, steps) = (worth.count, thresholds.count)
    var sums = ThresholdSums(thresholds, columns: 2 * options)
    for k in worth[0].indices {
      var (most, ties) = (-Double.infinity, 0.0)
      for o in 1..<max(1, options) {
        let value = worth[o][k]
        sums.add(1, to: o, upTo: sums.placeAbove(value))
        if value > most { (most, ties) = (value, 0) }
        if value == most { ties += 1 }
      }
      sums.add(1, to: 0, upTo: steps)
      let below = options == 1 ? 0 : sums.place(of: most)
      for o in 1..<max(1, options) where worth[o][k] == most { sums.add(1 / ties, to: options + o, upTo: below) }
      sums.add(1, to: options, upTo: steps)
      sums.add(-1, to: options, upTo: below)
      // Where the best is worth exactly the threshold, the reference is as good.
      if below < steps, most == thresholds[below] {
        sums.add(-ties / (ties + 1), to: options, at: below)
        for o in 1..<options where worth[o][k] == most { sums.add(1 / (ties + 1), to: options + o, at: below) }
      }
    }
    let count = Double(worth[0].count)
    return sums.values.map { $0 / count }
  }
}

/// Round amounts of money for the axis of a curve.
enum ThresholdGrid {
  /// Whole euros at equal steps of 1, 2 or 5 times a power of ten, about twenty, that take in the bounds and 0.
  static func over(from low: Double, to high: Double) -> [Double] {
    let (low, high) = (min(0, low), max(0, high))
    let wish = (high - low) / 20
    var step = 1.0
    while step < wish {
      let next = [2, 5, 10].first { step * $0 >= wish } ?? 10
      step *= next
    }
    return (Int((low / step).rounded(.down))...Int((high / step).rounded(.up))).map { Double($0) * step }
  }
}
