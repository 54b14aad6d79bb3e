// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// An arrangement that changes a share of a whole gives all shares of it.
enum WholesChangeTogether: Rule {
  static func check(_ context: Context) {
    let groups = Dictionary(grouping: context.draft.dirichlets, by: \.group)
    for names in context.draft.parameterSets {
      let changed = Set(names.map(\.string))
      for (group, members) in groups.sorted(by: { $0.key < $1.key }) {
        let kept = members.map(\.parameter).filter { !changed.contains($0) }
        guard !kept.isEmpty,
          let first = names.first(where: { name in members.contains { $0.parameter == name.string } })
        else { continue }
        context.error(
          "dirichlet.partial",
          "`\(first.string)` is een deel van `\(group)`, en de andere delen blijven hier zoals ze waren: samen zijn ze geen 1",
          "geef ook \(kept.map { "`\($0)`" }.joined(separator: ", ")), samen 1", at: first.place)
      }
    }
  }
}
