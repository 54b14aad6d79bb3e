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
    let freedom = Self.freedom(pilot, model, outcomes.blocks)
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
          guard let needed = Self.needed(values, noise: own, freedom, outcomes.blocks) else { continue }
          most = max(most, needed * Double(pilot.plan.replications))
        }
      }
    }
    self = most.isFinite ? .enough(Int(min(most.rounded(.up), 1e9))) : .unclear
  }

  /// Independent deviations that the noise is measured by: of at least five draws in a block, and of lives that are as good as equal.
  private static func freedom(_ pilot: Results, _ model: CompiledModel, _ blocks: Blocks) -> Double {
    let measured = blocks.ranges.reduce(0) { $0 + min(5, $1.count) }
    let weights = model.starts.map(\.weight)
    let sum = weights.reduce(0, +)
    let cases = sum * sum / weights.reduce(0) { $0 + $1 * $1 }
    return Double(measured) * max(1, cases * Double(pilot.plan.replications - 1))
  }

  /// By so many of its standard errors the variance of the expectations must differ from 0.
  private static let clear = 4.0

  /// Times the lives of the pilot; infinite when the spread cannot be told from chance, `nil` where there is nothing to tell.
  ///
  /// - Parameter freedom: of the measured noise.
  private static func needed(_ values: [Double], noise: Double, _ freedom: Double, _ blocks: Blocks) -> Double? {
    let moments = BlockMoments(values, blocks)
    let size = values.reduce(0) { max($0, abs($1)) }
    guard size > 0, let variance = moments.variance(), variance > size * size * 1e-20, noise > 0 else { return nil }
    if SpreadCheck.isFarFromZero(mean: blocks.mean(values), variance: variance) { return nil }
    let found = blocks.errors { [moments.variance(leavingOut: $0) ?? .nan] }?[0] ?? .nan
    let error = hypot(
      SpreadCheck.error(found, noise: noise, draws: values.count), noise * (2 / freedom).squareRoot())
    let signal = variance - noise
    // Where less is asked, luck makes the signal large and the lives too few: of 1,000 draws 8 for 64.
    guard signal > Self.clear * error else { return .infinity }
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
