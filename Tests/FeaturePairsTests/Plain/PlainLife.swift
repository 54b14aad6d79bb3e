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
  /// Whether what begins now begins an instant after this moment.
  var isLate = false
  /// Whether something has happened at this moment.
  var hasChanged = false
  var hasSwitched: Bool
  var levels: [String: Int] = [:]
  var stays: [String: [Running]] = [:]
  /// Transitions at a fixed time on a clock that runs on, which have been.
  var hasComeOnce: Set<String> = []
  var eventClocks: [String: Running] = [:]
  /// How many of the moments of `op` and `elke` have been.
  var momentsPassed: [String: Int] = [:]
  var lastMoments: [String: Double] = [:]
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
    /// An instant after its moment, since it began an instant after another.
    var isLate = false
    /// Another arrangement begins, before anything else at its moment.
    var isSwitch = false
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
      let atOnce = try immediateComing()
      let due = timed.filter { $0.time <= now }
      if !hasSwitched, let change = due.first(where: { $0.isSwitch }) {
        try happen(change)
      } else if let first = isForward ? due.first : due.last {
        try check(first, among: due.count + (first.isLate ? atOnce.count : 0))
        isLate = isLate || first.isLate
        try happen(first)
      } else if let first = isForward ? atOnce.first : atOnce.last {
        isLate = true
        try happen(first)
      } else {
        try advance(timed)
      }
    }
  }

  private func happen(_ coming: Coming) throws {
    try coming.happen()
    hasChanged = true
    try settle()
  }

  /// What comes an instant after a moment has no order with what else comes an instant after it, and a sum of times is rounded.
  private func check(_ coming: Coming, among count: Int) throws {
    if coming.isLate, count > 1 || hasChanged { throw Unclear("two things that happen an instant after one moment") }
    if !coming.isExact, now > 0, now.truncatingRemainder(dividingBy: Ticks.year) == 0 {
      throw Unclear("a sum of times that falls on the turn of a year")
    }
  }

  /// Lets time pass to the next moment at which something may change.
  private func advance(_ timed: [Coming]) throws {
    try lookAhead()
    let costs = try runningCosts()
    let next = min(horizon, (timed.map(\.time) + turns).filter { $0 > now }.min() ?? horizon)
    if next == horizon, timed.contains(where: { $0.time == horizon && !($0.isExact && !$0.isLate) }) {
      throw Unclear("a sum of times that falls on the horizon")
    }
    accrue(costs, to: next)
    try passTime(to: next)
    while yearLevels.count <= years, min(Double(yearLevels.count) * Ticks.year, horizon) <= next {
      yearLevels.append(levels)
    }
    now = next
    (isLate, hasChanged) = (false, false)
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
        stays[domain.name]![i].pass(span, try effects(on: names(of: transition, in: domain)).pace)
      }
    }
    for event in sketch.events where eventClocks[event.name] != nil {
      eventClocks[event.name]!.pass(span, try effects(on: [event.name]).pace)
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
