// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Words

/// The rows of icer.csv and netto_baat.csv: every two arrangements against each other.
///
/// Intervals and chances come from one set of expectations, in which costs and effects of all arrangements are freed of chance in lives
/// together.
struct PairComparison {
  private let data: CostsAndEffects
  private let names: [String]
  /// Of the effect.
  private let unit: String
  private let estimator: Estimator
  private let expectations: Expectations?
  private let differences: [[Double]]
  /// The later one of the scenario first.
  private let pairs: [(own: Int, other: Int)]

  init(_ data: CostsAndEffects, names: [String], unit: String, choices: Choices) {
    self.data = data
    self.names = names
    self.unit = unit
    estimator = choices.estimator
    differences = data.differences
    expectations = data.noise.flatMap { data.options > 1 ? choices.expectations(data.differences, noise: $0) : nil }
    pairs = (0..<data.options).flatMap { a in (0..<a).map { (a, $0) } }
  }

  /// Mean and spread of combinations; without interval and chance where the spread is not known.
  private func estimates(_ combinations: [CostsAndEffects.Combination]) -> [Estimate] {
    var found = combinations.map { estimator.plain($0.of(differences), noise: data.noise(of: $0)) }
    let known = found.indices.filter { found[$0].spreadReason == nil }
    guard let expectations, estimator.blocks.draws > 1, !known.isEmpty else { return found }
    let marginals = estimator.marginals(of: expectations) { values in known.map { combinations[$0].of(values) } }
    for (i, marginal) in zip(known, marginals) {
      estimator.fill(&found[i], marginal, combinations[i].of(differences), noise: data.noise(of: combinations[i]))
    }
    return found
  }

  // MARK: Net benefit

  func benefits(at willingness: [Double]) -> [NetBenefitRow] {
    let places = willingness.flatMap { at in pairs.map { (at: at, pair: $0) } }
    let found = estimates(
      places.map { data.difference($0.pair.own, $0.pair.other, costs: -1, effects: $0.at) })
    return zip(places, found).map { place, estimate in
      NetBenefitRow {
        $0.perspective = data.perspective
        $0.willingness = place.at
        $0.arrangement = names[place.pair.own]
        $0.other = names[place.pair.other]
        $0.estimate = estimate
      }
    }
  }

  // MARK: Ratio

  var ratios: [RatioRow] {
    let costs = estimates(pairs.map { data.difference($0.own, $0.other, costs: 1, effects: 0) })
    let effects = estimates(pairs.map { data.difference($0.own, $0.other, costs: 0, effects: 1) })
    var rows = pairs.indices.map { i in
      RatioRow {
        $0.perspective = data.perspective
        $0.arrangement = names[pairs[i].own]
        $0.other = names[pairs[i].other]
        $0.unit = unit
        $0.costs = costs[i]
        $0.effect = effects[i]
      }
    }
    for i in rows.indices { place(&rows[i], pairs[i]) }
    addIntervals(&rows)
    for i in rows.indices {
      rows[i].told = rows[i].reason ?? rows[i].costs.spreadReason ?? rows[i].effect.spreadReason
    }
    return rows
  }

  /// Quadrant, ratio and reason, by the expected values.
  private func place(_ row: inout RatioRow, _ pair: (own: Int, other: Int)) {
    let (costs, effect) = (row.costs, row.effect)
    if effect.spreadReason == .spread(.noDifference) || effect.mean == 0 {
      row.reason =
        costs.spreadReason == .spread(.noDifference) ? .spread(.noDifference) : .effect(.noDifference)
      return
    }
    guard effect.isTold else {
      row.reason = .effect(.notTold)
      return
    }
    guard costs.isTold else {
      row.reason = .effect(.costsNotTold)
      return
    }
    switch (costs.mean > 0, effect.mean > 0) {
    case (true, true): row.quadrant = .dearerAndBetter
    case (false, false): row.quadrant = .cheaperAndWorse
    case (false, true): (row.quadrant, row.reason) = (.cheaperAndBetter, .effect(.dominates))
    case (true, false): (row.quadrant, row.reason) = (.dearerAndWorse, .effect(.isDominated))
    }
    if row.reason == nil { row.ratio = ratio(pair, costs.mean / effect.mean, effect.mean) }
  }

  /// The ratio of means with its error to first order.
  private func ratio(_ pair: (own: Int, other: Int), _ value: Double, _ effect: Double) -> Estimate {
    let rest = data.difference(pair.own, pair.other, costs: 1 / effect, effects: -value / effect)
    var estimate = Estimate(mean: value)
    if estimator.blocks.draws > 1 {
      estimate.mcError = estimator.error(rest.of(differences), noise: data.noise(of: rest))
    }
    return estimate
  }

  /// Where the effect goes the same way in every draw, the ratio of every draw has a meaning.
  private func addIntervals(_ rows: inout [RatioRow]) {
    let values = expectations?.values ?? differences
    var shown: [Int] = []
    for i in rows.indices where rows[i].ratio != nil {
      if estimator.blocks.draws < 2 {
        rows[i].reason = .choice(.oneDraw)
      } else if let reason = Self.obstacle(rows[i]) {
        rows[i].reason = reason
      } else if isSure(pairs[i], rows[i].effect.mean, values) {
        shown.append(i)
      } else {
        rows[i].reason = .effect(.directionUnsure)
      }
    }
    guard let expectations, !shown.isEmpty else { return }
    let marginals = estimator.marginals(of: expectations) { values in
      shown.map { i in
        let (own, other) = pairs[i]
        let costs = data.difference(own, other, costs: 1, effects: 0).of(values)
        let effects = data.difference(own, other, costs: 0, effects: 1).of(values)
        return zip(costs, effects).map { $0 / $1 }
      }
    }
    for (i, marginal) in zip(shown, marginals) {
      let figures = [marginal.low, marginal.median, marginal.high]
      guard figures.allSatisfy({ $0.value.isFinite && $0.error?.isFinite ?? true }) else {
        rows[i].reason = .effect(.directionUnsure)
        continue
      }
      estimator.fill(&rows[i].ratio!, marginal, [], noise: nil)
      rows[i].ratio!.probabilityPositive = nil
      rows[i].ratio!.probabilityError = nil
    }
  }

  private func isSure(_ pair: (own: Int, other: Int), _ mean: Double, _ values: [[Double]]) -> Bool {
    data.difference(pair.own, pair.other, costs: 0, effects: 1).of(values).allSatisfy { $0 * mean > 0 }
  }

  /// Why the spread of a ratio is not told: that of its parts is not, or neither has any.
  private static func obstacle(_ row: RatioRow) -> Reason? {
    if row.effect.isSpreadUnknown { return row.effect.spreadReason }
    if row.costs.isSpreadUnknown { return row.costs.spreadReason }
    return row.effect.spreadReason != nil && row.costs.spreadReason != nil ? row.effect.spreadReason : nil
  }
}

extension Estimate {
  /// Whether the sign of the mean stands clear of the simulation error.
  var isTold: Bool { abs(mean) > 2 * (mcError ?? 0) }
}
