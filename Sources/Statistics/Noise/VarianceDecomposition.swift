// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import RunRecord
import Scenarios
import Simulation
import Words

/// Where the spread of the results of draws comes from: what is uncertain, chance in lives, and the part of each that the arrangements
/// do not share.
///
/// An arrangement and the reference are lived in the same draws by the same households: two crossed random effects (draw, and life
/// within draw) and one fixed effect of two levels. With X and Y the results of a draw under both, M = (X + Y) / 2 and D = Y − X, the
/// mean of Var X and Var Y is Var M + Var D / 4: what the arrangements share, and what they do not. Each splits into the variance of
/// the expected result over draws and the mean variance that lives give it, which is measured between replications. Only the parts
/// with D are left in the net result; that is what common random paths take away.
///
/// Differences between the listed cases are in no part: the cases are the population.
///
/// - Source: A. O'Hagan, M. Stevenson, J. Madan 2007, Health Economics 16:1009 (unbiased components of a nested simulation);
///   S. R. Searle, G. Casella, C. E. McCulloch 1992, Variance Components, ch. 3 and 4.
struct VarianceDecomposition {
  private let outcomes: DrawOutcomes
  private let blocks: Blocks
  private let levels: [[Double]]

  init(_ outcomes: DrawOutcomes) {
    self.outcomes = outcomes
    blocks = outcomes.blocks.merged(atMost: Blocks.mostMerged)
    let terms = outcomes.netCoefficients(0)
    levels = outcomes.model.scenario.arrangements.indices.map { outcomes.level($0, terms) }
  }

  var rows: [VarianceRow] { outcomes.model.scenario.arrangements.indices.dropFirst().flatMap(rows) }

  private func rows(_ a: Int) -> [VarianceRow] {
    let name = outcomes.model.scenario.arrangements[a].name
    let difference = zip(levels[a], levels[0]).map { $0 - $1 }
    let middle = zip(levels[a], levels[0]).map { ($0 + $1) / 2 }
    let moments = (BlockMoments(middle, blocks), BlockMoments(difference, blocks))
    let values = components(a, moments, leavingOut: nil)
    let errors = blocks.ranges.count > 2 ? blocks.errors { components(a, moments, leavingOut: $0) } : nil
    return Self.order.enumerated().map { i, place in
      row(name, place, i, values, errors.flatMap { $0[i].isFinite ? $0[i] : nil })
    }
  }

  private static let order: [(quantity: VarianceRow.Quantity, component: VarianceRow.Component)] = [
    (.level, .draws), (.level, .drawsByArrangement), (.level, .lives), (.level, .livesByArrangement), (.net, .draws),
    (.net, .lives),
  ]

  /// In the order of the rows; not a number where it cannot be told.
  private func components(_ a: Int, _ moments: (BlockMoments, BlockMoments), leavingOut block: Int?) -> [Double] {
    let (shared, apart) = (moments.0.variance(leavingOut: block), moments.1.variance(leavingOut: block))
    let net = noise(a, .net, leavingOut: block)
    let both = (noise(a, .level, leavingOut: block) + noise(0, .level, leavingOut: block)) / 2 - net / 4
    let (m, d) = (shared ?? .nan, apart ?? .nan)
    return [m - both, (d - net) / 4, both, net / 4, d - net, net]
  }

  /// Mean over draws of the variance that lives give a draw.
  private func noise(_ a: Int, _ quantity: Results.NoisyQuantity, leavingOut block: Int?) -> Double {
    guard let known = outcomes.results.blockNoise else { return .nan }
    let left = block.map { blocks.ranges[$0] }
    var (sum, count) = (0.0, 0.0)
    for (b, range) in outcomes.blocks.ranges.enumerated() where !(left?.contains(range.lowerBound) ?? false) {
      sum += Double(range.count) * known[block: b, arrangement: a, quantity: quantity.rawValue]
      count += Double(range.count)
    }
    return sum / count
  }

  private func row(
    _ arrangement: String, _ place: (quantity: VarianceRow.Quantity, component: VarianceRow.Component), _ i: Int,
    _ values: [Double], _ error: Double?
  ) -> VarianceRow {
    var row = VarianceRow {
      $0.arrangement = arrangement
      $0.quantity = place.quantity
      $0.component = place.component
    }
    guard values[i].isFinite else {
      row.reason = obstacle
      return row
    }
    row.variance = values[i]
    row.mcError = error
    let total = values.indices.filter { Self.order[$0].quantity == place.quantity }.reduce(0) { $0 + values[$1] }
    if values[i] < 0 {
      row.reason = .variance(.negativeByChance)
    } else if total > 0 {
      row.share = min(1, values[i] / total)
    }
    let isLives = place.component == .lives || place.component == .livesByArrangement
    // See ``NoiseMeter``.
    if isLives, row.reason == nil, outcomes.results.plan.replications == 1 { row.reason = .variance(.oneReplication) }
    return row
  }

  private var obstacle: Reason { .variance(outcomes.draws < 2 ? .oneDraw : .oneLife) }
}
