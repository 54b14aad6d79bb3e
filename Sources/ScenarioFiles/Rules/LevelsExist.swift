// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// Levels that are named or numbered exist in their domain.
enum LevelsExist: Rule {
  static func check(_ context: Context) {
    for use in context.draft.levels where context.symbols.kind(of: use.domain) == .domain {
      if context.symbols.level(use.level, in: use.domain) == nil {
        report(use.level, use.domain, at: use.place, context)
      }
    }
  }

  static func report(_ level: String, _ domain: String, at place: Place, _ context: Context) {
    let levels = context.symbols.levels[domain] ?? []
    let remedy =
      Suggestion.nearest(to: level, in: levels).map { "bedoelde u `\($0)`?" }
      ?? "kies 1 tot en met \(levels.count), of \(levels.prefix(LifeDomain.levelLimit).joined(separator: ", "))"
    context.error("level.unknown", "`\(domain)` heeft geen niveau `\(level)`", remedy, at: place)
  }
}
