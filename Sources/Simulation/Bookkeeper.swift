// SPDX-License-Identifier: EUPL-1.2

import Accounting
import ModelCompiler
import Scenarios

/// Turns the exposures of one life into entries and adds them to the sums of a piece.
struct Bookkeeper: @unchecked Sendable {
  /// Where a cell's amount leaves and enters. External accounts have a row of their own that nobody reads: a wasted addition
  /// costs less than a branch that cannot be guessed.
  struct HotCell {
    /// Row of the life's present values: cash of each party, welfare of each party, external; then with an effect its units, and less
    /// what they are valued at.
    var from: Int32
    var to: Int32
    /// Row of the yearly flows: cash of each party, welfare of all; after the last row external.
    var fromFlow: Int32
    var toFlow: Int32
    /// Does any arrangement count it as investment?
    var isInvestment: Bool
    /// The same of the lines of a budget, where there are any.
    var fromLine: Int32
    var toLine: Int32
  }

  let kernel: KernelModel
  let layout: NoiseLayout
  let axes: ResultAxes
  /// Of the outcomes of a measured life.
  let vector: LifeAxes
  let grid: MonthGrid
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
  private let keepsAll: Pinned<Bool>
  private let cellsOf: Pinned<Int32>
  private let cellsStart: Pinned<Int32>

  /// Outcomes of a measured life.
  var vectorCount: Int { vector.count }
  /// Where the controls of the life stand among its outcomes.
  var controlStart: Int { vector.control(0) }
  /// An empty one.
  var pilot: ControlPilot {
    ControlPilot(arrangements: arrangements, controls: kernel.hot.controlCount, outcomes: layout.controlled)
  }

  init(_ kernel: KernelModel) {
    self.kernel = kernel
    let ledger = kernel.model.ledger
    parties = kernel.model.scenario.parties.count
    arrangements = kernel.model.arrangementCount
    cellCount = ledger.cells.count
    grid = MonthGrid(horizon: kernel.hot.horizon)
    layout = NoiseLayout(ledger, parties: parties, years: kernel.years)
    axes = ResultAxes(kernel, layout, grid)
    vector = LifeAxes(
      perspectives: layout.perspectives, arrangements: arrangements, flows: layout.flows, years: layout.years,
      rows: 2 * parties + 1 + (layout.tallies.isEmpty ? 0 : 2), controls: kernel.hot.controlCount)
    cells = Pinned(Self.hot(ledger, layout))
    let outgoing = ledger.cells.map { cell in
      ledger.perspectives.indices.filter { ledger.perspectives[$0].isOutlay(cell) }.map(Int32.init)
    }
    outlays = Pinned(outgoing.flatMap { $0 })
    outlayStart = Pinned(outgoing.map { Int32($0.count) }.starts)
    let partyCount = Int32(parties)
    let rows = ledger.perspectives.map { Self.rows(of: $0, parties: partyCount) }
    memberRows = Pinned(rows.flatMap { $0 })
    memberStart = Pinned(rows.map { Int32($0.count) }.starts)
    isInvestment = Pinned(ledger.cells.indices.flatMap { cell in ledger.isInvestment.map { $0[cell] } })
    keepsAll = Pinned(repeating: true, count: kernel.hot.exposureCount)
    cellsOf = Pinned(ledger.exposureCells)
    cellsStart = Pinned(ledger.exposureRanges.map(\.lowerBound) + [Int32(ledger.exposureCells.count)])
  }

  private static func rows(of plan: LedgerPlan.PerspectivePlan, parties: Int32) -> [Int32] {
    let members = plan.members.sorted()
    if plan.tally == .units { return [2 * parties + 1] }
    if plan.tally == .costs {
      return members + (plan.includesWelfare ? members.map { $0 + parties } + [2 * parties + 2] : [])
    }
    return members + (plan.includesWelfare ? members.map { $0 + parties } : [])
  }

  private static func hot(_ ledger: LedgerPlan, _ layout: NoiseLayout) -> [HotCell] {
    let (parties, external) = (Int32(layout.parties), Int32(layout.flows))
    func row(_ party: Int32, _ isCash: Bool) -> Int32 { party < 0 ? 2 * parties : isCash ? party : parties + party }
    func flow(_ party: Int32, _ isCash: Bool) -> Int32 {
      party < 0 ? external : isCash ? party : Int32(layout.welfareFlow)
    }
    func line(_ line: Int32) -> Int32 { line < 0 ? external : Int32(layout.line(Int(line))) }
    return ledger.cells.indices.map { i in
      let cell = ledger.cells[i]
      return HotCell(
        from: cell.tally == .costs ? 2 * parties + 2 : row(cell.fromParty, cell.fromIsCash),
        to: cell.tally == .units ? 2 * parties + 1 : row(cell.toParty, cell.toIsCash),
        fromFlow: flow(cell.fromParty, cell.fromIsCash), toFlow: flow(cell.toParty, cell.toIsCash),
        isInvestment: ledger.isInvestment.dropFirst().contains { $0[i] }, fromLine: line(cell.fromLine),
        toLine: line(cell.toLine))
    }
  }

  /// A stretch of lives under one arrangement: whose rows its sums go to, at what prices, and where.
  struct Stretch {
    /// The arrangement that the life is counted for.
    var row: Int
    /// Prices and terms it is lived under: those of the arrangement, or before it begins those of the reference.
    var tables: DrawTables
    /// The first of the life.
    var isFirst: Bool
    /// Of a measured life, in the flows by month.
    var measuredWeight: Double
    var totals: Simulator.Totals
  }

  /// A life keeps its years where the price of a cell depends on the household, and all of them when it is measured.
  ///
  /// - Parameter measured: weight of a measured life in the flows by month, and where it keeps its moments; `nil` for any other.
  func stretch(
    _ row: Int, _ tables: DrawTables, isFirst: Bool, weight: Double,
    measured: (weight: Double, visits: UnsafeMutablePointer<[Visits.Visit]>)?, _ sums: PieceSums
  ) -> Stretch {
    let years = row == tables.arrangement ? sums.exposureYears : sums.earlyYears
    measured?.visits.pointee.removeAll(keepingCapacity: true)
    let totals = Simulator.Totals(
      byYear: years.base + axes.exposureYears.place(arrangement: row), weight: weight,
      keeps: measured == nil ? tables.keepsYears.base : keepsAll.base, visits: measured?.visits)
    return Stretch(
      row: row, tables: tables, isFirst: isFirst, measuredWeight: measured?.weight ?? 0, totals: totals)
  }

  /// Adds a stretch of one life to the sums of its piece and clears its exposures.
  ///
  /// - Parameter vector: where the outcomes of the life go when its draw is measured for noise, by ``LifeAxes``.
  func book(
    _ life: Life.Memory, _ stretch: Stretch, into sums: PieceSums, caseCells: UnsafeMutablePointer<Double>,
    vector: UnsafeMutablePointer<Double>?
  ) {
    let years = layout.years
    let (tables, totals) = (stretch.tables, stretch.totals)
    let ownYears = sums.ownYears.base + axes.ownYears.place(arrangement: stretch.row)
    if let vector, stretch.isFirst { for i in 0..<vectorCount { vector[i] = 0 } }
    for word in 0..<(kernel.hot.exposureCount + 63) / 64 {
      var bits = life.seen[word]
      life.seen[word] = 0
      while bits != 0 {
        let exposure = word &* 64 &+ bits.trailingZeroBitCount
        bits &= bits &- 1
        add(exposure, life, tables, totals, caseCells, ownYears)
        if let vector { addOutcomes(exposure, life, tables, vector) }
        life.amounts[exposure] = .zero
        guard totals.keeps[exposure] else { continue }
        for y in 0..<years { life.years[exposure &* years &+ y] = .zero }
      }
    }
    if let vector { closeOutcomes(vector) }
    if let visits = totals.visits { addMonths(visits.pointee, stretch, sums) }
  }

  @inline(__always)
  private func add(
    _ exposure: Int, _ life: Life.Memory, _ tables: DrawTables, _ totals: Simulator.Totals,
    _ caseCells: UnsafeMutablePointer<Double>, _ ownYears: UnsafeMutablePointer<SIMD2<Double>>
  ) {
    let amounts = life.amounts[exposure]
    let years = layout.years
    for i in Int(cellsStart.base[exposure])..<Int(cellsStart.base[exposure &+ 1]) {
      let cell = Int(cellsOf.base[i])
      let euro = tables.euro.base[cell]
      axes.caseCells.add(
        cell, units: amounts.x * tables.quantity.base[cell], amount: amounts.x * euro,
        presentValue: amounts.y * euro, to: caseCells)
      guard tables.isCaseCell.base[cell], euro != 0 else { continue }
      let own = ownYears + cell &* years
      for y in 0..<years { own[y] += totals.weight * euro * life.years[exposure &* years &+ y] }
    }
  }

  // MARK: Outcomes of one life

  private func addOutcomes(
    _ exposure: Int, _ life: Life.Memory, _ tables: DrawTables, _ vector: UnsafeMutablePointer<Double>
  ) {
    let rows = vector + self.vector.row(0)
    for i in Int(cellsStart.base[exposure])..<Int(cellsStart.base[exposure + 1]) {
      let cell = Int(cellsOf.base[i])
      let euro = tables.euro.base[cell]
      if euro == 0 { continue }
      let present = life.amounts[exposure].y * euro
      let hot = cells.base + cell
      rows[Int(hot.pointee.from)] -= present
      rows[Int(hot.pointee.to)] += present
      addYears(exposure, euro, life, from: hot.pointee.fromFlow, to: hot.pointee.toFlow, vector)
      if layout.lines > 0 {
        addYears(exposure, euro, life, from: hot.pointee.fromLine, to: hot.pointee.toLine, vector)
      }
      if hot.pointee.isInvestment { addInvestment(cell, present, vector) }
    }
  }

  @inline(__always)
  private func addYears(
    _ exposure: Int, _ euro: Double, _ life: Life.Memory, from: Int32, to: Int32, _ vector: UnsafeMutablePointer<Double>
  ) {
    let (years, own) = (layout.years, life.years + exposure * layout.years)
    let (from, to) = (vector + self.vector.flow(Int(from)), vector + self.vector.flow(Int(to)))
    for y in 0..<years {
      let amount = euro * own[y].x
      from[y] -= amount
      to[y] += amount
    }
  }

  /// What a measured life has paid and received, month by month.
  private func addMonths(_ visits: [Visits.Visit], _ stretch: Stretch, _ sums: PieceSums) {
    let flows = sums.months.base + axes.months.place(block: 0, arrangement: stretch.row)
    let euro = stretch.tables.euro.base
    for visit in visits {
      let cells = Int(cellsStart.base[visit.exposure])..<Int(cellsStart.base[visit.exposure + 1])
      // Most of what is counted has no price.
      guard let first = cells.first(where: { euro[Int(cellsOf.base[$0])] != 0 }) else { continue }
      let place = visit.from < visit.to ? grid.place(from: visit.from, to: visit.to) : grid.place(at: visit.from)
      for i in first..<cells.upperBound {
        let cell = Int(cellsOf.base[i])
        let amount = euro[cell] * stretch.measuredWeight
        if amount == 0 { continue }
        let hot = self.cells.base + cell
        if hot.pointee.fromFlow < layout.partyFlows {
          place.add(-amount, to: flows + axes.months.flowCount(Int(hot.pointee.fromFlow)))
        }
        if hot.pointee.toFlow < layout.partyFlows {
          place.add(amount, to: flows + axes.months.flowCount(Int(hot.pointee.toFlow)))
        }
      }
    }
  }

  private func closeOutcomes(_ vector: UnsafeMutablePointer<Double>) {
    let rows = vector + self.vector.row(0)
    for p in 0..<layout.perspectives {
      var net = 0.0
      for i in Int(memberStart.base[p])..<Int(memberStart.base[p + 1]) { net += rows[Int(memberRows.base[i])] }
      vector[self.vector.net(p)] = net
    }
  }

  // MARK: Sums of one draw

  /// At the end of a draw: cells by year, present values and flows of the draw, from what its lives have added.
  ///
  /// Where every household of the draw has the same price, the summed exposures give the cell.
  ///
  /// - Parameter reference: the prices before a later arrangement begins; `nil` where it begins at the start.
  func closeDraw(_ index: Int, _ tables: DrawTables, reference: DrawTables?, _ sums: PieceSums) {
    let a = tables.arrangement
    price(sums.exposureYears, a, tables, sums)
    if let reference { price(sums.earlyYears, a, reference, sums) }
    for cell in 0..<cellCount {
      let own = sums.ownYears.base + axes.ownYears.place(arrangement: a, row: cell)
      close(cell, own, draw: index, a, sums)
      for y in 0..<layout.years { own[y] = .zero }
    }
  }

  /// Adds the cells whose price is the same for all households, and clears the exposures.
  private func price(_ exposures: Pinned<SIMD2<Double>>, _ row: Int, _ tables: DrawTables, _ sums: PieceSums) {
    let years = layout.years
    for exposure in 0..<kernel.hot.exposureCount {
      let total = exposures.base + axes.exposureYears.place(arrangement: row, row: exposure)
      for i in Int(cellsStart.base[exposure])..<Int(cellsStart.base[exposure + 1]) {
        let cell = Int(cellsOf.base[i])
        if tables.isCaseCell.base[cell] { continue }
        let own = sums.ownYears.base + axes.ownYears.place(arrangement: row, row: cell)
        for y in 0..<years { own[y] += tables.euro.base[cell] * total[y] }
      }
      for y in 0..<years { total[y] = .zero }
    }
  }

  private func close(
    _ cell: Int, _ own: UnsafeMutablePointer<SIMD2<Double>>, draw index: Int, _ a: Int, _ sums: PieceSums
  ) {
    let years = layout.years
    let amounts = sums.cellYears.base + axes.cellYears.place(arrangement: a, cell: cell)
    let presents = sums.cellYears.base + axes.cellYears.place(arrangement: a, cell: cell, .presentValue)
    let total = sums.drawCells.base + axes.drawCells.place(draw: index, arrangement: a, cell: cell)
    for y in 0..<years {
      amounts[y] += own[y].x
      presents[y] += own[y].y
      total.pointee += own[y].y
    }
    let (hot, flows) = (cells.base[cell], sums.drawFlows.base + axes.drawFlows.place(draw: index, arrangement: a))
    add(own, from: hot.fromFlow, to: hot.toFlow, flows)
    if layout.lines > 0 { add(own, from: hot.fromLine, to: hot.toLine, flows) }
  }

  @inline(__always)
  private func add(
    _ own: UnsafeMutablePointer<SIMD2<Double>>, from: Int32, to: Int32, _ flows: UnsafeMutablePointer<Double>
  ) {
    if from < layout.flows {
      let row = flows + axes.drawFlows.place(draw: 0, arrangement: 0, flow: Int(from))
      for y in 0..<layout.years { row[y] -= own[y].x }
    }
    if to < layout.flows {
      let row = flows + axes.drawFlows.place(draw: 0, arrangement: 0, flow: Int(to))
      for y in 0..<layout.years { row[y] += own[y].x }
    }
  }

  private func addInvestment(_ cell: Int, _ present: Double, _ vector: UnsafeMutablePointer<Double>) {
    for i in Int(outlayStart.base[cell])..<Int(outlayStart.base[cell &+ 1]) {
      let p = Int(outlays.base[i])
      for a in 1..<max(1, arrangements) where isInvestment.base[cell &* arrangements &+ a] {
        vector[self.vector.investment(a, p)] += present
      }
    }
  }
}
