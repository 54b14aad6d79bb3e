// SPDX-License-Identifier: EUPL-1.2

import Scenarios
import Statistics
import Studies

/// For how many households an arrangement is worth it to society, and what a rule would add; only what the errors support.
struct TargetingClaim {
  /// Dutch, one or two sentences; `nil` where there is nothing to say.
  let text: String?

  init(_ studies: Studies, arrangement: String) {
    let rows = (studies.targeting ?? []).filter { $0.arrangement == arrangement && $0.perspective == .social }
    guard let each = rows.first(where: { $0.kind == .each }), let share = each.share else {
      text = nil
      return
    }
    let first = "Voor \(Self.households(share)) is het maatschappelijk saldo naar verwachting positief."
    text = [first, Self.rule(rows)].compactMap(\.self).joined(separator: " ")
  }

  private static func rule(_ rows: [TargetingRow]) -> String? {
    guard let tree = rows.first(where: { $0.kind == .tree }), let share = tree.share, share > 0, share < 1,
      let gain = tree.gain, let elsewhere = tree.gainElsewhere, isClear(gain), isClear(elsewhere)
    else { return nil }
    return
      "Wie het alleen aanbiedt bij \u{201C}\(tree.rule)\u{201D} (\(households(share))) houdt per huishouden van de hele "
      + "doelgroep \(amount(gain)) meer over dan wie het iedereen aanbiedt; bij andere huishoudens dan deze casussen is "
      + "\(amount(elsewhere)) te verwachten."
  }

  private static func isClear(_ estimate: Estimate) -> Bool { estimate.mean > 2 * (estimate.mcError ?? .infinity) }

  private static func amount(_ estimate: Estimate) -> String {
    Rounding.euro(mcError: estimate.mcError).euro(estimate.mean)
  }

  private static func households(_ share: Double) -> String {
    "\(DutchNumber.decimal(share * 100, decimals: 0)) van de 100 huishoudens"
  }
}
