// SPDX-License-Identifier: EUPL-1.2

import Sampling
import Scenarios

extension ModelBuilder {
  mutating func append(_ draft: ChannelDraft) {
    draftIndex[draft.name] = drafts.count
    drafts.append(draft)
  }

  /// The channel is off unless the condition holds.
  mutating func require(_ condition: Condition, on draft: inout ChannelDraft) {
    let (fixed, changing) = split(condition)
    let key = "als " + condition.canonicalText
    if fixed != .always {
      let always = slots(.constant(1), .finite, use: "voorwaarde")
      draft.fixedFactors.append(FixedDraft(condition: staticCondition(fixed), isGate: true, slots: always, key: key))
    }
    if changing != .always { draft.rules.append(gateRule(levels(changing), key: key)) }
  }

  /// The channel is on only in these states of an entity.
  mutating func require(entity: Int, states: UInt64, on draft: inout ChannelDraft) {
    draft.rules.append(gateRule((Int32(entity), states), key: "staat"))
  }

  private mutating func gateRule(_ levels: (entity: Int32, mask: UInt64), key: String) -> RuleDraft {
    let always = slots(.constant(1), .finite, use: "voorwaarde")
    return RuleDraft(entity: levels.entity, mask: levels.mask, isGate: true, slots: always, key: key)
  }

  /// Multiplies the hazard while the condition holds.
  mutating func multiply(_ condition: Condition, _ slots: [Int32], key: String, on draft: inout ChannelDraft) {
    if isStatic(condition) {
      draft.fixedFactors.append(
        FixedDraft(condition: staticCondition(condition), isGate: false, slots: slots, key: key))
    } else {
      draft.rules.append(factorRule(condition, slots, key: key))
    }
  }

  /// Multiplies the hazard by a factor that may name a counter: then it has a value for each of its counts.
  mutating func multiply(
    _ condition: Condition, by factor: Expression, where applies: [Bool]?, use: String, key: String,
    on draft: inout ChannelDraft
  ) {
    guard let entity = counter(in: factor) else {
      return multiply(condition, slots(factor, .notNegative, use: use, where: applies), key: key, on: &draft)
    }
    for count in 0..<entities[entity].levels {
      let value = slots(
        factor.replacing(entities[entity].name, by: Double(count)), .notNegative, use: use, where: applies)
      multiply(.all([condition, counts(entity, count)]).flattened, value, key: "\(key) \(count)", on: &draft)
    }
  }

  func counts(_ entity: Int, _ count: Int) -> Condition {
    .comparison(.init(subject: entities[entity].name, relation: .equal, values: [String(count)]))
  }

  mutating func factorRule(_ condition: Condition, _ slots: [Int32], key: String) -> RuleDraft {
    let (entity, mask) = levels(condition)
    return RuleDraft(entity: entity, mask: mask, isGate: false, slots: slots, key: key)
  }

  /// Rate of the channel, everywhere the same.
  mutating func rate(_ slots: [Int32], on draft: inout ChannelDraft) {
    draft.fixedFactors.append(FixedDraft(condition: -1, isGate: false, slots: slots, key: "tempo"))
    draft.fixedFactors.append(FixedDraft(condition: -1, isGate: true, slots: slots, key: "tempo"))
  }

  /// Rate of the channel, which may name a counter.
  mutating func rate(_ expression: Expression, use: String, where applies: [Bool]? = nil, on draft: inout ChannelDraft)
  {
    guard counter(in: expression) != nil else {
      return rate(slots(expression, .notNegative, use: use, where: applies), on: &draft)
    }
    rate(slots(.constant(1), .notNegative, use: use, where: applies), on: &draft)
    multiply(.always, by: expression, where: applies, use: use, key: "tempo", on: &draft)
  }

  /// Level changes, each with the address of its chance: domains in the order in which the list names them, and nobody's name decides; the
  /// changes of one domain in canonical order.
  mutating func add(_ list: [LevelChange], of owner: String, use: String) -> Range<Int32> {
    let start = Int32(changes.count)
    var seen: [String: Int] = [:]
    func rank(_ change: LevelChange) -> (Int, String) {
      (list.firstIndex { $0.domain == change.domain } ?? 0, change.canonicalText)
    }
    for change in list.sorted(by: { rank($0) < rank($1) }) {
      let text = change.canonicalText
      let ordinal = seen[text, default: 0]
      seen[text] = ordinal + 1
      let id = StableHash.channel("gevolg \(owner) \(text) \(ordinal)")
      let (isShift, value) =
        switch change.move {
        case .shift(let by): (true, by)
        case .set(let level): (false, level - 1)
        }
      changes.append(
        Change(id: id, entity: Int32(entityIndex[change.domain]!), isShift: isShift, value: Int32(value)))
      let probability = slots(change.probability, .probability, use: use)
      for arrangement in 0..<arrangements { changeSlots[arrangement].append(probability[arrangement]) }
    }
    return start..<Int32(changes.count)
  }
}

extension LevelChange {
  /// Same text, same effect; sets come before shifts of the same domain.
  var canonicalText: String {
    switch move {
    case .set(let level): "\(domain) naar \(level)"
    case .shift(let by): "\(domain) stap \(by)"
    }
  }
}
