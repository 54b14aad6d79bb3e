// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler

/// How an arrangement that begins later takes over a life that was lived under the reference.
extension Simulator {
  /// Goes on with a life that was lived under another arrangement until `time`.
  ///
  /// Who waits for a service or has one, or is in a stay of a fixed time, keeps the time it was given, with the delays that are still to
  /// come; everything else follows the new arrangement at once. A service that it does not have is over.
  func resume(at time: Double, log: StoryLog? = nil) -> Int {
    let now = hot.discount.at(time)
    takeOverServices(now)
    takeOverClocks(time)
    takeOverTimers(now)
    replaceIndicators(now)
    takeOverBudget(now)
    for s in 0..<hot.serviceCount where !life.mayStop[s] { queueStop(s) }
    stopServices(now)
    for c in 0..<hot.channelCount { touch(c) }
    rate(now)
    return advance(from: time, until: hot.horizon, log)
  }

  private func takeOverServices(_ now: Moment) {
    for s in 0..<hot.serviceCount where view.services[s].isAbsent {
      life.delays[s] = 0
      move(Int(view.services[s].entity), StepState.none, now)
    }
  }

  /// One budget over the horizon: what has been spent of it is spent. Who was refused for want of money may ask again when there is
  /// more.
  private func takeOverBudget(_ now: Moment) {
    guard let earlier, view.budget >= 0 else { return }
    let before = earlier.budget
    let own = value(view.budget)
    life.counters.pointee.budget += own - before
    guard own > before else { return }
    for p in 0..<hot.purchaseCount {
      let purchase = view.purchases[p]
      guard Int(life.level[Int(purchase.entity)]) == StepState.closed else { continue }
      if purchase.isRepeatable || life.bought[p] == 0 { move(Int(purchase.entity), StepState.none, now) }
    }
  }

  /// A timer begins again when its condition ceases by what the arrangement is.
  private func takeOverTimers(_ now: Moment) {
    guard let earlier else { return }
    for i in 0..<hot.fixedResetCount {
      let timer = hot.fixedResets[i]
      if isOpen(timer.gate, earlier.staticBits), !isOpen(timer.gate) { reset(Int(timer.entity), now) }
    }
  }

  private func takeOverClocks(_ t: Double) {
    guard let earlier else { return }
    for w in 0..<hot.words { life.kept[w] = 0 }
    for c in 0..<hot.channelCount where hot.ratings[c].timing >= 0 && !hot.ratings[c].isTimer {
      let (old, new) = (earlier.waits + Int(hot.ratings[c].timing), waits + Int(hot.ratings[c].timing))
      life.shift[c] = 0
      if old.pointee.isSame(as: new.pointee) { continue }
      if new.pointee.origin == .moments {
        takeOverMoments(c, old, new, t)
        continue
      }
      if isArmed(c) ? isPromised(c, old, new) : isToCome(c) {
        life.kept[c &>> 6] |= 1 &<< UInt64(truncatingIfNeeded: c & 63)
        continue
      }
      let origin = (origin(c, old), newOrigin(c, old, new, t))
      if isArmed(c) { takeOverWait(c, old, new, origin, t) }
      if new.pointee.origin == .arming {
        life.origin[c] = origin.1
      } else {
        life.shift[c] = origin.1 - self.origin(c, new)
      }
    }
  }

  /// Fixed times have no hazard, and the times of services and purchases are promised.
  private func isPromised(
    _ c: Int, _ old: UnsafeMutablePointer<Wait>, _ new: UnsafeMutablePointer<Wait>
  ) -> Bool {
    let kind = hot.channels[c].kind
    return kind != .sojourn && kind != .event || old.pointee.isSingle || new.pointee.isSingle
  }

  /// Where a clock that the new arrangement makes run at another speed would have begun at that speed, so that it goes on from what it
  /// shows.
  private func newOrigin(
    _ c: Int, _ old: UnsafeMutablePointer<Wait>, _ new: UnsafeMutablePointer<Wait>, _ t: Double
  ) -> Double {
    if old.pointee.acceleration == new.pointee.acceleration { return origin(c, new) }
    return t - (t - origin(c, old)) * (old.pointee.acceleration / new.pointee.acceleration)
  }

  /// The hazard of a move or an event changes with the arrangement, at the time that its clock shows.
  private func takeOverWait(
    _ c: Int, _ old: UnsafeMutablePointer<Wait>, _ new: UnsafeMutablePointer<Wait>,
    _ origin: (Double, Double), _ t: Double
  ) {
    let clock = life.clock + c
    var (from, to) = (clock.pointee.since - origin.0, t - origin.0)
    if hot.ratings[c].isPaced {
      (from, to) = (life.worked[c], life.worked[c] + life.pace[c] * (t - clock.pointee.since))
      life.worked[c] = to * (old.pointee.acceleration / new.pointee.acceleration)
    }
    let used = old.pointee.integratedHazard(to) - old.pointee.integratedHazard(from)
    if clock.pointee.speed > 0, used > 0 {
      clock.pointee.left = max(0, clock.pointee.left - clock.pointee.speed * used)
    }
    // As if it had stood still just now, so that it is rated again.
    clock.pointee.speed = 0
    clock.pointee.since = t
    schedule(c, Life.never)
  }

  /// From the last moment on at the new distance, or from the new first moment when none has been; never before now.
  private func takeOverMoments(
    _ c: Int, _ old: UnsafeMutablePointer<Wait>, _ new: UnsafeMutablePointer<Wait>, _ t: Double
  ) {
    let isFirst = life.clock[c].armings == 1
    let fewest = isFirst ? 0.0 : 1.0
    let every = new.pointee.every
    life.origin[c] = isFirst ? new.pointee.first : exact(life.origin[c] + (life.worked[c] - 1) * old.pointee.every)
    let steps = ((t - life.origin[c]) / every - 1e-9).rounded(.up)
    life.worked[c] = every > 0 ? max(fewest, steps) : fewest
    let isOver = every > 0 ? false : !isFirst || life.origin[c] < t
    schedule(c, isOver ? Life.never : max(t, moment(c, new)))
  }
}
