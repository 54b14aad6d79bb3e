// SPDX-License-Identifier: EUPL-1.2

import Reports
import RunRecord
import Scenarios
import Words

/// `icer.csv`: every two arrangements against each other.
enum EffectivenessSheet {
  /// `nil` where the scenario names no effect.
  static func sheet(_ source: WorkbookSource) -> WorkbookSheet? {
    guard let effect = source.scenario.effect else { return nil }
    let columns = columns(source, effect)
    let rows = source.record.tables.rows(RatioRow.self).map { row -> [WorkbookCell] in
      [
        .text(source.arrangements[row.arrangement]), .text(source.arrangements[row.other]),
        .text(source.perspective(row.perspective)), .number(row.costs.mean, .euro),
        .number(row.costs.low, .euro), .number(row.costs.high, .euro),
        .number(row.effect.mean, .decimals(4)), .number(row.effect.low, .decimals(4)),
        .number(row.effect.high, .decimals(4)), .text(row.quadrant.map(source.words.quadrant) ?? ""),
        .number(row.ratio.mean, .euro), .number(row.ratio.mcError, .euro),
        .number(row.ratio.low, .euro), .number(row.ratio.high, .euro),
        .text(row.reason.text(in: source.language)),
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
