// SPDX-License-Identifier: EUPL-1.2

import Glibc
import ModelCompiler
import Quantities
import RunRecord
import Scenarios
import Simulation
import TestSupport
import Testing
import Words

@testable import Statistics

@Suite struct ReturnMeasureTests {
  /// One service of € 1,000 at the start that takes away a cost of € 400 a year: everything is known without simulation error.
  @Test func `benefit, investment, ratio, payback and internal rate of a certain project`() {
    let domain = Small.domain("d", levels: 2, [])
    let service = Small.service("hulp", application: 1e9, isStandard: false)
    let scenario = Scenario(
      name: "test", title: "Test", settings: Settings(horizon: 5, discount: DiscountCurve(DiscountRate(continuous: 0))),
      domains: [domain],
      services: [service], arrangements: [.current, Arrangement(name: "anders", title: "Anders", adds: ["hulp"])],
      items: [
        Small.item("start", .onService("hulp", .start), euro: .constant(1000), origin: .service("hulp")),
        Small.item(
          "last", .whileHolds(Small.equals("hulp", "geen")), euro: .constant(400),
          posting: Small.resources("gemeente", cashable: 0.25)),
      ],
      cases: Small.cases([domain]))
    let run = scenario.simulated(draws: 40)
    func near(_ measure: Measure, _ x: Double) { #expect(abs(run.estimate(measure)!.mean - x) < 1e-5) }
    near(.investment, 1000)
    near(.benefit, 2000)
    near(.net, 1000)
    near(.ratio, 2)
    near(.cashableBenefit, 500)
    near(.cashableNet, -500)
    near(.payback, 1000 / 400)
    near(.discountedPayback, 1000 / 400)
    #expect(run.returnRow(.ratio, .financial("rijk")).reason == .returns(.noInvestment))
  }

  @Test func `quantiles interpolate as type 7 and step at infinity`() {
    #expect(Quantiles.of([1, 2, 3, 4], at: [0.5]) == [2.5])
    let equal = [Double](repeating: 0.9666086976484477, count: 400)
    #expect(Quantiles.of(equal, at: [0.025, 0.5, 0.975]) == [equal[0], equal[0], equal[0]])
    #expect(Quantiles.of([0, 1, .infinity], at: [0, 0.5, 1]) == [0, 1, .infinity])
  }
}
