// SPDX-License-Identifier: EUPL-1.2

/// An influence on a transition acts on one that the domain has.
enum TransitionTargetsExist: Rule {
  static func check(_ context: Context) {
    for target in context.draft.targets {
      guard let from = target.from, let to = target.to else { continue }
      let moves = context.draft.moves.filter { $0.domain == target.domain }
      let isSame = { (move: MoveUse) in move.from == from && move.to == to }
      if moves.contains(where: { isSame($0) && !$0.isBranch }) { continue }
      if moves.contains(where: isSame) {
        context.error(
          "transition.unknown",
          "de overgang van \(from) naar \(to) is een van meer mogelijkheden, en heeft geen eigen tempo",
          "maak er een aparte overgang van, of gebruik een formule als kans", at: target.place)
        continue
      }
      let known = moves.filter { !$0.isBranch }.compactMap { move in
        move.from.flatMap { from in move.to.map { "\(from)->\($0)" } }
      }
      context.error(
        "transition.unknown", "`\(target.domain)` heeft geen overgang van \(from) naar \(to)",
        known.isEmpty ? "voeg de overgang toe" : "kies uit: " + known.joined(separator: ", "), at: target.place)
    }
  }
}
