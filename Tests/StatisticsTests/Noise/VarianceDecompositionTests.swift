// SPDX-License-Identifier: EUPL-1.2

import Distributions
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

/// Events at one a year, each at the cost of an uncertain price; the other arrangement has none.
///
/// With S the discounted number of events, mean over the cases by weight and over replications: the net result of a draw is price · S,
/// with E S = a₁ and Var S = a₂ Σw² / replications (Campbell), a₁ and a₂ the annuities at once and twice the discount rate.
@Suite struct VarianceDecompositionTests {
  private static let force: Double = log(1.0225)
  private let first = (1 - exp(-force * 10)) / force
  private let second = (1 - exp(-2 * force * 10)) / (2 * force)
  /// Of weights 1, 2, 3 and 1.
  private let squares = 15.0 / 49
  private let low = 800.0
  private let high = 1200.0

  private var uncertain: Double { (high - low) * (high - low) / 12 * first * first }
  private func chance(_ replications: Int) -> Double {
    let price = 1000.0 * 1000 + (high - low) * (high - low) / 12
    return price * second * squares / Double(replications)
  }

  private var model: CompiledModel {
    let domain = Small.domain("d", levels: 2, [])
    let parameters = [
      Parameter(
        name: "tempo", description: "", value: .drawn(.fixed(1)), dimension: .rate, source: Small.source),
      Parameter(
        name: "bedrag", description: "", value: .drawn(.uniform(low: low, high: high)), dimension: .none,
        source: Small.source),
    ]
    return Scenario(
      name: "test", title: "Test", domains: [domain],
      events: [Event(name: "e", title: "e", condition: .always, rate: .name("tempo"), changes: [])],
      arrangements: [
        .current,
        Arrangement(
          name: "anders", title: "Anders", parameters: ["tempo": .binary(.times, .name("tempo"), .constant(0))]),
      ],
      parameters: parameters, items: [Small.item("post", .onEvent("e"), euro: .name("bedrag"))],
      cases: Small.cases([domain], count: 4)
    ).compiled
  }

  private func outcomes(_ model: CompiledModel, draws: Int, replications: Int, seed: Int) -> DrawOutcomes {
    let plan = ExperimentPlan(draws: draws, replications: replications, threads: 1, seed: UInt64(seed))
    guard case .finished(let results) = Experiment(model: model, plan: plan).run() else {
      preconditionFailure("no results")
    }
    return DrawOutcomes(results, model)
  }

  private func mean(_ values: [Double]) -> (mean: Double, error: Double) {
    let n = Double(values.count)
    let mean = values.reduce(0, +) / n
    return (mean, (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (n - 1) / n).squareRoot())
  }

  private func expect(_ values: [Double], _ exact: Double, _ what: String) {
    let (mean, error) = mean(values)
    #expect(abs(mean - exact) < 4 * error, "\(what): \(mean) ± \(error), exact \(exact)")
  }

  /// The naive variance of what is uncertain is that of the draws as they are; it holds the chance in lives too.
  @Test(arguments: [(2, 2), (4, 3), (20, 1), (20, 2)])
  func `components are unbiased in small runs, where the naive variance is not`(draws: Int, replications: Int) {
    let model = model
    var (naive, components) = ([Double](), Array(repeating: [Double](), count: 6))
    for seed in 1...200 {
      let outcomes = outcomes(model, draws: draws, replications: replications, seed: seed)
      let net = outcomes.difference(1, outcomes.netCoefficients(0))
      let center = net.reduce(0, +) / Double(draws)
      naive.append(net.reduce(0) { $0 + ($1 - center) * ($1 - center) } / Double(draws - 1))
      for (i, row) in VarianceDecomposition(outcomes).rows.enumerated() { components[i].append(row.variance!) }
    }
    let (mean, error) = mean(naive)
    #expect(mean - uncertain > 4 * error, "naive \(mean) ± \(error), exact \(uncertain)")
    // Under the reference −price · S and under the other 0: half of it is common, half is not.
    let chance = chance(replications)
    expect(components[0], uncertain / 4, "draws")
    expect(components[1], uncertain / 4, "draws by arrangement")
    expect(components[2], chance / 4, "lives")
    expect(components[3], chance / 4, "lives by arrangement")
    expect(components[4], uncertain, "draws, net")
    expect(components[5], chance, "lives, net")
  }

  /// Squared z-scores of thirty seeds: their mean is off 1 by no more than four of its own standard errors and the bias of a
  /// jackknife over 25 blocks, 24/22.
  @Test func `errors say how far off the components are`() {
    let model = model
    var squares = Array(repeating: [Double](), count: 6)
    for seed in 1...30 {
      let rows = VarianceDecomposition(outcomes(model, draws: 1000, replications: 2, seed: seed)).rows
      let exact = [uncertain / 4, uncertain / 4, chance(2) / 4, chance(2) / 4, uncertain, chance(2)]
      for (i, row) in rows.enumerated() {
        let z = (row.variance! - exact[i]) / row.mcError!
        squares[i].append(z * z)
      }
      #expect(abs(rows[0...3].reduce(0) { $0 + $1.share! } - 1) < 1e-12)
      #expect(abs(rows[4].share! + rows[5].share! - 1) < 1e-12)
    }
    for square in squares {
      let (mean, error) = mean(square)
      #expect(mean > 1 - 4 * error && mean < 24.0 / 22 + 4 * error, "\(mean) ± \(error)")
    }
  }

  @Test func `what cannot be told has a reason`() {
    let single = VarianceDecomposition(outcomes(model, draws: 1, replications: 2, seed: 1)).rows
    #expect(single[0].variance == nil && single[0].reason == .variance(.oneDraw))
    // Where every draw is a block and every case lives once, nothing lies between draw and life.
    let once = VarianceDecomposition(outcomes(model, draws: 4, replications: 1, seed: 1)).rows
    #expect(once.allSatisfy { $0.variance == nil && $0.reason == .variance(.oneLife) })
    let residual = VarianceDecomposition(outcomes(model, draws: 40, replications: 1, seed: 1)).rows
    #expect(residual[2...3].allSatisfy { $0.reason == .variance(.oneReplication) })
    #expect(residual[4].reason == nil || residual[4].variance! < 0)
  }
}
