// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// The game whose worth is the net result: which part of what an arrangement does is due to each barrier that it lifts?
///
/// Players are the barriers that the arrangement lifts and the reference does not, and last one player for all else that the
/// arrangement does: services, room to act, parameters. Nobody is the reference; all together are the arrangement. What the players are
/// worth therefore adds up to the net result of the arrangement.
struct LiftGame: Sendable {
  let reference: Arrangement
  let arrangement: Arrangement
  /// Names, in the order of the scenario.
  let barriers: [String]

  /// `nil` where the arrangement lifts nothing that the reference leaves.
  init?(_ arrangement: Arrangement, in scenario: Scenario) {
    reference = scenario.arrangements[0]
    self.arrangement = arrangement
    let (own, theirs) = (Set(arrangement.lifts), Set(scenario.arrangements[0].lifts))
    barriers = scenario.barriers.map(\.name).filter { own.contains($0) && !theirs.contains($0) }
    if barriers.isEmpty { return nil }
  }

  static func all(of scenario: Scenario) -> [LiftGame] {
    scenario.arrangements.dropFirst().compactMap { LiftGame($0, in: scenario) }
  }

  /// The player that is all but the barriers.
  var rest: Int { barriers.count }
  var players: Int { barriers.count + 1 }
  var everyone: Set<Int> { Set(0..<players) }

  /// What is simulated for some of the players.
  ///
  /// Without the rest it is the reference, from the moment at which the arrangement begins; names stay, because conditions may name an
  /// arrangement.
  func arrangement(of coalition: Set<Int>) -> Arrangement {
    guard coalition.contains(rest) else {
      var own = reference
      own.startsAt = arrangement.startsAt
      own.lifts += barriers.indices.filter(coalition.contains).map { barriers[$0] }
      return own
    }
    var own = arrangement
    let kept = Set(barriers.indices.filter { !coalition.contains($0) }.map { barriers[$0] })
    own.lifts.removeAll(where: kept.contains)
    return own
  }
}
