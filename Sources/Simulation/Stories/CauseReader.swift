// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import Sampling
import Scenarios

/// Reads from the scenario which part of an arrangement stands behind a touch of a channel.
struct CauseReader {
  let model: CompiledModel
  let arrangements: (Int, Int)

  private var scenario: Scenario { model.scenario }
  private var pair: (Arrangement, Arrangement) {
    (scenario.arrangements[arrangements.0], scenario.arrangements[arrangements.1])
  }

  /// Empty when the model does not tell.
  func causes(of touch: Touch, on c: Int) -> [Cause] {
    let isOnlyInOne = (touch.slots.reference < 0) != (touch.slots.other < 0)
    if let barrier = barrier(of: touch, on: c), isOnlyInOne, isLiftedInOne(barrier) {
      return [Cause(reason: .barrier(barrier), path: isOnLift(barrier, touch) ? .lifting : nil)]
    }
    if isOnlyInOne, let own = existence(of: model.channels[c]) { return [Cause(reason: own, path: nil)] }
    if touch.isOtherLaw || touch.slots.reference != touch.slots.other, let terms = terms(of: model.channels[c]) {
      return [Cause(reason: terms, path: nil)]
    }
    let names = parameters(of: touch)
    if !names.isEmpty { return names.map { Cause(reason: .parameter($0), path: path(of: touch, on: c)) } }
    if touch.key == "handelingsruimte" { return [Cause(reason: .discretion, path: nil)] }
    // The same formula with another value, and no parameter that differs: what it holds under names the arrangement.
    return isOnlyInOne ? [] : [Cause(reason: .condition, path: path(of: touch, on: c))]
  }

  private func barrier(of touch: Touch, on c: Int) -> String? {
    if let own = scenario.barriers.first(where: { isKey("knelpunt \($0.name)", touch) }) { return own.name }
    if let own = scenario.barriers.first(where: { $0.onLift.contains { isInfluence($0, touch) } }) { return own.name }
    return scenario.sanctioning(model.names.channels[c])
  }

  private func isInfluence(_ influence: Influence, _ touch: Touch) -> Bool { isKey(influence.name, touch) }

  /// A factor that names a counter has a rule for each of its counts.
  private func isKey(_ key: String, _ touch: Touch) -> Bool {
    touch.key == key || (touch.key.hasPrefix(key + " ") && Int(touch.key.dropFirst(key.count + 1)) != nil)
  }

  /// Whether it is what lifting the barrier brings besides.
  private func isOnLift(_ barrier: String, _ touch: Touch) -> Bool {
    scenario.barriers.contains { own in own.name == barrier && own.onLift.contains { isInfluence($0, touch) } }
  }

  private func isLiftedInOne(_ barrier: String) -> Bool {
    pair.0.lifts.contains(barrier) != pair.1.lifts.contains(barrier)
  }

  private func existence(of channel: Channel) -> Cause.Reason? {
    guard channel.owner >= 0 else { return nil }
    let entity = model.entities[Int(channel.owner)]
    switch entity.kind {
    case .service:
      let isAdded = pair.0.adds.contains(entity.name) != pair.1.adds.contains(entity.name)
      return isAdded ? .service(entity.name) : nil
    case .purchase: return .purchase(entity.name)
    case .domain, .indicator, .counter, .timer: return nil
    }
  }

  private func terms(of channel: Channel) -> Cause.Reason? {
    guard channel.owner >= 0 else { return nil }
    let entity = model.entities[Int(channel.owner)]
    switch entity.kind {
    case .service:
      return pair.0.changes[entity.name] == pair.1.changes[entity.name] ? nil : .terms(service: entity.name)
    case .purchase: return .discretion
    case .domain, .indicator, .counter, .timer: return nil
    }
  }

  /// Parameters of the formulas that one of the arrangements replaces, or of which a parameter there is made.
  private func parameters(of touch: Touch) -> [String] {
    let replaced = Set([arrangements.0, arrangements.1].flatMap { model.overrides[$0].map(\.parameter) })
    var found: [String] = []
    var seen: Set<Int> = []
    func look(_ steps: [Formula.Step]) {
      for case .parameter(let p) in steps where seen.insert(Int(p)).inserted {
        if replaced.contains(Int(p)) {
          found.append(model.design.margins[Int(p)].name)
        } else if let derived = model.derived.first(where: { $0.parameter == Int(p) }) {
          look(derived.steps)
        }
      }
    }
    for slot in [touch.slots.reference, touch.slots.other] where slot >= 0 { look(model.formulas[Int(slot)].steps) }
    return found
  }

  /// Through what a parameter works, where that has a name of its own.
  private func path(of touch: Touch, on c: Int) -> Cause.Path? {
    if let barrier = barrier(of: touch, on: c) { return .barrier(barrier) }
    return scenario.influences.first { isInfluence($0, touch) }.map { .influence($0.name) }
  }
}
