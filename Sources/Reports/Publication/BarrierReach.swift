// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// Which cases a barrier can ever touch: those whose attributes do not rule it out. What changes in a life rules nothing out.
struct BarrierReach {
  private let cases: [Case]
  private let known: Set<String>

  init(_ scenario: Scenario) {
    cases = scenario.cases
    known = Set(
      scenario.attributes.filter {
        switch $0.kind {
        case .number, .choice: true
        case .drawnNumber, .drawnChoice: false
        }
      }.map(\.name))
  }

  /// Weights of the cases for which a condition is not ruled out.
  func weights(_ condition: Condition) -> [Double] {
    cases.filter { holds(condition, $0) != false }.map(\.weight)
  }

  /// `nil`: that depends on more than attributes.
  private func holds(_ condition: Condition, _ household: Case) -> Bool? {
    switch condition {
    case .always: return true
    case .not(let inner): return holds(inner, household).map { !$0 }
    case .all(let parts):
      let all = parts.map { holds($0, household) }
      return all.contains(false) ? false : all.contains(nil) ? nil : true
    case .any(let parts):
      let all = parts.map { holds($0, household) }
      return all.contains(true) ? true : all.contains(nil) ? nil : false
    case .comparison(let comparison):
      guard known.contains(comparison.subject), let value = household.attributes[comparison.subject] else { return nil }
      return Self.holds(comparison, value)
    }
  }

  private static func holds(_ comparison: Condition.Comparison, _ value: AttributeValue) -> Bool? {
    switch value {
    case .choice(let word):
      switch comparison.relation {
      case .equal: return comparison.values.first == word
      case .notEqual: return comparison.values.first != word
      case .isOneOf: return comparison.values.contains(word)
      case .less, .lessOrEqual, .greater, .greaterOrEqual: return nil
      }
    case .number(let number):
      let others = comparison.values.compactMap { Double($0) }
      guard others.count == comparison.values.count, let other = others.first else { return nil }
      switch comparison.relation {
      case .equal: return number == other
      case .notEqual: return number != other
      case .less: return number < other
      case .lessOrEqual: return number <= other
      case .greater: return number > other
      case .greaterOrEqual: return number >= other
      case .isOneOf: return others.contains(number)
      }
    }
  }
}
