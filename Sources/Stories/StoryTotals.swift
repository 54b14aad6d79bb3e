// SPDX-License-Identifier: EUPL-1.2

import Accounting
import Reports
import Scenarios
import Simulation
import Words

/// What both lives come to for every party.
struct StoryTotals {
  private let tale: Tale
  private let names: StoryNames

  init(_ tale: Tale, _ names: StoryNames) {
    self.tale = tale
    self.names = names
  }

  func lines(width: Int) -> [String] {
    let parties = names.scenario.parties.map { party in
      row(Titles(names.scenario, in: names.language).party(party.name)) { $0 == .cash(party.name) }
    }.filter { $0.amounts != [0, 0] }
    let welfare = row(names.text("Welvaart van alle partijen", "Welfare of all parties")) { account in
      if case .welfare = account { true } else { false }
    }
    let shown = parties + (welfare.amounts == [0, 0] ? [] : [welfare])
    var table = TextTable(header: header, rows: shown.map(cells))
    table.ruledRows = [shown.count]
    table.rows.append(cells(row(names.text("Samen", "Together")) { $0.party != nil }))
    return wrap(caption, width) + table.lines(width: width) + [""] + wrap(warning, width)
  }

  private var header: [String] {
    [
      "", names.arrangement(tale.reference.arrangement), names.arrangement(tale.other.arrangement),
      names.text("verschil", "difference"),
    ]
  }

  private struct Row {
    var title: String
    /// Whole euros, so that the difference shown is that of the amounts shown.
    var amounts: [Double]
  }

  private func row(_ title: String, _ owns: (Account) -> Bool) -> Row {
    Row(
      title: title,
      amounts: [tale.reference, tale.other].map { story in
        story.entries.reduce(0.0) { sum, entry in
          sum + (owns(entry.to) ? entry.presentValue : 0) - (owns(entry.from) ? entry.presentValue : 0)
        }.rounded(.toNearestOrAwayFromZero)
      })
  }

  private func cells(_ row: Row) -> [String] {
    [row.title] + (row.amounts + [row.amounts[1] - row.amounts[0]]).map { NumberStyle(names.language).euro($0) }
  }

  private var caption: String {
    let settings = names.scenario.settings
    let years = NumberStyle(names.language).short(settings.horizon)
    return names.text(
      "Wat beide levens per partij opleveren of kosten over \(years) jaar: contante waarde op 1 januari "
        + "\(settings.startYear), prijspeil \(settings.priceLevel). Positief is beter voor de "
        + "partij. Wat doorloopt, zoals een uitkering of begeleiding, telt hier mee en staat niet bij de maanden.",
      "What both lives bring or cost each party over \(years) years: present value on 1 January \(settings.startYear), "
        + "prices of \(settings.priceLevel). Positive is better for the party. What runs on, such as a "
        + "benefit or support, counts here and is not shown with the months.")
  }

  private var warning: String {
    names.text(
      "Eén leven zegt niets over het gemiddelde. Een andere trekking of herhaling geeft een ander leven; het gemiddelde "
        + "over vele levens, met de onzekerheid, staat in rendement.csv van een run.",
      "One life says nothing about the average. Another draw or replication gives another life; the mean of many lives, "
        + "with its uncertainty, is in rendement.csv of a run.")
  }

  private func wrap(_ text: String, _ width: Int) -> [String] { TextWrap.lines(text, width: width) }
}
