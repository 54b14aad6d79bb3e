// SPDX-License-Identifier: EUPL-1.2

import Quantities
import Scenarios

/// Every influence is on something that can be faster or slower.
enum InfluencesAct: Rule {
  /// What decides whether an influence does anything.
  private struct Key: Hashable {
    var target: Target
    var kind: Influence.Kind
  }

  static func check(_ context: Context) {
    let scenario = context.draft.scenario
    let places = context.draft.declarations.filter { $0.kind == .influence }.first(by: \.name).mapValues(\.place)
    var told: Set<Place> = []
    var known: [Key: String?] = [:]
    let reason = { (target: Target, kind: Influence.Kind) -> String? in
      let key = Key(target: target, kind: kind)
      if let told = known[key] { return told }
      let told = Self.idleness(of: target, kind, in: scenario)
      known[key] = .some(told)
      return told
    }
    for influence in scenario.influences + scenario.barriers.flatMap(\.onLift) {
      guard let why = reason(influence.target, influence.kind),
        let place = place(of: influence, places), told.insert(place).inserted
      else { continue }
      context.warning(
        "influence.idle", "deze invloed op `\(influence.target.text)` doet niets: \(why)",
        "haal de invloed weg, of laat haar op iets anders werken", at: place)
    }
    for use in context.draft.slowings {
      guard let why = reason(use.target, .hazard) else { continue }
      context.warning(
        "influence.idle", "`remt` op `\(use.target.text)` doet niets: \(why)",
        "haal de werking weg, of laat haar iets anders remmen", at: use.place)
    }
  }

  /// The name stands at its declaration, with the target after it when there are several.
  private static func place(of influence: Influence, _ places: [String: Place]) -> Place? {
    places[influence.name] ?? places[String(influence.name.prefix { $0 != ":" })]
  }

  /// Why it changes nothing; `nil` when it may.
  private static func idleness(of target: Target, _ kind: Influence.Kind, in scenario: Scenario) -> String? {
    switch target {
    case .event(let name):
      guard kind == .acceleration, let event = scenario.events.first(where: { $0.name == name }),
        case .moments = event.timing
      else { return nil }
      return "de momenten van `\(name)` staan vast"
    case .domain(let name, let direction):
      guard let domain = scenario.domains.first(where: { $0.name == name }),
        !domain.transitions.contains(where: { $0.direction == direction })
      else { return nil }
      return idleness(of: domain, direction)
    case .service(let name, let step):
      guard let service = scenario.services.first(where: { $0.name == name }) else { return nil }
      let terms = [service.terms] + scenario.arrangements.compactMap { $0.changes[name] }
      return terms.allSatisfy { $0.lacks(step) } ? "`\(name)` heeft geen \(step.rawValue)" : nil
    case .transition: return nil
    }
  }

  /// Without a transition that leads in this direction alone.
  private static func idleness(of domain: LifeDomain, _ direction: Direction) -> String {
    let level = direction == .better ? "een beter niveau" : "een slechter niveau"
    let leads = domain.transitions.contains { own in
      own.branches.contains { direction == .better ? $0.to > own.from : $0.to < own.from }
    }
    return leads
      ? "naar \(level) gaan in `\(domain.name)` alleen overgangen met kansen, en daarop werkt geen invloed"
      : "`\(domain.name)` heeft geen overgang naar \(level)"
  }
}

extension ServiceTerms {
  /// Whether the step never happens, or takes no time.
  fileprivate func lacks(_ step: ServiceStep) -> Bool {
    func isZero(_ expression: Expression) -> Bool { expression.constantValue?.value == 0 }
    switch step {
    case .application: return isZero(application)
    case .wait: return wait.isInstant
    case .withdrawal: return isZero(withdrawal)
    case .dropOut: return isZero(dropOut)
    case .completion: return duration == nil
    }
  }
}
