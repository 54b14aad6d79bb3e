// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Words

/// A question about a household that can be answered beforehand with yes or no.
struct Split {
  /// What holds for those who answer it with yes, and with no.
  var yes: RuleCondition
  var no: RuleCondition
  /// Of each case.
  var isYes: [Bool]

  /// One for every place where a trait with an order can be cut, and one for every word of a trait without.
  static func all(of traits: [Trait], cases: Int) -> [Split] {
    traits.flatMap { trait in
      switch trait.kind {
      case .word: words(trait, cases)
      case .number: numbers(trait, cases)
      case .level: levels(trait, cases)
      }
    }
  }

  /// - Parameter range: of the groups that answer yes.
  private init(
    _ trait: Trait, _ range: Range<Int>, cases: Int, yes: (RuleCondition.Relation, TraitValue),
    no: (RuleCondition.Relation, TraitValue)
  ) {
    isYes = Array(repeating: false, count: cases)
    for group in trait.groups[range] { for i in group.members { isYes[i] = true } }
    self.yes = RuleCondition(trait.name, yes.0, yes.1)
    self.no = RuleCondition(trait.name, no.0, no.1)
  }

  private static func words(_ trait: Trait, _ cases: Int) -> [Split] {
    let values = trait.groups.map(\.value)
    // Of two words, one question says both.
    if values.count == 2 {
      return [Split(trait, 0..<1, cases: cases, yes: (.equal, values[0]), no: (.equal, values[1]))]
    }
    return values.indices.map { g in
      Split(trait, g..<g + 1, cases: cases, yes: (.equal, values[g]), no: (.notEqual, values[g]))
    }
  }

  private static func numbers(_ trait: Trait, _ cases: Int) -> [Split] {
    trait.groups.indices.dropLast().map { g in
      let bound = trait.groups[g].last.map(TraitValue.number) ?? trait.groups[g].value
      // Of the lowest number alone, "at most" would make readers look for lower ones.
      let isLowest = g == 0 && trait.groups[g].value == bound
      return Split(
        trait, 0..<g + 1, cases: cases, yes: (isLowest ? .equal : .atMost, bound), no: (.moreThan, bound))
    }
  }

  private static func levels(_ trait: Trait, _ cases: Int) -> [Split] {
    trait.groups.indices.dropLast().map { g in
      let level = trait.groups[g].value
      return Split(trait, 0..<g + 1, cases: cases, yes: (g == 0 ? .equal : .orWorse, level), no: (.betterThan, level))
    }
  }
}
