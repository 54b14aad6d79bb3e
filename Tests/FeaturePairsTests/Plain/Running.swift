// SPDX-License-Identifier: EUPL-1.2

/// A time that is passing.
struct Running {
  var clock: Timing.Clock
  /// Passed on the own clock, in ticks.
  var elapsed = 0.0
  /// Began, or changed pace, an instant after a moment.
  var isLate = false
  var kind: Kind

  enum Kind {
    /// On the own clock since entry.
    case after(Double)
    /// Once, after this time since it became possible, on a clock that runs on.
    case at(Double)
    /// It has been, or will never be.
    case over
    /// At once wherever the reading lies in an open piece; bounds in years on the clock.
    case pieces([Double], [Bool], base: Double, speed: Double)
    /// At once, or never.
    case rate(Double)
  }
}

extension Running {
  mutating func pass(_ span: Double, _ pace: Double) {
    elapsed += span * pace
    if pace != 1 { isLate = true }
  }

  /// The reading of the clock in years.
  func reading(_ now: Double, base: Double, speed: Double) -> Double {
    base + (clock == .entry ? elapsed : now) / Ticks.year * speed
  }

  /// Whether it happens at once.
  func isAtOnce(_ now: Double) -> Bool {
    switch kind {
    case .rate(let rate): rate > 0
    case .pieces(let bounds, let open, let base, let speed):
      open[bounds.count { $0 <= reading(now, base: base, speed: speed) + 1e-9 }]
    default: false
    }
  }

  /// When it happens, in ticks since the beginning, as long as its own clock runs at `pace`.
  func next(_ now: Double, pace: Double) throws(Unclear) -> Double? {
    switch kind {
    case .after(let needed):
      if needed <= elapsed {
        if pace == 0 { throw Unclear("a clock that stands still at the end of its time") }
        return now
      }
      return pace == 0 ? nil : try Ticks.whole(now + (needed - elapsed) / pace, "an accelerated time off the grid")
    case .at(let needed):
      return pace == 0
        ? nil : try Ticks.whole(now + max(needed - elapsed, 0) / pace, "an accelerated time off the grid")
    default: return nil
    }
  }

  /// The next moment at which a piece begins.
  func turn(_ now: Double, pace: Double) throws(Unclear) -> Double? {
    guard case .pieces(let bounds, _, let base, let speed) = kind else { return nil }
    if clock != .entry, pace != 1 { throw Unclear("an influence accelerates a clock that runs on") }
    let own = clock == .entry ? elapsed : now
    let coming = bounds.map { ($0 - base) / speed * Ticks.year }.filter { $0 > own + 1e-4 }.min()
    guard let coming, pace > 0 else { return nil }
    return try Ticks.whole(now + (coming - own) / pace, "a bound off the grid")
  }
}
