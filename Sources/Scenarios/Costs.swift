// SPDX-License-Identifier: EUPL-1.2

public import Accounting
public import Distributions
public import Quantities

/// A unit cost from a price list.
public struct Price: Hashable, Sendable {
  public var id: String
  public var description: String
  /// What one unit is, as written after `per`: `uur`, `jaar`, `stuk`.
  public var unit: String
  /// Euro¹ over the unit.
  public var dimension: Dimension
  /// Euro per base unit (a price per month: per year) at the level of `priceYear`.
  public var distribution: Distribution
  public var priceYear: Int
  /// A statutory norm: never indexed.
  public var isNorm: Bool
  public var posting: Posting
  public var source: Source

  public init(
    id: String, description: String, unit: String, dimension: Dimension, distribution: Distribution, priceYear: Int,
    isNorm: Bool,
    posting: Posting, source: Source
  ) {
    self.id = id
    self.description = description
    self.unit = unit
    self.dimension = dimension
    self.distribution = distribution
    self.priceYear = priceYear
    self.isNorm = isNorm
    self.posting = posting
    self.source = source
  }

  /// The name under which expressions refer to it.
  public var parameterName: String { "prijs." + id }
}

/// Which accounts an amount moves between.
public struct Posting: Hashable, Sendable {
  public struct Share: Hashable, Sendable {
    public var party: String
    /// In (0, 1]; shares of a posting add to 1.
    public var share: Double
    public init(party: String, share: Double) {
      self.party = party
      self.share = share
    }
  }

  public var kind: EntryKind
  /// Empty for `productie` and `waardering`.
  public var payers: [Share]
  /// Who receives; `nil` for `middelen`.
  public var receiver: String?
  /// Share of an avoided unit that is really saved as cash, 0...1.
  public var cashable: Double
  /// Values by the names that the scenario gives: `taakveld`, and any other. They change no amount; lines of a budget are kept by them.
  public var labels: [String: String]

  public init(
    kind: EntryKind, payers: [Share], receiver: String?, cashable: Double, labels: [String: String] = [:]
  ) {
    self.kind = kind
    self.payers = payers
    self.receiver = receiver
    self.cashable = cashable
    self.labels = labels
  }

  /// The entries of one euro: from account, to account, share.
  public var entries: [(from: Account, to: Account, share: Double)] {
    switch kind {
    case .resources: payers.map { (.cash($0.party), .resources, $0.share) }
    case .transfer: payers.map { (.cash($0.party), .cash(receiver ?? ""), $0.share) }
    case .production: [(.production, .cash(receiver ?? ""), 1)]
    case .valuation: [(.valuation, .welfare(receiver ?? ""), 1)]
    }
  }
}

/// A line on the receipt: what it is, when it runs, how much of it, between which accounts.
public struct CostItem: Hashable, Sendable {
  /// When units are counted.
  public enum Trigger: Hashable, Sendable {
    /// Per time while the condition holds; quantity per year.
    case whileHolds(Condition)
    /// At an event; quantity per occurrence.
    case onEvent(String)
    /// At a move of a domain; `nil` matches any level.
    case onTransition(String, from: Int?, to: Int?)
    /// At a step of a service.
    case onService(String, ServiceMoment)
    case onSanction(barrier: String)
    case onPurchase(String)
    /// Once, at the start of the simulation.
    case atStart
  }

  /// What the item belongs to.
  public enum Origin: Hashable, Sendable {
    case situation
    case event(String)
    case service(String)
    case barrier(String)
    case purchase(String)
  }

  public var name: String
  public var title: String
  public var trigger: Trigger
  public var origin: Origin
  /// Units per year (`whileHolds`) or per occurrence.
  public var quantity: Expression
  /// Euro per unit.
  public var unitPrice: Expression
  /// One counted unit in base form: `uur`, `jaar`, `keer`.
  public var unit: String
  public var posting: Posting
  /// Its own discounting, instead of the scenario's.
  public var discount: DiscountCurve?
  /// Whether outlays on it are investment; `nil` leaves that to ``Scenario/investmentGround(of:in:)``.
  public var isInvestment: Bool?
  public var source: Source

  public init(
    name: String, title: String, trigger: Trigger, origin: Origin, quantity: Expression, unitPrice: Expression,
    unit: String, posting: Posting, discount: DiscountCurve? = nil, isInvestment: Bool? = nil, source: Source
  ) {
    self.name = name
    self.title = title
    self.trigger = trigger
    self.origin = origin
    self.quantity = quantity
    self.unitPrice = unitPrice
    self.unit = unit
    self.posting = posting
    self.discount = discount
    self.isInvestment = isInvestment
    self.source = source
  }
}

/// Moments of a service that can cost something.
public enum ServiceMoment: String, CaseIterable, Hashable, Sendable {
  case application = "aanvraag"
  /// The decision, whatever it is.
  case decision = "besluit"
  case start = "start"
  case completion = "afronding"
  case dropOut = "uitval"
}
