// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Words

/// What an arrangement does to one party, draw by draw: present value in euro per household, against the reference.
struct PartyOutcome {
  var party: String
  /// More outlay is positive.
  var investment: [Double]
  /// Benefit − investment.
  var net: [Double]
  /// Variance that replications give a draw's mean; `nil` when unknown.
  var investmentNoise: Double?
  var netNoise: Double?
  var benefitNoise: Double?
  /// The net result as other tables have it.
  var netEstimate: Estimate?

  var benefit: [Double] { zip(net, investment).map { $0 + $1 } }

  /// Whether chances of its net result may be told.
  var hasChances: Bool { net.count > 1 && netEstimate?.isSpreadUnknown != true }

  /// Why they may not.
  var chanceReason: Reason? { hasChances ? nil : netEstimate?.spreadReason ?? .choice(.oneDraw) }

  /// Whether the arrangement touches the party at all.
  var hasChange: Bool { net.contains { $0 != 0 } || investment.contains { $0 != 0 } }

  /// A party invests when its investment is clearly above 0, as the ratio of return requires too.
  func isInvestor(_ estimator: Estimator) -> Bool {
    estimator.decided(investment, noise: investmentNoise, hasErrors: false).isClearlyPositive
  }
}
