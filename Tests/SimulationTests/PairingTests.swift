// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import Quantities
import RunRecord
import Scenarios
import Simulation
import Statistics
import TestSupport
import Testing

/// Lives move only where the arrangement, and nothing else, touches them.
@Suite struct PairingTests {
  private func lives(_ scenario: Scenario, arrangement: Int = 0, draws: Int = 4) throws -> [[String]] {
    let plan = ExperimentPlan(draws: 40, replications: 1, threads: 1, seed: scenario.settings.seed)
    let model = scenario.compiled
    let teller = Storyteller(model: model, plan: plan)
    return try scenario.cases.sorted { $0.name < $1.name }.flatMap { household in
      try (0..<draws).map { draw in
        let index = scenario.cases.firstIndex { $0.name == household.name }!
        let story = try teller.story(LifeAddress(household: index, draw: draw), arrangement: arrangement)
        return story.events.dropLast().map { event in
          let moves = event.changes.compactMap {
            if case .domain(let name, _, let to) = $0 { "\(name)=\(to)" } else { nil }
          }
          return "\(event.time) \(event.happening) " + moves.sorted().joined(separator: " ")
        }
      }
    }
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `two identical arrangements differ by exactly nothing in every household`(seed: UInt64) throws {
    var scenario = RandomScenario.make(seed: seed)
    scenario.arrangements = [.current, .other]
    let run = scenario.simulated(draws: 50, replications: 3)
    for household in scenario.cases.indices {
      let cells = (0...1).map { run.results.caseCells.cells(household: household, arrangement: $0) }
      #expect(cells[0].contains { $0 != 0 } && cells[0].elementsEqual(cells[1]))
    }
    #expect(run.estimate(.net)?.mean == 0)
    #expect(run.estimate(.net)?.mcError == 0)
    try #expect(lives(scenario) == lives(scenario, arrangement: 1))
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func `a further cost item moves nobody`(seed: UInt64) throws {
    let scenario = RandomScenario.make(seed: seed)
    var more = scenario
    more.items.append(
      Small.item(
        "extra", .whileHolds(.any([Small.equals("geld", "2"), Small.equals("huis", "3")])), euro: .constant(77)))
    try #expect(lives(scenario, arrangement: 1) == lives(more, arrangement: 1))
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func `a barrier that never applies moves nobody`(seed: UInt64) throws {
    let scenario = RandomScenario.make(seed: seed)
    var more = scenario
    let never = Condition.all([Small.equals("geld", "1"), Small.equals("geld", "2")])
    more.barriers.append(
      Small.barrier(
        "aardig", condition: never,
        [
          .blocks(service: "steun"), .delays(service: "steun", .fixed(.constant(1))),
          .refuses(service: "hulp", probability: .constant(0.9)),
          .slows(.domain("geld", .better), factor: .constant(0.1)),
          .sanctions(rate: .constant(3), changes: [LevelChange(domain: "geld", move: .set(1))]),
        ]))
    try #expect(lives(scenario) == lives(more))
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func `the order of domains, parties, services, barriers, items and cases in the file moves nobody`(seed: UInt64)
    throws
  {
    let scenario = RandomScenario.make(seed: seed)
    var turned = scenario
    turned.domains.reverse()
    turned.parties.reverse()
    turned.groups.reverse()
    turned.services.reverse()
    turned.barriers.reverse()
    turned.influences.reverse()
    turned.items.reverse()
    turned.cases.reverse()
    turned.parameters.reverse()
    try #expect(lives(scenario, arrangement: 1) == lives(turned, arrangement: 1))
    let (a, b) = (scenario.simulated(draws: 40), turned.simulated(draws: 40))
    for measure in [Measure.net, .benefit, .investment] {
      let (x, y) = (a.estimate(measure)!.mean, b.estimate(measure)!.mean)
      #expect(abs(x - y) < 1e-9 * abs(x))
    }
  }

  @Test func `one, two, three and eight threads give the same results`() {
    let scenario = RandomScenario.make(seed: 3)
    let runs = [1, 2, 3, 8].map { threads in
      var results = scenario.simulated(draws: 400, replications: 40, threads: threads).results
      results.plan.threads = 0
      return results
    }
    #expect(runs[0] == runs[1])
    #expect(runs[0] == runs[2])
    #expect(runs[0] == runs[3])
  }

  @Test func `no two lives share their times`() throws {
    let all = try lives(RandomScenario.make(seed: 4), draws: 20)
    let first = Set(all.compactMap { $0.dropFirst().first })
    #expect(first.count == all.count)
  }
}
