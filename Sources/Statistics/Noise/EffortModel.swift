// SPDX-License-Identifier: EUPL-1.2

import Glibc
import ModelCompiler
import RunRecord
import Sampling
import Scenarios
import Simulation

/// How many draws, and how many replications in each, give the mean its smallest error in a given computing time.
///
/// The variance of the mean of K draws of n replications is (σ²between + σ²within / n) / K, at a cost of K (c_draw + n c_replication):
/// for any time it is smallest at n = √(c_draw / c_replication · σ²within / σ²between). Here σ²between is what the draws give the mean
/// as they are spread, which stratification makes much smaller than the variance of what is uncertain.
///
/// - Source: W. G. Cochran 1977, Sampling Techniques, 3rd edition, 10.6; for simulations of patients A. O'Hagan, M. Stevenson, J. Madan
///   2007, Health Economics 16:1009.
///
/// This holds the parts of the variance of a mean over draws, and what draws and replications cost.
struct EffortModel {
  /// Variance per draw that is left with endless replications; 0 or more.
  var between: Double
  /// Variance per draw and replication from chance in lives.
  var within: Double
  /// Costs in one unit, whatever it is; above 0.
  var perDraw: Double
  var perReplication: Double

  /// The best number of replications as if it could be any; infinite where draws give the mean no error of their own.
  var optimum: Double { (perDraw / perReplication * within / between).squareRoot() }

  func cost(draws: Double, replications: Double) -> Double { draws * (perDraw + replications * perReplication) }

  func variance(draws: Double, replications: Double) -> Double { (between + within / replications) / draws }

  /// The best split in whole numbers at no more than the cost of the one given.
  ///
  /// - Parameters:
  ///   - fewest: draws that are needed for other reasons than the mean.
  ///   - step: the number of draws is rounded down by it.
  /// - Returns: the split given when none is better.
  func best(draws: Int, replications: Int, fewest: Int, step: (Int) -> Int) -> EffortSplit {
    let budget = cost(draws: Double(draws), replications: Double(replications))
    func split(_ draws: Int, _ n: Int) -> EffortSplit {
      EffortSplit(
        draws: draws, replications: n, mcError: variance(draws: Double(draws), replications: Double(n)).squareRoot(),
        present: variance(draws: Double(draws), replications: Double(replications)).squareRoot())
    }
    var best = split(draws, replications)
    let present = best.mcError
    let most = (budget / Double(max(1, fewest)) - perDraw) / perReplication
    let wish = max(1, min(optimum, most))
    for n in Set([wish.rounded(.down), wish.rounded(.up)]).sorted() where n <= max(1, most) {
      let count = step(Int(budget / (perDraw + n * perReplication)))
      guard count >= 1 else { continue }
      let other = split(count, Int(n))
      if other.mcError < best.mcError { best = other }
    }
    best.present = present
    return best
  }
}

extension EffortSplit {
  /// Below this many draws there are fewer than ten blocks, and hardly an interval.
  static let fewestDraws = 400

  /// The best split of what a run took, for the social net result of one arrangement.
  ///
  /// - Parameters:
  ///   - moments: of the net result of the draws.
  ///   - noise: variance that replications give a draw.
  /// - Returns: `nil` with fewer than two blocks of draws.
  init?(_ outcomes: DrawOutcomes, _ moments: BlockMoments, noise: Double) {
    guard let achieved = moments.varianceOfMean() else { return nil }
    let (results, plan) = (outcomes.results, outcomes.results.plan)
    let model = EffortModel(
      between: max(0, Double(plan.draws) * achieved - noise), within: Double(plan.replications) * noise,
      perDraw: results.effort.perDraw, perReplication: results.effort.perReplication)
    let isNet = outcomes.model.scenario.settings.design == .sobol
    self = model.best(
      draws: plan.draws, replications: plan.replications, fewest: min(plan.draws, Self.fewestDraws),
      step: { isNet && $0 > 0 ? SobolSelection.powerOfTwo(from: $0 + 1) / 2 : $0 })
  }
}
