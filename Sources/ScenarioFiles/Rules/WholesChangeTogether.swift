// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// An arrangement that changes a share of a whole gives all shares of it.
enum WholesChangeTogether: Rule {
  static func check(_ context: Context) {
    let groups = Dictionary(grouping: context.draft.dirichlets, by: \.group)
    let groupOf = context.draft.dirichlets.first(by: \.parameter).mapValues(\.group)
    for names in context.draft.parameterSets {
      let changed = Set(names.map(\.string))
      let firsts = names.filter { groupOf[$0.string] != nil }.first { groupOf[$0.string] ?? "" }
      for (group, first) in firsts.sorted(by: { $0.key < $1.key }) {
        let kept = (groups[group] ?? []).map(\.parameter).filter { !changed.contains($0) }
        if kept.isEmpty { continue }
        context.error(
          "dirichlet.partial",
          "`\(first.string)` is een deel van `\(group)`, en de andere delen blijven hier zoals ze waren: samen zijn ze geen 1",
          "geef ook \(kept.map { "`\($0)`" }.joined(separator: ", ")), samen 1", at: first.place)
      }
    }
  }
}
