// SPDX-License-Identifier: EUPL-1.2

import Quantities
import Reports
import RunRecord
import Scenarios
import Words

/// `omslagpunten.csv`: where the net result is 0.
enum BreakEvenSheet {
  static func sheet(_ source: WorkbookSource) -> WorkbookSheet {
    let columns = columns(source)
    let rows = source.record.tables.rows(BreakEvenRow.self).map { row -> [WorkbookCell] in
      let unit = unit(source, row)
      let format: WorkbookFormat = row.subject.unit.nl.hasPrefix("euro") ? .euro : .decimals(2)
      return [
        .text(source.arrangements[row.arrangement]), .text(source.perspective(row.perspective)),
        .text(subject(source, row.subject)), .text(unit), .text(certainty(source, row.certainty)),
        .number(row.value, format), .text(side(source, row.side)),
        .number(row.current, format),
        .number(row.mcLow, format), .number(row.mcHigh, format),
        .number(row.low, format), .number(row.high, format),
        .text(row.reason.text(in: source.language)),
      ]
    }
    return WorkbookSheet(
      name: source("Omslagpunten", "Break-even points"), rangeName: source("Omslagpunten", "BreakEven"),
      columns: columns, rows: rows.isEmpty ? [BarrierSheet.absent(source, columns: columns.count)] : rows,
      frozenColumns: 2)
  }

  /// Of a parameter, what the scenario measures it in.
  private static func unit(_ source: WorkbookSource, _ row: BreakEvenRow) -> String {
    guard case .parameter(let name, let unit) = row.subject else { return row.subject.unit[source.language] }
    return (source.scenario.parameters.first { $0.name == name }?.dimension.text ?? unit)[source.language]
  }

  private static func subject(_ source: WorkbookSource, _ subject: BreakEvenRow.Subject) -> String {
    switch subject {
    case .priceFactor: source(subject.key, "price factor")
    case .price: source(subject.key, "price")
    case .start: source(subject.key, "start")
    case .effect: subject.key
    case .parameter(let name, _): source(subject.key, name)
    }
  }

  private static func side(_ source: WorkbookSource, _ side: BreakEvenRow.Side?) -> String {
    switch side {
    case nil: ""
    case .upTo: source("tot", "up to")
    case .from: source("vanaf", "from")
    }
  }

  private static func certainty(_ source: WorkbookSource, _ certainty: BreakEvenRow.Certainty) -> String {
    switch certainty {
    case .expected: source("naar verwachting", "in expectation")
    case .percent(let share): source("\(share) % zekerheid", "\(share)% certain")
    }
  }

  private static func columns(_ source: WorkbookSource) -> [WorkbookColumn] {
    [
      WorkbookColumn(source("Arrangement", "Arrangement"), width: 26),
      WorkbookColumn(source("Voor wie", "For whom"), width: 40),
      WorkbookColumn(
        source("Wat verandert", "What is set"), width: 22,
        note: source(
          "prijsfactor: alles waarin het arrangement investeert wordt zoveel keer zo duur; prijs: hetzelfde in euro.",
          "Price factor: all that the arrangement invests in costs so many times as much; price: the same in euro.")),
      WorkbookColumn(source("Eenheid", "Unit"), width: 22),
      WorkbookColumn(source("Zekerheid", "Certainty"), width: 20),
      WorkbookColumn(
        source("Omslagpunt", "Break-even point"), .decimals(2), width: 14,
        note: source("Hier is het saldo 0.", "Here the net result is 0.")),
      WorkbookColumn(
        source("Loont", "Pays"), width: 10,
        note: source("Tot deze waarde, of vanaf deze waarde.", "Up to this value, or from this value on.")),
      WorkbookColumn(source("Nu", "Now"), .decimals(2), width: 14),
      WorkbookColumn(source("Rekenfout van", "Simulation error from"), .decimals(2), width: 14),
      WorkbookColumn(source("Rekenfout tot", "Simulation error to"), .decimals(2), width: 14),
      WorkbookColumn(source("95%-interval van", "95% interval from"), .decimals(2), width: 14),
      WorkbookColumn(source("95%-interval tot", "95% interval to"), .decimals(2), width: 14),
      WorkbookColumn(source("Toelichting", "Remark"), .wrapped, width: 70),
    ]
  }
}
