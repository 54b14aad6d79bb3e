// SPDX-License-Identifier: EUPL-1.2

/// Time and occurrences, by calendar year, plain and discounted.
extension Simulator {
  @inline(__always)
  func year(_ t: Double) -> Int { min(Int(t), hot.years &- 1) }

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

  func count(_ exposure: Int32, _ now: Moment) {
    if exposure >= 0 { add(Int(exposure), year(now.time), 1, now.factor) }
  }

  /// Books the time since the last change of an entity, split over calendar years; keeps year-end levels of domains.
  func accrue(_ e: Int, _ level: Int, _ now: Moment) {
    let from = life.since[e].time
    let first = year(from)
    let last = year(now.time)
    if e < hot.domainCount { keepYearEnds(e, level, first, now.time >= hot.horizon ? hot.years : last) }
    let exposure = Int(hot.occupancy[Int(hot.entities[e].levels) &+ level])
    if exposure < 0 || !(now.time > from) { return }
    let before = life.since[e].integral
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

  @inline(__always)
  func keepYearEnds(_ e: Int, _ level: Int, _ first: Int, _ end: Int) {
    var y = first &+ 1
    while y <= end {
      life.yearEnd[e &* (hot.years &+ 1) &+ y] = UInt8(truncatingIfNeeded: level)
      y &+= 1
    }
  }
}
