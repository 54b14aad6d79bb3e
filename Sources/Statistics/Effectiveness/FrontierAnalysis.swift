// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Words

/// The rows of doelmatigheid.csv.
struct FrontierAnalysis {
  private let data: CostsAndEffects
  private let names: [String]
  /// Of the effect.
  private let unit: String
  private let estimator: Estimator
  private let choices: Choices
  private let costs: [Double]
  private let effects: [Double]
  private let frontier: EfficiencyFrontier

  init(_ data: CostsAndEffects, names: [String], unit: String, choices: Choices) {
    self.data = data
    self.names = names
    self.unit = unit
    self.choices = choices
    estimator = choices.estimator
    costs = data.costs.map(data.mean)
    effects = data.effects.map(data.mean)
    frontier = EfficiencyFrontier(costs: costs, effects: effects)
  }

  /// By rising costs.
  var rows: [FrontierRow] {
    let obstacle = obstacle
    let chances = obstacle == nil ? chances : nil
    let order = costs.indices.sorted { (costs[$0], $0) < (costs[$1], $1) }
    return order.map { a in
      FrontierRow {
        $0.perspective = data.perspective
        $0.arrangement = names[a]
        $0.unit = unit
        $0.costs = costs[a]
        $0.costsError = estimator.blocks.error(data.costs[a])
        $0.effect = effects[a]
        $0.effectError = estimator.blocks.error(data.effects[a])
        $0.status = frontier.statuses[a]
        $0.step = step(a)
        $0.probability = isSame(a) ? nil : chances?[a].value
        $0.probabilityError = isSame(a) ? nil : chances?[a].error
        $0.reason = isSame(a) ? .spread(.noDifference) : isWithinError(a) ? .effect(.withinError) : obstacle
      }
    }
  }

  /// Whether it costs and does the same as one before it, or as all the others.
  private func isSame(_ a: Int) -> Bool {
    frontier.statuses[a] == .same || data.options > 1 && different(from: a).isEmpty
  }

  /// Arrangements that cost or do anything else, each once.
  private func different(from a: Int) -> [Int] {
    costs.indices.filter {
      frontier.statuses[$0] != .same && (costs[$0] != costs[a] || effects[$0] != effects[a])
    }
  }

  private func step(_ a: Int) -> FrontierRow.Step? {
    guard let before = frontier.before(a) else { return nil }
    let (extraCosts, extraEffect) = (costs[a] - costs[before], effects[a] - effects[before])
    let ratio = extraCosts / extraEffect
    let rest = data.difference(a, before, costs: 1 / extraEffect, effects: -ratio / extraEffect)
    return FrontierRow.Step(
      before: names[before], costs: extraCosts, effect: extraEffect, ratio: ratio,
      ratioError: estimator.error(rest.of(data.differences), noise: data.noise(of: rest)))
  }

  // MARK: Place and simulation error

  /// Whether what lifts an arrangement off the frontier, or keeps it on, is within two simulation errors.
  ///
  /// That is how far its costs are from those of the others at its effect: of one, or of a mixture of two of them.
  private func isWithinError(_ a: Int) -> Bool {
    guard data.options > 1, !isSame(a) else { return false }
    let others = different(from: a)
    let rest = EfficiencyFrontier(costs: others.map { costs[$0] }, effects: others.map { effects[$0] }).order
      .map { others[$0] }
    guard let after = rest.firstIndex(where: { effects[$0] >= effects[a] }) else {
      // It has the most effect.
      return !isTold(data.difference(a, rest[rest.count - 1], costs: 0, effects: 1))
    }
    let (b, c) = (rest[max(0, after - 1)], rest[after])
    let share = b == c ? 1 : (effects[a] - effects[b]) / (effects[c] - effects[b])
    var gap = data.difference(a, b, costs: 1 - share, effects: 0)
    let second = data.difference(a, c, costs: share, effects: 0)
    gap.costs = zip(gap.costs, second.costs).map { $0 + $1 }
    return !isTold(gap)
  }

  private func isTold(_ combination: CostsAndEffects.Combination) -> Bool {
    estimator.plain(combination.of(data.differences), noise: data.noise(of: combination)).isTold
  }

  // MARK: Chance

  /// Why it is not told how likely places are: the spread of some difference in costs or effect is not known.
  private var obstacle: Reason? {
    if data.options < 2 { return .choice(.oneArrangement) }
    for a in 1..<data.options {
      for (costs, effects) in [(1.0, 0.0), (0, 1)] {
        let combination = data.difference(a, 0, costs: costs, effects: effects)
        let estimate = estimator.plain(combination.of(data.differences), noise: data.noise(of: combination))
        if estimator.blocks.draws < 2 { return .choice(.oneDraw) }
        if estimate.isSpreadUnknown { return estimate.spreadReason }
      }
    }
    return nil
  }

  /// Share of draws in which each arrangement is on the frontier.
  private var chances: [Expectations.Figure]? {
    guard let noise = data.noise else { return nil }
    let read: ([[Double]]) -> [Double] = { shares($0) }
    return choices.expectations(data.differences, noise: noise).figures { values in
      Expectations.Reading(figures: read(values)) { read($1) }
    }.map { $0.asShare(of: estimator.blocks.draws) }
  }

  private func shares(_ differences: [[Double]]) -> [Double] {
    let (n, draws) = (data.options, differences[0].count)
    var counts = Array(repeating: 0.0, count: n)
    for k in 0..<draws {
      let costs = [0] + (0..<n - 1).map { differences[$0][k] }
      let effects = [0] + (0..<n - 1).map { differences[n - 1 + $0][k] }
      for a in EfficiencyFrontier(costs: costs, effects: effects).order { counts[a] += 1 }
    }
    return counts.map { $0 / Double(draws) }
  }
}
