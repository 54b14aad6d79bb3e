// SPDX-License-Identifier: EUPL-1.2

import Scenarios
import Statistics

/// What each arrangement is worth to groups of the cases, from the draws of the run.
struct SubgroupStudy {
  private let worth: CaseWorth
  private let traits: [Trait]

  init(_ worth: CaseWorth, of scenario: Scenario) {
    self.worth = worth
    let everyone = Trait.Group(name: "alle", members: Array(scenario.cases.indices))
    traits = [Trait(name: "alle", kind: .word, groups: [everyone])] + Trait.all(of: scenario)
  }

  var rows: [SubgroupRow] {
    worth.views.flatMap { view in
      traits.flatMap { trait in trait.groups.map { row(view, trait, $0) } }
    }
  }

  private func row(_ view: CaseWorth.View, _ trait: Trait, _ group: Trait.Group) -> SubgroupRow {
    let members = group.members
    let weight = worth.weight(members)
    let unclear = members.filter { i in
      let own = worth.estimate(view, [i])
      return own.mcError.map { abs(own.mean) <= 2 * $0 } ?? false
    }
    let better = worth.weight(members.filter { view.mean($0) > 0 })
    return SubgroupRow(
      arrangement: view.arrangement, perspective: view.perspective, trait: trait.name, group: group.name,
      cases: members.count, share: weight / worth.total, net: worth.estimate(view, members),
      shareBetter: better / weight,
      shareUnclear: view.shares.count > 1 ? worth.weight(unclear) / weight : nil)
  }
}
