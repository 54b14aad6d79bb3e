// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import Scenarios
import Simulation
import Statistics
import TestSupport
import Testing

@testable import Studies

@Suite struct SubgroupTests {
  @Test func `groups of a trait, by their share, add up to the whole`() throws {
    let run = RandomScenario.make(seed: 3).simulated(draws: 400, replications: 2)
    let rows = SubgroupStudy(CaseWorth(DrawOutcomes(run.results, run.model)), of: run.model.scenario).rows.filter {
      $0.perspective == .social
    }
    let net = try #require(run.estimate(.net))
    for trait in Set(rows.map(\.trait)) {
      let groups = rows.filter { $0.trait == trait && $0.arrangement == "maatwerk" }
      #expect(groups.count > (trait == "alle" ? 0 : 1))
      #expect(abs(groups.reduce(0) { $0 + $1.share } - 1) < 1e-12)
      let whole = groups.reduce(0) { $0 + $1.share * $1.net.mean }
      #expect(abs(whole - net.mean) < 1e-9 * abs(net.mean) + 1e-9)
    }
  }
}
