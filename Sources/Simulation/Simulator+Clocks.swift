// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import Sampling

/// When channels fire next.
extension Simulator {
  @inline(__always)
  func rate(_ c: Int, _ channel: UnsafeMutablePointer<HotModel.HotChannel>) -> Double {
    var rate = base[c]
    if rate == 0 { return 0 }
    var factor = hot.factors + Int(channel.pointee.factorStart)
    let end = hot.factors + Int(channel.pointee.factorEnd)
    while factor != end {
      rate = rate * entry(factor[0]) * entry(factor[1]) * entry(factor[2]) * entry(factor[3])
      factor += 4
    }
    return channel.pointee.hasChoice ? rate * choiceRate(channel.pointee) : rate
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
  func update(_ c: Int, _ t: Double) {
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
  func updateWait(_ c: Int, _ channel: HotModel.HotChannel, _ speed: Double, _ t: Double) {
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
    let time = entry + wait.time(atHazard: spent + clock.pointee.left / speed)
    if time.isNaN { life.counters.pointee.broken = c }
    schedule(c, max(t, time))
  }

  @inline(__always)
  func arm(_ c: Int, _ id: UInt32) {
    let clock = life.clock + c
    clock.pointee.left = number(c, id, clock.pointee.armings)
    clock.pointee.armings &+= 1
    clock.pointee.isArmed = true
    clock.pointee.speed = 0
  }

  /// The unit exponential of an arming. The first few are kept: the other arrangements ask for the same ones.
  @inline(__always)
  func number(_ c: Int, _ id: UInt32, _ arming: UInt32) -> Double {
    if arming >= KeptNumbers.perChannel { return Addressed.exponential(key, draw: draw, channel: id, arming: arming) }
    let kept = numbers + (c &* Int(KeptNumbers.perChannel) &+ Int(arming))
    if kept.pointee == 0 { kept.pointee = Addressed.exponential(key, draw: draw, channel: id, arming: arming) }
    return kept.pointee
  }
}
