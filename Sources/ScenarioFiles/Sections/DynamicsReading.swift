// SPDX-License-Identifier: EUPL-1.2

import Scenarios

extension Fields {
  /// Domains, influences and events, from the root.
  func readDynamics() {
    context.draft.scenario.domains = named("leefgebieden").map { $0.fields.domain($0.name.string) }
    if case .map(let entries) = node("leefgebieden")?.content, entries.isEmpty {
      context.error("domain.none", "er is geen leefgebied", "noem er minstens één", at: keyPlace("leefgebieden"))
    }
    for (name, fields) in named("invloeden") {
      let targets = fields.targets("op")
      let condition = fields.condition("als")
      let factor = fields.formula("factor") ?? .constant(1)
      let source = fields.source()
      for target in targets {
        let name = targets.count == 1 ? name.string : "\(name.string):\(target.text)"
        context.draft.scenario.influences.append(
          Influence(name: name, target: target, condition: condition, factor: factor, source: source))
      }
    }
    for (name, fields) in named("gebeurtenissen") {
      context.draft.scenario.events.append(
        Event(
          name: name.string, title: fields.text("titel") ?? "", condition: fields.condition("als"),
          rate: fields.formula("tempo") ?? .constant(0), changes: fields.levelChanges("gevolgen")))
      fields.readItems(of: .event(name.string))
      _ = fields.source()
    }
  }

  private func domain(_ name: String) -> LifeDomain {
    let levels = has("niveaus") ? words("niveaus") : LifeDomain.standardLevels
    if levels.count < 2 {
      context.error(
        "level.count", "een leefgebied heeft minstens twee niveaus", "noem er meer", at: keyPlace("niveaus"))
    }
    return LifeDomain(
      name: name, title: text("titel") ?? "", levels: levels,
      transitions: sections("overgangen").compactMap { $0.transition(of: name) })
  }

  private func transition(of domain: String) -> Transition? {
    let from = level("van", in: domain)
    let to = level("naar", in: domain)
    context.draft.moves.append(MoveUse(domain: domain, from: from, to: to, place: valuePlace("naar")))
    guard has("tempo") != has("duur") else {
      context.error(
        has("duur") ? "key.conflict" : "key.missing", "een overgang heeft een `tempo` of een `duur`",
        has("duur") ? "laat er één weg" : "voeg toe, bijvoorbeeld: tempo: 0.35 per jaar",
        at: has("duur") ? keyPlace("duur") : place)
      return nil
    }
    let timing = has("tempo") ? formula("tempo").map(Timing.rate) : duration("duur").map(Timing.duration)
    guard let from, let to, let timing else { return nil }
    return Transition(from: from, to: to, timing: timing)
  }

  /// The number of a level at a key.
  func level(_ key: String, in domain: String) -> Int? {
    scalar(key).flatMap { context.level($0.string, in: domain, at: $0.place) }
  }

  /// Moves of levels that happen at once.
  func levelChanges(_ key: String) -> [LevelChange] {
    sections(key).compactMap { $0.levelChange() }
  }

  private func levelChange() -> LevelChange? {
    let domain = reference("leefgebied", .domain)
    guard has("naar") != has("stap") else {
      context.error(
        has("stap") ? "key.conflict" : "key.missing", "een gevolg heeft `naar` of `stap`",
        has("stap") ? "laat er één weg" : "voeg toe, bijvoorbeeld: naar: 1", at: has("stap") ? keyPlace("stap") : place)
      return nil
    }
    let probability = has("kans") ? formula("kans") : .constant(1)
    let move =
      has("naar")
      ? domain.flatMap { level("naar", in: $0) }.map(LevelChange.Move.set) : integer("stap").map(LevelChange.Move.shift)
    guard let domain, let move, let probability else { return nil }
    return LevelChange(domain: domain, move: move, probability: probability)
  }

  /// A fixed time or a distribution; `nil` when left out or unreadable.
  func duration(_ key: String) -> Duration? {
    guard let node = node(key) else { return nil }
    if case .scalar(let scalar) = node.content {
      return context.formula(scalar, .duration, key: key).map { .fixed($0.expression) }
    }
    return Fields(node, "duur", at: keyPlace(key), in: context).duration()
  }

  private static let durationKeys = [
    "exponentieel": [], "vast": [], "weibull": ["vorm"], "gamma": ["spreiding"], "lognormaal": ["spreiding"],
  ]

  private func duration() -> Duration? {
    guard let kind = text("verdeling") else { return nil }
    guard let keys = Self.durationKeys[kind] else {
      context.error(
        "value.unknown", "de verdeling `\(kind)` bestaat niet voor een duur",
        Suggestion.remedy(for: kind, in: Array(Self.durationKeys.keys)), at: valuePlace("verdeling"))
      return nil
    }
    for key in ["spreiding", "vorm"] where has(key) && !keys.contains(key) {
      context.error(
        "distribution.incomplete", "`\(key)` hoort niet bij verdeling \(kind)", "laat `\(key)` weg", at: keyPlace(key))
    }
    for key in keys where !has(key) {
      context.error(
        "distribution.incomplete", "verdeling \(kind) vraagt ook `\(key)`",
        "voeg toe, bijvoorbeeld: \(KeyTable.key(key, in: "duur").example)", at: valuePlace("verdeling"))
    }
    let first = formula("gemiddelde")
    let second = keys.first.flatMap(formula)
    guard let mean = first else { return nil }
    switch (kind, second) {
    case ("vast", _): return .fixed(mean)
    case ("exponentieel", _): return .exponential(mean: mean)
    case ("weibull", let shape?): return .weibull(mean: mean, shape: shape)
    case ("gamma", let sd?): return .gamma(mean: mean, sd: sd)
    case ("lognormaal", let sd?): return .lognormal(mean: mean, sd: sd)
    default: return nil
    }
  }

  /// Influences of a service, purchase or lifted barrier, named after what they do so that their order does not matter.
  ///
  /// - Parameter owner: the service or purchase; it must be active, unless `isBarrier`.
  func influences(_ key: String, owner: String, isBarrier: Bool = false) -> [Influence] {
    sections(key).flatMap { fields -> [Influence] in
      let extra = fields.condition("als")
      let condition = isBarrier ? extra : Condition.state(owner, ServiceState.active.rawValue).and(extra)
      let factor = fields.formula("factor") ?? .constant(1)
      let source = fields.source()
      return fields.targets("op").map { target in
        let name = "\(owner):\(target.text):\(extra.canonicalText)"
        context.draft.declarations.append(Declaration(kind: .influence, name: name, place: fields.valuePlace("op")))
        return Influence(name: name, target: target, condition: condition, factor: factor, source: source)
      }
    }
  }
}
