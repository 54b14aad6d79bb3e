// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Scenarios
import Words

extension ReportSource {
  /// How dear, how weak or how late an arrangement may be before nothing is left of its net result.
  var breakEven: Report.Section? {
    let heading = say("Omslagpunten: hoe duur mag het worden?", "Break-even: how dear may it become?")
    guard tables[BreakEvenRow.self] != nil else { return absent("omslagpunten", heading) }
    let blocks = each { arrangement in
      let rows = tables.rows(BreakEvenRow.self).filter { $0.arrangement == arrangement.name }
      guard !rows.isEmpty else { return [] }
      let factors = rows.filter {
        $0.subject == .priceFactor && $0.value != nil && [.expected, .percent(80)].contains($0.certainty)
      }
      let table = breakEvenTable(arrangement, rows)
      return [factors.isEmpty ? .table(table) : .figure(factorChart(arrangement, factors), table)]
    }
    guard !blocks.isEmpty else { return nil }
    let intro = say(
      "Een factor van 1,4 betekent: het mag 1,4 keer zo duur worden als nu begroot voordat het saldo 0 is. Onder 1 moet het goedkoper.",
      "A factor of 1.4 means: it may become 1.4 times as dear as assumed now before the net result is 0. Below 1 it has to be cheaper."
    )
    return Report.Section(name: "omslagpunten", heading: heading, blocks: [.paragraph(intro)] + blocks)
  }

  private func factorChart(_ arrangement: Arrangement, _ rows: [BreakEvenRow]) -> Chart {
    IntervalRows(
      name: "omslag-" + slug(arrangement),
      title: say(
        "Hoogste prijs van \(arrangement.title) als factor van nu",
        "Highest price of \(arrangement.title) as a factor of now"),
      description: say(
        "Een punt per perspectief en zekerheid; de streep staat bij 1, de prijs van nu.",
        "A dot for each perspective and certainty; the line is at 1, the price of now."),
      rows: rows.map { row in
        IntervalRows.Row(
          label: words.perspective(row.perspective).shortened(to: 30) + shortCertainty(row),
          mean: row.value ?? 0,
          low: row.mcLow, high: row.mcHigh, shown: factor(row))
      }, zero: 1
    ).chart(words.style, ticks: words.style.short)
  }

  private func factor(_ row: BreakEvenRow) -> String {
    let rounding = Rounding.tenth(mcError: row.mcError)
    return words.style.decimal(rounding(row.value ?? 0), decimals: rounding.step < 1 ? 1 : 0)
  }

  private func shortCertainty(_ row: BreakEvenRow) -> String {
    switch row.certainty {
    case .expected: say(", verwacht", ", expected")
    case .percent(let share): say(", \(share) van 100", ", \(share) of 100")
    }
  }

  private func certainty(_ row: BreakEvenRow) -> String {
    switch row.certainty {
    case .expected: say("naar verwachting", "in expectation")
    case .percent(let share): say("in \(share) van de 100 doorrekeningen", "in \(share) of 100 draws")
    }
  }

  private func what(_ row: BreakEvenRow) -> String {
    switch row.subject {
    case .priceFactor: say("prijs, als factor van nu", "price, as a factor of now")
    case .price: say("prijs per huishouden", "price per household")
    case .effect: say("effect, als factor van nu", "effect, as a factor of now")
    case .start: say("begin, jaren na de startdatum", "start, years after the start date")
    case .parameter(let name, _): words.titles.input(name)
    }
  }

  private func breakEvenTable(_ arrangement: Arrangement, _ rows: [BreakEvenRow]) -> ReportTable {
    ReportTable(
      caption: say("Omslagpunten van \(arrangement.title)", "Break-even points of \(arrangement.title)"),
      columns: [
        say("Wat", "What"), say("Voor wie", "For whom"), say("Zekerheid", "Certainty"),
        say("Loont", "Worth it"), say("Waarde", "Value"), say("Rekenfout", "Simulation error"),
      ],
      rows: rows.map { row in
        .init(cells: [
          .text(what(row)), .text(words.perspective(row.perspective)), .text(certainty(row)),
          .text(side(row)), value(row),
          row.mcError.map { .number(words.significant($0), exact: $0) } ?? .absent,
        ])
      }, isFolded: true)
  }

  private func side(_ row: BreakEvenRow) -> String {
    switch row.side {
    case .upTo: say("tot deze waarde", "up to this value")
    case .from: say("vanaf deze waarde", "from this value on")
    case nil: row.reason?.text[words.language] ?? ""
    }
  }

  private func value(_ row: BreakEvenRow) -> ReportTable.Cell {
    guard let value = row.value else { return .absent }
    if row.subject == .price { return words.euroCell(value, mcError: row.mcError) }
    if row.subject == .priceFactor { return .number(factor(row), exact: value) }
    return .number(words.significant(value), exact: value)
  }
}
