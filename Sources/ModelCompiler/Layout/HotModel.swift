// SPDX-License-Identifier: EUPL-1.2

/// Structure of the model for the event loop: counts and pointers, nothing that is counted or checked.
public struct HotModel: @unchecked Sendable {
  /// What rating a channel needs; small, because every event rates several.
  package struct Rating {
    package var id: UInt32
    package var factorStart: Int32
    package var timing: Int32
    package var factorCount: UInt16
    /// Some level has several targets, and the rate is the sum of theirs.
    package var hasChoice: Bool
    package var isTimer: Bool
    /// Something multiplies the speed of its clock.
    package var isPaced: Bool
    /// First of its controls, 0 for none; then by level of its owner where the mask lets it through.
    package var control: Int32
    package var owner: Int32
    package var ownerMask: UInt8
  }

  /// What is counted or done besides an exposure.
  package struct Extra {
    /// The same, discounted another way, or −1.
    package var twin: Int32
    package var curve: Int32
    package var splitStart: Int32
    package var splitEnd: Int32
    package var counterStart: Int32
    package var counterEnd: Int32
  }

  /// Where the rows of an entity begin.
  package struct EntityRows {
    /// First move; then old level × levels + new level.
    package var moves: Int32
    /// First of its levels in ``occupancy``.
    package var levels: Int32
    package var levelCount: Int32
    /// Is time in any level counted?
    package var isTimed: Bool
  }

  /// What one move of an entity, from one level to another, sets going: a row of words, so that it is read in one stretch.
  public struct Move {
    public let row: UnsafeMutablePointer<UInt64>

    @inlinable public init(row: UnsafeMutablePointer<UInt64>) { self.row = row }

    @inlinable public static func stride(words: Int) -> Int { 4 + 2 * words }

    /// Indicators whose place in their truth table differs.
    @inlinable public var shifts: Range<Int> { range(0) }
    /// Services whose stop condition may differ.
    @inlinable public var stops: Range<Int> { range(1) }
    /// Exposure of the move itself, or −1.
    @inlinable public var count: Int { Int(truncatingIfNeeded: Int64(bitPattern: row[2])) }
    @inlinable public var hasResets: Bool { row[3] != 0 }
    /// Timers that begin again.
    @inlinable public var resets: Range<Int> { range(3) }
    /// Channels whose rate may differ between the two levels, as bits.
    @inlinable public var touches: UnsafeMutablePointer<UInt64> { row + 4 }
    /// Channels that keep their number; the others were on at the old level and take a new one at every entry.
    @inlinable public func keeps(words: Int) -> UnsafeMutablePointer<UInt64> { row + (4 &+ words) }

    @inlinable @inline(__always) public func range(_ word: Int) -> Range<Int> {
      Range(
        uncheckedBounds: (
          Int(row[word] & 0xFFFF_FFFF), Int(row[word] &>> 32)
        ))
    }
  }

  package struct FixedReset {
    /// Entity of the timer.
    package var entity: Int32
    package var gate: Gate
  }

  package let years: Int
  package let horizon: Double
  package let entityCount: Int
  package let domainCount: Int
  package let channelCount: Int
  package let indicatorCount: Int
  package let serviceCount: Int
  package let purchaseCount: Int
  package let exposureCount: Int
  /// One more than there are: the first takes what belongs to none.
  package let controlCount: Int
  /// Exposure of calendar time, or −1.
  package let always: Int

  package let ratings: UnsafeMutablePointer<Rating>
  package let channels: UnsafeMutablePointer<Channel>
  package let factors: UnsafeMutablePointer<Factor>
  package let branches: UnsafeMutablePointer<Branch>
  package let changes: UnsafeMutablePointer<Change>
  package let occupancy: UnsafeMutablePointer<Int32>
  package let entities: UnsafeMutablePointer<EntityRows>
  package let moves: UnsafeMutablePointer<UInt64>
  package let shifts: UnsafeMutablePointer<IndicatorTables.Shift>
  package let stops: UnsafeMutablePointer<Int32>
  /// Entities of timers.
  package let resets: UnsafeMutablePointer<Int32>
  /// Timers whose condition may cease when an arrangement takes over, because part of it is the same throughout a life.
  package let fixedResets: UnsafeMutablePointer<FixedReset>
  package let fixedResetCount: Int
  package let discount: DiscountTable
  /// All ways of discounting; the first is `discount`.
  package let curves: UnsafeMutablePointer<DiscountTable>
  /// Exposure of the start, or −1.
  package let start: Int
  /// Has any exposure twins, splits, counters or another way of discounting?
  package let hasExtras: Bool
  package let extras: UnsafeMutablePointer<Extra>
  package let splits: UnsafeMutablePointer<Exposures.Split>
  package let counters: UnsafeMutablePointer<Int32>
  /// First moment of each timer, and the moments in years for which its condition has held.
  package let timers: UnsafeMutablePointer<Int32>
  package let timerMoments: UnsafeMutablePointer<Double>
  /// Channel that steps the entity, where it is a timer.
  package let timerChannels: UnsafeMutablePointer<Int32>
  /// Integral of the discount factor to the start of each year, and to the horizon.
  package let yearIntegral: UnsafeMutablePointer<Double>
  package let indicators: UnsafeMutablePointer<Indicator>
  package let indicatorInputs: UnsafeMutablePointer<Indicator.Input>
  package let inputSteps: UnsafeMutablePointer<Int32>
  package let truth: UnsafeMutablePointer<Bool>
  /// Whole groups of channels, for finding the earliest.
  package let groupCount: Int
  /// Words of a set of channels.
  package let words: Int

  static func words(for channels: Int) -> Int { max(1, (channels + 63) / 64) }
}
