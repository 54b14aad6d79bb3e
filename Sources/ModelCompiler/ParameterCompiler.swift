// SPDX-License-Identifier: EUPL-1.2

import Distributions
import Quantities
import Sampling
import Scenarios

extension Scenario {
  /// The uncertain inputs in canonical order: parameters and prices, the latter at the scenario's price level.
  var margins: [ParameterDesign.Margin] {
    let own = parameters.map {
      ParameterDesign.Margin(name: $0.name, distribution: $0.value.margin)
    }
    let prices = prices.map { price in
      let factor = price.isNorm ? 1 : PriceIndex.factor(from: price.priceYear, to: settings.priceLevel) ?? 1
      return ParameterDesign.Margin(name: price.parameterName, distribution: price.distribution.scaled(by: factor))
    }
    return (own + prices).sorted { $0.name < $1.name }
  }
}

extension InputValue {
  /// What is drawn: for a share its part before it is divided by the sum of its group; a formula is filled in afterwards.
  fileprivate var margin: Distribution {
    switch self {
    case .drawn(let distribution): distribution
    case .share(_, let weight): .gamma(shape: weight, scale: 1)
    case .computed: .fixed(0)
    }
  }
}

extension ModelBuilder {
  mutating func compileParameters() -> ParameterParts {
    var copulas: [ParameterDesign.Copula] = []
    for group in scenario.correlations.sorted(by: { $0.name < $1.name }) {
      let members = group.members.map { Int(parameterIndex[$0]!) }
      if let copula = ParameterDesign.Copula(members: members, correlation: group.matrix) {
        copulas.append(copula)
      } else {
        findings.append(
          Finding(
            code: "correlation.matrix",
            message: "de correlaties van '\(group.name)' spreken elkaar tegen (niet positief definiet)"))
      }
    }
    var design = ParameterDesign(
      margins: scenario.margins, copulas: copulas, spread: spread(), seed: scenario.settings.seed,
      draws: scenario.settings.draws)
    design.dirichlets = dirichlets
    let overrides = scenario.arrangements.map { arrangement in
      arrangement.parameters.sorted { $0.key < $1.key }.map { name, value in
        Override(parameter: Int(parameterIndex[name]!), steps: steps(of: value))
      }
    }
    return ParameterParts(design: design, derived: derived(), overrides: overrides)
  }

  /// Options of a run can ask for a net that the scenario itself does not: so it is checked here too.
  private mutating func spread() -> ParameterDesign.Spread {
    switch scenario.settings.design {
    case .latinHypercube: return .latinHypercube
    case .random: return .random
    case .sobol:
      let selection = SobolSelection(scenario)
      findings += selection.obstacles.map(\.finding)
      return .sobol(selection.obstacles.isEmpty ? selection.names.map { Int(parameterIndex[$0]!) } : [])
    }
  }

  private var dirichlets: [[Int]] {
    var groups: [String: [Int]] = [:]
    for parameter in scenario.parameters {
      guard case .share(let group, _) = parameter.value else { continue }
      groups[group, default: []].append(Int(parameterIndex[parameter.name]!))
    }
    return groups.sorted { $0.key < $1.key }.map { $0.value.sorted() }
  }

  /// Formulas over parameters, each after those it needs.
  private mutating func derived() -> [Override] {
    var formulas: [String: Expression] = [:]
    for parameter in scenario.parameters {
      if case .computed(let expression) = parameter.value { formulas[parameter.name] = expression }
    }
    let order = FormulaOrder(formulas.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    for circle in order.circles {
      findings.append(
        Finding(
          code: "parameter.cycle", message: "de formules \(circle.joined(separator: " → ")) hebben elkaar nodig",
          remedy: "geef een van deze parameters een eigen waarde"))
    }
    return order.names.map { Override(parameter: Int(parameterIndex[$0]!), steps: steps(of: formulas[$0]!)) }
  }
}
