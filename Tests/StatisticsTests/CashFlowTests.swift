// SPDX-License-Identifier: EUPL-1.2

import Glibc
import Quantities
import RunRecord
import Simulation
import Testing

@testable import Statistics

@Suite struct CashFlowTests {
  private static func flow(_ horizon: Double, yearly amounts: [Double] = [], perYear: Double = 0) -> CashFlow {
    var flow = CashFlow(MonthGrid(horizon: horizon))
    for (year, amount) in amounts.enumerated() { flow.atTurn[year * 12] = amount }
    for month in flow.inside.indices { flow.inside[month] = perYear * flow.grid.length(month) }
    return flow
  }

  /// Amounts at whole years; the horizon is that of the last.
  private static func flow(_ amounts: [Double]) -> CashFlow { flow(Double(amounts.count - 1), yearly: amounts) }

  private static func rates(_ amounts: [Double]) -> [Double] { InternalRates(flow(amounts)).roots.map { expm1($0) } }

  // MARK: Internal rate

  /// First three: the documentation of numpy.irr 1.17. All: the positive real roots of numpy.roots.
  @Test(arguments: [
    ([-100, 39, 59, 55, 20], [0.28094842115996066]), ([-100, 0, 0, 74], [-0.0954958303489728]),
    ([-5, 10.5, 1, -8, 1], [-0.8702012474847411, 0.08859833852775534, 0.7095595276861841]),
    ([-1, 2.5, -1.54], [0.1, 0.4]),
    // Five changes of sign and one rate.
    ([-1000, 800, -100, 600, -200, 900], [0.3009749753203297]),
    ([-12000, -2000, 3000, 8000, 8000, -1000], [-0.8880041074855943, 0.08697656243152552]),
    ([-100, 0], []), ([100, 50], []), ([-1, 1, -1], []),
  ])
  func `every rate is found, however often signs change`(_ amounts: [Double], _ expected: [Double]) {
    let found = Self.rates(amounts)
    #expect(found.count == expected.count)
    for (found, expected) in zip(found, expected) { #expect(abs(found - expected) < 1e-9) }
    let flow = Self.flow(amounts)
    for rate in InternalRates(flow).roots { #expect(abs(flow.value(at: rate).value) < 1e-10 * flow.gross) }
  }

  /// −1 + 2.4 / 1.2 − 1.44 / 1.2² = 0, and so is its derivative: (1 − 1.2 v)².
  @Test func `a rate at which the value only touches zero is told as such`() {
    let rates = InternalRates(Self.flow([-1, 2.4, -1.44]))
    #expect(rates.roots.isEmpty)
    #expect(rates.touching.count == 1)
    for force in rates.touching { #expect(abs(expm1(force) - 0.2) < 1e-4) }
    // Apart by a hundredth of a per cent: (1 − 1.2 v)(1 − 1.2001 v).
    let near = Self.rates([-1, 2.4001, -1.2 * 1.2001])
    #expect(near.count == 2)
    if near.count == 2 { #expect(abs(near[0] - 0.2) < 1e-7 && abs(near[1] - 0.2001) < 1e-7) }
  }

  /// 10000 = 2600 (1 − e^(−10 δ)) / δ has δ with e^δ − 1 = 0.26525181… (scipy.optimize.brentq). Spread over its year, the outlay
  /// would give 32.3 %.
  @Test func `an outlay at once and an even income`() {
    var flow = Self.flow(10, perYear: 2600)
    flow.atTurn[0] = -10000
    let rates = InternalRates(flow)
    #expect(rates.roots.count == 1)
    #expect(abs(expm1(rates.roots[0]) - 0.2652518138386697) < 1e-9)
    #expect(abs(flow.value(at: rates.roots[0]).value) < 1e-7)
  }

  @Test func `roots that chance may have made are left out`() {
    var rates = InternalRates(Self.flow([-1, 2.5, -1.54]))
    rates.dropChance { $0 < log1p(0.1) || $0 > log1p(0.4) }
    #expect(rates.roots == [])
    rates = InternalRates(Self.flow([-12000, -2000, 3000, 8000, 8000, -1000]))
    rates.dropChance { $0 > log1p(-0.5) }
    #expect(rates.roots.count == 1)
    #expect(abs(expm1(rates.roots[0]) - 0.08697656243152552) < 1e-9)
  }

  @Test func `a negative rate gives way to a positive one`() {
    let rates = InternalRates(Self.flow([-12000, -2000, 3000, 8000, 8000, -1000]))
    #expect(rates.chosen.count == 1)
    #expect(InternalRates(Self.flow([-100, 0, 0, 74])).chosen.count == 1)
  }

  // MARK: Payback

  /// Undiscounted I / c; discounted I = c (1 − e^(−δ T)) / δ gives T = −ln(1 − I δ / c) / δ.
  @Test func `payback of an outlay at once and an even income is its formula`() {
    var flow = Self.flow(10, perYear: 2600)
    flow.atTurn[0] = -10000
    #expect(abs(RunningTotal(flow).payback - 10000 / 2600) < 1e-12)
    let force = log(1.03)
    let discounted = flow.discounted(by: DiscountCurve(DiscountRate(continuous: force)))
    // Inside a month the discounted flow is taken for a straight line.
    #expect(abs(RunningTotal(discounted).payback + log(1 - 10000 * force / 2600) / force) < 1e-7)
    #expect(RunningTotal(flow).deepest.amount == -10000)
    #expect(RunningTotal(flow).deepest.years == 0)
  }

  /// Principles of Corporate Finance (Brealey, Myers and Allen), table 5.1: projects A, B and C.
  @Test func `payback of amounts at whole years is at the year that brings the total back`() {
    #expect(RunningTotal(Self.flow([-2000, 500, 500, 5000])).payback == 3)
    #expect(RunningTotal(Self.flow([-2000, 500, 1800, 0])).payback == 2)
    #expect(RunningTotal(Self.flow([-2000, 1800, 500, 0])).payback == 2)
    #expect(RunningTotal(Self.flow([-1000, 300, 300, 300, 300, 300])).payback == 4)
  }

  @Test func `payback is the last time the total comes back`() {
    #expect(RunningTotal(Self.flow([-100, 150, -100, 100])).payback == 3)
    #expect(RunningTotal(Self.flow([10, 5])).payback == 0)
    #expect(RunningTotal(Self.flow([-10, 5])).payback == .infinity)
    #expect(RunningTotal(Self.flow([0.1, 0.2, -0.3, 0.0])).payback == 0)
  }

  // MARK: Value

  /// e^(−δ t) under a straight line over one month, by Simpson's rule on 2,000 parts.
  @Test(arguments: [-4.6, -0.5, 0, 0.03, 2.39])
  func `a straight line inside a month is worth its integral`(_ force: Double) {
    var flow = CashFlow(MonthGrid(horizon: 2))
    (flow.inside[17], flow.moment[17]) = (100, 1.3)
    let (length, middle) = (1.0 / 12, flow.grid.middle(17))
    func line(_ t: Double) -> Double { 100 / length + 12 * 1.3 / (length * length * length) * (t - middle) }
    let n = 2000
    let parts = (0...n).map { i -> Double in
      let t = flow.grid.start(17) + length * Double(i) / Double(n)
      return (i == 0 || i == n ? 1 : i % 2 == 1 ? 4 : 2) * line(t) * exp(-force * t)
    }
    let integral = parts.reduce(0, +) * length / Double(n) / 3
    #expect(abs(flow.value(at: force).value - integral) < 1e-10 * abs(integral))
    let step = 1e-5
    let slope = (flow.value(at: force + step).value - flow.value(at: force - step).value) / (2 * step)
    #expect(abs(flow.value(at: force).slope - slope) < 1e-6 * abs(slope))
    let curve = DiscountCurve(DiscountRate(continuous: force))
    #expect(abs(flow.discounted(by: curve).total - integral) < 1e-10 * abs(integral))
  }
}
