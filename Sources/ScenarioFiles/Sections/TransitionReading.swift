// SPDX-License-Identifier: EUPL-1.2

import Distributions
import Quantities
import Scenarios

extension Fields {
  func transition(of domain: String) -> Transition? {
    let from = level("van", in: domain)
    let timing = timing()
    let branches = branches(of: domain, from: from, isInstant: timing?.isInstant ?? false)
    guard let from, let branches, let timing else { return nil }
    return Transition(from: from, branches: branches, timing: timing)
  }

  /// Where a transition may lead to, one level or several with a probability each.
  private func branches(of domain: String, from: Int?, isInstant: Bool) -> [Transition.Branch]? {
    guard let node = node("naar") else { return nil }
    guard case .map = node.content else {
      let to = level("naar", in: domain)
      context.draft.moves.append(
        MoveUse(domain: domain, from: from, to: to, place: valuePlace("naar"), isInstant: isInstant))
      return to.map { [Transition.Branch(to: $0, probability: .constant(1))] }
    }
    guard let shares = levelShares("naar", in: domain) else { return nil }
    for share in shares {
      context.draft.moves.append(
        MoveUse(
          domain: domain, from: from, to: share.level, place: share.place, isBranch: shares.count > 1,
          isInstant: isInstant))
    }
    let branches = shares.compactMap { share in
      share.level.map { Transition.Branch(to: $0, probability: share.probability) }
    }
    return branches.count == shares.count && !branches.isEmpty ? branches : nil
  }

  private func timing() -> Timing? {
    guard has("tempo") != has("duur") else {
      context.error(
        has("duur") ? "key.conflict" : "key.missing", "een overgang heeft een `tempo` of een `duur`",
        has("duur") ? "laat er één weg" : "voeg toe, bijvoorbeeld: tempo: 0.35 per jaar",
        at: has("duur") ? keyPlace("duur") : place)
      return nil
    }
    if has("duur") { return clockedDuration().map { .duration($0.0, $0.1) } }
    refuseClock()
    return formula("tempo", scope: .counting).map(Timing.rate)
  }

  /// Reports a clock where nothing is timed by one.
  func refuseClock() {
    for key in ["klok", "leeftijd"] where has(key) {
      context.error(
        "key.conflict", "`\(key)` hoort bij `duur`", "laat `\(key)` weg, of geef een `duur`", at: keyPlace(key))
    }
  }

  /// The law in `duur` with the clock it runs on.
  func clockedDuration() -> (Duration, Clock)? {
    let word: ClockWord? = has("klok") ? choice("klok") : .entry
    let law = duration("duur", on: word ?? .entry)
    if word == .calendar, law != nil, node("duur")?.scalar != nil, let use = context.draft.formulas.last {
      context.draft.years.append(use)
    }
    if word != .age, word != nil, has("leeftijd") {
      context.error(
        "key.conflict", "`leeftijd` hoort bij `klok: leeftijd`", "schrijf klok: leeftijd, of laat `leeftijd` weg",
        at: keyPlace("leeftijd"))
    }
    guard let word, let clock = clock(word), let law else { return nil }
    return (law, clock)
  }

  private func clock(_ word: ClockWord) -> Clock? {
    switch word {
    case .entry: return .entry
    case .start: return .start
    case .calendar: return .calendar
    case .age:
      guard let scalar = scalar("leeftijd") else {
        if !has("leeftijd") {
          context.error(
            "key.missing", "bij `klok: leeftijd` hoort ook `leeftijd`, het kenmerk met de leeftijd aan het begin",
            "voeg toe, bijvoorbeeld: leeftijd: leeftijd_begin", at: valuePlace("klok"))
        }
        return nil
      }
      context.draft.ages.append(Reference(kind: .attribute, name: scalar.string, place: scalar.place))
      return reference("leeftijd", .attribute).map { .age(attribute: $0) }
    }
  }
}

extension Timing {
  /// Whether no time passes.
  var isInstant: Bool {
    guard case .duration(let law, .entry) = self else { return false }
    return law.isInstant
  }
}

extension Duration {
  /// Whether no time passes.
  var isInstant: Bool {
    switch self {
    case .distribution(let law): law.form == .fixed && law.numbers[0].constantValue?.value == 0
    case .empirical(let times, _): times.allSatisfy { $0.constantValue?.value == 0 }
    case .accelerated(let inner, _): inner.isInstant
    default: false
    }
  }
}
