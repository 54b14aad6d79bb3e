// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import RunRecord
import Scenarios
import Simulation
import Words

/// The rows of rendement.csv.
struct ReturnAnalysis {
  let outcomes: DrawOutcomes
  private let estimator: Estimator
  private let controls: ControlVariates
  private let nets: NetEstimates

  init(_ outcomes: DrawOutcomes, _ controls: ControlVariates, _ estimator: Estimator, _ nets: NetEstimates) {
    self.outcomes = outcomes
    self.controls = controls
    self.estimator = estimator
    self.nets = nets
  }

  var rows: [ReturnRow] {
    let arrangements = outcomes.model.scenario.arrangements
    return arrangements.indices.dropFirst().flatMap { a in
      outcomes.model.ledger.shown.flatMap { p, perspective in
        measures(a, p).map { measure, estimate, reason in
          ReturnRow {
            $0.arrangement = arrangements[a].name
            $0.reference = arrangements[0].name
            $0.perspective = perspective
            $0.measure = measure
            $0.estimate = estimate
            $0.told = reason
          }
        }
      }
    }
  }

  private func measures(_ a: Int, _ p: Int) -> [(Measure, Estimate?, Reason?)] {
    let layout = outcomes.layout
    let netTerms = outcomes.netCoefficients(p)
    let net = outcomes.difference(a, netTerms)
    let investment = outcomes.difference(a, outcomes.investmentCoefficients(p, a))
    let benefit = zip(net, investment).map { $0 + $1 }
    let cashable = outcomes.difference(a, outcomes.cashable(netTerms, a))
    let cashableBenefit = zip(cashable, investment).map { $0 + $1 }
    let noise = outcomes.noise(a, layout.net(p))
    let benefitNoise = outcomes.noise(a, layout.benefit(p))
    let (gain, cost) = (
      plain(benefit, benefitNoise), plain(investment, outcomes.noise(a, layout.investment(p)))
    )
    let isInvestor = investment.contains { $0 != 0 }
    let ratio: (Estimate?, Reason?) =
      isInvestor ? ratio(benefit, investment, cost, a, p) : (nil, .returns(.noInvestment))
    let flows = FlowMeasures(
      outcomes, PerspectiveFlow(outcomes, perspective: p, arrangement: a), net: nets[a, p],
      freeing: estimator.freeing(net, noise: noise))
    let payback = flows.payback(isDiscounted: false, isInvestor ? cost : nil)
    let discountedPayback = flows.payback(isDiscounted: true, isInvestor ? cost : nil)
    let rate = flows.internalRate()
    let cashableNet = plain(cashable, estimator.scaled(noise, from: net, to: cashable))
    let cashableGain = plain(cashableBenefit, estimator.scaled(benefitNoise, from: benefit, to: cashableBenefit))
    return [
      (.net, nets[a, p], nets[a, p].spreadReason),
      (.benefit, controlled(gain, a, layout.benefit(p), benefit), gain.spreadReason),
      (
        .investment, controlled(cost, a, layout.investment(p), investment),
        isInvestor ? cost.spreadReason : .returns(.noInvestment)
      ),
      (.ratio, ratio.0, ratio.1),
      (.payback, payback.0, payback.1),
      (.discountedPayback, discountedPayback.0, discountedPayback.1),
      (.internalRate, rate.0, rate.1),
      (.cashableNet, cashableNet, cashableNet.spreadReason),
      (.cashableBenefit, cashableGain, cashableGain.spreadReason),
    ]
  }

  private func controlled(_ estimate: Estimate, _ a: Int, _ index: Int, _ draws: [Double]) -> Estimate {
    outcomes.controlled(estimate, controls, a, index, draws)
  }

  /// An estimate without a probability of being positive, which is for the net result only.
  private func plain(_ draws: [Double], _ noise: Double?) -> Estimate {
    var estimate = estimator.decided(draws, noise: noise, hasErrors: false)
    estimate.probabilityPositive = nil
    return estimate
  }

  // MARK: Ratio

  /// Ratio of means with its delta-method error, and the spread of the draws' own ratios.
  private func ratio(
    _ benefit: [Double], _ investment: [Double], _ cost: Estimate, _ a: Int, _ p: Int
  ) -> (Estimate?, Reason?) {
    if let obstacle = Self.obstacle(ofInvestment: cost) { return (nil, obstacle) }
    guard cost.isClearlyPositive else { return (nil, .returns(.investmentUnclear)) }
    let value = outcomes.blocks.mean(benefit) / cost.mean
    let residual = zip(benefit, investment).map { ($0 - value * $1) / cost.mean }
    var estimate = Estimate(mean: value, mcError: outcomes.blocks.error(residual))
    let noise = sharedNoise(a, p)
    // Where the draws leave the ratio to first order as it is, so they do wholly.
    let noiseOfRatio = noise.map { ($0[0] - 2 * value * $0[1] + value * value * $0[3]) / (cost.mean * cost.mean) }
    if let reason = estimator.plain(residual, noise: noiseOfRatio.map { max(0, $0) }).spreadReason {
      return (estimate, reason == .spread(.noDifference) ? cost.spreadReason ?? .spread(.sameInEveryDraw) : reason)
    }
    if estimator.isNarrow(residual, noise: noiseOfRatio) { return (estimate, .spread(.sameInMostDraws)) }
    if cost.isSpreadUnknown { return (estimate, cost.spreadReason) }
    guard let quantiles = estimator.ratio(benefit, investment, noise: noise ?? [0, 0, 0, 0]) else {
      return (estimate, .returns(.someDrawsWithoutInvestment))
    }
    let reason = estimate.take(quantiles)
    return (estimate, reason)
  }

  /// Why nothing is put in; `nil` where something is, or where it may be 0 within its error.
  static func obstacle(ofInvestment cost: Estimate) -> Reason? {
    let error = 2 * (cost.mcError ?? 0)
    if cost.mean < -error { return .returns(.spendingFalls) }
    return cost.mean < 0 ? .returns(.investmentUnclear) : nil
  }

  /// Covariance that chance in lives gives benefit and investment, row by row; `nil` when it is not known.
  ///
  /// The net result is their difference, so that its variance tells what they share.
  private func sharedNoise(_ a: Int, _ p: Int) -> [Double]? {
    let layout = outcomes.layout
    guard let benefit = outcomes.noise(a, layout.benefit(p)), let investment = outcomes.noise(a, layout.investment(p)),
      let net = outcomes.noise(a, layout.net(p))
    else { return nil }
    let shared = (benefit + investment - net) / 2
    return [benefit, shared, shared, investment]
  }
}
