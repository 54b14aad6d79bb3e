// SPDX-License-Identifier: EUPL-1.2

import Quantities
import Scenarios

extension Fields {
  /// Domains, influences and events, from the root.
  func readDynamics() {
    context.draft.scenario.domains = named("leefgebieden").map { $0.fields.domain($0.name.string) }
    for (name, fields) in named("invloeden") {
      let targets = fields.targets("op")
      let condition = fields.condition("als")
      let (kind, factor) = fields.strength()
      let source = fields.source()
      for target in targets {
        let name = targets.count == 1 ? name.string : "\(name.string):\(target.text)"
        context.draft.scenario.influences.append(
          Influence(name: name, target: target, condition: condition, factor: factor, kind: kind, source: source))
      }
    }
    for (name, fields) in named("gebeurtenissen") {
      context.draft.scenario.events.append(
        Event(
          name: name.string, title: fields.text("titel") ?? "", condition: fields.condition("als"),
          timing: fields.eventTiming() ?? .rate(.constant(0, .rate)), changes: fields.levelChanges("gevolgen")))
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
    if levels.count > LifeDomain.levelLimit {
      context.error(
        "levels.many", "er staan \(levels.count) niveaus, en het kunnen er hoogstens \(LifeDomain.levelLimit) zijn",
        "neem niveaus samen", at: keyPlace("niveaus"))
    }
    return LifeDomain(
      name: name, title: text("titel") ?? "", levels: levels,
      transitions: sections("overgangen").compactMap { $0.transition(of: name) },
      start: has("begin") ? start(of: name, levels: levels.count) : [])
  }

  /// The probability of each level at the start.
  private func start(of domain: String, levels: Int) -> [Expression] {
    var start = Array(repeating: Expression.constant(0), count: levels)
    for share in levelShares("begin", in: domain) ?? [] {
      if let level = share.level, start.indices.contains(level - 1) { start[level - 1] = share.probability }
    }
    return start
  }

  /// How often or when an event happens.
  private func eventTiming() -> Event.Timing? {
    let given = ["tempo", "duur", "op"].filter(has)
    guard given.count == 1 else {
      context.error(
        given.isEmpty ? "key.missing" : "key.conflict", "een gebeurtenis heeft precies één van `tempo`, `duur` en `op`",
        given.isEmpty ? "voeg toe, bijvoorbeeld: tempo: 0.02 per jaar" : "laat er één staan",
        at: given.isEmpty ? place : keyPlace(given[1]))
      return nil
    }
    if has("elke"), given != ["op"] {
      context.error("key.conflict", "`elke` hoort bij `op`", "laat `elke` weg, of geef `op`", at: keyPlace("elke"))
    }
    if given == ["duur"] { return clockedDuration().map { .duration($0.0, $0.1) } }
    refuseClock()
    if given == ["tempo"] { return formula("tempo", scope: .counting).map(Event.Timing.rate) }
    let first = formula("op")
    let every = formula("elke")
    guard let first, has("elke") == (every != nil) else { return nil }
    return .moments(first: first, every: every)
  }

  /// What an influence does to a rate or a clock, and how strongly.
  private func strength() -> (Influence.Kind, Expression) {
    guard has("factor") != has("versnelling") else {
      context.error(
        has("factor") ? "key.conflict" : "key.missing", "een invloed heeft een `factor` of een `versnelling`",
        has("factor") ? "laat er één weg" : "voeg toe, bijvoorbeeld: factor: 0.6",
        at: has("factor") ? keyPlace("versnelling") : place)
      return (.hazard, .constant(1))
    }
    let kind = has("factor") ? Influence.Kind.hazard : .acceleration
    return (kind, formula(kind.rawValue, scope: .counting) ?? .constant(1))
  }

  /// The number of a level at a key.
  func level(_ key: String, in domain: String) -> Int? {
    scalar(key).flatMap { context.level($0.string, in: domain, at: $0.place) }
  }

  /// Moves of levels that happen at once.
  func levelChanges(_ key: String) -> [LevelChange] {
    var set: Set<String> = []
    return sections(key).compactMap { fields in
      let change = fields.levelChange()
      if let change, case .set = change.move, !set.insert(change.domain).inserted {
        context.warning(
          "change.twice",
          "twee gevolgen zetten `\(change.domain)` op een niveau; gebeuren ze allebei, dan telt de volgorde in het bestand niet",
          "laat er één staan; voor één van meer uitkomsten is een overgang met kansen en `duur: 0 dagen`",
          at: fields.keyPlace("naar"))
      }
      return change
    }
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
  func duration(_ key: String, on clock: ClockWord = .entry) -> Duration? {
    guard let node = node(key) else { return nil }
    if case .scalar(let scalar) = node.content {
      return context.formula(scalar, .duration, key: key).map { .fixed($0.expression) }
    }
    return DurationReading(fields: Fields(node, "duur", at: keyPlace(key), in: context), clock: clock).read()
  }

  /// Influences of a service, purchase or lifted barrier, named after what they do so that their order does not matter.
  ///
  /// - Parameter owner: the service or purchase; it must be active, unless `isBarrier`.
  func influences(_ key: String, owner: String, isBarrier: Bool = false) -> [Influence] {
    sections(key).flatMap { fields -> [Influence] in
      let extra = fields.condition("als")
      let condition = isBarrier ? extra : Condition.state(owner, ServiceState.active.rawValue).and(extra)
      let (kind, factor) = fields.strength()
      let source = fields.source()
      return fields.targets("op").map { target in
        let name = "\(owner):\(target.text):\(extra.canonicalText)" + (kind == .hazard ? "" : ":\(kind.rawValue)")
        context.draft.declarations.append(Declaration(kind: .influence, name: name, place: fields.valuePlace("op")))
        return Influence(name: name, target: target, condition: condition, factor: factor, kind: kind, source: source)
      }
    }
  }
}
