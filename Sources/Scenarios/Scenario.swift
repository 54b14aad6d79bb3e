// SPDX-License-Identifier: EUPL-1.2

public import Accounting
public import Quantities

/// Everything a scenario folder says, validated and complete: defaults filled in, names resolved, units in base form.
public struct Scenario: Hashable, Sendable {
  public var name: String
  public var title: String
  public var description: String
  /// A warning shown wherever results are, such as that the cases are synthetic.
  public var notice: String
  public var settings: Settings
  public var parties: [Party]
  public var groups: [PartyGroup]
  /// The party or group whose choice it is: beside society the one that answer, decisions and pictures are about.
  public var commissioner: String
  public var attributes: [Attribute]
  public var domains: [LifeDomain]
  public var influences: [Influence]
  public var events: [Event]
  public var counters: [Counter]
  public var services: [Service]
  public var barriers: [Barrier]
  /// The first is the reference.
  public var arrangements: [Arrangement]
  /// Named inputs; prices are not repeated here.
  public var parameters: [Parameter]
  public var correlations: [CorrelationGroup]
  /// Only the prices that items use.
  public var prices: [Price]
  public var items: [CostItem]
  public var cases: [Case]
  /// The table of the cases, from the folder that holds all scenarios; `nil` where everything is drawn.
  public var caseFile: String?
  /// Each party or group once.
  public var budgets: [Budget]
  public var breakEvens: [BreakEvenRange]
  public var proposedStudies: [ProposedStudy]
  /// `nil` where nobody asks for cost-effectiveness.
  public var effect: Effect?

  public init(
    name: String, title: String, description: String = "", notice: String = "", settings: Settings = Settings(),
    parties: [Party] = Party.standard, groups: [PartyGroup] = PartyGroup.standard,
    commissioner: String? = nil, attributes: [Attribute] = [],
    domains: [LifeDomain], influences: [Influence] = [], events: [Event] = [], counters: [Counter] = [],
    services: [Service] = [],
    barriers: [Barrier] = [],
    arrangements: [Arrangement], parameters: [Parameter] = [], correlations: [CorrelationGroup] = [],
    prices: [Price] = [],
    items: [CostItem] = [], cases: [Case], caseFile: String? = nil, budgets: [Budget] = [],
    breakEvens: [BreakEvenRange] = [],
    proposedStudies: [ProposedStudy] = [], effect: Effect? = nil
  ) {
    self.name = name
    self.title = title
    self.description = description
    self.notice = notice
    self.settings = settings
    self.parties = parties
    self.groups = groups
    self.commissioner = commissioner ?? Self.standardCommissioner(among: parties)
    self.attributes = attributes
    self.domains = domains
    self.influences = influences
    self.events = events
    self.counters = counters
    self.services = services
    self.barriers = barriers
    self.arrangements = arrangements
    self.parameters = parameters
    self.correlations = correlations
    self.prices = prices
    self.items = items
    self.cases = cases
    self.caseFile = caseFile
    self.budgets = budgets
    self.breakEvens = breakEvens
    self.proposedStudies = proposedStudies
    self.effect = effect
  }
}

/// What is computed, and how precisely.
public struct Settings: Hashable, Sendable {
  public var priceLevel: Int
  /// The simulation starts on 1 January of this year.
  public var startYear: Int
  /// Years, above 0.
  public var horizon: Double
  public var discount: DiscountCurve
  public var seed: UInt64
  /// Parameter draws.
  public var draws: Int
  /// Replications of each case in each draw and arrangement; 1 as long as they are to be chosen.
  public var replications: Int
  /// Whether the program chooses the replications, by a pilot.
  public var choosesReplications: Bool
  public var design: Design
  /// Inputs that a Sobol net is spread over, in the order of its dimensions; empty leaves the choice to ``SobolSelection``.
  public var sobolNames: [String]
  public var analyses: Scope
  public var tornado: TornadoEnds
  /// The arrangement that was made the first one, in place of the scenario's own; `nil` where nobody asked.
  public var reference: String?
  /// Places on the axis of what a unit of effect may be worth, in place of the scenario's own; `nil` where nobody asked.
  public var willingness: WillingnessToPay?

  /// What is worked out beside the figures of the run itself.
  public enum Scope: String, CaseIterable, Hashable, Sendable, Comparable {
    /// Only what follows from the draws of the run.
    case basic = "basis"
    /// Also what the main questions take: half a minute or less.
    case core = "kern"
    /// Everything: minutes.
    case all = "alle"

    public static func < (a: Scope, b: Scope) -> Bool {
      allCases.firstIndex(of: a)! < allCases.firstIndex(of: b)!
    }
  }

  /// How the parameter draws are spread.
  public enum Design: String, CaseIterable, Hashable, Sendable {
    case latinHypercube = "latin-hypercube"
    case random = "willekeurig"
    /// Needs a number of draws that is a power of two.
    case sobol

    /// Draws when the scenario does not say how many.
    public var standardDraws: Int { self == .sobol ? 1024 : 1000 }
  }

  public init(
    priceLevel: Int = 2025, startYear: Int? = nil, horizon: Double = 10,
    discount: DiscountCurve = DiscountCurve(DiscountRate(annualEffective: 0.0225)), seed: UInt64 = 20_161_012,
    draws: Int? = nil,
    replications: Int? = nil, design: Design = .latinHypercube, sobolNames: [String] = [], analyses: Scope = .basic,
    tornado: TornadoEnds = .standard
  ) {
    self.priceLevel = priceLevel
    self.startYear = startYear ?? priceLevel + 1
    self.horizon = horizon
    self.discount = discount
    self.seed = seed
    self.draws = draws ?? design.standardDraws
    self.replications = replications ?? 1
    choosesReplications = replications == nil
    self.design = design
    self.sobolNames = sobolNames
    self.analyses = analyses
    self.tornado = tornado
  }
}
