// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
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
          ReturnRow(
            arrangement: arrangements[a].name, reference: arrangements[0].name, perspective: perspective,
            measure: measure,
            estimate: estimate, reason: reason)
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
    let investmentNoise = outcomes.noise(a, layout.investment(p))
    let ratio = ratio(benefit, investment, benefitNoise, investmentNoise)
    let flows = outcomes.flows(of: p, a)
    let payback = payback(flows)
    let rate = internalRate(flows)
    let benefits = controlled(plain(benefit, benefitNoise), a, layout.benefit(p), benefit)
    let outlay = controlled(plain(investment, investmentNoise), a, layout.investment(p), investment)
    let cashableResult = cashableNet(cashable, estimator.scaled(noise, from: net, to: cashable))
    let cashableBenefits = plain(
      cashableBenefit, estimator.scaled(benefitNoise, from: benefit, to: cashableBenefit))
    return [
      (.net, nets[a, p], nets[a, p].spreadReason),
      (.benefit, benefits, benefits.spreadReason),
      (.investment, outlay, outlay.spreadReason),
      (.ratio, ratio.0, ratio.1),
      (.payback, payback.0, payback.1),
      (.internalRate, rate.0, rate.1),
      (.cashableNet, cashableResult, cashableResult.spreadReason),
      (.cashableBenefit, cashableBenefits, cashableBenefits.spreadReason),
    ]
  }

  private func controlled(_ estimate: Estimate, _ a: Int, _ index: Int, _ draws: [Double]) -> Estimate {
    outcomes.controlled(estimate, controls, a, index, draws)
  }

  private func cashableNet(_ draws: [Double], _ noise: Double?) -> Estimate {
    var estimate = estimator.decided(draws, noise: noise, hasErrors: false)
    estimate.probabilityPositive = nil
    return estimate
  }

  /// An estimate without a probability of being positive, which is for the net result only.
  private func plain(_ draws: [Double], _ noise: Double?) -> Estimate {
    var estimate = estimator.estimate(draws, noise: noise)
    estimate.probabilityPositive = nil
    return estimate
  }

  // MARK: Ratio

  /// Ratio of means with its delta-method error, and the spread of the draws' own ratios.
  private func ratio(
    _ benefit: [Double], _ investment: [Double], _ benefitNoise: Double?, _ investmentNoise: Double?
  ) -> (Estimate?, Reason?) {
    let cost = estimator.estimate(investment, noise: investmentNoise)
    if investment.allSatisfy({ $0 == 0 }) { return (nil, .returns(.noInvestment)) }
    guard cost.isClearlyPositive else {
      return (nil, .returns(cost.mean < 0 ? .spendingFalls : .investmentUnclear))
    }
    let value = outcomes.blocks.mean(benefit) / cost.mean
    let residual = zip(benefit, investment).map { ($0 - value * $1) / cost.mean }
    var estimate = Estimate(mean: value, mcError: outcomes.blocks.error(residual))
    guard benefit.count > 1 else { return (estimate, cost.spreadReason) }
    let above = estimator.expectations(benefit, noise: benefitNoise)
    let below = estimator.expectations(investment, noise: investmentNoise)
    if cost.isSpreadUnknown { return (estimate, cost.spreadReason) }
    let gain = estimator.plain(benefit, noise: benefitNoise)
    if gain.isSpreadUnknown { return (estimate, gain.spreadReason) }
    guard below.allSatisfy({ $0 > 0 }) else {
      return (estimate, .returns(.someDrawsWithoutInvestment))
    }
    estimate.setInterval(Quantiles.of(zip(above, below).map { $0 / $1 }, at: [0.025, 0.5, 0.975]))
    return (estimate, estimate.spreadReason)
  }

  // MARK: Payback and internal rate

  private func payback(_ flows: [[Double]]) -> (Estimate?, Reason?) {
    let mean = CashFlowMeasures.payback(flows.map(outcomes.blocks.mean))
    if mean == 0 { return (nil, .returns(.noInitialLoss)) }
    guard mean.isFinite else { return (nil, .returns(.noPayback)) }
    return (spread(mean, flows) { CashFlowMeasures.payback($0) }, nil)
  }

  private func internalRate(_ flows: [[Double]]) -> (Estimate?, Reason?) {
    let mean = flows.map(outcomes.blocks.mean)
    guard let value = CashFlowMeasures.internalRate(mean) else {
      let isGain = CashFlowMeasures.payback(mean) == 0
      return (nil, .returns(isGain ? .nothingPutIn : .noBalancingRate))
    }
    return (spread(value, flows) { CashFlowMeasures.internalRate($0) }, nil)
  }

  /// Error by leaving out blocks; quantiles over draws where they all define the measure, left open where it is infinite.
  private func spread(_ mean: Double, _ flows: [[Double]], _ measure: ([Double]) -> Double?) -> Estimate {
    let error = outcomes.blocks.jackknife { kept in
      measure(flows.map { year in kept.reduce(0) { $0 + year[$1] } / Double(kept.count) })
    }
    var estimate = Estimate(mean: mean, mcError: error)
    let perDraw = (0..<outcomes.draws).compactMap { k in measure(flows.map { $0[k] }) }
    guard outcomes.draws > 1, perDraw.count == outcomes.draws else { return estimate }
    let quantiles = Quantiles.of(perDraw, at: [0.025, 0.5, 0.975]).map { $0.isFinite ? $0 : nil }
    (estimate.low, estimate.median, estimate.high) = (quantiles[0], quantiles[1], quantiles[2])
    return estimate
  }
}
