// SPDX-License-Identifier: EUPL-1.2

public import Scenarios
import Statistics
public import Studies
import Words

/// `knelpunten.csv`: what it is worth to each party that an arrangement lifts a barrier.
public enum BarrierTable {
  public static let columns: [Column] = [
    .arrangement,
    .text(
      "knelpunt",
      nl: "naam van het knelpunt in scenario.yaml, of (overig): al het andere dat het arrangement doet",
      en: "name of the barrier in scenario.yaml, or (overig): all else that the arrangement does"),
    .perspective,
    .number(
      "alleen", Column.perHousehold, nl: "saldo als alleen dit knelpunt wordt opgeheven, tegenover de referentie",
      en: "net result when only this barrier is lifted, against the reference"),
    error("alleen_fout", of: "alleen"),
    .number(
      "teruggezet", Column.perHousehold,
      nl: "saldo van het arrangement min dat van het arrangement waarin alleen dit knelpunt blijft staan",
      en: "net result of the arrangement less that of the arrangement in which only this barrier stays"),
    error("teruggezet_fout", of: "teruggezet"),
    .number(
      "midden", Column.perHousehold,
      nl:
        "gemiddelde van alleen en teruggezet: het deel van het saldo van het arrangement dat hieraan te danken is, bij benadering",
      en: "mean of alleen and teruggezet: roughly the part of the net result of the arrangement that is due to it"),
    error("midden_fout", of: "midden"),
    .estimate(
      "shapley", Column.perHousehold,
      nl:
        "Shapley-waarde: hetzelfde precies, gemiddeld over alle volgordes; telt per arrangement en perspectief op tot het saldo; leeg zonder --analyses alle",
      en:
        "Shapley value: the same exactly, over all orders; adds up to the net result of each arrangement and perspective; empty without --analyses alle"
    ),
    error("shapley_fout", of: "shapley"),
    .estimate(
      "rang", "plaats",
      nl:
        "plaats binnen arrangement en perspectief, 1 is het meest waard; naar shapley, of anders midden; leeg bij (overig)",
      en: "place within arrangement and perspective, 1 is worth most; by shapley, else midden; empty for (overig)"),
    .remark("rode_draad", nl: "rode draad waar het knelpunt bij hoort", en: "red thread that the barrier belongs to"),
    .remark(
      "nu_door", nl: "wie het knelpunt nu kan opheffen, binnen de wet",
      en: "who can lift the barrier now, within the law"),
    .remark("wet_door", nl: "wie daarvoor een wet moet wijzigen", en: "who would have to change a law for it"),
    .remark("reden", nl: "waarom waarden precies 0 zijn", en: "why values are exactly 0"),
  ]

  public static let rest = "(overig)"

  private static func error(_ name: String, of column: String) -> Column {
    .error(
      name, Column.perHousehold,
      nl: "standaardfout van \(column) door het beperkte aantal trekkingen; leeg als die niet te schatten is",
      en: "standard error of \(column) because draws are finite; empty when it cannot be estimated")
  }

  public static let schema = TableSchema(
    name: "knelpunten",
    title: Bilingual(nl: "Wat opheffen van knelpunten waard is", en: "What lifting barriers is worth"),
    disclosure: .barriers, columns: columns, key: ["arrangement", "knelpunt", "perspectief"])

  public static func table(_ studies: Studies, of scenario: Scenario) -> Table? {
    studies.barriers.map { rows in
      let barriers = Dictionary(scenario.barriers.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
      return Table(schema, rows: rows.map { row($0, $0.barrier.flatMap { barriers[$0] }) })
    }
  }

  private static func row(_ row: BarrierRow, _ barrier: Barrier?) -> [Cell] {
    [
      .text(row.arrangement), .text(row.barrier ?? rest), .text(row.perspective.key), .number(row.alone.mean),
      Cell(row.alone.mcError), .number(row.keptBack.mean), Cell(row.keptBack.mcError), .number(row.midway.mean),
      Cell(row.midway.mcError), Cell(row.shapley?.mean), Cell(row.shapley?.mcError), Cell(row.rank.map(Double.init)),
      .text(barrier?.thread ?? ""), .text(list(barrier, .now)), .text(list(barrier, .law)), Cell(reason(row)),
    ]
  }

  private static func list(_ barrier: Barrier?, _ when: Barrier.Lifting.When) -> String {
    (barrier?.liftableBy ?? []).filter { $0.when == when }.map(\.party).joined(separator: ", ")
  }

  private static func reason(_ row: BarrierRow) -> Reason? {
    let all = [row.alone, row.keptBack, row.shapley].compactMap { $0 }
    return all.allSatisfy { $0.mean == 0 && $0.mcError == 0 } ? .barrier(.touchesNoLife) : nil
  }
}

extension BarrierRow {
  /// `nil` for the rest.
  var barrier: String? { if case .barrier(let name) = subject { name } else { nil } }
}
