// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler

/// Structure of the model for the event loop: counts and pointers, nothing that is counted or checked.
struct HotModel: @unchecked Sendable {
  /// What rating a channel needs; small, because every event rates several.
  struct Rating {
    var id: UInt32
    var factorStart: Int32
    var timing: Int32
    var factorCount: UInt16
    /// Some level has several targets, and the rate is the sum of theirs.
    var hasChoice: Bool
    var isTimer: Bool
    /// Something multiplies the speed of its clock.
    var isPaced: Bool
    /// First of its controls, 0 for none; then by level of its owner where the mask lets it through.
    var control: Int32
    var owner: Int32
    var ownerMask: UInt8
  }

  /// What firing a channel needs.
  struct HotChannel {
    var kind: Channel.Kind
    var hasChoice: Bool
    var id: UInt32
    var owner: Int32
    var branchStart: Int32
    var branchEnd: Int32
    var changeStart: Int32
    var changeEnd: Int32
    var argument: Int32
    var count: Int32
    var paceStart: Int32
    var paceEnd: Int32
    var gate: Gate
  }

  /// What is counted or done besides an exposure.
  struct Extra {
    /// The same, discounted another way, or −1.
    var twin: Int32
    var curve: Int32
    var splitStart: Int32
    var splitEnd: Int32
    var counterStart: Int32
    var counterEnd: Int32
  }

  /// Entity and the start of its table.
  struct HotFactor {
    var entity: Int32
    var offset: Int32
  }

  struct HotBranch {
    var level: Int32
    var target: Int32
    var factorStart: Int32
    var factorEnd: Int32
  }

  struct HotEntity {
    /// First move; then old level × levels + new level.
    var moves: Int32
    /// First of its levels in ``occupancy``.
    var levels: Int32
    var levelCount: Int32
    /// Is time in any level counted?
    var isTimed: Bool
  }

  /// What one move of an entity, from one level to another, sets going: a row of words, so that it is read in one stretch.
  struct Move {
    let row: UnsafeMutablePointer<UInt64>

    static func stride(words: Int) -> Int { 4 + 2 * words }

    /// Indicators whose place in their truth table differs.
    var shifts: Range<Int> { range(0) }
    /// Services whose stop condition may differ.
    var stops: Range<Int> { range(1) }
    /// Exposure of the move itself, or −1.
    var count: Int { Int(truncatingIfNeeded: Int64(bitPattern: row[2])) }
    var hasResets: Bool { row[3] != 0 }
    /// Timers that begin again.
    var resets: Range<Int> { range(3) }
    /// Channels whose rate may differ between the two levels, as bits.
    var touches: UnsafeMutablePointer<UInt64> { row + 4 }
    /// Channels that keep their number; the others were on at the old level and take a new one at every entry.
    func keeps(words: Int) -> UnsafeMutablePointer<UInt64> { row + (4 &+ words) }

    private func range(_ word: Int) -> Range<Int> {
      Range(
        uncheckedBounds: (
          Int(row[word] & 0xFFFF_FFFF), Int(row[word] &>> 32)
        ))
    }
  }

  /// How far the place of an indicator in its truth table moves.
  struct Shift {
    var indicator: Int32
    var by: Int32
  }

  /// What a compound condition looks at: an entity or a static condition, and what its levels add to the place, in ``inputSteps``.
  struct HotInput {
    var index: Int32
    var steps: Int32
  }

  struct FixedReset {
    /// Entity of the timer.
    var entity: Int32
    var gate: Gate
  }

  struct HotIndicator {
    var entity: Int32
    var table: Int32
    var fixedStart: Int32
    var fixedEnd: Int32
    var levelStart: Int32
    var levelEnd: Int32
  }

  var years: Int
  var horizon: Double
  var entityCount: Int
  var domainCount: Int
  var channelCount: Int
  var indicatorCount: Int
  var serviceCount: Int
  var purchaseCount: Int
  var exposureCount: Int
  /// One more than there are: the first takes what belongs to none.
  var controlCount: Int
  /// Exposure of calendar time, or −1.
  var always: Int

  var ratings: UnsafeMutablePointer<Rating>
  var channels: UnsafeMutablePointer<HotChannel>
  /// In blocks of four.
  var factors: UnsafeMutablePointer<HotFactor>
  /// As they are: for branches and for speeds.
  var branchFactors: UnsafeMutablePointer<HotFactor>
  var branches: UnsafeMutablePointer<HotBranch>
  var changes: UnsafeMutablePointer<Change>
  var occupancy: UnsafeMutablePointer<Int32>
  var entities: UnsafeMutablePointer<HotEntity>
  var moves: UnsafeMutablePointer<UInt64>
  var shifts: UnsafeMutablePointer<Shift>
  var stops: UnsafeMutablePointer<Int32>
  /// Entities of timers.
  var resets: UnsafeMutablePointer<Int32>
  /// Timers whose condition may cease when an arrangement takes over, because part of it is the same throughout a life.
  var fixedResets: UnsafeMutablePointer<FixedReset>
  var fixedResetCount: Int
  var discount: DiscountTable
  /// All ways of discounting; the first is `discount`.
  var curves: UnsafeMutablePointer<DiscountTable>
  /// Exposure of the start, or −1.
  var start: Int
  /// Has any exposure twins, splits, counters or another way of discounting?
  var hasExtras: Bool
  var extras: UnsafeMutablePointer<Extra>
  var splits: UnsafeMutablePointer<Exposures.Split>
  var counters: UnsafeMutablePointer<Int32>
  /// First moment of each timer, and the moments in years for which its condition has held.
  var timers: UnsafeMutablePointer<Int32>
  var timerMoments: UnsafeMutablePointer<Double>
  /// Channel that steps the entity, where it is a timer.
  var timerChannels: UnsafeMutablePointer<Int32>
  /// Integral of the discount factor to the start of each year, and to the horizon.
  var yearIntegral: UnsafeMutablePointer<Double>
  var indicators: UnsafeMutablePointer<HotIndicator>
  var indicatorInputs: UnsafeMutablePointer<HotInput>
  var inputSteps: UnsafeMutablePointer<Int32>
  var truth: UnsafeMutablePointer<Bool>
  /// Whole groups of channels, for finding the earliest.
  var groupCount: Int
  /// Words of a set of channels.
  var words: Int

  static func words(for channels: Int) -> Int { max(1, (channels + 63) / 64) }
}
