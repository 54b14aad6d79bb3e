// SPDX-License-Identifier: EUPL-1.2

import Scenarios

extension Condition {
  /// The one way to write the condition down; empty when it always holds.
  var canonicalText: String {
    switch self {
    case .always: ""
    case .comparison(let c):
      c.relation == .isOneOf
        ? "\(c.subject) in [\(c.values.joined(separator: ", "))]"
        : "\(c.subject) \(c.relation.rawValue) \(c.values.joined())"
    case .not(let inner): "niet (\(inner.canonicalText))"
    case .all(let list): list.map { $0.isAny ? "(\($0.canonicalText))" : $0.canonicalText }.joined(separator: " en ")
    case .any(let list): list.map(\.canonicalText).joined(separator: " of ")
    }
  }

  private var isAny: Bool {
    if case .any = self { true } else { false }
  }

  /// Both conditions, without needless nesting.
  func and(_ other: Condition) -> Condition {
    let parts = conjuncts + other.conjuncts
    return parts.count == 1 ? parts[0] : parts.isEmpty ? .always : .all(parts)
  }

  private var conjuncts: [Condition] {
    switch self {
    case .always: []
    case .all(let list): list
    default: [self]
    }
  }

  /// A subject that has a state: `schuldhulp = actief`.
  static func state(_ subject: String, _ value: String) -> Condition {
    .comparison(Comparison(subject: subject, relation: .equal, values: [value]))
  }
}

extension Target {
  /// As written in a scenario: `financien.beter`, `financien.2->3`, `huisuitzetting`, `schuldhulp.aanvraag`.
  var text: String {
    switch self {
    case .domain(let name, let direction): "\(name).\(direction.rawValue)"
    case .transition(let name, let from, let to): "\(name).\(from)->\(to)"
    case .event(let name): name
    case .service(let name, let step): "\(name).\(step.rawValue)"
    }
  }
}
