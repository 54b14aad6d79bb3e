// SPDX-License-Identifier: EUPL-1.2

import Glibc
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

  let hot: HotModel
  let life: Life.Memory
  let key: HouseholdKey
  let draw: UInt32

  let numbers: UnsafeMutablePointer<Double>
  private let start: UnsafeMutablePointer<UInt8>
  let view: ArrangementView.Memory
  private let staticBits: UnsafeMutablePointer<Bool>
  let rates: UnsafeMutablePointer<Double>
  let base: UnsafeMutablePointer<Double>
  let waits: UnsafeMutablePointer<DrawTables.Wait>
  let values: UnsafeMutablePointer<Double>

  /// - Parameter numbers: numbers of this household already taken, ``KeptNumbers/perChannel`` per channel, 0 where not yet.
  init(
    _ kernel: KernelModel, _ tables: DrawTables, _ life: Life, _ numbers: UnsafeMutablePointer<Double>, household: Int,
    key: HouseholdKey, draw: UInt32
  ) {
    self.numbers = numbers
    hot = kernel.hot
    self.life = life.memory
    self.key = key
    self.draw = draw
    start = kernel.starts[household].base
    view = kernel.arrangements[tables.arrangement].memory
    staticBits = view.staticBits + household * view.staticCount
    rates = tables.tables.base
    base = tables.base.base
    waits = tables.waits.base
    values = tables.values.base
  }

  /// Simulates to the horizon. Returns −1, or the channel that had no next time or fired when the event limit was reached.
  func run(log: TrajectoryLog? = nil) -> Int {
    begin()
    while true {
      let c = earliest()
      let t = life.next[c]
      if !(t < hot.horizon) { break }
      life.counters.pointee.events &+= 1
      if life.counters.pointee.events > Self.eventLimit { return c }
      life.counters.pointee.mark &+= 1
      life.counters.pointee.touched = 0
      let factor = exp(-hot.force * t)
      fire(c, t, factor)
      if life.counters.pointee.stops > 0 { stopServices(t, factor) }
      var i = 0
      while i < life.counters.pointee.touched {
        update(Int(life.touched[i]), t)
        i &+= 1
      }
      if let log { log.append(time: t, channel: c, levels: life.level) }
    }
    finish()
    return life.counters.pointee.broken
  }

  /// The channel with the smallest time; the first of equals, which has the smallest identity.
  ///
  /// Groups in which a time has changed are searched again; without branches on the times, which nobody can guess.
  @inline(__always)
  private func earliest() -> Int {
    let times = life.earliest
    for word in 0..<hot.dirtyWords {
      var dirty = life.dirty[word]
      life.dirty[word] = 0
      while dirty != 0 {
        let g = word &* 64 &+ dirty.trailingZeroBitCount
        times[g] = Self.smallest(life.next + g &* 8)
        dirty &= dirty &- 1
      }
    }
    let count = hot.groupCount
    var time = times[0]
    var g = 1
    while g < count {
      time = times[g] < time ? times[g] : time
      g &+= 1
    }
    // Times are never zero with a sign or NaN, so that equal times have equal bits.
    let bits = time.bitPattern
    g = 0
    while times[g].bitPattern != bits { g &+= 1 }
    var c = g &* 8
    while life.next[c].bitPattern != bits { c &+= 1 }
    return c
  }

  /// Sets the next time of a channel.
  @inline(__always)
  func schedule(_ c: Int, _ time: Double) {
    life.next[c] = time
    life.dirty[c &>> 9] |= 1 &<< UInt64(truncatingIfNeeded: (c &>> 3) & 63)
  }

  /// The smallest of eight times, as chains that do not wait for each other.
  @inline(__always)
  private static func smallest(_ x: UnsafeMutablePointer<Double>) -> Double {
    @inline(__always) func lower(_ a: Double, _ b: Double) -> Double { a < b ? a : b }
    return lower(lower(lower(x[0], x[1]), lower(x[2], x[3])), lower(lower(x[4], x[5]), lower(x[6], x[7])))
  }

  // MARK: Start and end

  private func begin() {
    for e in 0..<hot.entityCount {
      life.level[e] = start[e]
      life.since[e] = 0
      life.sinceFactor[e] = 1
    }
    placeIndicators()
    for d in 0..<hot.domainCount { life.yearEnd[d &* (hot.years &+ 1)] = life.level[d] }
    for s in 0..<hot.serviceCount {
      life.decisions[s] = 0
      life.mayStop[s] = false
    }
    for p in 0..<hot.purchaseCount { life.bought[p] = 0 }
    life.counters.pointee = Life.Counters()
    life.counters.pointee.budget = view.budget >= 0 ? values[Int(view.budget)] : 0
    for c in 0..<hot.channelCount {
      life.clock[c] = Life.Clock(left: 0, since: 0, speed: 0, armings: 0, isArmed: false)
      life.stamp[c] = 0
      life.next[c] = Life.never
    }
    for w in 0..<hot.dirtyWords { life.dirty[w] = .max &>> UInt64(max(0, 64 * (w + 1) - hot.groupCount)) }
    for s in 0..<hot.serviceCount where !life.mayStop[s] { queueStop(s) }
    stopServices(0, 1)
    life.counters.pointee.touched = 0
    for c in 0..<hot.channelCount where mayFire(c) { update(c, 0) }
  }

  /// Saves rating a channel whose first factor is zero.
  @inline(__always)
  private func mayFire(_ c: Int) -> Bool {
    let channel = hot.channels + c
    guard channel.pointee.factorStart < channel.pointee.factorEnd else { return true }
    let factor = hot.factors + Int(channel.pointee.factorStart)
    return rates[Int(factor.pointee.offset) &+ Int(life.level[Int(factor.pointee.entity)])] != 0
  }

  private func placeIndicators() {
    for i in 0..<hot.indicatorCount {
      let indicator = hot.indicators[i]
      var place: Int32 = 0
      for k in Int(indicator.fixedStart)..<Int(indicator.fixedEnd) {
        let input = hot.indicatorInputs[k]
        if staticBits[Int(input.index)] { place += input.stride }
      }
      for k in Int(indicator.levelStart)..<Int(indicator.levelEnd) {
        let input = hot.indicatorInputs[k]
        place += input.stride * Int32(life.level[Int(input.index)])
      }
      life.place[i] = place
      life.level[Int(indicator.entity)] = hot.truth[Int(indicator.table + place)] ? 1 : 0
    }
  }

  private func finish() {
    let end = hot.horizon
    let factor = exp(-hot.force * end)
    for e in 0..<hot.entityCount where hot.isTimed[e] { accrue(e, Int(life.level[e]), end, factor) }
    guard hot.always >= 0 else { return }
    see(hot.always)
    for y in 0..<hot.years {
      life.amount[hot.always &* hot.years &+ y] = min(end, Double(y &+ 1)) - Double(y)
      life.discounted[hot.always &* hot.years &+ y] = hot.yearIntegral[y]
    }
  }

  // MARK: State

  /// Moves an entity and tells everything that depends on it. `factor` is the discount factor at `t`.
  func move(_ e: Int, _ level: Int, _ t: Double, _ factor: Double) {
    let old = Int(life.level[e])
    if old == level { return }
    if hot.isTimed[e] { accrue(e, old, t, factor) }
    life.level[e] = UInt8(truncatingIfNeeded: level)
    life.since[e] = t
    life.sinceFactor[e] = factor
    let move = hot.moves + (Int(hot.moveOffset[e]) &+ old &* Int(hot.levelCount[e]) &+ level)
    if move.pointee.count >= 0 { add(Int(move.pointee.count), year(t), 1, factor) }
    notify(move, t, factor)
  }

  private func notify(_ move: UnsafeMutablePointer<HotModel.Move>, _ t: Double, _ factor: Double) {
    var i = Int(move.pointee.restartStart)
    while i < Int(move.pointee.restartEnd) {
      life.clock[Int(hot.restarts[i])].isArmed = false
      i &+= 1
    }
    i = Int(move.pointee.touchStart)
    while i < Int(move.pointee.touchEnd) {
      touch(Int(hot.touches[i]))
      i &+= 1
    }
    i = Int(move.pointee.stopStart)
    while i < Int(move.pointee.stopEnd) {
      let s = Int(hot.stops[i])
      if !life.mayStop[s] { queueStop(s) }
      i &+= 1
    }
    i = Int(move.pointee.shiftStart)
    while i < Int(move.pointee.shiftEnd) {
      shift(hot.shifts[i], t, factor)
      i &+= 1
    }
  }

  @inline(__always)
  private func shift(_ shift: HotModel.Shift, _ t: Double, _ factor: Double) {
    let i = Int(shift.indicator)
    let place = life.place[i] &+ shift.by
    life.place[i] = place
    let indicator = hot.indicators + i
    let isTrue: UInt8 = hot.truth[Int(indicator.pointee.table &+ place)] ? 1 : 0
    let entity = Int(indicator.pointee.entity)
    if life.level[entity] != isTrue { move(entity, Int(isTrue), t, factor) }
  }

  @inline(__always)
  private func queueStop(_ s: Int) {
    life.mayStop[s] = true
    life.stopQueue[life.counters.pointee.stops] = Int32(truncatingIfNeeded: s)
    life.counters.pointee.stops &+= 1
  }

  /// Lists a channel for rating again, once per event.
  @inline(__always)
  func touch(_ c: Int) {
    let mark = life.counters.pointee.mark
    if life.stamp[c] == mark { return }
    life.stamp[c] = mark
    life.touched[life.counters.pointee.touched] = Int32(truncatingIfNeeded: c)
    life.counters.pointee.touched &+= 1
  }

  func isOpen(_ gate: Gate) -> Bool {
    if gate.fixed >= 0, !staticBits[Int(gate.fixed)] { return false }
    return gate.entity < 0 || gate.mask &>> UInt64(life.level[Int(gate.entity)]) & 1 == 1
  }

  func value(_ slot: Int32) -> Double { values[Int(slot)] }
}
