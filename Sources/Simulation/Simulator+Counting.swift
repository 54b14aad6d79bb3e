// SPDX-License-Identifier: EUPL-1.2

import CLoops
import ModelCompiler

/// Time and occurrences, by calendar year, plain and discounted.
extension Simulator {
  @inline(__always)
  func see(_ exposure: Int) {
    life.seen[exposure &>> 6] |= 1 &<< UInt64(truncatingIfNeeded: exposure & 63)
  }

  @inline(__always)
  func add(_ exposure: Int, _ y: Int, _ amount: Double, _ discounted: Double) {
    see(exposure)
    let both = SIMD2(amount, discounted)
    life.amounts[exposure] += both
    totals.byYear[exposure &* hot.years &+ y] += totals.weight * both
    if totals.keeps[exposure] { life.years[exposure &* hot.years &+ y] += both }
  }

  /// Says when something was that a measured life counts.
  @inline(__always)
  private func remember(_ exposure: Int, _ from: Double, _ to: Double) {
    if let visits = totals.visits { note(exposure, from, to, visits) }
  }

  /// Apart, so that what counts stays short.
  @inline(never)
  private func note(_ exposure: Int, _ from: Double, _ to: Double, _ visits: UnsafeMutablePointer<[Visits.Visit]>) {
    if totals.keeps[exposure] { visits.pointee.append(Visits.Visit(exposure: exposure, from: from, to: to)) }
  }

  @inline(__always)
  func count(_ exposure: Int32, _ now: Moment) {
    if exposure >= 0 { tally(Int(exposure), now) }
  }

  /// Counts one occurrence.
  @inline(__always)
  func tally(_ exposure: Int, _ now: Moment) {
    if hot.hasExtras { return tallyWithExtras(exposure, now) }
    remember(exposure, now.time, now.time)
    add(exposure, now.year, 1, now.factor)
  }

  /// The same with twins, with the parts that belong to a count of a counter, and then the counters themselves.
  private func tallyWithExtras(_ exposure: Int, _ now: Moment) {
    var twin = exposure
    while twin >= 0 {
      let curve = Int(hot.extras[twin].curve)
      let factor = curve == 0 ? now.factor : hot.curves[curve].at(now.time).factor
      remember(twin, now.time, now.time)
      add(twin, now.year, 1, factor)
      twin = Int(hot.extras[twin].twin)
    }
    let extra = hot.extras[exposure]
    for i in Int(extra.splitStart)..<Int(extra.splitEnd) {
      let split = hot.splits[i]
      if Int32(life.level[Int(split.entity)]) == split.count { tallyWithExtras(Int(split.exposure), now) }
    }
    for i in Int(extra.counterStart)..<Int(extra.counterEnd) {
      let counter = Int(hot.counters[i])
      move(counter, min(Int(life.level[counter]) + 1, Int(hot.entities[counter].levelCount) - 1), now)
    }
  }

  /// Books a stretch of time inside one calendar year; `integral` is that of the first way of discounting.
  func span(_ exposure: Int, _ y: Int, _ from: Double, _ to: Double, _ integral: Double) {
    if hot.hasExtras { return spanWithTwins(exposure, y, from, to, integral) }
    remember(exposure, from, to)
    add(exposure, y, to - from, integral)
  }

  private func spanWithTwins(_ exposure: Int, _ y: Int, _ from: Double, _ to: Double, _ integral: Double) {
    var twin = exposure
    while twin >= 0 {
      let curve = Int(hot.extras[twin].curve)
      let own = hot.curves[curve]
      let discounted = curve == 0 ? integral : own.at(to).integral - own.at(from).integral
      remember(twin, from, to)
      add(twin, y, to - from, discounted)
      twin = Int(hot.extras[twin].twin)
    }
  }

  /// Books the time since the last change of an entity, split over calendar years; keeps year-end levels of domains.
  func accrue(_ e: Int, _ level: Int, _ now: Moment) {
    let stay = life.since + e
    let from = stay.pointee.time
    let first = stay.pointee.year
    let last = now.year
    if e < hot.domainCount {
      let end = now.time >= hot.horizon ? hot.years : last
      steps_fill(life.yearEnd + e &* (hot.years &+ 1), first &+ 1, end, UInt8(truncatingIfNeeded: level))
    }
    let exposure = Int(hot.occupancy[Int(hot.entities[e].levels) &+ level])
    if exposure < 0 { return }
    // A stay of no time counts nothing, but a watch must see it.
    guard now.time > from else { return see(exposure) }
    let before = stay.pointee.integral
    if hot.hasExtras { return accrueWithTwins(exposure, first, last, from, before, now) }
    remember(exposure, from, now.time)
    if first == last { return add(exposure, first, now.time - from, now.integral - before) }
    let ends = hot.yearIntegral
    add(exposure, first, Double(first &+ 1) - from, ends[first &+ 1] - before)
    var y = first &+ 1
    while y < last {
      add(exposure, y, 1, ends[y &+ 1] - ends[y])
      y &+= 1
    }
    if now.time > Double(last) { add(exposure, last, now.time - Double(last), now.integral - ends[last]) }
  }

  @inline(never)
  private func accrueWithTwins(
    _ exposure: Int, _ first: Int, _ last: Int, _ from: Double, _ before: Double, _ now: Moment
  ) {
    let ends = hot.yearIntegral
    var (start, integral) = (from, before)
    for y in first..<last {
      span(exposure, y, start, Double(y &+ 1), ends[y &+ 1] - integral)
      (start, integral) = (Double(y &+ 1), ends[y &+ 1])
    }
    if now.time > start { span(exposure, last, start, now.time, now.integral - integral) }
  }
}
