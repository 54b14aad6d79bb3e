// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Scenarios
import Statistics
import TestSupport
import Testing

@Suite struct ConvergenceTests {
  @Test func `the last row is the result itself, and its parts make up its error`() throws {
    let run = RandomScenario.make(seed: 2).simulated(draws: 1000, replications: 2)
    let rows = run.analysis.convergence.filter { $0.arrangement == "maatwerk" }
    #expect(rows.map(\.draws) == [120, 240, 520, 1000])
    let last = try #require(rows.last)
    let net = try #require(run.estimate(.net))
    #expect(last.mean == net.mean && last.mcError == net.mcError)
    for row in rows {
      let parts = row.replicationError! * row.replicationError! + row.drawError! * row.drawError!
      // The square root and the square of a number of some hundreds.
      #expect(abs(parts - row.mcError! * row.mcError!) < 1e-9 * parts)
    }
  }

  /// Of the first n draws, the error is that of a run of n draws whose blocks are as large.
  @Test func `a row is what a shorter run says`() throws {
    let scenario = RandomScenario.make(seed: 3)
    let rows = scenario.simulated(draws: 1600, replications: 2).analysis.convergence
    let row = try #require(rows.first { $0.draws == 800 })
    let shorter = try #require(scenario.simulated(draws: 800, replications: 2).estimate(.net))
    #expect(abs(row.mean - shorter.mean) < 1e-9 * abs(shorter.mean) + 1e-9)
  }

  @Test func `one draw gives one row, without parts it cannot tell`() {
    let rows = RandomScenario.make(seed: 2).simulated(draws: 1, replications: 3).analysis.convergence
    #expect(rows.count == 1 && rows[0].draws == 1)
  }
}
