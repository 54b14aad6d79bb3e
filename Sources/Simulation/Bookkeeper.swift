// SPDX-License-Identifier: EUPL-1.2

import Accounting
import ModelCompiler
import Scenarios

/// Turns the exposures of one life into entries and adds them to the sums of a piece.
struct Bookkeeper: @unchecked Sendable {
  /// Where a cell's amount leaves and enters. External accounts have a row of their own that nobody reads: a wasted addition
  /// costs less than a branch that cannot be guessed.
  struct HotCell {
    /// Row of the life's present values: cash of each party, welfare of each party, external.
    var from: Int32
    var to: Int32
    /// Row of the yearly flows: cash of each party, welfare of all, external.
    var fromFlow: Int32
    var toFlow: Int32
    /// Does any arrangement count it as investment?
    var isInvestment: Bool
  }

  let kernel: KernelModel
  let layout: NoiseLayout
  let arrangements: Int
  let cellCount: Int
  private let parties: Int
  private let cells: Pinned<HotCell>
  /// Perspectives out of which each cell takes money.
  private let outlays: Pinned<Int32>
  private let outlayStart: Pinned<Int32>
  /// Rows of present values that make up each perspective.
  private let memberRows: Pinned<Int32>
  private let memberStart: Pinned<Int32>
  /// Cell × arrangement.
  private let isInvestment: Pinned<Bool>
  private let cellsOf: Pinned<Int32>
  private let cellsStart: Pinned<Int32>

  /// Outcomes of a life: net per perspective, investment per other arrangement and perspective, flows by year, and two stretches
  /// of working space (external flows, present values by row).
  var vectorCount: Int { flowStart + (layout.flows + 1) * layout.years + 2 * parties + 1 }
  private var flowStart: Int { layout.perspectives * arrangements }
  private var rowStart: Int { flowStart + (layout.flows + 1) * layout.years }

  init(_ kernel: KernelModel) {
    self.kernel = kernel
    let ledger = kernel.model.ledger
    parties = kernel.model.scenario.parties.count
    arrangements = kernel.model.arrangementCount
    cellCount = ledger.cells.count
    layout = NoiseLayout(perspectives: ledger.perspectives.count, flows: parties + 1, years: kernel.years)
    cells = Pinned(Self.hot(ledger, parties: Int32(parties)))
    let outgoing = ledger.cells.map { cell in
      ledger.perspectives.indices.filter { ledger.perspectives[$0].isOutlay(cell) }.map(Int32.init)
    }
    outlays = Pinned(outgoing.flatMap { $0 })
    outlayStart = Pinned(Self.starts(outgoing.map(\.count)))
    let partyCount = Int32(parties)
    let rows = ledger.perspectives.map { Self.rows(of: $0, parties: partyCount) }
    memberRows = Pinned(rows.flatMap { $0 })
    memberStart = Pinned(Self.starts(rows.map(\.count)))
    isInvestment = Pinned(ledger.cells.indices.flatMap { cell in ledger.isInvestment.map { $0[cell] } })
    cellsOf = Pinned(ledger.exposureCells)
    cellsStart = Pinned(ledger.exposureRanges.map(\.lowerBound) + [Int32(ledger.exposureCells.count)])
  }

  private static func starts(_ counts: [Int]) -> [Int32] {
    counts.reduce(into: [0]) { $0.append($0.last! + Int32($1)) }
  }

  private static func rows(of plan: LedgerPlan.PerspectivePlan, parties: Int32) -> [Int32] {
    let members = plan.members.sorted()
    return members + (plan.includesWelfare ? members.map { $0 + parties } : [])
  }

  private static func hot(_ ledger: LedgerPlan, parties: Int32) -> [HotCell] {
    func row(_ party: Int32, _ isCash: Bool) -> Int32 { party < 0 ? 2 * parties : isCash ? party : parties + party }
    func flow(_ party: Int32, _ isCash: Bool) -> Int32 { party < 0 ? parties + 1 : isCash ? party : parties }
    return ledger.cells.indices.map { i in
      let cell = ledger.cells[i]
      return HotCell(
        from: row(cell.fromParty, cell.fromIsCash), to: row(cell.toParty, cell.toIsCash),
        fromFlow: flow(cell.fromParty, cell.fromIsCash), toFlow: flow(cell.toParty, cell.toIsCash),
        isInvestment: ledger.isInvestment.dropFirst().contains { $0[i] })
    }
  }

  /// Adds one life and leaves its outcomes in `vector` (net per perspective; investment per other arrangement and perspective,
  /// by that arrangement's definition; flows by year). Clears the life's exposures.
  func book(
    _ life: Life.Memory, _ tables: DrawTables, weight: Double, into sums: PieceSums,
    drawCells: UnsafeMutablePointer<Double>,
    caseCells: UnsafeMutablePointer<Double>, vector: UnsafeMutablePointer<Double>
  ) {
    let years = layout.years
    for i in 0..<vectorCount { vector[i] = 0 }
    let exposureYears = sums.exposureYears.base + tables.arrangement * kernel.hot.exposureCount * years * 2
    let cellYears = sums.cellYears.base + tables.arrangement * cellCount * years * 2
    let flows = vector + flowStart
    let rows = vector + rowStart
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
        let hot = cells.base + cell
        rows[Int(hot.pointee.from)] -= present * euro
        rows[Int(hot.pointee.to)] += present * euro
        move(
          amounts, euro, from: flows + Int(hot.pointee.fromFlow) * years, to: flows + Int(hot.pointee.toFlow) * years)
        if hot.pointee.isInvestment { addInvestment(cell, present * euro, vector) }
        if tables.isCaseCell.base[cell] {
          add(amounts, weight * euro, to: cellYears + cell * years * 2)
          add(values, weight * euro, to: cellYears + (cell * 2 + 1) * years)
        }
      }
      for y in 0..<years {
        amounts[y] = 0
        values[y] = 0
      }
      life.isSeen[exposure] = false
    }
    life.counters.pointee.seen = 0
    for p in 0..<layout.perspectives {
      var net = 0.0
      for i in Int(memberStart.base[p])..<Int(memberStart.base[p + 1]) { net += rows[Int(memberRows.base[i])] }
      vector[p] = net
    }
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
  private func move(
    _ row: UnsafeMutablePointer<Double>, _ euro: Double, from: UnsafeMutablePointer<Double>,
    to: UnsafeMutablePointer<Double>
  ) {
    for y in 0..<layout.years {
      from[y] -= euro * row[y]
      to[y] += euro * row[y]
    }
  }

  private func addInvestment(_ cell: Int, _ present: Double, _ vector: UnsafeMutablePointer<Double>) {
    for i in Int(outlayStart.base[cell])..<Int(outlayStart.base[cell &+ 1]) {
      let p = Int(outlays.base[i])
      for a in 1..<max(1, arrangements) where isInvestment.base[cell &* arrangements &+ a] {
        vector[a * layout.perspectives + p] += present
      }
    }
  }
}
