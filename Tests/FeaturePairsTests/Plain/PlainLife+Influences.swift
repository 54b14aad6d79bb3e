// SPDX-License-Identifier: EUPL-1.2

/// What makes things faster or slower.
extension PlainLife {
  /// The rate factor and the pace of the clock, for something that goes by these names.
  func effects(on names: [String]) throws(Unclear) -> (factor: Double, pace: Double) {
    var (factor, pace) = (1.0, 1.0)
    for influence in try influencesInForce() where influence.targets.contains(where: names.contains) {
      if let condition = influence.condition, try !holds(condition) { continue }
      if let by = influence.factor { factor *= try value(by) }
      if let by = influence.acceleration { pace *= try value(by) }
    }
    return (factor, pace)
  }

  private func influencesInForce() throws(Unclear) -> [Sketch.Influence] {
    var all = sketch.influences
    for service in sketch.services where services[service.name]!.state == .active { all += service.influences }
    for purchase in room?.purchases ?? [] {
      if case .active = purchases[purchase.name]?.state { all += purchase.influences }
    }
    for barrier in sketch.barriers {
      if current.lifts.contains(barrier.name) { all += barrier.onLift }
      if try isInForce(barrier) {
        for case .slows(let targets, let factor) in barrier.workings {
          all.append(Sketch.Influence(targets: targets, factor: factor))
        }
      }
    }
    return all
  }

  /// Whether a barrier works: it is not lifted, and its condition holds.
  func isInForce(_ barrier: Sketch.Barrier) throws(Unclear) -> Bool {
    if current.lifts.contains(barrier.name) { return false }
    guard let condition = barrier.condition else { return true }
    return try holds(condition)
  }

  /// By which names influences know a transition.
  func names(of transition: Sketch.Transition, in domain: Sketch.Domain) -> [String] {
    let to = transition.to.map(\.level)
    var names = to.map { "\(domain.name).\(transition.from)->\($0)" }
    if to.allSatisfy({ $0 > transition.from }) { names.append("\(domain.name).beter") }
    if to.allSatisfy({ $0 < transition.from }) { names.append("\(domain.name).slechter") }
    return names
  }

  /// Starts a clock for a law.
  func start(_ timing: Timing) throws(Unclear) -> Running {
    let speed = try timing.acceleration.map { formula throws(Unclear) in try value(formula) } ?? 1
    let base: Double
    switch timing.clock {
    case .entry, .start: base = 0
    case .calendar: base = Double(sketch.startYear)
    case .age(let trait): base = household.traits[trait]!
    }
    switch timing.law {
    case .rate(let rate): return Running(clock: timing.clock, kind: .rate(try isRate(rate) ? 1e12 : 0))
    case .table(_, let bounds, let trait, let open):
      let own = [false] + open[household.choices[trait]!]!
      return Running(clock: timing.clock, kind: .pieces(bounds, own, base: base, speed: speed))
    case .pieces(let bounds, let open):
      return Running(clock: timing.clock, kind: .pieces(bounds, open, base: base, speed: speed))
    case .fixed(let time), .observed(let time):
      let years = try value(time)
      if timing.clock == .entry {
        return Running(
          clock: .entry, isLate: isLate && years > 0, kind: .after(try Ticks.of(years: years / speed)))
      }
      let moment = try Ticks.of(years: (years - base) / speed)
      if moment == now { throw Unclear("a time on a clock that runs on falls at the moment it becomes possible") }
      return Running(clock: timing.clock, kind: moment < now ? .over : .at(moment - now))
    }
  }
}
