// SPDX-License-Identifier: EUPL-1.2

import Accounting
import Scenarios
import TestSupport
import Testing

@testable import ModelCompiler

/// Entries of two items, and from where they count.
@Suite struct LedgerLayoutTests {
  private let model: CompiledModel

  init() {
    let d = Small.domain("d", levels: 2, [Small.rate(1, 2, 1)])
    let shared = Posting(
      kind: .resources, payers: [.init(party: "gemeente", share: 0.6), .init(party: "rijk", share: 0.4)],
      receiver: nil, cashable: 1)
    model =
      Scenario(
        name: "klein", title: "Klein", domains: [d], arrangements: [.current, .other],
        items: [
          Small.item("uren", .whileHolds(Small.equals("d", "1")), euro: .constant(100), posting: shared),
          Small.item("toelage", .atStart, euro: .constant(7), posting: Small.transfer("gemeente", "huishouden")),
        ],
        cases: Small.cases([d])
      ).compiled
  }

  private func cells(_ item: String) -> [LedgerPlan.Cell] {
    model.ledger.cells.filter { model.scenario.items[$0.item].name == item }
  }

  @Test func `an item has a cell for each entry of a euro`() {
    #expect(
      cells("uren").map { "\($0.from.key) > \($0.to.key) \($0.share)" } == [
        "gemeente > middelen 0.6", "rijk > middelen 0.4",
      ])
    #expect(cells("toelage").map { "\($0.from.key) > \($0.to.key) \($0.share)" } == ["gemeente > huishouden 1.0"])
  }

  /// What society pays itself is no cost, and what leaves a group is.
  @Test func `an amount counts where it enters or leaves, and not where it stays`() {
    func signs(_ cell: LedgerPlan.Cell) -> [String: Double] {
      var found: [String: Double] = [:]
      for plan in model.ledger.perspectives where !(plan.name != nil && plan.includesWelfare) {
        let sign = plan.netSign(of: cell)
        if sign != 0 { found[plan.name ?? "samen"] = sign }
      }
      return found
    }
    let (hours, benefit) = (cells("uren"), cells("toelage"))
    #expect(signs(hours[0]) == ["samen": -1, "gemeente": -1, "overheid": -1, "collectief": -1])
    #expect(signs(hours[1]) == ["samen": -1, "rijk": -1, "overheid": -1, "collectief": -1])
    #expect(signs(benefit[0]) == ["gemeente": -1, "overheid": -1, "collectief": -1, "huishouden": 1])
  }

  @Test func `only what an item asks for is counted`() {
    let exposures = model.exposures
    // Time at level 1 of the domain, and the start.
    #expect(exposures.count == 2 && exposures.start >= 0 && exposures.always == -1)
    #expect(exposures.occupancy.count { $0 >= 0 } == 1 && exposures.occupancy[0] >= 0)
    let of = { (cell: LedgerPlan.Cell) in cell.exposures.map { model.ledger.cellExposures[Int($0)] } }
    #expect(cells("uren").map(of) == [[exposures.occupancy[0]], [exposures.occupancy[0]]])
    #expect(cells("toelage").map(of) == [[exposures.start]])
  }
}
