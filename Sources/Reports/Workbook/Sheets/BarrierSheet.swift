// SPDX-License-Identifier: EUPL-1.2

import Accounting
import Scenarios
import Words

/// What lifting barriers is worth: the change agenda in words, and per party.
enum BarrierSheet {
  static func agenda(_ source: WorkbookSource) -> WorkbookSheet {
    let rows = source.record.tables.rows("veranderagenda").map { row -> [WorkbookCell] in
      [
        .text(source.arrangements[row.text("arrangement")]), .number(row.number("plaats")),
        .text(source.titles.barrier(row.text("knelpunt"))), .text(row.text("rode_draad")),
        .text(LiftVerdict(dutch: row.text("oordeel"))?.text[source.language] ?? row.text("oordeel")),
        .number(row.number("waarde")), .number(row.number("waarde_fout")), .text(row.text("vooruit")),
        .text(row.text("achteruit")), .text(who(source, row, "nu_door", .now)),
        .text(who(source, row, "wet_door", .law)), .text(row.text("zin")),
      ]
    }
    return WorkbookSheet(
      name: source("Knelpunten", "Barriers"), rangeName: source("Knelpunten", "Barriers"),
      columns: agendaColumns(source),
      rows: rows.isEmpty ? [absent(source, columns: agendaColumns(source).count)] : rows, frozenColumns: 3)
  }

  /// Who can lift the barrier of a row; in Dutch as the table has it.
  private static func who(
    _ source: WorkbookSource, _ row: TableRow, _ column: String, _ when: Barrier.Lifting.When
  ) -> String {
    let barrier = source.scenario.barriers.first { $0.name == row.text("knelpunt") }
    guard source.language != .nl, let barrier else { return row.text(column) }
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
    let table = source.record.tables.rows("knelpunten")
    guard !table.isEmpty else { return nil }
    var perspectives: [String] = []
    var order: [(arrangement: String, barrier: String)] = []
    var worth: [String: [String: WorkbookCell]] = [:]
    for row in table {
      let (arrangement, barrier, perspective) = (row.text("arrangement"), row.text("knelpunt"), row.text("perspectief"))
      if !perspectives.contains(perspective) { perspectives.append(perspective) }
      let key = arrangement + "\n" + barrier
      if worth[key] == nil { order.append((arrangement, barrier)) }
      worth[key, default: [:]][perspective] = .number(row.number("shapley") ?? row.number("midden"))
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
      rows: order.map { arrangement, barrier in
        let label =
          barrier == BarrierTable.rest ? source("(al het andere)", "(all else)") : source.titles.barrier(barrier)
        let cells = worth[arrangement + "\n" + barrier] ?? [:]
        return [.text(source.arrangements[arrangement]), .text(label)] + perspectives.map { cells[$0] ?? .empty }
      }, frozenColumns: 2)
  }
}
