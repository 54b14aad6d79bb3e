// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import Scenarios

/// A multiplier, number or step of one channel that is not the same under two arrangements.
struct Touch {
  /// What it is there for, as the compiler ordered it: an influence, `knelpunt …`, `tempo`, `duur`.
  var key: String
  /// The formulas of its value, −1 where it is not there.
  var slots: (reference: Int32, other: Int32)
  var isOtherLaw = false
}

/// Finds where two arrangements touch one channel differently, for the household and draw at hand.
struct TouchFinder {
  let model: CompiledModel
  let reference: DrawTables
  let other: DrawTables

  /// Of all entities, in each life: the same but for conditions that name the arrangement.
  typealias Levels = (reference: [UInt8], other: [UInt8])

  private var arrangements: (Int, Int) { (reference.arrangement, other.arrangement) }

  /// What makes the channel run at another speed while the entities stand at these levels; empty when it runs at the same.
  func speed(of c: Int, at levels: Levels) -> [Touch] {
    let channel = model.channels[c]
    let all = fixed(channel) + ruled(channel.factors, levels) + targets(channel, levels)
    let speeds = all.reduce((1.0, 1.0)) { ($0.0 * $1.values.0, $0.1 * $1.values.1) }
    let isSame = speeds.0 == speeds.1
    let pace = differing(ruled(channel.paces, levels)) + timing(channel)
    // A law that differs does so too while nothing can happen, and then it does not matter.
    if speeds.0 == 0, speeds.1 == 0 { return [] }
    return (isSame ? [] : differing(all)) + pace
  }

  /// Whether the channel stands still at these levels under the reference.
  func isOff(_ channel: Channel, at levels: [UInt8]) -> Bool {
    (fixed(channel) + ruled(channel.factors, (levels, levels))).contains { $0.values.0 == 0 }
  }

  /// What makes the outcome of a firing another: the target, the chances of its consequences, the steps of its service or purchase.
  ///
  /// - Parameters:
  ///   - after: the levels it leads to.
  ///   - bothDecide: whether both lives come to the decision on a service.
  func outcome(of c: Int, at levels: Levels, after: Levels, bothDecide: Bool) -> [Touch] {
    let channel = model.channels[c]
    let slots = (model.changeSlots[arrangements.0], model.changeSlots[arrangements.1])
    var changes = Array(channel.changes)
    var own: [Touch] = []
    switch channel.kind {
    case .delay where !bothDecide: own = delay(Int(channel.argument), after)
    case .wait, .delay: own = decision(Int(channel.argument), levels, bothDecide: bothDecide)
    case .request, .decision:
      changes += Array(model.purchases[0][Int(channel.argument)].changes)
      own = purchase(Int(channel.argument))
    default: break
    }
    let chances = changes.compactMap { number("kans", slots.0[Int($0)], slots.1[Int($0)]) }
    return own + chances + differing(targets(channel, levels))
  }

  // MARK: Multipliers

  private struct Part {
    var touch: Touch
    var values: (Double, Double)
  }

  private func differing(_ parts: [Part]) -> [Touch] { parts.filter { $0.values.0 != $0.values.1 }.map(\.touch) }

  private func fixed(_ channel: Channel) -> [Part] {
    channel.gates.map { i in
      let gate = model.gates[0][Int(i)]
      let slots = (model.gates[arrangements.0][Int(i)].slot, model.gates[arrangements.1][Int(i)].slot)
      func value(_ slot: Int32, _ tables: DrawTables) -> Double {
        let isTrue = tables.isTrue(gate.condition)
        if gate.isGate { return slot >= 0 && isTrue ? 1 : 0 }
        return slot >= 0 && isTrue ? tables.values.base[Int(slot)] : 1
      }
      return Part(
        touch: Touch(key: model.names.gates[Int(i)], slots: slots),
        values: (value(slots.0, reference), value(slots.1, other)))
    }
  }

  private func ruled(_ factors: Range<Int32>, _ levels: Levels) -> [Part] {
    factors.flatMap { f in
      let factor = model.factors[Int(f)]
      let own = (UInt64(levels.reference[Int(factor.entity)]), UInt64(levels.other[Int(factor.entity)]))
      return model.tables[Int(f)].rules.map { r in
        let rule = model.rules[Int(r)]
        let slots = (model.ruleSlots[arrangements.0][Int(r)], model.ruleSlots[arrangements.1][Int(r)])
        func value(_ slot: Int32, _ level: UInt64, _ tables: DrawTables) -> Double {
          let isInside = rule.mask >> level & 1 == 1
          if slot < 0 { return 1 }
          if rule.isGate { return isInside ? 1 : 0 }
          return isInside ? tables.values.base[Int(slot)] : 1
        }
        return Part(
          touch: Touch(key: model.names.rules[Int(r)], slots: slots),
          values: (value(slots.0, own.0, reference), value(slots.1, own.1, other)))
      }
    }
  }

  /// Rates of the targets from the present level, where there are more than one.
  private func targets(_ channel: Channel, _ levels: Levels) -> [Part] {
    guard channel.owner >= 0 else { return [] }
    let level = Int32(levels.reference[Int(channel.owner)])
    let own = channel.branches.filter { model.branches[Int($0)].level == level }
    guard own.count > 1 else { return [] }
    return own.flatMap { b in
      let slots = (model.branchSlots[arrangements.0][Int(b)], model.branchSlots[arrangements.1][Int(b)])
      let values = (reference.values.base[Int(slots.0)], other.values.base[Int(slots.1)])
      return [Part(touch: Touch(key: "tempo", slots: slots), values: values)]
        + ruled(model.branches[Int(b)].factors, levels)
    }
  }

  private func timing(_ channel: Channel) -> [Touch] {
    guard channel.timing >= 0 else { return [] }
    let own = (
      model.timings[arrangements.0][Int(channel.timing)], model.timings[arrangements.1][Int(channel.timing)]
    )
    // The form of a law and its formulas, as text: laws cannot be compared.
    guard "\(own.0)" == "\(own.1)" else { return [Touch(key: "duur", slots: (-1, -1), isOtherLaw: true)] }
    return zip(own.0.slots, own.1.slots).compactMap { number("duur", $0, $1) }
  }

  private func number(_ key: String, _ a: Int32, _ b: Int32) -> Touch? {
    let values = (a < 0 ? 0 : reference.values.base[Int(a)], b < 0 ? 0 : other.values.base[Int(b)])
    return values.0 == values.1 ? nil : Touch(key: key, slots: (a, b))
  }

  // MARK: Steps

  /// Where one life comes to the decision and the other is held up: barriers that delay under one arrangement only. Where both come
  /// to it: those that refuse, and another chance of refusal or approval. Only barriers whose condition holds.
  private func decision(_ s: Int, _ levels: Levels, bothDecide: Bool) -> [Touch] {
    let services = (model.services[arrangements.0][s], model.services[arrangements.1][s])
    let name = model.entities[Int(services.0.entity)].name
    guard bothDecide else {
      return barriers(model.delays, services.0.delays, model.scenario.delaying(name), levels)
    }
    let refusing = model.scenario.refusing(name)
    let chances = zip(services.0.refusals, refusing).compactMap { i, barrier -> Touch? in
      let own = (model.refusals[arrangements.0][Int(i)], model.refusals[arrangements.1][Int(i)])
      guard isOpen(own.0.gate, levels) else { return nil }
      return number("knelpunt \(barrier)", own.0.slot, own.1.slot)
    }
    return barriers(model.refusals, services.0.refusals, refusing, levels) + chances
      + [number("goedkeuring", services.0.approval, services.1.approval)].compactMap(\.self)
  }

  /// Where both lives were held up and are now differently so: the barrier that holds up one of them now, or first. It was decided at the
  /// end of the ordinary wait.
  private func delay(_ s: Int, _ after: Levels) -> [Touch] {
    let service = model.services[0][s]
    let phases = [after.reference, after.other].map { Int($0[Int(service.entity)]) - StepState.firstDelay }
    guard let first = phases.filter({ $0 >= 0 }).min() else { return [] }
    let barrier = model.scenario.delaying(model.entities[Int(service.entity)].name)[first]
    return [Touch(key: "knelpunt \(barrier)", slots: phases[0] == first ? (0, -1) : (-1, 0))]
  }

  private func barriers(
    _ steps: [[ConditionalStep]], _ range: Range<Int32>, _ names: [String], _ levels: Levels
  ) -> [Touch] {
    zip(range, names).compactMap { i, barrier in
      let own = (steps[arrangements.0][Int(i)], steps[arrangements.1][Int(i)])
      guard own.0.applies != own.1.applies, isOpen(own.0.gate, levels) else { return nil }
      return Touch(key: "knelpunt \(barrier)", slots: own.0.applies ? (0, -1) : (-1, 0))
    }
  }

  /// Whether a step's condition holds in either life.
  private func isOpen(_ gate: Gate, _ levels: Levels) -> Bool {
    func holds(_ tables: DrawTables, _ own: [UInt8]) -> Bool {
      tables.isTrue(gate.fixed) && (gate.entity < 0 || gate.mask >> UInt64(own[Int(gate.entity)]) & 1 == 1)
    }
    return holds(reference, levels.reference) || holds(other, levels.other)
  }

  private func purchase(_ p: Int) -> [Touch] {
    let rooms = (model.discretion[arrangements.0], model.discretion[arrangements.1])
    let price = (model.purchases[arrangements.0][p].price, model.purchases[arrangements.1][p].price)
    return [
      number("handelingsruimte", rooms.0.budget, rooms.1.budget),
      number("handelingsruimte", rooms.0.mandate, rooms.1.mandate),
      number("prijs", price.0, price.1),
    ].compactMap(\.self)
  }
}
