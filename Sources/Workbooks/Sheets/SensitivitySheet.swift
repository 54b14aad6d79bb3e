// SPDX-License-Identifier: EUPL-1.2

import Reports
import RunRecord
import Scenarios

/// The tornado of `gevoeligheid.csv`: which uncertain inputs move the result most, for society and for the party in focus.
struct SensitivitySheet {
  let source: WorkbookSource
  let name: String
  private let blocks: [Block]

  /// The bars of one arrangement and perspective, the longest first.
  private struct Block {
    var arrangement: String
    var perspective: Perspective
    var bars: [SensitivityRow]
    var expected: Double?
  }

  private static let most = 20

  init(_ source: WorkbookSource) {
    self.source = source
    name = source("Gevoeligheid", "Sensitivity")
    let bars = source.record.tables.rows(SensitivityRow.self).filter { $0.method == .integratedOut }
    let net = source.record.tables.rows(ReturnRow.self).filter { $0.measure == .net }
    let perspectives = [Perspective.social, .financial(source.focus)]
    blocks = source.alternatives.flatMap { arrangement in
      perspectives.compactMap { perspective -> Block? in
        let chosen = bars.filter {
          $0.arrangement == arrangement && $0.perspective == perspective && $0.bar != nil
        }
        .sorted { $0.rank < $1.rank }.prefix(Self.most)
        guard !chosen.isEmpty else { return nil }
        return Block(
          arrangement: arrangement, perspective: perspective, bars: Array(chosen),
          expected: net.first { $0.arrangement == arrangement && $0.perspective == perspective }?.estimate.mean)
      }
    }
  }

  var sheet: WorkbookSheet {
    WorkbookSheet(
      name: name, rangeName: source("Gevoeligheid", "Sensitivity"), columns: columns,
      rows: blocks.isEmpty ? [BarrierSheet.absent(source, columns: columns.count)] : rows)
  }

  private var columns: [WorkbookColumn] {
    let ends = source.scenario.settings.tornado
    let (low, high) = (ends.chanceOfLower(source.language), ends.chanceOfHigher(source.language))
    return [
      WorkbookColumn(source("Arrangement", "Arrangement"), width: 26),
      WorkbookColumn(source("Voor wie", "For whom"), width: 22),
      WorkbookColumn(source("Plaats", "Place"), .count, width: 9),
      WorkbookColumn(
        source("Onzeker getal", "Uncertain input"), .wrapped, width: 52,
        note: source(
          "De belangrijkste \(Self.most); alle staan in gevoeligheid.csv.",
          "The \(Self.most) that matter most; all are in gevoeligheid.csv.")),
      WorkbookColumn(source("Naam", "Name"), width: 28),
      WorkbookColumn(
        source("Laag getal", "Low value"), .decimals(2), width: 14,
        note: source("\(low) kans op een lager getal.", "\(low) chance of a lower value.")),
      WorkbookColumn(
        source("Hoog getal", "High value"), .decimals(2), width: 14,
        note: source("\(high) kans op een hoger getal.", "\(high) chance of a higher value.")),
      WorkbookColumn(source("Verwacht saldo", "Expected net result"), .euro, note: source.signNote),
      WorkbookColumn(source("Saldo bij laag getal", "Net result at low value"), .euro),
      WorkbookColumn(source("Saldo bij hoog getal", "Net result at high value"), .euro),
      WorkbookColumn(source("Verschil (hoog min laag)", "Difference (high less low)"), .euro),
      WorkbookColumn(
        source("Rekenfout van het verschil", "Simulation error of the difference"), .euro,
        note: source(
          "Is het verschil niet groter dan twee keer dit, lees het dan als 0.",
          "Read a difference of no more than twice this as 0.")),
      WorkbookColumn(source("Laag min verwacht", "Low less expected"), .euro),
      WorkbookColumn(source("Hoog min verwacht", "High less expected"), .euro),
    ]
  }

  private static let expected = 7
  private static let changeLow = 12
  private static let changeHigh = 13

  private var rows: [[WorkbookCell]] {
    var rows: [[WorkbookCell]] = []
    for block in blocks {
      for bar in block.bars { rows.append(cells(block, bar, row: rows.count + 2)) }
    }
    return rows
  }

  private func cells(_ block: Block, _ bar: SensitivityRow, row: Int) -> [WorkbookCell] {
    let (low, high) = (bar.bar?.low.mean ?? 0, bar.bar?.high.mean ?? 0)
    let expected = block.expected ?? 0
    func value(_ value: Double?) -> WorkbookCell { .number(value, .digits(value)) }
    func less(_ column: Int, _ other: Int) -> String { "\(RowSpan.cell(column, row))-\(RowSpan.cell(other, row))" }
    return [
      .text(source.arrangements[block.arrangement]), .text(source.words.perspective(block.perspective)),
      .number(Double(bar.rank)), .text(source.titles.input(bar.name)), .text(bar.name),
      value(bar.bar?.lowValue), value(bar.bar?.highValue), .number(block.expected),
      .number(low), .number(high), .formula(less(9, 8), result: high - low), .number(bar.bar?.difference.mcError),
      .formula(less(8, Self.expected), result: low - expected),
      .formula(less(9, Self.expected), result: high - expected),
    ]
  }

  /// A tornado per arrangement and perspective.
  var charts: [WorkbookChart] {
    var first = 1
    return blocks.map { block in
      let lines = first...first + min(block.bars.count, 10) - 1
      first += block.bars.count
      func series(_ title: String, _ column: Int, _ color: Int) -> WorkbookChart.Series {
        WorkbookChart.Series(
          title, categories: .init(sheet: name, rows: lines, columns: 3...3),
          values: .init(sheet: name, rows: lines, columns: column...column), color: WorkbookChart.color(color))
      }
      let who = source.words.perspective(block.perspective)
      return WorkbookChart(
        .bars,
        title: "\(who), \(source.arrangements[block.arrangement]): "
          + source("waar het saldo van afhangt", "what the net result depends on"),
        description: source(
          "Staven met de verandering van het verwachte saldo bij een laag en een hoog getal; de cijfers staan op het blad \(name)",
          "Bars of the change of the expected net result at a low and a high value; the figures are on sheet \(name)"),
        valueTitle: source(
          "verandering van het saldo, euro per huishouden", "change of the net result, euro per household"),
        series: [
          series(source("laag getal", "low value"), Self.changeLow, 1),
          series(source("hoog getal", "high value"), Self.changeHigh, 0),
        ], isOverlapping: true)
    }
  }
}
