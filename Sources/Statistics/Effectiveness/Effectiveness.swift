// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
public import RunRecord
import Scenarios

/// What the field of cost-effectiveness analysis asks of arrangements.
public struct Effectiveness: Sendable, Equatable {
  /// doelmatigheid.csv
  public var frontier: [FrontierRow] = []
  /// icer.csv
  public var ratios: [RatioRow] = []
  /// netto_baat.csv
  public var benefits: [NetBenefitRow] = []

  public init() {}
}

extension Effectiveness {
  /// - Returns: `nil` where the scenario names no effect.
  init?(_ outcomes: DrawOutcomes, _ choices: Choices) {
    let scenario = outcomes.model.scenario
    guard let data = choices.effectiveness, let effect = scenario.effect else { return nil }
    let names = scenario.arrangements.map(\.name)
    frontier = FrontierAnalysis(data, names: names, unit: effect.unit, choices: choices).rows
    let pairs = PairComparison(data, names: names, unit: effect.unit, choices: choices)
    ratios = pairs.ratios
    benefits = pairs.benefits(at: (scenario.settings.willingness ?? effect.willingness).values)
  }
}
