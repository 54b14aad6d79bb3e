// SPDX-License-Identifier: EUPL-1.2

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
