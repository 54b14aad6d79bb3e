// SPDX-License-Identifier: EUPL-1.2

public import Scenarios
public import Words

/// The groups that something that can be seen of a household beforehand makes of the cases: those of subgroepen.csv.
public struct CaseSplit: Sendable, Equatable {
  public struct Group: Sendable, Equatable {
    public var value: TraitValue
    /// Places of cases in the scenario, ascending, at least one.
    public var members: [Int]

    public init(value: TraitValue, members: [Int]) {
      self.value = value
      self.members = members
    }
  }

  public var name: TraitName
  /// Whether neighbouring groups are next to each other: numbers and levels are, words are not.
  public var isOrdered: Bool
  /// At least two, in the order of the values.
  public var groups: [Group]

  /// In the order of subgroepen.csv.
  public static func all(of scenario: Scenario) -> [CaseSplit] {
    Trait.all(of: scenario).map { trait in
      CaseSplit(
        name: trait.name, isOrdered: trait.kind != .word,
        groups: trait.groups.map { Group(value: $0.value, members: $0.members) })
    }
  }
}
