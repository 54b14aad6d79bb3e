// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// No levels lead back to each other without any time in between.
enum TransitionsTakeTime: Rule {
  static func check(_ context: Context) {
    let instant = Dictionary(grouping: context.draft.moves.filter(\.isInstant), by: \.domain)
    for domain in context.draft.scenario.domains {
      let moves = instant[domain.name] ?? []
      guard let circle = circle(moves) else { continue }
      let names = circle.map { domain.levels.indices.contains($0 - 1) ? domain.levels[$0 - 1] : String($0) }
      context.error(
        "transition.endless",
        "deze niveaus worden steeds meteen verlaten en komen bij elkaar terug: \(names.joined(separator: " → "))",
        "geef minstens één van de overgangen een duur boven 0 dagen",
        at: moves.first { $0.from == circle[circle.count - 2] && $0.to == circle[circle.count - 1] }?.place
          ?? moves[0].place)
    }
  }

  /// Levels that follow each other, the first again at the end.
  private static func circle(_ moves: [MoveUse]) -> [Int]? {
    var next: [Int: [Int]] = [:]
    for move in moves { if let from = move.from, let to = move.to { next[from, default: []].append(to) } }
    var done: Set<Int> = []
    func follow(_ path: [Int]) -> [Int]? {
      guard let last = path.last, !done.contains(last) else { return nil }
      for level in next[last] ?? [] {
        if let start = path.firstIndex(of: level) { return Array(path[start...]) + [level] }
        if let found = follow(path + [level]) { return found }
      }
      done.insert(last)
      return nil
    }
    for level in next.keys.sorted() { if let found = follow([level]) { return found } }
    return nil
  }
}
