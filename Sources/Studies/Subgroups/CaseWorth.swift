// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import RunRecord
import Scenarios
import Simulation
import Statistics
import Words

/// Net result of every case, against the reference, apart for parts of the draws.
struct CaseWorth {
  /// One arrangement seen by one perspective.
  struct View {
    var arrangement: String
    var perspective: Perspective
    /// [part][case]
    var values: [[Double]]
    /// Variance that replications give a case in one draw; `nil` where it is unknown.
    var noise: [Double]?
    /// Of all cases together, as the tables of the run have it.
    var whole: Estimate?
  }

  let views: [View]
  /// Of the cases, as listed.
  let weights: [Double]
  /// Of the draws in each part; they add to 1.
  let shares: [Double]
  /// The draws in their blocks, where every part is one draw.
  private let blocks: Blocks?
  private let estimator: Estimator?
  /// Parts taken together, independent of each other and as good as equal in size: at most ten.
  let folds: [Range<Int>]

  private static let mostFolds = 10

  /// - Parameters:
  ///   - shares: of the parts, where they are more than single draws.
  ///   - blocks: of the parts, where they are single draws.
  ///   - estimator: of the draws; by default one that takes them as made of one life each, and uncertain.
  init(views: [View], weights: [Double], shares: [Double], blocks: Blocks?, estimator: Estimator? = nil) {
    self.views = views
    self.weights = weights
    self.shares = shares
    self.blocks = blocks
    self.estimator = estimator ?? blocks.map { Estimator(blocks: $0) }
    folds = blocks?.merged(atMost: Self.mostFolds).ranges ?? shares.indices.map { $0..<$0 + 1 }
  }

  /// Every arrangement but the reference, seen by those who choose. `nil` when the run did not keep its cases apart.
  init?(_ outcomes: DrawOutcomes, _ estimator: Estimator) {
    guard let nets = outcomes.results.caseNets else { return nil }
    let model = outcomes.model
    let estimates = NetEstimates(outcomes)
    let weights = model.starts.map(\.weight)
    let views = model.scenario.arrangements.indices.dropFirst().flatMap { a in
      nets.perspectives.enumerated().map { p, index in
        var view = View(
          arrangement: model.scenario.arrangements[a].name,
          perspective: model.ledger.perspective(at: index),
          values: nets.parts.indices.map { part in
            (0..<nets.cases).map { i in
              nets.values[nets.index(part: part, household: i, arrangement: a, perspective: p)]
                - nets.values[nets.index(part: part, household: i, arrangement: 0, perspective: p)]
            }
          })
        view.whole = estimates[a, index]
        if nets.isByDraw, let known = outcomes.noise(a, outcomes.layout.net(index)) {
          view.noise = Self.noise(view.values, weights, adding: known)
        }
        return view
      }
    }
    let draws = Double(outcomes.draws)
    self.init(
      views: views, weights: weights, shares: nets.parts.map { Double($0.count) / draws },
      blocks: nets.isByDraw ? outcomes.blocks : nil, estimator: nets.isByDraw ? estimator : nil)
  }

  /// Divides the noise of the mean of all cases over them, in proportion to how much each deviates from what draw and case explain.
  private static func noise(_ values: [[Double]], _ weights: [Double], adding known: Double) -> [Double] {
    let total = weights.reduce(0, +)
    let (cases, draws) = (weights.count, Double(values.count))
    let means = (0..<cases).map { i in values.reduce(0) { $0 + $1[i] } / draws }
    let whole = zip(means, weights).reduce(0) { $0 + $1.0 * $1.1 } / total
    var squares = Array(repeating: 0.0, count: cases)
    for draw in values {
      let shift = zip(draw, weights).reduce(0) { $0 + $1.0 * $1.1 } / total - whole
      for i in 0..<cases { squares[i] += (draw[i] - means[i] - shift) * (draw[i] - means[i] - shift) }
    }
    let sum = (0..<cases).reduce(0) { $0 + weights[$1] * weights[$1] * squares[$1] } / (total * total)
    return squares.map { sum > 0 ? $0 * known / sum : 0 }
  }

  // MARK: Groups of cases

  /// Sum of all weights.
  var total: Double { weights.reduce(0, +) }

  /// Sum of the weights of some cases.
  func weight(_ members: [Int]) -> Double { members.reduce(0) { $0 + weights[$1] } }

  /// Mean of every case over all draws.
  func means(_ view: View) -> [Double] { means(view, shares.indices) }

  /// Mean of every case over the draws of some parts.
  func means(_ view: View, _ parts: some Collection<Int>) -> [Double] {
    let weight = parts.reduce(0) { $0 + shares[$1] }
    var sums = Array(repeating: 0.0, count: weights.count)
    for part in parts {
      let share = shares[part] / weight
      for i in sums.indices { sums[i] += share * view.values[part][i] }
    }
    return sums
  }

  /// Weighted mean over some cases.
  func estimate(_ view: View, _ members: [Int]) -> Estimate {
    if members.count == weights.count, let whole = view.whole { return whole }
    let weight = weight(members)
    return estimate(
      shares.indices.map { part in members.reduce(0) { $0 + weights[$1] * view.values[part][$1] } / weight },
      noise: noise(view, members).map { $0 / (weight * weight) })
  }

  /// Mean of one case, with its error and without interval.
  func plain(_ view: View, _ member: Int) -> Estimate {
    let values = shares.indices.map { view.values[$0][member] }
    return estimator?.plain(values, noise: view.noise.map { $0[member] }) ?? Self.estimate(values, shares)
  }

  /// Variance that replications give the weighted sum over some cases in one draw.
  func noise(_ view: View, _ members: [Int]) -> Double? {
    view.noise.map { noise in members.reduce(0) { $0 + weights[$1] * weights[$1] * noise[$1] } }
  }

  /// Mean over the draws of a number of each part: with interval where parts are single draws.
  func estimate(_ parts: [Double], noise: Double?) -> Estimate {
    if let estimator { return estimator.decided(parts, noise: noise, hasErrors: false) }
    var estimate = Self.estimate(parts, shares)
    estimate.spreadReason = .spread(.drawsTakenTogether)
    return estimate
  }

  /// Mean of independent values by their shares, with its error from their spread; without one when there is a single value.
  static func estimate(_ values: [Double], _ shares: [Double]) -> Estimate {
    let mean = zip(values, shares).reduce(0) { $0 + $1.0 * $1.1 }
    guard values.count > 1 else { return Estimate(mean: mean) }
    let g = Double(values.count)
    let spread = zip(values, shares).reduce(0) { $0 + $1.1 * $1.1 * ($1.0 - mean) * ($1.0 - mean) }
    return Estimate(mean: mean, mcError: (spread * g / (g - 1)).squareRoot())
  }
}
