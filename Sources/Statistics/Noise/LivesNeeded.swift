// SPDX-License-Identifier: EUPL-1.2

import Glibc
public import ModelCompiler
import Scenarios
public import Simulation

/// How many lives of each case a draw takes, so that chance in lives does not colour what decisions are made on.
///
/// Looked at are the net results of every arrangement and the differences between two of them, from the perspectives that choose, and
/// the effect and its costs where the scenario names an effect. Their
/// variance between draws may be chance in lives for a fifth: what is left of the bias of chances and intervals is then small beside
/// their sampling error on models whose answer is known.
public enum LivesNeeded: Sendable, Equatable {
  /// So many lives are enough.
  case enough(Int)
  /// A pilot of so many lives cannot tell; a larger one may.
  case unclear

  /// - Parameters:
  ///   - pilot: results of a few dozen draws.
  ///   - model: that they are of.
  public init(pilot: Results, model: CompiledModel) {
    let outcomes = DrawOutcomes(pilot, model)
    let alternatives = Array(model.scenario.arrangements.indices.dropFirst())
    guard let known = pilot.jointNoise else {
      self = .unclear
      return
    }
    var most = 1.0
    for (place, perspective) in outcomes.layout.jointPerspectives {
      let nets = alternatives.map { outcomes.difference($0, outcomes.netCoefficients(perspective)) }
      func noise(_ i: Int, _ j: Int) -> Double {
        let places = [i, j].map { outcomes.layout.joint(alternatives[$0], place) }
        return known[NoiseLayout.pair(places[0], places[1])]
      }
      for i in alternatives.indices {
        for j in 0...i {
          let values = i == j ? nets[i] : zip(nets[i], nets[j]).map { $0 - $1 }
          let own = i == j ? noise(i, i) : noise(i, i) + noise(j, j) - 2 * noise(i, j)
          guard let needed = Self.needed(values, noise: own, blocks: outcomes.blocks) else { continue }
          most = max(most, needed * Double(pilot.plan.replications))
        }
      }
    }
    self = most.isFinite ? .enough(Int(min(most.rounded(.up), 1e9))) : .unclear
  }

  /// Times the lives of the pilot; infinite when the spread cannot be told from chance, `nil` where there is nothing to tell.
  private static func needed(_ values: [Double], noise: Double, blocks: Blocks) -> Double? {
    let moments = BlockMoments(values, blocks)
    let size = values.reduce(0) { max($0, abs($1)) }
    guard size > 0, let variance = moments.variance(), variance > size * size * 1e-20, noise > 0 else { return nil }
    if SpreadCheck.isFarFromZero(mean: blocks.mean(values), variance: variance) { return nil }
    let error = blocks.errors { [moments.variance(leavingOut: $0) ?? .nan] }?[0] ?? .nan
    let signal = variance - noise
    guard signal > 2 * error else { return .infinity }
    let wanted = SpreadCheck.wantedNoise
    return noise / signal * (1 - wanted) / wanted
  }
}

extension RunEffort {
  /// What the program takes on by itself to have enough lives: some ten seconds of one processor.
  public static let most = 30e9

  /// Lives of each case and draw that stay below ``most``; at least 1.
  public func replications(draws: Int) -> Int {
    let left = Self.most / Double(draws) - perDraw
    return max(1, Int(min(1e6, left / perReplication)))
  }
}
