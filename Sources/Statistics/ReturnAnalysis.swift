// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import Scenarios
import Simulation

/// The rows of rendement.csv.
struct ReturnAnalysis {
  let outcomes: DrawOutcomes
  private let estimator: Estimator
  private let controls: ControlVariates

  init(_ outcomes: DrawOutcomes, _ controls: ControlVariates) {
    self.outcomes = outcomes
    self.controls = controls
    estimator = Estimator(blocks: outcomes.blocks)
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

  private func measures(_ a: Int, _ p: Int) -> [(Measure, Estimate?, String)] {
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
    let result = estimator.estimate(net, noise: noise)
    let flows = FlowMeasures(
      outcomes, PerspectiveFlow(outcomes, perspective: p, arrangement: a), net: net, noise: noise, estimate: result)
    let invests = investment.contains { $0 != 0 }
    let payback = flows.payback(isDiscounted: false, invests: invests)
    let discountedPayback = flows.payback(isDiscounted: true, invests: invests)
    let rate = flows.internalRate()
    return [
      (.net, controlled(result, a, layout.net(p), net), ""),
      (.benefit, controlled(plain(benefit, benefitNoise), a, layout.benefit(p), benefit), ""),
      (.investment, controlled(plain(investment, investmentNoise), a, layout.investment(p), investment), ""),
      (.ratio, ratio.0, ratio.1),
      (.payback, payback.0, payback.1),
      (.discountedPayback, discountedPayback.0, discountedPayback.1),
      (.internalRate, rate.0, rate.1),
      (.cashableNet, plain(cashable, estimator.scaled(noise, from: net, to: cashable)), ""),
      (
        .cashableBenefit,
        plain(cashableBenefit, estimator.scaled(benefitNoise, from: benefit, to: cashableBenefit)), ""
      ),
    ]
  }

  private func controlled(_ estimate: Estimate, _ a: Int, _ index: Int, _ draws: [Double]) -> Estimate {
    outcomes.controlled(estimate, controls, a, index, draws)
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
  ) -> (Estimate?, String) {
    let cost = estimator.estimate(investment, noise: investmentNoise)
    if investment.allSatisfy({ $0 == 0 }) { return (nil, "deze partij investeert niet") }
    guard cost.isClearlyPositive else {
      return (
        nil, cost.mean < 0 ? "de uitgaven aan de maatregel dalen" : "de investering is niet duidelijk groter dan nul"
      )
    }
    let value = outcomes.blocks.mean(benefit) / cost.mean
    let residual = zip(benefit, investment).map { ($0 - value * $1) / cost.mean }
    var estimate = Estimate(mean: value, mcError: outcomes.blocks.error(residual))
    guard benefit.count > 1 else { return (estimate, "") }
    let above = estimator.expectations(benefit, noise: benefitNoise)
    let below = estimator.expectations(investment, noise: investmentNoise)
    guard below.allSatisfy({ $0 > 0 }) else {
      return (estimate, "in sommige trekkingen is er geen investering: geen interval")
    }
    let quantiles = Quantiles.of(zip(above, below).map { $0 / $1 }, at: [0.025, 0.5, 0.975])
    (estimate.low, estimate.median, estimate.high) = (quantiles[0], quantiles[1], quantiles[2])
    return (estimate, "")
  }
}
