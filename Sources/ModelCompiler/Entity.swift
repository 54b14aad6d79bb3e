// SPDX-License-Identifier: EUPL-1.2

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
