// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Words

/// Payments after which no party that invests is worse off.
///
/// Those who gain pay in proportion to their gain and never more than it; those who invest and lose are paid their loss. Where
/// the gains together are too small, all of them are handed over in proportion to the losses. A party that loses without
/// investing gets nothing: the payments are to make investing worthwhile, not to compensate everyone.
///
/// - Source: the compensation test of N. Kaldor 1939, Economic Journal 49:549, and J. R. Hicks 1939, Economic Journal 49:696,
///   here with the compensation paid.
struct SidePayments: Equatable {
  /// Euro per household in the order of the parties; positive is received. Adds up to 0.
  var payments: [Double]
  /// What each investing party is still short of; not negative.
  var shortfalls: [Double]
  /// Of the investing parties that lose, and of the parties that gain.
  var totalLoss: Double
  var totalGain: Double

  /// - Parameters:
  ///   - net: net result of each party, euro per household.
  ///   - investors: which of them invest.
  init(net: [Double], investors: [Bool]) {
    let losses = zip(net, investors).map { $1 ? max(0, -$0) : 0 }
    let gains = net.map { max(0, $0) }
    let (loss, gain) = (losses.reduce(0, +), gains.reduce(0, +))
    // Either factor is exactly 1 where it binds, so that losses are met and gains are handed over to the cent.
    let collected = loss == 0 ? 0 : min(1, loss / gain)
    let met = loss == 0 ? 0 : min(1, gain / loss)
    payments = zip(losses, gains).map { $0 > 0 ? $0 * met : $1 > 0 ? -$1 * collected : 0 }
    shortfalls = losses.map { $0 - $0 * met }
    (totalLoss, totalGain) = (loss, gain)
  }

  var totalShortfall: Double { max(0, totalLoss - totalGain) }
}

/// The side payments of one arrangement among the parties of one circle.
struct SidePaymentAnalysis {
  let parties: [PartyOutcome]
  let estimator: Estimator
  private let investors: [Bool]
  private let scheme: SidePayments
  /// Standard errors of payment, net result afterwards and shortfall, party by party; `nil` with one block.
  private let errors: [Double]?

  /// Parties that the arrangement does not touch are left out.
  init(_ parties: [PartyOutcome], _ estimator: Estimator) {
    let parties = parties.filter(\.hasChange)
    self.parties = parties
    self.estimator = estimator
    let investors = parties.map { $0.isInvestor(estimator) }
    self.investors = investors
    scheme = SidePayments(net: parties.map { estimator.blocks.mean($0.net) }, investors: investors)
    errors = estimator.blocks.jackknife(ofMeans: parties.map(\.net)) { net in
      let scheme = SidePayments(net: net, investors: investors)
      return scheme.payments + zip(net, scheme.payments).map { $0 + $1 } + scheme.shortfalls
    }
  }

  func rows(arrangement: String, circle: PaymentCircle, basis: ResultBasis) -> [SidePaymentRow] {
    parties.indices.map { p in
      let payment = scheme.payments[p]
      let net =
        parties[p].netEstimate ?? estimator.decided(parties[p].net, noise: parties[p].netNoise, hasErrors: false)
      var after = Estimate(mean: Self.sum(net.mean, payment), mcError: error(1, p))
      after.low = net.low.map { Self.sum($0, payment) }
      after.median = net.median.map { Self.sum($0, payment) }
      after.high = net.high.map { Self.sum($0, payment) }
      return SidePaymentRow {
        $0.arrangement = arrangement
        $0.circle = circle
        $0.basis = basis
        $0.party = parties[p].party
        $0.isInvestor = investors[p]
        $0.net = net
        $0.payment = Estimate(mean: payment, mcError: error(0, p))
        $0.netAfter = after
        $0.probabilityWhole = probabilityWhole(p, payment: 0)
        $0.probabilityWholeAfter = probabilityWhole(p, payment: payment)
        $0.shortfall = Estimate(mean: scheme.shortfalls[p], mcError: error(2, p))
        $0.reason = reason
      }
    }
  }

  private func error(_ quantity: Int, _ party: Int) -> Double? { errors?[quantity * parties.count + party] }

  /// The payment is agreed beforehand: the same in every draw.
  private func probabilityWhole(_ p: Int, payment: Double) -> Double? {
    let outcome = parties[p]
    guard outcome.hasChances else { return nil }
    return estimator.share(of: estimator.expectations(outcome.net, noise: outcome.netNoise)) {
      Self.sum($0, payment) >= 0
    }
  }

  /// A loss that is met, or a gain that is handed over, leaves 0 and no rest of rounding.
  private static func sum(_ net: Double, _ payment: Double) -> Double {
    let sum = net + payment
    return abs(sum) <= 1e-9 * abs(payment) ? 0 : sum
  }

  private var reason: Reason? {
    if !investors.contains(true) { return .payment(.noClearInvestor) }
    if scheme.totalLoss == 0 { return .payment(.noInvestorLoses) }
    if scheme.totalGain == 0 { return .payment(.nobodyGains) }
    return scheme.totalShortfall > 0 ? .payment(.gainsTooSmall) : nil
  }
}
