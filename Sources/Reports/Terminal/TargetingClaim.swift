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
      "Wie het alleen aanbiedt bij \u{201C}\(tree.rule)\u{201D} (\(households(share))) houdt naar verwachting "
      + "\(amount(gain)) per huishouden van de hele doelgroep meer over dan wie het iedereen aanbiedt\(chance(gain)). Bij "
      + "andere huishoudens dan deze casussen is \(amount(elsewhere)) te verwachten."
  }

  private static func chance(_ gain: Estimate) -> String {
    guard let share = gain.probabilityPositive else { return "" }
    return " (meer in \(DutchNumber.decimal(share * 100, decimals: 0)) van de 100 doorrekeningen)"
  }

  private static func isClear(_ estimate: Estimate) -> Bool { estimate.mean > 2 * (estimate.mcError ?? .infinity) }

  private static func amount(_ estimate: Estimate) -> String {
    Rounding.euro(mcError: estimate.mcError).euro(estimate.mean)
  }

  private static func households(_ share: Double) -> String {
    "\(DutchNumber.decimal(share * 100, decimals: 0)) van de 100 huishoudens"
  }
}
