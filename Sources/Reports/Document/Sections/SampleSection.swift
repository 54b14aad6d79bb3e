// SPDX-License-Identifier: EUPL-1.2

import Words

extension ReportSource {
  /// What the studies that the scenario proposes are worth; `nil` when it proposes none.
  var samples: Report.Section? {
    let rows = tables.rows("evsi").filter { ["maatschappelijk", leadPerspective].contains($0.text("perspectief")) }
    guard !rows.isEmpty else { return nil }
    let intro = say(
      "Een onderzoek is waard wat het verwachte saldo van de beste keuze stijgt als de uitkomst bekend is voor er gekozen wordt. Kost het meer, dan kan het geld beter ergens anders heen. Is de waarde niet groter dan twee keer de rekenfout, lees haar dan als 0.",
      "A study is worth what the expected net result of the best choice rises when its outcome is known before choosing. If it costs more, the money is better spent elsewhere. Read a value that is no larger than twice its simulation error as 0."
    )
    let table = ReportTable(
      caption: say("Onderzoek voor er gekozen wordt", "Studies before choosing"),
      columns: [
        say("Onderzoek", "Study"), say("Getal", "Input"), say("Huishoudens", "Households"), say("Voor wie", "For whom"),
        say("Waard per huishouden", "Worth per household"), say("Rekenfout", "Simulation error"),
        say("Waard voor de doelgroep", "Worth for the target group"),
        say("Deel van alles weten", "Share of knowing it all"),
      ],
      rows: rows.map { row in
        .init(cells: [
          .text(row.text("onderzoek")), .text(words.titles.input(row.text("getal"))),
          row.number("huishoudens").map { .number(words.style.decimal($0, decimals: 0), exact: $0) } ?? .absent,
          .text(words.perspective(row.text("perspectief"))),
          row.number("waarde") == nil
            ? .text(row.reason(in: words.language))
            : words.smallEuroCell(row.number("waarde"), mcError: row.number("mc_fout")),
          row.number("mc_fout").map { .number(words.significant($0), exact: $0) } ?? .absent,
          words.smallEuroCell(row.number("waarde_doelgroep"), mcError: populationError(row)),
          words.chanceCell(row.number("aandeel")),
        ])
      })
    return Report.Section(
      name: "onderzoek", heading: say("Wat is onderzoek waard?", "What is research worth?"),
      blocks: [.paragraph(intro), .table(table)])
  }

  private func populationError(_ row: TableRow) -> Double? {
    guard let value = row.number("waarde"), value > 0, let error = row.number("mc_fout"),
      let all = row.number("waarde_doelgroep")
    else { return nil }
    return error * all / value
  }
}
