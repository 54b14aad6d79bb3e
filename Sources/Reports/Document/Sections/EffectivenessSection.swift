// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Scenarios
import Words

extension ReportSource {
  /// Costs against an effect in units of its own: the efficiency frontier, pairs of arrangements, and the choice by what a unit is worth.
  var effectiveness: Report.Section? {
    let frontier = tables.rows(FrontierRow.self)
    guard let effect = scenario.effect, !frontier.isEmpty, !alternatives.isEmpty else { return nil }
    let payer = words.perspective(frontier[0].perspective)
    let intro = say(
      "Tegenover de kosten (\(payer.lowercasedFirst)) staat hier een effect in een eigen eenheid: \(effect.title). Op de doelmatigheidsgrens liggen de arrangementen die het overwegen waard zijn; de ICER zegt wat elke \(effect.unit) meer kost dan bij het arrangement ervoor.",
      "Here costs (\(payer.lowercasedFirst)) are set against an effect in a unit of its own: \(effect.title). The arrangements worth considering lie on the efficiency frontier; the ICER says what every further \(effect.unit) costs beyond the arrangement before it."
    )
    return Report.Section(
      name: "kosteneffectiviteit", heading: say("Wat kost het effect?", "What does the effect cost?"),
      blocks: [.paragraph(intro), .table(frontierTable(frontier, effect)), .table(ratioTable(effect))]
        + (pricedRows.isEmpty ? [] : [.table(pricedTable(effect))]))
  }

  private func frontierTable(_ rows: [FrontierRow], _ effect: Effect) -> ReportTable {
    ReportTable(
      caption: say("De doelmatigheidsgrens, per huishouden", "The efficiency frontier, per household"),
      columns: [
        say("Arrangement", "Arrangement"), say("Kosten", "Costs"), effect.unit, say("Plaats", "Place"),
        say("Na", "After"), "ICER", say("Kans op de grens", "Chance of being on it"),
      ],
      rows: rows.map { row in
        .init(cells: [
          .text(words.titles.arrangement(row.arrangement)),
          words.smallEuroCell(row.costs, mcError: row.costsError),
          unitsCell(row.effect), .text(place(row)),
          .text(row.step.map { words.titles.arrangement($0.before) } ?? ""),
          words.unitEuroCell(row.step?.ratio, mcError: row.step?.ratioError),
          words.chanceCell(row.probability),
        ])
      }, notes: notes(rows.map(\.reason)))
  }

  private func place(_ row: FrontierRow) -> String {
    switch row.status {
    case .frontier: say("op de grens", "on the frontier")
    case .dominated: say("gedomineerd", "dominated")
    case .extendedlyDominated: say("uitgebreid gedomineerd", "extendedly dominated")
    case .same: say("gelijk aan een ander", "the same as another")
    }
  }

  private func unitsCell(_ value: Double?) -> ReportTable.Cell {
    value.map { .number(words.significant($0), exact: $0) } ?? .absent
  }

  /// Every reason once.
  private func notes(_ reasons: [Reason?]) -> [String] {
    reasons.compactMap { $0?.text[words.language] }.reduce(into: []) { list, text in
      if !list.contains(text) { list.append(text) }
    }
  }

  // MARK: Pairs

  private func ratioTable(_ effect: Effect) -> ReportTable {
    let rows = tables.rows(RatioRow.self)
    return ReportTable(
      caption: say(
        "Elk arrangement tegenover elk ander, per huishouden", "Every arrangement against every other, per household"),
      columns: [
        say("Arrangement", "Arrangement"), say("Extra kosten", "Extra costs"), say("Extra effect", "Extra effect"),
        say("Uitkomst", "Result"), "ICER", say("95%-interval", "95% interval"),
      ],
      rows: rows.map { row in
        let names = [row.arrangement, row.other].map(words.titles.arrangement)
        return .init(cells: [
          .text(say("\(names[0]) tegenover \(names[1])", "\(names[0]) against \(names[1])")),
          words.smallEuroCell(row.costs.mean, mcError: row.costs.mcError),
          unitsCell(row.effect.mean), .text(result(row)),
          words.unitEuroCell(row.ratio.mean, mcError: row.ratio.mcError),
          words.interval(
            row.ratio.low, row.ratio.high, .unitEuro(mcError: row.ratio.mcError)),
        ])
      }, notes: notes(rows.map(\.reason)))
  }

  private func result(_ row: RatioRow) -> String {
    guard let quadrant = row.quadrant else { return "–" }
    let name = words.quadrant(quadrant)
    return switch quadrant {
    case .dearerAndBetter, .cheaperAndWorse: name
    case .cheaperAndBetter: name + say(": domineert", ": dominates")
    case .dearerAndWorse: name + say(": gedomineerd", ": dominated")
    }
  }

  // MARK: Willingness to pay

  private var pricedRows: [AcceptabilityRow] {
    tables.rows(AcceptabilityRow.self).filter { $0.axis == .willingness && $0.best != nil }
  }

  private func pricedTable(_ effect: Effect) -> ReportTable {
    let rows = pricedRows
    let places = rows.map(\.at).reduce(into: [Double]()) {
      if $0.last != $1 { $0.append($1) }
    }
    func row(_ at: Double, _ arrangement: Arrangement) -> AcceptabilityRow? {
      rows.first { $0.at == at && $0.arrangement == arrangement.name }
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
                words.chanceCell(own?.best),
                words.smallEuroCell(own?.loss, mcError: own?.lossError),
              ]
            })
      }, isFolded: true)
  }
}
