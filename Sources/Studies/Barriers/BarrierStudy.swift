// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import RunRecord
import Sampling
import Scenarios
import Simulation
import Statistics
import Words

/// What lifting each barrier is worth, for every arrangement that lifts some and in every perspective.
struct BarrierStudy {
  private let scenario: Scenario
  private let games: [LiftGame]
  /// Place among the perspectives of the ledger, and name; without the totals of single parties.
  private let perspectives: [(place: Int, name: Perspective)]
  private let perspectiveCount: Int
  private let design: ParameterDesign
  private let rerun: Rerun

  /// Lives under arrangements that differ in one barrier are alike, so that few draws tell the difference.
  static let fewDraws = 150
  /// What two barriers do together is smaller.
  static let pairDraws = 250

  init(_ model: CompiledModel, rerun: Rerun) {
    scenario = model.scenario
    games = LiftGame.all(of: model.scenario)
    perspectiveCount = model.ledger.perspectives.count
    perspectives = model.ledger.shown
    var design = model.design
    design.draws = model.scenario.settings.draws
    self.design = design
    self.rerun = rerun
  }

  /// Rows of all arrangements, barrier by barrier and the rest last; empty without barriers to lift.
  ///
  /// Shapley values, with the scope of all analyses only, are from all draws of the run: they add up to its net results.
  func rows() throws(StudyFailure) -> [BarrierRow] {
    guard !games.isEmpty else { return [] }
    let shapley = scenario.settings.analyses >= .all ? try shapleyValues() : nil
    let sample = DrawSample(design, most: Self.fewDraws)
    var variants = LiftVariants(scenario)
    let places = games.map { MarginalPlaces($0, &variants) }
    let nets = try nets(variants, sample, for: .barriers)
    return games.indices.flatMap { g in
      ranked(
        (0..<games[g].players).flatMap { player in
          perspectives.map { p in
            row(games[g], player, p, places[g], nets, shapley.map { $0[g][player][p.place] })
          }
        })
    }
  }

  /// [game][player][perspective of the ledger].
  private func shapleyValues() throws(StudyFailure) -> [[[Estimate]]] {
    let sample = DrawSample(design, most: design.draws)
    let series = try ShapleyStudy(scenario, design, rerun).series(games, sample, perspectiveCount)
    return series.map { $0.map { $0.map(sample.estimate) } }
  }

  /// Rows of all pairs of barriers that an arrangement lifts; empty where there are none.
  func pairs() throws(StudyFailure) -> [BarrierPairRow] {
    guard !games.isEmpty else { return [] }
    let sample = DrawSample(design, most: Self.pairDraws)
    var variants = LiftVariants(scenario)
    let places = games.map { PairPlaces($0, &variants) }
    let nets = try nets(variants, sample, for: .barrierPairs)
    let wanted = [.social] + scenario.leading.map(Perspective.financial)
    let shown = perspectives.filter { wanted.contains($0.name) }
    return games.indices.flatMap { g in
      places[g].rows(games[g], nets, shown, places: places.map(\.pairs.count).max() ?? 0)
    }
  }

  private func nets(_ variants: LiftVariants, _ sample: DrawSample, for study: StudyTask) throws(StudyFailure)
    -> LiftNets
  {
    LiftNets(
      results: try rerun.nets(of: variants, draws: sample.draws, for: study), sample: sample)
  }

  private func row(
    _ game: LiftGame, _ player: Int, _ perspective: (place: Int, name: Perspective), _ places: MarginalPlaces,
    _ nets: LiftNets, _ shapley: Estimate?
  ) -> BarrierRow {
    let alone = nets.difference(places.alone[player], places.nobody, perspective.place)
    let keptBack = nets.difference(places.everyone, places.without[player], perspective.place)
    let sample = nets.sample
    let barrier = player == game.rest ? nil : scenario.barriers.first { $0.name == game.barriers[player] }
    var row = BarrierRow {
      $0.arrangement = game.arrangement.name
      $0.subject = player == game.rest ? .rest : .barrier(game.barriers[player])
      $0.perspective = perspective.name
      $0.alone = sample.estimate(alone)
      $0.keptBack = sample.estimate(keptBack)
      $0.midway = sample.estimate(zip(alone, keptBack).map { ($0 + $1) / 2 })
      $0.shapley = shapley
      $0.thread = barrier?.thread ?? ""
      $0.liftableNow = Self.list(barrier, .now)
      $0.liftableByLaw = Self.list(barrier, .law)
    }
    let all = [row.alone, row.keptBack, shapley].compactMap { $0 }
    if all.allSatisfy({ $0.mean == 0 && $0.mcError == 0 }) { row.reason = .barrier(.touchesNoLife) }
    return row
  }

  private static func list(_ barrier: Barrier?, _ when: Barrier.Lifting.When) -> String {
    (barrier?.liftableBy ?? []).filter { $0.when == when }.map(\.party).joined(separator: ", ")
  }

  /// Ranks the barriers within each perspective; equals in the order of the scenario.
  private func ranked(_ rows: [BarrierRow]) -> [BarrierRow] {
    var rows = rows
    for (_, name) in perspectives {
      let own = rows.indices.filter { rows[$0].perspective == name && rows[$0].subject != .rest }
      let order = own.sorted { (-rows[$0].worth.mean, $0) < (-rows[$1].worth.mean, $1) }
      for (i, row) in order.enumerated() { rows[row].rank = i + 1 }
    }
    return rows
  }
}

/// Where the coalitions are that tell what a player is worth first of all and last of all.
private struct MarginalPlaces {
  let nobody: Int
  let everyone: Int
  /// By player.
  let alone: [Int]
  let without: [Int]

  init(_ game: LiftGame, _ variants: inout LiftVariants) {
    nobody = variants.add([], of: game)
    everyone = variants.add(game.everyone, of: game)
    alone = (0..<game.players).map { variants.add([$0], of: game) }
    without = (0..<game.players).map { variants.add(game.everyone.subtracting([$0]), of: game) }
  }
}
