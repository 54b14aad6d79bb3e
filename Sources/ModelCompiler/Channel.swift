// SPDX-License-Identifier: EUPL-1.2

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
  public var kind: Kind
  /// Some level has several targets.
  public var hasChoice: Bool
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
