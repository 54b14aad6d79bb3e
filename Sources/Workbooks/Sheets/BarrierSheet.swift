// SPDX-License-Identifier: EUPL-1.2

import Accounting
import Reports
import RunRecord
import Scenarios
import Words

/// What lifting barriers is worth: the change agenda in words, and per party.
enum BarrierSheet {
  static func agenda(_ source: WorkbookSource) -> WorkbookSheet {
    let rows = source.record.tables.rows(ChangeAgendaRow.self).map { row -> [WorkbookCell] in
      [
        .text(source.arrangements[row.arrangement]), .number(Double(row.rank)),
        .text(source.titles.barrier(row.barrier)), .text(row.thread),
        .text(row.verdict.text[source.language]),
        .number(row.worth.mean), .number(row.worth.mcError), .text(row.gainers),
        .text(row.losers), .text(who(source, row, row.liftableNow, .now)),
        .text(who(source, row, row.liftableByLaw, .law)), .text(row.sentence),
      ]
    }
    return WorkbookSheet(
      name: source("Knelpunten", "Barriers"), rangeName: source("Knelpunten", "Barriers"),
      columns: agendaColumns(source),
      rows: rows.isEmpty ? [absent(source, columns: agendaColumns(source).count)] : rows, frozenColumns: 3)
  }

  /// Who can lift the barrier of a row; in Dutch as the table has it.
  private static func who(
    _ source: WorkbookSource, _ row: ChangeAgendaRow, _ dutch: String, _ when: Barrier.Lifting.When
  ) -> String {
    let barrier = source.scenario.barriers.first { $0.name == row.barrier }
    guard source.language != .nl, let barrier else { return dutch }
    let parties = Set(source.scenario.parties.map(\.name))
    return barrier.liftableBy.filter { $0.when == when }.map {
      parties.contains($0.party) ? source.titles.party($0.party) : $0.party.replacing("_", with: " ")
    }.joined(separator: ", ")
  }

  /// One row that says how to get the table.
  static func absent(_ source: WorkbookSource, columns: Int) -> [WorkbookCell] {
    let text = source(
      "Niet berekend. Reken het scenario door met --analyses kern (of alle).",
      "Not computed. Run the scenario with --analyses kern (or alle).")
    return [.text(text)] + [WorkbookCell](repeating: .empty, count: columns - 1)
  }

  private static func agendaColumns(_ source: WorkbookSource) -> [WorkbookColumn] {
    [
      WorkbookColumn(source("Arrangement", "Arrangement"), .wrapped, width: 26),
      WorkbookColumn(source("Plaats", "Place"), .count, width: 9),
      WorkbookColumn(source("Knelpunt", "Barrier"), .wrapped, width: 40),
      WorkbookColumn(source("Rode draad", "Red thread"), .wrapped, width: 26),
      WorkbookColumn(source("Oordeel", "Verdict"), .wrapped, width: 16),
      WorkbookColumn(
        source("Waarde voor de samenleving", "Worth to society"), .euro, width: 16,
        note: source("Wat opheffen oplevert. ", "What lifting returns. ") + source.signNote),
      WorkbookColumn(source("Rekenfout", "Simulation error"), .euro, width: 12),
      WorkbookColumn(source("In geld vooruit", "Gain cash (Dutch)"), .wrapped, width: 44),
      WorkbookColumn(source("In geld achteruit", "Lose cash (Dutch)"), .wrapped, width: 30),
      WorkbookColumn(source("Nu te doen door", "Can be done now by"), .wrapped, width: 22),
      WorkbookColumn(source("Met een andere wet door", "With another law by"), .wrapped, width: 22),
      WorkbookColumn(source("In woorden", "In words (Dutch)"), .wrapped, width: 70),
    ]
  }

  /// `nil` without `knelpunten.csv`.
  static func byParty(_ source: WorkbookSource) -> WorkbookSheet? {
    let table = source.record.tables.rows(BarrierRow.self)
    guard !table.isEmpty else { return nil }
    var perspectives: [Perspective] = []
    var order: [Line] = []
    var worth: [Line: [Perspective: WorkbookCell]] = [:]
    for row in table {
      if !perspectives.contains(row.perspective) { perspectives.append(row.perspective) }
      let line = Line(arrangement: row.arrangement, subject: row.subject)
      if worth[line] == nil { order.append(line) }
      worth[line, default: [:]][row.perspective] = .number(row.worth.mean)
    }
    let name = source("Knelpunten per partij", "Barriers by party")
    return WorkbookSheet(
      name: name, rangeName: source("KnelpuntenPerPartij", "BarriersByParty"),
      columns: [
        WorkbookColumn(source("Arrangement", "Arrangement"), width: 26),
        WorkbookColumn(
          source("Knelpunt", "Barrier"), .wrapped, width: 50,
          note: source(
            "Het deel van het saldo dat aan opheffen te danken is: de Shapley-waarde, of zonder --analyses alle een benadering. ",
            "The part of the net result due to lifting: the Shapley value, or an approximation without --analyses alle. "
          )
            + source.signNote),
      ] + perspectives.map { WorkbookColumn(source.perspective($0), .euro, width: 16) },
      rows: order.map { line in
        let label =
          line.subject.barrier.map(source.titles.barrier) ?? source("(al het andere)", "(all else)")
        let cells = worth[line] ?? [:]
        return [.text(source.arrangements[line.arrangement]), .text(label)] + perspectives.map { cells[$0] ?? .empty }
      }, frozenColumns: 2)
  }

  private struct Line: Hashable {
    var arrangement: String
    var subject: BarrierRow.Subject
  }
}
