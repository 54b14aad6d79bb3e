// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Scenarios
import Statistics
import Words

/// What each arrangement is worth to groups of the cases, from the draws of the run.
struct SubgroupStudy {
  private let worth: CaseWorth
  private let traits: [Trait]

  init(_ worth: CaseWorth, of scenario: Scenario) {
    self.worth = worth
    let everyone = Trait.Group(value: .any, members: Array(scenario.cases.indices))
    traits = [Trait(name: .all, kind: .word, groups: [everyone])] + Trait.all(of: scenario)
  }

  var rows: [SubgroupRow] {
    worth.views.flatMap { view in
      let cases = worth.weights.indices.map { worth.plain(view, $0) }
      return traits.flatMap { trait in trait.groups.map { row(view, trait, $0, cases) } }
    }
  }

  /// - Parameter cases: each case on its own.
  private func row(_ view: CaseWorth.View, _ trait: Trait, _ group: Trait.Group, _ cases: [Estimate]) -> SubgroupRow {
    let weight = worth.weight(group.members)
    let unclear = group.members.filter { i in cases[i].mcError.map { $0 > 0 && abs(cases[i].mean) <= 2 * $0 } ?? false }
    let better = group.members.filter { cases[$0].mean > 0 }
    return SubgroupRow {
      $0.arrangement = view.arrangement
      $0.perspective = view.perspective
      $0.trait = trait.name
      $0.group = group.value
      $0.cases = group.members.count
      $0.share = weight / worth.total
      $0.net = worth.estimate(view, group.members)
      $0.shareBetter = worth.weight(better) / weight
      $0.shareUnclear = worth.folds.count > 1 ? worth.weight(unclear) / weight : nil
    }
  }
}
