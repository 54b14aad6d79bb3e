// SPDX-License-Identifier: EUPL-1.2

import Distributions
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
    guard var root = root(of: mean) else { return edge(mean) }
    if let error = error(root.value) {
      let slope = slope(at: root.value)
      root.error = slope == 0 ? nil : error / abs(slope)
      let t = Fieller.criticalValue(estimator.blocks)
      setInterval(&root, [-t, t].map { z in self.root { mean($0) + z * (self.error($0) ?? 0) } })
    }
    root.isFirstOfSeveral = turnsAgain { Self.sign(mean($0), error($0)) }
    return .root(root)
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
    let function = { (x: Double) in quantile(1 - certainty, x, in: draws) }
    guard var root = root(of: function) else { return edge(function) }
    if let error = shareError(root.value) { setErrors(&root, certainty, error) }
    root.isFirstOfSeveral = turnsAgain { Self.sign(share($0, in: draws) - certainty, shareError($0)) }
    return .root(root)
  }

  /// - Parameter error: of the share at the root.
  private func setErrors(_ root: inout Root, _ certainty: Double, _ error: Double) {
    let t = Fieller.criticalValue(estimator.blocks)
    func ends(_ z: Double) -> [Root?] {
      [certainty + z * error, certainty - z * error].map { other in
        (0...1).contains(other) ? self.root { quantile(1 - other, $0, in: draws) } : nil
      }
    }
    let near = ends(1).compactMap(\.?.value)
    if near.count == 2 {
      root.error = abs(near[0] - near[1]) / 2
      return setInterval(&root, ends(t))
    }
    root.error = estimator.blocks.jackknife { kept in self.root { quantile(1 - certainty, $0, in: kept) }?.value }
    guard let error = root.error else { return }
    setInterval(&root, [-t, t].map { Root(value: root.value + $0 * error, side: root.side) })
  }

  /// The same without its error: two points between which the break-even points of 95 % of the draws lie.
  func interval() -> (low: Double?, high: Double?) {
    guard draws.count > 1 else { return (nil, nil) }
    let ends = [0.975, 0.025].map { certainty in root { quantile(1 - certainty, $0, in: draws) } }
    let isFrom = ends.compactMap { $0 }.first?.side == .from
    return isFrom ? (ends[1]?.value, ends[0]?.value) : (ends[0]?.value, ends[1]?.value)
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
    return estimator.blocks.errors { left in
      [share(x, in: estimator.blocks.leavingOut(left, draws))]
    }?[0]
  }

  // MARK: Crossings

  /// The first change of sign; 0 counts as positive.
  private func root(of function: (Double) -> Double) -> Root? {
    var before = function(curve.knots[0])
    for (a, b) in zip(curve.knots, curve.knots.dropFirst()) {
      let after = function(b)
      if (before >= 0) != (after >= 0) {
        return Root(value: Brent.root(in: a...b, of: function), side: before >= 0 ? .upTo : .from)
      }
      before = after
    }
    return nil
  }

  /// Without a change of sign.
  private func edge(_ function: (Double) -> Double) -> Outcome { function(curve.knots[0]) >= 0 ? .always : .never }

  /// Whether a sign changes more than once, where it is known.
  private func turnsAgain(_ isPositive: (Double) -> Bool?) -> Bool {
    if curve.isFalling { return false }
    let signs = curve.knots.compactMap(isPositive)
    return zip(signs, signs.dropFirst()).count { $0 != $1 } > 1
  }

  /// Of a value that is clear of its error; `nil` where it is not.
  private static func sign(_ value: Double, _ error: Double?) -> Bool? {
    abs(value) > 2 * (error ?? .infinity) ? value > 0 : nil
  }

  /// - Parameter ends: where a lower and a higher net result would be 0, when they change sign in the same direction.
  private func setInterval(_ root: inout Root, _ ends: [Root?]) {
    for end in ends.compactMap({ $0 }) where end.side == root.side && curve.range.contains(end.value) {
      if end.value < root.value { root.low = end.value } else { root.high = end.value }
    }
  }
}
