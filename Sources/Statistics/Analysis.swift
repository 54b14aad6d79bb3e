// SPDX-License-Identifier: EUPL-1.2

public import Words

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

/// What a figure says about its own certainty.
public struct Estimate: Sendable, Equatable {
  public var mean: Double
  /// Standard error of `mean` from draws and replications together; `nil` when it cannot be estimated (one draw).
  public var mcError: Double?
  /// The mean with less chance in it, by controls, and its standard error; `nil` where none were used.
  public var controlledMean: Double?
  public var controlledError: Double?
  /// Quantiles of the expected outcome over parameters, freed of replication noise.
  public var low: Double?
  public var median: Double?
  public var high: Double?
  /// Standard errors of `low` and `high`.
  public var lowError: Double?
  public var highError: Double?
  /// Chance that the expected outcome is above zero, over what is uncertain, and its standard error.
  public var probabilityPositive: Double?
  public var probabilityError: Double?
  /// Why there are no quantiles and no chance; `nil` where there are, or where none were asked for.
  public var spreadReason: Reason?

  public init(
    mean: Double, mcError: Double? = nil, low: Double? = nil, median: Double? = nil, high: Double? = nil,
    probabilityPositive: Double? = nil
  ) {
    self.mean = mean
    self.mcError = mcError
    self.low = low
    self.median = median
    self.high = high
    self.probabilityPositive = probabilityPositive
  }
}

/// Whose return a figure is.
public enum Perspective: Sendable, Hashable {
  /// Cash and welfare of all parties together.
  case social
  /// Cash of one party or group.
  case financial(String)

  /// `maatschappelijk` or `financieel:<partij of groep>`.
  public var key: String {
    switch self {
    case .social: "maatschappelijk"
    case .financial(let name): "financieel:" + name
    }
  }
}

public enum Measure: String, Sendable, Hashable, CaseIterable {
  case net = "saldo"
  case benefit = "baten"
  case investment = "investering"
  case ratio = "ratio"
  /// Years until what is paid has come back for good, undiscounted and discounted.
  case payback = "terugverdientijd"
  case discountedPayback = "terugverdientijd_verdisconteerd"
  case internalRate = "interne_rentevoet"
  case cashableNet = "saldo_kasbaar"
  case cashableBenefit = "baten_kasbaar"

  public var unit: FigureUnit {
    switch self {
    case .net, .benefit, .investment, .cashableNet, .cashableBenefit: .eurosPerHousehold
    case .ratio: .ratio
    case .payback, .discountedPayback: .years
    case .internalRate: .perYear
    }
  }
}

/// A row of rendement.csv; present value per household over the horizon, against the reference.
public struct ReturnRow: Sendable, Equatable {
  public var arrangement: String
  public var reference: String
  public var perspective: Perspective
  public var measure: Measure
  /// `nil` when the value is undefined; then `reason` says why.
  public var estimate: Estimate?
  public var reason: Reason?

  public init(
    arrangement: String, reference: String, perspective: Perspective, measure: Measure, estimate: Estimate?,
    reason: Reason? = nil
  ) {
    self.arrangement = arrangement
    self.reference = reference
    self.perspective = perspective
    self.measure = measure
    self.estimate = estimate
    self.reason = reason
  }
}

/// A row of partijen.csv; present values per household. `net` is against the reference, `nil` for the reference itself.
public struct PartyRow: Sendable, Equatable {
  public var arrangement: String
  public var party: String
  public var paid: Double
  public var received: Double
  public var welfare: Double
  public var net: Estimate?
  public var cashableNet: Double?

  public init(
    arrangement: String, party: String, paid: Double, received: Double, welfare: Double, net: Estimate?,
    cashableNet: Double?
  ) {
    self.arrangement = arrangement
    self.party = party
    self.paid = paid
    self.received = received
    self.welfare = welfare
    self.net = net
    self.cashableNet = cashableNet
  }
}

/// A row of posten.csv: one item between two accounts, per household over the horizon.
public struct ItemRow: Sendable, Equatable {
  public var arrangement: String
  public var item: String
  public var from: String
  public var to: String
  public var kind: String
  public var unit: String
  public var count: Double
  public var amount: Double
  public var presentValue: Double
  /// Of `presentValue`.
  public var mcError: Double?

  public init(
    arrangement: String, item: String, from: String, to: String, kind: String, unit: String, count: Double,
    amount: Double,
    presentValue: Double, mcError: Double?
  ) {
    self.arrangement = arrangement
    self.item = item
    self.from = from
    self.to = to
    self.kind = kind
    self.unit = unit
    self.count = count
    self.amount = amount
    self.presentValue = presentValue
    self.mcError = mcError
  }
}

/// A row of kasstroom.csv: cash of one party in one calendar year, received minus paid, per household.
public struct CashFlowRow: Sendable, Equatable {
  public var arrangement: String
  public var party: String
  public var year: Int
  /// Undiscounted.
  public var amount: Double
  public var presentValue: Double
  /// Undiscounted, against the reference; `nil` for the reference itself.
  public var difference: Estimate?
  public var cashableDifference: Double?
  /// Share of draws in which the party is worse off than under the reference in this year.
  public var probabilityDeficit: Double?

  public init(
    arrangement: String, party: String, year: Int, amount: Double, presentValue: Double, difference: Estimate?,
    cashableDifference: Double?, probabilityDeficit: Double?
  ) {
    self.arrangement = arrangement
    self.party = party
    self.year = year
    self.amount = amount
    self.presentValue = presentValue
    self.difference = difference
    self.cashableDifference = cashableDifference
    self.probabilityDeficit = probabilityDeficit
  }
}

/// A row of leefgebieden.csv: share of households in a level at the end of a year; year 0 is the start.
public struct DomainLevelRow: Sendable, Equatable {
  public var arrangement: String
  public var domain: String
  /// Name of the level.
  public var level: String
  public var year: Int
  public var share: Double
  public var mcError: Double?

  public init(arrangement: String, domain: String, level: String, year: Int, share: Double, mcError: Double?) {
    self.arrangement = arrangement
    self.domain = domain
    self.level = level
    self.year = year
    self.share = share
    self.mcError = mcError
  }
}

/// A row of kassabon.csv: mean over draws and replications of one case.
public struct ReceiptRow: Sendable, Equatable {
  public var arrangement: String
  public var household: String
  public var item: String
  public var from: String
  public var to: String
  public var unit: String
  public var count: Double
  /// amount / count; `nil` when count is 0.
  public var unitPrice: Double?
  public var amount: Double
  public var presentValue: Double
  public var source: String

  public init(
    arrangement: String, household: String, item: String, from: String, to: String, unit: String, count: Double,
    unitPrice: Double?,
    amount: Double, presentValue: Double, source: String
  ) {
    self.arrangement = arrangement
    self.household = household
    self.item = item
    self.from = from
    self.to = to
    self.unit = unit
    self.count = count
    self.unitPrice = unitPrice
    self.amount = amount
    self.presentValue = presentValue
    self.source = source
  }
}

/// trekkingen.csv: one row per parameter draw.
public struct DrawTable: Sendable, Equatable {
  /// Parameters first (`prijs.` names included), then `<arrangement>:<perspectief>:saldo|baten|investering`.
  public var columns: [String]
  /// Row by row; row k is draw k.
  public var values: [[Double]]

  public init(columns: [String], values: [[Double]]) {
    self.columns = columns
    self.values = values
  }
}

/// A row of convergentie.csv: the social net result after the first draws.
public struct ConvergenceRow: Sendable, Equatable {
  public var arrangement: String
  public var draws: Int
  public var replications: Int
  public var mean: Double
  public var mcError: Double?
  /// The parts of `mcError` from replications and from draws; their squares add to its square.
  public var replicationError: Double?
  public var drawError: Double?

  public init(
    arrangement: String, draws: Int, replications: Int, mean: Double, mcError: Double?, replicationError: Double?,
    drawError: Double?
  ) {
    self.arrangement = arrangement
    self.draws = draws
    self.replications = replications
    self.mean = mean
    self.mcError = mcError
    self.replicationError = replicationError
    self.drawError = drawError
  }
}

/// How sure the run is of its own arithmetic; goes to run.json and the terminal.
public struct Diagnostics: Sendable, Equatable {
  public var draws: Int
  public var replications: Int
  public var cases: Int
  /// Sum of the weights.
  public var targetGroup: Double
  /// Lives simulated, all arrangements.
  public var lives: Int
  public var events: Int
  /// Channels of the compiled model, and the mean number alive.
  public var channels: Int
  public var eventsPerLife: Double
  /// Per arrangement other than the reference: how the noise of the social net result splits.
  public var noise: [Noise]

  /// Whether nothing ever happens in a life of the model.
  public var hasNoEvents: Bool
  /// Whether households leave nothing to chance, as in a model without lives: all of the error is from draws.
  public var isWithoutChance: Bool {
    hasNoEvents || !noise.isEmpty && noise.allSatisfy { $0.shareReplications.map { $0 < 1e-12 } ?? false }
  }

  public struct Noise: Sendable, Equatable {
    public var arrangement: String
    /// Standard error of the mean of the social net result.
    public var mcError: Double?
    /// Part of mcError² from replications (0...1).
    public var shareReplications: Double?
    /// Variance of the difference with independent paths over that with common paths, at equal parameters; ≥ 0.
    public var commonPathVarianceRatio: Double?
    /// Variance of the difference over what controls leave of it, at equal parameters; at least 1, `nil` where none were used.
    public var controlVarianceRatio: Double?
    /// Variance that independent random draws would give the mean over that of the draws as they are spread, and its standard error.
    public var designVarianceRatio: Double?
    public var designVarianceRatioError: Double?
    /// The best use of the same computing time; `nil` when the parts of the error are not known.
    public var split: EffortSplit?

    public init(
      arrangement: String, mcError: Double?, shareReplications: Double?, commonPathVarianceRatio: Double?,
      controlVarianceRatio: Double? = nil, designVarianceRatio: Double? = nil,
      designVarianceRatioError: Double? = nil, split: EffortSplit? = nil
    ) {
      self.arrangement = arrangement
      self.mcError = mcError
      self.shareReplications = shareReplications
      self.commonPathVarianceRatio = commonPathVarianceRatio
      self.controlVarianceRatio = controlVarianceRatio
      self.designVarianceRatio = designVarianceRatio
      self.designVarianceRatioError = designVarianceRatioError
      self.split = split
    }
  }

  public init(
    draws: Int, replications: Int, cases: Int, targetGroup: Double, lives: Int, events: Int, channels: Int,
    eventsPerLife: Double,
    noise: [Noise], hasNoEvents: Bool = false
  ) {
    self.hasNoEvents = hasNoEvents
    self.draws = draws
    self.replications = replications
    self.cases = cases
    self.targetGroup = targetGroup
    self.lives = lives
    self.events = events
    self.channels = channels
    self.eventsPerLife = eventsPerLife
    self.noise = noise
  }
}
