// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Words

/// `toelichting.txt`: what of a run is published, what is not, and why.
struct PublicationNotes {
  private let tables: [PublicTable]
  private let smallGroups: SmallGroups

  init(_ tables: [PublicTable], smallGroups: SmallGroups) {
    self.tables = tables
    self.smallGroups = smallGroups
  }

  var text: String {
    ([threshold, joined] + list("Samengevoegd of weggehaald:", tables.filter { !$0.isLeftOut && !$0.note.isEmpty })
      + list("Niet openbaar gemaakt:", tables.filter(\.isLeftOut))).joined(separator: "\n\n") + "\n"
  }

  private var threshold: String {
    let count = smallGroups.fewest
    let usual = SmallGroups.usual.fewest
    let lower = count < usual ? " Let op: dat is lager dan de gewone grens van \(usual)." : ""
    return
      "Geen cijfer in deze map gaat over minder dan \(count) casussen of minder dan \(count) huishoudens, en geen over een groep waarvan één casus bijna alles is.\(lower)"
  }

  private let joined =
    "Totalen zijn die van alle casussen. Ook door tabellen van elkaar af te trekken komt er geen kleinere groep uit."

  private func list(_ heading: String, _ tables: [PublicTable]) -> [String] {
    guard !tables.isEmpty else { return [] }
    return [([heading] + tables.map { "- \($0.table.fileName): \($0.note)" }).joined(separator: "\n")]
  }
}
