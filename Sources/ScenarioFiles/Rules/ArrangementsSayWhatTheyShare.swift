// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// What the first arrangement does to the scenario, the others say for themselves: it is not theirs.
enum ArrangementsSayWhatTheyShare: Rule {
  static func check(_ context: Context) {
    let arrangements = context.draft.scenario.arrangements
    guard let first = arrangements.first else { return }
    for arrangement in arrangements.dropFirst() {
      let keys = keys(of: first, missingIn: arrangement)
      guard !keys.isEmpty,
        let place = context.draft.declarations.first(where: { $0.kind == .arrangement && $0.name == arrangement.name })?
          .place
      else { continue }
      context.warning(
        "arrangement.first",
        "`\(arrangement.name)` heeft niet wat het eerste arrangement zegt bij \(keys.joined(separator: " en ")): "
          + "een arrangement is een verschil met het scenario, niet met het eerste arrangement",
        "herhaal het hier, of zet het in het scenario zelf", at: place)
    }
  }

  /// Keys under which the first arrangement names something that the other does not.
  private static func keys(of first: Arrangement, missingIn other: Arrangement) -> [String] {
    let parts: [(key: String, isMissing: Bool)] = [
      ("heft_op", !Set(first.lifts).isSubset(of: other.lifts)),
      ("voegt_toe", !Set(first.adds).isSubset(of: other.adds)),
      ("wijzigt", !Set(first.changes.keys).isSubset(of: other.changes.keys)),
      ("parameters", !Set(first.parameters.keys).isSubset(of: other.parameters.keys)),
      ("handelingsruimte", first.discretion != nil && other.discretion == nil),
    ]
    return parts.filter(\.isMissing).map { "`\($0.key)`" }
  }
}
