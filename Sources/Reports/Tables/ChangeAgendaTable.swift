// SPDX-License-Identifier: EUPL-1.2

public import Scenarios
import Statistics
public import Studies
import Words

/// `veranderagenda.csv`: which barriers to lift, in words.
public enum ChangeAgendaTable {
  public static let columns: [Column] = [
    .arrangement,
    .integer(
      "plaats", "plaats", nl: "1 is het meest waard voor de samenleving; buren kunnen binnen de rekenfout gelijk zijn",
      en: "1 is worth most to society; neighbours may be equal within the simulation error"),
    .text("knelpunt", nl: "naam van het knelpunt in scenario.yaml", en: "name of the barrier in scenario.yaml"),
    .remark("rode_draad", nl: "rode draad waar het knelpunt bij hoort", en: "red thread that the barrier belongs to"),
    .text(
      "oordeel", nl: "wat de cijfers aantonen voor de samenleving: meer dan twee standaardfouten van 0",
      en: "what the figures show for society: more than two standard errors from 0",
      allowed: LiftVerdict.allCases.map(\.text.nl)),
    .number(
      "waarde", Column.perHousehold,
      nl:
        "deel van het maatschappelijk saldo van het arrangement dat aan opheffen te danken is (knelpunten.csv: shapley, of anders midden)",
      en:
        "part of the net result of the arrangement to society that is due to lifting (knelpunten.csv: shapley, else midden)"
    ),
    .error(
      "waarde_fout", Column.perHousehold,
      nl: "standaardfout van waarde door het beperkte aantal trekkingen; leeg als die niet te schatten is",
      en: "standard error of waarde because draws are finite; empty when it cannot be estimated"),
    .remark("vooruit", nl: "partijen die er duidelijk in geld op vooruitgaan", en: "parties that clearly gain in cash"),
    .remark(
      "achteruit", nl: "partijen die er duidelijk in geld op achteruitgaan", en: "parties that clearly lose in cash"),
    .remark(
      "nu_door", nl: "wie het knelpunt nu kan opheffen, binnen de wet",
      en: "who can lift the barrier now, within the law"),
    .remark("wet_door", nl: "wie daarvoor een wet moet wijzigen", en: "who would have to change a law for it"),
    .text("zin", nl: "hetzelfde als tekst", en: "the same in words"),
  ]

  public static let schema = TableSchema(
    name: "veranderagenda",
    title: Bilingual(nl: "Veranderagenda: welke knelpunten opheffen", en: "Change agenda: which barriers to lift"),
    disclosure: .barriers, columns: columns, key: ["arrangement", "plaats"])

  public static func table(_ studies: Studies, of scenario: Scenario) -> Table? {
    guard studies.barriers != nil else { return nil }
    let agendas = scenario.arrangements.compactMap { ChangeAgenda(studies, of: scenario, $0) }
    return Table(schema, rows: agendas.flatMap { agenda in agenda.points.map { row($0, agenda) } })
  }

  private static func row(_ point: ChangeAgenda.Point, _ agenda: ChangeAgenda) -> [Cell] {
    let texts = [
      list(point.gainers), list(point.losers), agenda.who(point.barrier, .now), agenda.who(point.barrier, .law),
      agenda.sentence(point),
    ]
    return [
      .text(agenda.arrangement.name), .integer(point.rank), .text(point.barrier.name), .text(point.barrier.thread),
      .text(point.verdict.text.nl), .number(point.worth.mean), Cell(point.worth.mcError),
    ] + texts.map { .text(plain($0)) }
  }

  private static func list(_ shares: [ChangeAgenda.Share]) -> String {
    shares.map(ChangeAgenda.text).joined(separator: ", ")
  }

  private static func plain(_ text: String) -> String {
    String(text.map { $0 == NumberStyle.hardSpace ? " " : $0 })
  }
}
