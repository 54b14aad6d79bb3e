// SPDX-License-Identifier: EUPL-1.2

import Quantities
import Scenarios
import Studies
import Words

/// `omslagpunten.csv`: where the net result is 0.
enum BreakEvenSheet {
  static func sheet(_ source: WorkbookSource) -> WorkbookSheet {
    let columns = columns(source)
    let rows = source.record.tables.rows("omslagpunten").map { row -> [WorkbookCell] in
      let unit = unit(source, row)
      let format: WorkbookFormat = row.text("eenheid").hasPrefix("euro") ? .euro : .decimals(2)
      return [
        .text(source.arrangements[row.text("arrangement")]), .text(source.perspective(row.text("perspectief"))),
        .text(subject(source, row.text("wat"))), .text(unit), .text(certainty(source, row.text("zekerheid"))),
        .number(row.number("waarde"), format), .text(side(source, row.text("loont"))),
        .number(row.number("nu"), format),
        .number(row.number("mc_van"), format), .number(row.number("mc_tot"), format),
        .number(row.number("p2_5"), format), .number(row.number("p97_5"), format),
        .text(row.reason(in: source.language)),
      ]
    }
    return WorkbookSheet(
      name: source("Omslagpunten", "Break-even points"), rangeName: source("Omslagpunten", "BreakEven"),
      columns: columns, rows: rows.isEmpty ? [BarrierSheet.absent(source, columns: columns.count)] : rows,
      frozenColumns: 2)
  }

  /// Of a parameter, what the scenario measures it in.
  private static func unit(_ source: WorkbookSource, _ row: TableRow) -> String {
    let subjects: [BreakEvenRow.Subject] = [.priceFactor, .price, .effect, .start]
    let parameter = source.scenario.parameters.first { "parameter:" + $0.name == row.text("wat") }
    let unit = parameter?.dimension.text ?? subjects.first { $0.key == row.text("wat") }?.unit
    return unit?[source.language] ?? row.text("eenheid")
  }

  private static func subject(_ source: WorkbookSource, _ key: String) -> String {
    switch key {
    case "prijsfactor": source(key, "price factor")
    case "prijs": source(key, "price")
    case "begin": source(key, "start")
    case "effect": key
    default: source(key, String(key.trimmingPrefix("parameter:")))
    }
  }

  private static func side(_ source: WorkbookSource, _ key: String) -> String {
    switch BreakEvenRow.Side(rawValue: key) {
    case nil: key
    case .upTo: source(key, "up to")
    case .from: source(key, "from")
    }
  }

  private static func certainty(_ source: WorkbookSource, _ key: String) -> String {
    guard key == "verwachting" else { return source("\(key) % zekerheid", "\(key)% certain") }
    return source("naar verwachting", "in expectation")
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
