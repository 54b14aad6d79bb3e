// SPDX-License-Identifier: EUPL-1.2

import Accounting
import Scenarios

extension ModelBuilder {
  /// Items in canonical order become cells; the exposures that they need, and then those of counters, are allotted on the way: what
  /// steps or happens later looks them up.
  mutating func compileLedger() -> LedgerPlan {
    var cells: [LedgerPlan.Cell] = []
    var cellExposures: [Int32] = []
    let order = canonicalItems
    let lines = scenario.lines
    let places = Dictionary(uniqueKeysWithValues: lines.enumerated().map { ($1, Int32($0)) })
    for i in order {
      let item = scenario.items[i]
      for part in parts(of: item) {
        let start = Int32(cellExposures.count)
        cellExposures += part.exposures
        let quantity = quantity(part.quantity, of: item)
        let price = slots(part.unitPrice, .finite, use: "post \(item.name): prijs")
        func line(_ account: Account, _ side: LedgerLine.Side) -> Int32 {
          guard account.isCash, let party = account.party else { return -1 }
          return places[LedgerLine(party: party, side: side, labels: item.posting.labels)] ?? -1
        }
        for entry in item.posting.entries.sorted(by: { ($0.from.key, $0.to.key) < ($1.from.key, $1.to.key) }) {
          cells.append(
            LedgerPlan.Cell(
              item: i, from: entry.from, to: entry.to, share: entry.share, cashable: item.posting.cashable,
              fromParty: party(entry.from), toParty: party(entry.to), fromIsCash: entry.from.isCash,
              toIsCash: entry.to.isCash, fromLine: line(entry.from, .paid), toLine: line(entry.to, .received),
              condition: part.condition, exposures: start..<Int32(cellExposures.count),
              quantity: quantity, unitPrice: price))
        }
      }
    }
    compileEffect(order, &cells, &cellExposures)
    allotCounters()
    var plan = plan(cells, cellExposures)
    plan.lines = lines
    return plan
  }

  /// Cells beside the books: the units of the effect, and where society bears the costs, what the books value it at.
  private mutating func compileEffect(
    _ order: [Int], _ cells: inout [LedgerPlan.Cell], _ cellExposures: inout [Int32]
  ) {
    guard let effect = scenario.effect else { return }
    for i in order {
      let item = scenario.items[i]
      let sign = effect.sign(of: item.name)
      if sign == 0 { continue }
      for part in parts(of: item) {
        let start = Int32(cellExposures.count)
        cellExposures += part.exposures
        func cell(_ tally: LedgerPlan.Tally, _ quantity: [Int32], _ price: [Int32]) -> LedgerPlan.Cell {
          LedgerPlan.Cell(
            item: i, from: .valuation, to: .valuation, share: 1, cashable: 1, fromParty: -1, toParty: -1,
            fromIsCash: false, toIsCash: false, condition: part.condition,
            exposures: start..<Int32(cellExposures.count),
            quantity: quantity, unitPrice: price, tally: tally)
        }
        let quantity = quantity(part.quantity, of: item)
        cells.append(cell(.units, quantity, slots(.constant(sign), .finite, use: "effect")))
        if effect.payer == nil, item.posting.kind == .valuation {
          let price = slots(part.unitPrice, .finite, use: "post \(item.name): prijs")
          cells.append(cell(.costs, quantity, price))
        }
      }
    }
  }

  /// Numbers of the items by what they say.
  private var canonicalItems: [Int] {
    let texts = scenario.items.map(\.canonicalText)
    return texts.indices.sorted { texts[$0] < texts[$1] }
  }

  /// An item at one count of the counter that its amount names, or the whole item.
  private struct Part {
    var condition: Int32
    var exposures: [Int32]
    var quantity: Expression
    var unitPrice: Expression
  }

  private mutating func parts(of item: CostItem) -> [Part] {
    let curve = curve(of: item)
    guard let entity = counter(in: item.quantity) ?? counter(in: item.unitPrice) else {
      let (condition, list) = exposures(of: item.trigger, curve)
      return [Part(condition: condition, exposures: list, quantity: item.quantity, unitPrice: item.unitPrice)]
    }
    let name = entities[entity].name
    return (0..<entities[entity].levels).map { count in
      let (condition, list) = exposures(of: item.trigger, curve, at: (entity, count))
      return Part(
        condition: condition, exposures: list, quantity: item.quantity.replacing(name, by: Double(count)),
        unitPrice: item.unitPrice.replacing(name, by: Double(count)))
    }
  }

  /// The units of an item, none in an arrangement that lacks the service or lifts the barrier that it belongs to.
  private mutating func quantity(_ quantity: Expression, of item: CostItem) -> [Int32] {
    let use = "post \(item.name): aantal"
    var slots = slots(quantity, .finite, use: use)
    guard let exists = ownerExists(item), exists.contains(false) else { return slots }
    let none = slot(.constant(0), .finite, use: use)
    for arrangement in 0..<arrangements where !exists[arrangement] { slots[arrangement] = none }
    return slots
  }

  /// By arrangement, where that does not follow from what the item waits for.
  private func ownerExists(_ item: CostItem) -> [Bool]? {
    switch item.origin {
    case .service(let name):
      if case .whileHolds(.comparison(let state)) = item.trigger, state.subject == name { return nil }
      return scenario.services.first { $0.name == name }.map(exists)
    case .barrier(let name): return scenario.barriers.first { $0.name == name }.map(stands)
    case .situation, .event, .purchase: return nil
    }
  }

  private mutating func curve(of item: CostItem) -> Int32 {
    guard let discount = item.discount else { return 0 }
    if let known = discounts.firstIndex(of: discount) { return Int32(known) }
    discounts.append(discount)
    return Int32(discounts.count - 1)
  }

  private func plan(_ cells: [LedgerPlan.Cell], _ cellExposures: [Int32]) -> LedgerPlan {
    var fed: [[Int32]] = Array(repeating: [], count: exposures.count)
    for (c, cell) in cells.enumerated() {
      for e in cellExposures[Int(cell.exposures.lowerBound)..<Int(cell.exposures.upperBound)] {
        fed[Int(e)].append(Int32(c))
      }
    }
    var ranges: [Range<Int32>] = []
    var flat: [Int32] = []
    for list in fed {
      ranges.append(Int32(flat.count)..<Int32(flat.count + list.count))
      flat += list
    }
    let investment = scenario.arrangements.map { arrangement in
      let counts = scenario.items.map { scenario.investmentGround(of: $0, in: arrangement) != nil }
      return cells.map { counts[$0.item] }
    }
    let (perspectives, totals) = perspectives(cells)
    return LedgerPlan(
      cells: cells, cellExposures: cellExposures, exposureRanges: ranges, exposureCells: flat, isInvestment: investment,
      perspectives: perspectives, totals: totals)
  }

  private func party(_ account: Account) -> Int32 {
    guard let name = account.party else { return -1 }
    return Int32(scenario.parties.firstIndex { $0.name == name }!)
  }

  private func perspectives(_ cells: [LedgerPlan.Cell]) -> ([LedgerPlan.PerspectivePlan], totals: [Int]) {
    let all = Set((0..<scenario.parties.count).map(Int32.init))
    var list = [LedgerPlan.PerspectivePlan(name: nil, members: all, includesWelfare: true, isChoosing: true)]
    for (i, party) in scenario.parties.enumerated() {
      list.append(
        .init(
          name: party.name, members: [Int32(i)], includesWelfare: false, isChoosing: party.name == scenario.commissioner
        ))
    }
    for group in scenario.groups {
      let members = group.members.map { name in Int32(scenario.parties.firstIndex { $0.name == name }!) }
      list.append(.init(name: group.name, members: Set(members), includesWelfare: false, isChoosing: true))
    }
    var totals: [Int] = []
    for (i, party) in scenario.parties.enumerated() {
      let hasWelfare = cells.contains { ($0.toParty == i && !$0.toIsCash) || ($0.fromParty == i && !$0.fromIsCash) }
      totals.append(hasWelfare ? list.count : 1 + i)
      if hasWelfare {
        list.append(.init(name: party.name, members: [Int32(i)], includesWelfare: true, isChoosing: false))
      }
    }
    return (list + effectiveness(list), totals)
  }

  /// The effect and the costs that are set against it. Their names are none that a scenario can give.
  private func effectiveness(_ list: [LedgerPlan.PerspectivePlan]) -> [LedgerPlan.PerspectivePlan] {
    guard let effect = scenario.effect, var costs = list.first(where: { $0.name == effect.payer }) else { return [] }
    (costs.name, costs.isChoosing, costs.tally) = (":kosten", false, .costs)
    return [
      .init(name: ":effect", members: [], includesWelfare: false, isChoosing: false, tally: .units), costs,
    ]
  }

  /// The static condition (−1: always) and the exposures that an item counts, all of them or only at one count of a counter.
  private mutating func exposures(
    of trigger: CostItem.Trigger, _ curve: Int32, at count: (entity: Int, count: Int)? = nil
  ) -> (Int32, [Int32]) {
    if case .whileHolds(let condition) = trigger {
      let extra = count.map { counts($0.entity, $0.count) } ?? .always
      return timeExposures(.all([condition, extra]).flattened, curve)
    }
    let list = countedExposures(of: trigger, curve)
    guard let count else { return (-1, list) }
    return (-1, list.map { exposures.needSplit(of: $0, entity: Int32(count.entity), count: count.count, curve) })
  }

  /// The exposures that count a trigger.
  mutating func countedExposures(of trigger: CostItem.Trigger, _ curve: Int32 = 0) -> [Int32] {
    switch trigger {
    case .whileHolds: return []
    case .atStart: return [exposures.needStart(curve)]
    case .onEvent(let event): return [exposures.needEvent(event, curve)]
    case .onService(let service, let moment): return [exposures.needMoment(service, moment, curve)]
    case .onSanction(let barrier): return [exposures.needSanction(barrier, curve)]
    case .onPurchase(let purchase): return [exposures.needPurchase(purchase, curve)]
    case .onTransition(let domain, let from, let to):
      let entity = entityIndex[domain]!
      let returns = scenario.domains.first { $0.name == domain }!.transitions.contains { move in
        move.branches.contains { $0.to == move.from }
      }
      let levels = 0..<entities[entity].levels
      var list: [Int32] = []
      for f in levels where from == nil || from! - 1 == f {
        for t in levels where (t != f || returns) && (to == nil || to! - 1 == t) {
          list.append(exposures.needMove(entity: entity, from: f, to: t, curve))
        }
      }
      return list
    }
  }

  private mutating func timeExposures(_ condition: Condition, _ curve: Int32) -> (Int32, [Int32]) {
    let gate = gate(condition)
    guard gate.entity >= 0 else { return (gate.fixed, [exposures.needAlways(curve)]) }
    let entity = Int(gate.entity)
    let levels = (0..<entities[entity].levels).filter { gate.mask >> UInt64($0) & 1 == 1 }
    return (gate.fixed, levels.map { exposures.needTime(entity: entity, level: $0, curve) })
  }
}

extension Account {
  var isCash: Bool { if case .cash = self { true } else { false } }
}

extension CostItem {
  /// Orders items independently of the file.
  var canonicalText: String {
    "\(name)|\(posting.kind.rawValue)|\(unit)|\(trigger)|\(origin)"
  }
}
