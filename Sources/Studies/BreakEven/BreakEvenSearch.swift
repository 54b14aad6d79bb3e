// SPDX-License-Identifier: EUPL-1.2

import Glibc
import Statistics

/// Finds where a net result changes sign, with the error of that point.
///
/// A root of the mean has its error from the slope, and its interval from the test that the mean is 0, as Fieller's. A root where a
/// probability is reached has both from the roots of a lower and a higher probability; where there is none of those, because draws
/// hardly differ in expectation, from leaving out blocks.
///
/// - Source: R. S. Woodruff 1952, JASA 47:635.
struct BreakEvenSearch {
  struct Root: Equatable {
    var value: Double
    var side: BreakEvenRow.Side
    var error: Double?
    /// 95 % interval from simulation error; `nil` where it leaves the range.
    var low: Double?
    var high: Double?
    /// The sign clearly changes again further on.
    var isFirstOfSeveral = false
  }

  enum Outcome: Equatable {
    case root(Root)
    /// Below 0 over the whole range.
    case never
    /// 0 or more over the whole range.
    case always
  }

  let curve: any NetCurve
  let estimator: Estimator
  private let draws: [Int]

  init(_ curve: any NetCurve, _ estimator: Estimator) {
    self.curve = curve
    self.estimator = estimator
    draws = Array(0..<estimator.blocks.draws)
  }

  // MARK: In expectation

  /// Where the mean over draws is 0.
  func expectation() -> Outcome {
    outcome(of: mean, isPositive: { x in Self.sign(mean(x), error(x)) }) { root in
      guard let error = error(root.value) else { return }
      let slope = slope(at: root.value)
      root.error = slope == 0 ? nil : error / abs(slope)
      let t = Fieller.criticalValue(estimator.blocks)
      setInterval(&root, [-t, t].map { z in crossing { mean($0) + z * (self.error($0) ?? 0) } })
    }
  }

  private func mean(_ x: Double) -> Double { estimator.blocks.mean(curve.net(at: x, in: draws)) }

  private func error(_ x: Double) -> Double? {
    let terms = curve.terms(at: x)
    return estimator.error(terms.values, noise: terms.noise)
  }

  private func slope(at x: Double) -> Double {
    let step = 1e-4 * (curve.range.upperBound - curve.range.lowerBound)
    let (a, b) = (max(curve.range.lowerBound, x - step), min(curve.range.upperBound, x + step))
    return (mean(b) - mean(a)) / (b - a)
  }

  // MARK: With a probability

  /// Where the share of draws with an expected net result of 0 or more is `certainty`, between 0 and 1.
  func certain(_ certainty: Double) -> Outcome {
    outcome(
      of: { quantile(1 - certainty, $0, in: draws) },
      isPositive: { x in Self.sign(share(x, in: draws) - certainty, shareError(x)) }
    ) { root in
      guard let error = shareError(root.value) else { return }
      let t = Fieller.criticalValue(estimator.blocks)
      func ends(_ z: Double) -> [(Double, BreakEvenRow.Side)?] {
        [certainty + z * error, certainty - z * error].map { other in
          (0...1).contains(other) ? crossing { quantile(1 - other, $0, in: draws) } : nil
        }
      }
      let near = ends(1).compactMap { $0?.0 }
      if near.count == 2 {
        root.error = abs(near[0] - near[1]) / 2
        setInterval(&root, ends(t))
      } else {
        root.error = estimator.blocks.jackknife { kept in crossing { quantile(1 - certainty, $0, in: kept) }?.0 }
        guard let error = root.error else { return }
        setInterval(&root, [-t, t].map { (root.value + $0 * error, root.side) })
      }
    }
  }

  /// The same without its error: two points between which the break-even points of 95 % of the draws lie.
  func interval() -> (low: Double?, high: Double?) {
    guard draws.count > 1 else { return (nil, nil) }
    let ends = [0.975, 0.025].map { certainty in crossing { quantile(1 - certainty, $0, in: draws) } }
    return ends.compactMap { $0 }.first?.1 == .from ? (ends[1]?.0, ends[0]?.0) : (ends[0]?.0, ends[1]?.0)
  }

  private func expected(_ x: Double, in draws: [Int]) -> [Double] {
    estimator.expectations(curve.net(at: x, in: draws), noise: curve.noise(at: x))
  }

  private func quantile(_ p: Double, _ x: Double, in draws: [Int]) -> Double {
    Quantiles.of(expected(x, in: draws), at: [p])[0]
  }

  private func share(_ x: Double, in draws: [Int]) -> Double {
    estimator.share(of: expected(x, in: draws)) { $0 >= 0 }
  }

  private func shareError(_ x: Double) -> Double? {
    let ranges = estimator.blocks.ranges
    return estimator.blocks.errors { left in
      [share(x, in: ranges.indices.filter { $0 != left }.flatMap { Array(ranges[$0]) })]
    }?[0]
  }

  // MARK: Crossings

  private func outcome(
    of function: (Double) -> Double, isPositive: (Double) -> Bool?, _ complete: (inout Root) -> Void
  ) -> Outcome {
    guard let (value, side) = crossing(function) else { return function(curve.knots[0]) >= 0 ? .always : .never }
    var root = Root(value: value, side: side)
    complete(&root)
    if !curve.isFalling {
      let signs = curve.knots.compactMap(isPositive)
      root.isFirstOfSeveral = zip(signs, signs.dropFirst()).count { $0 != $1 } > 1
    }
    return .root(root)
  }

  /// Of a value that is clear of its error; `nil` where it is not.
  private static func sign(_ value: Double, _ error: Double?) -> Bool? {
    abs(value) > 2 * (error ?? .infinity) ? value > 0 : nil
  }

  /// The first change of sign; 0 counts as positive.
  private func crossing(_ function: (Double) -> Double) -> (Double, BreakEvenRow.Side)? {
    var before = function(curve.knots[0])
    for (a, b) in zip(curve.knots, curve.knots.dropFirst()) {
      let after = function(b)
      if (before >= 0) != (after >= 0) {
        return (Brent.root(in: a...b, of: function), before >= 0 ? .upTo : .from)
      }
      before = after
    }
    return nil
  }

  /// - Parameter ends: where a lower and a higher net result would be 0, when they change sign in the same direction.
  private func setInterval(_ root: inout Root, _ ends: [(Double, BreakEvenRow.Side)?]) {
    for end in ends {
      guard let (value, side) = end, side == root.side, curve.range.contains(value) else { continue }
      if value < root.value { root.low = value } else { root.high = value }
    }
  }
}
