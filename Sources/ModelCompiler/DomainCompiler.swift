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

  static func sojournName(_ domain: String, _ from: Int, _ to: Int) -> String { "leefgebied \(domain) \(from)->\(to)" }

  /// One clock for all exponential moves of a domain in one direction: it couples arrangements better than a clock per level.
  private mutating func compileDirection(_ direction: Direction, of domain: LifeDomain) {
    let moves = domain.transitions.filter { $0.direction == direction && $0.rate != nil }
    guard !moves.isEmpty else { return }
    let entity = entityIndex[domain.name]!
    var draft = ChannelDraft(Self.directionName(domain.name, direction), .direction)
    draft.owner = Int32(entity)
    let sources = moves.reduce(UInt64(0)) { $0 | 1 << UInt64($1.from - 1) }
    require(entity: entity, states: sources, on: &draft)
    for move in moves.sorted(by: { ($0.from, $0.to) < ($1.from, $1.to) }) {
      let use = "\(domain.name) \(move.from)->\(move.to): tempo"
      draft.branches.append(
        BranchDraft(level: move.from - 1, target: move.to - 1, rate: slots(move.rate!, .notNegative, use: use)))
    }
    append(draft)
  }

  private mutating func compileSojourn(_ transition: Transition, of domain: LifeDomain) {
    guard case .duration(let duration) = transition.timing else { return }
    let entity = entityIndex[domain.name]!
    let name = Self.sojournName(domain.name, transition.from, transition.to)
    var draft = ChannelDraft(name, .sojourn)
    draft.owner = Int32(entity)
    draft.restarts = true
    draft.argument = Int32(transition.to - 1)
    draft.timing = timingIndex(use: "\(domain.name) \(transition.from)->\(transition.to): duur") { _ in duration }
    require(entity: entity, states: 1 << UInt64(transition.from - 1), on: &draft)
    append(draft)
  }

  mutating func compileEvents() {
    for event in scenario.events.sorted(by: { $0.name < $1.name }) {
      var draft = ChannelDraft("gebeurtenis \(event.name)", .event)
      require(event.condition, on: &draft)
      rate(slots(event.rate, .notNegative, use: "\(event.name): tempo"), on: &draft)
      draft.changes = add(event.changes, of: draft.name, use: "\(event.name): kans")
      draft.count = exposures.event(draft.name)
      append(draft)
    }
  }
}

extension Transition {
  /// The hazard of an exponential transition.
  var rate: Expression? { if case .rate(let rate) = timing { rate } else { nil } }
}
