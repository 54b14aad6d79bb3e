// SPDX-License-Identifier: EUPL-1.2

import Sampling
import Scenarios
import Simulation
import Statistics
import Words

/// Shapley values of the barriers that arrangements lift, draw by draw.
///
/// Where the coalitions are few, all are simulated. Otherwise every block of draws has its own order of the players, drawn at random,
/// and its reverse, so that the spread between blocks holds the chance in the orders too.
struct ShapleyStudy {
  private let scenario: Scenario
  private let design: ParameterDesign
  private let rerun: Rerun

  /// Up to this many coalitions are all simulated.
  static let mostCoalitions = 64

  init(_ scenario: Scenario, _ design: ParameterDesign, _ rerun: Rerun) {
    self.scenario = scenario
    self.design = design
    self.rerun = rerun
  }

  /// [game][player][perspective][draw of the sample].
  func series(_ games: [LiftGame], _ sample: DrawSample, _ perspectives: Int) throws(StudyFailure) -> [[[[Double]]]] {
    var series = games.map { game in
      Array(
        repeating: Array(repeating: Array(repeating: 0.0, count: sample.draws.count), count: perspectives),
        count: game.players)
    }
    let isExact = games.allSatisfy { $0.players < 63 && 1 << $0.players <= Self.mostCoalitions }
    let parts = isExact ? [sample.draws.indices] : sample.ranges
    for (part, range) in parts.enumerated() {
      let schemes = games.map { isExact ? ShapleyScheme.exact(players: $0.players) : scheme($0, part) }
      var variants = LiftVariants(scenario)
      let places = zip(games, schemes).map { game, scheme in
        scheme.coalitions.map { variants.add($0, of: game) }
      }
      let count = Double(parts.count)
      let results = try rerun.nets(
        of: variants, draws: Array(sample.draws[range]), for: .barrierValues,
        done: Double(part) / count...Double(part + 1) / count)
      for g in games.indices {
        for player in 0..<games[g].players {
          for p in 0..<perspectives {
            for (k, draw) in range.enumerated() {
              series[g][player][p][draw] = schemes[g].value(of: player) { coalition in
                results.nets[draw: k, arrangement: places[g][coalition], perspective: p]
              }
            }
          }
        }
      }
    }
    return series
  }

  private func scheme(_ game: LiftGame, _ block: Int) -> ShapleyScheme {
    let key = StreamKey(
      seed: scenario.settings.seed, caseHash: StableHash.of("knelpunten"), replication: 0)
    let channel = StableHash.channel("volgorde \(game.arrangement.name)")
    var stream = PhiloxStream(key, draw: UInt32(block), channel: channel, arming: 0, purpose: .permutation)
    return .orders(ShapleyScheme.antitheticOrders(players: game.players, &stream))
  }
}
