// SPDX-License-Identifier: EUPL-1.2

public import Quantities
public import Sampling
public import Scenarios

/// What the engine runs: integers and flat arrays, complete and checked, so that the simulation need not throw.
///
/// Made by ``Compiler`` alone. Everything is in canonical order (by name or by channel identity), never in file order. What differs
/// between arrangements is indexed first by arrangement; a slot points into the values of one draw, −1 means "not in this arrangement".
public struct CompiledModel: Sendable {
  public internal(set) var scenario: Scenario
  public let design: ParameterDesign

  public let formulas: [Formula]
  /// Parameters that are formulas over others, each after those it needs.
  public let derived: [Override]
  /// Parameter values of an arrangement that replace the drawn ones: (parameter, formula over the drawn values).
  public let overrides: [[Override]]

  public let entities: [Entity]
  /// The first entities are the life domains, by name.
  public let domainCount: Int
  public let conditions: IndicatorTables
  /// Truth of each static condition: [arrangement][case][condition], flat.
  public let staticBits: [[Bool]]
  public let staticCount: Int
  /// Static conditions over drawn attributes, whose truth differs from life to life.
  public let drawnConditions: [DrawnCondition]

  /// By channel identity, so that ties fall to the smallest.
  public let channels: [Channel]
  public let factors: [Factor]
  /// One for each factor.
  public let tables: [Table]
  /// Numbers in all tables together.
  public let tableSize: Int
  public let rules: [Rule]
  public let ruleSlots: [[Int32]]
  /// Waiting-time laws.
  public let timings: [[TimingSlots]]
  public let gates: [[StaticFactor]]
  public let branches: [Branch]
  public let branchSlots: [[Int32]]
  public let changes: [Change]
  public let changeSlots: [[Int32]]
  public let services: [[ServiceSteps]]
  public let purchases: [[PurchaseSteps]]
  public let timers: [TimerSteps]
  public let delays: [[ConditionalStep]]
  public let refusals: [[ConditionalStep]]
  public let discretion: [DiscretionSlots]
  public let names: ModelNames

  public let controls: Controls
  /// What is counted or timed for the ledger.
  public let exposures: Exposures
  public let ledger: LedgerPlan
  /// One for the scenario, then one for each other way of discounting that items ask for.
  public let discounts: [DiscountCurve]
  public let starts: [Start]
  /// Attributes and starting levels that are drawn for every household.
  public let drawnAttributes: [DrawnAttribute]
  public let drawnStarts: [DrawnStart]

  /// The same model for another number of lives, on which nothing that is compiled depends.
  public init(_ model: CompiledModel, replications: Int) {
    self = model
    scenario.settings.replications = replications
    scenario.settings.choosesReplications = false
  }

  public var arrangementCount: Int { scenario.arrangements.count }
  /// Whether every life under an arrangement is the same whatever is drawn for it: nothing ever happens in it, and no household differs
  /// from its case.
  public var isWithoutChance: Bool { channels.isEmpty && drawnAttributes.isEmpty && drawnStarts.isEmpty }
  /// Calendar years touched by the horizon.
  public var yearCount: Int { Int(scenario.settings.horizon.rounded(.up)) }
}
