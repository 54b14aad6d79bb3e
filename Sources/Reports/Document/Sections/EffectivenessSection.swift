// SPDX-License-Identifier: EUPL-1.2

import Scenarios
import Statistics
import Words

extension ReportSource {
  /// Costs against an effect in units of its own: the efficiency frontier, pairs of arrangements, and the choice by what a unit is worth.
  var effectiveness: Report.Section? {
    let frontier = tables.rows("doelmatigheid")
    guard let effect = scenario.effect, !frontier.isEmpty, !alternatives.isEmpty else { return nil }
    let payer = words.perspective(frontier[0].text("perspectief"))
    let intro = say(
      "Tegenover de kosten (\(payer.lowercasedFirst)) staat hier een effect in een eigen eenheid: \(effect.title). Op de doelmatigheidsgrens liggen de arrangementen die het overwegen waard zijn; de ICER zegt wat elke \(effect.unit) meer kost dan bij het arrangement ervoor.",
      "Here costs (\(payer.lowercasedFirst)) are set against an effect in a unit of its own: \(effect.title). The arrangements worth considering lie on the efficiency frontier; the ICER says what every further \(effect.unit) costs beyond the arrangement before it."
    )
    return Report.Section(
      name: "kosteneffectiviteit", heading: say("Wat kost het effect?", "What does the effect cost?"),
      blocks: [.paragraph(intro), .table(frontierTable(frontier, effect)), .table(ratioTable(effect))]
        + (pricedRows.isEmpty ? [] : [.table(pricedTable(effect))]))
  }

  private func frontierTable(_ rows: [TableRow], _ effect: Effect) -> ReportTable {
    ReportTable(
      caption: say("De doelmatigheidsgrens, per huishouden", "The efficiency frontier, per household"),
      columns: [
        say("Arrangement", "Arrangement"), say("Kosten", "Costs"), effect.unit, say("Plaats", "Place"),
        say("Na", "After"), "ICER", say("Kans op de grens", "Chance of being on it"),
      ],
      rows: rows.map { row in
        .init(cells: [
          .text(words.titles.arrangement(row.text("arrangement"))),
          words.smallEuroCell(row.number("kosten"), mcError: row.number("mc_fout_kosten")),
          unitsCell(row.number("effect")), .text(place(row)),
          .text(row.text("na").isEmpty ? "" : words.titles.arrangement(row.text("na"))),
          words.unitEuroCell(row.number("icer"), mcError: row.number("mc_fout_icer")),
          words.chanceCell(row.number("kans_op_grens")),
        ])
      }, notes: notes(rows))
  }

  private func place(_ row: TableRow) -> String {
    switch row.text("plaats") {
    case "grens": say("op de grens", "on the frontier")
    case "gedomineerd": say("gedomineerd", "dominated")
    case "uitgebreid gedomineerd": say("uitgebreid gedomineerd", "extendedly dominated")
    default: say("gelijk aan een ander", "the same as another")
    }
  }

  private func unitsCell(_ value: Double?) -> ReportTable.Cell {
    value.map { .number(words.significant($0), exact: $0) } ?? .absent
  }

  /// Every reason once.
  private func notes(_ rows: [TableRow]) -> [String] {
    rows.map { $0.reason(in: words.language) }.reduce(into: []) { list, text in
      if !text.isEmpty, !list.contains(text) { list.append(text) }
    }
  }

  // MARK: Pairs

  private func ratioTable(_ effect: Effect) -> ReportTable {
    let rows = tables.rows("icer")
    return ReportTable(
      caption: say(
        "Elk arrangement tegenover elk ander, per huishouden", "Every arrangement against every other, per household"),
      columns: [
        say("Arrangement", "Arrangement"), say("Extra kosten", "Extra costs"), say("Extra effect", "Extra effect"),
        say("Uitkomst", "Result"), "ICER", say("95%-interval", "95% interval"),
      ],
      rows: rows.map { row in
        let names = [row.text("arrangement"), row.text("tegenover")].map(words.titles.arrangement)
        return .init(cells: [
          .text(say("\(names[0]) tegenover \(names[1])", "\(names[0]) against \(names[1])")),
          words.smallEuroCell(row.number("kosten"), mcError: row.number("mc_fout_kosten")),
          unitsCell(row.number("effect")), .text(result(row)),
          words.unitEuroCell(row.number("icer"), mcError: row.number("mc_fout_icer")),
          words.interval(
            row.number("icer_laag"), row.number("icer_hoog"), .unitEuro(mcError: row.number("mc_fout_icer"))),
        ])
      }, notes: notes(rows))
  }

  private func result(_ row: TableRow) -> String {
    let quadrant = words.quadrant(row.text("kwadrant"))
    return switch RatioRow.Quadrant(rawValue: row.text("kwadrant")) {
    case nil: "–"
    case .dearerAndBetter, .cheaperAndWorse: quadrant
    case .cheaperAndBetter: quadrant + say(": domineert", ": dominates")
    case .dearerAndWorse: quadrant + say(": gedomineerd", ": dominated")
    }
  }

  // MARK: Willingness to pay

  private var pricedRows: [TableRow] {
    tables.rows("acceptatie").filter { $0.text("as") == "betalingsbereidheid" && $0.number("kans_beste") != nil }
  }

  private func pricedTable(_ effect: Effect) -> ReportTable {
    let rows = pricedRows
    let places = rows.compactMap { $0.number("waarde") }.reduce(into: [Double]()) {
      if $0.last != $1 { $0.append($1) }
    }
    func row(_ at: Double, _ arrangement: Arrangement) -> TableRow? {
      rows.first { $0.number("waarde") == at && $0.text("arrangement") == arrangement.name }
    }
    return ReportTable(
      caption: say(
        "Kans dat elke keuze de beste is, en het verwachte verlies per huishouden als zij het niet is, bij wat een \(effect.unit) waard is",
        "Probability that each choice is best, and the expected loss per household where it is not, by what a \(effect.unit) is worth"
      ),
      columns: [say("Waard", "Worth")]
        + scenario.arrangements.flatMap { [say("\($0.title): kans", "\($0.title): chance"), say("verlies", "loss")] },
      rows: places.map { at in
        .init(
          cells: [.number(words.style.euro(at), exact: at)]
            + scenario.arrangements.flatMap { arrangement in
              let own = row(at, arrangement)
              return [
                words.chanceCell(own?.number("kans_beste")),
                words.smallEuroCell(own?.number("verwacht_verlies"), mcError: own?.number("mc_fout_verlies")),
              ]
            })
      }, isFolded: true)
  }
}
