// SPDX-License-Identifier: EUPL-1.2

import Accounting
import Distributions
import ModelCompiler
import RunRecord
import Sampling
import Scenarios
import Simulation
import Words

/// The rows of acceptatie.csv and evppi.csv: the choice of an arrangement, made by society, by the commissioner, or by the parties
/// of a group together.
///
/// Of single parties only the commissioner: it is the one that chooses. The groups are there because the choice is often good for
/// them together and for no member alone; on the same regressions they cost next to nothing.
struct DecisionAnalysis {
  private let outcomes: DrawOutcomes
  private let shared: Choices
  private var choices: [Choices.Choice] { shared.all }
  private let inputs: [UncertainInputs.Input]
  private let derived: [Derived]
  private let groups: [PartialInformation.Group]

  /// What follows from inputs by a formula: as well defined to know as they are.
  private struct Derived {
    var input: UncertainInputs.Input
    /// Numbers of the inputs it follows from.
    var origins: Set<Int>
  }

  private var scenario: Scenario { outcomes.model.scenario }
  private var arrangements: [String] { scenario.arrangements.map(\.name) }

  init(_ outcomes: DrawOutcomes, _ inputs: UncertainInputs, _ choices: Choices) {
    self.outcomes = outcomes
    self.inputs = inputs.all
    shared = choices
    derived = Self.derived(outcomes, inputs.all.map(\.name))
    groups = Self.groups(outcomes.model.scenario, inputs.all.map(\.name))
  }

  /// Of formulas over nothing uncertain, none.
  private static func derived(_ outcomes: DrawOutcomes, _ inputs: [String]) -> [Derived] {
    let model = outcomes.model
    let numbers = Dictionary(uniqueKeysWithValues: inputs.enumerated().map { ($1, $0) })
    var origins = model.design.margins.map { margin in Set([numbers[margin.name]].compactMap(\.self)) }
    return model.derived.compactMap { formula in
      for case .parameter(let p) in formula.steps { origins[formula.parameter].formUnion(origins[Int(p)]) }
      guard !origins[formula.parameter].isEmpty else { return nil }
      let values = outcomes.results.parameters.map { $0[formula.parameter] }
      return Derived(
        input: UncertainInputs.Input(name: model.design.margins[formula.parameter].name, basis: ParameterBasis(values)),
        origins: origins[formula.parameter])
    }
  }

  /// What is drawn together, and the prices; of each at least two that are uncertain.
  private static func groups(_ scenario: Scenario, _ inputs: [String]) -> [PartialInformation.Group] {
    var members: [InputName: Set<String>] = [:]
    for group in scenario.correlations { members[.own(group.name), default: []].formUnion(group.members) }
    for parameter in scenario.parameters {
      if case .share(let group, _) = parameter.value {
        members[.own(group), default: []].insert(parameter.name)
      }
    }
    members[.allPrices] = Set(scenario.prices.map(\.parameterName))
    return members.sorted { $0.key.text.nl < $1.key.text.nl }.compactMap { name, names in
      let own = inputs.indices.filter { names.contains(inputs[$0]) }
      return own.count > 1 ? PartialInformation.Group(name: name, members: own) : nil
    }
  }

  /// Why nothing can be said about any choice; `nil` when something can.
  private var obstacle: Reason? {
    if arrangements.count < 2 { return .choice(.oneArrangement) }
    if outcomes.draws < 2 { return .choice(.oneDraw) }
    if inputs.isEmpty { return .choice(.nothingUncertain) }
    return nil
  }

  // MARK: Acceptability

  var acceptability: [AcceptabilityRow] {
    if let obstacle {
      return choices.flatMap { empty($0.perspective, .threshold, 0, obstacle) }
        + willingness.flatMap { at in empty(shared.effectiveness!.perspective, .willingness, at, obstacle) }
    }
    return choices.flatMap { choice -> [AcceptabilityRow] in
      if let obstacle = choice.problem.obstacle { return empty(choice.perspective, .threshold, 0, obstacle) }
      let curve = AcceptabilityCurve(choice.problem, thresholds: thresholds(choice.problem))
      return rows(curve, choice.problem, choice.perspective, .threshold)
        + (choice.perspective == .social ? weights(choice) : [])
    } + priced
  }

  /// Places on the axis of what a unit of effect may be worth; none without an effect.
  private var willingness: [Double] {
    scenario.effect.map { (scenario.settings.willingness ?? $0.willingness).values } ?? []
  }

  /// The choice where a unit of effect has a price.
  private var priced: [AcceptabilityRow] {
    guard let data = shared.effectiveness else { return [] }
    return willingness.flatMap { at -> [AcceptabilityRow] in
      let problem = shared.priced(data, at: at)
      if let obstacle = problem.obstacle { return empty(data.perspective, .willingness, at, obstacle) }
      return rows(AcceptabilityCurve([(at: at, problem: problem)]), problem, data.perspective, .willingness)
    }
  }

  private func empty(
    _ perspective: Perspective, _ axis: AcceptabilityRow.Axis, _ at: Double, _ reason: Reason
  ) -> [AcceptabilityRow] {
    arrangements.map { arrangement in
      AcceptabilityRow {
        $0.perspective = perspective
        $0.axis = axis
        $0.at = at
        $0.arrangement = arrangement
        $0.reason = reason
      }
    }
  }

  private func rows(
    _ curve: AcceptabilityCurve, _ problem: DecisionProblem, _ perspective: Perspective, _ axis: AcceptabilityRow.Axis
  ) -> [AcceptabilityRow] {
    // What is the same as the reference clears a demand or does not, whatever is uncertain: that is no chance.
    let same = arrangements.indices.map(problem.isReference)
    return curve.points.flatMap { point in
      arrangements.indices.map { a in
        AcceptabilityRow {
          $0.perspective = perspective
          $0.axis = axis
          $0.at = point.at
          $0.arrangement = arrangements[a]
          $0.clears = same[a] ? nil : point.clears[a].value
          $0.clearsError = same[a] ? nil : point.clears[a].error
          $0.best = point.best[a].value
          $0.bestError = point.best[a].error
          $0.loss = point.losses[a].value
          $0.lossError = point.losses[a].error
          $0.isOnFrontier = point.frontier == a
          $0.reason = a == 0 ? .choice(.isReference) : same[a] ? .spread(.noDifference) : nil
        }
      }
    }
  }

  /// From where hardly any arrangement fails to where hardly any succeeds.
  private func thresholds(_ problem: DecisionProblem) -> [Double] {
    let bounds = problem.expectations.dropFirst().flatMap { Quantiles.of($0, at: [0.01, 0.99]) }
    return ThresholdGrid.over(from: bounds.min() ?? 0, to: bounds.max() ?? 0)
  }

  /// Valued effects at 0 to 2 times their price.
  private func weights(_ choice: Choices.Choice) -> [AcceptabilityRow] {
    if shared.welfare.isEmpty { return empty(choice.perspective, .weight, 1, .choice(.noValuedEffects)) }
    return (0...8).flatMap { step -> [AcceptabilityRow] in
      let weight = Double(step) / 4
      let problem = shared.reweighted(choice, to: weight)
      if let obstacle = problem.obstacle { return empty(choice.perspective, .weight, weight, obstacle) }
      return rows(AcceptabilityCurve([(at: weight, problem: problem)]), problem, choice.perspective, .weight)
    }
  }

  // MARK: Value of information

  var information: [InformationRow] {
    if let obstacle {
      return choices.map { choice in
        InformationRow {
          $0.perspective = choice.perspective
          $0.inputs = inputs.count
          $0.reason = obstacle
        }
      }
    }
    // What single inputs are worth can be told where the whole cannot: a regression leaves chance in lives out by itself.
    let all = choices.map { $0.problem.obstacle == nil ? $0.problem.perfectInformation : nil }
    if isTooSmall { return zip(choices, all).map { everything($0, $1) } }
    let ceilings = all.map { $0?.value ?? .infinity }
    let partial = PartialInformation(
      choices.map(\.problem), ceilings: ceilings, inputs: inputs.map(\.basis), groups: groups)
    let known = derivedValues(ceilings, partial)
    return choices.indices.flatMap { i in
      [everything(choices[i], all[i])]
        + falling(
          inputs.indices.map { n in
            row(choices[i], .parameter, .own(inputs[n].name), 1, told(partial.single[n], i), of: all[i]?.value)
          })
        + falling(
          derived.indices.map { n in
            row(
              choices[i], .derived, .own(derived[n].input.name), derived[n].origins.count, told(known[n], i),
              of: all[i]?.value)
          })
        + falling(
          groups.indices.map { n in
            row(
              choices[i], .group, groups[n].name, groups[n].members.count, told(partial.groups[n], i), of: all[i]?.value
            )
          })
    }
  }

  /// What is found for a choice; nothing where the choice makes no difference.
  private func told(_ values: [InformationValue]?, _ choice: Int) -> InformationValue? {
    choices[choice].problem.isIndifferent ? nil : values?[choice]
  }

  /// Per derived number and choice. What follows from one input alone says no more than that input.
  private func derivedValues(_ ceilings: [Double], _ partial: PartialInformation) -> [[InformationValue]?] {
    guard !derived.isEmpty else { return [] }
    let own = PartialInformation(
      choices.map(\.problem), ceilings: ceilings, inputs: derived.map(\.input.basis), groups: [])
    return derived.indices.map { n in
      guard derived[n].origins.count == 1, let origin = partial.single[derived[n].origins.first!] else {
        return own.single[n]
      }
      return own.single[n].map { zip($0, origin).map { $0.atMost($1.value) } }
    }
  }

  /// For regressions on single inputs.
  private var isTooSmall: Bool { outcomes.draws < InformationRegression.fewestDraws }

  private func everything(_ choice: Choices.Choice, _ value: InformationValue?) -> InformationRow {
    var all = row(choice, .all, .everything, inputs.count, value, of: value?.value)
    if isTooSmall {
      all.reason = .filled(.drawsForParts(least: InformationRegression.fewestDraws))
    }
    if let obstacle = choice.problem.obstacle { all.reason = obstacle }
    return all
  }

  private func row(
    _ choice: Choices.Choice, _ subject: InformationRow.Subject, _ name: InputName, _ count: Int,
    _ value: InformationValue?,
    of all: Double?
  ) -> InformationRow {
    let population = outcomes.model.starts.reduce(0) { $0 + $1.weight }
    return InformationRow {
      $0.perspective = choice.perspective
      $0.subject = subject
      $0.name = name
      $0.inputs = count
      $0.value = value?.value
      $0.mcError = value?.error
      $0.populationValue = value.map { $0.value * population }
      $0.share = value.flatMap { value in all.flatMap { $0 > 0 ? min(1, value.value / $0) : nil } }
      $0.reason = value == nil ? choice.problem.isIndifferent ? .spread(.noDifference) : .choice(.cannotEstimate) : nil
    }
  }

  /// The largest value first; equal ones by name.
  private func falling(_ rows: [InformationRow]) -> [InformationRow] {
    rows.sorted { ($1.value ?? -1, $0.name.text.nl) < ($0.value ?? -1, $1.name.text.nl) }
  }
}
