// SPDX-License-Identifier: EUPL-1.2

public import Scenarios
public import Words

/// Which items count as investment under each arrangement, and why.
public struct InvestmentList: Sendable {
  private let scenario: Scenario
  private let language: Language

  public init(_ scenario: Scenario, in language: Language = .nl) {
    self.scenario = scenario
    self.language = language
  }

  /// One line for each arrangement but the reference, by ground: `Investering in Maatwerk: regie (voorziening); fonds (gesteld)`.
  public var lines: [String] {
    scenario.arrangements.dropFirst().map { arrangement in
      let found = scenario.investments(in: arrangement)
      let parts = InvestmentGround.allCases.compactMap { ground -> String? in
        var names: [String] = []
        for (item, own) in found where own == ground && !names.contains(item.title) { names.append(item.title) }
        return names.isEmpty ? nil : "\(names.joined(separator: ", ")) (\(Self.word(ground)[language]))"
      }
      let none = Bilingual(nl: "geen enkele post", en: "no item")[language]
      return Bilingual(nl: "Investering in \(arrangement.title): ", en: "Investment in \(arrangement.title): ")[
        language]
        + (parts.isEmpty ? none : parts.joined(separator: "; "))
    }
  }

  /// Why, in a word.
  public static func word(_ ground: InvestmentGround) -> Bilingual {
    switch ground {
    case .stated: Bilingual(nl: "gesteld", en: "stated")
    case .service: Bilingual(nl: "voorziening", en: "service")
    case .purchase: Bilingual(nl: "aankoop", en: "purchase")
    case .inferred: Bilingual(nl: "afgeleid", en: "inferred")
    }
  }
}
