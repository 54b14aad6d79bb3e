// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import Sampling

/// What happens when a channel fires.
extension Simulator {
  func fire(_ c: Int, _ now: Moment) {
    let channel = hot.channels + c
    let arming = life.clock[c].armings &- 1
    life.controls[Int(life.clock[c].control)] += now.weight
    disarm(c)
    touch(c)
    let kind = channel.pointee.kind
    if kind == .moment, !isOpen(channel.pointee.gate) { return }
    count(channel.pointee.count, now)
    let owner = Int(channel.pointee.owner)
    let argument = Int(channel.pointee.argument)
    switch kind {
    case .direction: move(owner, target(channel, arming), now)
    case .sojourn: enter(owner, target(channel, arming), now)
    case .timer: move(owner, Int(life.level[owner]) + 1, now)
    case .event, .moment: change(channel.pointee.changes.lowerBound, channel.pointee.changes.upperBound, arming, now)
    case .application: move(owner, StepState.waiting, now)
    case .wait: advance(argument, phase: 0, now)
    case .delay: advance(argument, phase: Int(life.level[owner]) - StepState.firstDelay + 1, now)
    case .withdrawal: withdraw(argument, now)
    case .dropOut: end(argument, now)
    case .completion:
      end(argument, now)
      change(channel.pointee.changes.lowerBound, channel.pointee.changes.upperBound, arming, now)
    case .request: request(argument, now)
    case .decision: buy(argument, now)
    case .expiry: expire(argument, now)
    }
  }

  /// The level a direction leads to: the only one, or an addressed choice by the rates of the moment.
  private func target(_ pointer: UnsafeMutablePointer<Channel>, _ arming: UInt32) -> Int {
    let channel = pointer.pointee
    let level = Int32(life.level[Int(channel.owner)])
    var total = 0.0
    var last = -1
    var targets = 0
    for b in Int(channel.branches.lowerBound)..<Int(channel.branches.upperBound) where hot.branches[b].level == level {
      last = b
      targets += 1
      if channel.hasChoice { total += branchRate(b) }
    }
    precondition(last >= 0, "a direction fired from a level it does not leave")
    guard targets > 1 else { return Int(hot.branches[last].target) }
    let u = Addressed.uniform(key, draw: draw, channel: channel.id, arming: arming, purpose: .branch) * total
    var reached = 0.0
    for b in Int(channel.branches.lowerBound)..<Int(channel.branches.upperBound) where hot.branches[b].level == level {
      reached += branchRate(b)
      if u < reached { return Int(hot.branches[b].target) }
    }
    return Int(hot.branches[last].target)
  }

  /// Sudden moves of domains, each with its own addressed chance.
  private func change(_ start: Int32, _ end: Int32, _ arming: UInt32, _ now: Moment) {
    var i = start
    while i < end {
      let change = hot.changes[Int(i)]
      let probability = value(view.changeSlots[Int(i)])
      i &+= 1
      if probability < 1 {
        let u = Addressed.uniform(key, draw: draw, channel: change.id, arming: arming, purpose: .change)
        if u >= probability { continue }
      }
      let entity = Int(change.entity)
      let wanted = change.isShift ? Int(life.level[entity]) + Int(change.value) : Int(change.value)
      move(entity, min(max(wanted, 0), Int(hot.entities[entity].levelCount) - 1), now)
    }
  }

  // MARK: Services

  /// After the ordinary wait or a delay: the next delay, or the decision.
  ///
  /// Which barriers delay is known at the end of the ordinary wait, so that their order cannot matter.
  private func advance(_ s: Int, phase: Int, _ now: Moment) {
    let service = view.services[s]
    if phase == 0 { life.delays[s] = delays(of: service) } else { life.delays[s] &= .max << UInt64(phase) }
    if life.delays[s] == 0 { return decide(s, service, now) }
    move(Int(service.entity), StepState.firstDelay + life.delays[s].trailingZeroBitCount, now)
  }

  /// Barriers that delay it now, as bits.
  private func delays(of service: ServiceSteps) -> UInt64 {
    var found: UInt64 = 0
    for d in Int(service.delays.lowerBound)..<Int(service.delays.upperBound) {
      let delay = view.delays[d]
      if delay.applies, isOpen(delay.gate) { found |= 1 << UInt64(d - Int(service.delays.lowerBound)) }
    }
    return found
  }

  private func withdraw(_ s: Int, _ now: Moment) {
    life.delays[s] = 0
    move(Int(view.services[s].entity), Int(view.services[s].refused), now)
  }

  private func decide(_ s: Int, _ service: ServiceSteps, _ now: Moment) {
    count(service.decisionCount, now)
    var probability = value(service.approval)
    for r in Int(service.refusals.lowerBound)..<Int(service.refusals.upperBound) {
      let refusal = view.refusals[r]
      if refusal.applies, isOpen(refusal.gate) { probability *= 1 - value(refusal.slot) }
    }
    let n = life.decisions[s]
    life.decisions[s] = n &+ 1
    let isApproved =
      probability >= 1
      || Addressed.uniform(key, draw: draw, channel: service.decisionID, arming: n, purpose: .approval) < probability
    if isApproved { count(service.startCount, now) }
    move(Int(service.entity), isApproved ? StepState.active : Int(service.refused), now)
  }

  private func end(_ s: Int, _ now: Moment) {
    let service = view.services[s]
    life.delays[s] = 0
    move(Int(service.entity), Int(service.ended), now)
  }

  /// Ends services whose stop condition has become true. It comes to rest: a stopped service cannot start in the same instant.
  func stopServices(_ now: Moment) {
    while life.counters.pointee.stops > 0 {
      life.counters.pointee.stops &-= 1
      let s = Int(life.stopQueue[life.counters.pointee.stops])
      life.mayStop[s] = false
      let service = view.services + s
      guard let stop = service.pointee.stop else { continue }
      let state = Int(life.level[Int(service.pointee.entity)])
      if state == StepState.none || state == StepState.closed { continue }
      if isOpen(stop) { end(s, now) }
    }
  }

  // MARK: Purchases

  private func request(_ p: Int, _ now: Moment) {
    let purchase = view.purchases[p]
    let price = value(purchase.price)
    guard price <= life.counters.pointee.budget else { return move(Int(purchase.entity), StepState.closed, now) }
    life.counters.pointee.budget -= price
    if price > value(view.mandate) { return move(Int(purchase.entity), StepState.waiting, now) }
    buy(p, now)
  }

  private func buy(_ p: Int, _ now: Moment) {
    let purchase = view.purchases[p]
    count(purchase.count, now)
    let n = life.bought[p]
    life.bought[p] = n &+ 1
    move(Int(purchase.entity), StepState.active, now)
    change(purchase.changes.lowerBound, purchase.changes.upperBound, n, now)
  }

  private func expire(_ p: Int, _ now: Moment) {
    let purchase = view.purchases[p]
    move(Int(purchase.entity), purchase.isRepeatable ? StepState.none : StepState.closed, now)
  }
}
