// SPDX-License-Identifier: EUPL-1.2

import Scenarios

extension ModelBuilder {
  mutating func compileDomains() {
    for domain in scenario.domains.sorted(by: { $0.name < $1.name }) {
      compileDirection(.better, of: domain)
      compileDirection(.worse, of: domain)
      for transition in domain.transitions { compileSojourn(transition, of: domain) }
    }
  }

  static func directionName(_ domain: String, _ direction: Direction) -> String {
    "leefgebied \(domain) \(direction.rawValue)"
  }

  static func sojournName(_ domain: String, _ transition: Transition) -> String {
    let targets = Set(transition.branches.map(\.to)).sorted().map(String.init).joined(separator: "|")
    return "leefgebied \(domain) \(transition.from)->\(targets)"
  }

  /// One clock for all exponential moves of a domain in one direction: it couples arrangements better than a clock per level.
  private mutating func compileDirection(_ direction: Direction, of domain: LifeDomain) {
    let moves = domain.transitions.filter { $0.direction == direction && $0.rate != nil }
    guard !moves.isEmpty else { return }
    let entity = entityIndex[domain.name]!
    var draft = ChannelDraft(Self.directionName(domain.name, direction), .direction)
    draft.owner = Int32(entity)
    let sources = moves.reduce(UInt64(0)) { $0 | 1 << UInt64($1.from - 1) }
    require(entity: entity, states: sources, on: &draft)
    for move in moves.sorted(by: { ($0.from, $0.to!) < ($1.from, $1.to!) }) {
      draft.branches.append(branch(move, of: domain))
    }
    append(draft)
  }

  /// A rate that names a counter is 1 here and the rest in rules.
  private mutating func branch(_ move: Transition, of domain: LifeDomain) -> BranchDraft {
    let use = "\(domain.name) \(move.from)->\(move.to!): tempo"
    let (level, target) = (move.from - 1, move.to! - 1)
    guard let entity = counter(in: move.rate!) else {
      return BranchDraft(level: level, target: target, rate: slots(move.rate!, .notNegative, use: use))
    }
    var draft = BranchDraft(level: level, target: target, rate: slots(.constant(1), .notNegative, use: use))
    let here = Condition.comparison(.init(subject: domain.name, relation: .equal, values: [String(move.from)]))
    for count in 0..<entities[entity].levels {
      let value = slots(move.rate!.replacing(entities[entity].name, by: Double(count)), .notNegative, use: use)
      draft.rules.append(factorRule(.all([here, counts(entity, count)]), value, key: "tempo \(count)"))
    }
    return draft
  }

  /// A move with a clock of its own: a duration, or a rate that leads to several levels or to the same.
  private mutating func compileSojourn(_ transition: Transition, of domain: LifeDomain) {
    let (duration, clock): (Duration, Clock)
    switch transition.timing {
    case .duration(let own, let on): (duration, clock) = (own, on)
    case .rate(let rate):
      if transition.direction != nil { return }
      (duration, clock) = (.exponentialRate(rate), .entry)
    }
    let entity = entityIndex[domain.name]!
    var draft = ChannelDraft(Self.sojournName(domain.name, transition), .sojourn)
    let use = "\(draft.name): duur"
    draft.owner = Int32(entity)
    draft.renewal = clock == .entry ? .entry : .never
    draft.timing = timingIndex(use: use, origin: origin(clock, entry: .entry, use: use)) { _ in duration }
    require(entity: entity, states: 1 << UInt64(transition.from - 1), on: &draft)
    let branches = transition.branches.sorted { $0.to < $1.to }
    let chances = wholeSlots(branches.map(\.probability), use: "\(draft.name): kans")
    for (branch, chance) in zip(branches, chances) {
      draft.branches.append(
        BranchDraft(
          level: transition.from - 1, target: branch.to - 1, rate: Array(repeating: chance, count: arrangements)))
    }
    append(draft)
  }

  mutating func compileEvents() {
    for event in scenario.events.sorted(by: { $0.name < $1.name }) {
      var draft = ChannelDraft("gebeurtenis \(event.name)", .event)
      compile(event.timing, of: event, on: &draft)
      draft.changes = add(event.changes, of: draft.name, use: "\(event.name): kans")
      draft.count = exposures.event(draft.name)
      append(draft)
    }
  }

  private mutating func compile(_ timing: Event.Timing, of event: Event, on draft: inout ChannelDraft) {
    switch timing {
    case .rate(let rate):
      require(event.condition, on: &draft)
      self.rate(rate, use: "\(event.name): tempo", on: &draft)
    case .duration(let duration, let clock):
      require(event.condition, on: &draft)
      let use = "\(event.name): duur"
      draft.owner = draft.rules.first?.entity ?? -1
      draft.renewal = clock == .entry ? .leaving : .never
      draft.timing = timingIndex(use: use, origin: origin(clock, entry: .arming, use: use)) { _ in duration }
    case .moments(let first, let every):
      draft.kind = .moment
      draft.gate = gate(event.condition)
      draft.timing = moments(first, every, use: "\(event.name): op")
    }
  }
}

extension Transition {
  /// The hazard of an exponential transition.
  var rate: Expression? { if case .rate(let rate) = timing { rate } else { nil } }
}
