// SPDX-License-Identifier: EUPL-1.2

import Distributions
import Quantities

/// What can be said of a scenario under an arrangement without computing anything.
struct Structure {
  private let scenario: Scenario
  private let arrangement: Arrangement
  private let services: Set<String>
  private let barriers: Set<String>
  private let purchases: Set<String>

  init(_ scenario: Scenario, _ arrangement: Arrangement) {
    self.scenario = scenario
    self.arrangement = arrangement
    services = Set(scenario.services.map(\.name))
    barriers = Set(scenario.barriers.map(\.name))
    purchases = Set((arrangement.discretion?.purchases ?? []).map(\.name))
  }

  /// Whether the item cannot occur, or its amount is exactly zero.
  func isAbsent(_ item: CostItem) -> Bool { isNever(item.trigger) || sign(item) == 0 }

  /// −1, 0 or 1 where the sign of an item's amount is known for certain.
  func sign(_ item: CostItem) -> Int? { product(sign(item.quantity), sign(item.unitPrice)) }

  /// Whether anybody may have it.
  private func exists(_ service: String) -> Bool {
    arrangement.adds.contains(service)
      || scenario.services.contains { $0.name == service && ($0.isStandard || $0.isKept) }
  }

  // MARK: Whether it can occur

  private func isNever(_ trigger: CostItem.Trigger) -> Bool {
    switch trigger {
    case .whileHolds(let condition): truth(condition) == false
    case .onService(let service, _): !exists(service)
    case .onSanction(let barrier): arrangement.lifts.contains(barrier)
    case .onPurchase(let purchase): !purchases.contains(purchase)
    case .onEvent, .onTransition, .atStart: false
    }
  }

  /// `nil` where it depends on the household or the moment.
  private func truth(_ condition: Condition) -> Bool? {
    switch condition {
    case .always: return true
    case .comparison(let comparison): return truth(comparison)
    case .not(let inner): return truth(inner).map { !$0 }
    case .all(let parts):
      let truths = parts.map(truth)
      return truths.contains(false) ? false : truths.contains(nil) ? nil : true
    case .any(let parts):
      let truths = parts.map(truth)
      return truths.contains(true) ? true : truths.contains(nil) ? nil : false
    }
  }

  private func truth(_ comparison: Condition.Comparison) -> Bool? {
    guard let state = state(of: comparison.subject) else { return nil }
    return switch comparison.relation {
    case .equal, .isOneOf: comparison.values.contains(state)
    case .notEqual: !comparison.values.contains(state)
    case .less, .lessOrEqual, .greater, .greaterOrEqual: nil
    }
  }

  /// What a subject always is under the arrangement.
  private func state(of subject: String) -> String? {
    if subject == "arrangement" { return arrangement.name }
    if barriers.contains(subject) { return arrangement.lifts.contains(subject) ? "opgeheven" : "geldt" }
    return services.contains(subject) && !exists(subject) ? ServiceState.none.rawValue : nil
  }

  // MARK: Signs of amounts

  /// How a name is read.
  private struct Scope {
    /// Whether the arrangement's own values count: in those values themselves, names are what is drawn.
    var isOwn = true
    /// Formulas that are being read: one that comes back to itself is refused elsewhere.
    var path: [String] = []
  }

  private func sign(_ expression: Expression, _ scope: Scope = Scope()) -> Int? {
    func part(_ expression: Expression) -> Int? { sign(expression, scope) }
    return switch expression {
    case .number(let quantity): sign(quantity.value)
    case .name(let name): sign(named: name, scope)
    case .negated(let inner): part(inner).map { -$0 }
    case .binary(.plus, let a, let b): sum(part(a), part(b))
    case .binary(.minus, let a, let b): sum(part(a), part(b).map { -$0 })
    case .binary(.times, let a, let b), .binary(.divided, let a, let b): product(part(a), part(b))
    case .binary(.power, let a, _): part(a) == 1 ? 1 : nil
    case .call(.exp, _), .call(.expit, _): 1
    case .call(.abs, let list), .call(.squareRoot, let list): part(list[0]).map(abs)
    case .call(.min, let list), .call(.max, let list):
      list.dropFirst().allSatisfy { part($0) == part(list[0]) } ? part(list[0]) : nil
    case .call(.ln, _), .call(.logit, _): nil
    }
  }

  private func sign(named name: String, _ scope: Scope) -> Int? {
    if scope.isOwn, let own = arrangement.parameters[name] { return sign(own, Scope(isOwn: false)) }
    let value =
      scenario.parameters.first { $0.name == name }?.value
      ?? scenario.prices.first { $0.parameterName == name }.map { .drawn($0.distribution) }
    guard let value, !scope.path.contains(name) else { return nil }
    switch value {
    case .drawn(let distribution): return sign(of: distribution.support)
    case .share: return 1
    case .computed(let expression): return sign(expression, Scope(isOwn: scope.isOwn, path: scope.path + [name]))
    }
  }

  private func sign(of support: ClosedRange<Double>) -> Int? {
    if support == 0...0 { return 0 }
    return support.lowerBound >= 0 ? 1 : support.upperBound <= 0 ? -1 : nil
  }

  private func sign(_ value: Double) -> Int { value > 0 ? 1 : value < 0 ? -1 : 0 }

  private func sum(_ a: Int?, _ b: Int?) -> Int? {
    if a == 0 { return b }
    return b == 0 || a == b ? a : nil
  }

  private func product(_ a: Int?, _ b: Int?) -> Int? {
    if a == 0 || b == 0 { return 0 }
    guard let a, let b else { return nil }
    return a * b
  }
}
