// SPDX-License-Identifier: EUPL-1.2

/// What the steps of a service come to in one arrangement.
public struct ServiceSteps: Sendable {
  public var entity: Int32
  public var decisionID: UInt32
  /// Approval probability.
  public var approval: Int32
  /// The state after a refusal or a withdrawal, and after it has ended.
  public var refused: UInt8
  public var ended: UInt8
  /// Nobody has it or waits for it.
  public var isAbsent: Bool
  public var stop: Gate?
  public var delays: Range<Int32>
  public var refusals: Range<Int32>
  /// Exposures at the decision and at the start, or −1.
  public var decisionCount: Int32
  public var startCount: Int32
}

/// What a purchase comes to in one arrangement.
public struct PurchaseSteps: Sendable {
  public var entity: Int32
  public var price: Int32
  public var isRepeatable: Bool
  public var changes: Range<Int32>
  /// Exposure at the purchase, or −1.
  public var count: Int32
}

/// A delay or refusal by a barrier in one arrangement; off where that lifts it.
public struct ConditionalStep: Sendable {
  public var gate: Gate
  public var applies: Bool
  /// Of the probability of refusal, −1 for a delay.
  public var slot: Int32
}

/// A count that steps when some condition has held for a time.
public struct TimerSteps: Sendable {
  public var entity: Int32
  /// Years for which its condition has held at each step, ascending.
  public var moments: [Double]
  /// Back to the beginning when the condition ceases to hold; `nil`: never.
  public var reset: Gate?
}

/// Slots of the discretionary budget, −1 without one.
public struct DiscretionSlots: Sendable {
  public var budget: Int32
  public var mandate: Int32
}
