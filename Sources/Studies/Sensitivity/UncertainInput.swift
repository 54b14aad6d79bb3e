// SPDX-License-Identifier: EUPL-1.2

import Distributions
import ModelCompiler
import Sampling
import Scenarios
import Simulation
import Statistics

/// A number of the scenario that differs between draws, and does not follow from others by a formula.
struct UncertainInput {
  /// Index into the margins of the design.
  var margin: Int
  var name: String
  var isPrice: Bool
  /// Values at the ends of its tornado bar, and its mean.
  var low: Double
  var high: Double
  var mean: Double
  /// One per draw.
  var values: [Double]
  /// Index into the units: what it is drawn together with.
  var unit: Int
  /// A share of a whole: it cannot move while all others stand still.
  var isShare: Bool

  /// Mean square of what the draws differ from the mean.
  var variance: Double {
    values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)
  }
}

/// Inputs that are drawn together, or one that is drawn alone: what can be changed without touching the distribution of the rest.
struct InputUnit {
  /// Of the group, or of its only member.
  var name: String
  var isGroup: Bool
  /// Indices into the inputs, ascending.
  var members: [Int]
}

/// What differs between the draws of an experiment.
struct UncertainInputs {
  let inputs: [UncertainInput]
  let units: [InputUnit]

  init(inputs: [UncertainInput], units: [InputUnit]) {
    self.inputs = inputs
    self.units = units
  }

  /// In the order of the margins; groups before single inputs.
  init(_ outcomes: DrawOutcomes) {
    let (model, parameters) = (outcomes.model, outcomes.results.parameters)
    let design = model.design
    let derived = Set(model.derived.map(\.parameter))
    let own = design.margins.indices.filter { i in
      !derived.contains(i) && ParameterBasis(parameters.map { $0[i] }) != nil
    }
    let groups = Self.groups(model)
    var units = groups.compactMap { group -> InputUnit? in
      let members = own.indices.filter { group.margins.contains(own[$0]) }
      return members.isEmpty ? nil : InputUnit(name: group.name, isGroup: true, members: members)
    }
    let grouped = Set(units.flatMap(\.members))
    units += own.indices.filter { !grouped.contains($0) }.map { i in
      InputUnit(name: design.margins[own[i]].name, isGroup: false, members: [i])
    }
    let (means, prices) = (design.means, Set(model.scenario.prices.map(\.parameterName)))
    let ends = model.scenario.settings.tornado
    let shares = Set(design.dirichlets.flatMap { $0 })
    inputs = own.enumerated().map { i, margin in
      let family = design.marginal(margin).family
      return UncertainInput(
        margin: margin, name: design.margins[margin].name, isPrice: prices.contains(design.margins[margin].name),
        low: family.quantile(ends.low), high: family.quantile(ends.high),
        mean: means[margin],
        values: parameters.map { $0[margin] }, unit: units.firstIndex { $0.members.contains(i) }!,
        isShare: shares.contains(margin))
    }
    self.units = units
  }

  /// What is drawn together, with indices of margins; correlations first.
  private static func groups(_ model: CompiledModel) -> [(name: String, margins: Set<Int>)] {
    let index = Dictionary(model.design.margins.enumerated().map { ($1.name, $0) }) { first, _ in first }
    let tied = model.scenario.correlations.sorted { $0.name < $1.name }.map { group in
      (name: group.name, margins: Set(group.members.compactMap { index[$0] }))
    }
    let names = model.scenario.parameters.reduce(into: [Int: String]()) { names, parameter in
      guard case .share(let group, _) = parameter.value, let i = index[parameter.name] else { return }
      names[i] = group
    }
    return tied + model.design.dirichlets.map { (name: names[$0[0]] ?? "", margins: Set($0)) }
  }
}

extension ParameterDesign {
  /// The distribution of one parameter by itself; a share of a whole has a beta distribution.
  func marginal(_ margin: Int) -> Distribution {
    guard let group = dirichlets.first(where: { $0.contains(margin) }) else { return margins[margin].distribution }
    let weight = shape(margin)
    return .beta(alpha: weight, beta: group.reduce(0) { $0 + shape($1) } - weight)
  }

  private func shape(_ margin: Int) -> Double {
    guard case .gamma(let own) = margins[margin].distribution else { preconditionFailure("a share without a weight") }
    return own.shape
  }

  /// The means, with one parameter at a value. The rest of a whole shrinks or grows in proportion, which is its mean given that
  /// share; parameters that are only correlated with it stay at their means.
  func means(with value: Double, at margin: Int) -> [Double] {
    var point = means
    if let group = dirichlets.first(where: { $0.contains(margin) }) {
      let rest = 1 - point[margin]
      for other in group { point[other] *= (1 - value) / rest }
    }
    point[margin] = value
    return point
  }
}
