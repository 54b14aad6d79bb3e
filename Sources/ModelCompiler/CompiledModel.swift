// SPDX-License-Identifier: EUPL-1.2

public import Distributions
public import Quantities
public import Sampling
public import Scenarios

/// What the engine runs: integers and flat arrays, complete and checked, so that the simulation need not throw.
///
/// Everything is in canonical order (by name or by channel identity), never in file order. Arrays named `...Slots` are indexed
/// first by arrangement; a slot points into the values of one draw, −1 means "not in this arrangement".
public struct CompiledModel: Sendable {
  public var scenario: Scenario
  public var design: ParameterDesign

  public var formulas: [Formula]
  /// Parameters that are formulas over others, each after those it needs.
  public var derived: [Override]
  /// Parameter values of an arrangement that replace the drawn ones: (parameter, formula over the drawn values).
  public var overrides: [[Override]]

  public var entities: [Entity]
  /// The first entities are the life domains, by name.
  public var domainCount: Int
  public var indicators: [Indicator]
  /// Truth of each static condition: [arrangement][case][condition], flat.
  public var staticBits: [[Bool]]
  public var staticCount: Int
  /// Static conditions over drawn attributes, whose truth differs from life to life.
  public var drawnConditions: [DrawnCondition]

  /// By channel identity, so that ties fall to the smallest.
  public var channels: [Channel]
  public var factors: [Factor]
  public var tables: [Table]
  public var rules: [Rule]
  public var ruleSlots: [[Int32]]
  /// What each rule is there for, as its draft says; for telling lives, never for living them.
  public var ruleKeys: [String]
  /// Waiting-time laws, per arrangement.
  public var timings: [[TimingSlots]]
  public var gates: [StaticFactor]
  public var gateSlots: [[Int32]]
  public var gateKeys: [String]
  public var branches: [Branch]
  public var branchSlots: [[Int32]]
  public var changes: [Change]
  public var changeSlots: [[Int32]]
  public var services: [ServiceSteps]
  public var purchases: [PurchaseSteps]
  public var timers: [TimerSteps]
  public var delays: [ConditionalStep]
  public var refusals: [ConditionalStep]
  public var refusalSlots: [[Int32]]
  /// Per arrangement.
  public var discretion: [DiscretionSlots]

  public var controls: Controls
  /// What is counted or timed for the ledger.
  public var exposures: Exposures
  public var ledger: LedgerPlan
  /// One for the scenario, then one for each other way of discounting that items ask for.
  public var discounts: [DiscountCurve]
  public var starts: [Start]
  /// Attributes and starting levels that are drawn for every household.
  public var drawnAttributes: [DrawnAttribute]
  public var drawnStarts: [DrawnStart]

  public var arrangementCount: Int { scenario.arrangements.count }
  /// Levels from which a channel has several targets.
  public func choiceLevels(_ channel: Channel) -> Set<Int> {
    let levels = channel.branches.map { Int(branches[Int($0)].level) }
    return Set(levels.filter { level in levels.count { $0 == level } > 1 })
  }
  /// Whether every life under an arrangement is the same whatever is drawn for it: nothing ever happens in it, and no household differs
  /// from its case.
  public var isWithoutChance: Bool { channels.isEmpty && drawnAttributes.isEmpty && drawnStarts.isEmpty }
  /// Calendar years touched by the horizon.
  public var yearCount: Int { Int(scenario.settings.horizon.rounded(.up)) }
}

/// Arithmetic over parameters and attributes, in postfix form.
public struct Formula: Sendable, Hashable {
  public enum Step: Sendable, Hashable {
    case constant(Double)
    case parameter(Int32)
    case attribute(Int32)
    case add, subtract, multiply, divide, negate, power
    case exp, ln, squareRoot, abs, minimum, maximum, logit, expit
  }

  /// What a value must be to be used; anything else ends the run.
  public enum Domain: UInt8, Sendable {
    case finite, notNegative, positive, probability
    /// 1 but for rounding: what the probabilities of which one thing happens add to.
    case one
  }

  public var steps: [Step]
  public var domain: Domain
  /// Depends on attributes of the household, hence evaluated per case.
  public var isPerCase: Bool
  /// Where it is used, for messages.
  public var use: String
}

public struct Override: Sendable {
  public var parameter: Int
  public var steps: [Formula.Step]
}

/// Something with levels: a domain, a service, a purchase, an indicator (a compound condition, 0 or 1), a counter, or a timer (the
/// number of its moments that have passed).
public struct Entity: Sendable {
  public enum Kind: UInt8, Sendable { case domain, service, purchase, indicator, counter, timer }
  public var kind: Kind
  public var name: String
  public var levels: Int
}

/// States of a service or purchase; phase i of the delays by barriers is `firstDelay + i`.
public enum StepState {
  public static let none = 0
  public static let waiting = 1
  public static let active = 2
  /// Finished and not repeatable, or refused for lack of budget; reads as `geen`.
  public static let closed = 3
  public static let firstDelay = 4
}

/// A compound condition as a truth table: the answer is at Σ stride × level + Σ stride × truth of the static conditions.
public struct Indicator: Sendable {
  public struct Input: Sendable {
    /// Entity, or static condition.
    public var index: Int32
    public var stride: Int32
  }
  public var entity: Int32
  public var levels: [Input]
  public var fixed: [Input]
  public var table: [Bool]

  /// Largest table; a condition over nine domains of five levels fits.
  public static let limit = 1 << 21
  /// Largest number of rows of all tables together: filling them is the work of `check` that does not follow from the size of a file.
  public static let limitTogether = 1 << 23
}

/// When a step applies: a static condition (−1: none) and a set of levels of one entity (−1: none).
public struct Gate: Sendable, Hashable {
  public var fixed: Int32
  public var entity: Int32
  public var mask: UInt64

  public static let open = Gate(fixed: -1, entity: -1, mask: 0)
}

/// Anything that can happen next.
public struct Channel: Sendable {
  public enum Kind: UInt8, Sendable {
    /// Exponential moves of a domain in one direction, one clock.
    case direction
    /// A move of a domain with a clock since entry of the level.
    case sojourn
    case event
    case application, wait, delay, withdrawal, dropOut, completion
    case request, decision, expiry
    /// A step of a timer.
    case timer
    /// A moment fixed in advance; its condition is looked at when it comes.
    case moment
  }

  /// When a channel takes a new number.
  public enum Renewal: UInt8, Sendable {
    /// Only after it has fired; the unused part is kept.
    case never
    /// At every entry of a level of the owner.
    case entry
    /// When the owner leaves the levels at which the channel is on.
    case leaving
  }

  public var id: UInt32
  public var name: String
  public var kind: Kind
  /// Entity whose entry restarts the clock, or −1.
  public var owner: Int32
  public var renewal: Renewal
  /// Index into `timings` of each arrangement, −1 for exponential rates.
  public var timing: Int32
  public var factors: Range<Int32>
  /// Multipliers of the speed of its clock.
  public var paces: Range<Int32>
  public var gates: Range<Int32>
  public var branches: Range<Int32>
  public var changes: Range<Int32>
  /// Sojourn: target level. Delay: phase. Services and purchases: index of the steps.
  public var argument: Int32
  /// Exposure counted when it fires, or −1.
  public var count: Int32
  /// Moments only: whether it happens.
  public var gate: Gate
}

/// One entry per (entity, channel): the product of all multipliers that depend on that entity's level.
public struct Factor: Sendable {
  public var entity: Int32
  public var table: Int32
}

public struct Table: Sendable {
  public var offset: Int32
  public var levels: Int32
  public var rules: Range<Int32>
  public var isPerCase: Bool
}

/// A change to the entries of a table: a gate puts 0 outside its levels, any other multiplies inside them.
public struct Rule: Sendable {
  public var mask: UInt64
  public var isGate: Bool
}

/// A multiplier that depends on attributes, arrangement or barriers only.
public struct StaticFactor: Sendable {
  /// Static condition, or −1 for always.
  public var condition: Int32
  /// `true`: the channel is off unless the condition holds.
  public var isGate: Bool
}

/// One of several targets of a direction at one level.
public struct Branch: Sendable {
  public var level: Int32
  public var target: Int32
  public var factors: Range<Int32>
}

/// A sudden move of a domain.
public struct Change: Sendable {
  /// Address of its chance.
  public var id: UInt32
  public var entity: Int32
  public var isShift: Bool
  public var value: Int32
}

public struct ServiceSteps: Sendable {
  public var entity: Int32
  public var decisionID: UInt32
  /// Approval probability.
  public var approval: [Int32]
  public var repetition: Repetition
  /// In which arrangements nobody has it or waits for it.
  public var isAbsent: [Bool]
  public var stop: Gate?
  public var delays: Range<Int32>
  public var refusals: Range<Int32>
  /// Exposures at the decision and at the start, or −1.
  public var decisionCount: Int32
  public var startCount: Int32
}

public struct PurchaseSteps: Sendable {
  public var entity: Int32
  public var price: [Int32]
  public var isRepeatable: Bool
  public var changes: Range<Int32>
  /// Exposure at the purchase, or −1.
  public var count: Int32
}

/// A delay or refusal by a barrier; off in the arrangements that lift it.
public struct ConditionalStep: Sendable {
  public var gate: Gate
  public var applies: [Bool]
}

/// A count that steps when some condition has held for a time.
public struct TimerSteps: Sendable {
  public var entity: Int32
  /// Years for which its condition has held at each step, ascending.
  public var moments: [Double]
  /// Back to the beginning when the condition ceases to hold; `nil`: never.
  public var reset: Gate?
}

/// Waiting-time law of a channel in one arrangement: its form and the slots of its numbers.
public struct TimingSlots: Sendable {
  public enum Law: Sendable {
    case numbers(Distribution.Form, [Int32])
    /// Hazards between bounds; one slot more than bounds.
    case piecewise(bounds: [Double], rates: [Int32])
    /// One column of a table; the first whose static condition holds (−1: always).
    case table([(condition: Int32, steps: [HazardTable.Step])])
    case empirical(times: [Int32], weights: [Double])
    /// At the first moment, and then at equal distances (−1: once).
    case moments(first: Int32, every: Int32)
    /// At the moments of a timer.
    case held
  }

  /// What the law's time is counted from.
  public enum Origin: Sendable, Equatable {
    /// The last move of the owner.
    case entry
    /// The arming of the channel.
    case arming
    /// `−value` years from the start: 0, the start year, or the age in this slot.
    case offset(Double)
    case age(Int32)
  }

  public var law: Law
  public var origin: Origin
  /// Slots of the factors by which its time is divided.
  public var accelerations: [Int32]
  public var isPerCase: Bool
}

/// A condition over drawn attributes, as a truth in postfix form.
public struct DrawnCondition: Sendable {
  public enum Step: Sendable {
    /// The value of an attribute against numbers; choices by their number.
    case compare(attribute: Int32, Condition.Relation, [Double])
    /// A comparison that is the same for all households drawn from a case: a static condition of its own.
    case known(Int32)
    case not
    case all(Int32)
    case any(Int32)
  }
  public var condition: Int32
  public var steps: [Step]
}

/// An attribute drawn per household.
public struct DrawnAttribute: Sendable {
  public enum Law: Sendable {
    case number(Distribution.Form)
    case choice
  }
  /// Address of its number.
  public var id: UInt32
  public var attribute: Int32
  public var law: Law
  /// Two numbers, or the probabilities of the choices.
  public var slots: [Int32]
}

/// A starting level drawn per household.
public struct DrawnStart: Sendable {
  public var id: UInt32
  public var entity: Int32
  /// Probability per level.
  public var slots: [Int32]
}

/// Quantities accumulated per life and calendar year: time in a state, or number of occurrences.
public struct Exposures: Sendable {
  public var count: Int
  /// Per entity level (flat, `levelOffset`), the exposure that runs while in it, or −1.
  public var occupancy: [Int32]
  /// First level of each entity in the flat level arrays.
  public var levelOffset: [Int32]
  /// Per domain: first exposure index table of its moves (from × levels + to) in `moves`, or −1.
  public var moveOffset: [Int32]
  public var moves: [Int32]
  /// Exposure of calendar time itself.
  public var always: Int32
  /// Exposure of the start, or −1.
  public var start: Int32
  /// What is counted besides, while a counter stands at some count.
  public struct Split: Sendable, Equatable {
    public var entity: Int32
    public var count: Int32
    public var exposure: Int32
  }
  public var splits: [[Split]]
  /// Counters that step with an exposure: entities.
  public var counters: [[Int32]]
  /// Per exposure: the same quantity discounted another way, or −1; and its way of discounting.
  public var twins: [Int32]
  public var curves: [Int32]
}

/// A starting household.
public struct Start: Sendable {
  public var weight: Double
  public var caseHash: UInt64
  public var levels: [UInt8]
  /// Numeric attributes, then choices by their number; drawn ones 0.
  public var attributes: [Double]
}

/// Slots of the discretionary budget, −1 without one.
public struct DiscretionSlots: Sendable {
  public var budget: Int32
  public var mandate: Int32
}
