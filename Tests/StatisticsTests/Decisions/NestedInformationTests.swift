// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Distributions
import Glibc
import ModelCompiler
import Quantities
import RunRecord
import Sampling
import Scenarios
import Simulation
import TestSupport
import Testing
import Words

@testable import Statistics

/// The value of knowing an input, by its definition: a simulation within a simulation, against the regression and the closed form.
///
/// Events at one a year cost an uncertain price, which the other arrangement takes away for an uncertain outlay at the start: with S
/// the discounted number of events the worth is price · S − outlay, and given the price it is on average price · a₁ − E outlay.
@Suite struct NestedInformationTests {
  private static let force: Double = log(1.0225)
  private let first = (1 - exp(-force * 10)) / force
  private let second = (1 - exp(-2 * force * 10)) / (2 * force)
  private let price = 1000.0
  private let priceSD = 150.0
  private let outlaySD = 1500.0
  private let gain = 300.0
  private let outer = 300
  private let inner = 60

  private var scenario: Scenario {
    let domain = Small.domain("d", levels: 2, [])
    func parameter(_ name: String, _ law: Distribution, isRate: Bool = false) -> Parameter {
      Parameter(
        name: name, description: "", value: .drawn(law), dimension: isRate ? .rate : .none, source: Small.source)
    }
    return Scenario(
      name: "test", title: "Test", domains: [domain],
      events: [Event(name: "e", title: "e", condition: .always, rate: .name("tempo"), changes: [])],
      services: [Small.service("hulp", application: 1e9, isStandard: false)],
      arrangements: [
        .current,
        Arrangement(
          name: "anders", title: "Anders", adds: ["hulp"],
          parameters: ["tempo": .binary(.times, .name("tempo"), .constant(0))]),
      ],
      parameters: [
        parameter("tempo", .fixed(1), isRate: true), parameter("bedrag", .normal(mean: price, sd: priceSD)),
        parameter("uitgave", .normal(mean: price * first - gain, sd: outlaySD)),
      ],
      items: [
        Small.item("post", .onEvent("e"), euro: .name("bedrag")),
        Small.item("start", .onService("hulp", .start), euro: .name("uitgave"), origin: .service("hulp")),
      ],
      cases: Small.cases([domain]))
  }

  /// For each of `outer` prices, the mean worth over `inner` outlays and lives.
  private func nested(_ model: CompiledModel) -> [Double] {
    var g = SplitMix(seed: 5)
    func normal() -> Double { gsl_cdf_ugaussian_Pinv(Double.random(in: 1e-12..<1, using: &g)) }
    let points = (0..<outer).flatMap { i in
      let known = price + priceSD * normal()
      return (0..<inner).map { j in
        let values = ["tempo": 1, "bedrag": known, "uitgave": price * first - gain + outlaySD * normal()]
        return ParameterDesign.Point(values: model.design.margins.map { values[$0.name]! }, path: i * inner + j)
      }
    }
    let plan = ExperimentPlan(draws: points.count, replications: 1, threads: 2, seed: 3)
    guard case .finished(let results) = Experiment(model: model, plan: plan, points: points).run() else {
      preconditionFailure("no results")
    }
    let outcomes = DrawOutcomes(results, model)
    let worth = outcomes.difference(1, outcomes.netCoefficients(0))
    return (0..<outer).map { i in worth[i * inner..<(i + 1) * inner].reduce(0, +) / Double(inner) }
  }

  @Test func `nested simulation, regression and closed form agree`() throws {
    let model = scenario.compiled
    let means = nested(model)
    let exact = normalLoss(mean: gain, sd: priceSD * first)
    // Means of `inner` draws vary more than expectations do, so the nested value is too high by as much as they do.
    let chance = outlaySD * outlaySD + (price * price + priceSD * priceSD) * second
    let spread = (priceSD * priceSD * first * first + chance / Double(inner)).squareRoot()
    let bias = normalLoss(mean: gain, sd: spread) - exact
    let overall = means.reduce(0, +) / Double(outer)
    let gains = means.map { max(0, $0) - (overall > 0 ? $0 : 0) }
    let value = gains.reduce(0, +) / Double(outer) - bias
    let error = gsl_stats_sd(gains, 1, outer) / Double(outer).squareRoot()
    #expect(abs(value - exact) < 4 * error, "nested \(value) ± \(error), exact \(exact)")

    let run = scenario.simulated(draws: 4000, replications: 1)
    let row = try #require(run.analysis.information.first { $0.name == .own("bedrag") && $0.perspective == .social })
    let own = row.mcError!
    #expect(abs(row.value! - exact) < 4 * own, "regression \(row.value!) ± \(own), exact \(exact)")
    #expect(abs(row.value! - value) < 4 * (own * own + error * error).squareRoot())
    // It proves something: both errors are small beside the value.
    #expect(error < exact / 5 && own < exact / 5)
  }
}
