// SPDX-License-Identifier: EUPL-1.2

import Accounting
import ModelCompiler
import RunRecord
import Scenarios
import Simulation

/// The rows of partijen.csv, posten.csv, kassabon.csv and kasstroom.csv: one ledger at four levels of detail.
struct LedgerAnalysis {
  let outcomes: DrawOutcomes
  private let controls: ControlVariates
  private let estimator: Estimator
  private let nets: NetEstimates
  private let groups: [CellGroup]
  private let weights: [Double]

  /// Cells that make up one line: the same item between the same accounts.
  private struct CellGroup {
    var item: CostItem
    var from: Account
    var to: Account
    var cells: [Int]
  }

  private var model: CompiledModel { outcomes.model }
  private var results: Results { outcomes.results }

  init(_ outcomes: DrawOutcomes, _ controls: ControlVariates, _ estimator: Estimator, _ nets: NetEstimates) {
    self.outcomes = outcomes
    self.controls = controls
    self.estimator = estimator
    self.nets = nets
    groups = Self.groups(outcomes.model)
    let total = outcomes.model.starts.reduce(0) { $0 + $1.weight }
    weights = outcomes.model.starts.map { $0.weight / total }
  }

  private static func groups(_ model: CompiledModel) -> [CellGroup] {
    var groups: [CellGroup] = []
    var index: [[String]: Int] = [:]
    for (c, cell) in model.ledger.cells.enumerated() where cell.tally == .none {
      let item = model.scenario.items[cell.item]
      let key = [item.name, cell.from.key, cell.to.key, item.unit, item.posting.kind.rawValue]
      if let known = index[key] {
        groups[known].cells.append(c)
      } else {
        index[key] = groups.count
        groups.append(CellGroup(item: item, from: cell.from, to: cell.to, cells: [c]))
      }
    }
    return groups
  }

  // MARK: Parties

  var parties: [PartyRow] {
    model.scenario.arrangements.indices.flatMap { a in
      model.scenario.parties.indices.map { p in partyRow(p, a) }
    }
  }

  private func partyRow(_ p: Int, _ a: Int) -> PartyRow {
    var (paid, received, welfare) = (0.0, 0.0, 0.0)
    for (c, cell) in model.ledger.cells.enumerated() {
      let value = outcomes.cellMeans[a][c]
      if Int(cell.fromParty) == p { if cell.fromIsCash { paid += value } else { welfare -= value } }
      if Int(cell.toParty) == p { if cell.toIsCash { received += value } else { welfare += value } }
    }
    let total = model.ledger.totals[p]
    let terms = outcomes.netCoefficients(total)
    let isReference = a == 0
    let cashable = isReference ? nil : outcomes.blocks.mean(outcomes.difference(a, outcomes.cashable(terms, a)))
    return PartyRow {
      $0.arrangement = model.scenario.arrangements[a].name
      $0.party = model.scenario.parties[p].name
      $0.paid = paid
      $0.received = received
      $0.welfare = welfare
      $0.net = isReference ? nil : nets[a, total]
      $0.cashableNet = cashable
    }
  }

  // MARK: Items and receipts

  var items: [ItemRow] {
    model.scenario.arrangements.indices.flatMap { a in groups.map { itemRow($0, a) } }
  }

  private func itemRow(_ group: CellGroup, _ a: Int) -> ItemRow {
    var sums = (0.0, 0.0)
    for household in weights.indices {
      for cell in group.cells {
        sums.0 += weights[household] * value(household, a, cell, .units)
        sums.1 += weights[household] * value(household, a, cell, .amount)
      }
    }
    var present = Array(repeating: 0.0, count: outcomes.draws)
    for cell in group.cells { for (k, value) in outcomes.cell(cell, a).enumerated() { present[k] += value } }
    return ItemRow {
      $0.arrangement = model.scenario.arrangements[a].name
      $0.item = group.item.name
      $0.from = group.from
      $0.to = group.to
      $0.kind = group.item.posting.kind
      $0.unit = group.item.unit
      $0.count = sums.0
      $0.amount = sums.1
      $0.presentValue = outcomes.blocks.mean(present)
      $0.mcError = outcomes.blocks.error(present)
    }
  }

  var receipts: [ReceiptRow] {
    model.scenario.arrangements.indices.flatMap { a in
      weights.indices.flatMap { household in groups.compactMap { receiptRow($0, household, a) } }
    }
  }

  private func receiptRow(_ group: CellGroup, _ household: Int, _ a: Int) -> ReceiptRow? {
    var (count, amount, present) = (0.0, 0.0, 0.0)
    for cell in group.cells {
      count += value(household, a, cell, .units)
      amount += value(household, a, cell, .amount)
      present += value(household, a, cell, .presentValue)
    }
    guard count != 0 || amount != 0 else { return nil }
    return ReceiptRow {
      $0.arrangement = model.scenario.arrangements[a].name
      $0.household = model.scenario.cases[household].name
      $0.item = group.item.name
      $0.from = group.from
      $0.to = group.to
      $0.unit = group.item.unit
      $0.count = count
      $0.unitPrice = count == 0 ? nil : amount / count
      $0.amount = amount
      $0.presentValue = present
      $0.source = group.item.source.text
    }
  }

  private func value(_ household: Int, _ a: Int, _ cell: Int, _ measure: CaseCellAxes.Measure) -> Double {
    results.caseCells[household: household, arrangement: a, cell: cell, measure: measure]
  }

  // MARK: Calendar years

  var cashFlow: [CashFlowRow] {
    model.scenario.arrangements.indices.flatMap { a in
      model.scenario.parties.indices.flatMap { p in (0..<model.yearCount).map { cashFlowRow(p, $0, a) } }
    }
  }

  private func cashFlowRow(_ p: Int, _ year: Int, _ a: Int) -> CashFlowRow {
    let own = yearSums(p, year, a, of: a)
    let isReference = a == 0
    var estimate: Estimate?
    var deficit: Double?
    if !isReference {
      let draws = outcomes.flow(p, year, a)
      let noise = outcomes.noise(a, outcomes.layout.flow(p, year))
      let own = estimator.decided(draws, noise: noise, hasErrors: false)
      deficit = estimator.probabilityNegative(of: draws, noise: noise, own)
      estimate = own
    }
    let cashable = own.cashable - yearSums(p, year, a, of: 0).cashable
    return CashFlowRow {
      $0.arrangement = model.scenario.arrangements[a].name
      $0.party = model.scenario.parties[p].name
      $0.year = model.scenario.settings.startYear + year
      $0.amount = own.amount
      $0.presentValue = own.present
      $0.difference = estimate
      $0.cashableDifference = isReference ? nil : cashable
      $0.probabilityDeficit = deficit
    }
  }

  /// Cash of a party in a year of arrangement `source`, and the same weighted by the cashable shares of comparison `a`.
  private func yearSums(
    _ p: Int, _ year: Int, _ a: Int, of source: Int
  ) -> (amount: Double, present: Double, cashable: Double) {
    var sums = (amount: 0.0, present: 0.0, cashable: 0.0)
    for (c, cell) in model.ledger.cells.enumerated() {
      let sign =
        (Int(cell.toParty) == p && cell.toIsCash ? 1.0 : 0) - (Int(cell.fromParty) == p && cell.fromIsCash ? 1.0 : 0)
      if sign == 0 { continue }
      let amount = results.cellYears[arrangement: source, cell: c, measure: .amount, year: year]
      sums.amount += sign * amount
      sums.present += sign * results.cellYears[arrangement: source, cell: c, measure: .presentValue, year: year]
      sums.cashable += sign * amount * (a == 0 ? 1 : outcomes.cashableShare(of: c, sign: sign, a))
    }
    return sums
  }
}
