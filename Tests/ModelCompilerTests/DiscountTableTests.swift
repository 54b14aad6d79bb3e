// SPDX-License-Identifier: EUPL-1.2

import Glibc
import Quantities
import Testing

@testable import ModelCompiler

/// Discount factors and their integral beside their formula.
@Suite struct DiscountTableTests {
  @Test(arguments: [0, 1e-9, 0.02225, 0.1823])
  func `discount factors and their integral are those of the formula`(force: Double) {
    func factor(_ t: Double) -> Double { exp(-force * t) }
    func integral(_ t: Double) -> Double { force == 0 ? t : -expm1(-force * t) / force }
    let nodes = Pinned(DiscountTable.nodes(DiscountCurve(DiscountRate(continuous: force)), horizon: 60))
    let table = DiscountTable(nodes: nodes.base)
    for time in [0, 1e-6, 0.03, 0.0625, 1, 7.77, 59.999, 60] {
      let moment = table.at(time)
      #expect(abs(moment.factor - factor(time)) <= 4e-15 * factor(time))
      // One rounding for each month gathered.
      #expect(abs(moment.integral - integral(time)) <= 1e-15 * (4 + 12 * time) * max(1, time))
    }
  }

  @Test func `rates that change, and rates by whole years, follow their formula`() {
    let rate = { DiscountRate(annualEffective: $0) }
    let changing = DiscountCurve(steps: [
      .init(from: 0, rate: rate(0)), .init(from: 1, rate: rate(0.04)), .init(from: 30.5, rate: rate(0.03)),
    ])
    let yearly = DiscountCurve(steps: [.init(from: 0, rate: rate(0.03))], isYearly: true)
    func table(_ curve: DiscountCurve) -> (DiscountTable, Pinned<DiscountTable.Node>) {
      let nodes = Pinned(DiscountTable.nodes(curve, horizon: 50))
      return (DiscountTable(nodes: nodes.base), nodes)
    }
    let (a, keepA) = table(changing)
    let (b, keepB) = table(yearly)
    defer { withExtendedLifetime((keepA, keepB)) {} }
    #expect(a.at(0.9).factor == 1 && abs(a.at(0.9).integral - 0.9) < 1e-14)
    #expect(abs(a.at(11).factor - pow(1.04, -10)) < 1e-14)
    #expect(abs(a.at(40).factor - pow(1.04, -29.5) * pow(1.03, -9.5)) < 1e-14)
    let first: Double = (1 - pow(1.04, -29.5)) / log(1.04)
    #expect(abs(a.at(40).integral - (1 + first + pow(1.04, -29.5) * (1 - pow(1.03, -9.5)) / log(1.03))) < 1e-12)
    #expect(abs(b.at(7.99).factor - pow(1.03, -7)) < 1e-14 && abs(b.at(8).factor - pow(1.03, -8)) < 1e-14)
    let years = (0..<7).reduce(0.0) { (sum: Double, year: Int) -> Double in sum + pow(1.03, Double(-year)) }
    #expect(abs(b.at(7.5).integral - (years + 0.5 * pow(1.03, -7))) < 1e-13)
  }
}
