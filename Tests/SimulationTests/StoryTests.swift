// SPDX-License-Identifier: EUPL-1.2

import Accounting
import ModelCompiler
import Quantities
import Scenarios
import Simulation
import TestSupport
import Testing

/// Lives that are told are the lives that a run simulates.
@Suite struct StoryTests {
  private func teller(_ scenario: Scenario, draws: Int, replications: Int, threads: Int = 1) -> Storyteller {
    Storyteller(
      model: scenario.compiled,
      plan: ExperimentPlan(
        draws: draws, replications: replications, threads: threads, seed: scenario.settings.seed))
  }

  /// Units, amounts and present values of every cell, summed over all lives that are told, against what the run booked.
  private func expectAddsUp(_ scenario: Scenario, draws: Int, replications: Int) throws {
    let run = scenario.simulated(
      draws: draws, replications: replications, threads: 2, seed: scenario.settings.seed)
    let teller = teller(scenario, draws: draws, replications: replications)
    let (cells, arrangements) = (run.model.ledger.cells.count, scenario.arrangements.count)
    for household in scenario.cases.indices {
      for arrangement in 0..<arrangements {
        var sums = Array(repeating: 0.0, count: cells * 3)
        for draw in 0..<draws {
          for replication in 0..<replications {
            let address = LifeAddress(household: household, draw: draw, replication: replication)
            for entry in try teller.story(address, arrangement: arrangement).entries {
              sums[entry.cell * 3] += entry.quantity
              sums[entry.cell * 3 + 1] += entry.amount
              sums[entry.cell * 3 + 2] += entry.presentValue
            }
          }
        }
        let own = run.results.caseCells.cells(household: household, arrangement: arrangement)
        for (i, (sum, booked)) in zip(sums, own).enumerated() {
          let told = sum / Double(draws * replications)
          #expect(abs(told - booked) <= 1e-9 * max(1, abs(booked)), "casus \(household), cel \(i / 3)")
        }
      }
    }
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `the amounts of all lives that are told add up to those of the run`(seed: UInt64) throws {
    try expectAddsUp(RandomScenario.make(seed: seed), draws: 10, replications: 2)
  }

  @Test(arguments: 1...2 as ClosedRange<UInt64>)
  func `many lives of a case in a draw add up as well`(seed: UInt64) throws {
    try expectAddsUp(RandomScenario.plain(seed: seed), draws: 3, replications: 32)
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `lives with an arrangement that begins later add up as well`(seed: UInt64) throws {
    var scenario = RandomScenario.make(seed: seed)
    scenario.arrangements[1].startsAt = 2.3
    try expectAddsUp(scenario, draws: 10, replications: 2)
  }

  @Test func `a life is the same from one thread and from eight`() throws {
    let scenario = RandomScenario.make(seed: 5)
    let address = LifeAddress(household: 2, draw: 17, replication: 3)
    let stories = try [1, 8].map { threads in
      try teller(scenario, draws: 40, replications: 4, threads: threads).story(address, arrangement: 1)
    }
    #expect(stories[0] == stories[1])
  }

  @Test func `events come in order of time, and each change goes on from the last`() throws {
    for draw in 0..<20 {
      let story = try teller(RandomScenario.make(seed: 6), draws: 20, replications: 1)
        .story(LifeAddress(household: 2, draw: draw), arrangement: 1)
      #expect(story.events.first?.happening == .start && story.events.last?.happening == .horizon)
      #expect(story.events.last?.time == 6)
      #expect(zip(story.events, story.events.dropFirst()).allSatisfy { $0.time <= $1.time })
      var levels = Dictionary(uniqueKeysWithValues: story.levels.map { ($0.domain, $0.level) })
      for case .domain(let name, let from, let to) in story.events.flatMap(\.changes) {
        #expect(levels[name] == from)
        levels[name] = to
      }
    }
  }
}
