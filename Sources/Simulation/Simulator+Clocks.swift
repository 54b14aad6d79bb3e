// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import Sampling

/// When channels fire next.
extension Simulator {
  @inline(__always)
  func rate(_ c: Int, _ rating: UnsafeMutablePointer<HotModel.Rating>) -> Double {
    var rate = base[c]
    if rate == 0 { return 0 }
    var factor = hot.factors + Int(rating.pointee.factorStart)
    let end = factor + Int(rating.pointee.factorCount)
    while factor != end {
      rate = rate * entry(factor[0]) * entry(factor[1]) * entry(factor[2]) * entry(factor[3])
      factor += 4
    }
    return rating.pointee.hasChoice ? rate * choiceRate(hot.channels[c]) : rate
  }

  @inline(__always)
  func entry(_ factor: Factor) -> Double {
    rates[Int(factor.offset) &+ Int(life.level[Int(factor.entity)])]
  }

  /// Summed rate over the targets of the present level, 1 where the only target's rate is in the tables.
  func choiceRate(_ channel: Channel) -> Double {
    let level = Int32(life.level[Int(channel.owner)])
    var total = 0.0
    var targets = 0
    for b in Int(channel.branches.lowerBound)..<Int(channel.branches.upperBound) where hot.branches[b].level == level {
      total += branchRate(b)
      targets += 1
    }
    return targets > 1 ? total : 1
  }

  func branchRate(_ b: Int) -> Double {
    var rate = values[Int(view.branchSlots[b])]
    let branch = hot.branches[b]
    for f in Int(branch.factors.lowerBound)..<Int(branch.factors.upperBound) {
      rate *= entry(hot.factors[f])
    }
    return rate
  }

  /// Sets the firing time of a channel after anything it depends on has changed.
  @inline(__always)
  func update(_ c: Int, _ now: Moment) {
    let t = now.time
    let rating = hot.ratings + c
    let clock = life.clock + c
    let speed = rate(c, rating)
    if rating.pointee.timing >= 0 { return updateWait(c, rating, speed, t) }
    // What stands still and goes on standing still needs nothing: most of what is touched for nothing.
    if speed == 0, clock.pointee.speed == 0 { return }
    weigh(clock, now)
    clock.pointee.control =
      rating.pointee.control &+ Int32(life.level[Int(rating.pointee.owner)] & rating.pointee.ownerMask)
    if !isArmed(c), speed > 0 { arm(c, rating.pointee.id) }
    // Without branches on what nobody can guess. A clock whose speed has not changed keeps its last digits, and one that stands
    // still gets a time that is infinite or no number.
    let old = clock.pointee
    let isSame = speed == old.speed
    let left = isSame ? old.left : max(0, old.left - old.speed * (t - old.since))
    let since = isSame ? old.since : t
    clock.pointee.left = left
    clock.pointee.since = since
    clock.pointee.speed = speed
    schedule(c, since + left / speed)
  }

  /// Takes from the control of a clock what it was expected to weigh since the last time.
  @inline(__always)
  func weigh(_ clock: UnsafeMutablePointer<Life.Clock>, _ now: Moment) {
    life.controls[Int(clock.pointee.control)] -= clock.pointee.speed * (now.weighed - clock.pointee.weighed)
    clock.pointee.weighed = now.weighed
  }

  /// Sets the next time of a channel; at or after the horizon, and no number, is never.
  @inline(__always)
  func schedule(_ c: Int, _ time: Double) { life.next[c] = time < hot.horizon ? time : Life.never }

  /// The same for a clock whose hazard is not constant.
  func updateWait(_ c: Int, _ rating: UnsafeMutablePointer<HotModel.Rating>, _ speed: Double, _ t: Double) {
    let wait = wait(c, Int(rating.pointee.timing))
    if wait.pointee.origin == .moments {
      return rating.pointee.isTimer ? updateTimer(c, speed, t) : updateMoment(c, wait)
    }
    if rating.pointee.isPaced { return updatePaced(c, rating, wait, speed, t) }
    let clock = life.clock + c
    if !isArmed(c) {
      if speed > 0 {
        arm(c, rating.pointee.id)
        life.origin[c] = t
      }
    } else if speed == clock.pointee.speed {
      return
    }
    let origin = origin(c, wait)
    if isArmed(c), clock.pointee.speed > 0, clock.pointee.since < t {
      // Past the last of a list of times nothing more is used: the difference is then no number.
      let used = wait.pointee.integratedHazard(t - origin) - wait.pointee.integratedHazard(clock.pointee.since - origin)
      if used > 0 { clock.pointee.left = max(0, clock.pointee.left - clock.pointee.speed * used) }
    }
    clock.pointee.speed = speed
    clock.pointee.since = t
    guard speed > 0, !isSpent(c, wait) else { return schedule(c, Life.never) }
    let spent = t > origin && wait.pointee.isSmooth ? wait.pointee.integratedHazard(t - origin) : 0
    if spent == .infinity { return schedule(c, Life.never) }
    let time = origin + wait.pointee.time(atHazard: spent + clock.pointee.left / speed)
    if time.isNaN { life.counters.pointee.broken = c }
    // A single time on a clock that is not set back, and that lies behind, never comes.
    if !wait.pointee.isSingle { return schedule(c, max(t, time)) }
    let isPast = time < t && wait.pointee.origin == .offset
    schedule(c, isPast ? Life.never : max(t, exact(time)))
  }

  /// The law of a channel: that of the arrangement, or the one that a time which is still running was given by.
  @inline(__always)
  private func wait(_ c: Int, _ timing: Int) -> UnsafeMutablePointer<Wait> {
    if let earlier, life.kept[c &>> 6] &>> UInt64(truncatingIfNeeded: c & 63) & 1 == 1 {
      if isArmed(c) || isToCome(c) { return earlier.waits + timing }
      life.kept[c &>> 6] &= ~(1 &<< UInt64(truncatingIfNeeded: c & 63))
    }
    return waits + timing
  }

  /// Whether it is a delay of a wait that goes on.
  @inline(__always)
  func isToCome(_ c: Int) -> Bool {
    hot.channels[c].kind == .delay && life.delays[Int(hot.channels[c].argument)] != 0
  }

  /// The same where something multiplies the speed of the clock: the law is read at the time the clock has run.
  private func updatePaced(
    _ c: Int, _ rating: UnsafeMutablePointer<HotModel.Rating>, _ wait: UnsafeMutablePointer<Wait>,
    _ speed: Double, _ t: Double
  ) {
    let clock = life.clock + c
    let channel = hot.channels[c]
    var pace = 1.0
    for f in Int(channel.paces.lowerBound)..<Int(channel.paces.upperBound) { pace *= entry(hot.factors[f]) }
    if isArmed(c) {
      let worked = life.worked[c] + life.pace[c] * (t - clock.pointee.since)
      let used = wait.pointee.integratedHazard(worked) - wait.pointee.integratedHazard(life.worked[c])
      if clock.pointee.speed > 0, used > 0 {
        clock.pointee.left = max(0, clock.pointee.left - clock.pointee.speed * used)
      }
      life.worked[c] = worked
    } else if speed > 0 {
      arm(c, rating.pointee.id)
      life.origin[c] = t
      life.worked[c] = t - origin(c, wait)
    }
    life.pace[c] = pace
    clock.pointee.speed = speed
    clock.pointee.since = t
    guard speed > 0, pace > 0, !isSpent(c, wait) else { return schedule(c, Life.never) }
    let spent = wait.pointee.isSmooth ? wait.pointee.integratedHazard(life.worked[c]) : 0
    let end = wait.pointee.time(atHazard: spent + clock.pointee.left / speed)
    if end.isNaN { life.counters.pointee.broken = c }
    let isPast = end < life.worked[c] && wait.pointee.isSingle && wait.pointee.origin == .offset
    let time = t + max(0, (end - life.worked[c]) / pace)
    schedule(c, isPast || spent == .infinity ? Life.never : wait.pointee.isSingle ? exact(time) : time)
  }

  @inline(__always)
  func origin(_ c: Int, _ wait: UnsafeMutablePointer<Wait>) -> Double {
    switch wait.pointee.origin {
    case .entry:
      let entered = life.since[Int(hot.channels[c].owner)].entered
      return entered + (earlier.map { entered < $0.end ? life.shift[c] : 0 } ?? 0)
    case .arming: return life.origin[c]
    case .offset, .moments: return -wait.pointee.offset + (earlier == nil ? 0 : life.shift[c])
    }
  }

  /// A fixed time on a clock that is not set back comes once.
  @inline(__always)
  private func isSpent(_ c: Int, _ wait: UnsafeMutablePointer<Wait>) -> Bool {
    wait.pointee.origin == .offset && wait.pointee.isSingle && life.clock[c].armings > 1
  }

  @inline(__always)
  func isArmed(_ c: Int) -> Bool { life.armed[c &>> 6] &>> UInt64(truncatingIfNeeded: c & 63) & 1 == 1 }

  @inline(__always)
  func disarm(_ c: Int) { life.armed[c &>> 6] &= ~(1 &<< UInt64(truncatingIfNeeded: c & 63)) }

  @inline(__always)
  func arm(_ c: Int, _ id: UInt32) {
    let clock = life.clock + c
    clock.pointee.left = number(c, id, clock.pointee.armings)
    clock.pointee.armings &+= 1
    clock.pointee.speed = 0
    life.armed[c &>> 6] |= 1 &<< UInt64(truncatingIfNeeded: c & 63)
  }

  /// The unit exponential of an arming.
  @inline(__always)
  func number(_ c: Int, _ id: UInt32, _ arming: UInt32) -> Double {
    let place = numbers.starts[c] &+ arming
    return place < numbers.starts[c &+ 1] ? numbers.base[Int(place)] : laterNumber(id, arming)
  }

  /// Never inlined: it is long and seldom called, and would cost every rating the saving of registers.
  @inline(never)
  private func laterNumber(_ id: UInt32, _ arming: UInt32) -> Double {
    Addressed.exponential(key, draw: draw, channel: id, arming: arming)
  }
}
