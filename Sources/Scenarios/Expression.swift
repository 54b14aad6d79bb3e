// SPDX-License-Identifier: EUPL-1.2

public import Quantities

/// A number as a user may write it: a quantity, a name, or arithmetic on them.
///
/// Names refer to parameters, to `prijs.<id>`, or to numeric attributes of the household.
public indirect enum Expression: Hashable, Sendable {
  case number(Quantity)
  case name(String)
  case negated(Expression)
  case binary(Operator, Expression, Expression)
  case call(Function, [Expression])

  public enum Operator: String, Hashable, Sendable {
    case plus = "+"
    case minus = "-"
    case times = "*"
    case divided = "/"
    case power = "^"
  }

  /// Functions of numbers without unit; `min`, `max`, `abs` keep the unit of their arguments.
  public enum Function: String, CaseIterable, Hashable, Sendable {
    case exp
    case ln
    case squareRoot = "wortel"
    case abs
    case min
    case max
    case logit
    /// 1 / (1 + e^(−x)).
    case expit

    /// Number of arguments; `nil`: two or more.
    public var arity: Int? { self == .min || self == .max ? nil : 1 }
  }

  public static func constant(_ value: Double, _ dimension: Dimension = .none) -> Expression {
    .number(Quantity(value, dimension))
  }

  /// Every name used, each once, in order of first appearance.
  public var names: [String] {
    var seen: [String] = []
    func walk(_ e: Expression) {
      switch e {
      case .number: break
      case .name(let n): if !seen.contains(n) { seen.append(n) }
      case .negated(let a): walk(a)
      case .binary(_, let a, let b):
        walk(a)
        walk(b)
      case .call(_, let list): list.forEach(walk)
      }
    }
    walk(self)
    return seen
  }
}

/// A statement about the household that is true or false at a moment.
///
/// Subjects: a life domain (values are levels), a service (`geen`, `wacht`, `actief`), an attribute (text or number),
/// a barrier (`geldt`, `opgeheven`), `arrangement` (values are names of arrangements), `tijd` (years since the start) and counters
/// (occurrences, or years). Years are written as a decimal number; `tijd` and counters of time know only `>=` and `<`.
public indirect enum Condition: Hashable, Sendable {
  case always
  case comparison(Comparison)
  case not(Condition)
  case all([Condition])
  case any([Condition])

  public struct Comparison: Hashable, Sendable {
    public var subject: String
    public var relation: Relation
    /// One value, or several for `.isOneOf`; as written (level number or name, service state, attribute value).
    public var values: [String]

    public init(subject: String, relation: Relation, values: [String]) {
      self.subject = subject
      self.relation = relation
      self.values = values
    }
  }

  public enum Relation: String, Hashable, Sendable {
    case equal = "="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case isOneOf = "in"
  }

  /// Every comparison in the condition, left to right.
  public var comparisons: [Comparison] {
    switch self {
    case .always: []
    case .comparison(let c): [c]
    case .not(let c): c.comparisons
    case .all(let list), .any(let list): list.flatMap(\.comparisons)
    }
  }
}
