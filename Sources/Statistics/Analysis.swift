// SPDX-License-Identifier: EUPL-1.2

public import RunRecord

/// Everything a report needs, as one value. Every table of a run that needs no new simulation is one array here, in file order.
///
/// Amounts are euro per household, at the price level of the scenario; positive is better for the party, everywhere.
/// The first arrangement is the reference; comparisons are against it.
public struct Analysis: Sendable, Equatable {
  public var returns: [ReturnRow]
  public var parties: [PartyRow]
  public var items: [ItemRow]
  public var cashFlow: [CashFlowRow]
  public var benefitIncidence: [BenefitIncidenceRow]
  public var sidePayments: [SidePaymentRow]
  public var domainLevels: [DomainLevelRow]
  public var receipts: [ReceiptRow]
  public var convergence: [ConvergenceRow]
  public var draws: DrawTable
  public var diagnostics: Diagnostics
  public var acceptability: [AcceptabilityRow]
  public var information: [InformationRow]
  public var samples: [SampleInformationRow]
  public var variances: [VarianceRow]
  public var outcomes: [OutcomeRow]
  /// `nil` where the scenario names no effect.
  public var effectiveness: Effectiveness?
  /// `nil` where no amount has a label.
  public var budget: BudgetLines?

  public init(
    returns: [ReturnRow], parties: [PartyRow], items: [ItemRow], cashFlow: [CashFlowRow],
    benefitIncidence: [BenefitIncidenceRow], sidePayments: [SidePaymentRow], domainLevels: [DomainLevelRow],
    receipts: [ReceiptRow], convergence: [ConvergenceRow], draws: DrawTable, diagnostics: Diagnostics,
    acceptability: [AcceptabilityRow], information: [InformationRow], samples: [SampleInformationRow] = [],
    variances: [VarianceRow] = [], outcomes: [OutcomeRow] = [], effectiveness: Effectiveness? = nil,
    budget: BudgetLines? = nil
  ) {
    self.returns = returns
    self.parties = parties
    self.items = items
    self.cashFlow = cashFlow
    self.benefitIncidence = benefitIncidence
    self.sidePayments = sidePayments
    self.domainLevels = domainLevels
    self.receipts = receipts
    self.convergence = convergence
    self.draws = draws
    self.diagnostics = diagnostics
    self.acceptability = acceptability
    self.information = information
    self.samples = samples
    self.variances = variances
    self.outcomes = outcomes
    self.effectiveness = effectiveness
    self.budget = budget
  }
}
