// SPDX-License-Identifier: EUPL-1.2

import Accounting
import ModelCompiler
import Quantities
import RunRecord
import Scenarios
import Simulation
import Statistics
import TestSupport
import Testing

/// The ledger adds up at every level, for random scenarios.
@Suite struct BooksTests {
  private func close(_ a: Double, _ b: Double, scale: Double) -> Bool { abs(a - b) <= 1e-9 * max(1, scale) }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `receipts add up to items, items to parties, parties to returns`(seed: UInt64) {
    let run = RandomScenario.make(seed: seed).simulated(draws: 40, replications: 2)
    let scenario = run.model.scenario
    let total = scenario.cases.reduce(0) { $0 + $1.weight }
    for row in run.analysis.items {
      let lines = run.analysis.receipts.filter {
        $0.arrangement == row.arrangement && $0.item == row.item && $0.from == row.from && $0.to == row.to
      }
      func weighted(_ value: (ReceiptRow) -> Double) -> Double {
        lines.reduce(0) { sum, line in
          sum + scenario.cases.first { $0.name == line.household }!.weight / total * value(line)
        }
      }
      #expect(close(weighted(\.amount), row.amount, scale: abs(row.amount)))
      #expect(close(weighted(\.presentValue), row.presentValue, scale: abs(row.presentValue)))
      #expect(close(weighted(\.count), row.count, scale: abs(row.count)))
    }
    for row in run.analysis.parties {
      let own = run.analysis.items.filter { $0.arrangement == row.arrangement }
      let paid = own.filter { $0.from == .cash(row.party) }.reduce(0) { $0 + $1.presentValue }
      let received = own.filter { $0.to == .cash(row.party) }.reduce(0) { $0 + $1.presentValue }
      #expect(close(paid, row.paid, scale: abs(paid)))
      #expect(close(received, row.received, scale: abs(received)))
    }
    let parties = run.analysis.parties.filter { $0.arrangement == "maatwerk" }
    let social = run.estimate(.net)!.mean
    let scale = parties.reduce(0) { $0 + abs($1.paid) + abs($1.received) }
    #expect(close(parties.reduce(0) { $0 + $1.net!.mean }, social, scale: scale))
    for perspective in [Perspective.social, .financial("gemeente"), .financial("overheid")] {
      let (net, benefit) = (run.estimate(.net, perspective)!.mean, run.estimate(.benefit, perspective)!.mean)
      #expect(close(net, benefit - run.estimate(.investment, perspective)!.mean, scale: scale))
    }
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func `calendar years add up to present values and undiscounted sums`(seed: UInt64) {
    let run = RandomScenario.make(seed: seed).simulated(draws: 40)
    for row in run.analysis.parties {
      let years = run.analysis.cashFlow.filter { $0.arrangement == row.arrangement && $0.party == row.party }
      let present = years.reduce(0) { $0 + $1.presentValue }
      #expect(close(present, row.received - row.paid, scale: row.received + row.paid))
    }
  }

  @Test func `transfers cancel in the social account and not in the payer's`() {
    var scenario = RandomScenario.make(seed: 1)
    scenario.items = scenario.items.filter { $0.posting.kind == .transfer }
    let run = scenario.simulated(draws: 40)
    #expect(run.estimate(.net)!.mean == 0)
    let (payer, receiver) = (
      run.estimate(.net, .financial("gemeente"))!.mean, run.estimate(.net, .financial("huishouden"))!.mean
    )
    #expect(payer != 0)
    #expect(close(payer, -receiver, scale: abs(payer)))
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func `without discounting present values are plain sums`(seed: UInt64) {
    var scenario = RandomScenario.make(seed: seed)
    scenario.settings.discount = DiscountCurve(DiscountRate(continuous: 0))
    for row in scenario.simulated(draws: 40).analysis.items {
      #expect(close(row.amount, row.presentValue, scale: abs(row.amount)))
    }
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func `three times the prices give three times the amounts and the same ratio`(seed: UInt64) {
    let scenario = RandomScenario.make(seed: seed)
    var dear = scenario
    for i in dear.items.indices { dear.items[i].unitPrice = .binary(.times, dear.items[i].unitPrice, .constant(3)) }
    let (a, b) = (scenario.simulated(draws: 80), dear.simulated(draws: 80))
    for (x, y) in zip(a.analysis.items, b.analysis.items) {
      #expect(close(3 * x.presentValue, y.presentValue, scale: abs(y.presentValue)))
    }
    if let ratio = a.estimate(.ratio)?.mean { #expect(close(ratio, b.estimate(.ratio)!.mean, scale: abs(ratio))) }
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func `the first years of a long horizon are the years of a short one`(seed: UInt64) {
    let long = RandomScenario.make(seed: seed)
    var short = long
    short.settings.horizon = 2.5
    let (a, b) = (long.simulated(draws: 40).analysis.cashFlow, short.simulated(draws: 40).analysis.cashFlow)
    for row in b where row.year < short.settings.startYear + 2 {
      let same = a.first { $0.arrangement == row.arrangement && $0.party == row.party && $0.year == row.year }!
      #expect(close(row.amount, same.amount, scale: abs(row.amount)))
    }
  }

  /// A budget of 2,500 pays for two purchases of 1,000 and no third; above the mandate each waits half a year.
  @Test func `the discretionary budget is never overspent and the mandate makes purchases wait`() {
    let domain = Small.domain("d", levels: 2, [])
    let purchase = Purchase(
      name: "koop", title: "Koop", condition: .always, rate: .constant(1000), price: .constant(1000),
      duration: .fixed(.constant(0.1)), changes: [], isRepeatable: true)
    func run(mandate: Double) -> Simulated {
      let room = Discretion(
        budget: .constant(2500), mandate: .constant(mandate), decision: .fixed(.constant(0.5)), purchases: [purchase])
      return Scenario(
        name: "test", title: "Test",
        settings: Settings(horizon: 3, discount: DiscountCurve(DiscountRate(continuous: 0))),
        domains: [domain],
        arrangements: [.current, Arrangement(name: "anders", title: "Anders", discretion: room)],
        items: [Small.item("koop", .onPurchase("koop"), euro: .constant(1000), origin: .purchase("koop"))],
        cases: Small.cases([domain])
      ).simulated(draws: 40)
    }
    let (free, bound) = (run(mandate: 1000), run(mandate: 999))
    #expect(free.count("koop", 1) == 2)
    #expect(bound.count("koop", 1) == 2)
    #expect(bound.count("koop", 0) == 0)
    #expect(free.estimate(.investment)?.mean == 2000)
    let years = bound.analysis.cashFlow.filter { $0.arrangement == "anders" && $0.party == "gemeente" }.map(\.amount)
    #expect(years[0] == -1000 && years[1] == -1000)
    let atOnce = free.analysis.cashFlow.filter { $0.arrangement == "anders" && $0.party == "gemeente" }.map(\.amount)
    #expect(atOnce[0] == -2000)
  }
}
