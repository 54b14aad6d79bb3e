// SPDX-License-Identifier: EUPL-1.2

import Accounting
import Distributions
import ModelCompiler
import Quantities
import RunRecord
import Scenarios
import Simulation
import Statistics
import TestSupport
import Testing
import Words

@testable import Studies

/// What is said of an arrangement that is the same as the reference: by definition there is nothing to choose, to know or to weigh,
/// so that no figure but a difference of exactly 0 may stand there.
@Suite struct NoDifferenceTests {
  private static let noDifference = Reason.spread(.noDifference)

  private static func parameter(_ name: String, _ value: Distribution) -> Parameter {
    Parameter(name: name, description: "", value: .drawn(value), dimension: .none, source: Small.source)
  }

  /// - Parameter other: whether a third arrangement costs € 50 to € 150 more and gains 0.1 QALY.
  private static func scenario(other: Bool) -> Scenario {
    let domain = Small.domain("d", levels: 2, [Small.rate(1, 2, 0.4)])
    let more = Arrangement(
      name: "meer", title: "Meer", parameters: ["extra": .name("kosten"), "winst": .constant(0.1)])
    return Scenario(
      name: "gelijk", title: "Gelijk", settings: Settings(horizon: 3, draws: 200, replications: 4, analyses: .all),
      domains: [domain],
      arrangements: [.current, .other] + (other ? [more] : []),
      parameters: [
        parameter("k", .uniform(low: 100, high: 500)), parameter("kosten", .uniform(low: 50, high: 150)),
        parameter("p", .uniform(low: 0.1, high: 0.5)), parameter("extra", .fixed(0)), parameter("winst", .fixed(0)),
      ],
      items: [
        Small.item("last", .whileHolds(Small.equals("d", "1")), euro: .binary(.times, .name("k"), .name("p"))),
        Small.item("extra", .atStart, euro: .name("extra")),
        Small.item(
          "qaly", .atStart, euro: .constant(1000), posting: Small.wellbeing("huishouden"), quantity: .name("winst")),
      ],
      cases: Small.cases([domain], count: 2),
      proposedStudies: [ProposedStudy(name: "onderzoek", parameter: "p", households: 50, observation: .yesOrNo)],
      effect: Effect(
        title: "QALY's", unit: "qaly", gains: ["qaly"], willingness: WillingnessToPay(from: 0, to: 2000, step: 1000)!))
  }

  @Test func `nothing can be chosen, known or weighed`() throws {
    let analysis = Self.scenario(other: false).simulated(draws: 200, replications: 4).analysis
    #expect(!analysis.acceptability.isEmpty && !analysis.information.isEmpty && !analysis.samples.isEmpty)
    for row in analysis.acceptability {
      #expect(
        [row.clears, row.best, row.loss, row.clearsError, row.bestError, row.lossError] == [
          nil, nil, nil, nil, nil, nil,
        ])
      #expect(row.reason == Self.noDifference)
    }
    for row in analysis.information {
      #expect(row.value == nil && row.mcError == nil && row.share == nil && row.reason == Self.noDifference)
    }
    for row in analysis.samples { #expect(row.value == nil && row.mcError == nil && row.reason == Self.noDifference) }
    let effectiveness = try #require(analysis.effectiveness)
    for row in effectiveness.frontier { #expect(row.probability == nil && row.reason == Self.noDifference) }
    for row in effectiveness.ratios { #expect(row.ratio == nil && row.reason == Self.noDifference) }
    for row in effectiveness.benefits {
      #expect(row.estimate.low == nil && row.estimate.spreadReason == Self.noDifference)
    }
  }

  /// Beside an arrangement that does differ, the same one is on no frontier of its own and clears no demand by chance.
  @Test func `beside another arrangement only the same one says so`() throws {
    let analysis = Self.scenario(other: true).simulated(draws: 200, replications: 4).analysis
    let social = analysis.acceptability.filter { $0.perspective == .social && $0.axis == .threshold }
    for row in social.filter({ $0.arrangement == "anders" }) {
      #expect(row.clears == nil && row.reason == Self.noDifference)
      #expect(row.best != nil)
    }
    #expect(social.filter { $0.arrangement == "meer" }.allSatisfy { $0.clears != nil && $0.reason == nil })
    let frontier = try #require(analysis.effectiveness).frontier
    let same = try #require(frontier.first { $0.status == .same })
    #expect(same.probability == nil && same.reason == Self.noDifference)
    // Dearer by at least € 50 and better by 0.1 in every draw: both others are on the frontier for certain.
    for row in frontier where row.status == .frontier { #expect(row.probability == 1 && row.reason == nil) }
    #expect(frontier.count { $0.status == .frontier } == 2)
  }

  private static func rows(_ scenario: Scenario) throws -> Studies {
    let model = scenario.compiled
    let plan = ExperimentPlan(
      draws: scenario.settings.draws, replications: scenario.settings.replications, threads: 2,
      seed: scenario.settings.seed, keepsCases: true)
    guard case .finished(let results) = Experiment(model: model, plan: plan).run() else {
      preconditionFailure("no results")
    }
    return try Studies(results, of: model, rerun: Rerun(threads: 2))
  }

  @Test func `no input matters to what is no difference, and nobody is to be chosen`() throws {
    let studies = try Self.rows(Self.scenario(other: false))
    let rows = try #require(studies.sensitivity)
    #expect(Set(rows.map(\.method)) == Set(SensitivityRow.Method.allCases))
    for row in rows { #expect(row.bar == nil && row.index == nil && row.reason == Self.noDifference) }
    #expect(studies.sensitivityGrid?.isEmpty == true)
    let everyone = try #require(studies.targeting).filter { $0.kind == .everyone }
    #expect(!everyone.isEmpty && everyone.allSatisfy { $0.reason == Self.noDifference })
  }

  /// The extra costs are all that differs: they are in no way due to `k` or `p`, so that these have a share of exactly 0.
  @Test func `an input that changes nothing has no share with a width of nothing`() throws {
    let rows = try #require(try Self.rows(Self.scenario(other: true)).sensitivity)
    let own = rows.filter { $0.arrangement == "meer" && $0.perspective == .social }
    for row in own {
      if let index = row.index {
        if let low = index.low, let high = index.high { #expect(low < high) } else { #expect(row.reason != nil) }
      } else if row.bar == nil {
        #expect(row.reason != nil)
      }
    }
    for method in [SensitivityRow.Method.firstOrder, .total] {
      for name in ["k", "p"] {
        let row = try #require(own.first { $0.method == method && $0.name == name })
        #expect(row.index == nil && row.reason == .sensitivity(.resultStays), "\(row)")
      }
    }
    // The net result falls with the costs in every pair of draws: the correlation of ranks is −1, of which no interval can be told.
    let rank = try #require(own.first { $0.method == .rank && $0.name == "kosten" })
    #expect(rank.index.map { abs($0.value + 1) < 1e-9 && $0.low == nil } == true)
    #expect(rank.reason == .sensitivity(.atTheEdge))
  }
}
