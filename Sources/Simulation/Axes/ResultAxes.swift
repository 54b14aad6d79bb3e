// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler

/// The axes of all tables of a run: of one piece of work, of a block of draws and of the whole alike.
struct ResultAxes: Sendable, Hashable {
  let drawCells: CellAxes
  let drawFlows: FlowAxes
  let caseCells: CaseCellAxes
  let cellYears: CellYearAxes
  let levels: LevelAxes
  let noise: OutcomeAxes
  let blockNoise: QuantityAxes
  let controls: QuantityAxes
  let months: MonthAxes
  /// Sums of a draw by exposure, and by cell.
  let exposureYears: YearAxes
  let ownYears: YearAxes

  init(_ kernel: KernelModel, _ layout: NoiseLayout, _ grid: MonthGrid) {
    let (a, cells, years) = (kernel.model.arrangementCount, kernel.model.ledger.cells.count, layout.years)
    drawCells = CellAxes(arrangements: a, cells: cells)
    drawFlows = FlowAxes(arrangements: a, flows: layout.flows, years: years)
    caseCells = CaseCellAxes(arrangements: a, cells: cells)
    cellYears = CellYearAxes(cells: cells, years: years)
    levels = LevelAxes(arrangements: a, levels: kernel.levelRows, ends: years + 1)
    noise = OutcomeAxes(outcomes: layout.count)
    blockNoise = Results.noisyAxes(arrangements: a)
    controls = QuantityAxes(arrangements: a, quantities: kernel.hot.controlCount)
    months = MonthAxes(arrangements: a, flows: layout.partyFlows, rows: grid.rows)
    exposureYears = YearAxes(rows: kernel.hot.exposureCount, years: years)
    ownYears = YearAxes(rows: cells, years: years)
  }
}
