// SPDX-License-Identifier: EUPL-1.2

import Scenarios

extension ModelBuilder {
  /// The subject of conditions on the time since the start.
  static let time = "tijd"

  /// Entities for counters, and for the moments that conditions on counters of time and on `tijd` ask for.
  mutating func addCounters() {
    for counter in scenario.counters.sorted(by: { $0.name < $1.name }) {
      switch counter.kind {
      case .occurrences(_, let limit): add(Entity(kind: .counter, name: counter.name, levels: limit + 1))
      case .time: addTimer(counter.name)
      }
    }
    addTimer(Self.time)
  }

  /// A timer that is only compared with 0 has one level, at which it is from 0 on and never before.
  private mutating func addTimer(_ name: String) {
    let times = scenario.conditions.flatMap(\.comparisons).filter { $0.subject == name }.flatMap(\.values)
    guard !times.isEmpty || name != Self.time else { return }
    let moments = Set(times.compactMap(Double.init)).filter { $0 > 0 }.sorted()
    timerMoments[name] = moments
    add(Entity(kind: .timer, name: name, levels: moments.count + 1))
  }

  /// The channels that step the timers.
  mutating func compileTimers() {
    for (name, moments) in timerMoments.sorted(by: { $0.key < $1.key }) where !moments.isEmpty {
      let entity = entityIndex[name]!
      let counter = scenario.counters.first { $0.name == name }
      var (condition, restarts) = (Condition.always, false)
      if case .time(let held, let again)? = counter?.kind { (condition, restarts) = (held, again) }
      let steps = TimerSteps(
        entity: Int32(entity), moments: moments, reset: restarts && condition != .always ? gate(condition) : nil)
      var draft = ChannelDraft("teller \(name)", .timer)
      draft.owner = Int32(entity)
      draft.argument = Int32(timers.count)
      draft.timing = heldIndex()
      timers.append(steps)
      require(entity: entity, states: .first(moments.count), on: &draft)
      require(condition, on: &draft)
      append(draft)
    }
  }

  /// Allots what counters count, whether or not an item asks for it too.
  mutating func allotCounters() {
    for counter in scenario.counters.sorted(by: { $0.name < $1.name }) {
      guard case .occurrences(let triggers, _) = counter.kind else { continue }
      let entity = Int32(entityIndex[counter.name]!)
      for exposure in triggers.flatMap({ countedExposures(of: $0) }) {
        let steps = counterSteps[exposures.head(of: exposure), default: []]
        if !steps.contains(entity) { counterSteps[exposures.head(of: exposure)] = steps + [entity] }
      }
    }
  }

  /// The counter of occurrences that an expression names, if any.
  func counter(in expression: Expression) -> Int? {
    for name in expression.names {
      if let entity = entityIndex[name], entities[entity].kind == .counter { return entity }
    }
    return nil
  }
}

extension Expression {
  /// The expression with a number in the place of a name.
  func replacing(_ name: String, by value: Double) -> Expression {
    switch self {
    case .number: self
    case .name(let own): own == name ? .constant(value) : self
    case .negated(let inner): .negated(inner.replacing(name, by: value))
    case .binary(let op, let a, let b):
      .binary(op, a.replacing(name, by: value), b.replacing(name, by: value))
    case .call(let function, let list): .call(function, list.map { $0.replacing(name, by: value) })
    }
  }
}

extension Scenario {
  /// Every condition written in the scenario.
  var conditions: [Condition] {
    let influences = influences + barriers.flatMap(\.onLift)
    let purchases = arrangements.flatMap { $0.discretion?.purchases ?? [] }
    let held = items.compactMap { item -> Condition? in
      if case .whileHolds(let condition) = item.trigger { condition } else { nil }
    }
    let counted = counters.compactMap { counter -> Condition? in
      if case .time(let condition, _) = counter.kind { condition } else { nil }
    }
    return influences.map(\.condition) + events.map(\.condition) + services.map(\.condition)
      + services.compactMap(\.stopCondition) + barriers.map(\.condition) + purchases.map(\.condition) + held + counted
  }
}
