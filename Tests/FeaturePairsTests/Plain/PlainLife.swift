// SPDX-License-Identifier: EUPL-1.2

/// One household under one arrangement, lived moment by moment as the language reference tells it: slow, and as plain as can be.
///
/// What happens at one moment has no order in the language, so a life is lived in two orders and has to be the same in both.
final class PlainLife {
  let sketch: Sketch
  let household: Sketch.Household
  let own: Sketch.Arrangement
  let isForward: Bool
  let horizon: Double

  var now = 0.0
  var hasSwitched: Bool
  var levels: [String: Int] = [:]
  var stays: [String: [Running]] = [:]
  var eventClocks: [String: Running] = [:]
  /// How many of the moments of `op` and `elke` have been.
  var momentsPassed: [String: Int] = [:]
  var counts: [String: Int] = [:]
  var spent: [String: Double] = [:]
  var services: [String: ServiceLife] = [:]
  var purchases: [String: PurchaseLife] = [:]
  var budgetSpent = 0.0
  var books = Books()
  /// Levels at the end of each year, of the horizon, and at the beginning.
  var yearLevels: [[String: Int]] = []
  /// Moments at which a condition that was looked at may change by time alone.
  var turns: [Double] = []
  /// Whether all times are whole months, which add up without rounding.
  lazy var isInMonths = sketch.isInMonths
  lazy var items: [OwnedItem] = OwnedItem.all(of: sketch)

  init(_ sketch: Sketch, _ household: Sketch.Household, _ own: Sketch.Arrangement, isForward: Bool) throws(Unclear) {
    (self.sketch, self.household, self.own, self.isForward) = (sketch, household, own, isForward)
    hasSwitched = own.from == nil
    horizon = try Ticks.of(years: sketch.horizon.value { _ in .nan })
  }

  /// What can happen: a moment, and what then changes.
  struct Coming {
    var time: Double
    /// Not a sum of times that has to be rounded.
    var isExact = true
    var happen: () throws -> Void
  }

  func live() throws {
    for domain in sketch.domains {
      levels[domain.name] = domain.start ?? household.levels[domain.name]!
    }
    yearLevels.append(levels)
    for domain in sketch.domains { try enter(domain, levels[domain.name]!) }
    try startServices()
    try happened(.begin)
    try settle()
    var steps = 0
    while now < horizon {
      steps += 1
      if steps > 3000 { throw Unclear("no end of what happens") }
      turns = []
      let timed = try timedComing()
      let due = timed.filter { $0.time <= now }
      if let first = isForward ? due.first : due.last {
        if !first.isExact, now > 0, now.truncatingRemainder(dividingBy: Ticks.year) == 0 {
          throw Unclear("a sum of times that falls on the turn of a year")
        }
        try first.happen()
        try settle()
        continue
      }
      let atOnce = try immediateComing()
      if let first = isForward ? atOnce.first : atOnce.last {
        try first.happen()
        try settle()
        continue
      }
      try advance(timed)
    }
  }

  /// Lets time pass to the next moment at which something may change.
  private func advance(_ timed: [Coming]) throws {
    try lookAhead()
    let costs = try runningCosts()
    let next = min(horizon, (timed.map(\.time) + turns).filter { $0 > now }.min() ?? horizon)
    accrue(costs, to: next)
    try passTime(to: next)
    while yearLevels.count <= years, min(Double(yearLevels.count) * Ticks.year, horizon) <= next {
      yearLevels.append(levels)
    }
    now = next
    try settle()
  }

  /// Years of the horizon, the last one perhaps not whole.
  var years: Int { Int((horizon / Ticks.year).rounded(.up)) }

  /// Looks at conditions that start and stop clocks, so that it is known when they may change.
  private func lookAhead() throws {
    for condition in sketch.counters.compactMap(\.measures) + sketch.events.compactMap(\.condition) {
      _ = try holds(condition)
    }
  }

  /// Every clock runs as fast as it ran at the beginning of the span, so counters go last.
  private func passTime(to next: Double) throws {
    let span = next - now
    for domain in sketch.domains {
      for (i, transition) in domain.transitions.filter({ $0.from == levels[domain.name] }).enumerated() {
        stays[domain.name]![i].elapsed += span * (try effects(on: names(of: transition, in: domain)).pace)
      }
    }
    for event in sketch.events where eventClocks[event.name] != nil {
      eventClocks[event.name]!.elapsed += span * (try effects(on: [event.name]).pace)
    }
    try passServiceTime(span)
    let measured = try sketch.counters.filter { try $0.measures.map { try holds($0) } ?? false }
    for counter in measured { spent[counter.name, default: 0] += span }
  }

  /// Clocks that start and stop with a condition.
  func settle() throws {
    for _ in 0..<2 {
      for counter in sketch.counters where counter.restarts {
        if try !holds(counter.measures!) { spent[counter.name] = 0 }
      }
    }
    for event in sketch.events {
      guard let timing = event.timing else { continue }
      if try event.condition.map({ try holds($0) }) ?? true {
        if eventClocks[event.name] == nil { eventClocks[event.name] = try start(timing) }
      } else if let running = eventClocks[event.name], running.clock == .entry {
        eventClocks[event.name] = nil
      }
    }
  }
}
