// SPDX-License-Identifier: EUPL-1.2

import Distributions
import Quantities
import Sampling
import Scenarios
import TestSupport
import Testing

@testable import ModelCompiler

/// Uncertain inputs: their order, their price level, and what follows from what.
@Suite struct ParameterTests {
  private func scenario(_ formulas: [(String, Expression)], prices: [Price] = []) -> Scenario {
    Scenario(
      name: "klein", title: "Klein", domains: [], arrangements: [.current],
      parameters: [parameter("a", .drawn(.uniform(low: 0, high: 1)))]
        + formulas.map { parameter($0.0, .computed($0.1)) },
      prices: prices, cases: Small.cases([]))
  }

  private func parameter(_ name: String, _ value: InputValue) -> Parameter {
    Parameter(name: name, description: "", value: value, dimension: .none, source: Small.source)
  }

  private func price(_ id: String, isNorm: Bool) -> Price {
    Price(
      id: id, description: "", unit: "uur", dimension: Dimension(euro: 1, counted: "uur", countedPower: -1),
      distribution: .uniform(low: 50, high: 150), priceYear: 2017, isNorm: isNorm,
      posting: Small.resources("gemeente"), source: Small.source)
  }

  @Test func `a formula is computed after those it needs`() {
    let model = scenario([
      ("d", .binary(.times, .name("c"), .name("b"))), ("b", .binary(.plus, .name("a"), .constant(1))),
      ("c", .binary(.minus, .name("b"), .name("a"))),
    ]).compiled
    #expect(model.design.margins.map(\.name) == ["a", "b", "c", "d"])
    #expect(model.derived.map { model.design.margins[$0.parameter].name } == ["b", "c", "d"])
  }

  @Test func `formulas that need each other are a finding`() {
    #expect {
      try Compiler.compile(scenario([("b", .name("c")), ("c", .name("b"))]))
    } throws: { error in
      (error as? CompileFailure)?.findings.map(\.code) == ["parameter.cycle"]
    }
  }

  /// 1.7, 2.6, 1.3, 2.7, 10.0, 3.8, 3.3 percent from 2018 to 2024 (CBS StatLine 83131NED), which is as much as 1.2803.
  @Test func `a price is brought to the price level, and a norm is not`() {
    var model = scenario([], prices: [price("uur", isNorm: false), price("wet", isNorm: true)])
    model.settings.priceLevel = 2024
    let margins = model.margins
    #expect(margins.map(\.name) == ["a", "prijs.uur", "prijs.wet"])
    #expect(margins[2].distribution == .uniform(low: 50, high: 150))
    #expect(abs(margins[1].distribution.mean / 100 - 1.2803) < 0.0005 * 7)
    #expect(abs(margins[1].distribution.quantile(0.5) - margins[1].distribution.mean) < 1e-9)
  }
}
