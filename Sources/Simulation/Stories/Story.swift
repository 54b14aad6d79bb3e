// SPDX-License-Identifier: EUPL-1.2

public import Accounting
public import Scenarios

/// One simulated life under one arrangement: what it began with, what happened when, and every amount that was booked.
public struct Story: Sendable, Equatable {
  /// Name of the arrangement.
  public var arrangement: String
  /// Name of the case.
  public var household: String
  /// What is known of the household, drawn attributes included, in the order of the scenario.
  public var attributes: [Attribute]
  /// Level of each domain at the start, counted from 1, in the order of the scenario.
  public var levels: [Level]
  /// Services that the household has or waits for at the start, in the order of the scenario.
  public var services: [Service]
  /// In order of time: first the start, last the horizon.
  public var events: [Event]

  public struct Attribute: Sendable, Equatable {
    public var name: String
    public var value: AttributeValue
  }

  public struct Level: Sendable, Equatable {
    public var domain: String
    public var level: Int
  }

  public struct Service: Sendable, Equatable {
    public var name: String
    public var phase: Phase
  }

  /// How far a service or purchase is.
  public enum Phase: Sendable, Equatable {
    case none, waiting, active
    /// Held up by this barrier after the ordinary wait.
    case delayed(barrier: String)
    /// Over, or refused for lack of budget, and not to be had again.
    case closed
  }

  public struct Event: Sendable, Equatable {
    /// Years since the start.
    public var time: Double
    public var happening: Happening
    /// What it changed, in the order of the scenario's domains, services and purchases by name.
    public var changes: [Change]
    /// Booked since the event before, for what lasts.
    public var accrued: [Entry]
    /// Booked at the event itself.
    public var booked: [Entry]

    /// Whether the same happens with the same changes, at whatever moment and price.
    public func isLike(_ other: Event) -> Bool { happening == other.happening && changes == other.changes }
  }

  /// What set an event going.
  public enum Happening: Sendable, Hashable {
    case start
    /// A domain moved of itself.
    case domain(String)
    case event(String)
    case application(service: String)
    /// The wait, or a barrier's delay, is over and a barrier holds the decision up.
    case delay(service: String)
    case decision(service: String, isApproved: Bool)
    case withdrawal(service: String)
    case dropOut(service: String)
    case completion(service: String)
    case sanction(barrier: String)
    /// Above the mandate: waits for a decision.
    case request(purchase: String)
    /// The rest of the budget is too small.
    case refusal(purchase: String)
    case purchase(String)
    case expiry(purchase: String)
    /// A counter of time reached a mark that conditions look at.
    case mark(counter: String)
    /// Another arrangement takes over from the reference.
    case takeover
    case horizon
  }

  public enum Change: Sendable, Equatable {
    /// Levels counted from 1.
    case domain(String, from: Int, to: Int)
    case service(String, from: Phase, to: Phase)
    case purchase(String, from: Phase, to: Phase)
  }

  /// An amount of one item between two accounts.
  public struct Entry: Sendable, Equatable {
    /// Place in the cells of the compiled model's ledger.
    public var cell: Int
    public var item: String
    public var from: Account
    public var to: Account
    /// Units, see the item.
    public var quantity: Double
    /// Euro, not discounted.
    public var amount: Double
    /// Euro, discounted to the start.
    public var presentValue: Double
  }
}

extension Story {
  /// Every entry of the life.
  public var entries: some Sequence<Entry> { events.lazy.flatMap { $0.accrued + $0.booked } }
}

/// Which of the lives of a run: indices from 0.
public struct LifeAddress: Sendable, Hashable {
  public var household: Int
  public var draw: Int
  public var replication: Int

  public init(household: Int, draw: Int, replication: Int = 0) {
    self.household = household
    self.draw = draw
    self.replication = replication
  }
}
