// SPDX-License-Identifier: EUPL-1.2

/// A rule on what can be seen of a household beforehand: any of these, of which all conditions hold.
public struct Rule: Sendable, Hashable {
  public var alternatives: [[RuleCondition]]

  public init(_ alternatives: [[RuleCondition]]) { self.alternatives = alternatives }

  /// How what is not ours is written.
  public struct Names {
    var trait: (TraitName) -> String
    var number: (Double) -> String
    var word: (String) -> String

    public init(
      trait: @escaping (TraitName) -> String, number: @escaping (Double) -> String,
      word: @escaping (String) -> String
    ) {
      self.trait = trait
      self.number = number
      self.word = word
    }

    /// As tables have it.
    static var keys: Names { Names(trait: \.key, number: TraitValue.plain, word: { $0 }) }
  }

  func text(in language: Language, _ names: Names) -> String {
    let and = Bilingual(nl: " en ", en: " and ")[language]
    let or = Bilingual(nl: "; of ", en: "; or ")[language]
    return alternatives.map { all in all.map { $0.text(in: language, names) }.joined(separator: and) }
      .joined(separator: or)
  }
}
