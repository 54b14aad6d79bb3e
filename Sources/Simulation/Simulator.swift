// SPDX-License-Identifier: EUPL-1.2

import Glibc
import ModelCompiler
import Sampling

/// Runs one household through one arrangement: the next-reaction method on addressed unit exponentials.
///
/// Every channel fires when its integrated hazard reaches its own number (random time change), so that two arrangements share a
/// life wherever they share its hazards.
///
/// - Source: D. F. Anderson 2007, J. Chem. Phys. 127:214107 (modified next reaction); M. Rathinam, P. W. Sheppard,
///   M. Khammash 2010, J. Chem. Phys. 132:034103 (common reaction path).
struct Simulator {
  /// More events than this in one life is a model that does not stand still.
  static let eventLimit = 1_000_000

  let kernel: KernelModel
  let household: Int
  let key: HouseholdKey
  let draw: UInt32

  private let channels: UnsafeMutablePointer<KernelModel.HotChannel>
  private let factors: UnsafeMutablePointer<KernelModel.HotFactor>
  private let rates: UnsafeMutablePointer<Double>
  private let base: UnsafeMutablePointer<Double>
  private let waits: UnsafeMutablePointer<WaitingTime>
  private let values: UnsafeMutablePointer<Double>
  private let staticBits: UnsafeMutablePointer<Bool>
  private let view: ArrangementView
  private let years: Int

  init(kernel: KernelModel, tables: DrawTables, household: Int, key: HouseholdKey, draw: UInt32) {
    self.kernel = kernel
    self.household = household
    view = kernel.arrangements[tables.arrangement]
    staticBits = view.staticBits.base + household * view.staticCount
    self.key = key
    self.draw = draw
    channels = kernel.channels.base
    factors = kernel.factors.base
    rates = tables.tables.base
    base = tables.base.base
    waits = tables.waits.base
    values = tables.values.base
    years = kernel.years
  }

  /// Simulates to the horizon. Returns the channel that fired when the event limit was reached, −1 otherwise.
  func run(_ life: inout Life, log: TrajectoryLog? = nil) -> Int {
    begin(&life)
    let horizon = kernel.horizon
    let stride = kernel.channelStride
    while true {
      let c = Self.earliest(life.next, stride)
      let t = life.next[c]
      if !(t < horizon) { break }
      life.events &+= 1
      if life.events > Self.eventLimit { return c }
      life.mark &+= 1
      life.touchedCount = 0
      fire(c, t, &life)
      if life.stopCount > 0 { stopServices(t, &life) }
      var i = 0
      while i < life.touchedCount {
        update(Int(life.touched[i]), t, &life)
        i &+= 1
      }
      if let log { log.append(time: t, channel: c, levels: life.level) }
    }
    finish(&life)
    return -1
  }

  /// The channel with the smallest time; the first of equals, which has the smallest identity.
  ///
  /// Four independent chains, because one chain of compares waits for itself.
  @inline(__always)
  private static func earliest(_ next: UnsafeMutablePointer<Double>, _ stride: Int) -> Int {
    var (a, b, c, d) = (next[0], next[1], next[2], next[3])
    var (ia, ib, ic, id) = (0, 1, 2, 3)
    var i = 4
    while i < stride {
      if next[i] < a { (a, ia) = (next[i], i) }
      if next[i &+ 1] < b { (b, ib) = (next[i &+ 1], i &+ 1) }
      if next[i &+ 2] < c { (c, ic) = (next[i &+ 2], i &+ 2) }
      if next[i &+ 3] < d { (d, id) = (next[i &+ 3], i &+ 3) }
      i &+= 4
    }
    if b < a || (b == a && ib < ia) { (a, ia) = (b, ib) }
    if d < c || (d == c && id < ic) { (c, ic) = (d, id) }
    return c < a || (c == a && ic < ia) ? ic : ia
  }

  // MARK: Start and end

  private func begin(_ life: inout Life) {
    let start = kernel.starts[household].base
    for e in 0..<kernel.entityCount {
      life.level[e] = start[e]
      life.since[e] = 0
      life.sinceFactor[e] = 1
    }
    for i in 0..<kernel.indicators.count { life.level[Int(kernel.indicators.base[i].entity)] = evaluate(i, life) ? 1 : 0 }
    for d in 0..<kernel.domainCount { life.yearEnd[d * (years + 1)] = life.level[d] }
    for i in view.services.indices {
      life.decisions[i] = 0
      life.mayStop[i] = true
    }
    for i in view.purchases.indices { life.bought[i] = 0 }
    life.events = 0
    life.mark = 0
    life.touchedCount = 0
    life.budget = view.budget >= 0 ? values[Int(view.budget)] : 0
    for c in 0..<kernel.channelCount {
      life.clock[c] = Life.Clock(left: 0, since: 0, speed: 0, armings: 0, isArmed: false)
      life.stamp[c] = 0
      life.next[c] = Life.never
    }
    life.stopCount = view.services.count
    stopServices(0, &life)
    life.touchedCount = 0
    for c in 0..<kernel.channelCount { update(c, 0, &life) }
  }

  private func finish(_ life: inout Life) {
    let end = kernel.horizon
    let factor = exp(-kernel.force * end)
    for e in 0..<kernel.entityCount { accrue(e, Int(life.level[e]), end, factor, &life) }
    let always = kernel.always
    guard always >= 0 else { return }
    see(always, &life)
    for y in 0..<years {
      life.amount[always * years + y] = min(end, Double(y + 1)) - Double(y)
      life.discounted[always * years + y] = kernel.yearIntegral.base[y]
    }
  }

  // MARK: Events

  private func fire(_ c: Int, _ t: Double, _ life: inout Life) {
    let channel = channels[c]
    let arming = life.clock[c].armings &- 1
    life.clock[c].isArmed = false
    touch(c, &life)
    if channel.count >= 0 { count(Int(channel.count), t, &life) }
    switch channel.kind {
    case .direction: move(Int(channel.owner), target(c, channel, arming, life), t, &life)
    case .sojourn: move(Int(channel.owner), Int(channel.argument), t, &life)
    case .event: change(channel.changeStart, channel.changeEnd, arming, t, &life)
    case .application: move(Int(channel.owner), StepState.waiting, t, &life)
    case .wait: advance(Int(channel.argument), phase: 0, t, &life)
    case .delay:
      advance(Int(channel.argument), phase: Int(life.level[Int(channel.owner)]) - StepState.firstDelay + 1, t, &life)
    case .withdrawal: move(Int(channel.owner), StepState.none, t, &life)
    case .dropOut: end(Int(channel.argument), t, &life)
    case .completion:
      end(Int(channel.argument), t, &life)
      change(channel.changeStart, channel.changeEnd, arming, t, &life)
    case .request: request(Int(channel.argument), t, &life)
    case .decision: buy(Int(channel.argument), t, &life)
    case .expiry:
      let isRepeatable = view.purchases.base[Int(channel.argument)].isRepeatable
      move(Int(channel.owner), isRepeatable ? StepState.none : StepState.closed, t, &life)
    }
  }

  /// The level a direction leads to: the only one, or an addressed choice by the rates of the moment.
  private func target(_ c: Int, _ channel: KernelModel.HotChannel, _ arming: UInt32, _ life: Life) -> Int {
    let level = Int32(life.level[Int(channel.owner)])
    var total = 0.0
    var last = -1
    for b in Int(channel.branchStart)..<Int(channel.branchEnd) where kernel.branches.base[b].level == level {
      total += branchRate(b, life)
      last = b
    }
    precondition(last >= 0, "a direction fired from a level it does not leave")
    let u = channel.hasChoice
      ? Addressed.uniform(key, draw: draw, channel: channel.id, arming: arming, purpose: .branch) * total : 0
    var reached = 0.0
    for b in Int(channel.branchStart)..<Int(channel.branchEnd) where kernel.branches.base[b].level == level {
      reached += branchRate(b, life)
      if u < reached { return Int(kernel.branches.base[b].target) }
    }
    return Int(kernel.branches.base[last].target)
  }

  private func branchRate(_ b: Int, _ life: Life) -> Double {
    var rate = values[Int(view.branchSlots.base[b])]
    let range = kernel.branches.base[b].factors
    for f in Int(range.lowerBound)..<Int(range.upperBound) {
      let factor = factors[f]
      rate *= rates[Int(factor.offset) &+ Int(life.level[Int(factor.entity)])]
    }
    return rate
  }

  private func change(_ start: Int32, _ end: Int32, _ arming: UInt32, _ t: Double, _ life: inout Life) {
    var i = start
    while i < end {
      let change = kernel.changes.base[Int(i)]
      let probability = values[Int(view.changeSlots.base[Int(i)])]
      i &+= 1
      if probability < 1 {
        let u = Addressed.uniform(key, draw: draw, channel: change.id, arming: arming, purpose: .change)
        if u >= probability { continue }
      }
      let entity = Int(change.entity)
      let wanted = change.isShift ? Int(life.level[entity]) + Int(change.value) : Int(change.value)
      move(entity, min(max(wanted, 0), Int(kernel.levelCount.base[entity]) - 1), t, &life)
    }
  }

  // MARK: Services and purchases

  /// After the ordinary wait or a delay: the next delay that applies, or the decision.
  private func advance(_ s: Int, phase: Int, _ t: Double, _ life: inout Life) {
    let service = view.services.base[s]
    var d = Int(service.delayStart) + phase
    while d < Int(service.delayEnd) {
      let delay = view.delays.base[d]
      if delay.applies, isOpen(delay.gate, life) {
        move(Int(service.entity), StepState.firstDelay + d - Int(service.delayStart), t, &life)
        return
      }
      d += 1
    }
    decide(s, service, t, &life)
  }

  private func decide(_ s: Int, _ service: ArrangementView.HotService, _ t: Double, _ life: inout Life) {
    if service.decisionCount >= 0 { count(Int(service.decisionCount), t, &life) }
    var probability = values[Int(service.approval)]
    for r in Int(service.refusalStart)..<Int(service.refusalEnd) {
      let refusal = view.refusals.base[r]
      if refusal.applies, isOpen(refusal.gate, life) {
        probability *= 1 - values[Int(refusal.slot)]
      }
    }
    let n = life.decisions[s]
    life.decisions[s] = n &+ 1
    let isApproved = probability >= 1
      || Addressed.uniform(key, draw: draw, channel: service.decisionID, arming: n, purpose: .approval) < probability
    if isApproved, service.startCount >= 0 { count(Int(service.startCount), t, &life) }
    move(Int(service.entity), isApproved ? StepState.active : StepState.none, t, &life)
  }

  private func end(_ s: Int, _ t: Double, _ life: inout Life) {
    let service = view.services.base[s]
    move(Int(service.entity), service.isRepeatable ? StepState.none : StepState.closed, t, &life)
  }

  /// Ends services whose stop condition has become true. It comes to rest: a stopped service cannot start in the same instant.
  private func stopServices(_ t: Double, _ life: inout Life) {
    while life.stopCount > 0 {
      for s in view.services.indices where life.mayStop[s] {
        life.mayStop[s] = false
        life.stopCount &-= 1
        let service = view.services.base[s]
        let state = Int(life.level[Int(service.entity)])
        if service.hasStop, state != StepState.none, state != StepState.closed, isOpen(service.stop, life) { end(s, t, &life) }
      }
    }
  }

  private func request(_ p: Int, _ t: Double, _ life: inout Life) {
    let purchase = view.purchases.base[p]
    let price = values[Int(purchase.price)]
    guard price <= life.budget else {
      move(Int(purchase.entity), StepState.closed, t, &life)
      return
    }
    life.budget -= price
    if price > values[Int(view.mandate)] {
      move(Int(purchase.entity), StepState.waiting, t, &life)
    } else {
      buy(p, t, &life)
    }
  }

  private func buy(_ p: Int, _ t: Double, _ life: inout Life) {
    let purchase = view.purchases.base[p]
    if purchase.count >= 0 { count(Int(purchase.count), t, &life) }
    let n = life.bought[p]
    life.bought[p] = n &+ 1
    move(Int(purchase.entity), StepState.active, t, &life)
    change(purchase.changeStart, purchase.changeEnd, n, t, &life)
  }

  // MARK: State

  private func isOpen(_ gate: Gate, _ life: Life) -> Bool {
    if gate.fixed >= 0, !staticBits[Int(gate.fixed)] { return false }
    return gate.entity < 0 || gate.mask >> UInt64(life.level[Int(gate.entity)]) & 1 == 1
  }

  private func move(_ e: Int, _ level: Int, _ t: Double, _ life: inout Life) {
    let old = Int(life.level[e])
    if old == level { return }
    let factor = exp(-kernel.force * t)
    accrue(e, old, t, factor, &life)
    life.level[e] = UInt8(truncatingIfNeeded: level)
    life.since[e] = t
    life.sinceFactor[e] = factor
    if e < kernel.domainCount {
      let moves = kernel.moveOffset.base[e]
      if moves >= 0 {
        let exposure = kernel.moves.base[Int(moves) + old * Int(kernel.levelCount.base[e]) + level]
        if exposure >= 0 { add(Int(exposure), year(t), 1, factor, &life) }
      }
    }
    notify(e, t, &life)
  }

  /// Tells everything that depends on the entity.
  private func notify(_ e: Int, _ t: Double, _ life: inout Life) {
    each(kernel.restarts, e) { c in
      life.clock[c].isArmed = false
      touch(c, &life)
    }
    each(kernel.dependents, e) { touch($0, &life) }
    each(kernel.stops, e) { s in
      if !life.mayStop[s] {
        life.mayStop[s] = true
        life.stopCount &+= 1
      }
    }
    each(kernel.watchers, e) { i in
      move(Int(kernel.indicators.base[i].entity), evaluate(i, life) ? 1 : 0, t, &life)
    }
  }

  @inline(__always)
  private func each(_ rows: Rows, _ row: Int, _ body: (Int) -> Void) {
    var i = rows.start.base[row]
    let end = rows.start.base[row &+ 1]
    while i < end {
      body(Int(rows.items.base[Int(i)]))
      i &+= 1
    }
  }

  /// Truth of an indicator; the stack is the bits of one word.
  private func evaluate(_ i: Int, _ life: Life) -> Bool {
    var stack: UInt64 = 0
    let range = kernel.indicatorRanges.base[i]
    for s in Int(range.lowerBound)..<Int(range.upperBound) {
      switch kernel.indicatorSteps.base[s] {
      case .level(let entity, let mask): stack = stack << 1 | (mask >> UInt64(life.level[Int(entity)]) & 1)
      case .fixed(let condition): stack = stack << 1 | (condition < 0 || staticBits[Int(condition)] ? 1 : 0)
      case .and: stack = ((stack >> 2) << 1) | (stack & (stack >> 1) & 1)
      case .or: stack = ((stack >> 2) << 1) | ((stack | (stack >> 1)) & 1)
      case .not: stack ^= 1
      }
    }
    return stack & 1 == 1
  }

  @inline(__always)
  private func touch(_ c: Int, _ life: inout Life) {
    if life.stamp[c] == life.mark { return }
    life.stamp[c] = life.mark
    life.touched[life.touchedCount] = Int32(truncatingIfNeeded: c)
    life.touchedCount &+= 1
  }

  // MARK: Clocks

  @inline(__always)
  private func rate(_ c: Int, _ channel: KernelModel.HotChannel, _ life: Life) -> Double {
    var rate = base[c]
    if rate == 0 { return 0 }
    var f = Int(channel.factorStart)
    let end = Int(channel.factorEnd)
    while f < end {
      let factor = factors[f]
      rate *= rates[Int(factor.offset) &+ Int(life.level[Int(factor.entity)])]
      f &+= 1
    }
    return channel.hasChoice && rate > 0 ? rate * choiceRate(channel, life) : rate
  }

  /// Summed rate over the targets of the present level, 1 where the only target's rate is in the tables.
  private func choiceRate(_ channel: KernelModel.HotChannel, _ life: Life) -> Double {
    let level = Int32(life.level[Int(channel.owner)])
    var total = 0.0
    var targets = 0
    for b in Int(channel.branchStart)..<Int(channel.branchEnd) where kernel.branches.base[b].level == level {
      total += branchRate(b, life)
      targets += 1
    }
    return targets > 1 ? total : 1
  }

  /// Sets the firing time of a channel after anything it depends on has changed.
  private func update(_ c: Int, _ t: Double, _ life: inout Life) {
    let channel = channels[c]
    let speed = rate(c, channel, life)
    if channel.timing >= 0 { return updateWait(c, channel, speed, t, &life) }
    if life.clock[c].isArmed {
      if speed == life.clock[c].speed { return }
      life.clock[c].left = max(0, life.clock[c].left - life.clock[c].speed * (t - life.clock[c].since))
    } else if speed > 0 {
      arm(c, channel, &life)
    }
    life.clock[c].speed = speed
    life.clock[c].since = t
    life.next[c] = speed > 0 ? t + life.clock[c].left / speed : Life.never
  }

  private func updateWait(_ c: Int, _ channel: KernelModel.HotChannel, _ speed: Double, _ t: Double, _ life: inout Life) {
    let entry = life.since[Int(channel.owner)]
    let wait = waits[Int(channel.timing)]
    if life.clock[c].isArmed {
      if speed == life.clock[c].speed { return }
      let used = life.clock[c].speed == 0
        ? 0 : life.clock[c].speed * (wait.integratedHazard(t - entry) - wait.integratedHazard(life.clock[c].since - entry))
      life.clock[c].left = max(0, life.clock[c].left - used)
    } else if speed > 0 {
      arm(c, channel, &life)
    }
    life.clock[c].speed = speed
    life.clock[c].since = t
    guard speed > 0 else {
      life.next[c] = Life.never
      return
    }
    let spent = t > entry && wait.family != .fixed ? wait.integratedHazard(t - entry) : 0
    life.next[c] = max(t, entry + wait.time(atHazard: spent + life.clock[c].left / speed))
  }

  @inline(__always)
  private func arm(_ c: Int, _ channel: KernelModel.HotChannel, _ life: inout Life) {
    life.clock[c].left = Addressed.exponential(key, draw: draw, channel: channel.id, arming: life.clock[c].armings)
    life.clock[c].armings &+= 1
    life.clock[c].isArmed = true
  }

  // MARK: Counting

  @inline(__always)
  private func year(_ t: Double) -> Int { min(Int(t), years &- 1) }

  @inline(__always)
  private func see(_ exposure: Int, _ life: inout Life) {
    if life.exposureSeen[exposure] { return }
    life.exposureSeen[exposure] = true
    life.seen[life.seenCount] = Int32(truncatingIfNeeded: exposure)
    life.seenCount &+= 1
  }

  @inline(__always)
  private func add(_ exposure: Int, _ y: Int, _ amount: Double, _ discounted: Double, _ life: inout Life) {
    see(exposure, &life)
    life.amount[exposure &* years &+ y] += amount
    life.discounted[exposure &* years &+ y] += discounted
  }

  private func count(_ exposure: Int, _ t: Double, _ life: inout Life) {
    add(exposure, year(t), 1, exp(-kernel.force * t), &life)
  }

  /// Books the time since the last change of an entity, split over calendar years; keeps year-end levels of domains.
  private func accrue(_ e: Int, _ level: Int, _ t: Double, _ factor: Double, _ life: inout Life) {
    let from = life.since[e]
    let first = year(from)
    let last = year(t)
    if e < kernel.domainCount {
      let end = t >= kernel.horizon ? years : last
      var y = first &+ 1
      while y <= end {
        life.yearEnd[e &* (years &+ 1) &+ y] = UInt8(truncatingIfNeeded: level)
        y &+= 1
      }
    }
    let exposure = Int(kernel.occupancy.base[Int(kernel.levelOffset.base[e]) &+ level])
    if exposure < 0 || !(t > from) { return }
    if first == last {
      add(exposure, first, t - from, integral(from, t, life.sinceFactor[e], factor), &life)
      return
    }
    let ends = kernel.yearFactor.base
    add(exposure, first, Double(first &+ 1) - from, integral(from, Double(first &+ 1), life.sinceFactor[e], ends[first &+ 1]), &life)
    var y = first &+ 1
    while y < last {
      add(exposure, y, 1, kernel.yearIntegral.base[y], &life)
      y &+= 1
    }
    if t > Double(last) { add(exposure, last, t - Double(last), integral(Double(last), t, ends[last], factor), &life) }
  }

  /// ∫ e^(−δs) ds from `a` to `b`, given the factors at both ends; a series where their difference would cancel.
  @inline(__always)
  private func integral(_ a: Double, _ b: Double, _ atA: Double, _ atB: Double) -> Double {
    let x = kernel.force * (b - a)
    if x > 1e-4 { return (atA - atB) / kernel.force }
    return atA * (b - a) * (1 - x / 2 * (1 - x / 3 * (1 - x / 4)))
  }
}
