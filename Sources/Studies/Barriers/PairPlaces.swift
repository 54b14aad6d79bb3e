// SPDX-License-Identifier: EUPL-1.2

import CGSL
import RunRecord
import Scenarios
import Statistics

/// Where the coalitions are that tell what two barriers do together, and what follows from them.
struct PairPlaces {
  private let nobody: Int
  private let alone: [Int]
  private(set) var pairs: [(first: Int, second: Int, place: Int)] = []

  init(_ game: LiftGame, _ variants: inout LiftVariants) {
    nobody = variants.add([], of: game)
    alone = game.barriers.indices.map { variants.add([$0], of: game) }
    for first in game.barriers.indices {
      for second in game.barriers.indices where second > first {
        pairs.append((first, second, variants.add([first, second], of: game)))
      }
    }
  }

  /// Standard errors that a claim needs when one in twenty tables may hold a false one (Bonferroni), by Student's t.
  ///
  /// - Parameter claims: how many could be made.
  static func errors(claims: Int, blocks: Int) -> Double {
    guard blocks > 1, claims > 0 else { return .infinity }
    return gsl_cdf_tdist_Qinv(0.025 / Double(claims), Double(blocks - 1))
  }

  /// - Parameter places: pairs that are looked at in all.
  func rows(
    _ game: LiftGame, _ nets: LiftNets, _ perspectives: [(place: Int, name: Perspective)], places: Int
  ) -> [BarrierPairRow] {
    let errors = Self.errors(claims: places, blocks: nets.sample.ranges.count)
    return pairs.flatMap { pair in
      perspectives.map { row(game, nets, pair, $0, errors) }
    }
  }

  private func row(
    _ game: LiftGame, _ nets: LiftNets, _ pair: (first: Int, second: Int, place: Int),
    _ perspective: (place: Int, name: Perspective), _ errors: Double
  ) -> BarrierPairRow {
    func estimate(_ a: Int) -> Estimate { nets.sample.estimate(nets.difference(a, nobody, perspective.place)) }
    let (first, second) = (alone[pair.first], alone[pair.second])
    let interaction = nets.sample.estimate(
      nets.series([(pair.place, 1), (first, -1), (second, -1), (nobody, 1)], perspective.place))
    let (one, other, together) = (estimate(first), estimate(second), estimate(pair.place))
    return BarrierPairRow {
      $0.arrangement = game.arrangement.name
      $0.first = game.barriers[pair.first]
      $0.second = game.barriers[pair.second]
      $0.perspective = perspective.name
      $0.firstAlone = one
      $0.secondAlone = other
      $0.together = together
      $0.interaction = interaction
      $0.verdict = .init(one, other, together, interaction, errors: errors)
    }
  }
}
