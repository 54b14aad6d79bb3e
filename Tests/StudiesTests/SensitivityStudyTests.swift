// SPDX-License-Identifier: EUPL-1.2

import Accounting
import Distributions
import Glibc
import ModelCompiler
import Quantities
import RunRecord
import Sampling
import Scenarios
import Simulation
import Statistics
import TestSupport
import Testing
import Words

@testable import Studies

/// Are the rows of a whole study those of a model that can be worked out on paper?
///
/// A household pays an amount p a year until it recovers, at a rate that the other arrangement doubles: over H years the net result is
/// p (T(r) − T(2r)) with T(r) = (1 − e^(−rH)) / r.
@Suite struct SensitivityStudyTests {
  private static let (amounts, rates, horizon) = (100.0...300.0, 0.1...0.5, 10.0)

  private static func scenario(_ analyses: Settings.Scope) -> Scenario {
    let domain = Small.domain(
      "geld", levels: 2, [Transition(from: 1, to: 2, timing: .rate(.name("tempo")))])
    func uniform(_ name: String, _ range: ClosedRange<Double>, _ dimension: Dimension) -> Parameter {
      Parameter(
        name: name, description: name, value: .drawn(.uniform(low: range.lowerBound, high: range.upperBound)),
        dimension: dimension, source: Small.source)
    }
    return Scenario(
      name: "papier", title: "Papier",
      settings: Settings(
        horizon: horizon, discount: DiscountCurve(DiscountRate(annualEffective: 0)), draws: 400, replications: 60,
        analyses: analyses),
      domains: [domain],
      arrangements: [
        .current,
        Arrangement(
          name: "anders", title: "Anders", parameters: ["tempo": .binary(.times, .constant(2), .name("tempo"))]),
      ],
      parameters: [uniform("bedrag", amounts, .none), uniform("tempo", rates, .rate)],
      items: [Small.item("last", .whileHolds(Small.equals("geld", "1")), euro: .name("bedrag"))],
      cases: Small.cases([domain]))
  }

  private static func years(_ rate: Double) -> Double { (1 - exp(-rate * horizon)) / rate }
  private static func gain(_ rate: Double) -> Double { years(rate) - years(2 * rate) }

  /// Mean over the rates, by the midpoint rule.
  private static func mean(_ f: (Double) -> Double) -> Double {
    let n = 2000
    let width = rates.upperBound - rates.lowerBound
    return (0..<n).reduce(0) { $0 + f(rates.lowerBound + (Double($1) + 0.5) / Double(n) * width) } / Double(n)
  }

  private static func study(_ analyses: Settings.Scope) throws -> [SensitivityRow] {
    let scenario = scenario(analyses)
    let run = scenario.simulated(draws: scenario.settings.draws, replications: scenario.settings.replications)
    return try SensitivityStudy(DrawOutcomes(run.results, run.model)).rows(Rerun(threads: 2))
      .filter { $0.perspective == .social }
  }

  private func expect(_ estimate: Estimate, _ exact: Double, atMost share: Double) throws {
    let error = try #require(estimate.mcError)
    #expect(abs(estimate.mean - exact) < 4 * error, "\(estimate.mean) ± \(error) for \(exact)")
    #expect(error < share * abs(exact))
  }

  @Test func `bars and indices are those of the formula`() throws {
    let rows = try Self.study(.all)
    func row(_ method: SensitivityRow.Method, _ name: String) throws -> SensitivityRow {
      try #require(rows.first { $0.method == method && $0.name == name })
    }
    let gain = Self.mean(Self.gain)
    let square = Self.mean { Self.gain($0) * Self.gain($0) }
    let (low, high) = (0.05 * 300 + 0.95 * 100, 0.95 * 300 + 0.05 * 100)
    let (slow, fast) = (0.1 + 0.05 * 0.4, 0.1 + 0.95 * 0.4)

    let bar = try #require(try row(.integratedOut, "bedrag").bar)
    #expect(abs(bar.lowValue - low) < 1e-9 && abs(bar.highValue - high) < 1e-9)
    try expect(bar.low, low * gain, atMost: 0.02)
    try expect(bar.high, high * gain, atMost: 0.02)
    try expect(bar.difference, (high - low) * gain, atMost: 0.02)
    let rate = try #require(try row(.integratedOut, "tempo").bar)
    try expect(rate.low, 200 * Self.gain(slow), atMost: 0.06)
    try expect(rate.high, 200 * Self.gain(fast), atMost: 0.06)

    let middle = Self.gain(0.3)
    let scaled = try #require(try row(.atMeans, "bedrag").bar)
    try expect(scaled.low, low * middle, atMost: 0.05)
    try expect(scaled.difference, (high - low) * middle, atMost: 0.05)
    let moved = try #require(try row(.atMeans, "tempo").bar)
    try expect(moved.low, 200 * Self.gain(slow), atMost: 0.05)
    try expect(moved.difference, 200 * (Self.gain(fast) - Self.gain(slow)), atMost: 0.3)

    let spread = 200.0 * 200 / 12
    let variance = (200 * 200 + spread) * square - 200 * 200 * gain * gain
    let exact = [
      (SensitivityRow.Method.firstOrder, "bedrag", spread * gain * gain / variance),
      (.firstOrder, "tempo", 200 * 200 * (square - gain * gain) / variance),
      (.total, "bedrag", spread * square / variance),
      (.total, "tempo", (200 * 200 + spread) * (square - gain * gain) / variance),
    ]
    for (method, name, share) in exact {
      let index = try #require(try row(method, name).index)
      #expect(abs(index.value - share) < 4 * index.error, "\(method) \(name): \(index) for \(share)")
      #expect(index.error < 0.1)
    }
    #expect(try #require(try row(.rank, "bedrag").index).value > 0.5)
  }

  @Test func `what follows by a formula moves along, and is no input of its own`() throws {
    var scenario = Self.scenario(.core)
    scenario.parameters[1].name = "half"
    scenario.parameters[1].value = .drawn(.uniform(low: 0.05, high: 0.25))
    scenario.parameters.append(
      Parameter(
        name: "tempo", description: "tempo", value: .computed(.binary(.times, .constant(2), .name("half"))),
        dimension: .rate, source: Small.source))
    scenario.arrangements[1].parameters = ["tempo": .binary(.times, .constant(4), .name("half"))]
    let run = scenario.simulated(draws: 400, replications: 60)
    let rows = try SensitivityStudy(DrawOutcomes(run.results, run.model)).rows(Rerun(threads: 2))
    #expect(!rows.contains { $0.name == "tempo" })
    let row = try #require(rows.first { $0.perspective == .social && $0.method == .atMeans && $0.name == "half" })
    let bar = try #require(row.bar)
    #expect(abs(bar.lowValue - 0.06) < 1e-12)
    try expect(bar.low, 200 * Self.gain(0.12), atMost: 0.05)
    try expect(bar.high, 200 * Self.gain(0.48), atMost: 0.05)
  }

  @Test func `a small run moves the first inputs only`() {
    #expect(MeanPointDesign.mostInputs(budget: 20) == 10)
    #expect(MeanPointDesign.mostInputs(budget: 1250) == 250)
  }

  /// Middle and changes on common paths, normal with known variances and covariance.
  @Test func `errors of ends on more paths for the middle are those of their formula`() throws {
    var chance = NormalNumbers(seed: 31)
    let (runs, middle, paths) = (2000, 40, 10)
    var (ends, squares) = ([Double](), [Double]())
    for _ in 0..<runs {
      let base = (0..<middle).map { _ in 10 + 3 * chance.next() }
      let low = base[..<paths].map { 2 + 0.5 * ($0 - 10) + chance.next() }
      let bar = MeanPointDesign.Bar(middle: base, low: low, high: low.map { $0 + 1 })
      let end = bar.ends.low
      ends.append(end.mean)
      squares.append(try #require(end.mcError) * (try #require(end.mcError)))
      #expect(abs(bar.ends.difference.mean - 1) < 1e-12)
    }
    // Var of the middle 9, of the change 0.25 × 9 + 1, covariance 0.5 × 9.
    let exact = 9.0 / 40 + 3.25 / 10 + 2 * 4.5 / 40
    func meanAndSpread(_ values: [Double]) -> (Double, Double) {
      let n = Double(values.count)
      let mean = values.reduce(0, +) / n
      return (mean, values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (n - 1))
    }
    let (mean, variance) = meanAndSpread(ends)
    #expect(abs(mean - 12) < 4 * (exact / Double(runs)).squareRoot())
    #expect(abs(variance - exact) < 4 * exact * (2 / Double(runs)).squareRoot())
    let (square, spread) = meanAndSpread(squares)
    #expect(abs(square - exact) < 4 * (spread / Double(runs)).squareRoot())
  }

  @Test func `what only multiplies amounts is scaled as a run of its own would have it`() throws {
    let model = Self.scenario(.core).compiled
    let run = Self.scenario(.core).simulated(draws: 400, replications: 60)
    let outcomes = DrawOutcomes(run.results, run.model)
    let all = UncertainInputs(outcomes)
    let proportional = ProportionalInputs(model, margins: all.inputs.map(\.margin))
    let amount = try #require(all.inputs.first { $0.name == "bedrag" })
    let rate = try #require(all.inputs.first { $0.name == "tempo" })
    #expect(proportional.cells[amount.margin] == [0])
    #expect(proportional.cells[rate.margin] == nil)
    let moved = MeanPointDesign(model.design, inputs: [amount], budget: 60)
    let results = try Rerun(threads: 2).outcomes(of: model, for: .oneByOne, points: moved.points)
    let view = SensitivityView.all(of: outcomes)[0]
    let nets = view.net(results)
    let real = try #require(moved.bar(amount.margin, nets))
    let scaled = moved.bar(scaling: amount, nets, amounts: view.part(results, in: [0]))
    #expect(real.low.count == moved.paths && moved.paths > 1)
    for (r, s) in zip(real.low + real.high, scaled.low[..<moved.paths] + scaled.high[..<moved.paths]) {
      #expect(abs(r - s) < 1e-9 * abs(r))
    }
  }

  @Test(arguments: [
    (Expression.binary(.times, .constant(3), .name("bedrag")), true),
    (.binary(.divided, .name("bedrag"), .constant(2)), true),
    (.negated(.name("bedrag")), true),
    (.binary(.plus, .name("bedrag"), .constant(3)), false),
    (.binary(.divided, .constant(3), .name("bedrag")), false),
    (.binary(.times, .name("bedrag"), .name("bedrag")), false),
    (.call(.max, [.name("bedrag"), .constant(1)]), false),
  ])
  func `only what is proportional to an input is scaled`(price: Expression, isScaled: Bool) throws {
    var scenario = Self.scenario(.core)
    scenario.items[0].unitPrice = price
    let model = scenario.compiled
    let margin = try #require(model.design.margins.firstIndex { $0.name == "bedrag" })
    #expect((ProportionalInputs(model, margins: [margin]).cells[margin] != nil) == isScaled)
    // Once as a price and once as a number of units, of the same item.
    scenario.items[0].quantity = .name("bedrag")
    let twice = scenario.compiled
    #expect(ProportionalInputs(twice, margins: [margin]).cells[margin] == nil)
    // An amount that also changes a life.
    scenario.items[0].quantity = .constant(1)
    scenario.domains[0].transitions[0] = Transition(
      from: 1, to: 2, timing: .rate(.binary(.divided, .name("tempo"), .name("bedrag"))))
    #expect(ProportionalInputs(scenario.compiled, margins: [margin]).cells[margin] == nil)
  }

  @Test func `the rest of a whole moves with a share, to its mean given that share`() {
    let weights = [2.0, 3, 5]
    var design = ParameterDesign(
      margins: weights.enumerated().map { .init(name: "d\($0)", distribution: .gamma(shape: $1, scale: 1)) },
      copulas: [],
      spread: .random, seed: 1, draws: 10)
    design.dirichlets = [[0, 1, 2]]
    let point = design.means(with: 0.6, at: 0)
    for (value, exact) in zip(point, [0.6, 0.4 * 3 / 8, 0.4 * 5 / 8]) { #expect(abs(value - exact) < 1e-12) }
    // The marginal of a share is beta; with weights 1 and 1 it is uniform.
    design.margins = [0, 1].map { .init(name: "d\($0)", distribution: .gamma(shape: 1, scale: 1)) }
    design.dirichlets = [[0, 1]]
    #expect(abs(design.marginal(0).quantile(0.05) - 0.05) < 1e-9)
  }

  @Test func `studies do not depend on threads, and total indices come with the widest scope only`() throws {
    let core = try Self.study(.core)
    #expect(!core.contains { $0.method == .total })
    #expect(core.filter { $0.method == .integratedOut }.map(\.rank) == [1, 2])
    let scenario = Self.scenario(.core)
    let run = scenario.simulated(draws: 400, replications: 60, threads: 1)
    let single = try SensitivityStudy(DrawOutcomes(run.results, run.model)).rows(Rerun(threads: 1))
    #expect(single.filter { $0.perspective == .social } == core)
  }
}
