// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// A transition to one level stands in its domain once.
enum TransitionsAreDistinct: Rule {
  static func check(_ context: Context) {
    var seen: [String: Int] = [:]
    for move in context.draft.moves where !move.isBranch {
      guard let from = move.from, let to = move.to else { continue }
      let key = "\(move.domain) \(from) \(to)"
      if let line = seen[key] {
        context.error(
          "transition.duplicate", "de overgang van \(from) naar \(to) staat er twee keer",
          "laat er één staan; de eerste staat op regel \(line)",
          at: move.place)
      }
      seen[key] = seen[key] ?? move.place.line
    }
  }
}
