// SPDX-License-Identifier: EUPL-1.2

import Distributions
import Foundation
import Quantities
import ScenarioFiles
import Scenarios
import Testing

@Suite struct WideScenarioTests {
  private func scenario() throws -> Scenario {
    let result = ScenarioReader.read(FileSource(WideScenario.files), name: "breed")
    for finding in result.findings { Issue.record("\(FindingText.draw(finding, lines: result.lines))") }
    return try #require(result.scenario)
  }

  private func rest(_ other: Scenarios.Expression) -> Scenarios.Expression {
    .call(.max, [.constant(0), .binary(.minus, .constant(1), other)])
  }

  private func law(_ form: Distribution.Form, _ numbers: Scenarios.Expression...) -> Duration {
    .distribution(DistributionFormula(form, numbers))
  }

  @Test func `parameters are truncated, listed, shared, computed and drawn together`() throws {
    let scenario = try scenario()
    let found = Dictionary(uniqueKeysWithValues: scenario.parameters.map { ($0.name, $0) })
    #expect(found["afgekapt"]?.value == .drawn(.truncatedNormal(mean: 0.3, sd: 0.1, low: 0, high: .infinity)))
    #expect(found["keus"]?.value == .drawn(.empirical(values: [1.0 / 12, 2.0 / 12], weights: [3, 1])))
    #expect(found["keus"]?.dimension == .duration)
    #expect(found["deel_een"]?.value == .share(group: "delen", weight: 12))
    #expect(found["snel"]?.value == .computed(.binary(.times, .name("trager"), .constant(2))))
    #expect(found["snel"]?.dimension == .rate && found["trager"]?.dimension == .rate)
    #expect(found["a"]?.value == .drawn(.normal(mean: 0.4, sd: 0.2)))
    #expect(found["c"]?.value == .drawn(.normal(mean: -1, sd: 0.3)))
    #expect(abs(scenario.correlations[0].matrix[0][1] - 0.5) < 1e-12 && scenario.correlations[0].matrix[1][1] == 1)
    #expect(scenario.parameters.map(\.name).suffix(2) == ["snel", "trager"])
  }

  @Test func `attributes are drawn, and no table of cases is needed`() throws {
    let scenario = try scenario()
    #expect(
      scenario.attributes.map(\.kind) == [
        .drawnNumber(DistributionFormula(.normalMean, [.name("m_leeftijd"), .constant(10)])),
        .drawnNumber(DistributionFormula(.gammaMean, [.constant(1), .constant(0.5)])),
        .drawnNumber(DistributionFormula(.uniformEnds, [.constant(0), .constant(1)])),
        .drawnChoice(["man", "vrouw"], [.name("p_man"), rest(.name("p_man"))]),
      ])
    #expect(scenario.cases == [Case(name: "huishouden", weight: 1, levels: [:])])
    let start = scenario.domains[0].start
    #expect(start.count == 4 && start[0] == .constant(0) && start[3] == .constant(0.8))
    let ill = Expression.binary(.times, .name("deel_een"), .constant(0.1))
    #expect(
      start[2] == .call(.max, [.constant(0), .binary(.minus, .constant(1), .binary(.plus, .constant(0.8), ill))]))
    #expect(scenario.domains[1].start == [1, 0, 0, 0].map { .constant($0) })
  }

  @Test func `transitions branch, stay and follow a clock`() throws {
    let moves = try scenario().domains[0].transitions
    #expect(moves[0].timing == .rate(.name("snel")) && moves[0].direction == nil)
    #expect(
      moves[0].branches == [
        Transition.Branch(to: 2, probability: .name("deel_een")),
        Transition.Branch(to: 3, probability: rest(.name("deel_een"))),
      ])
    #expect(moves[1].to == 4 && moves[1].timing == .duration(.exponentialRate(.constant(0.2, .rate)), .entry))
    let mu = Expression.binary(.plus, .constant(0.3), .constant(log(1.0 / 12)))
    let speed = Expression.call(.exp, [.binary(.times, .constant(0.1), .name("kwetsbaar"))])
    #expect(
      moves[2].timing == .duration(.accelerated(law(.lognormalLog, mu, .constant(0.8)), by: speed), .entry))
    #expect(moves[4].branches.map(\.to) == [3, 4] && moves[4].branches[1].probability == .constant(0.5))
    #expect(
      moves[5].timing
        == .duration(
          .piecewise(bounds: [2030, 2035], rates: [.constant(0, .rate), .name("trager"), .constant(0.1, .rate)]),
          .calendar))
    #expect(
      moves[6].timing
        == .duration(law(.gompertz, .constant(-0.09, .rate), .constant(0.001, .rate)), .start))
  }

  @Test func `a table gives hazards by age and choice`() throws {
    guard case .duration(.table(let table), let clock) = try scenario().domains[0].transitions[3].timing else {
      Issue.record("no table")
      return
    }
    #expect(clock == .age(attribute: "leeftijd_begin") && table.attribute == "geslacht")
    #expect(table.columns["man"]?.map(\.from) == [0, 65] && table.columns["vrouw"]?.map(\.from) == [0, 70])
    #expect(abs((table.columns["man"]?[1].rate ?? 0) - log(2)) < 1e-12 && table.columns["man"]?[0].rate == 0)
  }

  @Test func `every family of times is read`() throws {
    let laws = try scenario().domains[1].transitions.map(\.timing)
    let years = { (x: Double) in Expression.constant(x, .duration) }
    let expected: [Duration] = [
      law(.weibullScale, years(3), .constant(1.4)), law(.gammaRate, .constant(2), .constant(0.5, .rate)),
      law(.logLogistic, years(2), .constant(1.5)),
      law(.generalisedGamma, .constant(0.1), .constant(0.5), .constant(0.7)),
      .empirical(times: [.name("keus"), years(0.25)], weights: [5, 3]),
      .piecewise(bounds: [1], rates: [.constant(0.2, .rate), .constant(0.1, .rate)]),
    ]
    #expect(laws == expected.map { .duration($0, .entry) })
  }

  @Test func `influences accelerate, and events have a clock or moments`() throws {
    let scenario = try scenario()
    #expect(scenario.influences.map(\.kind) == [.acceleration, .acceleration, .hazard])
    let half = Condition.Comparison(subject: "tijd", relation: .greaterOrEqual, values: ["0.5"])
    #expect(scenario.influences[0].condition == .comparison(half))
    let gompertz = law(.gompertz, .constant(0.1, .rate), .constant(0.01, .rate))
    #expect(scenario.events[0].timing == .duration(gompertz, .start))
    #expect(scenario.events[1].timing == .moments(first: .constant(2, .duration), every: .constant(1, .duration)))
    #expect(scenario.events[2].timing == .moments(first: .constant(0, .duration), every: nil))
    let two = Condition.Comparison(subject: "jaren_ziek", relation: .less, values: ["2.0"])
    #expect(scenario.events[1].condition == .comparison(two))
  }

  @Test func `counters count occurrences and time`() throws {
    let counters = try scenario().counters
    #expect(
      counters[0].kind == .occurrences([.onTransition("gezondheid", from: nil, to: 2), .onEvent("uitbraak")], limit: 5))
    #expect(
      counters[1] == Counter(name: "klachten", title: "klachten", kind: .occurrences([.onEvent("klacht")], limit: 10)))
    guard case .time(let condition, let restarts) = counters[2].kind else {
      Issue.record("no time")
      return
    }
    #expect(restarts && condition.comparisons.map(\.subject) == ["gezondheid", "terugvallen"])
  }

  @Test func `amounts count from the start, and are discounted in their own way`() throws {
    let scenario = try scenario()
    func steps(_ list: [(Double, Double)]) -> [DiscountCurve.Step] {
      list.map { DiscountCurve.Step(from: $0.0, rate: DiscountRate(annualEffective: $0.1)) }
    }
    #expect(scenario.settings.discount == DiscountCurve(steps: steps([(0, 0.04), (30, 0.03)]), isYearly: true))
    let items = Dictionary(uniqueKeysWithValues: scenario.items.map { ($0.name, $0) })
    #expect(items["start"]?.trigger == .atStart && items["start"]?.discount == nil)
    #expect(items["qaly"]?.discount == DiscountCurve(steps: steps([(0, 0.015)]), isYearly: true))
    #expect(items["later"]?.discount == DiscountCurve(steps: steps([(0, 0), (10, 0.01)]), isYearly: true))
    #expect(items["blok"]?.discount == DiscountCurve(steps: steps([(0, 0.02)]), isYearly: false))
  }

  @Test func `a model without domains has one household`() throws {
    let yaml = """
      rendement: 2
      titel: Zonder verloop
      parameters: {n: {waarde: 100, bron: b, zekerheid: laag}}
      posten: {kosten_nu: {bedrag: n * € 10, bij: begin, betaler: gemeente, bron: b, zekerheid: laag}}
      arrangementen: {huidig: {titel: Huidig}}
      """
    let result = ScenarioReader.read(FileSource(["scenario.yaml": yaml]), name: "proef")
    let scenario = try #require(result.scenario, "\(result.findings)")
    #expect(result.findings.isEmpty && scenario.domains.isEmpty && scenario.cases.map(\.name) == ["huishouden"])
    let empty = yaml.replacing("parameters:", with: "leefgebieden: {}\nparameters:")
    #expect(ScenarioReader.read(FileSource(["scenario.yaml": empty]), name: "proef").scenario != nil)
  }

  @Test func `a table of cases may still list households when all is drawn`() throws {
    let files = WideScenario.files.merging(["casussen.csv": "casus,gewicht\na,2\nb,3\n"]) { $1 }
    let cases = try #require(ScenarioReader.read(FileSource(files), name: "breed").scenario).cases
    #expect(cases == [Case(name: "a", weight: 2, levels: [:]), Case(name: "b", weight: 3, levels: [:])])
  }

  @Test func `the table of hazards is part of what was read`() {
    let result = ScenarioReader.read(FileSource(WideScenario.files), name: "breed")
    #expect(result.files.map(\.path) == ["breed/scenario.yaml", "breed/prijzen.csv", "breed/sterfte.csv"])
  }
}
