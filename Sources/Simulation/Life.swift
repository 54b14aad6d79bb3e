// SPDX-License-Identifier: EUPL-1.2

import Glibc
import ModelCompiler
import Sampling

/// The state of one household while its life is simulated, with everything it counts. One per worker, reused.
///
/// Priorities, the smaller number wins: 1 same seed, same answer, everywhere; 2 correct in distribution; 3 lives stay
/// paired between arrangements; 4 no allocation in the loop; 5 speed.
struct Life {
  /// Operational time of a channel: what is left of its number, since when, at what speed.
  struct Clock {
    var left: Double
    var since: Double
    var speed: Double
    /// Numbers taken so far.
    var armings: UInt32
    var isArmed: Bool
  }

  static let never = Double.greatestFiniteMagnitude

  let level: UnsafeMutablePointer<UInt8>
  let since: UnsafeMutablePointer<Double>
  let sinceFactor: UnsafeMutablePointer<Double>
  /// Next firing time of each channel, padded with `never`.
  let next: UnsafeMutablePointer<Double>
  let clock: UnsafeMutablePointer<Clock>
  let stamp: UnsafeMutablePointer<UInt32>
  let touched: UnsafeMutablePointer<Int32>
  /// Services whose stop condition must be looked at.
  let mayStop: UnsafeMutablePointer<Bool>
  let decisions: UnsafeMutablePointer<UInt32>
  let bought: UnsafeMutablePointer<UInt32>

  /// Exposure × year: time or occurrences, and the same discounted.
  let amount: UnsafeMutablePointer<Double>
  let discounted: UnsafeMutablePointer<Double>
  let exposureSeen: UnsafeMutablePointer<Bool>
  let seen: UnsafeMutablePointer<Int32>
  /// Domain × (years + 1): level at the end of each year, year 0 the start.
  let yearEnd: UnsafeMutablePointer<UInt8>

  var touchedCount = 0
  var stopCount = 0
  var seenCount = 0
  var mark: UInt32 = 0
  var events = 0
  var budget = 0.0

  private let owners: [AnyObject]

  init(_ kernel: KernelModel) {
    func zeros<T>(_ value: T, _ count: Int) -> Pinned<T> { Pinned(repeating: value, count: count) }
    let level = zeros(UInt8(0), kernel.entityCount)
    let since = zeros(0.0, kernel.entityCount)
    let sinceFactor = zeros(1.0, kernel.entityCount)
    let next = zeros(Life.never, kernel.channelStride)
    let clock = zeros(Clock(left: 0, since: 0, speed: 0, armings: 0, isArmed: false), kernel.channelCount)
    let stamp = zeros(UInt32(0), kernel.channelCount)
    let touched = zeros(Int32(0), kernel.channelCount)
    let mayStop = zeros(false, kernel.model.services.count)
    let decisions = zeros(UInt32(0), kernel.model.services.count)
    let bought = zeros(UInt32(0), kernel.model.purchases.count)
    let amount = zeros(0.0, kernel.exposureCount * kernel.years)
    let discounted = zeros(0.0, kernel.exposureCount * kernel.years)
    let exposureSeen = zeros(false, kernel.exposureCount)
    let seen = zeros(Int32(0), kernel.exposureCount)
    let yearEnd = zeros(UInt8(0), kernel.model.domainCount * (kernel.years + 1))
    self.level = level.base
    self.since = since.base
    self.sinceFactor = sinceFactor.base
    self.next = next.base
    self.clock = clock.base
    self.stamp = stamp.base
    self.touched = touched.base
    self.mayStop = mayStop.base
    self.decisions = decisions.base
    self.bought = bought.base
    self.amount = amount.base
    self.discounted = discounted.base
    self.exposureSeen = exposureSeen.base
    self.seen = seen.base
    self.yearEnd = yearEnd.base
    owners = [
      level, since, sinceFactor, next, clock, stamp, touched, mayStop, decisions, bought, amount, discounted, exposureSeen, seen,
      yearEnd,
    ]
  }
}
