// SPDX-License-Identifier: EUPL-1.2

public import Accounting

extension Scenario {
  /// The municipality, or else the first party; empty where there are no parties.
  public static func standardCommissioner(among parties: [Party]) -> String {
    let standard = Party.standardCommissioner.name
    return parties.contains { $0.name == standard } ? standard : parties.first?.name ?? ""
  }

  /// The commissioner when that is a single party; `nil` for a group.
  public var commissioningParty: Party? { parties.first { $0.name == commissioner } }

  /// Parties and groups that a reader wants beside society where there is no room for all: the first group, in which the
  /// commissioner is one of those that pay for a public purpose together, and the commissioner.
  public var leading: [String] {
    let first = groups.first?.name
    return first == commissioner ? [commissioner] : [first, commissioner].compactMap(\.self)
  }
}
