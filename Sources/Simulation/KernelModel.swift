// SPDX-License-Identifier: EUPL-1.2

import Accounting
import ModelCompiler
import Quantities
import Sampling
import Scenarios

/// The compiled model as plain memory, shared read-only by all workers.
///
/// Pointers and not arrays: bounds checks and reference counting cost a quarter to a third of the loop's time. Every index in the model is
/// held to its bounds once, here: there is no other way to these pointers.
final class KernelModel: @unchecked Sendable {
  let model: CompiledModel
  let hot: HotModel
  let arrangements: [ArrangementView]
  /// Levels of all domains together.
  let levelRows: Int
  let tableSize: Int
  /// After the tables: ones, for factors that fill up a block.
  let onesCount: Int
  /// By shape.
  let gammas: [Double: TabulatedGamma]
  let parameters: DerivedParameters
  /// Years after the start at which each arrangement begins.
  let begins: [Double]
  /// For models whose lives can be simulated several at a time.
  let lanes: LaneModel?
  let lanePath: LanePath
  private var owners: [AnyObject] = []

  var years: Int { hot.years }

  init(_ model: CompiledModel, path: LanePath = .widest) {
    ModelBounds.check(model)
    self.model = model
    var builder = HotModelBuilder(model)
    hot = builder.build()
    owners = builder.owners
    arrangements = (0..<model.arrangementCount).map { ArrangementView(model, $0) }
    levelRows = model.entities.prefix(model.domainCount).reduce(0) { $0 + $1.levels }
    gammas = TabulatedGamma.all(model)
    parameters = DerivedParameters(model.derived)
    begins = model.scenario.arrangements.map { min($0.startsAt, model.scenario.settings.horizon) }
    tableSize = Int(model.tables.last.map { $0.offset + $0.levels } ?? 0)
    onesCount = model.entities.first?.levels ?? 0
    lanes = path == .none ? nil : LaneModel(model, hot, begins: begins)
    lanePath = path
  }
}

/// How lives of plain models are simulated. The first two give the same bytes, the last the same lives but for rounding; anything
/// but the first is for comparing.
enum LanePath {
  /// Many at a time, in registers as wide as the processor has.
  case widest
  /// Many at a time, in what every processor has.
  case portable
  /// One by one.
  case none
}

extension KernelModel {
  /// Lanes, where the plan has enough lives of each case to fill them.
  func lanes(for plan: ExperimentPlan) -> LaneModel? { plan.replications >= LaneModel.fewestLives ? lanes : nil }
}

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

/// An array that stays where it is, freed with its owner.
final class Pinned<Element> {
  let base: UnsafeMutablePointer<Element>
  let count: Int

  init(_ elements: [Element]) {
    count = elements.count
    base = .allocate(capacity: max(1, count))
    for (i, element) in elements.enumerated() { (base + i).initialize(to: element) }
  }

  convenience init(repeating value: Element, count: Int) { self.init(Array(repeating: value, count: count)) }

  deinit {
    base.deinitialize(count: count)
    base.deallocate()
  }

  var indices: Range<Int> { 0..<count }
}
