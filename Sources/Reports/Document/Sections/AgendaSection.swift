// SPDX-License-Identifier: EUPL-1.2

import Accounting
import RunRecord
import Scenarios
import Words

extension ReportSource {
  /// The change agenda: what lifting each barrier is worth, and who can do it.
  var changeAgenda: Report.Section? {
    let heading = say("Veranderagenda: welke knelpunten eerst?", "Change agenda: which barriers first?")
    guard tables[BarrierRow.self] != nil else { return absent("knelpunten", heading) }
    let blocks = each { arrangement in
      let rows = barriers(arrangement)
      return rows.isEmpty ? [] : [.figure(agendaChart(arrangement, rows), agendaTable(arrangement, rows))]
    }
    return blocks.isEmpty ? nil : Report.Section(name: "knelpunten", heading: heading, blocks: blocks)
  }

  /// A section that the scope of the analyses leaves out says how to get it.
  func absent(_ name: String, _ heading: String) -> Report.Section {
    Report.Section(
      name: name, heading: heading,
      blocks: [
        .paragraph(
          say(
            "Dit is bij deze run niet uitgezocht. Reken opnieuw met --analyses kern.",
            "This run did not look into this. Run again with --analyses kern."))
      ])
  }

  /// By rank.
  private func barriers(_ arrangement: Arrangement) -> [BarrierRow] {
    tables.rows(BarrierRow.self).filter {
      $0.arrangement == arrangement.name && $0.perspective == .social && $0.rank != nil
    }.sorted { ($0.rank ?? 0) < ($1.rank ?? 0) }
  }

  /// The value a barrier is ranked by: its Shapley value where it was worked out.
  private func worth(_ row: BarrierRow) -> (value: Double, error: Double) {
    if let value = row.shapley.mean, let error = row.shapley.mcError { return (value, error) }
    return (row.midway.mean, row.midway.mcError ?? 0)
  }

  private func agendaChart(_ arrangement: Arrangement, _ rows: [BarrierRow]) -> Chart {
    IntervalRows(
      name: "knelpunten-" + slug(arrangement),
      title: say("Wat opheffen de samenleving waard is", "What lifting is worth to society"),
      description: say(
        "Een balk per knelpunt, de grootste baat bovenaan; de smalle lijn is twee rekenfouten naar beide kanten.",
        "A bar for each barrier, the largest benefit on top; the thin line is two simulation errors to either side."),
      rows: rows.map { row in
        let worth = worth(row)
        return IntervalRows.Row(
          label: title(row).shortened(to: 38), mean: worth.value,
          low: worth.value - 2 * worth.error, high: worth.value + 2 * worth.error,
          shown: words.smallEuro(worth.value, mcError: worth.error))
      }, style: .bars
    ).chart(words.style)
  }

  private func agendaTable(_ arrangement: Arrangement, _ rows: [BarrierRow]) -> ReportTable {
    ReportTable(
      caption: say(
        "Knelpunten die \(arrangement.title) opheft: waarde van opheffen voor de samenleving en in geld per partij, ",
        "Barriers that \(arrangement.title) lifts: what lifting is worth to society, and in cash by party, ") + amounts,
      columns: [
        say("Knelpunt", "Barrier"), say("Waarde", "Worth"), say("Rekenfout", "Simulation error"),
        say("Gaat vooruit", "Gains"), say("Gaat achteruit", "Loses"), say("Kan nu al door", "Can be done now by"),
        say("Vraagt een wet van", "Needs a law by"),
      ],
      rows: rows.map { row in
        let worth = worth(row)
        let (gain, loss) = shares(arrangement, row.subject)
        return .init(cells: [
          .text(title(row)), words.smallEuroCell(worth.value, mcError: worth.error),
          .number(words.style.euro(worth.error), exact: worth.error), .text(gain), .text(loss),
          .text(names(row.liftableNow)), .text(names(row.liftableByLaw)),
        ])
      },
      notes: [
        say(
          "Knelpunten waarvan de waarden minder dan enkele rekenfouten verschillen, kunnen ook andersom staan. Onzekerheid in de gebruikte getallen zit hier niet in.",
          "Barriers whose values differ by less than a few simulation errors may stand the other way round. Uncertainty about the inputs is not in these errors."
        )
      ], isFolded: true)
  }

  /// Parties that clearly gain or lose in cash by lifting, the largest first.
  private func shares(_ arrangement: Arrangement, _ barrier: BarrierRow.Subject) -> (gain: String, loss: String) {
    let rows = tables.rows(BarrierRow.self).filter {
      $0.arrangement == arrangement.name && $0.subject == barrier
    }
    let clear = scenario.parties.compactMap { party -> (title: String, value: Double, shown: String)? in
      guard let row = rows.first(where: { $0.perspective == .financial(party.name) }) else { return nil }
      let worth = worth(row)
      let rounded = Rounding(from: 10, mcError: worth.error)(worth.value)
      return abs(worth.value) > 2 * worth.error && rounded != 0
        ? (words.titles.party(party.name), worth.value, words.style.euro(abs(rounded))) : nil
    }.sorted { abs($0.value) > abs($1.value) }
    func list(_ parts: [(title: String, value: Double, shown: String)]) -> String {
      parts.prefix(3).map { "\($0.title) (\($0.shown))" }.joined(separator: ", ")
    }
    return (list(clear.filter { $0.value > 0 }), list(clear.filter { $0.value < 0 }))
  }

  private func title(_ row: BarrierRow) -> String { words.titles.barrier(row.subject.barrier ?? "") }

  private func names(_ list: String) -> String {
    list.split(separator: ",").map { words.titles.party(String($0.trimmingPrefix(" "))) }.joined(separator: ", ")
  }
}

extension String {
  /// At most so many characters, cut between words.
  func shortened(to most: Int) -> String {
    guard count > most else { return self }
    let head = prefix(most - 1)
    let end = head.lastIndex(of: " ") ?? head.endIndex
    return head[..<end] + "…"
  }
}
