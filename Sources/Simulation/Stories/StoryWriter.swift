// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import Scenarios

/// Turns the steps of a life into events with names and amounts.
struct StoryWriter {
  private let model: CompiledModel
  private let arrangement: Int
  private let life: Storyteller.Life
  private let prices: (own: DrawTables, early: DrawTables)

  init(_ model: CompiledModel, _ arrangement: Int, _ life: Storyteller.Life) {
    self.model = model
    self.arrangement = arrangement
    self.life = life
    prices = (life.tables, life.early ?? life.tables)
  }

  func story(of household: Int) -> Story {
    let scenario = model.scenario
    return Story(
      arrangement: scenario.arrangements[arrangement].name, household: scenario.cases[household].name,
      attributes: attributes, levels: levels, services: services, events: tellable.map(event))
  }

  /// Steps at which something happened; what accrued before the others goes to the next.
  var tellable: [Int] { life.steps.indices.filter(isTellable) }

  private func isTellable(_ i: Int) -> Bool {
    let step = life.steps[i]
    guard step.channel >= 0, model.channels[step.channel].kind == .moment else { return true }
    return !step.booked.isEmpty || step.levels != life.steps[i - 1].levels
  }

  private func event(_ i: Int) -> Story.Event {
    let step = life.steps[i]
    var accrued = entries(step.accrued, isEarly: step.accruedEarly)
    var before = i - 1
    while before >= 0, !isTellable(before) {
      accrued += entries(life.steps[before].accrued, isEarly: life.steps[before].accruedEarly)
      before -= 1
    }
    return Story.Event(
      time: step.time, happening: happening(i), changes: i == 0 ? [] : changes(i), accrued: accrued,
      booked: entries(step.booked, isEarly: step.bookedEarly))
  }

  // MARK: Start

  /// As the compiled model orders them: numbers by name, then choices by name.
  private var attributes: [Story.Attribute] {
    let sorted = model.scenario.attributes.sorted { $0.name < $1.name }
    let order = (sorted.filter { $0.choices == nil } + sorted.filter { $0.choices != nil }).map(\.name)
    let values = life.tables.household.attributes
    return model.scenario.attributes.map { attribute in
      let value = values.base[order.firstIndex(of: attribute.name)!]
      return Story.Attribute(
        name: attribute.name, value: attribute.choices.map { .choice($0[Int(value)]) } ?? .number(value))
    }
  }

  private var levels: [Story.Level] {
    model.scenario.domains.map { domain in
      Story.Level(domain: domain.name, level: Int(life.steps[0].levels[entity(domain.name)]) + 1)
    }
  }

  private var services: [Story.Service] {
    model.scenario.services.compactMap { service in
      let phase = phase(entity(service.name), Int(life.steps[0].levels[entity(service.name)]))
      return phase == .none ? nil : Story.Service(name: service.name, phase: phase)
    }
  }

  private func entity(_ name: String) -> Int { model.entities.firstIndex { $0.name == name }! }

  // MARK: Events

  private func changes(_ i: Int) -> [Story.Change] {
    let (before, after) = (life.steps[i - 1].levels, life.steps[i].levels)
    return model.entities.indices.compactMap { e in
      if before[e] == after[e] { return nil }
      let (from, to) = (Int(before[e]), Int(after[e]))
      let name = model.entities[e].name
      switch model.entities[e].kind {
      case .domain: return .domain(name, from: from + 1, to: to + 1)
      case .service: return .service(name, from: phase(e, from), to: phase(e, to))
      case .purchase: return .purchase(name, from: phase(e, from), to: phase(e, to))
      case .indicator, .counter, .timer: return nil
      }
    }
  }

  private func phase(_ entity: Int, _ level: Int) -> Story.Phase {
    switch level {
    case StepState.none: .none
    case StepState.waiting: .waiting
    case StepState.active: .active
    case StepState.closed: .closed
    default:
      .delayed(
        barrier: model.scenario.delaying(model.entities[entity].name)[level - StepState.firstDelay])
    }
  }

  func happening(_ i: Int) -> Story.Happening {
    let step = life.steps[i]
    guard step.channel >= 0 else {
      return i == 0 ? .start : i == life.steps.count - 1 ? .horizon : .takeover
    }
    let channel = model.channels[step.channel]
    let name = channel.owner >= 0 ? model.entities[Int(channel.owner)].name : ""
    switch channel.kind {
    case .direction, .sojourn: return .domain(name)
    case .timer: return .mark(counter: name)
    case .event, .moment: return cause(model.names.channels[step.channel])
    case .application: return .application(service: name)
    case .wait, .delay: return decision(i, Int(channel.argument), name)
    case .withdrawal: return .withdrawal(service: name)
    case .dropOut: return .dropOut(service: name)
    case .completion: return .completion(service: name)
    case .request: return request(i, Int(channel.argument), name)
    case .decision: return .purchase(name)
    case .expiry: return .expiry(purchase: name)
    }
  }

  private func cause(_ channel: String) -> Story.Happening {
    if let event = model.scenario.events.first(where: { "gebeurtenis \($0.name)" == channel }) {
      return .event(event.name)
    }
    return .sanction(barrier: model.scenario.sanctioning(channel) ?? channel)
  }

  private func decision(_ i: Int, _ s: Int, _ name: String) -> Story.Happening {
    let step = life.steps[i]
    guard step.decisions[s] > life.steps[i - 1].decisions[s] else { return .delay(service: name) }
    // Approved and ended at once, by its own stop condition, shows in what starts are counted, or leaves it closed where a refusal
    // does not.
    let service = model.services[arrangement][s]
    let after = Int(step.levels[Int(service.entity)])
    let isStarted = step.booked.contains { $0.exposure == Int(service.startCount) }
    let isEnded = after == StepState.closed && Int(service.refused) == StepState.none
    return .decision(service: name, isApproved: after == StepState.active || isEnded || isStarted)
  }

  private func request(_ i: Int, _ p: Int, _ name: String) -> Story.Happening {
    let step = life.steps[i]
    if step.bought[p] > life.steps[i - 1].bought[p] { return .purchase(name) }
    let isWaiting = Int(step.levels[Int(model.purchases[arrangement][p].entity)]) == StepState.waiting
    return isWaiting ? .request(purchase: name) : .refusal(purchase: name)
  }

  // MARK: Money

  private func entries(_ counted: [StoryLog.Counted], isEarly: Bool) -> [Story.Entry] {
    let tables = isEarly ? prices.early : prices.own
    return counted.flatMap { own in
      model.ledger.exposureRanges[own.exposure].compactMap { i in
        let c = Int(model.ledger.exposureCells[Int(i)])
        let cell = model.ledger.cells[c]
        if cell.tally != .none { return nil }
        let (units, euro) = (tables.quantity.base[c], tables.euro.base[c])
        if units == 0, euro == 0 { return nil }
        return Story.Entry(
          cell: c, item: model.scenario.items[cell.item].name, from: cell.from, to: cell.to,
          quantity: own.amount.x * units, amount: own.amount.x * euro, presentValue: own.amount.y * euro)
      }
    }
  }
}

extension Scenario {
  /// Barriers that delay a service, in the order of its phases.
  func delaying(_ service: String) -> [String] {
    barriers.sorted { $0.name < $1.name }.flatMap { barrier in
      barrier.workings.compactMap { if case .delays(service, _) = $0 { barrier.name } else { nil } }
    }
  }

  /// Barriers that refuse a service, in the order of the compiled steps.
  func refusing(_ service: String) -> [String] {
    barriers.sorted { $0.name < $1.name }.flatMap { barrier in
      barrier.workings.compactMap { if case .refuses(service, _) = $0 { barrier.name } else { nil } }
    }
  }

  /// The barrier whose sanction a channel is.
  func sanctioning(_ channel: String) -> String? {
    barriers.first { channel.hasPrefix("knelpunt \($0.name) sanctie") }?.name
  }
}
