// SPDX-License-Identifier: EUPL-1.2

/// To whom an arrangement is offered.
public enum Recipients: Sendable, Hashable {
  /// Without asking anything.
  case allHouseholds
  /// A rule that leaves nobody out.
  case everyone
  /// A rule that leaves out all.
  case nobody
  /// Every case for which it is worth it, whatever else it is like.
  case expectedBetterOff
  case rule(Rule)
  /// A rule as a table words it, in Dutch; read back only, never made.
  case written(String)

  public func text(in language: Language, _ names: Rule.Names) -> String {
    switch self {
    case .allHouseholds: Bilingual(nl: "alle huishoudens", en: "all households")[language]
    case .everyone: Bilingual(nl: "iedereen", en: "everyone")[language]
    case .nobody: Bilingual(nl: "niemand", en: "nobody")[language]
    case .expectedBetterOff:
      Bilingual(nl: "wie er naar verwachting beter van wordt", en: "those who are expected to be better off")[language]
    case .rule(let rule): rule.text(in: language, names)
    case .written(let dutch): dutch
    }
  }

  /// As tables have it.
  public var dutch: String { text(in: .nl, .keys) }
}
