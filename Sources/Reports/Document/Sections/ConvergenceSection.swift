// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Scenarios
import Words

extension ReportSource {
  /// Whether the simulation is long enough for the figures shown, in words.
  var convergence: Report.Section? {
    let rows = tables.rows(ConvergenceRow.self)
    guard !rows.isEmpty else { return nil }
    let sentences = alternatives.compactMap { arrangement in
      rows.last { $0.arrangement == arrangement.name }.map { settled(arrangement, $0) }
    }
    return Report.Section(
      name: "nauwkeurigheid", heading: say("Is er lang genoeg gerekend?", "Was the simulation long enough?"),
      blocks: sentences.map { .paragraph($0) } + [.table(convergenceTable(rows))])
  }

  private func settled(_ arrangement: Arrangement, _ row: ConvergenceRow) -> String {
    guard let error = row.mcError else {
      return say(
        "\(arrangement.title): met zo weinig doorrekeningen is de rekenfout niet bekend.",
        "\(arrangement.title): with so few draws the simulation error is not known.")
    }
    let step = words.style.euro(Rounding.euro(mcError: error).step)
    let (count, shown) = (words.style.integer(row.draws), words.style.euro(error))
    return say(
      "\(arrangement.title): na \(count) doorrekeningen is de rekenfout (standaardfout) van het maatschappelijk saldo \(shown) per huishouden. Afronden op \(step) is veilig: een ander startgetal van het toeval geeft bijna altijd hetzelfde afgeronde bedrag of een stap ernaast.",
      "\(arrangement.title): after \(count) draws the simulation error (standard error) of the social net result is \(shown) per household. Rounding to \(step) is safe: another seed nearly always gives the same rounded amount or one step beside it."
    )
  }

  private func convergenceTable(_ rows: [ConvergenceRow]) -> ReportTable {
    ReportTable(
      caption: say(
        "Maatschappelijk saldo naarmate er meer is gerekend, euro per huishouden",
        "Social net result as more is simulated, euro per household"),
      columns: [
        say("Arrangement", "Arrangement"), say("Doorrekeningen", "Draws"), say("Saldo", "Net result"),
        say("Rekenfout", "Simulation error"),
      ],
      rows: rows.map { row in
        .init(cells: [
          .text(words.titles.arrangement(row.arrangement)),
          .number(words.style.integer(row.draws), exact: Double(row.draws)),
          words.smallEuroCell(row.mean, mcError: row.mcError),
          row.mcError.map { .number(words.style.euro($0), exact: $0) } ?? .absent,
        ])
      }, isFolded: true)
  }
}
