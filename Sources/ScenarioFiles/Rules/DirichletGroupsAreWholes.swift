// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// A whole has at least two shares.
enum DirichletGroupsAreWholes: Rule {
  static func check(_ context: Context) {
    let groups = Dictionary(grouping: context.draft.dirichlets, by: \.group)
    for use in context.draft.dirichlets where groups[use.group]?.count == 1 {
      context.error(
        "dirichlet.members", "de groep `\(use.group)` heeft maar één parameter",
        Suggestion.nearest(to: use.group, in: groups.keys.filter { $0 != use.group }).map { "bedoelde u `\($0)`?" }
          ?? "geef er een tweede parameter bij, of gebruik een gewone verdeling", at: use.place)
    }
  }
}
