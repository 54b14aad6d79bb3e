// SPDX-License-Identifier: EUPL-1.2

import Scenarios
import Words

/// `icer.csv`: every two arrangements against each other.
enum EffectivenessSheet {
  /// `nil` where the scenario names no effect.
  static func sheet(_ source: WorkbookSource) -> WorkbookSheet? {
    guard let effect = source.scenario.effect else { return nil }
    let columns = columns(source, effect)
    let rows = source.record.tables.rows("icer").map { row -> [WorkbookCell] in
      [
        .text(source.arrangements[row.text("arrangement")]), .text(source.arrangements[row.text("tegenover")]),
        .text(source.perspective(row.text("perspectief"))), .number(row.number("kosten"), .euro),
        .number(row.number("kosten_laag"), .euro), .number(row.number("kosten_hoog"), .euro),
        .number(row.number("effect"), .decimals(4)), .number(row.number("effect_laag"), .decimals(4)),
        .number(row.number("effect_hoog"), .decimals(4)), .text(source.words.quadrant(row.text("kwadrant"))),
        .number(row.number("icer"), .euro), .number(row.number("mc_fout_icer"), .euro),
        .number(row.number("icer_laag"), .euro), .number(row.number("icer_hoog"), .euro),
        .text(row.reason(in: source.language)),
      ]
    }
    return WorkbookSheet(
      name: source("Kosteneffectiviteit", "Cost-effectiveness"),
      rangeName: source("Kosteneffectiviteit", "CostEffectiveness"), columns: columns,
      rows: rows.isEmpty ? [BarrierSheet.absent(source, columns: columns.count)] : rows, frozenColumns: 2)
  }

  private static func columns(_ source: WorkbookSource, _ effect: Effect) -> [WorkbookColumn] {
    let from = source("95%-interval van", "95% interval from")
    let to = source("95%-interval tot", "95% interval to")
    return [
      WorkbookColumn(source("Arrangement", "Arrangement"), width: 26),
      WorkbookColumn(source("Tegenover", "Against"), width: 26),
      WorkbookColumn(source("Wiens kosten", "Whose costs"), width: 40),
      WorkbookColumn(source("Extra kosten", "Extra costs"), .euro), WorkbookColumn(from, .euro),
      WorkbookColumn(to, .euro),
      WorkbookColumn(source("Extra effect", "Extra effect"), .decimals(4), width: 14, note: effect.unit),
      WorkbookColumn(from, .decimals(4), width: 14), WorkbookColumn(to, .decimals(4), width: 14),
      WorkbookColumn(
        source("Kwadrant", "Quadrant"), width: 22,
        note: source(
          "Waar het verschil ligt in het vlak van kosten en effect.",
          "Where the difference lies on the cost-effectiveness plane.")),
      WorkbookColumn(
        "ICER", .euro,
        note: source("Extra kosten per eenheid extra effect.", "Extra costs per unit of extra effect.")),
      WorkbookColumn(source("Rekenfout van de ICER", "Simulation error of the ICER"), .euro),
      WorkbookColumn(from, .euro), WorkbookColumn(to, .euro),
      WorkbookColumn(source("Toelichting", "Remark"), .wrapped, width: 70),
    ]
  }
}
