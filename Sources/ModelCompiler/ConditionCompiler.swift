// SPDX-License-Identifier: EUPL-1.2

public import Scenarios

extension ModelBuilder {
  /// Subjects whose value never changes during a life: attributes, barriers, the arrangement.
  func isStatic(_ comparison: Condition.Comparison) -> Bool {
    entityIndex[comparison.subject] == nil && comparison.subject != Self.time
  }

  func isStatic(_ condition: Condition) -> Bool { condition.comparisons.allSatisfy(isStatic) }

  /// A condition as what is fixed for the household and what changes, both of which must hold.
  func split(_ condition: Condition) -> (fixed: Condition, changing: Condition) {
    guard case .all(let parts) = condition.flattened else {
      return isStatic(condition) ? (condition, .always) : (.always, condition)
    }
    let fixed = parts.filter(isStatic)
    let changing = parts.filter { !isStatic($0) }
    return (.joined(fixed), .joined(changing))
  }

  /// Where and when a step applies.
  mutating func gate(_ condition: Condition) -> Gate {
    let (fixed, changing) = split(condition)
    var gate = Gate.open
    gate.fixed = staticCondition(fixed)
    if changing != .always { (gate.entity, gate.mask) = levels(changing) }
    return gate
  }

  /// Index of a static condition, −1 for always.
  mutating func staticCondition(_ condition: Condition) -> Int32 {
    if condition == .always { return -1 }
    let key = condition.canonicalText
    if let known = staticIndex[key] { return known }
    let index = Int32(staticConditions.count)
    staticConditions.append(condition)
    staticIndex[key] = index
    return index
  }

  /// The condition as a set of levels of one entity, which is an indicator when several take part.
  mutating func levels(_ condition: Condition) -> (entity: Int32, mask: UInt64) {
    let subjects = Set(condition.comparisons.map(\.subject))
    if subjects.count == 1, let entity = entityIndex[subjects.first!] {
      var mask: UInt64 = 0
      for level in 0..<entities[entity].levels
      where Self.holds(condition, { self.levelMask($0) >> UInt64(level) & 1 == 1 }) {
        mask |= 1 << UInt64(level)
      }
      return (Int32(entity), mask)
    }
    return (Int32(indicator(condition)), 0b10)
  }

  private mutating func indicator(_ condition: Condition) -> Int {
    let key = condition.canonicalText
    if let known = indicatorIndex[key] { return known }
    let entity = entities.count
    entities.append(Entity(kind: .indicator, name: key, levels: 2))
    indicatorIndex[key] = entity
    indicators.append(truthTable(condition, of: Int32(entity)))
    return entity
  }

  private mutating func truthTable(_ condition: Condition, of entity: Int32) -> IndicatorDraft {
    let inputs = Set(condition.comparisons.compactMap { entityIndex[$0.subject] }).sorted()
    var fixed: [Int32] = []
    for comparison in condition.comparisons where isStatic(comparison) {
      let index = staticCondition(.comparison(comparison))
      if !fixed.contains(index) { fixed.append(index) }
    }
    var indicator = IndicatorDraft(entity: entity, levels: [], fixed: [], table: [])
    var size = 1
    for input in inputs {
      indicator.levels.append(.init(index: Int32(input), stride: Int32(size)))
      size *= entities[input].levels
      if size > IndicatorDraft.limit { return refuse(condition, indicator) }
    }
    for index in fixed {
      indicator.fixed.append(.init(index: index, stride: Int32(size)))
      size *= 2
      if size > IndicatorDraft.limit { return refuse(condition, indicator) }
    }
    truthRows += size
    if truthRows > IndicatorDraft.limitTogether { return refuseTogether(indicator) }
    let readings = readings(of: condition, in: indicator)
    indicator.table = (0..<size).map { row in Self.holds(condition) { readings[$0]!.isTrue(row) } }
    return indicator
  }

  /// Where a comparison finds its answer in the rows of a table, worked out once for all rows.
  private struct Reading {
    var stride: Int
    var count: Int
    /// Bit i: true at value i.
    var mask: UInt64

    func isTrue(_ row: Int) -> Bool { mask >> UInt64(row / stride % count) & 1 == 1 }
  }

  private func readings(of condition: Condition, in indicator: IndicatorDraft) -> [Condition.Comparison: Reading] {
    var readings: [Condition.Comparison: Reading] = [:]
    for comparison in condition.comparisons where readings[comparison] == nil {
      if let entity = entityIndex[comparison.subject] {
        let input = indicator.levels.first { Int($0.index) == entity }!
        readings[comparison] = Reading(
          stride: Int(input.stride), count: entities[entity].levels, mask: levelMask(comparison))
      } else {
        let index = staticIndex[Condition.comparison(comparison).canonicalText]!
        let input = indicator.fixed.first { $0.index == index }!
        readings[comparison] = Reading(stride: Int(input.stride), count: 2, mask: 0b10)
      }
    }
    return readings
  }

  private mutating func refuse(_ condition: Condition, _ indicator: IndicatorDraft) -> IndicatorDraft {
    findings.append(
      Finding(
        code: "condition.wide",
        message:
          "de voorwaarde `\(condition.canonicalText)` hangt van te veel tegelijk af: meer dan \(IndicatorDraft.limit) combinaties",
        remedy: "splits hem over twee invloeden of posten"))
    return indicator
  }

  /// Said once: after it no table is made.
  private mutating func refuseTogether(_ indicator: IndicatorDraft) -> IndicatorDraft {
    if findings.contains(where: { $0.code == "conditions.wide" }) { return indicator }
    findings.append(
      Finding(
        code: "conditions.wide",
        message: "de voorwaarden samen hangen van te veel af: meer dan \(IndicatorDraft.limitTogether) combinaties",
        remedy: "vergelijk in een voorwaarde minder leefgebieden en voorzieningen tegelijk"))
    return indicator
  }

  /// Truth of a condition given the truth of its comparisons.
  static func holds(_ condition: Condition, _ truth: (Condition.Comparison) -> Bool) -> Bool {
    switch condition {
    case .always: true
    case .comparison(let c): truth(c)
    case .not(let inner): !holds(inner, truth)
    case .all(let parts): parts.allSatisfy { holds($0, truth) }
    case .any(let parts): parts.contains { holds($0, truth) }
    }
  }

  /// The levels of the subject (bit 0 = first level or state) for which a comparison is true.
  func levelMask(_ comparison: Condition.Comparison) -> UInt64 {
    let entity = entities[entityIndex[comparison.subject]!]
    switch entity.kind {
    case .counter: return countMask(comparison, entity)
    case .timer: return momentMask(comparison, entity)
    case .domain: break
    default: return stateMask(comparison, entity)
    }
    let domain = scenario.domains.first { $0.name == entity.name }!
    let values = comparison.values.map { level($0, of: domain) }
    var mask: UInt64 = 0
    for level in 1...entity.levels where comparison.relation.compare(Double(level), to: values.map(Double.init)) {
      mask |= 1 << UInt64(level - 1)
    }
    return mask
  }

  private func countMask(_ comparison: Condition.Comparison, _ entity: Entity) -> UInt64 {
    let values = comparison.values.compactMap(Double.init)
    return (0..<entity.levels).reduce(UInt64(0)) { mask, count in
      comparison.relation.compare(Double(count), to: values) ? mask | 1 << UInt64(count) : mask
    }
  }

  /// Level k of a timer: its first k moments have passed.
  private func momentMask(_ comparison: Condition.Comparison, _ entity: Entity) -> UInt64 {
    let wanted = Double(comparison.values[0]) ?? 0
    let passed = timerMoments[entity.name]!.count { $0 <= wanted }
    let all = UInt64.first(entity.levels)
    let before = wanted > 0 ? UInt64.first(passed) : 0
    return comparison.relation == .less ? before : all & ~before
  }

  private func stateMask(_ comparison: Condition.Comparison, _ entity: Entity) -> UInt64 {
    let all = UInt64.first(entity.levels)
    let active: UInt64 = 1 << UInt64(StepState.active)
    let none: UInt64 = 1 << UInt64(StepState.none) | 1 << UInt64(StepState.closed)
    let named = comparison.values.reduce(UInt64(0)) { mask, value in
      switch ServiceState(rawValue: value) {
      case .active: mask | active
      case .some(.none): mask | none
      default: mask | (all & ~active & ~none)
      }
    }
    return comparison.relation == .notEqual ? all & ~named : named
  }

  /// 1-based number of a level given by number or name.
  func level(_ text: String, of domain: LifeDomain) -> Int {
    if let number = Int(text) { return number }
    guard let index = domain.levels.firstIndex(of: text) else { preconditionFailure("unresolved level \(text)") }
    return index + 1
  }

  /// Truth of a static comparison for one household in one arrangement.
  func staticTruth(_ comparison: Condition.Comparison, _ household: Case, _ arrangement: Arrangement) -> Bool {
    let relation = comparison.relation
    if comparison.subject == "arrangement" { return relation.compare(arrangement.name, to: comparison.values) }
    if let value = household.attributes[comparison.subject] {
      switch value {
      case .number(let x): return relation.compare(x, to: comparison.values.map { Double($0) ?? .nan })
      case .choice(let word): return relation.compare(word, to: comparison.values)
      }
    }
    return relation.compare(
      arrangement.lifts.contains(comparison.subject) ? "opgeheven" : "geldt", to: comparison.values)
  }
}

extension Condition.Relation {
  /// Whether a value stands in this relation to the first of others, or for `isOneOf` is among them.
  public func compare<T: Comparable>(_ value: T, to others: [T]) -> Bool {
    switch self {
    case .equal: value == others[0]
    case .notEqual: value != others[0]
    case .less: value < others[0]
    case .lessOrEqual: value <= others[0]
    case .greater: value > others[0]
    case .greaterOrEqual: value >= others[0]
    case .isOneOf: others.contains(value)
    }
  }
}

extension Condition {
  /// Nested conjunctions taken together.
  var flattened: Condition {
    guard case .all(let parts) = self else { return self }
    let flat = parts.flatMap { part -> [Condition] in
      switch part.flattened {
      case .all(let inner): inner
      case .always: []
      case let other: [other]
      }
    }
    return .joined(flat)
  }

  static func joined(_ parts: [Condition]) -> Condition {
    switch parts.count {
    case 0: .always
    case 1: parts[0]
    default: .all(parts)
    }
  }

  /// One text for conditions that differ only in the order of their parts.
  var canonicalText: String {
    switch flattened {
    case .always: "altijd"
    case .comparison(let c):
      "\(c.subject) \(c.relation.rawValue) "
        + (c.relation == .isOneOf ? c.values.sorted() : c.values).joined(separator: ",")
    case .not(let inner): "niet (\(inner.canonicalText))"
    case .all(let parts): "(" + parts.map(\.canonicalText).sorted().joined(separator: " en ") + ")"
    case .any(let parts): "(" + parts.map(\.canonicalText).sorted().joined(separator: " of ") + ")"
    }
  }
}
