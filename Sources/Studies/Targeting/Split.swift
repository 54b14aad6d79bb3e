// SPDX-License-Identifier: EUPL-1.2

/// A question about a household that can be answered beforehand with yes or no.
struct Split {
  /// The answers in words, Dutch.
  var yes: String
  var no: String
  /// Of each case.
  var isYes: [Bool]

  /// One for every place where a trait with an order can be cut, and one for every word of a trait without.
  static func all(of traits: [Trait], cases: Int) -> [Split] {
    traits.flatMap { trait -> [Split] in
      let groups = trait.groups
      func split(_ range: Range<Int>, _ yes: String, _ no: String) -> Split {
        var isYes = Array(repeating: false, count: cases)
        for group in groups[range] { for i in group.members { isYes[i] = true } }
        return Split(yes: yes, no: no, isYes: isYes)
      }
      let name = trait.name
      switch trait.kind {
      case .word:
        // Of two words, one question says both.
        if groups.count == 2 { return [split(0..<1, "\(name) is \(groups[0].name)", "\(name) is \(groups[1].name)")] }
        return groups.indices.map { g in
          split(g..<g + 1, "\(name) is \(groups[g].name)", "\(name) is niet \(groups[g].name)")
        }
      case .number:
        return groups.indices.dropLast().map { g in
          let bound = groups[g].last ?? groups[g].name
          // Of the lowest number alone, "at most" would make readers look for lower ones.
          let isLowest = g == 0 && groups[g].name == bound
          return split(
            0..<g + 1, isLowest ? "\(name) is \(bound)" : "\(name) is hoogstens \(bound)",
            "\(name) is meer dan \(bound)")
        }
      case .level:
        return groups.indices.dropLast().map { g in
          let level = groups[g].name
          return split(
            0..<g + 1, g == 0 ? "\(name) is \(level)" : "\(name) is \(level) of slechter",
            "\(name) is beter dan \(level)")
        }
      }
    }
  }
}
