// SPDX-License-Identifier: EUPL-1.2

import Quantities
import Scenarios

/// A scenario as far as it could be read, with everything the rules must check and where it stands.
struct Draft {
  var scenario: Scenario
  /// Everything with a name, duplicates included.
  var declarations: [Declaration] = []
  var references: [Reference] = []
  var formulas: [FormulaUse] = []
  var amounts: [AmountUse] = []
  var conditions: [ConditionUse] = []
  var levels: [LevelUse] = []
  var moves: [MoveUse] = []
  var targets: [TargetUse] = []
  /// What barriers slow down.
  var slowings: [SlowingUse] = []
  var shares: [ShareUse] = []
  var probabilities: [ProbabilityUse] = []
  /// Attributes that clocks of age start from.
  var ages: [Reference] = []
  /// Fixed times on the clock of the calendar.
  var years: [FormulaUse] = []
  var postings: [PostingUse] = []
  var investments: [InvestmentUse] = []
  var correlations: [CorrelationUse] = []
  var prices: [PriceUse] = []
  /// Parameters with a formula.
  var computed: [ComputedParameter] = []
  /// Parameters that are a share of a whole.
  var dirichlets: [DirichletUse] = []
  var parameterChanges: [ParameterChange] = []
  /// The names of the parameters that each arrangement changes.
  var parameterSets: [[Scalar]] = []
  /// What the first arrangement has and a list of another leaves out.
  var droppedNames: [DroppedNames] = []
  /// Services that arrangements add.
  var addedServices: [Reference] = []
  /// Where services say whether they are there in every arrangement.
  var services: [String: ServiceUse] = [:]
  /// Services with which some case begins, and where it says so first.
  var startingServices: [String: Place] = [:]
  /// Where arrangements that begin later say so.
  var startPlaces: [String: Place] = [:]
  /// Numbers without a source.
  var unsourced: [Unsourced] = []
  /// Names of parameters and numbers that could not be read: nothing more is said about them.
  var unreadable: Set<String> = []
  /// Where the first label stands.
  var labelPlace: Place?
  /// Where the settings that decide the size of a run stand.
  var sizePlace: Place?
  var design: DesignPlaces?
}

/// Where the settings of the design of the draws stand.
struct DesignPlaces {
  var names: [(name: String, place: Place)]
  var list: Place?
  var design: Place
  var draws: Place?
}

/// What a name can belong to.
enum NameKind: String, CaseIterable {
  case domain = "leefgebied"
  case event = "gebeurtenis"
  case service = "voorziening"
  case barrier = "knelpunt"
  case arrangement
  case parameter
  case attribute = "kenmerk"
  case purchase = "aankoop"
  case influence = "invloed"
  case counter = "teller"
  case correlation = "correlatie"
  case price = "prijs"
  case post
  case party = "partij"
  case group = "groep"

  /// Names in one space must differ.
  var space: Int {
    switch self {
    case .price: 1
    case .post: 2
    case .party, .group: 3
    default: 0
    }
  }

  /// With its article, for messages.
  var phrase: String {
    [.domain, .barrier, .attribute, .arrangement].contains(self) ? "het \(rawValue)" : "de \(rawValue)"
  }
  var indefinite: String { "een \(rawValue)" }
}

struct Declaration {
  var kind: NameKind
  var name: String
  var place: Place
}

struct Reference {
  var kind: NameKind
  var name: String
  var place: Place
}

/// A formula at a key.
struct FormulaUse {
  var syntax: Syntax
  var measure: Measure
  var key: String
  var scalar: Scalar
  var scope: FormulaScope = .household

  var expression: Expression { syntax.expression }
}

/// Names of a list of the first arrangement that another leaves out with a list of its own that is not empty.
struct DroppedNames {
  var arrangement: String
  var key: String
  var names: [String]
  var place: Place
}

/// Which names a formula may use, next to prices.
enum FormulaScope {
  /// Parameters.
  case parameters
  /// Parameters, and attributes that are numbers.
  case household
  /// Also one counter of occurrences.
  case counting
}

/// Probabilities of which one thing happens.
struct ProbabilityUse {
  /// Without the one that is what the others leave.
  var formulas: [FormulaUse]
  var hasRest: Bool
  var place: Place
}

/// An amount of money: a quantity times a price, or an amount itself.
struct AmountUse {
  /// `nil`: one.
  var quantity: FormulaUse?
  /// A price's id, or an amount.
  var price: String?
  var amount: FormulaUse?
  /// Per year when it runs, otherwise per occurrence.
  var isContinuous: Bool
  /// Where to point when nothing is written for the quantity.
  var place: Place
}

struct ConditionUse {
  var uses: [ConditionParser.Use]
  var scalar: Scalar
  /// Of a counter of time.
  var isMeasured = false
}

struct LevelUse {
  var domain: String
  var level: String
  var place: Place
}

/// A transition that is declared.
struct MoveUse {
  var domain: String
  var from: Int?
  var to: Int?
  var place: Place
  /// One of several targets.
  var isBranch = false
  /// Left after exactly no time, whatever happens.
  var isInstant = false
}

/// A transition that something acts on.
struct TargetUse {
  var domain: String
  var from: Int?
  var to: Int?
  var place: Place
}

struct SlowingUse {
  var target: Target
  var place: Place
}

struct ShareUse {
  var shares: [Posting.Share]
  var place: Place
}

struct PostingUse {
  var posting: Posting
  var place: Place
}

/// An item that says whether it is investment.
struct InvestmentUse {
  /// Among those of the scenario.
  var item: Int
  var place: Place
}

struct CorrelationUse {
  var group: CorrelationGroup
  var place: Place
  var memberPlaces: [Place]
}

/// A row of a price list.
struct PriceUse {
  var price: Price
  var yearPlace: Place
}

struct ServiceUse {
  /// Of `standaard`, or of the service where that is not written.
  var place: Place
  /// Whether it says what becomes of who has it in an arrangement that does not have it.
  var isDecided: Bool
}

struct ParameterChange {
  var parameter: String
  var value: FormulaUse
}

struct ComputedParameter {
  var parameter: Parameter
  var formula: FormulaUse
}

struct DirichletUse {
  var parameter: String
  var group: String
  var place: Place
}

struct Unsourced {
  var what: String
  var place: Place
}
