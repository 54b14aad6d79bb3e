// SPDX-License-Identifier: EUPL-1.2

import Glibc
import Quantities
import Sampling
import Scenarios

extension Compiler {
  /// The uncertain inputs in canonical order: parameters and prices, the latter at the scenario's price level.
  static func margins(of scenario: Scenario) -> [ParameterDesign.Margin] {
    let own = scenario.parameters.map {
      ParameterDesign.Margin(name: $0.name, quantile: $0.distribution.quantile(scale: 1))
    }
    let prices = scenario.prices.map { price in
      let factor = price.isNorm ? 1 : PriceIndex.factor(from: price.priceYear, to: scenario.settings.priceLevel) ?? 1
      return ParameterDesign.Margin(name: price.parameterName, quantile: price.distribution.quantile(scale: factor))
    }
    return (own + prices).sorted { $0.name < $1.name }
  }
}

extension Distribution {
  /// The distribution of `scale` times the value; a formula has none and is filled in afterwards.
  func quantile(scale f: Double) -> QuantileFunction {
    switch self {
    case .fixed(let x): .fixed(x * f)
    case .normal(let mean, let sd): .normal(mean: mean * f, sd: sd * f)
    case .lognormal(let location, let scale): .lognormal(location: location + log(f), scale: scale)
    case .gamma(let shape, let scale): .gamma(shape: shape, scale: scale * f)
    case .beta(let alpha, let beta): .beta(alpha: alpha, beta: beta)
    case .uniform(let low, let high): .uniform(low: low * f, high: high * f)
    case .triangular(let low, let mode, let high): .triangular(low: low * f, mode: mode * f, high: high * f)
    case .pert(let low, let mode, let high): .pert(low: low * f, mode: mode * f, high: high * f)
    case .truncatedNormal(let mean, let sd, let low, let high):
      .truncatedNormal(mean: mean * f, sd: sd * f, low: low * f, high: high * f)
    case .empirical(let values, let weights): .empirical(values: values.map { $0 * f }, weights: weights)
    case .dirichlet(_, let weight): .gamma(shape: weight, scale: 1)
    case .formula: .fixed(0)
    }
  }
}

extension ModelBuilder {
  mutating func compileParameters() -> (ParameterDesign, derived: [Override], [[Override]]) {
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
      margins: Compiler.margins(of: scenario), copulas: copulas, spread: spread(), seed: scenario.settings.seed,
      draws: scenario.settings.draws)
    design.dirichlets = dirichlets
    let overrides = scenario.arrangements.map { arrangement in
      arrangement.parameters.sorted { $0.key < $1.key }.map { name, value in
        Override(parameter: Int(parameterIndex[name]!), steps: steps(of: value))
      }
    }
    return (design, derived(), overrides)
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
      guard case .dirichlet(let group, _) = parameter.distribution else { continue }
      groups[group, default: []].append(Int(parameterIndex[parameter.name]!))
    }
    return groups.sorted { $0.key < $1.key }.map { $0.value.sorted() }
  }

  /// Formulas over parameters, each after those it needs.
  private mutating func derived() -> [Override] {
    var formulas: [String: Expression] = [:]
    for parameter in scenario.parameters {
      if case .formula(let expression) = parameter.distribution { formulas[parameter.name] = expression }
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
