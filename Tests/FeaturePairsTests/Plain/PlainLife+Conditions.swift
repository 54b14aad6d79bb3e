// SPDX-License-Identifier: EUPL-1.2

/// Conditions, formulas, and which arrangement is in force.
extension PlainLife {
  /// Until it begins, the first arrangement holds.
  var current: Sketch.Arrangement { hasSwitched ? own : sketch.arrangements[0] }

  func holds(_ condition: Condition) throws(Unclear) -> Bool {
    switch condition {
    case .always: true
    case .level(let name, let relation, let level): relation.holds(Double(levels[name]!), Double(level))
    case .levelIn(let name, let all): all.contains(levels[name]!)
    case .service(let name, let state): services[name]!.state.rawValue == state
    case .trait(let name, let relation, let x): relation.holds(household.traits[name]!, x)
    case .choice(let name, let word): household.choices[name] == word
    case .barrier(let name, let holds): current.lifts.contains(name) != holds
    case .count(let name, let relation, let n): relation.holds(Double(counts[name] ?? 0), Double(n))
    case .spent(let name, let atLeast, let time): try reached(name, time) == atLeast
    case .time(let atLeast, let time): try passed(time) == atLeast
    case .arrangement(let name): current.name == name
    case .not(let a): try !holds(a)
    case .and(let a, let b): try count(a, b) == 2
    case .or(let a, let b): try count(a, b) > 0
    }
  }

  /// How many hold; both are looked at, so that it is known when either may change.
  private func count(_ a: Condition, _ b: Condition) throws(Unclear) -> Int {
    let (first, second) = (try holds(a), try holds(b))
    return (first ? 1 : 0) + (second ? 1 : 0)
  }

  private func passed(_ time: Formula) throws(Unclear) -> Bool {
    let moment = try Ticks.of(years: value(time))
    turns.append(moment)
    return now >= moment
  }

  private func reached(_ counter: String, _ time: Formula) throws(Unclear) -> Bool {
    let lacking = try Ticks.of(years: value(time)) - (spent[counter] ?? 0)
    let measures = sketch.counters.first { $0.name == counter }!.measures!
    if lacking > 0, try holds(measures) { turns.append(now + lacking) }
    return lacking <= 0
  }

  func value(_ formula: Formula) throws(Unclear) -> Double {
    let value = formula.value { self.named($0) }
    guard value.isFinite else { throw Unclear("a formula without a value") }
    return value
  }

  private func named(_ name: String) -> Double {
    if let trait = household.traits[name] { return trait }
    if let count = sketch.counters.first(where: { $0.name == name }) { return Double(counts[count.name] ?? 0) }
    if let changed = current.parameters.first(where: { $0.name == name }) { return changed.value.value(named) }
    if let price = sketch.prices.first(where: { "prijs." + $0.name == name }) { return sketch.euro(price) }
    return sketch.parameters.first { $0.name == name }?.value.value(named) ?? .nan
  }

  /// A chance, which is 0 or 1 in these scenarios.
  func isSure(_ chance: Formula?) throws(Unclear) -> Bool {
    guard let chance else { return true }
    let value = try value(chance)
    guard value == 0 || value == 1 else { throw Unclear("a chance of \(value)") }
    return value == 1
  }

  func isRate(_ rate: Formula?) throws(Unclear) -> Bool {
    guard let rate else { return false }
    let value = try value(rate)
    guard value == 0 || value > 1e10 else { throw Unclear("a rate of \(value)") }
    return value > 0
  }
}
