// SPDX-License-Identifier: EUPL-1.2

import Distributions
import Glibc
import RunRecord
import Statistics
import Words

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
    /// By simulation and by how far simulated values are apart.
    var error: Double?
    /// 95 % interval from that error; `nil` where it leaves the range or the error is 0.
    var low: Double?
    var high: Double?
    /// What to mind about it.
    var reason: Reason?
  }

  enum Outcome: Equatable {
    case root(Root)
    /// Below 0 over the whole range.
    case never
    /// 0 or more over the whole range.
    case always
    /// It cannot be told.
    case unknown(Reason)
  }

  /// What changes sign.
  enum Target: Hashable {
    case mean
    /// The quantile of expected net results that this share of the draws is above, between 0 and 1.
    case share(Double)
  }

  let curve: any NetCurve
  let estimator: Estimator
  let draws: [Int]
  /// Why there is no chance or interval anywhere on the curve; `nil` where something is uncertain.
  let certainty: Reason?

  init(_ curve: any NetCurve, _ estimator: Estimator, certainty: Reason? = nil) {
    self.curve = curve
    self.estimator = estimator
    self.certainty = certainty
    draws = Array(0..<estimator.blocks.draws)
  }

  // MARK: In expectation

  /// Where the mean over draws is 0.
  func expectation() -> Outcome {
    guard var root = root(of: mean) else {
      let isClear = curve.knots.allSatisfy { error($0) == 0 || Self.sign(mean($0), error($0)) != nil }
      return isClear ? edge(mean) : .unknown(.breakEven(.signUnclear))
    }
    if let error = error(root.value) {
      let slope = slope(.mean, at: root.value)
      root.error = slope == 0 ? nil : error / abs(slope)
      let t = Fieller.criticalValue(estimator.blocks)
      setInterval(&root, [-t, t].map { z in self.root { mean($0) + z * (self.error($0) ?? 0) } })
    }
    addGap(&root, .mean)
    if turnsAgain({ Self.sign(mean($0), error($0)) }) { root.reason = .breakEven(.firstOfSeveral) }
    return .root(root)
  }

  private func mean(_ x: Double) -> Double { estimator.blocks.mean(curve.net(at: x, in: draws)) }

  func error(_ x: Double) -> Double? {
    let terms = curve.terms(at: x)
    return estimator.error(terms.values, noise: terms.noise)
  }

  // MARK: With a probability

  /// Where the share of draws with an expected net result of 0 or more is `certainty`, between 0 and 1.
  func certain(_ certainty: Double) -> Outcome {
    if let reason = self.certainty { return .unknown(reason) }
    let function = { (x: Double) in quantile(1 - certainty, x) }
    guard var root = root(of: function) else {
      return curve.knots.compactMap(chanceObstacle).first.map(Outcome.unknown) ?? edge(function)
    }
    let obstacle = obstacle(root.value)
    if let obstacle, !Self.isCertain(obstacle) { return .unknown(obstacle) }
    root.reason = obstacle.map { _ in .spread(.sameInEveryDraw) }
    if let error = shareError(root.value) { setErrors(&root, certainty, error) }
    addGap(&root, .share(certainty))
    if turnsAgain({ Self.sign(share($0) - certainty, shareError($0)) }) {
      root.reason = .breakEven(.firstOfSeveral)
    }
    return .root(root)
  }

  /// - Parameter error: of the share at the root.
  private func setErrors(_ root: inout Root, _ certainty: Double, _ error: Double) {
    let t = Fieller.criticalValue(estimator.blocks)
    // Freed of bias, quantiles close to each other may change places: how far they are apart is seen before that.
    let shift = biased(certainty).map { root.value - $0.value } ?? 0
    func ends(_ z: Double) -> [Root?] {
      [certainty + z * error, certainty - z * error].map { other in
        guard (0...1).contains(other), var end = biased(other) else { return nil }
        end.value += shift
        return end
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

  /// Two points between which the break-even points of 95 % of the draws lie, and why there is none, or one of them is not there.
  func interval() -> (low: Double?, high: Double?, reason: Reason?) {
    if let certainty { return (nil, nil, certainty) }
    let found = Self.ends.map { target in root(of: function(target)).map { (target, $0) } }.compactMap { $0 }
    if let obstacle = found.compactMap({ obstacle($0.1.value) }).first {
      return (nil, nil, Self.isCertain(obstacle) ? .spread(.sameInEveryDraw) : obstacle)
    }
    guard let side = found.first?.1.side else { return (nil, nil, nil) }
    var (low, high): (Double?, Double?) = (nil, nil)
    for (target, root) in found {
      let gap = settledGap(root.value, target) == nil ? gap(root.value, target) : 0
      if (target == Self.ends[0]) == (side == .upTo) { low = root.value - gap } else { high = root.value + gap }
    }
    if let low, let high, high - low <= 1e-9 * max(abs(low), abs(high)) { return (nil, nil, .spread(.sameInMostDraws)) }
    return (low, high, low == nil || high == nil ? .breakEven(.intervalLeavesRange) : nil)
  }

  /// The ends of the interval over draws.
  static let ends: [Target] = [.share(0.975), .share(0.025)]

  /// Of expected net results, freed of bias.
  private func quantile(_ p: Double, _ x: Double) -> Double {
    Expectations.freed(curve.expected(at: x, by: estimator).map { Quantiles.of($0, at: [p])[0] })
  }

  /// The root of expected net results that are not freed of bias.
  private func biased(_ certainty: Double) -> Root? {
    root { x in Quantiles.of(curve.expected(at: x, by: estimator)[0], at: [1 - certainty])[0] }
  }

  /// The same of some draws, for errors only.
  private func quantile(_ p: Double, _ x: Double, in draws: [Int]) -> Double {
    Quantiles.of(estimator.drawnIn(curve.net(at: x, in: draws), noise: curve.noise(at: x)), at: [p])[0]
  }

  private func share(_ x: Double) -> Double {
    Expectations.freed(curve.expected(at: x, by: estimator).map { values in estimator.share(of: values) { $0 >= 0 } })
  }

  private func share(_ x: Double, in draws: [Int]) -> Double {
    estimator.share(of: estimator.drawnIn(curve.net(at: x, in: draws), noise: curve.noise(at: x))) { $0 >= 0 }
  }

  /// At least one draw: nothing finer can be seen, also where strata make the share the same in every block.
  private func shareError(_ x: Double) -> Double? {
    let noise = curve.noise(at: x)
    if let noise, noise > 0, let chance = estimator.chance(curve.net(at: x, in: draws), noise: noise) {
      return chance.error
    }
    let found = estimator.blocks.errors { left in
      [share(x, in: estimator.blocks.leavingOut(left, draws))]
    }?[0]
    return found.map { hypot($0, 1 / Double(draws.count)) }
  }

  // MARK: Whether it can be told

  /// Why nothing can be said of the spread at a value.
  private func obstacle(_ x: Double) -> Reason? {
    estimator.obstacle(curve.net(at: x, in: draws), noise: curve.noise(at: x))
  }

  /// The same where a chance is not plain to see without the spread.
  private func chanceObstacle(_ x: Double) -> Reason? {
    let net = curve.net(at: x, in: draws)
    let obstacle = estimator.obstacle(net, noise: curve.noise(at: x))
    if obstacle.map(Self.isCertain) ?? true || SpreadCheck.isFarFromZero(net) { return nil }
    return obstacle
  }

  /// Whether all draws say the same.
  private static func isCertain(_ obstacle: Reason) -> Bool {
    obstacle == .spread(.noDifference) || obstacle == .spread(.sameInEveryDraw)
  }

  // MARK: Crossings

  func function(_ target: Target) -> (Double) -> Double {
    switch target {
    case .mean: mean
    case .share(let certainty): { quantile(1 - certainty, $0) }
    }
  }

  /// The first change of sign; 0 counts as positive.
  func root(of function: (Double) -> Double) -> Root? {
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
      if end.value < root.value { root.low = end.value }
      if end.value > root.value { root.high = end.value }
    }
  }

  private func addGap(_ root: inout Root, _ target: Target) {
    let gap = gap(root.value, target)
    // Without simulation error the gap is all there is; an end outside the range stays there.
    let isExact = (root.error ?? 0) == 0
    root.error = root.error.map { hypot($0, gap) }
    guard settledGap(root.value, target) == nil else { return }
    root.low = (root.low ?? (isExact ? root.value : nil)).map { $0 - gap }
    root.high = (root.high ?? (isExact ? root.value : nil)).map { $0 + gap }
    root.reason = .breakEven(.farApart)
  }
}
