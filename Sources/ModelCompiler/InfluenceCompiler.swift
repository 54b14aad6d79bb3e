// SPDX-License-Identifier: EUPL-1.2

import Distributions
import Quantities
import Sampling
import Scenarios

extension ModelBuilder {
  /// Hazard ratios, and the barriers that block, slow or sanction.
  mutating func compileInfluences() {
    for influence in scenario.influences.sorted(by: { $0.name < $1.name }) {
      apply(influence, where: Array(repeating: true, count: arrangements))
    }
    for barrier in barriers {
      for influence in barrier.onLift.sorted(by: { $0.name < $1.name }) {
        apply(influence, where: stands(barrier).map { !$0 })
      }
      for (i, working) in barrier.workings.enumerated() { compile(working, i, of: barrier) }
    }
  }

  private mutating func apply(_ influence: Influence, where applies: [Bool]) {
    act(
      on: influence.target, when: influence.condition, by: influence.factor, where: applies, key: influence.name,
      use: "\(influence.name): \(influence.kind.rawValue)", kind: influence.kind)
  }

  private mutating func compile(_ working: Barrier.Working, _ i: Int, of barrier: Barrier) {
    let stands = stands(barrier)
    let key = "knelpunt \(barrier.name)"
    switch working {
    case .blocks(let service):
      let zero = slots(.constant(0), .notNegative, use: key, where: stands)
      act(on: .service(service, .application), when: barrier.condition, zero, key: key)
    case .slows(let target, let factor):
      act(
        on: target, when: barrier.condition, by: factor, where: stands, key: key, use: "\(barrier.name): factor",
        kind: .hazard)
    case .sanctions(let rate, let changes): compileSanction(rate, changes, of: barrier)
    case .delays, .refuses: break
    }
  }

  /// By a factor that may name a counter: then it has a value for each of its counts.
  private mutating func act(
    on target: Target, when condition: Condition, by factor: Expression, where applies: [Bool], key: String,
    use: String, kind: Influence.Kind
  ) {
    guard let entity = counter(in: factor) else {
      let slots = slots(factor, .notNegative, use: use, where: applies)
      return act(on: target, when: condition, slots, key: key, kind: kind)
    }
    for count in 0..<entities[entity].levels {
      let value = factor.replacing(entities[entity].name, by: Double(count))
      let slots = slots(value, .notNegative, use: use, where: applies)
      let when = Condition.all([condition, counts(entity, count)]).flattened
      act(on: target, when: when, slots, key: "\(key) \(count)", kind: kind)
    }
  }

  private mutating func compileSanction(_ rate: Expression, _ changes: [LevelChange], of barrier: Barrier) {
    var name = "knelpunt \(barrier.name) sanctie"
    while draftIndex[name] != nil { name += " bis" }
    var draft = ChannelDraft(name, .event)
    require(barrier.condition, on: &draft)
    self.rate(rate, use: "\(barrier.name): tempo van de sanctie", where: stands(barrier), on: &draft)
    draft.changes = add(changes, of: name, use: "\(barrier.name): gevolgen")
    draft.count = exposures.sanction(barrier.name)
    append(draft)
  }

  private mutating func act(
    on target: Target, when condition: Condition, _ slots: [Int32], key: String, kind: Influence.Kind = .hazard
  ) {
    for (draft, extra) in channels(of: target) {
      let when = Condition.all([condition, extra]).flattened
      if kind == .acceleration, drafts[draft].timing >= 0 {
        drafts[draft].paces.append(paceRule(when, slots, key: key))
        continue
      }
      if drafts[draft].timing >= 0, isFixed(drafts[draft].timing) {
        findings.append(Self.fixedFinding(drafts[draft].name, key))
        continue
      }
      multiply(when, slots, key: key, onDraft: draft)
    }
    if case .transition(let domain, let from, let to) = target { actOnBranch(domain, from, to, condition, slots, key) }
  }

  /// A rule on the speed of a clock; what is fixed for the household needs an entity too, so that it is a truth table.
  private mutating func paceRule(_ condition: Condition, _ slots: [Int32], key: String) -> RuleDraft {
    factorRule(condition, slots, key: key)
  }

  private mutating func multiply(_ condition: Condition, _ slots: [Int32], key: String, onDraft index: Int) {
    var draft = drafts[index]
    multiply(condition, slots, key: key, on: &draft)
    drafts[index] = draft
  }

  /// Channels that a target names, with the extra condition that narrows them.
  private func channels(of target: Target) -> [(draft: Int, extra: Condition)] {
    func named(_ name: String) -> [(Int, Condition)] { draftIndex[name].map { [($0, .always)] } ?? [] }
    switch target {
    case .domain(let domain, let direction):
      let moves = scenario.domains.first { $0.name == domain }!.transitions.filter {
        $0.direction == direction && $0.rate == nil
      }
      return named(Self.directionName(domain, direction)) + moves.flatMap { named(Self.sojournName(domain, $0)) }
    case .transition(let domain, let from, let to):
      let moves = scenario.domains.first { $0.name == domain }!.transitions.filter { $0.from == from && $0.to == to }
      return moves.flatMap { named(Self.sojournName(domain, $0)) }
    case .event(let event): return named("gebeurtenis \(event)")
    case .service(let service, let step): return named(Self.stepName(service, step.rawValue))
    }
  }

  private mutating func actOnBranch(
    _ domain: String, _ from: Int, _ to: Int, _ condition: Condition, _ slots: [Int32], _ key: String
  ) {
    let name = Self.directionName(domain, to > from ? .better : .worse)
    guard let index = draftIndex[name] else { return }
    guard let b = drafts[index].branches.firstIndex(where: { $0.level == from - 1 && $0.target == to - 1 }) else {
      return
    }
    let onLevel = Condition.comparison(.init(subject: domain, relation: .equal, values: [String(from)]))
    let rule = factorRule(.all([condition, onLevel]).flattened, slots, key: key)
    drafts[index].branches[b].rules.append(rule)
  }

  private func isFixed(_ timing: Int32) -> Bool {
    timings.contains { list in
      switch list[Int(timing)].law {
      case .numbers(.fixed, _), .empirical, .moments, .held: true
      default: false
      }
    }
  }

  private static func fixedFinding(_ channel: String, _ influence: String) -> Finding {
    Finding(
      code: "influence.fixed",
      message:
        "invloed '\(influence)' werkt op '\(channel)', maar een vaste duur of een lijst van tijden heeft geen kans per tijd om te vermenigvuldigen",
      remedy: "schrijf `versnelling` in plaats van `factor`, of geef die duur een andere verdeling")
  }
}
