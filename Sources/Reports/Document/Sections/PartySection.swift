// SPDX-License-Identifier: EUPL-1.2

import Accounting
import RunRecord
import Scenarios

extension ReportSource {
  /// What every party pays and receives under both arrangements, adding up to society.
  var parties: Report.Section? {
    let blocks = each { [.table(partyTable($0))] }
    return blocks.isEmpty
      ? nil
      : Report.Section(
        name: "partijen", heading: say("Wat verandert er per partij?", "What changes for each party?"), blocks: blocks)
  }

  private func partyTable(_ arrangement: Arrangement) -> ReportTable {
    let lines = scenario.parties.compactMap { cashLine($0.name, words.titles.party($0.name), arrangement) }
    let groups = scenario.groups.compactMap { cashLine($0.name, words.titles.party($0.name), arrangement) }
    return ReportTable(
      caption: say(
        "\(arrangement.title) tegenover \(reference?.title ?? ""): ontvangen min betaald, ",
        "\(arrangement.title) against \(reference?.title ?? ""): received minus paid, ") + amounts
        + say("; positief is beter voor de partij", "; positive is better for the party"),
      columns: [
        say("Partij", "Party"), reference?.title ?? "", arrangement.title, say("Verschil", "Difference"),
        say("95%-interval", "95% interval"), say("Kans op voordeel", "Probability of gain"),
      ],
      rows: lines + [welfareLine(arrangement), societyLine(arrangement)].compactMap(\.self) + groups,
      notes: [
        say(
          "De rijen van de partijen tellen alleen geld. Samen met de welvaart tellen zij op tot de samenleving; de groepen staan er nog eens apart onder.",
          "The rows of the parties count cash only. With welfare they add up to society; the groups below repeat some of them together."
        ),
        say(
          "Elk bedrag is apart afgerond op wat de rekenfout toelaat; de precieze staan in rendement.csv en partijen.csv.",
          "Every amount is rounded by itself to what the simulation error supports; exact ones are in rendement.csv and partijen.csv."
        ),
      ])
  }

  /// Received minus paid, in cash, of a party or of the members of a group.
  private func cash(_ name: String, _ arrangement: String) -> Double {
    let members = scenario.groups.first { $0.name == name }?.members ?? [name]
    return tables.rows(PartyRow.self).filter {
      $0.arrangement == arrangement && members.contains($0.party)
    }
    .reduce(0) { $0 + $1.received - $1.paid }
  }

  private func welfare(_ arrangement: String) -> Double {
    tables.rows(PartyRow.self).filter { $0.arrangement == arrangement }
      .reduce(0) { $0 + $1.welfare }
  }

  private func line(
    _ title: String, _ levels: (reference: Double, own: Double), _ row: ReturnRow?, isTotal: Bool = false
  ) -> ReportTable.Row {
    let error = row?.estimate.mcError
    return .init(
      isTotal: isTotal,
      cells: [
        .text(title), words.euroCell(levels.reference, mcError: error), words.euroCell(levels.own, mcError: error),
        words.euroCell(row?.estimate.mean ?? levels.own - levels.reference, mcError: error),
        words.interval(row?.estimate, row?.reason),
        row.map(words.gainCell) ?? .absent,
      ])
  }

  private func cashLine(_ name: String, _ title: String, _ arrangement: Arrangement) -> ReportTable.Row? {
    guard let row = result(arrangement.name, .financial(name), .net) else { return nil }
    return line(
      title, (cash(name, reference?.name ?? ""), cash(name, arrangement.name)), row,
      isTotal: scenario.groups.contains { $0.name == name })
  }

  private func welfareLine(_ arrangement: Arrangement) -> ReportTable.Row? {
    let levels = (welfare(reference?.name ?? ""), welfare(arrangement.name))
    if levels.0 == 0, levels.1 == 0 { return nil }
    return line(
      say("Welvaart van alle partijen (gewaardeerd in euro)", "Welfare of all parties (valued in euro)"), levels, nil)
  }

  private func societyLine(_ arrangement: Arrangement) -> ReportTable.Row? {
    guard let row = result(arrangement.name, .social, .net) else { return nil }
    func total(_ name: String) -> Double { scenario.parties.reduce(welfare(name)) { $0 + cash($1.name, name) } }
    return line(
      say("Samenleving (geld en welvaart)", "Society (cash and welfare)"),
      (total(reference?.name ?? ""), total(arrangement.name)), row, isTotal: true)
  }
}
