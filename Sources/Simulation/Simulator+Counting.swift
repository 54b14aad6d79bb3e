// SPDX-License-Identifier: EUPL-1.2

/// Time and occurrences, by calendar year, plain and discounted.
extension Simulator {
  @inline(__always)
  func year(_ t: Double) -> Int { min(Int(t), hot.years &- 1) }

  @inline(__always)
  func see(_ exposure: Int) {
    if life.isSeen[exposure] { return }
    life.isSeen[exposure] = true
    life.seen[life.counters.pointee.seen] = Int32(truncatingIfNeeded: exposure)
    life.counters.pointee.seen &+= 1
  }

  @inline(__always)
  func add(_ exposure: Int, _ y: Int, _ amount: Double, _ discounted: Double) {
    see(exposure)
    life.amount[exposure &* hot.years &+ y] += amount
    life.discounted[exposure &* hot.years &+ y] += discounted
  }

  func count(_ exposure: Int32, _ t: Double, _ factor: Double) {
    if exposure >= 0 { add(Int(exposure), year(t), 1, factor) }
  }

  /// Books the time since the last change of an entity, split over calendar years; keeps year-end levels of domains.
  func accrue(_ e: Int, _ level: Int, _ t: Double, _ factor: Double) {
    let from = life.since[e]
    let first = year(from)
    let last = year(t)
    if e < hot.domainCount { keepYearEnds(e, level, first, t >= hot.horizon ? hot.years : last) }
    let exposure = Int(hot.occupancy[Int(hot.levelOffset[e]) &+ level])
    if exposure < 0 || !(t > from) { return }
    if first == last { return add(exposure, first, t - from, integral(from, t, life.sinceFactor[e], factor)) }
    let ends = hot.yearFactor
    add(
      exposure, first, Double(first &+ 1) - from,
      integral(from, Double(first &+ 1), life.sinceFactor[e], ends[first &+ 1]))
    var y = first &+ 1
    while y < last {
      add(exposure, y, 1, hot.yearIntegral[y])
      y &+= 1
    }
    if t > Double(last) { add(exposure, last, t - Double(last), integral(Double(last), t, ends[last], factor)) }
  }

  @inline(__always)
  func keepYearEnds(_ e: Int, _ level: Int, _ first: Int, _ end: Int) {
    var y = first &+ 1
    while y <= end {
      life.yearEnd[e &* (hot.years &+ 1) &+ y] = UInt8(truncatingIfNeeded: level)
      y &+= 1
    }
  }

  /// ∫ e^(−δs) ds from `a` to `b`, given the factors at both ends; a series where their difference would cancel.
  @inline(__always)
  func integral(_ a: Double, _ b: Double, _ atA: Double, _ atB: Double) -> Double {
    let x = hot.force * (b - a)
    if x > 1e-4 { return (atA - atB) / hot.force }
    return atA * (b - a) * (1 - x / 2 * (1 - x / 3 * (1 - x / 4)))
  }
}
