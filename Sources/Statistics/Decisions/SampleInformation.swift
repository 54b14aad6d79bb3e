// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import RunRecord
import Sampling
import Scenarios
import Simulation
import Words

/// The rows of evsi.csv: the expected value of sample information, for the studies that the scenario proposes.
///
/// A study is simulated once in every draw, from the value that its input has there. What its outcome says of the worth of the options
/// is found by regression, through the input alone (``Explanation/seen(through:most:_:)``): with endless households it is what the
/// input is worth (EVPPI), with none it is nothing.
///
/// - Source: H. Raiffa, R. Schlaifer 1961, Applied Statistical Decision Theory; by regression on simulated summaries M. Strong,
///   J. E. Oakley, A. Brennan, P. Breeze 2015, Medical Decision Making 35:570.
struct SampleInformation {
  private let outcomes: DrawOutcomes
  private let inputs: [UncertainInputs.Input]
  private let choices: [Choices.Choice]

  init(_ outcomes: DrawOutcomes, _ inputs: UncertainInputs, _ choices: Choices) {
    self.outcomes = outcomes
    self.inputs = inputs.all
    self.choices = choices.all
  }

  /// - Parameter information: the rows of evppi.csv.
  func rows(_ information: [InformationRow]) -> [SampleInformationRow] {
    let studies = outcomes.model.scenario.proposedStudies
    guard !studies.isEmpty, !choices.isEmpty else { return [] }
    let found = studies.map { values($0, known(of: $0.parameter, information)) }
    return choices.indices.flatMap { i in
      let isIndifferent = choices[i].problem.isIndifferent
      return studies.indices.map { s in
        row(
          choices[i].perspective, studies[s], isIndifferent ? nil : found[s]?[i],
          known(of: studies[s].parameter, information)[i])
      }
    }
  }

  /// What knowing an input exactly is worth, or why that is not known; by choice.
  private func known(of parameter: String, _ information: [InformationRow]) -> [InformationRow?] {
    choices.map { choice in
      let own = information.filter { $0.perspective == choice.perspective }
      return own.first { $0.subject == .parameter && $0.name == .own(parameter) } ?? own.first
    }
  }

  /// By choice.
  private func values(_ study: ProposedStudy, _ known: [InformationRow?]) -> [InformationValue]? {
    let design = outcomes.model.design
    guard let margin = design.margins.firstIndex(where: { $0.name == study.parameter }),
      let input = inputs.first(where: { $0.name == study.parameter })?.basis,
      known.allSatisfy({ $0?.subject == .parameter })
    else { return nil }
    let values = outcomes.results.parameters.map { $0[margin] }
    let regression = InformationRegression(
      choices.map(\.problem), ceilings: known.map { $0?.value ?? .infinity }, inputs: inputs.count)
    let summaries = study.summaries(of: values, seed: outcomes.results.plan.seed)
    guard let summary = ParameterBasis(summaries) else {
      // Found is the same in every draw: nothing is learnt.
      return choices.map { _ in InformationValue(value: 0, error: 0) }
    }
    return regression.sample(summary, of: input)
  }

  private func row(
    _ perspective: Perspective, _ study: ProposedStudy, _ value: InformationValue?, _ known: InformationRow?
  ) -> SampleInformationRow {
    let population = outcomes.model.starts.reduce(0) { $0 + $1.weight }
    let most = known?.subject == .parameter ? known?.value : nil
    return SampleInformationRow {
      $0.perspective = perspective
      $0.study = study.name
      $0.parameter = study.parameter
      $0.observation = study.observation.kind
      $0.households = study.households
      $0.value = value?.value
      $0.mcError = value?.error
      $0.populationValue = value.map { $0.value * population }
      $0.share = value.flatMap { value in most.flatMap { $0 > 0 ? min(1, value.value / $0) : nil } }
      $0.reason = value == nil ? known?.reason ?? .choice(.cannotEstimate) : nil
    }
  }
}

extension ProposedStudy.Observation {
  fileprivate var kind: SampleInformationRow.Observation {
    switch self {
    case .yesOrNo: .yesOrNo
    case .count: .count
    case .value: .value
    }
  }
}
