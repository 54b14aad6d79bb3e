// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// A list of an arrangement does not leave out what the first one has where it may be meant as an addition to it.
enum ListsDropNothingUnsaid: Rule {
  static func check(_ context: Context) {
    for use in context.draft.droppedNames {
      let names = use.names.map { "`\($0)`" }.joined(separator: ", ")
      context.warning(
        "arrangement.dropped",
        "het eerste arrangement noemt hier ook \(names), en in `\(use.arrangement)` geldt dat nu niet: een eigen `\(use.key)` komt in de "
          + "plaats van die van het eerste",
        "noem \(names) erbij, of zet `verschil_met: scenario` en noem alles wat in dit arrangement anders is",
        at: use.place)
    }
  }
}
