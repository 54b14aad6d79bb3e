// SPDX-License-Identifier: EUPL-1.2

/// What can happen, and what happens then.
extension PlainLife {
  func timedComing() throws -> [Coming] {
    var all: [Coming] = []
    if !hasSwitched {
      all.append(Coming(time: try Ticks.of(years: value(own.from!)), isSwitch: true) { self.hasSwitched = true })
    }
    for domain in sketch.domains {
      for (i, transition) in leaving(domain).enumerated() {
        let running = stays[domain.name]![i]
        let pace = try pace(names(of: transition, in: domain), running)
        if let turn = try running.turn(now, pace: pace) { turns.append(turn) }
        if let time = try running.next(now, pace: pace) {
          all.append(
            Coming(time: time, isExact: isExact(running), isLate: running.isLate) {
              try self.take(transition, in: domain)
            })
        }
      }
    }
    for event in sketch.events { all += try timed(event) }
    return try all + timedServices()
  }

  private func timed(_ event: Sketch.Event) throws -> [Coming] {
    if let at = event.at {
      let passed = momentsPassed[event.name, default: 0]
      if passed > 0, event.every == nil { return [] }
      let isExact = passed == 0 || isInMonths || event.isMonthly
      var time = try Ticks.of(years: value(at))
      if let last = lastMoments[event.name] {
        // Another step may begin in mid-life: what then lies behind is passed over.
        let step = try Ticks.of(years: value(event.every!))
        time = last + max(1, ((now - last) / step).rounded(.up)) * step
      }
      return [
        Coming(time: time, isExact: isExact) {
          try self.moment(of: event)
        }
      ]
    }
    guard let running = eventClocks[event.name] else { return [] }
    let pace = try pace([event.name], running)
    if let turn = try running.turn(now, pace: pace) { turns.append(turn) }
    guard let time = try running.next(now, pace: pace) else { return [] }
    return [Coming(time: time, isExact: isExact(running), isLate: running.isLate) { try self.occur(event) }]
  }

  /// Whether times add up to what the language says without rounding: whole months do.
  func isExact(_ running: Running) -> Bool {
    if case .after(let needed) = running.kind, needed > 0 { return isInMonths }
    if case .at = running.kind { return !running.isLate }
    return true
  }

  /// The pace of a clock; a factor says nothing of a fixed time, unless it is 0.
  func pace(_ names: [String], _ running: Running) throws(Unclear) -> Double {
    let (factor, pace) = try effects(on: names)
    switch running.kind {
    case .after, .at: if factor == 0 { throw Unclear("a factor of 0 on a fixed time") }
    default: break
    }
    return pace
  }

  private func moment(of event: Sketch.Event) throws {
    momentsPassed[event.name, default: 0] += 1
    lastMoments[event.name] = now
    if let condition = event.condition, try !holds(condition) { return }
    try happened(.event(event.name))
    try change(event.changes)
  }

  func occur(_ event: Sketch.Event) throws {
    let isOnce: Bool
    if case .at = eventClocks[event.name]!.kind { isOnce = true } else { isOnce = false }
    if isOnce {
      eventClocks[event.name]!.kind = .over
      if let condition = event.condition, try !holds(condition) { return }
    } else {
      eventClocks[event.name] = nil
    }
    try happened(.event(event.name))
    try change(event.changes)
    try settle()
  }

  func immediateComing() throws -> [Coming] {
    var all: [Coming] = []
    for domain in sketch.domains {
      for (i, transition) in leaving(domain).enumerated() {
        if try isAtOnce(stays[domain.name]![i], names(of: transition, in: domain)) {
          all.append(Coming(time: now) { try self.take(transition, in: domain) })
        }
      }
    }
    for event in sketch.events {
      if let running = eventClocks[event.name], try isAtOnce(running, [event.name]),
        try event.condition.map({ try holds($0) }) ?? true
      {
        all.append(Coming(time: now) { try self.occur(event) })
      }
    }
    return try all + immediateServices() + immediateSanctions() + immediatePurchases()
  }

  private func isAtOnce(_ running: Running, _ names: [String]) throws(Unclear) -> Bool {
    let (factor, pace) = try effects(on: names)
    return running.isAtOnce(now) && factor > 0 && pace > 0
  }

  private func immediateSanctions() throws -> [Coming] {
    var all: [Coming] = []
    for barrier in sketch.barriers where try isInForce(barrier) {
      for (i, working) in barrier.workings.enumerated() {
        guard case .sanctions(let rate, let changes, _) = working, try isRate(rate) else { continue }
        all.append(
          Coming(time: now) {
            try self.happened(.event("\(barrier.name) \(i)"))
            try self.change(changes)
          })
      }
    }
    return all
  }

  func leaving(_ domain: Sketch.Domain) -> [Sketch.Transition] {
    domain.transitions.filter { $0.from == levels[domain.name] }
  }

  func enter(_ domain: Sketch.Domain, _ level: Int) throws {
    levels[domain.name] = level
    stays[domain.name] = try leaving(domain).map { transition in
      // A fixed time on a clock that runs on comes once.
      hasComeOnce.contains("\(domain.name) \(Sketch.text(transition))")
        ? Running(clock: transition.timing.clock, kind: .over) : try start(transition.timing)
    }
  }

  private func take(_ transition: Sketch.Transition, in domain: Sketch.Domain) throws {
    if transition.timing.comesOnce { hasComeOnce.insert("\(domain.name) \(Sketch.text(transition))") }
    var to = transition.to.first { $0.share == nil }?.level
    for branch in transition.to where branch.share != nil {
      if try isSure(branch.share) { to = branch.level }
    }
    try move(domain, to: to!)
  }

  private func move(_ domain: Sketch.Domain, to level: Int) throws {
    let from = levels[domain.name]!
    try enter(domain, level)
    try happened(.move(domain.name, from: from, to: level))
  }

  func change(_ changes: [Sketch.Change]) throws {
    for change in changes where try isSure(change.chance) {
      let domain = sketch.domains.first { $0.name == change.domain }!
      let before = levels[domain.name]!
      let level = change.to ?? min(max(before + change.step!, 1), domain.levels)
      if level != before { try move(domain, to: level) }
    }
  }

  /// Books what comes with a moment, and then counts it.
  func happened(_ moment: Moment) throws {
    for item in items where item.at?.covers(moment) == true && exists(item.owner) { try book(item) }
    for counter in sketch.counters {
      if counter.counts.contains(where: { $0.covers(moment) }) {
        counts[counter.name] = min(counts[counter.name, default: 0] + 1, counter.most ?? 10)
      }
    }
  }
}
