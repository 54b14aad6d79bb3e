// SPDX-License-Identifier: EUPL-1.2

/// A condition as the language has it.
indirect enum Condition: Sendable {
  case always
  /// A level of a domain against a number.
  case level(String, Relation, Int)
  case levelIn(String, [Int])
  /// `geen`, `wacht` or `actief`.
  case service(String, String)
  case trait(String, Relation, Double)
  case choice(String, String)
  /// Whether a barrier holds, or was lifted.
  case barrier(String, holds: Bool)
  /// How often, for a counter of times.
  case count(String, Relation, Int)
  /// How long, for a counter of time.
  case spent(String, atLeast: Bool, Formula)
  case time(atLeast: Bool, Formula)
  case arrangement(String)
  case not(Condition)
  case and(Condition, Condition)
  case or(Condition, Condition)

  enum Relation: String, CaseIterable {
    case equal = "="
    case atMost = "<="
    case atLeast = ">="
    case below = "<"
    case above = ">"

    func holds(_ a: Double, _ b: Double) -> Bool {
      switch self {
      case .equal: a == b
      case .atMost: a <= b
      case .atLeast: a >= b
      case .below: a < b
      case .above: a > b
      }
    }
  }

  var text: String {
    switch self {
    case .always: "tijd >= 0 jaar"
    case .level(let name, .equal, let level): "\(name) = \(name)_\(level)"
    case .level(let name, let relation, let level): "\(name) \(relation.rawValue) \(level)"
    case .levelIn(let name, let levels): "\(name) in \(levels)"
    case .service(let name, let state): "\(name) = \(state)"
    case .trait(let name, let relation, let x): "\(name) \(relation.rawValue) \(Formula.digits(x))"
    case .choice(let name, let word): "\(name) = \(word)"
    case .barrier(let name, let holds): "\(name) = \(holds ? "geldt" : "opgeheven")"
    case .count(let name, let relation, let n): "\(name) \(relation.rawValue) \(n)"
    case .spent(let name, let atLeast, let time): "\(name) \(atLeast ? ">=" : "<") \(time.text)"
    case .time(let atLeast, let time): "tijd \(atLeast ? ">=" : "<") \(time.text)"
    case .arrangement(let name): "arrangement = \(name)"
    case .not(let a): "niet (\(a.text))"
    case .and(let a, let b): "(\(a.text)) en (\(b.text))"
    case .or(let a, let b): "(\(a.text)) of (\(b.text))"
    }
  }
}
