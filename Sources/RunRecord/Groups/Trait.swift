// SPDX-License-Identifier: EUPL-1.2

package import Scenarios
package import Words

/// Something that can be seen of a household beforehand, and the groups it makes of the cases: those of subgroepen.csv.
package struct Trait: Sendable, Equatable {
  package struct Group: Sendable, Equatable {
    package var value: TraitValue
    /// Indices of cases, ascending, at least one.
    package var members: [Int]
    /// The highest number in it, where the trait is a number.
    package var last: Double?

    package init(value: TraitValue, members: [Int], last: Double? = nil) {
      self.value = value
      self.members = members
      self.last = last
    }
  }

  package var name: TraitName
  package var kind: Kind
  /// In the order of the values.
  package var groups: [Group]

  package init(name: TraitName, kind: Kind, groups: [Group]) {
    self.name = name
    self.kind = kind
    self.groups = groups
  }

  /// Whether neighbouring groups are next to each other: numbers and levels are, words are not.
  package var isOrdered: Bool { kind != .word }

  package enum Kind: Sendable {
    /// Words without an order.
    case word
    case number
    /// Levels of a domain, the worst first.
    case level
  }

  /// Numbers with more values than this are cut at their quartiles.
  private static let mostValues = 6

  /// Attributes in the case table, the level of each domain at the start, and how many domains start badly. What puts all cases in
  /// one group is left out.
  package static func all(of scenario: Scenario) -> [Trait] {
    let attributes = scenario.attributes.compactMap { trait($0, scenario.cases) }
    let domains = scenario.domains.map { domain in
      Trait(
        name: .own(domain.name), kind: .level,
        groups: domain.levels.indices.map { level in
          Group(
            value: .word(domain.levels[level]),
            members: scenario.cases.indices.filter { scenario.cases[$0].levels[domain.name] == level + 1 })
        })
    }
    return (attributes + domains + [profile(scenario)]).compactMap(\.withMembers).filter { $0.groups.count > 1 }
  }

  private var withMembers: Trait? {
    Trait(name: name, kind: kind, groups: groups.filter { !$0.members.isEmpty })
  }

  private static func trait(_ attribute: Attribute, _ cases: [Case]) -> Trait? {
    switch attribute.kind {
    case .choice(let words):
      return Trait(
        name: .own(attribute.name), kind: .word,
        groups: words.map { word in
          Group(
            value: TraitValue(choice: word),
            members: cases.indices.filter { cases[$0].attributes[attribute.name] == .choice(word) })
        })
    case .number:
      let values = cases.map { household -> Double in
        if case .number(let value)? = household.attributes[attribute.name] { value } else { 0 }
      }
      return Trait(name: .own(attribute.name), kind: .number, groups: numbers(values))
    case .drawnNumber, .drawnChoice: return nil
    }
  }

  /// Every value apart, or parts of about a quarter of the cases each.
  private static func numbers(_ values: [Double]) -> [Group] {
    let distinct = Set(values).sorted()
    guard distinct.count > mostValues else {
      return distinct.map { value in
        Group(value: .number(value), members: values.indices.filter { values[$0] == value }, last: value)
      }
    }
    let sorted = values.sorted()
    var bounds: [Double] = []
    for part in 1...4 {
      let bound = sorted[sorted.count * part / 4 - 1]
      if bounds.last != bound { bounds.append(bound) }
    }
    return bounds.indices.map { i in
      let low = i == 0 ? -Double.infinity : bounds[i - 1]
      let first = distinct.first { $0 > low }!
      return Group(
        value: .numbers(from: first, to: bounds[i]),
        members: values.indices.filter { values[$0] > low && values[$0] <= bounds[i] }, last: bounds[i])
    }
  }

  /// The number of domains that start in the worse half of their levels.
  private static func profile(_ scenario: Scenario) -> Trait {
    let counts = scenario.cases.map { household in
      Double(scenario.domains.count { household.levels[$0.name, default: 1] <= $0.levels.count / 2 })
    }
    return Trait(name: .domainsInWorseHalf, kind: .number, groups: numbers(counts))
  }
}
