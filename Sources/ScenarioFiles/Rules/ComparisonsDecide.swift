// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// A number in a condition is compared with something that it can be on either side of.
enum ComparisonsDecide: Rule {
  static func check(_ context: Context) {
    let scenario = context.draft.scenario
    let (counters, attributes) = (scenario.counters.first(by: \.name), scenario.attributes.first(by: \.name))
    let reaches = { (subject: String) -> Reach? in
      subject == "tijd" ? time(scenario) : reach(of: counters[subject], attributes[subject], scenario)
    }
    for condition in context.draft.conditions {
      for use in condition.uses {
        guard let reach = reaches(use.comparison.subject),
          use.isTime.allSatisfy({ $0 == reach.isTime }), let truth = outcome(use.comparison, reach)
        else { continue }
        let subject = use.comparison.subject
        context.warning(
          truth ? "condition.always" : "condition.never",
          "`\(subject)` loopt van \(reach.words): deze vergelijking geldt \(truth ? "altijd" : "nooit")",
          "vergelijk met een waarde die `\(subject)` kan hebben, of haal de vergelijking weg",
          at: condition.scalar.place(use.values[0]))
      }
    }
  }

  /// What a subject can be, ends included, and how that is told.
  private struct Reach {
    var low: Double
    var high: Double
    var words: String
    /// Of time the end itself is not reached: nothing happens at the horizon.
    var isTime = false
  }

  private static func reach(of counter: Counter?, _ attribute: Attribute?, _ scenario: Scenario) -> Reach? {
    if let counter {
      guard case .occurrences(_, let limit) = counter.kind else { return time(scenario) }
      return Reach(low: 0, high: Double(limit), words: "0 tot en met \(limit)")
    }
    guard case .number(let range)? = attribute?.kind else { return nil }
    return Reach(
      low: range.lowerBound, high: range.upperBound,
      words: "\(text(range.lowerBound)) tot en met \(text(range.upperBound))")
  }

  private static func time(_ scenario: Scenario) -> Reach {
    Reach(low: 0, high: scenario.settings.horizon, words: "0 jaar tot de horizon", isTime: true)
  }

  private static func text(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }

  /// Whether the comparison always or never holds; `nil` when that differs. From the start on is how one writes "always".
  private static func outcome(_ comparison: Condition.Comparison, _ reach: Reach) -> Bool? {
    let values = comparison.values.compactMap(Double.init)
    guard values.count == comparison.values.count, let value = values.first, value >= 0 || !reach.isTime else {
      return nil
    }
    let isPast = reach.isTime ? value >= reach.high : value > reach.high
    switch comparison.relation {
    case .greaterOrEqual: return isPast ? false : nil
    case .greater: return value >= reach.high ? false : nil
    case .less: return isPast ? true : value <= reach.low ? false : nil
    case .lessOrEqual: return value < reach.low ? false : value > reach.high ? true : nil
    case .equal, .isOneOf: return values.allSatisfy { $0 < reach.low || $0 > reach.high } ? false : nil
    case .notEqual: return nil
    }
  }
}
