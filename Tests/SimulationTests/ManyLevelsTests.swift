// SPDX-License-Identifier: EUPL-1.2

import Scenarios
import Simulation
import TestSupport
import Testing

@testable import ModelCompiler

/// Sets of levels are the bits of one word: 64 levels fit, and one more is refused.
@Suite struct ManyLevelsTests {
  private func scenario(
    _ domains: [LifeDomain] = [], services: [Service] = [], barriers: [Barrier] = [], counters: [Counter] = [],
    items: [CostItem]
  ) -> Scenario {
    var scenario = Scenario(
      name: "test", title: "Test", settings: Settings(horizon: 7), domains: domains, arrangements: [.current],
      cases: Small.cases(domains))
    scenario.services = services
    scenario.barriers = barriers
    scenario.counters = counters
    scenario.items = items
    return scenario
  }

  private func at(_ subject: String, _ relation: Condition.Relation, _ value: String) -> Condition {
    .comparison(.init(subject: subject, relation: relation, values: [value]))
  }

  private func run(_ scenario: Scenario) -> Simulated { scenario.simulated(draws: 4, replications: 2) }

  private func expectTooMany(_ scenario: Scenario) {
    let failure = #expect(throws: CompileFailure.self) { try Compiler.compile(scenario) }
    #expect(failure?.findings.map(\.code) == ["levels.many"])
    for finding in failure?.findings ?? [] { #expect(!finding.message.isEmpty && !finding.remedy.isEmpty) }
  }

  /// A level up every tenth of a year, to the last.
  private func ladder(_ levels: Int) -> Scenario {
    let moves = (1..<levels).map { Transition(from: $0, to: $0 + 1, timing: .duration(.fixed(.constant(0.1)))) }
    let items = [
      Small.item("top", .whileHolds(Small.equals("d", String(levels))), euro: .constant(1)),
      Small.item("onder", .whileHolds(.not(at("d", .greaterOrEqual, String(levels)))), euro: .constant(1)),
    ]
    return scenario([Small.domain("d", levels: levels, moves)], items: items)
  }

  @Test func `a domain has 64 levels`() {
    let run = run(ladder(64))
    #expect(abs(run.count("top") - 0.7) < 1e-9 && abs(run.count("onder") - 6.3) < 1e-9)
    expectTooMany(ladder(65))
  }

  /// Conditions over all of so many domains of five levels, each with a value of its own.
  private func wide(_ domains: Int, conditions: Int) -> Scenario {
    let names = (0..<domains).map { "d\($0)" }
    let items = (0..<conditions).map { number in
      let parts = names.enumerated().map { at($1, .greaterOrEqual, $0 == 0 ? String(number + 1) : "3") }
      return Small.item("p\(number)", .whileHolds(.any(parts)), euro: .constant(1))
    }
    return scenario(names.map { Small.domain($0, levels: 5, []) }, items: items)
  }

  /// 5⁹ is 1,953,125: one such table fits, and four do together.
  @Test func `conditions that depend on too much are refused`() throws {
    _ = try Compiler.compile(wide(9, conditions: 4))
    for (scenario, code) in [(wide(10, conditions: 1), "condition.wide"), (wide(9, conditions: 5), "conditions.wide")] {
      let failure = #expect(throws: CompileFailure.self) { try Compiler.compile(scenario) }
      #expect(failure?.findings.map(\.code) == [code])
      let limit = code == "condition.wide" ? IndicatorDraft.limit : IndicatorDraft.limitTogether
      #expect(failure?.findings.first?.message.contains("meer dan \(limit) combinaties") == true)
    }
  }

  /// Open from each odd tenth of a year to the next.
  private func hours(_ times: Int, of subject: String, _ counters: [Counter] = []) -> Scenario {
    func moment(_ i: Int) -> String { String(Double(i) / 10) }
    let open = stride(from: 1, through: times, by: 2).map { i in
      i < times
        ? Condition.all([at(subject, .greaterOrEqual, moment(i)), at(subject, .less, moment(i + 1))])
        : at(subject, .greaterOrEqual, moment(i))
    }
    return scenario(counters: counters, items: [Small.item("open", .whileHolds(.any(open)), euro: .constant(1))])
  }

  @Test func `time is compared with 63 times`() {
    let counter = Counter(name: "t", title: "t", kind: .time(.always, restarts: false))
    for (subject, counters) in [("tijd", []), ("t", [counter])] {
      // 31 stretches of a tenth, and from 6.3 to 7.
      #expect(abs(run(hours(63, of: subject, counters)).count("open") - 3.8) < 1e-9)
      expectTooMany(hours(64, of: subject, counters))
    }
  }

  private func delayed(_ times: Int) -> Scenario {
    let barriers = (0..<times).map { i in
      Small.barrier("k\(i)", [.delays(service: "s", .fixed(.constant(0.1)))])
    }
    let items = ["actief", "wacht", "geen"].map {
      Small.item("p_" + $0, .whileHolds(Small.equals("s", $0)), euro: .constant(1))
    }
    return scenario(
      services: [Small.service("s", application: 1e9, withdrawal: 1e-9)], barriers: barriers, items: items)
  }

  @Test func `a service is delayed 60 times`() {
    let run = run(delayed(60))
    #expect(abs(run.count("p_wacht") - 6) < 1e-6 && abs(run.count("p_actief") - 1) < 1e-6)
    expectTooMany(delayed(61))
  }
}
