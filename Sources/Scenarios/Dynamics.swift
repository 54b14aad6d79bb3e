// SPDX-License-Identifier: EUPL-1.2

/// One dimension of the household's situation, with named, ordered levels; level 1 is the worst.
public struct LifeDomain: Hashable, Sendable {
  public var name: String
  public var title: String
  /// Names of levels 1, 2, ...; at least two.
  public var levels: [String]
  public var transitions: [Transition]

  public init(name: String, title: String, levels: [String], transitions: [Transition]) {
    self.name = name
    self.title = title
    self.levels = levels
    self.transitions = transitions
  }

  /// Levels of the Zelfredzaamheid-Matrix 2017.
  public static let standardLevels = ["acuut", "niet_zelfredzaam", "beperkt", "voldoende", "volledig"]
}

/// When something happens, as a time to event.
public enum Timing: Hashable, Sendable {
  /// Constant hazard per year; the clock keeps its unused part when interrupted.
  case rate(Expression)
  /// A duration since entry, new at every entry.
  case duration(Duration)
}

/// A distribution of a waiting or sojourn time; parameters may be uncertain.
public enum Duration: Hashable, Sendable {
  case fixed(Expression)
  case exponential(mean: Expression)
  /// Shape without unit; `mean` in years.
  case weibull(mean: Expression, shape: Expression)
  case gamma(mean: Expression, sd: Expression)
  case lognormal(mean: Expression, sd: Expression)

  public var expressions: [Expression] {
    switch self {
    case .fixed(let a), .exponential(let a): [a]
    case .weibull(let a, let b), .gamma(let a, let b), .lognormal(let a, let b): [a, b]
    }
  }
}

/// A move between two levels of one domain.
public struct Transition: Hashable, Sendable {
  public var from: Int
  public var to: Int
  public var timing: Timing

  public init(from: Int, to: Int, timing: Timing) {
    self.from = from
    self.to = to
    self.timing = timing
  }

  public var direction: Direction { to > from ? .better : .worse }
}

public enum Direction: String, Hashable, Sendable {
  case better = "beter"
  case worse = "slechter"
}

/// What an influence acts on. Written `financien.beter`, `financien.2->3`, `huisuitzetting`, `schuldhulp.aanvraag`.
public enum Target: Hashable, Sendable {
  case domain(String, Direction)
  case transition(String, from: Int, to: Int)
  case event(String)
  case service(String, ServiceStep)
}

/// A hazard ratio under a condition.
public struct Influence: Hashable, Sendable {
  /// Unique in the scenario; names the influence in messages and orders the factors.
  public var name: String
  public var target: Target
  public var condition: Condition
  /// Not negative, no unit.
  public var factor: Expression
  public var source: Source?

  public init(name: String, target: Target, condition: Condition, factor: Expression, source: Source? = nil) {
    self.name = name
    self.target = target
    self.condition = condition
    self.factor = factor
    self.source = source
  }
}

/// A sudden move of one domain; levels are kept inside the domain.
public struct LevelChange: Hashable, Sendable {
  public enum Move: Hashable, Sendable {
    case shift(Int)
    case set(Int)
  }
  public var domain: String
  public var move: Move
  /// 1 when always.
  public var probability: Expression

  public init(domain: String, move: Move, probability: Expression = .constant(1)) {
    self.domain = domain
    self.move = move
    self.probability = probability
  }
}

/// Something that may move several domains at once, cost money and count.
public struct Event: Hashable, Sendable {
  public var name: String
  public var title: String
  public var condition: Condition
  /// Per year while the condition holds.
  public var rate: Expression
  public var changes: [LevelChange]

  public init(name: String, title: String, condition: Condition, rate: Expression, changes: [LevelChange]) {
    self.name = name
    self.title = title
    self.condition = condition
    self.rate = rate
    self.changes = changes
  }
}
