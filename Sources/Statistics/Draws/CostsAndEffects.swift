// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import RunRecord
import Scenarios
import Simulation

/// Costs and effect of every arrangement, draw by draw, with what chance in lives gives them together.
struct CostsAndEffects {
  let perspective: Perspective
  /// [arrangement][draw], euro per household; less is better.
  let costs: [[Double]]
  /// [arrangement][draw], units per household.
  let effects: [[Double]]
  /// Against the reference, alternatives × 2: costs, then effects; row by row. `nil` when it is not known.
  let noise: [Double]?
  private let blocks: Blocks

  var options: Int { costs.count }

  /// `nil` without an effect.
  init?(_ outcomes: DrawOutcomes) {
    let model = outcomes.model
    guard let effect = model.scenario.effect, let places = model.ledger.effectiveness else { return nil }
    perspective = effect.payer.map { .financial($0) } ?? .social
    let arrangements = model.scenario.arrangements.indices
    let own = places
    costs = arrangements.map { outcomes.level($0, outcomes.netCoefficients(own.costs)).map { -$0 } }
    effects = arrangements.map { outcomes.level($0, outcomes.netCoefficients(own.effect)) }
    blocks = outcomes.blocks
    let alternatives = arrangements.dropFirst()
    let joint = alternatives.map(outcomes.layout.jointCosts) + alternatives.map(outcomes.layout.jointEffect)
    // Joint outcomes are nets, and costs are the opposite.
    noise = outcomes.results.jointNoise.map { known in
      joint.indices.flatMap { i in
        joint.indices.map { j in
          let sign = (i < alternatives.count) == (j < alternatives.count) ? 1.0 : -1
          return sign * known[NoiseLayout.pair(joint[i], joint[j])]
        }
      }
    }
  }

  /// Costs and then effects of every alternative against the reference.
  var differences: [[Double]] {
    [costs, effects].flatMap { series in series.dropFirst().map { zip($0, series[0]).map { $0 - $1 } } }
  }

  /// A sum of costs and effects of arrangements, of which the factors of each add to 0 over the arrangements.
  struct Combination {
    /// By arrangement.
    var costs: [Double]
    var effects: [Double]

    /// From the values of alternatives against the reference.
    func of(_ differences: [[Double]]) -> [Double] {
      let n = costs.count - 1
      var sum = Array(repeating: 0.0, count: differences.first?.count ?? 0)
      for i in 0..<n {
        if costs[i + 1] != 0 { for k in sum.indices { sum[k] += costs[i + 1] * differences[i][k] } }
        if effects[i + 1] != 0 { for k in sum.indices { sum[k] += effects[i + 1] * differences[n + i][k] } }
      }
      return sum
    }
  }

  /// So many times the extra costs and the extra effect of one arrangement against another.
  func difference(_ a: Int, _ b: Int, costs: Double, effects: Double) -> Combination {
    func factors(_ factor: Double) -> [Double] {
      (0..<options).map { ($0 == a ? factor : 0) - ($0 == b ? factor : 0) }
    }
    return Combination(costs: factors(costs), effects: factors(effects))
  }

  /// Variance that chance in lives gives a draw of it; `nil` when it is not known.
  func noise(of combination: Combination) -> Double? {
    noise.map { noise in
      let factors = combination.costs.dropFirst() + combination.effects.dropFirst()
      let all = Array(factors)
      var sum = 0.0
      for i in all.indices { for j in all.indices { sum += all[i] * all[j] * noise[i * all.count + j] } }
      return max(0, sum)
    }
  }

  /// Covariance of chance in lives in what every alternative is worth where a unit of effect has a price.
  func benefitNoise(at willingness: Double) -> [Double]? {
    noise.map { noise in
      let n = options - 1
      return (0..<n * n).map { at -> Double in
        let (i, j) = (at / n, at % n)
        func known(_ row: Int, _ column: Int) -> Double { noise[row * 2 * n + column] }
        let crossed = known(i, n + j) + known(n + i, j)
        return known(i, j) - willingness * crossed + willingness * willingness * known(n + i, n + j)
      }
    }
  }

  /// What every alternative is worth more than the reference, less what it costs more: [alternative][draw].
  func benefits(at willingness: Double) -> [[Double]] {
    let differences = self.differences
    return (1..<max(1, options)).map { a in
      difference(a, 0, costs: -1, effects: willingness).of(differences)
    }
  }

  func mean(_ values: [Double]) -> Double { blocks.mean(values) }
}
