// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import Scenarios
import Simulation
import Statistics

/// Net result of every case, against the reference, apart for independent parts of the draws.
struct CaseWorth {
  /// One arrangement seen by one perspective.
  struct View {
    var arrangement: String
    var perspective: Perspective
    /// [case][fold]
    var values: [[Double]]
    /// Of each fold; they add to 1.
    var shares: [Double]

    /// Mean of a case over all draws.
    func mean(_ household: Int) -> Double { zip(values[household], shares).reduce(0) { $0 + $1.0 * $1.1 } }
  }

  let views: [View]
  /// Of the cases, as listed.
  let weights: [Double]

  init(views: [View], weights: [Double]) {
    self.views = views
    self.weights = weights
  }

  /// Society, all government and the municipality; every arrangement but the reference.
  init(_ outcomes: DrawOutcomes) {
    let (model, nets) = (outcomes.model, outcomes.results.caseNets)
    weights = model.starts.map(\.weight)
    let plans = model.ledger.perspectives
    let shown = plans.indices.filter { p in
      plans[p].name.map { ["gemeente", "overheid"].contains($0) && !plans[p].includesWelfare } ?? true
    }
    views = model.scenario.arrangements.indices.dropFirst().flatMap { a in
      shown.map { p in
        View(
          arrangement: model.scenario.arrangements[a].name,
          perspective: plans[p].name.map { .financial($0) } ?? .social,
          values: (0..<nets.cases).map { i in
            (0..<nets.folds).map { f in
              nets.values[nets.index(fold: f, household: i, arrangement: a, perspective: p)]
                - nets.values[nets.index(fold: f, household: i, arrangement: 0, perspective: p)]
            }
          }, shares: nets.shares)
      }
    }
  }

  /// Sum of all weights.
  var total: Double { weights.reduce(0, +) }

  /// Sum of the weights of some cases.
  func weight(_ members: [Int]) -> Double { members.reduce(0) { $0 + weights[$1] } }

  /// Weighted mean over some cases, with its error from the spread between the parts of the draws; `nil` with one part.
  func estimate(_ view: View, _ members: [Int]) -> Estimate {
    let weight = weight(members)
    let folds = view.shares.indices.map { f in members.reduce(0) { $0 + weights[$1] * view.values[$1][f] } / weight }
    return Self.estimate(folds, view.shares)
  }

  /// Mean of independent values by their shares, with its error from their spread; without one when there is a single value.
  static func estimate(_ folds: [Double], _ shares: [Double]) -> Estimate {
    let mean = zip(folds, shares).reduce(0) { $0 + $1.0 * $1.1 }
    guard folds.count > 1 else { return Estimate(mean: mean) }
    let g = Double(folds.count)
    let spread = zip(folds, shares).reduce(0) { $0 + $1.1 * $1.1 * ($1.0 - mean) * ($1.0 - mean) }
    return Estimate(mean: mean, mcError: (spread * g / (g - 1)).squareRoot())
  }
}
