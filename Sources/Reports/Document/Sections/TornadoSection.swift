// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Scenarios

extension ReportSource {
  /// Which uncertain inputs move the result most.
  var tornado: Report.Section? {
    let heading = say("Welke getallen bepalen de uitkomst?", "Which inputs drive the result?")
    guard tables[SensitivityRow.self] != nil else { return absent("gevoeligheid", heading) }
    let blocks = each { arrangement in
      let rows = bars(arrangement)
      return rows.isEmpty ? [] : [.figure(tornadoChart(arrangement, rows), tornadoTable(arrangement, rows))]
    }
    guard !blocks.isEmpty else { return nil }
    let ends = scenario.settings.tornado.text(in: words.language)
    let intro = say(
      "De balk loopt van het verwachte maatschappelijk saldo bij een lage waarde van het getal naar dat bij een hoge waarde (\(ends)), terwijl al het andere onzeker blijft.",
      "The bar runs from the expected social net result at a low value of the input to that at a high value (\(ends)), while everything else stays uncertain."
    )
    return Report.Section(name: "gevoeligheid", heading: heading, blocks: [.paragraph(intro)] + blocks)
  }

  private static var mostBars: Int { 10 }

  private func bars(_ arrangement: Arrangement) -> [SensitivityRow] {
    Array(
      tables.rows(SensitivityRow.self).filter {
        $0.arrangement == arrangement.name && $0.perspective == .social && $0.method == .integratedOut && $0.bar != nil
      }.prefix(Self.mostBars))
  }

  private func tornadoChart(_ arrangement: Arrangement, _ rows: [SensitivityRow]) -> Chart {
    let net = result(arrangement.name, .social, .net)?.estimate.mean ?? 0
    return TornadoRows(
      name: "tornado-" + slug(arrangement),
      title: say(
        "Maatschappelijk saldo van \(arrangement.title) bij lage en hoge waarden",
        "Social net result of \(arrangement.title) at low and high values"),
      description: say(
        "Een balk per getal, het invloedrijkste bovenaan; de streep is het verwachte saldo, de rondjes zijn de lage waarde van het getal.",
        "A bar for each input, the most influential on top; the line is the expected net result, the dots are the low value of the input."
      ),
      rows: rows.map { row in
        TornadoRows.Row(
          label: words.titles.input(row.name).shortened(to: 48), low: row.bar?.low.mean ?? 0,
          high: row.bar?.high.mean ?? 0)
      }, middle: net
    ).chart(words.style)
  }

  private func tornadoTable(_ arrangement: Arrangement, _ rows: [SensitivityRow]) -> ReportTable {
    let inputs = InputSources(scenario)
    return ReportTable(
      caption: say(
        "Maatschappelijk saldo van \(arrangement.title) bij een lage en een hoge waarde van elk getal, ",
        "Social net result of \(arrangement.title) at a low and a high value of each input, ") + amounts,
      columns: [
        say("Getal", "Input"), say("Laag", "Low"), say("Hoog", "High"), say("Saldo bij laag", "Net result at low"),
        say("Saldo bij hoog", "Net result at high"), say("Bron", "Source"),
      ],
      rows: rows.map { row in
        .init(cells: [
          .text("\(words.titles.input(row.name)) [\(row.name)]"),
          row.bar.map { .number(words.significant($0.lowValue), exact: $0.lowValue) } ?? .absent,
          row.bar.map { .number(words.significant($0.highValue), exact: $0.highValue) } ?? .absent,
          words.euroCell(row.bar?.low.mean, mcError: row.bar?.low.mcError),
          words.euroCell(row.bar?.high.mean, mcError: row.bar?.high.mcError),
          .text(inputs.trust(row.name, in: words.language)),
        ])
      }, isFolded: true)
  }
}
