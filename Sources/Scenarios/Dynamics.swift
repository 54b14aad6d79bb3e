// SPDX-License-Identifier: EUPL-1.2

import Distributions

/// One dimension of the household's situation, with named, ordered levels; level 1 is the worst.
public struct LifeDomain: Hashable, Sendable {
  public var name: String
  public var title: String
  /// Names of levels 1, 2, ...; at least two.
  public var levels: [String]
  public var transitions: [Transition]
  /// Probability of each level at the start, drawn for every household; empty when the case table gives the level.
  public var start: [Expression]

  public init(
    name: String, title: String, levels: [String], transitions: [Transition], start: [Expression] = []
  ) {
    self.name = name
    self.title = title
    self.levels = levels
    self.transitions = transitions
    self.start = start
  }

  /// The most levels that a domain, or anything else that stands at levels, can have.
  public static let levelLimit = 64

  /// Levels of the Zelfredzaamheid-Matrix 2017.
  public static let standardLevels = ["acuut", "niet_zelfredzaam", "beperkt", "voldoende", "volledig"]
}

/// When something happens, as a time to event.
public enum Timing: Hashable, Sendable {
  /// Constant hazard per year; the clock keeps its unused part when interrupted.
  case rate(Expression)
  /// A time to event on a clock.
  case duration(Duration, Clock)

  /// A duration since entry.
  public static func duration(_ duration: Duration) -> Timing { .duration(duration, .entry) }
}

/// What the time of a law is counted from. A clock since entry takes a new number at every entry; the others keep the unused part
/// of theirs when they are interrupted.
public enum Clock: Hashable, Sendable {
  /// Since entry of the level, or since an event could happen.
  case entry
  /// Since the start of the simulation.
  case start
  /// The calendar year, with its fraction.
  case calendar
  /// Age: the numeric attribute at the start, plus the time since.
  case age(attribute: String)
}

/// The law of a waiting or sojourn time. Times in years, rates per year.
public indirect enum Duration: Hashable, Sendable {
  /// Of a family of times.
  case distribution(DistributionFormula)
  /// Constant hazards between ascending bounds (years on the clock); one rate more than bounds.
  case piecewise(bounds: [Double], rates: [Expression])
  case table(HazardTable)
  /// One of these times, with weights that need not add to 1.
  case empirical(times: [Expression], weights: [Double])
  /// The inner time divided by a factor.
  case accelerated(Duration, by: Expression)

  public static func fixed(_ time: Expression) -> Duration { .distribution(DistributionFormula(.fixed, [time])) }

  /// A constant hazard.
  public static func exponentialRate(_ rate: Expression) -> Duration {
    .distribution(DistributionFormula(.exponentialRate, [rate]))
  }

  /// Every expression in the law.
  public var expressions: [Expression] {
    switch self {
    case .distribution(let formula): formula.numbers
    case .piecewise(_, let rates): rates
    case .table: []
    case .empirical(let times, _): times
    case .accelerated(let inner, let factor): inner.expressions + [factor]
    }
  }
}

/// Constant hazards per stretch of a clock, from a file: a life table.
public struct HazardTable: Hashable, Sendable {
  public struct Step: Hashable, Sendable {
    /// Clock value from which the hazard holds; ascending.
    public var from: Double
    /// Per year.
    public var rate: Double
    public init(from: Double, rate: Double) {
      self.from = from
      self.rate = rate
    }
  }

  /// Choice attribute whose value selects the column; `nil`: one column, under the empty name.
  public var attribute: String?
  public var columns: [String: [Step]]

  public init(attribute: String?, columns: [String: [Step]]) {
    self.attribute = attribute
    self.columns = columns
  }
}

/// A move between levels of one domain: when, and where to.
public struct Transition: Hashable, Sendable {
  /// One of the levels it may lead to; the same level means entering it again.
  public struct Branch: Hashable, Sendable {
    public var to: Int
    public var probability: Expression
    public init(to: Int, probability: Expression) {
      self.to = to
      self.probability = probability
    }
  }

  public var from: Int
  /// At least one; probabilities add to 1.
  public var branches: [Branch]
  public var timing: Timing

  public init(from: Int, to: Int, timing: Timing) {
    self.init(from: from, branches: [Branch(to: to, probability: .constant(1))], timing: timing)
  }

  public init(from: Int, branches: [Branch], timing: Timing) {
    self.from = from
    self.branches = branches
    self.timing = timing
  }

  /// The only target, if there is one.
  public var to: Int? { branches.count == 1 ? branches[0].to : nil }

  /// `nil` where it branches or stays.
  public var direction: Direction? {
    guard let to, to != from else { return nil }
    return to > from ? .better : .worse
  }
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
  /// Not negative, no unit; may name one counter of occurrences.
  public var factor: Expression
  /// Multiplies the hazard, or the speed at which the clock runs.
  public var kind: Kind
  public var source: Source?

  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case hazard = "factor"
    case acceleration = "versnelling"
  }

  public init(
    name: String, target: Target, condition: Condition, factor: Expression, kind: Kind = .hazard,
    source: Source? = nil
  ) {
    self.name = name
    self.target = target
    self.condition = condition
    self.factor = factor
    self.kind = kind
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
  public enum Timing: Hashable, Sendable {
    /// Per year while the condition holds.
    case rate(Expression)
    /// A time to event; the clock since entry begins when the condition becomes true, and again after each event.
    case duration(Duration, Clock)
    /// At a moment since the start, and then at equal distances, whenever the condition holds at that moment.
    case moments(first: Expression, every: Expression?)
  }

  public var name: String
  public var title: String
  public var condition: Condition
  public var timing: Timing
  public var changes: [LevelChange]

  public init(name: String, title: String, condition: Condition, timing: Timing, changes: [LevelChange]) {
    self.name = name
    self.title = title
    self.condition = condition
    self.timing = timing
    self.changes = changes
  }

  public init(name: String, title: String, condition: Condition, rate: Expression, changes: [LevelChange]) {
    self.init(name: name, title: title, condition: condition, timing: .rate(rate), changes: changes)
  }
}

/// What has happened to a household so far, for use in conditions, and in factors, rates and amounts where it counts occurrences.
public struct Counter: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// How often any of these occurred; stops counting at the limit. Triggers `whileHolds` and `atStart` do not count.
    case occurrences([CostItem.Trigger], limit: Int)
    /// Years during which the condition held so far; with `restarts` only since it last became true.
    case time(Condition, restarts: Bool)
  }

  public var name: String
  public var title: String
  public var kind: Kind

  public init(name: String, title: String, kind: Kind) {
    self.name = name
    self.title = title
    self.kind = kind
  }
}
