// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
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
    if basis == .cashable { addWhatIsNotSaved(outcomes, p, arrangement) }
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

  /// The part of avoided outlays that is not really saved, less the part of missed receipts that is not really missed.
  ///
  /// What a draw saves on an item over the horizon is known; over the years it is spread as the mean of all draws is. The mean of
  /// every year is therefore exact.
  private mutating func addWhatIsNotSaved(_ outcomes: DrawOutcomes, _ perspective: Int, _ arrangement: Int) {
    let years = outcomes.model.yearCount
    for term in outcomes.netCoefficients(perspective) {
      let kept = 1 - outcomes.cashableShare(of: term.cell, sign: term.factor, arrangement)
      if kept == 0 { continue }
      for (a, sign) in [(0, 1.0), (arrangement, -1.0)] where outcomes.cellMeans[a][term.cell] != 0 {
        let amounts = outcomes.cell(term.cell, a)
        for y in 0..<years {
          let mean = outcomes.results.cellYears[
            arrangement: a, cell: term.cell, measure: .amount, year: y]
          let share = -term.factor * sign * kept * mean / outcomes.cellMeans[a][term.cell]
          for k in amounts.indices { counted[y][k] += share * amounts[k] }
        }
      }
    }
  }
}
