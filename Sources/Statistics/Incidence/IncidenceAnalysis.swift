// SPDX-License-Identifier: EUPL-1.2

import Accounting
import ModelCompiler
import RunRecord
import Scenarios
import Simulation

/// The rows of verdeling.csv and verevening.csv, from the draws at hand.
struct IncidenceAnalysis {
  private let outcomes: DrawOutcomes
  private let estimator: Estimator
  private let nets: NetEstimates

  init(_ outcomes: DrawOutcomes, _ estimator: Estimator, _ nets: NetEstimates) {
    self.outcomes = outcomes
    self.estimator = estimator
    self.nets = nets
  }

  var benefits: [BenefitIncidenceRow] {
    forEachArrangement { a, name in
      ResultBasis.allCases.flatMap { basis in
        BenefitIncidence(parties(a, basis), estimator).rows(arrangement: name, basis: basis)
      }
    }
  }

  var sidePayments: [SidePaymentRow] {
    forEachArrangement { a, name in
      [ResultBasis.cash, .cashable].flatMap { basis in
        let all = parties(a, basis)
        return circles.flatMap { circle, members in
          SidePaymentAnalysis(all.filter { members.contains($0.party) }, estimator)
            .rows(arrangement: name, circle: circle, basis: basis)
        }
      }
    }
  }

  private func forEachArrangement<Row>(_ rows: (Int, String) -> [Row]) -> [Row] {
    let arrangements = outcomes.model.scenario.arrangements
    return arrangements.indices.dropFirst().flatMap { rows($0, arrangements[$0].name) }
  }

  private var circles: [(PaymentCircle, [String])] {
    let scenario = outcomes.model.scenario
    return [(.allParties, scenario.parties.map(\.name))] + scenario.groups.map { (.group($0.name), $0.members) }
  }

  private func parties(_ a: Int, _ basis: ResultBasis) -> [PartyOutcome] {
    outcomes.model.scenario.parties.indices.map { party($0, a, basis) }
  }

  private func party(_ p: Int, _ a: Int, _ basis: ResultBasis) -> PartyOutcome {
    let (model, layout) = (outcomes.model, outcomes.layout)
    let perspective = basis == .cashAndWelfare ? model.ledger.totals[p] : 1 + p
    let terms = outcomes.netCoefficients(perspective)
    let net = outcomes.difference(a, terms)
    var outcome = PartyOutcome(
      party: model.scenario.parties[p].name,
      investment: outcomes.difference(a, outcomes.investmentCoefficients(perspective, a)), net: net,
      investmentNoise: outcomes.noise(a, layout.investment(perspective)),
      netNoise: outcomes.noise(a, layout.net(perspective)), benefitNoise: outcomes.noise(a, layout.benefit(perspective))
    )
    outcome.netEstimate = nets[a, perspective]
    guard basis == .cashable else { return outcome }
    let benefit = outcome.benefit
    outcome.net = outcomes.difference(a, outcomes.cashable(terms, a))
    outcome.netNoise = estimator.scaled(outcome.netNoise, from: net, to: outcome.net)
    outcome.benefitNoise = estimator.scaled(outcome.benefitNoise, from: benefit, to: outcome.benefit)
    outcome.netEstimate = estimator.decided(outcome.net, noise: outcome.netNoise, hasErrors: false)
    return outcome
  }
}
