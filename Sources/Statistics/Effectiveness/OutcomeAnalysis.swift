// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import RunRecord
import Scenarios
import Simulation
import Words

/// The rows of uitkomsten.csv: each arrangement by itself, freed of chance in lives as differences are.
struct OutcomeAnalysis {
  private let outcomes: DrawOutcomes
  private let estimator: Estimator

  init(_ outcomes: DrawOutcomes, _ estimator: Estimator) {
    self.outcomes = outcomes
    self.estimator = estimator
  }

  var rows: [OutcomeRow] {
    let (scenario, ledger) = (outcomes.model.scenario, outcomes.model.ledger)
    return scenario.arrangements.indices.flatMap { a in
      let nets = ledger.shown.map { row(a, $0.place, $0.name, .net) }
      guard let effect = scenario.effect, let places = ledger.effectiveness else { return nets }
      let perspective = effect.payer.map { Perspective.financial($0) } ?? .social
      return nets + [
        row(a, places.costs, perspective, .costs), row(a, places.effect, perspective, .effect),
      ]
    }
  }

  private func unit(_ outcome: OutcomeRow.Outcome) -> String {
    outcome == .effect ? (outcomes.model.scenario.effect?.unit ?? "") + " per huishouden" : Field.perHousehold
  }

  private func row(_ a: Int, _ place: Int, _ perspective: Perspective, _ outcome: OutcomeRow.Outcome) -> OutcomeRow {
    let sign = outcome == .costs ? -1.0 : 1
    let draws = outcomes.level(a, outcomes.netCoefficients(place)).map { sign * $0 }
    let noise = outcomes.noise(a, outcomes.layout.level(place))
    var estimate = estimator.decided(draws, noise: noise, hasErrors: false)
    estimate.probabilityPositive = nil
    // It is compared with nothing.
    if estimate.spreadReason == .spread(.noDifference) { estimate.spreadReason = .spread(.sameInEveryDraw) }
    return OutcomeRow {
      $0.arrangement = outcomes.model.scenario.arrangements[a].name
      $0.perspective = perspective
      $0.outcome = outcome
      $0.unit = unit(outcome)
      $0.estimate = estimate
    }
  }
}
