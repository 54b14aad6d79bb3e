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

  private let start: UnsafeMutablePointer<UInt8>
  let view: ArrangementView.Memory
  private let staticBits: UnsafeMutablePointer<Bool>
  private let rates: UnsafeMutablePointer<Double>
  private let base: UnsafeMutablePointer<Double>
  private let waits: UnsafeMutablePointer<DrawTables.Wait>
  private let values: UnsafeMutablePointer<Double>

  init(_ kernel: KernelModel, _ tables: DrawTables, _ life: Life, household: Int, key: HouseholdKey, draw: UInt32) {
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

  /// Simulates to the horizon. Returns the channel that fired when the event limit was reached, −1 otherwise.
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
    return -1
  }

  /// The channel with the smallest time; the first of equals, which has the smallest identity.
  @inline(__always)
  private func earliest() -> Int {
    let times = life.earliest
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
    var c = g &* 16
    while life.next[c].bitPattern != bits { c &+= 1 }
    return c
  }

  /// Sets the next time of a channel and keeps the earliest of its group.
  @inline(__always)
  private func schedule(_ c: Int, _ time: Double) {
    let g = c &>> 4
    let old = life.next[c]
    life.next[c] = time
    if time <= life.earliest[g] {
      life.earliest[g] = time
    } else if old == life.earliest[g] {
      life.earliest[g] = Self.smallest(life.next + g &* 16)
    }
  }

  /// The smallest of sixteen times, as four chains that do not wait for each other.
  @inline(__always)
  private static func smallest(_ x: UnsafeMutablePointer<Double>) -> Double {
    @inline(__always) func lower(_ a: Double, _ b: Double) -> Double { a < b ? a : b }
    let a = lower(lower(x[0], x[1]), lower(x[2], x[3]))
    let b = lower(lower(x[4], x[5]), lower(x[6], x[7]))
    let c = lower(lower(x[8], x[9]), lower(x[10], x[11]))
    let d = lower(lower(x[12], x[13]), lower(x[14], x[15]))
    return lower(lower(a, b), lower(c, d))
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
    for g in 0..<hot.groupCount { life.earliest[g] = Life.never }
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
    if e < hot.domainCount {
      let moves = hot.moveOffset[e]
      if moves >= 0 {
        let exposure = hot.moves[Int(moves) &+ old &* Int(hot.levelCount[e]) &+ level]
        if exposure >= 0 { add(Int(exposure), year(t), 1, factor) }
      }
    }
    notify(e, old, level, t, factor)
  }

  private func notify(_ e: Int, _ old: Int, _ new: Int, _ t: Double, _ factor: Double) {
    var i = hot.restarts.start[e]
    var end = hot.restarts.start[e &+ 1]
    while i < end {
      let restart = hot.restarts.items[Int(i)]
      life.clock[Int(restart.channel)].isArmed = false
      // On at the new level: a new number, also where it was on before. Off at both: nothing to set.
      if rates[Int(restart.offset) &+ new] != 0 { touch(Int(restart.channel)) }
      i &+= 1
    }
    i = hot.dependents.start[e]
    end = hot.dependents.start[e &+ 1]
    while i < end {
      let dependent = hot.dependents.items[Int(i)]
      let offset = Int(dependent.offset)
      // A table that says the same at both levels leaves the channel alone.
      if offset < 0 || rates[offset &+ old] != rates[offset &+ new] { touch(Int(dependent.channel)) }
      i &+= 1
    }
    i = hot.stops.start[e]
    end = hot.stops.start[e &+ 1]
    while i < end {
      let s = Int(hot.stops.items[Int(i)])
      if !life.mayStop[s] { queueStop(s) }
      i &+= 1
    }
    i = hot.watchers.start[e]
    end = hot.watchers.start[e &+ 1]
    while i < end {
      let watcher = hot.watchers.items[Int(i)]
      let w = Int(watcher.indicator)
      life.place[w] &+= watcher.stride &* Int32(truncatingIfNeeded: new &- old)
      let indicator = hot.indicators[w]
      let isTrue = hot.truth[Int(indicator.table &+ life.place[w])]
      if (life.level[Int(indicator.entity)] == 1) != isTrue { move(Int(indicator.entity), isTrue ? 1 : 0, t, factor) }
      i &+= 1
    }
  }

  @inline(__always)
  private func queueStop(_ s: Int) {
    life.mayStop[s] = true
    life.stopQueue[life.counters.pointee.stops] = Int32(truncatingIfNeeded: s)
    life.counters.pointee.stops &+= 1
  }

  @inline(__always)
  func touch(_ c: Int) {
    if life.stamp[c] == life.counters.pointee.mark { return }
    life.stamp[c] = life.counters.pointee.mark
    life.touched[life.counters.pointee.touched] = Int32(truncatingIfNeeded: c)
    life.counters.pointee.touched &+= 1
  }

  func isOpen(_ gate: Gate) -> Bool {
    if gate.fixed >= 0, !staticBits[Int(gate.fixed)] { return false }
    return gate.entity < 0 || gate.mask &>> UInt64(life.level[Int(gate.entity)]) & 1 == 1
  }

  func value(_ slot: Int32) -> Double { values[Int(slot)] }

  // MARK: Clocks

  @inline(__always)
  private func rate(_ c: Int, _ channel: UnsafeMutablePointer<HotModel.HotChannel>) -> Double {
    var rate = base[c]
    if rate == 0 { return 0 }
    var factor = hot.factors + Int(channel.pointee.factorStart)
    let end = hot.factors + Int(channel.pointee.factorEnd)
    let levels = life.level
    if factor != end {
      rate *= rates[Int(factor.pointee.offset) &+ Int(levels[Int(factor.pointee.entity)])]
      if rate == 0 { return 0 }
      factor += 1
    }
    while factor != end {
      rate *= rates[Int(factor.pointee.offset) &+ Int(levels[Int(factor.pointee.entity)])]
      factor += 1
    }
    return channel.pointee.hasChoice ? rate * choiceRate(channel.pointee) : rate
  }

  /// Summed rate over the targets of the present level, 1 where the only target's rate is in the tables.
  private func choiceRate(_ channel: HotModel.HotChannel) -> Double {
    let level = Int32(life.level[Int(channel.owner)])
    var total = 0.0
    var targets = 0
    for b in Int(channel.branchStart)..<Int(channel.branchEnd) where hot.branches[b].level == level {
      total += branchRate(b)
      targets += 1
    }
    return targets > 1 ? total : 1
  }

  func branchRate(_ b: Int) -> Double {
    var rate = values[Int(view.branchSlots[b])]
    let branch = hot.branches[b]
    for f in Int(branch.factorStart)..<Int(branch.factorEnd) {
      let factor = hot.factors[f]
      rate *= rates[Int(factor.offset) &+ Int(life.level[Int(factor.entity)])]
    }
    return rate
  }

  /// Sets the firing time of a channel after anything it depends on has changed.
  private func update(_ c: Int, _ t: Double) {
    let channel = hot.channels + c
    let speed = rate(c, channel)
    if channel.pointee.timing >= 0 { return updateWait(c, channel.pointee, speed, t) }
    let clock = life.clock + c
    if clock.pointee.isArmed {
      if speed == clock.pointee.speed { return }
      clock.pointee.left = max(0, clock.pointee.left - clock.pointee.speed * (t - clock.pointee.since))
    } else if speed > 0 {
      arm(c, channel.pointee.id)
    } else if clock.pointee.speed == 0 {
      if life.next[c] != Life.never { schedule(c, Life.never) }
      return
    }
    clock.pointee.speed = speed
    clock.pointee.since = t
    schedule(c, speed > 0 ? t + clock.pointee.left / speed : Life.never)
  }

  /// The same for a clock since entry of the owner's level, whose hazard is not constant.
  private func updateWait(_ c: Int, _ channel: HotModel.HotChannel, _ speed: Double, _ t: Double) {
    let clock = life.clock + c
    if !clock.pointee.isArmed {
      if speed > 0 { arm(c, channel.id) }
    } else if speed == clock.pointee.speed {
      return
    }
    let entry = life.since[Int(channel.owner)]
    let wait = waits[Int(channel.timing)]
    if clock.pointee.isArmed, clock.pointee.speed > 0, clock.pointee.since < t {
      let used = wait.law.integratedHazard(t - entry) - wait.law.integratedHazard(clock.pointee.since - entry)
      clock.pointee.left = max(0, clock.pointee.left - clock.pointee.speed * used)
    }
    clock.pointee.speed = speed
    clock.pointee.since = t
    guard speed > 0 else { return schedule(c, Life.never) }
    let spent = t > entry && wait.law.family != .fixed ? wait.law.integratedHazard(t - entry) : 0
    schedule(c, max(t, entry + wait.time(atHazard: spent + clock.pointee.left / speed)))
  }

  @inline(__always)
  private func arm(_ c: Int, _ id: UInt32) {
    let clock = life.clock + c
    clock.pointee.left = Addressed.exponential(key, draw: draw, channel: id, arming: clock.pointee.armings)
    clock.pointee.armings &+= 1
    clock.pointee.isArmed = true
    clock.pointee.speed = 0
  }

  // MARK: Counting

  @inline(__always)
  private func year(_ t: Double) -> Int { min(Int(t), hot.years &- 1) }

  @inline(__always)
  private func see(_ exposure: Int) {
    if life.isSeen[exposure] { return }
    life.isSeen[exposure] = true
    life.seen[life.counters.pointee.seen] = Int32(truncatingIfNeeded: exposure)
    life.counters.pointee.seen &+= 1
  }

  @inline(__always)
  private func add(_ exposure: Int, _ y: Int, _ amount: Double, _ discounted: Double) {
    see(exposure)
    life.amount[exposure &* hot.years &+ y] += amount
    life.discounted[exposure &* hot.years &+ y] += discounted
  }

  func count(_ exposure: Int32, _ t: Double, _ factor: Double) {
    if exposure >= 0 { add(Int(exposure), year(t), 1, factor) }
  }

  /// Books the time since the last change of an entity, split over calendar years; keeps year-end levels of domains.
  private func accrue(_ e: Int, _ level: Int, _ t: Double, _ factor: Double) {
    let from = life.since[e]
    let first = year(from)
    let last = year(t)
    if e < hot.domainCount { keepYearEnds(e, level, first, t >= hot.horizon ? hot.years : last) }
    let exposure = Int(hot.occupancy[Int(hot.levelOffset[e]) &+ level])
    if exposure < 0 || !(t > from) { return }
    if first == last { return add(exposure, first, t - from, integral(from, t, life.sinceFactor[e], factor)) }
    let ends = hot.yearFactor
    add(
      exposure, first, Double(first &+ 1) - from, integral(from, Double(first &+ 1), life.sinceFactor[e], ends[first &+ 1]))
    var y = first &+ 1
    while y < last {
      add(exposure, y, 1, hot.yearIntegral[y])
      y &+= 1
    }
    if t > Double(last) { add(exposure, last, t - Double(last), integral(Double(last), t, ends[last], factor)) }
  }

  @inline(__always)
  private func keepYearEnds(_ e: Int, _ level: Int, _ first: Int, _ end: Int) {
    var y = first &+ 1
    while y <= end {
      life.yearEnd[e &* (hot.years &+ 1) &+ y] = UInt8(truncatingIfNeeded: level)
      y &+= 1
    }
  }

  /// ∫ e^(−δs) ds from `a` to `b`, given the factors at both ends; a series where their difference would cancel.
  @inline(__always)
  private func integral(_ a: Double, _ b: Double, _ atA: Double, _ atB: Double) -> Double {
    let x = hot.force * (b - a)
    if x > 1e-4 { return (atA - atB) / hot.force }
    return atA * (b - a) * (1 - x / 2 * (1 - x / 3 * (1 - x / 4)))
  }
}
