// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import Scenarios
import Simulation

/// A scenario with an arrangement for every coalition that is asked for, each once, and what is known of which lives are the same.
struct LiftVariants {
  /// The first is the reference.
  private(set) var scenario: Scenario
  private(set) var variants = [Variant()]
  private let watched: [String]
  private var places: [Key: Int] = [:]

  /// What makes an arrangement; two games share those without the rest.
  private struct Key: Hashable {
    /// Of the arrangement whose rest takes part.
    var rest: String?
    var begin: Double
    var lifts: Set<String>
  }

  init(_ scenario: Scenario) {
    self.scenario = scenario
    self.scenario.arrangements = [scenario.arrangements[0]]
    watched = scenario.barriers.map(\.name)
    places[Key(rest: nil, begin: scenario.arrangements[0].startsAt, lifts: Set(scenario.arrangements[0].lifts))] = 0
  }

  /// The index of the arrangement of a coalition, which is made if need be.
  ///
  /// Its twins are the coalitions made before it that differ from it in one barrier.
  mutating func add(_ coalition: Set<Int>, of game: LiftGame) -> Int {
    let arrangement = game.arrangement(of: coalition)
    let own = key(arrangement, coalition, game)
    if let place = places[own] { return place }
    let twins = game.barriers.indices.compactMap { player -> Variant.Twin? in
      var near = own
      near.lifts.formSymmetricDifference([game.barriers[player]])
      guard let source = places[near], let watch = watched.firstIndex(of: game.barriers[player]) else { return nil }
      return Variant.Twin(source: source, watches: [watch])
    }
    scenario.arrangements.append(arrangement)
    variants.append(Variant(twins: twins))
    places[own] = variants.count - 1
    return variants.count - 1
  }

  private func key(_ arrangement: Arrangement, _ coalition: Set<Int>, _ game: LiftGame) -> Key {
    Key(
      rest: coalition.contains(game.rest) ? game.arrangement.name : nil, begin: arrangement.startsAt,
      lifts: Set(arrangement.lifts))
  }

  /// The experiment over all arrangements made so far, on the draws of the scenario.
  func experiment(threads: Int) throws(CompileFailure) -> VariantExperiment {
    let watches = BarrierWatches(scenario)
    let model = try Compiler.compile(watches.scenario)
    let plan = ExperimentPlan(scenario.settings, threads: threads)
    return VariantExperiment(model: model, plan: plan, variants: variants, watches: watches.watches(in: model))
  }
}
