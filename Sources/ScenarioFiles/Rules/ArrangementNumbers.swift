// SPDX-License-Identifier: EUPL-1.2

import Quantities
import Scenarios

/// The smallest and largest value that a formula can have under one arrangement, prices at the scenario's price level.
///
/// Cost: each formula once.
struct ArrangementNumbers {
  private let names: NumericNames
  /// Of what has a formula here, where it can be told.
  private var computed: [String: Support] = [:]
  private var hasFormula: Set<String> = []
  /// What brings a price to the price level.
  private var factors: [String: Double] = [:]

  /// - Parameter names: of the scenario; the same for every arrangement.
  init(_ arrangement: Arrangement, _ names: NumericNames, _ context: Context) {
    self.names = names
    let scenario = context.draft.scenario
    for price in context.prices.values where !price.isNorm {
      factors[price.parameterName] = PriceIndex.factor(from: price.priceYear, to: scenario.settings.priceLevel)
    }
    var formulas: [String: Expression] = [:]
    for parameter in scenario.parameters {
      if case .computed(let formula) = parameter.value { formulas[parameter.name] = formula }
    }
    // What the arrangement says itself goes before the formulas of parameters.
    formulas.merge(arrangement.parameters) { $1 }
    hasFormula = Set(formulas.keys)
    for name in FormulaOrder(formulas.map { ($0.key, $0.value) }).names {
      computed[name] = formulas[name].flatMap { support(of: $0) }
    }
  }

  /// `nil` where a name cannot be read, or needs itself.
  func support(of formula: Expression) -> Support? {
    Support(formula) { name in
      if hasFormula.contains(name) { return computed[name] }
      guard let known = names.known[name]?.support else { return nil }
      let factor = factors[name] ?? 1
      return Support(low: known.low * factor, high: known.high * factor)
    }
  }
}
