// SPDX-License-Identifier: EUPL-1.2

import Distributions
import ModelCompiler
import Reports
import Sampling
import Scenarios
import Simulation
import Statistics
import Words

/// Chooses how many lives of each case a draw has, where neither the scenario nor the user does.
///
/// Pilots of a few dozen draws, each with four times the lives of the one before, until one tells; so the choice depends on the scenario,
/// its draws and its seed alone. A run with the chosen number given is the same run.
struct LivesSearch {
  /// Draws of a pilot that looks at chance.
  private static let draws = 80
  /// Lives under one arrangement of a pilot that tells what a life costs, over some draws.
  private static let fewLives = 400
  /// Lives of each case without which chance in lives is measured together with how differently cases respond to a draw.
  private static let manyCases = 20
  /// Part of the work of a run that its pilots may take.
  private static let share = 0.1

  var threads: Int
  var isCancelled: @Sendable () -> Bool

  struct Choice {
    var replications: Int
    var ground: LivesGround
  }

  /// - Throws: as a run does.
  func choose(_ model: CompiledModel) throws(Failure) -> Choice {
    let settings = model.scenario.settings
    let fewest = model.starts.count < Self.manyCases ? 2 : 1
    if model.isWithoutChance { return Choice(replications: 1, ground: .nothingByChance) }
    if let ground = Self.nothingToWeigh(model) { return Choice(replications: 1, ground: ground) }
    let cost = try pilot(model, draws: whole(min(settings.draws, fewDraws(model)), settings), replications: 2).effort
    let most = max(fewest, cost.replications(draws: settings.draws))
    let draws = whole(min(settings.draws, Self.draws), settings)
    var lives = 2
    while most > fewest {
      switch LivesNeeded(pilot: try pilot(model, draws: draws, replications: lives), model: model) {
      case .enough(let needed):
        return Choice(replications: min(most, max(fewest, needed)), ground: needed > most ? .limited : .enough)
      case .unclear:
        guard Double(4 * lives * draws) <= Self.share * Double(most * settings.draws) else {
          return Choice(replications: most, ground: .limited)
        }
        lives *= 4
      }
    }
    // Nobody looked at chance in lives: more of them would take too long anyway.
    return Choice(replications: most, ground: .limited)
  }

  private static func nothingToWeigh(_ model: CompiledModel) -> LivesGround? {
    if model.arrangementCount < 2 { return .nothingCompared }
    if !model.design.margins.contains(where: \.distribution.isUncertain) { return .nothingUncertain }
    return model.scenario.settings.draws < 2 ? .oneDraw : nil
  }

  private func fewDraws(_ model: CompiledModel) -> Int { max(2, min(8, Self.fewLives / (2 * model.starts.count))) }

  /// As many draws, or fewer, as the design can have: a Sobol net has a power of two.
  private func whole(_ draws: Int, _ settings: Settings) -> Int {
    guard settings.design == .sobol else { return draws }
    let power = SobolSelection.powerOfTwo(from: draws)
    return power > draws ? power / 2 : power
  }

  private func pilot(_ model: CompiledModel, draws: Int, replications: Int) throws(Failure) -> Results {
    let plan = ExperimentPlan(
      draws: draws, replications: replications, threads: threads, seed: model.scenario.settings.seed)
    switch Experiment(model: model, plan: plan).run(isCancelled: isCancelled) {
    case .finished(let results): return results
    case .failed(let failure): throw Failure(failure)
    case .cancelled: throw .interrupted
    }
  }
}

extension LivesSearch.Choice {
  /// What the program took and why, Dutch.
  var note: String {
    let number = NumberStyle.dutch.integer(replications)
    let lives = replications == 1 ? "1 leven" : "\(number) levens"
    let joint = ground == .limited ? ";" : ","
    return "gekozen: \(lives) per casus en trekking\(joint) \(ground.text.nl) (--households kiest zelf)"
  }
}
