// SPDX-License-Identifier: EUPL-1.2

import Accounting
import RunRecord
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
      guard let row = result(arrangement.name, .financial(party.name), .net),
        let mean = row.estimate.mean,
        !words.rounded(row.estimate).isNothing
      else { return nil }
      return IntervalRows.Row(
        label: words.titles.party(party.name).shortened(to: 36), mean: mean, low: row.estimate.low,
        high: row.estimate.high,
        shown: words.euro(mean, mcError: row.estimate.mcError))
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
    let rows = tables.rows(BenefitIncidenceRow.self).filter {
      $0.arrangement == arrangement.name && $0.basis == .cash
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
        .init(cells: [
          .text(words.titles.party(row.investor)), .text(words.titles.party(row.beneficiary)),
          words.euroCell(row.benefit.mean, mcError: row.benefit.mcError),
          words.interval(row.benefit, row.reason),
          words.chanceCell(row.probabilityWrongPocket),
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
    let rows = tables.rows(SidePaymentRow.self).filter {
      $0.arrangement == arrangement.name && $0.circle == .group(group.name) && $0.basis == .cash
        && $0.payment.mean != 0
    }
    guard !rows.isEmpty else { return [] }
    let lacks = rows.contains { $0.shortfall.mean > 0 }
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
          .text(words.titles.party(row.party)),
          words.euroCell(row.net.mean, mcError: row.net.mcError),
          words.euroCell(row.payment.mean, mcError: row.payment.mcError),
          words.euroCell(row.netAfter.mean, mcError: row.netAfter.mcError),
          words.euroCell(row.shortfall.mean, mcError: row.shortfall.mcError),
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
