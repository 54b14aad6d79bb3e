// SPDX-License-Identifier: EUPL-1.2

import Accounting
import RunRecord
import Scenarios
import Words

extension ReportSource {
  /// What the commissioner pays more or less in every calendar year, with the year in which it has paid itself back.
  var years: Report.Section? {
    let blocks = each { arrangement in
      let rows = YearFlow.all(in: tables, arrangement.name, members: members(of: leadParty))
      guard !rows.isEmpty else { return [] }
      return [
        .paragraph(payback(arrangement)), .figure(yearChart(arrangement, rows), yearTable(arrangement, rows)),
        .table(allPartiesTable(arrangement)),
      ] + budget(arrangement)
    }
    return blocks.isEmpty
      ? nil : Report.Section(name: "per-jaar", heading: say("Per jaar", "Year by year"), blocks: blocks)
  }

  private func members(of name: String) -> [String] {
    scenario.groups.first { $0.name == name }?.members ?? [name]
  }

  private func payback(_ arrangement: Arrangement) -> String {
    let parts = [.social, leadPerspective].compactMap { perspective -> String? in
      guard let row = result(arrangement.name, perspective, .payback) else { return nil }
      let who = words.perspective(perspective)
      guard let years = row.estimate.mean else {
        return "\(who): " + (row.reason?.text[words.language] ?? "") + "."
      }
      let rounded = words.style.short(Rounding.tenth(mcError: row.estimate.mcError)(years))
      return "\(who): "
        + say("na \(rounded) jaar terugverdiend", "pays for itself after \(rounded) years")
        + discounted(arrangement, perspective) + "."
    }
    return say("Terugverdientijd. ", "Payback. ") + parts.joined(separator: " ")
  }

  /// The same at present value, behind what is said undiscounted.
  private func discounted(_ arrangement: Arrangement, _ perspective: Perspective) -> String {
    let row = result(arrangement.name, perspective, .discountedPayback)
    guard let row, let years = row.estimate.mean else { return "" }
    let rounded = words.style.short(Rounding.tenth(mcError: row.estimate.mcError)(years))
    return say(" (verdisconteerd na \(rounded) jaar)", " (discounted: after \(rounded) years)")
  }

  private func cumulative(_ rows: [YearFlow]) -> [Double] {
    var sum = 0.0
    return rows.map { row in
      sum += row.difference ?? 0
      return sum
    }
  }

  private func yearChart(_ arrangement: Arrangement, _ rows: [YearFlow]) -> Chart {
    let years = rows.map { Double($0.year) }
    let totals = cumulative(rows)
    let values = rows.flatMap { [$0.low, $0.high, $0.difference].compactMap(\.self) }
    let first = years.first ?? 0
    let last = years.last ?? 1
    let party = words.titles.party(leadParty)
    func bars(_ isGain: Bool) -> [Chart.Box] {
      rows.compactMap { row in
        guard let value = row.difference, (value >= 0) == isGain else { return nil }
        let year = Double(row.year)
        return Chart.Box(x: year - 0.32...year + 0.32, y: min(0, value)...max(0, value))
      }
    }
    let whiskers = rows.compactMap { row -> Chart.Box? in
      guard let low = row.low, let high = row.high, low <= high else { return nil }
      let year = Double(row.year)
      return Chart.Box(x: year - 0.05...year + 0.05, y: low...high)
    }
    let every = max(1, years.count / 5)
    let ticks = years.enumerated().filter { $0.offset % every == 0 }.map {
      Chart.Tick($0.element, String(Int($0.element)))
    }
    return Chart(
      name: "jaar-" + slug(arrangement),
      title: say("\(party): verschil in geld per jaar", "\(party): difference in cash by year"),
      description: say(
        "Balken: verschil per jaar, omlaag is duurder; smalle lijn: 95%-interval; doorlopende lijn: alles vanaf het begin opgeteld.",
        "Bars: difference in each year, down is dearer; thin line: 95% interval; continuous line: everything from the start added up."
      ),
      height: 300, x: Chart.Axis(first - 0.7...last + 0.7, ticks: ticks),
      y: .euros(values + totals, words.style, count: 4),
      layers: [
        .boxes(bars(true), .gain), .boxes(bars(false), .loss), .boxes(whiskers, .range),
        .line(zip(years, totals).map { Chart.Point($0, $1) }, .first, .solid),
        .rule(Chart.Point(first - 0.7, 0), Chart.Point(last + 0.7, 0), .text, .solid),
      ].filter { $0 != .boxes([], .gain) && $0 != .boxes([], .loss) && $0 != .boxes([], .range) })
  }

  private func yearTable(_ arrangement: Arrangement, _ rows: [YearFlow]) -> ReportTable {
    let totals = cumulative(rows)
    return ReportTable(
      caption: say(
        "\(words.titles.party(leadParty)) onder \(arrangement.title): verschil met nu per kalenderjaar, euro per huishouden, niet contant gemaakt",
        "\(words.titles.party(leadParty)) under \(arrangement.title): difference from now by calendar year, euro per household, undiscounted"
      ),
      columns: [
        say("Jaar", "Year"), say("Verschil", "Difference"), say("95%-interval", "95% interval"),
        say("Kasbaar", "Cashable"), say("Opgeteld", "Cumulative"), say("Kans op tekort", "Probability of deficit"),
      ],
      rows: zip(rows, totals).map { row, total in
        .init(cells: [
          .text(String(row.year)), words.euroCell(row.difference, mcError: row.error),
          words.interval(row.figure, row.reason),
          words.euroCell(row.cashable, mcError: row.error), words.euroCell(total, mcError: row.error),
          words.chanceCell(row.deficit),
        ])
      },
      notes: [
        say(
          "Kasbaar: van een besparing telt alleen het deel dat echt als geld vrijkomt. Kans op tekort: hoe vaak de partij in dat jaar slechter af is dan nu.",
          "Cashable: of a saving only the part counts that really comes free as cash. Probability of deficit: how often the party is worse off in that year than now."
        )
      ], isFolded: true)
  }

  private func allPartiesTable(_ arrangement: Arrangement) -> ReportTable {
    let years = Set(tables.rows(CashFlowRow.self).map(\.year)).sorted()
    let rows = scenario.parties.compactMap { party -> ReportTable.Row? in
      let flow = YearFlow.all(in: tables, arrangement.name, members: [party.name])
      guard flow.contains(where: { $0.difference != 0 }) else { return nil }
      return .init(
        cells: [.text(words.titles.party(party.name))]
          + flow.map { words.euroCell($0.difference, mcError: $0.error) })
    }
    return ReportTable(
      caption: say(
        "Alle partijen onder \(arrangement.title): verschil met nu per kalenderjaar, euro per huishouden, niet contant gemaakt",
        "All parties under \(arrangement.title): difference from now by calendar year, euro per household, undiscounted"
      ),
      columns: [say("Partij", "Party")] + years.map(String.init), rows: rows, isFolded: true)
  }

  /// Against the budgets of the scenario, where it has any.
  private func budget(_ arrangement: Arrangement) -> [Report.Block] {
    let rows = tables.rows(BudgetRow.self).filter {
      $0.arrangement == arrangement.name && $0.basis == .cash && $0.span == .year
    }
    guard !rows.isEmpty else { return [] }
    let table = ReportTable(
      caption: say(
        "Extra uitgaven en begroting per jaar, niet contant gemaakt", "Extra outlays and budget by year, undiscounted"),
      columns: [
        say("Partij en jaar", "Party and year"), say("Extra uitgaven", "Extra outlays"),
        say("95%-interval", "95% interval"),
        say("Begroting", "Budget"), say("Kans op tekort", "Probability of deficit"),
      ],
      rows: rows.map { row in
        let scope =
          row.scope == .population
          ? say("hele doelgroep", "whole target group") : say("per huishouden", "per household")
        return .init(cells: [
          .text("\(words.titles.party(row.holder)) \(row.year), \(scope)"),
          words.euroCell(row.outlay.mean, mcError: row.outlay.mcError),
          words.interval(row.outlay, row.outlay.spreadReason),
          words.euroCell(row.budget, mcError: 0), words.chanceCell(row.probabilityDeficit),
        ])
      })
    return [.table(table)]
  }
}
