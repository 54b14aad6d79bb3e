// SPDX-License-Identifier: EUPL-1.2

import Quantities
import Sampling
import Scenarios

/// What is known of a household at its start: attributes, levels, and what is drawn for each.
extension ModelBuilder {
  mutating func compileDrawn() -> DrawnParts {
    DrawnParts(attributes: drawnAttributes(), starts: drawnStarts(), conditions: drawnConditions())
  }

  /// Numeric attributes by name, then choices by name.
  mutating func indexAttributes() {
    let sorted = scenario.attributes.sorted { $0.name < $1.name }
    for attribute in sorted where attribute.choices == nil {
      attributeIndex[attribute.name] = Int32(attributeIndex.count)
    }
    for attribute in sorted where attribute.choices != nil {
      choiceIndex[attribute.name] = Int32(attributeIndex.count + choiceIndex.count)
    }
  }

  var drawnNames: Set<String> { Set(scenario.attributes.filter(\.isDrawn).map(\.name)) }

  private mutating func drawnAttributes() -> [DrawnAttribute] {
    scenario.attributes.sorted { $0.name < $1.name }.compactMap { attribute in
      let use = "kenmerk \(attribute.name)"
      let id = StableHash.channel(use)
      switch attribute.kind {
      case .number, .choice: return nil
      case .drawnChoice(_, let chances):
        return DrawnAttribute(
          id: id, attribute: choiceIndex[attribute.name]!, law: .choice,
          slots: wholeSlots(chances, use: use))
      case .drawnNumber(let law):
        return DrawnAttribute(
          id: id, attribute: attributeIndex[attribute.name]!, law: .number(law.form),
          slots: law.numbers.map { slot($0, .finite, use: use) })
      }
    }
  }

  private mutating func drawnStarts() -> [DrawnStart] {
    scenario.domains.sorted { $0.name < $1.name }.filter { !$0.start.isEmpty && $0.onlyStart == nil }.map { domain in
      let use = "leefgebied \(domain.name) begin"
      return DrawnStart(
        id: StableHash.channel(use), entity: Int32(entityIndex[domain.name]!),
        slots: wholeSlots(domain.start, use: use))
    }
  }

  /// The static conditions that look at drawn attributes; their other comparisons become static conditions of their own.
  private mutating func drawnConditions() -> [DrawnCondition] {
    let drawn = drawnNames
    guard !drawn.isEmpty else { return [] }
    return staticConditions.indices.compactMap { i in
      let condition = staticConditions[i]
      guard condition.comparisons.contains(where: { drawn.contains($0.subject) }) else { return nil }
      return DrawnCondition(condition: Int32(i), steps: steps(of: condition, drawn))
    }
  }

  private mutating func steps(of condition: Condition, _ drawn: Set<String>) -> [DrawnCondition.Step] {
    switch condition {
    case .always: return [.all(0)]
    case .not(let inner): return steps(of: inner, drawn) + [.not]
    case .all(let parts): return parts.flatMap { steps(of: $0, drawn) } + [.all(Int32(parts.count))]
    case .any(let parts): return parts.flatMap { steps(of: $0, drawn) } + [.any(Int32(parts.count))]
    case .comparison(let comparison):
      guard drawn.contains(comparison.subject) else { return [.known(staticCondition(condition))] }
      return [step(comparison)]
    }
  }

  private func step(_ comparison: Condition.Comparison) -> DrawnCondition.Step {
    let attribute = scenario.attributes.first { $0.name == comparison.subject }!
    if let choices = attribute.choices {
      let numbers = comparison.values.map { value in Double(choices.firstIndex(of: value) ?? -1) }
      return .compare(attribute: choiceIndex[attribute.name]!, comparison.relation, numbers)
    }
    return .compare(
      attribute: attributeIndex[attribute.name]!, comparison.relation, comparison.values.map { Double($0) ?? .nan })
  }

  var starts: [Start] {
    scenario.cases.map { household in
      Start(
        weight: household.weight, caseHash: StableHash.of(household.name), levels: startLevels(household),
        attributes: startAttributes(household))
    }
  }

  private func startLevels(_ household: Case) -> [UInt8] {
    let onlyStarts = Dictionary(
      uniqueKeysWithValues: scenario.domains.compactMap { domain in domain.onlyStart.map { (domain.name, $0) } })
    return entities.map { entity in
      switch entity.kind {
      case .domain: UInt8(onlyStarts[entity.name] ?? (household.levels[entity.name] ?? 1) - 1)
      case .service: UInt8((household.services[entity.name] ?? .none).startState)
      case .purchase, .indicator, .counter, .timer: 0
      }
    }
  }

  private func startAttributes(_ household: Case) -> [Double] {
    let names = (attributeIndex.merging(choiceIndex) { a, _ in a }).sorted { $0.value < $1.value }.map(\.key)
    return names.map { name in
      switch household.attributes[name] {
      case .number(let x): return x
      case .choice(let word):
        let choices = scenario.attributes.first { $0.name == name }?.choices ?? []
        return Double(choices.firstIndex(of: word) ?? -1)
      case nil: return 0
      }
    }
  }
}

extension Attribute {
  var isDrawn: Bool {
    switch kind {
    case .drawnNumber, .drawnChoice: true
    case .number, .choice: false
    }
  }
}

extension LifeDomain {
  /// The level, counted from 0, at which every household starts when one is given with certainty: nothing need be drawn.
  fileprivate var onlyStart: Int? {
    let chances = start.map { chance in if case .number(let value) = chance { value.value } else { Double.nan } }
    guard chances.allSatisfy({ $0 == 0 || $0 == 1 }), chances.count(where: { $0 == 1 }) == 1 else { return nil }
    return chances.firstIndex(of: 1)
  }
}

extension ServiceState {
  var startState: Int {
    switch self {
    case .none: StepState.none
    case .waiting: StepState.waiting
    case .active: StepState.active
    }
  }
}
