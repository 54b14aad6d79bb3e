// SPDX-License-Identifier: EUPL-1.2

/// Whom a table tells of, and so what of it may leave the building.
public enum Disclosure: Sendable, Equatable {
  /// Of all cases together.
  case everyone
  /// Of all cases together, over values of inputs that these columns name: what only few cases use can be worked out from it.
  case inputs([String])
  /// Of all cases together, draw by draw: what every input does can be worked out from it.
  case draws
  /// Of all cases together, by barrier: whom a barrier can touch is in the scenario.
  case barriers
  case groups(Groups)
  /// Of single cases.
  case cases

  /// By what the rows of a table set cases apart.
  public enum Groups: Sendable, Equatable {
    /// By what can be seen of them beforehand; the column holds their share of the households.
    case traits(weight: String)
    /// By where they stand on a life domain; the column holds their share of the households.
    case levels(weight: String)
    /// By whether a rule offers them an arrangement; the column holds the share of the households that get it.
    case recipients(weight: String)
    /// By what they use: kassabon.csv says who does.
    case items
  }
}
