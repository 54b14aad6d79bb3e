// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Scenarios
import Statistics

/// The rows of omslagpunten.csv: prices from the draws at hand; effect, start and inputs by simulating again.
enum BreakEvenStudy {
  /// - Parameter rerun: `nil` leaves out what takes further simulation.
  /// - Complexity: with `rerun` as much simulation as some five runs of a thousand draws, and a run of 400 draws more for each of
  ///   seven values of an input.
  static func rows(_ outcomes: DrawOutcomes, _ estimator: Estimator, rerun: Rerun?) throws(StudyFailure)
    -> [BreakEvenRow]
  {
    let views = BreakEvenView.all(outcomes)
    let prices = BreakEvenPrices(outcomes, estimator)
    let own = views.map(prices.rows)
    guard let rerun, !views.isEmpty else { return own.flatMap { $0 } }
    let simulated = try BreakEvenRuns(outcomes, views, rerun).rows()
    return zip(own, simulated).flatMap { $0 + $1 }
  }
}
