// SPDX-License-Identifier: EUPL-1.2

/// Something that holds for a household or does not, and can be seen beforehand.
public struct RuleCondition: Sendable, Hashable {
  public enum Relation: Sendable, Hashable, CaseIterable {
    case equal, notEqual, atMost, moreThan
    /// Of levels, the worst first.
    case orWorse, betterThan
  }

  public var trait: TraitName
  public var relation: Relation
  public var value: TraitValue

  public init(_ trait: TraitName, _ relation: Relation, _ value: TraitValue) {
    self.trait = trait
    self.relation = relation
    self.value = value
  }

  func text(in language: Language, _ names: Rule.Names) -> String {
    let (trait, value) = (names.trait(trait), value.text(in: language, number: names.number, word: names.word))
    let text =
      switch relation {
      case .equal: Bilingual(same: "\(trait) is \(value)")
      case .notEqual: Bilingual(nl: "\(trait) is niet \(value)", en: "\(trait) is not \(value)")
      case .atMost: Bilingual(nl: "\(trait) is hoogstens \(value)", en: "\(trait) is at most \(value)")
      case .moreThan: Bilingual(nl: "\(trait) is meer dan \(value)", en: "\(trait) is more than \(value)")
      case .orWorse: Bilingual(nl: "\(trait) is \(value) of slechter", en: "\(trait) is \(value) or worse")
      case .betterThan: Bilingual(nl: "\(trait) is beter dan \(value)", en: "\(trait) is better than \(value)")
      }
    return text[language]
  }
}
