// SPDX-License-Identifier: EUPL-1.2

/// Whom a table tells of, and so what of it may leave the building.
///
/// `Column` is what a column is known by: a property of a row where the table is declared, its name in a file.
public enum Disclosure<Column: Sendable>: Sendable {
  /// Of all cases together.
  case everyone
  /// Of all cases together, over values of inputs that these columns name: what only few cases use can be worked out from it.
  case inputs([Column])
  /// Of all cases together, draw by draw: what every input does can be worked out from it.
  case draws
  /// Of all cases together, by barrier: whom a barrier can touch is in the scenario.
  case barriers
  /// Of all cases together, by line of a budget: a line may be about few of them.
  case lines
  case groups(Groups)
  /// Of single cases.
  case cases

  /// By what the rows of a table set cases apart.
  public enum Groups: Sendable {
    /// By what can be seen of them beforehand; the column holds their share of the households.
    case traits(weight: Column)
    /// By where they stand on a life domain; the column holds their share of the households.
    case levels(weight: Column)
    /// By whether a rule offers them an arrangement; the column holds the share of the households that get it.
    case recipients(weight: Column)
    /// By what they use: kassabon.csv says who does.
    case items
  }

  func map<Other: Sendable>(_ other: (Column) -> Other) -> Disclosure<Other> {
    switch self {
    case .everyone: .everyone
    case .inputs(let columns): .inputs(columns.map(other))
    case .draws: .draws
    case .barriers: .barriers
    case .lines: .lines
    case .groups(.traits(let weight)): .groups(.traits(weight: other(weight)))
    case .groups(.levels(let weight)): .groups(.levels(weight: other(weight)))
    case .groups(.recipients(let weight)): .groups(.recipients(weight: other(weight)))
    case .groups(.items): .groups(.items)
    case .cases: .cases
    }
  }
}

extension Disclosure: Equatable where Column: Equatable {}
extension Disclosure.Groups: Equatable where Column: Equatable {}
