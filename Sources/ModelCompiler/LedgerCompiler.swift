// SPDX-License-Identifier: EUPL-1.2

import Accounting
import Scenarios

extension ModelBuilder {
  /// Items in canonical order become cells; the exposures they need are allotted on the way.
  mutating func compileLedger() -> LedgerPlan {
    var cells: [LedgerPlan.Cell] = []
    var cellExposures: [Int32] = []
    for (i, item) in scenario.items.enumerated().sorted(by: { $0.element.canonicalText < $1.element.canonicalText }) {
      let (condition, list) = exposures(of: item)
      let start = Int32(cellExposures.count)
      cellExposures += list
      let quantity = slots(item.quantity, .finite, use: "post \(item.name): aantal")
      let price = slots(item.unitPrice, .finite, use: "post \(item.name): prijs")
      for entry in item.posting.entries.sorted(by: { ($0.from.key, $0.to.key) < ($1.from.key, $1.to.key) }) {
        cells.append(
          LedgerPlan.Cell(
            item: i, from: entry.from, to: entry.to, share: entry.share, cashable: item.posting.cashable,
            fromParty: party(entry.from), toParty: party(entry.to), fromIsCash: entry.from.isCash,
            toIsCash: entry.to.isCash,
            condition: condition, exposures: start..<Int32(cellExposures.count), quantity: quantity, unitPrice: price))
      }
    }
    return plan(cells, cellExposures)
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
      cells.map { isInvestment(scenario.items[$0.item], in: arrangement) }
    }
    let (perspectives, totals) = perspectives(cells)
    return LedgerPlan(
      cells: cells, cellExposures: cellExposures, exposureRanges: ranges, exposureCells: flat, isInvestment: investment,
      perspectives: perspectives, totals: totals)
  }

  private func isInvestment(_ item: CostItem, in arrangement: Arrangement) -> Bool {
    switch item.origin {
    case .service(let service): arrangement.adds.contains(service) || arrangement.changes[service] != nil
    case .purchase: true
    case .situation, .event, .barrier: false
    }
  }

  private func party(_ account: Account) -> Int32 {
    guard let name = account.party else { return -1 }
    return Int32(scenario.parties.firstIndex { $0.name == name }!)
  }

  private func perspectives(_ cells: [LedgerPlan.Cell]) -> ([LedgerPlan.PerspectivePlan], totals: [Int]) {
    let all = Set((0..<scenario.parties.count).map(Int32.init))
    var list = [LedgerPlan.PerspectivePlan(name: nil, members: all, includesWelfare: true)]
    for (i, party) in scenario.parties.enumerated() {
      list.append(.init(name: party.name, members: [Int32(i)], includesWelfare: false))
    }
    for group in scenario.groups {
      let members = group.members.map { name in Int32(scenario.parties.firstIndex { $0.name == name }!) }
      list.append(.init(name: group.name, members: Set(members), includesWelfare: false))
    }
    var totals: [Int] = []
    for (i, party) in scenario.parties.enumerated() {
      let hasWelfare = cells.contains { ($0.toParty == i && !$0.toIsCash) || ($0.fromParty == i && !$0.fromIsCash) }
      totals.append(hasWelfare ? list.count : 1 + i)
      if hasWelfare { list.append(.init(name: party.name, members: [Int32(i)], includesWelfare: true)) }
    }
    return (list, totals)
  }

  /// The static condition (−1: always) and the exposures that an item counts.
  private mutating func exposures(of item: CostItem) -> (Int32, [Int32]) {
    switch item.trigger {
    case .whileHolds(let condition): return timeExposures(condition)
    case .onEvent(let event): return (-1, [exposures.needEvent(event)])
    case .onService(let service, let moment): return (-1, [exposures.needMoment(service, moment)])
    case .onSanction(let barrier): return (-1, [exposures.needSanction(barrier)])
    case .onPurchase(let purchase): return (-1, [exposures.needPurchase(purchase)])
    case .onTransition(let domain, let from, let to):
      let entity = entityIndex[domain]!
      let levels = 0..<entities[entity].levels
      var list: [Int32] = []
      for f in levels where from == nil || from! - 1 == f {
        for t in levels where t != f && (to == nil || to! - 1 == t) {
          list.append(exposures.needMove(entity: entity, from: f, to: t))
        }
      }
      return (-1, list)
    }
  }

  private mutating func timeExposures(_ condition: Condition) -> (Int32, [Int32]) {
    let gate = gate(condition)
    guard gate.entity >= 0 else { return (gate.fixed, [exposures.needAlways()]) }
    let entity = Int(gate.entity)
    let levels = (0..<entities[entity].levels).filter { gate.mask >> UInt64($0) & 1 == 1 }
    return (gate.fixed, levels.map { exposures.needTime(entity: entity, level: $0) })
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
