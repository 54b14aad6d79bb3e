// SPDX-License-Identifier: EUPL-1.2

import Glibc
import ModelCompiler
import Quantities
import RunRecord
import Scenarios
import Simulation
import Statistics

/// Variance that replications give the cash of a party or group, by year and up to a year.
///
/// Known are that of each party in each year, and that of the net result over the horizon. Members of a group, and years, share
/// lives: sums of their variances are multiplied by what makes them fit the net result. For years that factor grows from 1 in the
/// first year, as the number of pairs of years does.
struct YearlyNoise {
  /// Of each year.
  let years: [Double]
  /// Of the sum of all years, over the sum of their variances.
  private let inflation: Double

  /// - Parameter perspective: a party or group, cash only.
  /// - Returns: `nil` where replications leave their variance unknown.
  init?(_ outcomes: DrawOutcomes, _ perspective: Int, _ arrangement: Int) {
    let (model, layout) = (outcomes.model, outcomes.layout)
    func noise(_ index: Int) -> Double { outcomes.noise(arrangement, index) ?? 0 }
    guard outcomes.results.noise != nil else { return nil }
    let members = model.ledger.perspectives[perspective].members.map(Int.init).sorted()
    let net = noise(layout.net(perspective))
    let apart = members.reduce(0) { $0 + noise(layout.net(1 + $1)) }
    let shared = members.count > 1 && apart > 0 ? net / apart : 1
    years = (0..<layout.years).map { y in shared * members.reduce(0) { $0 + noise(layout.flow($1, y)) } }
    let curve = model.scenario.settings.discount
    let present = years.enumerated().reduce(0) {
      $0 + $1.element * exp(-2 * curve.exponent(at: Double($1.offset) + 0.5))
    }
    inflation = present > 0 ? net / present : 1
  }

  /// Of the sum of the years up to and including this one.
  func total(to year: Int) -> Double {
    let share = years.count > 1 ? Double(year) / Double(years.count - 1) : 0
    return years[0...year].reduce(0, +) * (1 + share * (inflation - 1))
  }
}
