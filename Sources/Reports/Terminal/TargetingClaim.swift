// SPDX-License-Identifier: EUPL-1.2

import Scenarios
import Statistics
import Studies

/// For how many households an arrangement is worth it to society, and what a rule would add; only what the errors support.
struct TargetingClaim {
  /// Of one arrangement, seen by society.
  var rows: [TargetingRow]

  init(_ studies: Studies, arrangement: String) {
    rows = (studies.targeting ?? []).filter { $0.arrangement == arrangement && $0.perspective == .social }
  }

  /// Dutch, at most three sentences; `nil` where there is nothing to say.
  var text: String? {
    guard let share = row(.each)?.share else { return nil }
    let first = "Voor \(households(share)) is het maatschappelijk saldo naar verwachting positief."
    return [first, rule].compactMap(\.self).joined(separator: " ")
  }

  private var rule: String? {
    guard let tree = row(.tree), let share = tree.share, share > 0, share < 1, let gain = tree.gain,
      let elsewhere = tree.gainElsewhere, isClear(gain), isClear(elsewhere)
    else { return nil }
    return "Wie het alleen aanbiedt bij \u{201C}\(tree.rule)\u{201D} (\(households(share))) houdt naar verwachting "
      + "\(amount(gain)) per huishouden van de hele doelgroep meer over dan wie het iedereen aanbiedt\(chance(gain)). "
      + "Bij andere huishoudens dan deze casussen is \(amount(elsewhere)) te verwachten."
  }

  private func row(_ kind: TargetingRow.Kind) -> TargetingRow? { rows.first { $0.kind == kind } }

  private func chance(_ gain: Estimate) -> String {
    guard let share = gain.probabilityPositive else { return "" }
    return " (meer in \(DutchNumber.decimal(share * 100, decimals: 0)) van de 100 doorrekeningen)"
  }

  private func isClear(_ estimate: Estimate) -> Bool { estimate.mean > 2 * (estimate.mcError ?? .infinity) }

  private func amount(_ estimate: Estimate) -> String {
    Rounding.euro(mcError: estimate.mcError).euro(estimate.mean)
  }

  private func households(_ share: Double) -> String {
    "\(DutchNumber.decimal(share * 100, decimals: 0)) van de 100 huishoudens"
  }
}
