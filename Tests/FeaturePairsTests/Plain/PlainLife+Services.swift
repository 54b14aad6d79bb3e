// SPDX-License-Identifier: EUPL-1.2

/// Where a household is with a service.
struct ServiceLife {
  enum State: String {
    case none = "geen"
    case waiting = "wacht"
    case active = "actief"
  }

  var state = State.none
  /// The wait, or how long it lasts; `nil` has no end.
  var running: Running?
  /// Whether barriers hold up the decision, after the ordinary wait.
  var isDelayed = false
}

/// Services from application to completion.
extension PlainLife {
  func exists(service name: String) -> Bool {
    sketch.services.first { $0.name == name }!.isStandard || current.adds.contains(name)
  }

  private func terms(_ service: Sketch.Service) -> Sketch.Terms {
    var terms = service.terms
    guard let change = current.changes.first(where: { $0.service == service.name })?.terms else { return terms }
    terms.application = change.application ?? terms.application
    terms.wait = change.wait ?? terms.wait
    terms.approval = change.approval ?? terms.approval
    terms.withdrawal = change.withdrawal ?? terms.withdrawal
    terms.dropOut = change.dropOut ?? terms.dropOut
    terms.duration = change.duration ?? terms.duration
    return terms
  }

  func startServices() throws {
    for service in sketch.services {
      var life = ServiceLife()
      switch household.services[service.name] {
      case "wacht":
        life.state = .waiting
        life.running = try start(terms(service).wait ?? Timing(law: .fixed(.years(0))))
      case "actief":
        life.state = .active
        life.running = try terms(service).duration.map { try start($0) }
      default: break
      }
      services[service.name] = life
    }
  }

  func timedServices() throws -> [Coming] {
    var all: [Coming] = []
    for service in sketch.services {
      let life = services[service.name]!
      if life.state != .none, let stop = service.stop, try holds(stop) {
        all.append(Coming(time: now) { self.services[service.name] = ServiceLife() })
      }
      guard let running = life.running else { continue }
      let pace = try pace([servicePart(service, life)], running)
      if let turn = try running.turn(now, pace: pace) { turns.append(turn) }
      guard let time = try running.next(now, pace: pace) else { continue }
      all.append(
        Coming(time: time, isExact: isExact(running), isLate: running.isLate) {
          try life.state == .waiting ? self.waited(service) : self.complete(service)
        })
    }
    return try all + timedPurchases()
  }

  /// What influences call the time that passes; that of a delay has no name.
  private func servicePart(_ service: Sketch.Service, _ life: ServiceLife) -> String {
    if life.state == .waiting, life.isDelayed { return "" }
    return service.name + (life.state == .waiting ? ".wachttijd" : ".afronding")
  }

  func passServiceTime(_ span: Double) throws {
    for service in sketch.services {
      let life = services[service.name]!
      guard life.running != nil else { continue }
      services[service.name]!.running!.pass(span, try effects(on: [servicePart(service, life)]).pace)
    }
    for name in purchases.keys { purchases[name]!.running?.pass(span, 1) }
  }

  func immediateServices() throws -> [Coming] {
    var all: [Coming] = []
    for service in sketch.services {
      let (terms, life) = (terms(service), services[service.name]!)
      if let running = life.running, running.isAtOnce(now), try isOpen(servicePart(service, life)) {
        all.append(
          Coming(time: now) {
            try life.state == .waiting ? self.waited(service) : self.complete(service)
          })
      }
      switch services[service.name]!.state {
      case .none:
        guard exists(service: service.name), try !isBlocked(service), try isRate(terms.application),
          try service.condition.map({ try holds($0) }) ?? true,
          try isOpen(service.name + ".aanvraag")
        else { continue }
        all.append(Coming(time: now) { try self.apply(service) })
      case .waiting:
        if try isRate(terms.withdrawal), try isOpen(service.name + ".terugtrekking") {
          all.append(Coming(time: now) { self.services[service.name] = ServiceLife() })
        }
      case .active:
        if try isRate(terms.dropOut), try isOpen(service.name + ".uitval") {
          all.append(
            Coming(time: now) {
              self.services[service.name] = ServiceLife()
              try self.happened(.service(service.name, "uitval"))
            })
        }
      }
    }
    return all
  }

  private func isOpen(_ part: String) throws(Unclear) -> Bool {
    let (factor, pace) = try effects(on: [part])
    return factor > 0 && pace > 0
  }

  private func isBlocked(_ service: Sketch.Service) throws(Unclear) -> Bool {
    for barrier in sketch.barriers where try isInForce(barrier) {
      for case .blocks(service.name) in barrier.workings { return true }
    }
    return false
  }

  private func apply(_ service: Sketch.Service) throws {
    var life = ServiceLife()
    life.state = .waiting
    life.running = try start(terms(service).wait ?? Timing(law: .fixed(.years(0))))
    services[service.name] = life
    try happened(.service(service.name, "aanvraag"))
  }

  /// Who delays is known at the end of the ordinary wait, and their delays add up.
  private func waited(_ service: Sketch.Service) throws {
    if services[service.name]!.isDelayed { return try decide(service) }
    var times: [Formula] = []
    for barrier in sketch.barriers where try isInForce(barrier) {
      for case .delays(service.name, let time) in barrier.workings { times.append(time) }
    }
    guard let first = times.first else { return try decide(service) }
    services[service.name]!.isDelayed = true
    let sum = times.dropFirst().reduce(first) { .binary($0, "+", $1) }
    services[service.name]!.running = try start(Timing(law: .fixed(sum)))
  }

  private func decide(_ service: Sketch.Service) throws {
    var isGranted = try isSure(terms(service).approval)
    for barrier in sketch.barriers where try isInForce(barrier) {
      for case .refuses(service.name, let chance) in barrier.workings where try isSure(chance) { isGranted = false }
    }
    services[service.name] = ServiceLife()
    if isGranted {
      services[service.name]!.state = .active
      services[service.name]!.running = try terms(service).duration.map { try start($0) }
    }
    try happened(.service(service.name, "besluit"))
    if isGranted { try happened(.service(service.name, "start")) }
  }

  private func complete(_ service: Sketch.Service) throws {
    services[service.name] = ServiceLife()
    try happened(.service(service.name, "afronding"))
    try change(service.completion)
  }
}
