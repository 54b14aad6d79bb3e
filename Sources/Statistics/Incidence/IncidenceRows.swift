// SPDX-License-Identifier: EUPL-1.2

public import Words

/// What counts as the result of a party when asking who pays and who benefits.
public enum ResultBasis: String, Sendable, Hashable, CaseIterable {
  /// Money, and valued effects such as health.
  case cashAndWelfare = "geld_en_welvaart"
  case cash = "geld"
  /// Money, with outlays that fall counted for their cashable share only.
  case cashable = "kasbaar"
}

/// A row of verdeling.csv: what of the benefit of one party follows from the investment of one investor.
///
/// Present value in euro per household over the horizon, against the reference.
public struct BenefitIncidenceRow: Sendable, Equatable {
  public var arrangement: String
  public var basis: ResultBasis
  /// A party whose investment is clearly above 0.
  public var investor: String
  /// Any party with a benefit, negative ones included; the investor itself too.
  public var beneficiary: String
  /// The investor's part of all investment, 0...1; the parts of an arrangement and basis add to 1.
  public var investmentShare: Double
  /// Benefit of the beneficiary × the investor's share; over the investors it adds up to the whole benefit.
  public var benefit: Estimate
  /// Benefit per euro that the investor puts in: by the rule of attribution, the same for every investor.
  public var benefitPerEuro: Estimate
  /// Share of draws in which the expected net result of the beneficiary is above 0; `nil` with one draw.
  public var probabilityBeneficiaryGains: Double?
  /// Share of draws in which the expected net result of the investor is below 0.
  public var probabilityInvestorLoses: Double?
  /// Share of draws in which both hold: the benefit is in the wrong pocket.
  public var probabilityWrongPocket: Double?
  /// Why there is no interval, or are no chances.
  public var reason: Reason?

  public init(
    arrangement: String, basis: ResultBasis, investor: String, beneficiary: String, investmentShare: Double,
    benefit: Estimate, benefitPerEuro: Estimate, probabilityBeneficiaryGains: Double?,
    probabilityInvestorLoses: Double?, probabilityWrongPocket: Double?, reason: Reason? = nil
  ) {
    self.arrangement = arrangement
    self.basis = basis
    self.investor = investor
    self.beneficiary = beneficiary
    self.investmentShare = investmentShare
    self.benefit = benefit
    self.benefitPerEuro = benefitPerEuro
    self.probabilityBeneficiaryGains = probabilityBeneficiaryGains
    self.probabilityInvestorLoses = probabilityInvestorLoses
    self.probabilityWrongPocket = probabilityWrongPocket
    self.reason = reason
  }
}

/// Parties among whom side payments are made.
public enum PaymentCircle: Sendable, Hashable {
  case allParties
  /// The members of a group of the scenario.
  case group(String)

  /// `alle` or `groep:<naam>`.
  public var key: String {
    switch self {
    case .allParties: "alle"
    case .group(let name): "groep:" + name
    }
  }
}

/// A row of verevening.csv: what a party pays or receives so that no party that invests is worse off in expectation.
///
/// Present value in euro per household over the horizon, against the reference.
public struct SidePaymentRow: Sendable, Equatable {
  public var arrangement: String
  public var circle: PaymentCircle
  /// Never with welfare: nobody can pay with health.
  public var basis: ResultBasis
  public var party: String
  /// Whether its investment is clearly above 0.
  public var isInvestor: Bool
  /// Before any side payment.
  public var net: Estimate
  /// Positive is received, negative is paid; adds up to 0 over a circle.
  public var payment: Estimate
  /// After the side payment.
  public var netAfter: Estimate
  /// Share of draws in which the expected net result is at least 0, before and after; `nil` with one draw.
  public var probabilityWhole: Double?
  public var probabilityWholeAfter: Double?
  /// What an investing party is still short of when those who gain have handed over all of it; not negative.
  public var shortfall: Estimate
  /// Why there is nothing to pay, or not enough; `nil` otherwise.
  public var reason: Reason?
  /// Why there is no interval, or are no chances.
  public var spreadReason: Reason? { net.spreadReason }

  public init(
    arrangement: String, circle: PaymentCircle, basis: ResultBasis, party: String, isInvestor: Bool, net: Estimate,
    payment: Estimate, netAfter: Estimate, probabilityWhole: Double?, probabilityWholeAfter: Double?,
    shortfall: Estimate, reason: Reason? = nil
  ) {
    self.arrangement = arrangement
    self.circle = circle
    self.basis = basis
    self.party = party
    self.isInvestor = isInvestor
    self.net = net
    self.payment = payment
    self.netAfter = netAfter
    self.probabilityWhole = probabilityWhole
    self.probabilityWholeAfter = probabilityWholeAfter
    self.shortfall = shortfall
    self.reason = reason
  }
}
