// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler

/// Channels that have no hazard: moments fixed in advance, and timers.
extension Simulator {
  /// Years by which rounding may keep a timer from its moment: a thirtieth of a second.
  private static let reached = 1e-9

  /// The moments are known; whether anything happens is looked at when they come.
  ///
  /// They are counted from `origin`, and `worked` is the number of the next.
  func updateMoment(_ c: Int, _ wait: UnsafeMutablePointer<Wait>) {
    if isArmed(c) { return }
    let isFirst = life.clock[c].armings == 0
    life.clock[c].armings &+= 1
    life.armed[c &>> 6] |= 1 &<< UInt64(truncatingIfNeeded: c & 63)
    if isFirst { life.origin[c] = wait.pointee.first }
    life.worked[c] = isFirst ? 0 : life.worked[c] + 1
    schedule(c, isFirst || wait.pointee.every > 0 ? moment(c, wait) : Life.never)
  }

  /// The next of the moments.
  func moment(_ c: Int, _ wait: UnsafeMutablePointer<Wait>) -> Double {
    exact(life.origin[c] + life.worked[c] * wait.pointee.every)
  }

  /// The time, on the calendar where only rounding keeps it from there; any time from the horizon on stays what it is.
  @inline(__always)
  func exact(_ time: Double) -> Double { time <= hot.horizon + 1 ? CalendarGrid.exact(time) : time }

  /// A timer steps when its condition has held for the years of its next moment. `left` are the years that it has not held.
  func updateTimer(_ c: Int, _ speed: Double, _ t: Double) {
    let clock = life.clock + c
    let isRunning = clock.pointee.speed > 0
    if speed > 0, !isRunning { clock.pointee.left += t - clock.pointee.since }
    if speed > 0 || isRunning { clock.pointee.since = t }
    clock.pointee.speed = speed
    let channel = hot.channels[c]
    let place = Int(hot.timers[Int(channel.argument)]) + Int(life.level[Int(channel.owner)])
    guard place < hot.timers[Int(channel.argument) + 1] else { return schedule(c, Life.never) }
    let time = exact(clock.pointee.left + hot.timerMoments[place])
    if speed > 0 { return schedule(c, max(t, time)) }
    // What is reached at the very moment at which the condition ceases is reached.
    schedule(c, time - clock.pointee.since <= Self.reached ? t : Life.never)
  }

  /// A timer whose condition ceases begins again, also when it has not stepped yet.
  func reset(_ e: Int, _ now: Moment) {
    let c = Int(hot.timerChannels[e])
    life.clock[c].left = now.time
    life.clock[c].since = now.time
    life.clock[c].speed = 0
    touch(c)
    move(e, 0, now)
  }
}
