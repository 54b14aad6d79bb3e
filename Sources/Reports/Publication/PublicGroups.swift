// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Scenarios
import Words

/// Which groups of cases subgroepen.csv tells of in public.
///
/// The splits that are published together cut the cases into parts: those that are alike in all of them. No split is added that would
/// make a part small, so whatever is added and taken away, a figure about fewer cases than the threshold never comes out: every sum of
/// published figures counts all cases of a part alike. What does not fit is left out.
struct PublicGroups {
  /// A group, of the groups of subgroepen.csv that it joins.
  struct Group {
    var value: TraitValue
    var joins: [TraitValue]
    var members: [Int]
  }

  struct Split {
    var name: TraitName
    /// At least two.
    var groups: [Group]
  }

  /// Groups of words that are too small alone.
  static let others = "(overige)"

  private(set) var splits: [Split] = []
  /// For each case the number of its part: those in one part are alike in every split that is published.
  private(set) var part: [Int]

  private let weights: [Double]
  private let smallGroups: SmallGroups

  /// - Parameters:
  ///   - candidates: the ones that matter most first.
  ///   - bands: of life domains, by name; a split by levels never cuts inside one.
  init(_ candidates: [Trait], cases: [Case], bands: [String: LevelBands], _ smallGroups: SmallGroups) {
    weights = cases.map(\.weight)
    self.smallGroups = smallGroups
    part = Array(repeating: 0, count: cases.count)
    for candidate in candidates {
      let groups = joined(candidate, bands[candidate.name.key])
      guard groups.count > 1 else { continue }
      splits.append(Split(name: candidate.name, groups: groups))
      refine(groups)
    }
  }

  private mutating func refine(_ groups: [Group]) {
    var numbers: [[Int]: Int] = [:]
    for (place, group) in groups.enumerated() {
      for i in group.members {
        let key = [part[i], place]
        let number = numbers[key] ?? numbers.count
        numbers[key] = number
        part[i] = number
      }
    }
  }

  /// Places of the cases of every part.
  var parts: [[Int]] {
    Dictionary(grouping: part.indices) { part[$0] }.sorted { $0.key < $1.key }.map(\.value)
  }

  /// Whether a group leaves no small part on its side.
  private func isLarge(_ members: [Int]) -> Bool {
    !members.isEmpty
      && Dictionary(grouping: members) { part[$0] }.values.allSatisfy { own in
        !smallGroups.isSmall(weights: own.map { weights[$0] })
      }
  }

  // MARK: Joining

  private func joined(_ split: Trait, _ bands: LevelBands?) -> [Group] {
    if let bands { return ordered(banded(split.groups, bands)) }
    let groups = split.groups.map { Group(value: $0.value, joins: [$0.value], members: $0.members) }
    return split.isOrdered ? ordered(groups) : named(groups)
  }

  private func banded(_ groups: [Trait.Group], _ bands: LevelBands) -> [Group] {
    bands.bands.compactMap { band in
      let own = groups.filter { group in bands.levels[band].contains { TraitValue.word($0) == group.value } }
      let members = own.flatMap(\.members)
      guard !members.isEmpty else { return nil }
      return Group(value: .word(bands.name(band)), joins: own.map(\.value), members: members)
    }
  }

  /// Neighbours together, in as many groups as can be.
  private func ordered(_ groups: [Group]) -> [Group] {
    Bands.most(groups.indices) { isLarge(groups[$0].flatMap(\.members)) }.map { Self.together(groups[$0]) }
  }

  private static func together(_ groups: ArraySlice<Group>) -> Group {
    guard let first = groups.first, let last = groups.last, groups.count > 1 else { return groups.first! }
    return Group(
      value: value(first.value, last.value), joins: groups.flatMap(\.joins), members: groups.flatMap(\.members))
  }

  private static func value(_ first: TraitValue, _ last: TraitValue) -> TraitValue {
    switch (first, last) {
    case (.number(let low), .number(let high)), (.numbers(let low, _), .number(let high)),
      (.number(let low), .numbers(_, let high)), (.numbers(let low, _), .numbers(_, let high)):
      .numbers(from: low, to: high)
    default: .word(ends(first).first + " t/m " + ends(last).last)
    }
  }

  /// First and last level of a band.
  private static func ends(_ value: TraitValue) -> (first: String, last: String) {
    let parts = value.dutch.split(separator: " t/m ").map(String.init)
    return (parts.first ?? "", parts.last ?? "")
  }

  /// The small ones together, with the smallest others until they are enough.
  private func named(_ groups: [Group]) -> [Group] {
    var kept = groups.filter { isLarge($0.members) }
    var rest = groups.filter { !isLarge($0.members) }
    guard !rest.isEmpty else { return kept }
    while rest.count < 2 || !isLarge(rest.flatMap(\.members)) {
      guard let next = kept.indices.min(by: { size(kept[$0]) < size(kept[$1]) }) else { return [] }
      rest.append(kept.remove(at: next))
    }
    return kept + [Group(value: .word(Self.others), joins: rest.flatMap(\.joins), members: rest.flatMap(\.members))]
  }

  private func size(_ group: Group) -> Int { group.members.count }
}
