// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Words

extension ReportSource {
  /// What the studies that the scenario proposes are worth; `nil` when it proposes none.
  var samples: Report.Section? {
    let rows = tables.rows(SampleInformationRow.self).filter { [.social, leadPerspective].contains($0.perspective) }
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
          .text(row.study), .text(words.titles.input(row.parameter)),
          .number(words.style.integer(row.households), exact: Double(row.households)),
          .text(words.perspective(row.perspective)),
          row.value == nil
            ? .text(row.reason?.text[words.language] ?? "")
            : words.smallEuroCell(row.value, mcError: row.mcError),
          row.mcError.map { .number(words.significant($0), exact: $0) } ?? .absent,
          words.smallEuroCell(row.populationValue, mcError: populationError(row)),
          words.chanceCell(row.share),
        ])
      })
    return Report.Section(
      name: "onderzoek", heading: say("Wat is onderzoek waard?", "What is research worth?"),
      blocks: [.paragraph(intro), .table(table)])
  }

  private func populationError(_ row: SampleInformationRow) -> Double? {
    guard let value = row.value, value > 0, let error = row.mcError,
      let all = row.populationValue
    else { return nil }
    return error * all / value
  }
}
