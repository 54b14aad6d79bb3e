// SPDX-License-Identifier: EUPL-1.2

import Statistics

/// How far a root may be off because a curve is only known at its knots, and where another knot helps most.
extension BreakEvenSearch {
  /// A curve does not bend alike everywhere: a miss may be so many times as large as its neighbours tell.
  private static let doubt = 3.0
  /// A gap below this part of the error by simulation widens it by less than a thirtieth.
  private static let share = 0.25
  /// Of the root and of the range: where there is no error by simulation, a root need not be sharper.
  private static let least = (ofRoot: 1e-6, ofRange: 1e-9)

  /// By how much a root may be off: as far from the next knot as it is, and as it would be on a straight line, or less where the curve
  /// without the knots on both sides hardly misses them.
  ///
  /// A line through two points misses by the product of its distances to them, as long as it bends alike, and a cubic by less; so a miss
  /// at a knot tells that at the root.
  func gap(_ x: Double, _ target: Target) -> Double {
    let knots = curve.knots
    guard curve.without(0) != nil, let above = knots.firstIndex(where: { $0 >= x }), above > 0 else { return 0 }
    let (a, b) = (knots[above - 1], knots[above])
    guard x > a, x < b else { return 0 }
    let (before, after) = (function(target)(a), function(target)(b))
    let line = a + (b - a) * before / (before - after)
    let near = max(min(x - a, b - x), min(line - a, b - line))
    // A curve may be far too steep at its root; the straight line is not.
    let slope = min(abs(slope(target, at: x)), abs(after - before) / (b - a))
    guard slope > 0, above > 1, above + 1 < knots.count else { return near }
    let miss = [above - 1, above].map { missed($0, at: x, target) }.max()!
    return min(near, Self.doubt * miss / slope)
  }

  private func missed(_ knot: Int, at x: Double, _ target: Target) -> Double {
    guard let rest = curve.without(knot) else { return 0 }
    let place = curve.knots[knot]
    let miss = BreakEvenSearch(rest, estimator).function(target)(place) - function(target)(place)
    func product(_ x: Double, _ knots: [Double]) -> Double {
      knots.map { abs($0 - x) }.sorted().prefix(2).reduce(1, *)
    }
    return abs(miss) * product(x, curve.knots) / product(place, rest.knots)
  }

  func slope(_ target: Target, at x: Double) -> Double {
    let knots = curve.knots
    guard let above = knots.firstIndex(where: { $0 >= x }) else { return 0 }
    // Not across a knot that lies close by: the curve may bend there.
    let width = above > 0 ? knots[above] - knots[above - 1] : knots[1] - knots[0]
    let step = min(1e-4 * (curve.range.upperBound - curve.range.lowerBound), width / 4)
    let (a, b) = (max(curve.range.lowerBound, x - step), min(curve.range.upperBound, x + step))
    let function = function(target)
    return (function(b) - function(a)) / (b - a)
  }

  /// The gap, where it is small enough; `nil` where it is not.
  func settledGap(_ x: Double, _ target: Target) -> Double? {
    let gap = gap(x, target)
    return gap <= tolerance(x, target) ? gap : nil
  }

  private func tolerance(_ x: Double, _ target: Target) -> Double {
    let slope = abs(slope(target, at: x))
    let simulation = slope > 0 ? (error(x) ?? 0) / slope : 0
    let range = curve.range.upperBound - curve.range.lowerBound
    return max(Self.share * simulation, Self.least.ofRoot * abs(x), Self.least.ofRange * range)
  }

  /// Where the curve must be known too before the root is settled, and how many times too wide its gap is; `nil` when it is settled or
  /// there is no root.
  ///
  /// At the root itself, unless that lies near an end of its bracket: then twice as far from that end, so that the bracket shrinks from
  /// both sides, and halfway where that was done before.
  func unsettled(_ target: Target) -> (x: Double, excess: Double)? {
    guard let root = root(of: function(target))?.value else { return nil }
    let excess = gap(root, target) / tolerance(root, target)
    guard excess > 1, let above = curve.knots.firstIndex(where: { $0 >= root }), above > 0 else { return nil }
    let (a, b) = (curve.knots[above - 1], curve.knots[above])
    let near = min(root - a, b - root)
    let isInside = near > (b - a) / 4
    if isInside { return (root, excess) }
    let isLeft = root - a < b - root
    let outside =
      isLeft
      ? above > 1 ? a - curve.knots[above - 2] : .infinity
      : above + 1 < curve.knots.count ? curve.knots[above + 1] - b : .infinity
    // Where the last step came from the same end, the root is not as near as it seems.
    let half = (b - a) / 2
    let step = outside < half / 2 ? half : min(max(2 * near, tolerance(root, target)), half)
    return (isLeft ? a + step : b - step, excess)
  }
}
