// SPDX-License-Identifier: EUPL-1.2

import Quantities
import Scenarios

/// The smallest and largest value that a formula can have under one arrangement, prices at the scenario's price level.
struct ArrangementNumbers {
  private let names: NumericNames
  /// What the arrangement says itself, and then the formulas of parameters.
  private var formulas: [String: Expression] = [:]
  /// What brings a price to the price level.
  private var factors: [String: Double] = [:]

  init(_ arrangement: Arrangement, _ context: Context) {
    names = NumericNames(context)
    let scenario = context.draft.scenario
    for parameter in scenario.parameters {
      if case .computed(let formula) = parameter.value { formulas[parameter.name] = formula }
    }
    formulas.merge(arrangement.parameters) { $1 }
    for price in context.prices.values where !price.isNorm {
      factors[price.parameterName] = PriceIndex.factor(from: price.priceYear, to: scenario.settings.priceLevel)
    }
  }

  /// `nil` where a name cannot be read, or needs itself.
  func support(of formula: Expression, beyond seen: Set<String> = []) -> Support? {
    Support(formula) { name in
      guard !seen.contains(name) else { return nil }
      if let own = formulas[name] { return support(of: own, beyond: seen.union([name])) }
      guard let known = names.known[name]?.support else { return nil }
      let factor = factors[name] ?? 1
      return Support(low: known.low * factor, high: known.high * factor)
    }
  }
}
