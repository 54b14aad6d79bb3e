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
  func entry(_ factor: HotModel.HotFactor) -> Double {
    rates[Int(factor.offset) &+ Int(life.level[Int(factor.entity)])]
  }

  /// Summed rate over the targets of the present level, 1 where the only target's rate is in the tables.
  func choiceRate(_ channel: HotModel.HotChannel) -> Double {
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
      rate *= entry(hot.branchFactors[f])
    }
    return rate
  }

  /// Sets the firing time of a channel after anything it depends on has changed.
  @inline(__always)
  func update(_ c: Int, _ t: Double) {
    let rating = hot.ratings + c
    let speed = rate(c, rating)
    if rating.pointee.timing >= 0 { return updateWait(c, rating, speed, t) }
    let clock = life.clock + c
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

  /// Sets the next time of a channel; at or after the horizon, and no number, is never.
  @inline(__always)
  func schedule(_ c: Int, _ time: Double) { life.next[c] = time < hot.horizon ? time : Life.never }

  /// The same for a clock since entry of the owner's level, whose hazard is not constant.
  func updateWait(_ c: Int, _ rating: UnsafeMutablePointer<HotModel.Rating>, _ speed: Double, _ t: Double) {
    let clock = life.clock + c
    if !isArmed(c) {
      if speed > 0 { arm(c, rating.pointee.id) }
    } else if speed == clock.pointee.speed {
      return
    }
    let entry = life.since[Int(hot.channels[c].owner)].time
    let wait = waits[Int(rating.pointee.timing)]
    if isArmed(c), clock.pointee.speed > 0, clock.pointee.since < t {
      let used = wait.law.integratedHazard(t - entry) - wait.law.integratedHazard(clock.pointee.since - entry)
      clock.pointee.left = max(0, clock.pointee.left - clock.pointee.speed * used)
    }
    clock.pointee.speed = speed
    clock.pointee.since = t
    guard speed > 0 else { return schedule(c, Life.never) }
    let spent = t > entry && wait.law.family != .fixed ? wait.law.integratedHazard(t - entry) : 0
    let time = entry + wait.time(atHazard: spent + clock.pointee.left / speed)
    if time.isNaN { life.counters.pointee.broken = c }
    schedule(c, max(t, time))
  }

  @inline(__always)
  func isArmed(_ c: Int) -> Bool { life.armed[c &>> 6] &>> UInt64(truncatingIfNeeded: c & 63) & 1 == 1 }

  @inline(__always)
  func disarm(_ c: Int) { life.armed[c &>> 6] &= ~(1 &<< UInt64(truncatingIfNeeded: c & 63)) }

  @inline(__always)
  func arm(_ c: Int, _ id: UInt32) {
    let clock = life.clock + c
    clock.pointee.left = number(c, id, UInt32(truncatingIfNeeded: clock.pointee.armings))
    clock.pointee.armings &+= 1
    clock.pointee.speed = 0
    life.armed[c &>> 6] |= 1 &<< UInt64(truncatingIfNeeded: c & 63)
  }

  /// The unit exponential of an arming. The first few are kept: the other arrangements ask for the same ones.
  ///
  /// Never inlined: it is long and seldom called, and would cost every rating the saving of registers.
  @inline(never)
  func number(_ c: Int, _ id: UInt32, _ arming: UInt32) -> Double {
    if arming >= KeptNumbers.perChannel { return Addressed.exponential(key, draw: draw, channel: id, arming: arming) }
    let kept = numbers + (c &* Int(KeptNumbers.perChannel) &+ Int(arming))
    if kept.pointee == 0 { kept.pointee = Addressed.exponential(key, draw: draw, channel: id, arming: arming) }
    return kept.pointee
  }
}
