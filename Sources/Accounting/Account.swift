// SPDX-License-Identifier: EUPL-1.2

/// One side of an entry. Every entry moves its amount out of one account into another, so the books balance by construction.
public enum Account: Hashable, Sendable {
  /// Money of a party.
  case cash(String)
  /// Valued effects (QALYs, well-being, time) of a party.
  case welfare(String)
  /// Real resources used up.
  case resources
  /// Value newly made, such as work done.
  case production
  /// Where valued effects come from.
  case valuation

  /// The Dutch name used in files: `gemeente`, `huishouden:welvaart`, `middelen`, `productie`, `waardering`.
  public var key: String {
    switch self {
    case .cash(let party): party
    case .welfare(let party): party + ":welvaart"
    case .resources: "middelen"
    case .production: "productie"
    case .valuation: "waardering"
    }
  }

  /// The account that is called so in files.
  public init(key: String) {
    let welfare = ":welvaart"
    self =
      switch key {
      case Account.resources.key: .resources
      case Account.production.key: .production
      case Account.valuation.key: .valuation
      default: key.hasSuffix(welfare) ? .welfare(String(key.dropLast(welfare.count))) : .cash(key)
      }
  }

  /// The party that owns the account, `nil` for the external accounts.
  public var party: String? {
    switch self {
    case .cash(let party), .welfare(let party): party
    case .resources, .production, .valuation: nil
    }
  }
}

/// What an entry does in the books.
public enum EntryKind: String, CaseIterable, Hashable, Sendable {
  /// Money of the payer that uses up real resources.
  case resources = "middelen"
  /// Money of the payer that is another party's income: no welfare effect.
  case transfer = "overdracht"
  /// Value newly made that a party receives in cash.
  case production = "productie"
  /// A valued effect on a party's welfare account; may be negative.
  case valuation = "waardering"
}
