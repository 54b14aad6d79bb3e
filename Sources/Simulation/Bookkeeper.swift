// SPDX-License-Identifier: EUPL-1.2

import Accounting
import ModelCompiler
import Scenarios

/// Turns the exposures of one life into entries and adds them to the sums of a piece.
struct Bookkeeper: @unchecked Sendable {
  /// A cell as the loop needs it.
  struct HotCell {
    /// Row of `flows` that pays and receives; −1 for external accounts and for welfare paid.
    var fromFlow: Int32
    var toFlow: Int32
  }

  /// Perspectives that a cell touches, with its sign there.
  struct Touch {
    var perspective: Int32
    var sign: Double
  }

  let kernel: KernelModel
  let layout: NoiseLayout
  let arrangements: Int
  let cellCount: Int
  private let cells: Pinned<HotCell>
  private let touches: Pinned<Touch>
  private let touchStart: Pinned<Int32>
  /// Cell × arrangement.
  private let isInvestment: Pinned<Bool>
  private let cellsOf: Pinned<Int32>
  private let cellsStart: Pinned<Int32>

  /// Outcomes of a life: net and investments per perspective, flows by year. See ``vectorCount``.
  var vectorCount: Int { layout.perspectives * arrangements + layout.flows * layout.years }

  init(_ kernel: KernelModel) {
    self.kernel = kernel
    let ledger = kernel.model.ledger
    let parties = kernel.model.scenario.parties.count
    arrangements = kernel.model.arrangementCount
    cellCount = ledger.cells.count
    layout = NoiseLayout(perspectives: ledger.perspectives.count, flows: parties + 1, years: kernel.years)
    cells = Pinned(
      ledger.cells.map { cell in
        HotCell(
          fromFlow: cell.fromParty < 0 ? -1 : cell.fromIsCash ? cell.fromParty : Int32(parties),
          toFlow: cell.toParty < 0 ? -1 : cell.toIsCash ? cell.toParty : Int32(parties))
      })
    var touches: [Touch] = []
    var starts: [Int32] = [0]
    for cell in ledger.cells {
      for (p, perspective) in ledger.perspectives.enumerated() {
        let sign = perspective.netSign(of: cell)
        if sign != 0 { touches.append(Touch(perspective: Int32(p), sign: sign)) }
      }
      starts.append(Int32(touches.count))
    }
    self.touches = Pinned(touches)
    touchStart = Pinned(starts)
    isInvestment = Pinned(ledger.cells.indices.flatMap { cell in ledger.isInvestment.map { $0[cell] } })
    cellsOf = Pinned(ledger.exposureCells)
    cellsStart = Pinned(ledger.exposureRanges.map(\.lowerBound) + [Int32(ledger.exposureCells.count)])
  }

  /// Adds one life and leaves its outcomes in `vector` (net per perspective; investment per other arrangement and perspective,
  /// by that arrangement's definition; flows by year). Clears the life's exposures.
  func book(
    _ life: Life.Memory, _ tables: DrawTables, weight: Double, into sums: PieceSums, drawCells: UnsafeMutablePointer<Double>,
    caseCells: UnsafeMutablePointer<Double>, vector: UnsafeMutablePointer<Double>
  ) {
    let years = layout.years
    for i in 0..<vectorCount { vector[i] = 0 }
    let exposureYears = sums.exposureYears.base + tables.arrangement * kernel.hot.exposureCount * years * 2
    let cellYears = sums.cellYears.base + tables.arrangement * cellCount * years * 2
    let flows = vector + layout.perspectives * arrangements
    for s in 0..<life.counters.pointee.seen {
      let exposure = Int(life.seen[s])
      let amounts = life.amount + exposure * years
      let values = life.discounted + exposure * years
      var units = 0.0
      var present = 0.0
      let total = exposureYears + exposure * years * 2
      for y in 0..<years {
        units += amounts[y]
        present += values[y]
        total[y] += weight * amounts[y]
        total[years &+ y] += weight * values[y]
      }
      for i in Int(cellsStart.base[exposure])..<Int(cellsStart.base[exposure + 1]) {
        let cell = Int(cellsOf.base[i])
        let euro = tables.euro.base[cell]
        let quantity = tables.quantity.base[cell]
        if quantity == 0, euro == 0 { continue }
        caseCells[cell * 3] += units * quantity
        caseCells[cell * 3 + 1] += units * euro
        caseCells[cell * 3 + 2] += present * euro
        drawCells[cell] += weight * present * euro
        let hot = cells.base[cell]
        if hot.fromFlow >= 0 { add(amounts, -euro, to: flows + Int(hot.fromFlow) * years) }
        if hot.toFlow >= 0 { add(amounts, euro, to: flows + Int(hot.toFlow) * years) }
        if tables.isCaseCell.base[cell] {
          add(amounts, weight * euro, to: cellYears + cell * years * 2)
          add(values, weight * euro, to: cellYears + (cell * 2 + 1) * years)
        }
        addPerspectives(cell, present * euro, vector)
      }
      for y in 0..<years {
        amounts[y] = 0
        values[y] = 0
      }
      life.isSeen[exposure] = false
    }
    life.counters.pointee.seen = 0
  }

  /// At the end of a draw: cells by year, from the summed exposures, where every household of the draw has the same price.
  func closeDraw(_ tables: DrawTables, _ sums: PieceSums) {
    let years = layout.years
    let exposureYears = sums.exposureYears.base + tables.arrangement * kernel.hot.exposureCount * years * 2
    let cellYears = sums.cellYears.base + tables.arrangement * cellCount * years * 2
    for exposure in 0..<kernel.hot.exposureCount {
      let total = exposureYears + exposure * years * 2
      for i in Int(cellsStart.base[exposure])..<Int(cellsStart.base[exposure + 1]) {
        let cell = Int(cellsOf.base[i])
        if tables.isCaseCell.base[cell] { continue }
        add(total, tables.euro.base[cell], to: cellYears + cell * years * 2)
        add(total + years, tables.euro.base[cell], to: cellYears + (cell * 2 + 1) * years)
      }
      for y in 0..<2 * years { total[y] = 0 }
    }
  }

  @inline(__always)
  private func add(_ row: UnsafeMutablePointer<Double>, _ factor: Double, to sum: UnsafeMutablePointer<Double>) {
    for y in 0..<layout.years { sum[y] += factor * row[y] }
  }

  @inline(__always)
  private func addPerspectives(_ cell: Int, _ present: Double, _ vector: UnsafeMutablePointer<Double>) {
    for i in Int(touchStart.base[cell])..<Int(touchStart.base[cell &+ 1]) {
      let touch = touches.base[i]
      let p = Int(touch.perspective)
      vector[p] += touch.sign * present
      if touch.sign < 0 {
        for a in 1..<max(1, arrangements) where isInvestment.base[cell &* arrangements &+ a] { vector[a * layout.perspectives + p] += present }
      }
    }
  }
}
