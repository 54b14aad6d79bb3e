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
  var shares: [ShareUse] = []
  var postings: [PostingUse] = []
  var correlations: [CorrelationUse] = []
  var prices: [PriceUse] = []
  var parameterChanges: [ParameterChange] = []
  /// Services that arrangements add.
  var addedServices: [Reference] = []
  /// Numbers without a source.
  var unsourced: [Unsourced] = []
  /// Names of parameters and numbers that could not be read: nothing more is said about them.
  var unreadable: Set<String> = []
  /// Where the settings that decide the size of a run stand.
  var sizePlace: Place?
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

  var expression: Expression { syntax.expression }
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
}

/// A transition that something acts on.
struct TargetUse {
  var domain: String
  var from: Int?
  var to: Int?
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

struct ParameterChange {
  var parameter: String
  var value: FormulaUse
}

struct Unsourced {
  var what: String
  var place: Place
}
