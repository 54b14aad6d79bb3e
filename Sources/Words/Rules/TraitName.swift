// SPDX-License-Identifier: EUPL-1.2

/// What households are told apart by.
public enum TraitName: Sendable, Hashable {
  /// Not at all: all of them together.
  case all
  /// How many life domains start in the worse half of their levels.
  case domainsInWorseHalf
  /// An attribute or a life domain, as the scenario calls it.
  case own(String)

  /// As tables have it.
  public var key: String {
    switch self {
    case .all: "alle"
    case .domainsInWorseHalf: "leefgebieden_in_slechtste_helft"
    case .own(let name): name
    }
  }

  /// The inverse of `key`.
  public init(key: String) { self = [.all, .domainsInWorseHalf].first { $0.key == key } ?? .own(key) }
}
