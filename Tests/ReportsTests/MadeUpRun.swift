// SPDX-License-Identifier: EUPL-1.2

import Accounting
import Distributions
import Quantities
import RunRecord
import Scenarios
import TestSupport

@testable import Reports

/// Runs of which everything is known of every case, with the tables that follow from it.
enum MadeUpRun {
  static func record(seed: UInt64) -> ReportedRun {
    var g = SplitMix(seed: seed)
    let scenario = Self.scenario(&g)
    var amounts: [String: [String: [Double]]] = [:]
    let users = Dictionary(
      uniqueKeysWithValues: scenario.items.enumerated().map { ($1.name, Self.users($0, scenario, &g)) })
    for arrangement in scenario.arrangements {
      for item in scenario.items {
        amounts[arrangement.name, default: [:]][item.name] = scenario.cases.indices.map {
          users[item.name]!.contains($0) ? Double.random(in: 100...2000, using: &g) : 0
        }
      }
    }
    return ReportedRun(
      scenario: scenario,
      facts: RunFacts(
        digest: "0123456789ab", resultsVersion: 1, versions: [:], inputs: [], cases: scenario.cases.count,
        targetGroup: scenario.cases.reduce(0) { $0 + $1.weight }, lives: 1),
      tables: RunTables(published: MadeUpTables(scenario, amounts, &g).all), answers: [:])
  }

  /// Some items are for all, others for some, down to a single case.
  private static func users(_ item: Int, _ scenario: Scenario, _ g: inout SplitMix) -> Set<Int> {
    let all = scenario.cases.indices
    if item < 5 { return Set(all) }
    return Set(all.shuffled(using: &g).prefix(Int.random(in: 1...all.count / 2, using: &g)))
  }

  private static func scenario(_ g: inout SplitMix) -> Scenario {
    let source = Source(text: "aanname (test)", confidence: .low)
    let payers = [["gemeente"], ["rijk"], ["zorgverzekeraar"], ["gemeente", "rijk"], ["gemeente"]]
    let prices = (0..<9).map { i in
      Price(
        id: "p\(i)", description: "Prijs \(i)", unit: "stuk", dimension: .none,
        distribution: .uniform(low: 50, high: 150), priceYear: 2024, isNorm: false,
        posting: Small.resources("gemeente"), source: source)
    }
    let items = (0..<9).map { i in
      let own = payers[i % payers.count]
      return Small.item(
        "post\(i)", .atStart, euro: .name("prijs.p\(i)"),
        posting: Posting(
          kind: .resources, payers: own.map { .init(party: $0, share: 1 / Double(own.count)) }, receiver: nil,
          cashable: 1))
    }
    let geld = Small.domain("geld", levels: 5, [])
    let huis = Small.domain("huis", levels: 3, [])
    var scenario = Scenario(
      name: "verzonnen", title: "Verzonnen",
      attributes: [
        Attribute(name: "stad", title: "Stad", kind: .choice(["a", "b", "c", "d", "e"])),
        Attribute(name: "hulp", title: "Hulp", kind: .choice(["geen", "actief"])),
        Attribute(name: "kinderen", title: "Kinderen", kind: .number(0...6)),
      ], domains: [geld, huis],
      arrangements: [.current, .other, Arrangement(name: "maatwerk", title: "Maatwerk")], cases: [])
    (scenario.prices, scenario.items) = (prices, items)
    let heaviest = [1.0, 1, 3, 12].randomElement(using: &g)!
    scenario.cases = (0..<Int.random(in: 24...80, using: &g)).map { household($0, heaviest, &g) }
    return scenario
  }

  private static func household(_ number: Int, _ heaviest: Double, _ g: inout SplitMix) -> Case {
    let stad = ["a", "a", "a", "a", "b", "b", "b", "c", "c", "d", "e"].randomElement(using: &g)!
    return Case(
      name: "casus\(number)", weight: [1, heaviest].randomElement(using: &g)!,
      levels: [
        "geld": [1, 2, 2, 3, 3, 3, 4, 4, 5].randomElement(using: &g)!, "huis": Int.random(in: 1...3, using: &g),
      ],
      attributes: [
        "stad": .choice(stad), "hulp": .choice(Int.random(in: 0..<10, using: &g) < 2 ? "actief" : "geen"),
        "kinderen": .number([0, 0, 0, 0, 1, 1, 2, 3, 5].randomElement(using: &g)!),
      ])
  }
}
