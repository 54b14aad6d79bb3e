// SPDX-License-Identifier: EUPL-1.2

/// An influence on a transition acts on one that the domain has.
enum TransitionTargetsExist: Rule {
  static func check(_ context: Context) {
    let own = Set(context.draft.moves.filter { !$0.isBranch }.compactMap(Key.init))
    let branches = Set(context.draft.moves.filter(\.isBranch).compactMap(Key.init))
    for target in context.draft.targets {
      guard let from = target.from, let to = target.to else { continue }
      let key = Key(domain: target.domain, from: from, to: to)
      if own.contains(key) { continue }
      if branches.contains(key) {
        context.error(
          "transition.unknown",
          "de overgang van \(from) naar \(to) is een van meer mogelijkheden, en heeft geen eigen tempo",
          "maak er een aparte overgang van, of gebruik een formule als kans", at: target.place)
        continue
      }
      context.error(
        "transition.unknown", "`\(target.domain)` heeft geen overgang van \(from) naar \(to)",
        remedy(own.filter { $0.domain == target.domain }), at: target.place)
    }
  }

  private static func remedy(_ known: Set<Key>) -> String {
    if known.isEmpty { return "voeg de overgang toe" }
    let sorted = known.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
    return "kies uit: " + sorted.prefix(20).map { "\($0.from)->\($0.to)" }.joined(separator: ", ")
      + (sorted.count > 20 ? " en nog \(sorted.count - 20)" : "")
  }

  private struct Key: Hashable {
    var domain: String
    var from: Int
    var to: Int

    init(domain: String, from: Int, to: Int) { (self.domain, self.from, self.to) = (domain, from, to) }

    init?(_ move: MoveUse) {
      guard let from = move.from, let to = move.to else { return nil }
      self.init(domain: move.domain, from: from, to: to)
    }
  }
}
