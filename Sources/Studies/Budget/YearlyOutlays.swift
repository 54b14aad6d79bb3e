// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import RunRecord
import Simulation
import Statistics

/// What a party or group pays more than under the reference in each calendar year, draw by draw; euro per household.
struct YearlyOutlays {
  /// An amount in each draw, with the variance that replications give it.
  struct Series {
    var draws: [Double]
    var noise: Double?
  }

  let basis: ResultBasis
  /// [year][draw]
  private let cash: [[Double]]
  private var counted: [[Double]]
  private let noise: YearlyNoise?
  private let estimator: Estimator

  /// - Parameter holder: a party or group; `nil` when there is none with this name.
  init?(_ outcomes: DrawOutcomes, _ estimator: Estimator, _ holder: String, _ arrangement: Int, _ basis: ResultBasis) {
    let plans = outcomes.model.ledger.perspectives
    guard let p = plans.firstIndex(where: { $0.name == holder && !$0.includesWelfare }) else { return nil }
    self.basis = basis
    self.estimator = estimator
    noise = YearlyNoise(outcomes, p, arrangement)
    cash = outcomes.flows(of: p, arrangement).map { $0.map { 0 - $0 } }
    counted = cash
    if basis == .cashable { outcomes.addUnsaved(outcomes.netCoefficients(p), arrangement, times: 1, to: &counted) }
  }

  var count: Int { cash.count }

  func year(_ y: Int) -> Series { series(counted[y], from: cash[y], noise?.years[y]) }

  /// Up to and including a year.
  func total(to y: Int) -> Series {
    func sum(_ years: [[Double]]) -> [Double] {
      years[0...y].reduce(into: Array(repeating: 0.0, count: years[0].count)) { sum, outlays in
        for k in sum.indices { sum[k] += outlays[k] }
      }
    }
    return series(sum(counted), from: sum(cash), noise?.total(to: y))
  }

  private func series(_ draws: [Double], from full: [Double], _ noise: Double?) -> Series {
    Series(draws: draws, noise: basis == .cash ? noise : estimator.scaled(noise, from: full, to: draws))
  }
}
