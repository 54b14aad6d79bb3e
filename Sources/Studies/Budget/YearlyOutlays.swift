// SPDX-License-Identifier: EUPL-1.2

import Accounting
import ModelCompiler
import Scenarios
import Simulation
import Statistics

/// What a party or group pays more than under the reference in each calendar year, draw by draw; euro per household.
struct YearlyOutlays {
  let basis: ResultBasis
  /// [year][draw]
  private(set) var years: [[Double]]
  private let outcomes: DrawOutcomes
  private let estimator: Estimator
  private let perspective: Int
  private let arrangement: Int
  private let net: [Double]

  /// - Parameter holder: a party or group; `nil` when there is none with this name.
  init?(_ outcomes: DrawOutcomes, _ holder: String, _ arrangement: Int, _ basis: ResultBasis) {
    let plans = outcomes.model.ledger.perspectives
    guard let p = plans.firstIndex(where: { $0.name == holder && !$0.includesWelfare }) else { return nil }
    self.outcomes = outcomes
    self.basis = basis
    self.arrangement = arrangement
    perspective = p
    estimator = Estimator(blocks: outcomes.blocks)
    net = outcomes.difference(arrangement, outcomes.netCoefficients(p))
    years = outcomes.flows(of: p, arrangement).map { $0.map { 0 - $0 } }
    if basis == .cashable { addWhatIsNotSaved() }
  }

  /// Variance that replications give an outlay of one year: known for the cash of a party. For a group, and for the cashable view,
  /// it is taken to be the same share of the variance as it is for the net result over the whole horizon.
  func noise(of year: Int) -> Double? {
    let isParty = perspective <= outcomes.model.scenario.parties.count
    guard isParty, basis == .cash else { return scaledNoise(years[year]) }
    return outcomes.noise(arrangement, outcomes.layout.flow(perspective - 1, year))
  }

  /// Outlays up to and including a year, and the variance that replications give them.
  func total(to year: Int) -> (draws: [Double], noise: Double?) {
    if year == 0 { return (years[0], noise(of: 0)) }
    let total = years[0...year].reduce(into: Array(repeating: 0.0, count: net.count)) { sum, outlays in
      for k in sum.indices { sum[k] += outlays[k] }
    }
    return (total, scaledNoise(total))
  }

  private func scaledNoise(_ draws: [Double]) -> Double? {
    estimator.scaled(outcomes.noise(arrangement, outcomes.layout.net(perspective)), from: net, to: draws)
  }

  /// The part of avoided outlays that is not really saved.
  ///
  /// What a draw saves on an item over the horizon is known; over the years it is spread as the mean of all draws is. The mean of
  /// every year is therefore exact.
  private mutating func addWhatIsNotSaved() {
    let model = outcomes.model
    for term in outcomes.netCoefficients(perspective) {
      let kept = 1 - outcomes.cashableShare(of: term.cell, sign: term.factor, arrangement)
      if kept == 0 { continue }
      for (a, sign) in [(0, 1.0), (arrangement, -1.0)] where outcomes.cellMeans[a][term.cell] != 0 {
        let amounts = outcomes.cell(term.cell, a)
        for y in years.indices {
          let at = ((a * model.ledger.cells.count + term.cell) * model.yearCount) * 2 + y
          let share = sign * kept * outcomes.results.cellYears[at] / outcomes.cellMeans[a][term.cell]
          for k in amounts.indices { years[y][k] += share * amounts[k] }
        }
      }
    }
  }
}
