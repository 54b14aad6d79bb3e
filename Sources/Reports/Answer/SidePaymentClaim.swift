// SPDX-License-Identifier: EUPL-1.2

import Accounting
import RunRecord
import Scenarios
import Words

/// Who would have to pay whom how much within a group, so that nobody there who invests loses: said only where it is clear.
///
/// Within a group, because its members can agree on payments; a household or a victim cannot be sent a bill for being better off.
struct SidePaymentClaim {
  /// Its title.
  var group: String
  /// Cash, of one arrangement and the group.
  var rows: [SidePaymentRow]
  var titles: Titles
  var language: Language

  /// The widest group of the scenario; `nil` without groups.
  init?(_ tables: RunTables, of scenario: Scenario, arrangement: String, language: Language) {
    guard let size = scenario.groups.map(\.members.count).max(),
      let group = scenario.groups.first(where: { $0.members.count == size })
    else { return nil }
    titles = Titles(scenario, in: language)
    self.group = titles.party(group.name)
    self.language = language
    rows = tables.rows(SidePaymentRow.self).filter {
      $0.arrangement == arrangement && $0.circle == .group(group.name) && $0.basis == .cash
    }
  }

  /// `nil` where something that it would say is not clear.
  var text: String? {
    let receivers = rows.filter { $0.payment.mean > 0 }
    // What rounds to nothing is not worth a bill; it is in the table.
    let payers = rows.filter { $0.payment.mean < 0 && rounding($0.payment.mean) != 0 }
    guard rows.allSatisfy({ $0.shortfall.mean == 0 }), !receivers.isEmpty, !payers.isEmpty,
      receivers.allSatisfy({ Claim.verdict(of: $0.net) == .loss && isSupported($0.payment) }),
      payers.allSatisfy({ Claim.verdict(of: $0.net) == .gain && isSupported($0.payment) && keepsGain($0) })
    else { return nil }
    let (to, from) = (list(receivers), list(payers))
    return Bilingual(
      nl: "Binnen ‘\(group)’ gaat naar verwachting niemand die investeert er in geld op achteruit, als per huishouden "
        + "\(to) geld \(receivers.count == 1 ? "krijgt" : "krijgen") van \(from).",
      en: "Within ‘\(group)’ nobody who invests is expected to lose money, if per household \(to) "
        + "\(receivers.count == 1 ? "receives" : "receive") money from \(from).")[language]
  }

  /// One rounding for all amounts, so that what is paid and what is received can be compared.
  private var rounding: Rounding { .euro(mcError: rows.compactMap(\.payment.mcError).max()) }

  private func isSupported(_ payment: Estimate) -> Bool {
    guard let error = payment.mcError else { return false }
    return rounding(payment.mean) != 0 && abs(payment.mean) > 2 * error
  }

  /// Whether the gains suffice, beyond the simulation error.
  private func keepsGain(_ row: SidePaymentRow) -> Bool {
    row.netAfter.mcError.map { row.netAfter.mean > 2 * $0 } ?? false
  }

  /// `Gemeente (€ 1.500) en Onderwijs (€ 500)`.
  private func list(_ rows: [SidePaymentRow]) -> String {
    let style = NumberStyle(language)
    return language.list(rows.map { "\(titles.party($0.party)) (\(rounding.euro(abs($0.payment.mean), style)))" })
  }
}
