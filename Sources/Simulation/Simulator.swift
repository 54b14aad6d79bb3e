// SPDX-License-Identifier: EUPL-1.2

import CLoops
import ModelCompiler
import Sampling

/// Runs one household through one arrangement: the next-reaction method on addressed unit exponentials.
///
/// Every channel fires when its integrated hazard reaches its own number (random time change), so that two arrangements share a
/// life wherever they share its hazards.
///
/// Priorities, the smaller number wins: 1 same seed, same answer, everywhere; 2 correct in distribution; 3 lives stay
/// paired between arrangements; 4 no allocation in the loop; 5 speed.
///
/// - Source: D. F. Anderson 2007, J. Chem. Phys. 127:214107 (modified next reaction); M. Rathinam, P. W. Sheppard,
///   M. Khammash 2010, J. Chem. Phys. 132:034103 (common reaction path).
struct Simulator {
  /// More events than this in one life is a model that does not stand still.
  static let eventLimit = 1_000_000

  /// Where lives of one draw and arrangement are summed, each by its weight.
  struct Totals {
    /// Exposure × year: amounts, and the same discounted.
    var byYear: UnsafeMutablePointer<SIMD2<Double>>
    var weight: Double
    /// Exposures whose years the life itself must keep.
    var keeps: UnsafeMutablePointer<Bool>
    /// Where a measured life, which keeps all years, keeps its moments too.
    var visits: UnsafeMutablePointer<[Visits.Visit]>?
  }

  let hot: HotModel
  let life: Life.Memory
  let key: StreamKey
  let draw: UInt32

  let numbers: KeptNumbers.Household
  let totals: Totals
  private let start: UnsafeMutablePointer<UInt8>
  let view: ArrangementView.Memory
  private let staticBits: UnsafeMutablePointer<Bool>
  let rates: UnsafeMutablePointer<Double>
  let base: UnsafeMutablePointer<Double>
  let waits: UnsafeMutablePointer<Wait>
  let values: UnsafeMutablePointer<Double>
  /// What the life was lived under before, where an arrangement takes it over.
  let earlier: Earlier?

  struct Earlier {
    var waits: UnsafeMutablePointer<Wait>
    var staticBits: UnsafeMutablePointer<Bool>
    /// When it was taken over.
    var end: Double
    /// Euro, 0 without one.
    var budget: Double
  }

  /// - Parameters:
  ///   - numbers: the first numbers of each channel for this household.
  ///   - earlier: what the life was lived under before, when it is to be resumed.
  init(
    _ kernel: KernelModel, _ tables: DrawTables, _ life: Life, _ numbers: KeptNumbers.Household,
    _ totals: Totals, key: StreamKey, draw: UInt32, after earlier: DrawTables? = nil
  ) {
    self.numbers = numbers
    self.totals = totals
    hot = kernel.hot
    self.life = life.memory
    self.key = key
    self.draw = draw
    start = tables.household.start.base
    view = kernel.arrangements[tables.arrangement].memory
    staticBits = tables.household.bits.base
    rates = tables.tables.base
    base = tables.base.base
    waits = tables.waits.base
    values = tables.values.base
    self.earlier = earlier.map { before in
      let budget = kernel.arrangements[before.arrangement].memory.budget
      return Earlier(
        waits: before.waits.base, staticBits: before.household.bits.base, end: kernel.begins[tables.arrangement],
        budget: budget < 0 ? 0 : before.values.base[Int(budget)])
    }
  }

  /// Simulates from the start to the horizon, or to the moment at which another arrangement takes over.
  ///
  /// - Returns: −1, or the channel that had no next time or fired when the event limit was reached.
  func run(until end: Double = .infinity, log: StoryLog? = nil) -> Int {
    begin()
    return advance(from: 0, until: min(end, hot.horizon), log)
  }

  func advance(from start: Double, until end: Double, _ log: StoryLog?) -> Int {
    while true {
      var t = 0.0
      let c = clocks_earliest(life.next, hot.groupCount, &t)
      if !(t < end) { break }
      life.counters.pointee.events &+= 1
      if life.counters.pointee.events > Self.eventLimit { return c }
      let now = hot.discount.at(t)
      if let log { log.append(c, now, self) }
      fire(c, now)
      if life.counters.pointee.stops > 0 { stopServices(now) }
      rate(now)
    }
    if let log {
      log.append(StoryLog.pause, hot.discount.at(end), self)
    } else {
      close(from: start, at: hot.discount.at(end))
    }
    return life.counters.pointee.broken
  }

  /// Rates the channels that have been touched again.
  @inline(__always)
  func rate(_ now: Moment) {
    var word = 0
    while word < hot.words {
      var channels = life.touched[word]
      life.touched[word] = 0
      while channels != 0 {
        update(word &* 64 &+ channels.trailingZeroBitCount, now)
        channels &= channels &- 1
      }
      word &+= 1
    }
  }

  // MARK: Start and end

  private func begin() {
    life.level.update(from: start, count: hot.entityCount)
    Self.clear(life.since, hot.entityCount)
    placeIndicators()
    for d in 0..<hot.domainCount { life.yearEnd[d &* (hot.years &+ 1)] = life.level[d] }
    for s in 0..<hot.serviceCount {
      life.decisions[s] = 0
      life.delays[s] = 0
      life.mayStop[s] = false
    }
    for p in 0..<hot.purchaseCount { life.bought[p] = 0 }
    life.counters.pointee = Life.Counters()
    life.counters.pointee.budget = view.budget >= 0 ? values[Int(view.budget)] : 0
    Self.clear(life.clock, hot.channelCount)
    life.next.update(repeating: Life.never, count: hot.channelCount)
    for s in 0..<hot.serviceCount where !life.mayStop[s] { queueStop(s) }
    for w in 0..<hot.words { life.armed[w] = 0 }
    for k in 0..<hot.controlCount { life.controls[k] = 0 }
    count(Int32(hot.start), .start)
    stopServices(.start)
    for w in 0..<hot.words { life.touched[w] = 0 }
    for c in 0..<hot.channelCount where mayFire(c) { update(c, .start) }
  }

  /// Unused clocks and stays since the start are zeros throughout.
  @inline(__always)
  private static func clear<T>(_ memory: UnsafeMutablePointer<T>, _ count: Int) {
    let bytes = count * MemoryLayout<T>.stride
    UnsafeMutableRawPointer(memory).initializeMemory(as: UInt8.self, repeating: 0, count: bytes)
  }

  /// Saves rating a channel whose first factor is zero.
  @inline(__always)
  private func mayFire(_ c: Int) -> Bool {
    let rating = hot.ratings + c
    guard rating.pointee.factorCount > 0 else { return true }
    let factor = hot.factors + Int(rating.pointee.factorStart)
    return rates[Int(factor.pointee.offset) &+ Int(life.level[Int(factor.pointee.entity)])] != 0
  }

  private func placeIndicators() {
    for i in 0..<hot.indicatorCount {
      let place = place(of: hot.indicators[i])
      life.place[i] = place
      life.level[Int(hot.indicators[i].entity)] = isTrue(hot.indicators[i], at: place) ? 1 : 0
    }
  }

  /// The same when what is fixed has changed in mid-life.
  func replaceIndicators(_ now: Moment) {
    for i in 0..<hot.indicatorCount {
      let place = place(of: hot.indicators[i])
      life.place[i] = place
      move(Int(hot.indicators[i].entity), isTrue(hot.indicators[i], at: place) ? 1 : 0, now)
    }
  }

  private func place(of indicator: Indicator) -> Int32 {
    var place: Int32 = 0
    for k in Int(indicator.fixed.lowerBound)..<Int(indicator.fixed.upperBound) {
      let input = hot.indicatorInputs[k]
      place &+= hot.inputSteps[Int(input.steps) &+ (staticBits[Int(input.index)] ? 1 : 0)]
    }
    for k in Int(indicator.levels.lowerBound)..<Int(indicator.levels.upperBound) {
      let input = hot.indicatorInputs[k]
      place &+= hot.inputSteps[Int(input.steps) &+ Int(life.level[Int(input.index)])]
    }
    return place
  }

  private func isTrue(_ indicator: Indicator, at place: Int32) -> Bool {
    hot.truth[Int(indicator.table + place)]
  }

  /// Books the time that has not been booked, from `start` on.
  func close(from start: Double, at end: Moment) {
    for e in 0..<hot.entityCount where hot.entities[e].isTimed {
      accrue(e, Int(life.level[e]), end)
      life.since[e].time = end.time
      life.since[e].integral = end.integral
      life.since[e].year = end.year
    }
    for word in 0..<hot.words {
      var running = life.armed[word]
      while running != 0 {
        weigh(life.clock + (word &* 64 &+ running.trailingZeroBitCount), end)
        running &= running &- 1
      }
    }
    guard hot.always >= 0 else { return }
    var from = hot.discount.at(start)
    for y in from.year..<hot.years where from.time < end.time {
      let to = end.time <= Double(y &+ 1) ? end : hot.discount.at(Double(y &+ 1))
      span(hot.always, y, from.time, to.time, to.integral - from.integral)
      from = to
    }
  }

  // MARK: State

  /// Moves an entity and tells everything that depends on it.
  func move(_ e: Int, _ level: Int, _ now: Moment) {
    let old = Int(life.level[e])
    if old == level { return }
    let entity = hot.entities[e]
    if entity.isTimed { accrue(e, old, now) }
    life.level[e] = UInt8(truncatingIfNeeded: level)
    life.since[e] = Life.Stay(now)
    let place = Int(entity.moves) &+ old &* Int(entity.levelCount) &+ level
    let move = HotModel.Move(row: hot.moves + place &* HotModel.Move.stride(words: hot.words))
    if move.count >= 0 { tally(move.count, now) }
    notify(move, now)
  }

  /// Enters a level from which the entity may come itself: its clocks begin again.
  func enter(_ e: Int, _ level: Int, _ now: Moment) {
    if Int(life.level[e]) != level { return move(e, level, now) }
    let entity = hot.entities[e]
    if entity.isTimed { accrue(e, level, now) }
    life.since[e] = Life.Stay(now)
    let place = Int(entity.moves) &+ level &* Int(entity.levelCount) &+ level
    let move = HotModel.Move(row: hot.moves + place &* HotModel.Move.stride(words: hot.words))
    if move.count >= 0 { tally(move.count, now) }
    notify(move, now)
  }

  private func notify(_ move: HotModel.Move, _ now: Moment) {
    let touches = move.touches
    let keeps = move.keeps(words: hot.words)
    var word = 0
    while word < hot.words {
      life.touched[word] |= touches[word]
      life.armed[word] &= keeps[word]
      word &+= 1
    }
    for i in move.stops {
      let s = Int(hot.stops[i])
      if !life.mayStop[s] { queueStop(s) }
    }
    for i in move.shifts { shift(hot.shifts[i], now) }
    if move.hasResets { resetTimers(move, now) }
  }

  @inline(never)
  private func resetTimers(_ move: HotModel.Move, _ now: Moment) {
    for i in move.resets { reset(Int(hot.resets[i]), now) }
  }

  @inline(__always)
  private func shift(_ shift: IndicatorTables.Shift, _ now: Moment) {
    let i = Int(shift.indicator)
    let place = life.place[i] &+ shift.by
    life.place[i] = place
    let indicator = hot.indicators + i
    let isTrue: UInt8 = hot.truth[Int(indicator.pointee.table &+ place)] ? 1 : 0
    let entity = Int(indicator.pointee.entity)
    if life.level[entity] != isTrue { move(entity, Int(isTrue), now) }
  }

  @inline(__always)
  func queueStop(_ s: Int) {
    life.mayStop[s] = true
    life.stopQueue[life.counters.pointee.stops] = Int32(truncatingIfNeeded: s)
    life.counters.pointee.stops &+= 1
  }

  /// Marks a channel for rating again after the event.
  @inline(__always)
  func touch(_ c: Int) { life.touched[c &>> 6] |= 1 &<< UInt64(truncatingIfNeeded: c & 63) }

  func isOpen(_ gate: Gate) -> Bool { isOpen(gate, staticBits) }

  /// The same under other truths of what does not change in a life.
  @inline(__always)
  func isOpen(_ gate: Gate, _ staticBits: UnsafeMutablePointer<Bool>) -> Bool {
    if gate.fixed >= 0, !staticBits[Int(gate.fixed)] { return false }
    return gate.entity < 0 || gate.mask &>> UInt64(life.level[Int(gate.entity)]) & 1 == 1
  }

  func value(_ slot: Int32) -> Double { values[Int(slot)] }
}
