// SPDX-License-Identifier: EUPL-1.2

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
  /// Parameter values of an arrangement that replace the drawn ones: (parameter, formula over the drawn values).
  public var overrides: [[Override]]

  public var entities: [Entity]
  /// The first entities are the life domains, by name.
  public var domainCount: Int
  public var indicators: [Indicator]
  /// Truth of each static condition: [arrangement][case][condition], flat.
  public var staticBits: [[Bool]]
  public var staticCount: Int

  /// By channel identity, so that ties fall to the smallest.
  public var channels: [Channel]
  public var factors: [Factor]
  public var tables: [Table]
  public var rules: [Rule]
  public var ruleSlots: [[Int32]]
  /// Waiting-time laws, per arrangement.
  public var timings: [[TimingSlots]]
  public var gates: [StaticFactor]
  public var gateSlots: [[Int32]]
  public var branches: [Branch]
  public var branchSlots: [[Int32]]
  public var changes: [Change]
  public var changeSlots: [[Int32]]
  public var services: [ServiceSteps]
  public var purchases: [PurchaseSteps]
  public var delays: [ConditionalStep]
  public var refusals: [ConditionalStep]
  public var refusalSlots: [[Int32]]
  /// Per arrangement.
  public var discretion: [DiscretionSlots]

  /// What is counted or timed for the ledger.
  public var exposures: Exposures
  public var ledger: LedgerPlan
  public var starts: [Start]

  public var arrangementCount: Int { scenario.arrangements.count }
  /// Calendar years touched by the horizon.
  public var yearCount: Int { Int(scenario.settings.horizon.rounded(.up)) }
}

/// Arithmetic over parameters and attributes, in postfix form.
public struct Formula: Sendable, Hashable {
  public enum Step: Sendable, Hashable {
    case constant(Double)
    case parameter(Int32)
    case attribute(Int32)
    case add, subtract, multiply, divide, negate
  }

  /// What a value must be to be used; anything else ends the run.
  public enum Domain: UInt8, Sendable {
    case finite, notNegative, positive, probability
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

/// Something with levels: a domain, a service, a purchase, or an indicator (a compound condition, 0 or 1).
public struct Entity: Sendable {
  public enum Kind: UInt8, Sendable { case domain, service, purchase, indicator }
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
  }

  public var id: UInt32
  public var name: String
  public var kind: Kind
  /// Entity whose entry restarts the clock, or −1.
  public var owner: Int32
  /// New number at every entry of the owner's level; otherwise the unused part is kept.
  public var restarts: Bool
  /// Index into `timings` of each arrangement, −1 for exponential rates.
  public var timing: Int32
  public var factors: Range<Int32>
  public var gates: Range<Int32>
  public var branches: Range<Int32>
  public var changes: Range<Int32>
  /// Sojourn: target level. Delay: phase. Services and purchases: index of the steps.
  public var argument: Int32
  /// Exposure counted when it fires, or −1.
  public var count: Int32
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
  public var isRepeatable: Bool
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

/// Waiting-time law of a channel in one arrangement: family and the slots of its numbers.
public struct TimingSlots: Sendable {
  public var family: WaitingTime.Family
  public var mean: Int32
  public var second: Int32
  public var isPerCase: Bool
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
}

/// A starting household.
public struct Start: Sendable {
  public var weight: Double
  public var caseHash: UInt64
  public var levels: [UInt8]
  public var attributes: [Double]
}

/// Slots of the discretionary budget, −1 without one.
public struct DiscretionSlots: Sendable {
  public var budget: Int32
  public var mandate: Int32
}
