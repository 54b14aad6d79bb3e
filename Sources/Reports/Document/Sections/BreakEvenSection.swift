// SPDX-License-Identifier: EUPL-1.2

import Scenarios
import Words

extension ReportSource {
  /// How dear, how weak or how late an arrangement may be before nothing is left of its net result.
  var breakEven: Report.Section? {
    let heading = say("Omslagpunten: hoe duur mag het worden?", "Break-even: how dear may it become?")
    guard tables["omslagpunten"] != nil else { return absent("omslagpunten", heading) }
    let blocks = each { arrangement in
      let rows = tables.rows("omslagpunten").filter { $0.text("arrangement") == arrangement.name }
      guard !rows.isEmpty else { return [] }
      let factors = rows.filter {
        $0.text("wat") == "prijsfactor" && $0.number("waarde") != nil
          && ["verwachting", "80"].contains($0.text("zekerheid"))
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

  private func factorChart(_ arrangement: Arrangement, _ rows: [TableRow]) -> Chart {
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
          label: words.perspective(row.text("perspectief")).shortened(to: 30) + shortCertainty(row),
          mean: row.number("waarde") ?? 0,
          low: row.number("mc_van"), high: row.number("mc_tot"), shown: factor(row))
      }, zero: 1
    ).chart(words.style, ticks: words.style.short)
  }

  private func factor(_ row: TableRow) -> String {
    let rounding = Rounding.tenth(mcError: row.number("mc_fout"))
    return words.style.decimal(rounding(row.number("waarde") ?? 0), decimals: rounding.step < 1 ? 1 : 0)
  }

  private func shortCertainty(_ row: TableRow) -> String {
    row.text("zekerheid") == "verwachting"
      ? say(", verwacht", ", expected") : say(", \(row.text("zekerheid")) van 100", ", \(row.text("zekerheid")) of 100")
  }

  private func certainty(_ row: TableRow) -> String {
    let text = row.text("zekerheid")
    return text == "verwachting"
      ? say("naar verwachting", "in expectation")
      : say("in \(text) van de 100 doorrekeningen", "in \(text) of 100 draws")
  }

  private func what(_ row: TableRow) -> String {
    switch row.text("wat") {
    case "prijsfactor": say("prijs, als factor van nu", "price, as a factor of now")
    case "prijs": say("prijs per huishouden", "price per household")
    case "effect": say("effect, als factor van nu", "effect, as a factor of now")
    case "begin": say("begin, jaren na de startdatum", "start, years after the start date")
    case let other: words.titles.input(String(other.trimmingPrefix("parameter:")))
    }
  }

  private func breakEvenTable(_ arrangement: Arrangement, _ rows: [TableRow]) -> ReportTable {
    ReportTable(
      caption: say("Omslagpunten van \(arrangement.title)", "Break-even points of \(arrangement.title)"),
      columns: [
        say("Wat", "What"), say("Voor wie", "For whom"), say("Zekerheid", "Certainty"),
        say("Loont", "Worth it"), say("Waarde", "Value"), say("Rekenfout", "Simulation error"),
      ],
      rows: rows.map { row in
        .init(cells: [
          .text(what(row)), .text(words.perspective(row.text("perspectief"))), .text(certainty(row)),
          .text(side(row)), value(row),
          row.number("mc_fout").map { .number(words.significant($0), exact: $0) } ?? .absent,
        ])
      }, isFolded: true)
  }

  private func side(_ row: TableRow) -> String {
    switch row.text("loont") {
    case "tot": say("tot deze waarde", "up to this value")
    case "vanaf": say("vanaf deze waarde", "from this value on")
    default: row.reason(in: words.language)
    }
  }

  private func value(_ row: TableRow) -> ReportTable.Cell {
    guard let value = row.number("waarde") else { return .absent }
    if row.text("wat") == "prijs" { return words.euroCell(value, mcError: row.number("mc_fout")) }
    if row.text("wat") == "prijsfactor" { return .number(factor(row), exact: value) }
    return .number(words.significant(value), exact: value)
  }
}
