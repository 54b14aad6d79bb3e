// SPDX-License-Identifier: EUPL-1.2

/// An influence on a transition acts on one that the domain has.
enum TransitionTargetsExist: Rule {
  static func check(_ context: Context) {
    for target in context.draft.targets {
      guard let from = target.from, let to = target.to else { continue }
      let moves = context.draft.moves.filter { $0.domain == target.domain }
      if moves.contains(where: { $0.from == from && $0.to == to }) { continue }
      let known = moves.compactMap { move in move.from.flatMap { from in move.to.map { "\(from)->\($0)" } } }
      context.error(
        "transition.unknown", "`\(target.domain)` heeft geen overgang van \(from) naar \(to)",
        known.isEmpty ? "voeg de overgang toe" : "kies uit: " + known.joined(separator: ", "), at: target.place)
    }
  }
}
