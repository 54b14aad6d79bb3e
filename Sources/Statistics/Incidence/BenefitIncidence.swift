// SPDX-License-Identifier: EUPL-1.2

import RunRecord

/// Who pays for whose benefit.
///
/// The measures of an arrangement work together, so no benefit belongs to one euro more than to another: each party's benefit
/// is attributed to the investors in proportion to what they invest. The shares are those of the mean investments, so that
/// attributed benefits stay linear in the draws and add up, over the investors, to the benefit in every draw.
struct BenefitIncidence {
  let parties: [PartyOutcome]
  let estimator: Estimator
  /// Indices into `parties`.
  let investors: [Int]
  /// Of the investors together, in each draw.
  private let totalInvestment: [Double]
  private let meanInvestment: Double

  init(_ parties: [PartyOutcome], _ estimator: Estimator) {
    self.parties = parties
    self.estimator = estimator
    let investors = parties.indices.filter { parties[$0].isInvestor(estimator) }
    self.investors = investors
    let draws = parties.first?.net.count ?? 0
    let total = (0..<draws).map { k in investors.reduce(0) { $0 + parties[$1].investment[k] } }
    totalInvestment = total
    meanInvestment = estimator.blocks.mean(total)
  }

  /// Every investor with every party that has a benefit, in the order of the parties.
  func rows(arrangement: String, basis: ResultBasis) -> [BenefitIncidenceRow] {
    let beneficiaries = parties.indices.filter { parties[$0].benefit.contains { $0 != 0 } }
    let benefits = beneficiaries.map {
      estimator.decided(parties[$0].benefit, noise: parties[$0].benefitNoise, hasErrors: false)
    }
    return investors.flatMap { i in
      zip(beneficiaries, benefits).map { j, benefit in
        let chances = chances(investor: i, beneficiary: j)
        return BenefitIncidenceRow {
          $0.arrangement = arrangement
          $0.basis = basis
          $0.investor = parties[i].party
          $0.beneficiary = parties[j].party
          $0.investmentShare = share(i)
          $0.benefit = attributed(benefit, of: j, to: i)
          $0.benefitPerEuro = perEuro(j)
          $0.probabilityBeneficiaryGains = chances?.gains
          $0.probabilityInvestorLoses = chances?.loses
          $0.probabilityWrongPocket = chances?.both
          $0.reason = parties[i].chanceReason ?? parties[j].chanceReason ?? benefit.spreadReason
        }
      }
    }
  }

  private func share(_ i: Int) -> Double { estimator.blocks.mean(parties[i].investment) / meanInvestment }

  /// Chances that the beneficiary gains, that the investor loses, and of both; `nil` where they cannot be told.
  private func chances(investor i: Int, beneficiary j: Int) -> (gains: Double, loses: Double, both: Double)? {
    guard parties[i].hasChances, parties[j].hasChances else { return nil }
    let (own, other) = (expectedNet(i), expectedNet(j))
    return (
      estimator.share(of: other) { $0 > 0 }, estimator.share(of: own) { $0 < 0 },
      Double(zip(own, other).count { $0 < 0 && $1 > 0 }) / Double(own.count)
    )
  }

  private func expectedNet(_ party: Int) -> [Double] {
    estimator.expectations(parties[party].net, noise: parties[party].netNoise)
  }

  /// The interval is that of the benefit at the given share; the error is also that of the share, by the delta method.
  private func attributed(_ whole: Estimate, of j: Int, to i: Int) -> Estimate {
    let share = share(i)
    let benefit = parties[j].benefit
    let noise = parties[j].benefitNoise.map { $0 * share * share }
    var estimate = Estimate(
      mean: share * whole.mean, mcError: whole.mcError.map { share * $0 }, low: whole.low.map { share * $0 },
      median: whole.median.map { share * $0 }, high: whole.high.map { share * $0 })
    estimate.spreadReason = whole.spreadReason
    guard benefit.count > 1 else { return estimate }
    let slope = estimator.blocks.mean(benefit) / meanInvestment
    let linear = benefit.indices.map { k in
      share * benefit[k] + slope * (parties[i].investment[k] - share * totalInvestment[k])
    }
    estimate.mcError = estimator.error(linear, noise: noise)
    return estimate
  }

  /// Ratio of means with its delta-method error.
  private func perEuro(_ j: Int) -> Estimate {
    let benefit = parties[j].benefit
    let value = estimator.blocks.mean(benefit) / meanInvestment
    let residual = zip(benefit, totalInvestment).map { ($0 - value * $1) / meanInvestment }
    return Estimate(mean: value, mcError: estimator.blocks.error(residual))
  }
}
