// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Scenarios
import Words

extension ReportSource {
  /// For whom it works better and for whom worse; groups that are too small to publish say nothing.
  var subgroups: Report.Section? {
    let heading = say("Voor wie wel, voor wie niet?", "For whom does it work?")
    guard tables[SubgroupRow.self] != nil else { return nil }
    let blocks = each { arrangement in [.table(subgroupTable(arrangement))] }
    guard !blocks.isEmpty else { return nil }
    let intro = say(
      "Wie in een groep zit, verschilt ook in andere dingen: een verschil tussen groepen bewijst niet dat het kenmerk de oorzaak is.",
      "Those in a group differ in other things too: a difference between groups does not prove that the attribute is the cause."
    )
    return Report.Section(name: "groepen", heading: heading, blocks: [.paragraph(intro)] + blocks)
  }

  private func subgroupTable(_ arrangement: Arrangement) -> ReportTable {
    let rows = tables.rows(SubgroupRow.self).filter {
      $0.arrangement == arrangement.name && $0.perspective == .social
    }
    let hidden = record.smallGroups.hidden(rows, targetGroup: record.facts.targetGroup)
    return ReportTable(
      caption: say(
        "Maatschappelijk saldo van \(arrangement.title) naar groep, ",
        "Social net result of \(arrangement.title) by group, ") + amounts,
      columns: [
        say("Groep", "Group"), say("Huishoudens", "Households"), say("Saldo", "Net result"),
        say("95%-interval", "95% interval"), say("Gaat erop vooruit", "Better off"),
      ],
      rows: rows.enumerated().map { place, row in
        let name = group(row)
        if hidden.contains(place) {
          return .init(cells: [.text(name)] + Array(repeating: .figure("×"), count: 4))
        }
        let households = row.share * record.facts.targetGroup
        return .init(
          isTotal: row.trait == .all,
          cells: [
            .text(name), .number(words.style.decimal(households, decimals: 0), exact: households),
            words.euroCell(row.net.mean, mcError: row.net.mcError),
            words.interval(row.net, row.net.spreadReason),
            row.shareBetter.map { .number(words.style.wholePercentage($0), exact: $0) } ?? .absent,
          ])
      },
      notes: hidden.isEmpty ? [] : [record.smallGroups.note(words.language)], isFolded: true)
  }

  private func group(_ row: SubgroupRow) -> String {
    let title = words.titles.trait(row.trait, in: words.language)
    if row.trait == .all { return title }
    return "\(title): "
      + row.group.text(in: words.language, number: words.style.ungrouped, word: { Titles.words($0) })
  }
}
