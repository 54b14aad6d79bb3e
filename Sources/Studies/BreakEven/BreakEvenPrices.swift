// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Simulation
import Statistics
import Words

/// The highest price of an arrangement, from the draws of the run.
struct BreakEvenPrices {
  private let outcomes: DrawOutcomes
  private let estimator: Estimator
  private let certainty: Reason?

  init(_ outcomes: DrawOutcomes, _ estimator: Estimator) {
    self.outcomes = outcomes
    self.estimator = estimator
    certainty = BreakEvenView.certainty(outcomes, of: outcomes)
  }

  /// As a factor on all that the view invests, and as the investment in euro.
  func rows(_ view: BreakEvenView) -> [BreakEvenRow] {
    let (a, p, layout) = (view.arrangement, view.plan, outcomes.layout)
    let investment = outcomes.difference(a, outcomes.investmentCoefficients(p, a))
    let cost = estimator.decided(
      investment, noise: outcomes.noise(a, layout.investment(p)), hasErrors: false)
    let benefit = zip(view.net(outcomes), investment).map { $0 + $1 }
    if view.isUntouched(outcomes) {
      return view.rows(.priceFactor, without: .spread(.noDifference), current: nil)
        + view.rows(.price, without: .spread(.noDifference), current: nil)
    }
    guard investment.contains(where: { $0 != 0 }) else {
      return view.rows(.priceFactor, without: .breakEven(.noInvestment), current: nil)
        + view.rows(.price, without: .breakEven(.noInvestment), current: nil)
    }
    let set = Fieller.confidenceSet(benefit, over: investment, outcomes.blocks)
    guard cost.isClearlyPositive, set != .unbounded else {
      return view.rows(.priceFactor, without: .returns(.investmentUnclear), current: 1)
        + view.rows(.price, without: .returns(.investmentUnclear), current: cost.mean)
    }
    return [(BreakEvenRow.Subject.priceFactor, PriceCurve.Scale.factor, 1), (.price, .euro, cost.mean)].flatMap {
      subject, scale, current in
      let curve = PriceCurve(
        benefit: benefit, investment: investment, scale: scale, estimator, netNoise: view.netNoise(outcomes),
        benefitNoise: outcomes.noise(a, layout.benefit(p)), investmentNoise: outcomes.noise(a, layout.investment(p)))
      return view.rows(subject, BreakEvenSearch(curve, estimator, certainty: certainty), current: current)
    }
  }
}
