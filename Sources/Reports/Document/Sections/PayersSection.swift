// SPDX-License-Identifier: EUPL-1.2

import Accounting
import Scenarios

extension ReportSource {
  /// Who pays and who benefits: the wrong pocket, and what would make it right.
  var payers: Report.Section? {
    let blocks = each { arrangement in
      [.figure(payerChart(arrangement), incidenceTable(arrangement))] + payments(arrangement)
    }
    return blocks.isEmpty
      ? nil
      : Report.Section(
        name: "wie-betaalt", heading: say("Wie betaalt, wie profiteert?", "Who pays, who benefits?"), blocks: blocks)
  }

  private func payerChart(_ arrangement: Arrangement) -> Chart {
    let rows = scenario.parties.compactMap { party -> IntervalRows.Row? in
      guard let row = result(arrangement.name, "financieel:" + party.name, "saldo"),
        let mean = row.number("gemiddelde"),
        !words.rounded(row).isNothing
      else { return nil }
      return IntervalRows.Row(
        label: words.titles.party(party.name).shortened(to: 36), mean: mean, low: row.number("p2_5"),
        high: row.number("p97_5"),
        shown: words.euro(mean, mcError: row.number("mc_fout")))
    }
    return IntervalRows(
      name: "wie-" + slug(arrangement), title: say("Verandering in geld per partij", "Change in cash by party"),
      description: say(
        "Balken naar links zijn partijen die meer betalen of minder ontvangen dan nu, naar rechts die erop vooruitgaan; de smalle lijn is het 95%-interval.",
        "Bars to the left are parties that pay more or receive less than now, to the right those that gain; the thin line is the 95% interval."
      ),
      rows: rows.sorted { $0.mean < $1.mean }, style: .bars
    ).chart(words.style)
  }

  /// Who invests and who gets the benefit, in cash and welfare.
  private func incidenceTable(_ arrangement: Arrangement) -> ReportTable? {
    let rows = tables.rows("verdeling").filter {
      $0.text("arrangement") == arrangement.name && $0.text("telling") == "geld"
    }
    guard !rows.isEmpty else { return nil }
    return ReportTable(
      caption: say(
        "Van wie investeert naar wie er baten van heeft, in geld; ",
        "From those who invest to those who benefit, in cash; ") + amounts,
      columns: [
        say("Investeerder", "Investor"), say("Partij met de baten", "Party that benefits"), say("Baten", "Benefits"),
        say("95%-interval", "95% interval"),
        say("Kans: investeerder verliest, partij wint", "Probability: investor loses, party gains"),
      ],
      rows: rows.map { row in
        let error = row.number("mc_fout")
        return .init(cells: [
          .text(words.titles.party(row.text("investeerder"))), .text(words.titles.party(row.text("partij"))),
          words.euroCell(row.number("baten"), mcError: error),
          words.interval(row, of: "baten", mcError: error),
          words.chanceCell(row.number("kans_verkeerde_portemonnee")),
        ])
      },
      notes: [
        say(
          "Iedere investeerder krijgt het deel van de baten dat past bij zijn deel van de investering; dat verdeelt de baten en bewijst niet welke euro welke baat gaf.",
          "Every investor is given the share of the benefits that fits its share of the investment; this divides the benefits and does not prove which euro gave which benefit."
        )
      ], isFolded: true)
  }

  /// Payments after which nobody who invests loses in expectation, within the widest group.
  private func payments(_ arrangement: Arrangement) -> [Report.Block] {
    guard let group = scenario.groups.max(by: { $0.members.count < $1.members.count }) else { return [] }
    let rows = tables.rows("verevening").filter {
      $0.text("arrangement") == arrangement.name && $0.text("kring") == group.name && $0.text("telling") == "geld"
        && $0.number("verevening") != 0
    }
    guard !rows.isEmpty else { return [] }
    let lacks = rows.contains { ($0.number("tekort") ?? 0) > 0 }
    let table = ReportTable(
      caption: say(
        "Verevening binnen ‘\(group.title)’: betalingen waarna wie investeert naar verwachting niet verliest, ",
        "Side payments within ‘\(words.titles.party(group.name))’: after them nobody who invests loses in expectation, "
      ) + amounts,
      columns: [
        say("Partij", "Party"), say("Saldo nu", "Net result now"),
        say("Ontvangt (+) of betaalt (−)", "Receives (+) or pays (−)"),
        say("Saldo daarna", "Net result after"), say("Tekort", "Shortfall"),
      ],
      rows: rows.map { row in
        .init(cells: [
          .text(words.titles.party(row.text("partij"))),
          words.euroCell(row.number("saldo"), mcError: row.number("mc_fout_saldo")),
          words.euroCell(row.number("verevening"), mcError: row.number("mc_fout")),
          words.euroCell(row.number("saldo_na"), mcError: row.number("mc_fout_na")),
          words.euroCell(row.number("tekort"), mcError: row.number("mc_fout_tekort")),
        ])
      },
      notes: lacks
        ? [
          say(
            "De winst binnen deze groep is te klein om wie investeert heel te maken.",
            "The gains within this group are too small to make those who invest whole.")
        ] : [], isFolded: true)
    return [.table(table)]
  }

  /// Part of the name of a picture.
  func slug(_ arrangement: Arrangement) -> String {
    String(arrangement.name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? Character($0.lowercased()) : "-" })
  }
}
