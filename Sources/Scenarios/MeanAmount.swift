// SPDX-License-Identifier: EUPL-1.2

import Distributions
import Quantities

/// What an amount comes to under an arrangement with every uncertain number at its mean: its expectation where the amount is linear in
/// them.
struct MeanAmount {
  private let scenario: Scenario
  private let arrangement: Arrangement

  init(_ scenario: Scenario, _ arrangement: Arrangement) {
    self.scenario = scenario
    self.arrangement = arrangement
  }

  /// Of one occurrence; `nil` where it depends on what is drawn for a household.
  func value(of item: CostItem) -> Double? {
    guard let quantity = value(item.quantity, []), let price = value(item.unitPrice, []) else { return nil }
    return quantity * price
  }

  /// - Parameter path: names that are being read; one that comes back to itself is refused elsewhere.
  private func value(_ expression: Expression, _ path: [String], isOwn: Bool = true) -> Double? {
    func part(_ expression: Expression) -> Double? { value(expression, path, isOwn: isOwn) }
    switch expression {
    case .number(let quantity): return quantity.value
    case .name(let name): return value(named: name, path, isOwn: isOwn)
    case .negated(let inner): return part(inner).map { -$0 }
    case .binary(let operation, let a, let b):
      guard let a = part(a), let b = part(b) else { return nil }
      return Self.finite(operation.value(a, b))
    case .call(let function, let list):
      let values = list.compactMap(part)
      return values.count == list.count ? Self.finite(function.value(values)) : nil
    }
  }

  private func value(named name: String, _ path: [String], isOwn: Bool) -> Double? {
    guard !path.contains(name) else { return nil }
    // In an arrangement's own values, names are what is drawn.
    if isOwn, let own = arrangement.parameters[name] { return value(own, [], isOwn: false) }
    if let price = scenario.prices.first(where: { $0.parameterName == name }) { return price.distribution.mean }
    guard let parameter = scenario.parameters.first(where: { $0.name == name }) else { return meanOfCases(name) }
    switch parameter.value {
    case .drawn(let distribution): return distribution.mean
    case .computed(let expression): return value(expression, path + [name], isOwn: isOwn)
    case .share(let group, let weight):
      let weights = scenario.parameters.map { if case .share(group, let other) = $0.value { other } else { 0.0 } }
      return weight / weights.reduce(0, +)
    }
  }

  /// Of a number in the table of cases.
  private func meanOfCases(_ attribute: String) -> Double? {
    let values = scenario.cases.map { household -> (value: Double, weight: Double)? in
      guard case .number(let value)? = household.attributes[attribute] else { return nil }
      return (value, household.weight)
    }
    let known = values.compactMap(\.self)
    let weight = known.reduce(0) { $0 + $1.weight }
    guard known.count == values.count, weight > 0 else { return nil }
    return known.reduce(0) { $0 + $1.value * $1.weight } / weight
  }

  private static func finite(_ value: Double) -> Double? { value.isFinite ? value : nil }
}
