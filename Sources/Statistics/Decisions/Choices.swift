// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import RunRecord
import Scenarios
import Simulation

/// The choice of an arrangement as society, the commissioner and the groups have it, on one surface of what the inputs say.
struct Choices {
  /// A problem and whose it is.
  struct Choice {
    /// Among the ledger's perspectives.
    var index: Int
    var perspective: Perspective
    var problem: DecisionProblem
  }

  let all: [Choice]
  let estimator: Estimator
  private let outcomes: DrawOutcomes
  private let setting: DecisionProblem.Setting
  /// Present value of the welfare of all, [arrangement but the first][draw].
  let welfare: [[Double]]
  /// `nil` where the scenario names no effect.
  let effectiveness: CostsAndEffects?

  init(_ outcomes: DrawOutcomes, _ inputs: UncertainInputs) {
    let ledger = outcomes.model.ledger
    let alternatives = outcomes.model.scenario.arrangements.indices.dropFirst()
    let blocks = outcomes.blocks.merged(atMost: Blocks.mostMerged)
    let nets = ledger.choosing.map { p in
      alternatives.map { outcomes.difference($0, outcomes.netCoefficients(p)) }
    }
    let check = SpreadCheck(
      replications: outcomes.results.plan.replications, isAnythingUncertain: !inputs.all.isEmpty)
    effectiveness = CostsAndEffects(outcomes)
    let surface = ResponseSurface(
      inputs.all.compactMap(\.basis), outcomes: nets.flatMap { $0 } + (effectiveness?.differences ?? []),
      blocks: blocks)
    let seed = outcomes.results.plan.seed
    let estimator = Estimator(surface: surface, blocks: outcomes.blocks, check: check, seed: seed)
    let setting = DecisionProblem.Setting(blocks: blocks, surface: surface, check: check, seed: seed)
    self.outcomes = outcomes
    self.estimator = estimator
    self.setting = setting
    let terms = ledger.cells.indices.compactMap { c -> (cell: Int, factor: Double)? in
      let cell = ledger.cells[c]
      let sign =
        (cell.toParty >= 0 && !cell.toIsCash ? 1.0 : 0) - (cell.fromParty >= 0 && !cell.fromIsCash ? 1.0 : 0)
      return sign == 0 ? nil : (c, sign)
    }
    welfare = terms.isEmpty ? [] : alternatives.map { outcomes.difference($0, terms) }
    all = ledger.choosing.enumerated().map { i, p in
      let joint = alternatives.map { outcomes.layout.joint($0, i) }
      return Choice(
        index: p, perspective: ledger.perspective(at: p),
        problem: DecisionProblem(
          setting, alternatives: nets[i], noise: Self.noise(outcomes, joint, joint)))
    }
  }

  /// The social choice with valued effects counted for so many times their price.
  func reweighted(_ choice: Choice, to weight: Double) -> DecisionProblem {
    let more = weight - 1
    let alternatives = zip(choice.problem.observed.dropFirst(), welfare).map { net, effect in
      zip(net, effect).map { $0 + more * $1 }
    }
    let place = outcomes.model.ledger.choosing.firstIndex(of: choice.index)!
    let arrangements = outcomes.model.scenario.arrangements.indices.dropFirst()
    let nets = arrangements.map { outcomes.layout.joint($0, place) }
    let effects = arrangements.map { outcomes.layout.jointWelfare($0) }
    let own = Self.noise(outcomes, nets, nets)
    let crossed = Self.noise(outcomes, nets, effects)
    let effect = Self.noise(outcomes, effects, effects)
    let n = nets.count
    let noise = own.map { own in
      (0..<n * n).map { at in
        let turned = at % n * n + at / n
        return own[at] + more * (crossed![at] + crossed![turned]) + more * more * effect![at]
      }
    }
    return DecisionProblem(setting, alternatives: alternatives, noise: noise)
  }

  /// The choice where a unit of effect has a price: euro per unit.
  func priced(_ data: CostsAndEffects, at willingness: Double) -> DecisionProblem {
    DecisionProblem(
      setting, alternatives: data.benefits(at: willingness), noise: data.benefitNoise(at: willingness))
  }

  /// - Parameters:
  ///   - outcomes: [option][draw].
  ///   - noise: [option × option].
  func expectations(_ outcomes: [[Double]], noise: [Double]) -> Expectations {
    Expectations(outcomes, noise: noise, surface: setting.surface, seed: setting.seed)
  }

  /// Covariance that chance in lives gives joint outcomes of a draw, rows by columns; `nil` when it is not known.
  private static func noise(
    _ outcomes: DrawOutcomes, _ rows: [Int], _ columns: [Int]
  ) -> [Double]? {
    outcomes.results.jointNoise.map { known in
      rows.flatMap { i in columns.map { known[NoiseLayout.pair(i, $0)] } }
    }
  }
}

extension Estimator {
  /// The estimator that the tables of a run have.
  ///
  /// - Complexity: a search for what the inputs say of the draws.
  package init(_ outcomes: DrawOutcomes) { self = Choices(outcomes, UncertainInputs(outcomes)).estimator }
}
