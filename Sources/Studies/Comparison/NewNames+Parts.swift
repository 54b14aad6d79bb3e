// SPDX-License-Identifier: EUPL-1.2

import Scenarios

extension LifeDomain {
  func with(_ new: NewNames) -> LifeDomain {
    LifeDomain(
      name: new.name(name), title: title, levels: levels.map { new.level($0, of: name) },
      transitions: transitions.map { $0.with(new) }, start: start.map { $0.with(new) })
  }
}

extension Transition {
  fileprivate func with(_ new: NewNames) -> Transition {
    let timing: Timing =
      switch timing {
      case .rate(let rate): .rate(rate.with(new))
      case .duration(let duration, let clock): .duration(duration.with(new), clock.with(new))
      }
    return Transition(
      from: from, branches: branches.map { Branch(to: $0.to, probability: $0.probability.with(new)) }, timing: timing)
  }
}

extension Influence {
  func with(_ new: NewNames) -> Influence {
    var copy = self
    copy.name = new.text(name)
    copy.target = target.with(new)
    copy.condition = condition.with(new)
    copy.factor = factor.with(new)
    return copy
  }
}

extension Target {
  fileprivate func with(_ new: NewNames) -> Target {
    switch self {
    case .domain(let name, let direction): .domain(new.name(name), direction)
    case .transition(let name, let from, let to): .transition(new.name(name), from: from, to: to)
    case .event(let name): .event(new.name(name))
    case .service(let name, let step): .service(new.name(name), step)
    }
  }
}

extension LevelChange {
  fileprivate func with(_ new: NewNames) -> LevelChange {
    LevelChange(domain: new.name(domain), move: move, probability: probability.with(new))
  }
}

extension Event {
  func with(_ new: NewNames) -> Event {
    let timing: Timing =
      switch timing {
      case .rate(let rate): .rate(rate.with(new))
      case .duration(let duration, let clock): .duration(duration.with(new), clock.with(new))
      case .moments(let first, let every): .moments(first: first.with(new), every: every?.with(new))
      }
    return Event(
      name: new.name(name), title: title, condition: condition.with(new), timing: timing,
      changes: changes.map { $0.with(new) })
  }
}

extension Counter {
  func with(_ new: NewNames) -> Counter {
    let kind: Kind =
      switch kind {
      case .occurrences(let triggers, let limit): .occurrences(triggers.map { $0.with(new) }, limit: limit)
      case .time(let condition, let restarts): .time(condition.with(new), restarts: restarts)
      }
    return Counter(name: new.name(name), title: title, kind: kind)
  }
}

extension ServiceTerms {
  fileprivate func with(_ new: NewNames) -> ServiceTerms {
    ServiceTerms(
      application: application.with(new), wait: wait.with(new), approval: approval.with(new),
      withdrawal: withdrawal.with(new), dropOut: dropOut.with(new), duration: duration?.with(new))
  }
}

extension Service {
  func with(_ new: NewNames) -> Service {
    var copy = self
    copy.name = new.name(name)
    copy.terms = terms.with(new)
    copy.condition = condition.with(new)
    copy.stopCondition = stopCondition?.with(new)
    copy.completionChanges = completionChanges.map { $0.with(new) }
    return copy
  }
}

extension Barrier {
  func with(_ new: NewNames) -> Barrier {
    var copy = self
    copy.name = new.name(name)
    copy.condition = condition.with(new)
    copy.workings = workings.map { $0.with(new) }
    copy.onLift = onLift.map { $0.with(new) }
    return copy
  }
}

extension Barrier.Working {
  fileprivate func with(_ new: NewNames) -> Barrier.Working {
    switch self {
    case .blocks(let service): .blocks(service: new.name(service))
    case .delays(let service, let time): .delays(service: new.name(service), time.with(new))
    case .refuses(let service, let chance): .refuses(service: new.name(service), probability: chance.with(new))
    case .slows(let target, let factor): .slows(target.with(new), factor: factor.with(new))
    case .sanctions(let rate, let changes): .sanctions(rate: rate.with(new), changes: changes.map { $0.with(new) })
    }
  }
}

extension Arrangement {
  func with(_ new: NewNames) -> Arrangement {
    var copy = self
    copy.name = new.name(name)
    copy.lifts = lifts.map(new.name)
    copy.adds = adds.map(new.name)
    copy.changes = Dictionary(changes.map { (new.name($0.key), $0.value.with(new)) }) { first, _ in first }
    copy.parameters = Dictionary(parameters.map { (new.name($0.key), $0.value.with(new)) }) { first, _ in first }
    copy.discretion = discretion.map { room in
      Discretion(
        budget: room.budget.with(new), mandate: room.mandate.with(new), decision: room.decision.with(new),
        purchases: room.purchases.map { $0.with(new) })
    }
    return copy
  }
}

extension Purchase {
  fileprivate func with(_ new: NewNames) -> Purchase {
    var copy = self
    copy.name = new.name(name)
    copy.condition = condition.with(new)
    copy.rate = rate.with(new)
    copy.price = price.with(new)
    copy.duration = duration?.with(new)
    copy.changes = changes.map { $0.with(new) }
    return copy
  }
}
