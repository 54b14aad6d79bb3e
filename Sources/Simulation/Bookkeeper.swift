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
    /// Row of the yearly flows: cash of each party, welfare of all, external.
    var fromFlow: Int32
    var toFlow: Int32
    /// Does any arrangement count it as investment?
    var isInvestment: Bool
  }

  let kernel: KernelModel
  let layout: NoiseLayout
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

  /// Outcomes of a measured life: net per perspective, investment per other arrangement and perspective, flows by year, two
  /// stretches of working space (external flows, present values by row), and its controls.
  var vectorCount: Int { controlStart + kernel.hot.controlCount }
  /// Where the controls of the life stand among its outcomes.
  var controlStart: Int { rowStart + 2 * parties + 1 + (layout.tallies.isEmpty ? 0 : 2) }
  /// An empty one.
  var pilot: ControlPilot {
    ControlPilot(arrangements: arrangements, controls: kernel.hot.controlCount, outcomes: layout.controlled)
  }
  private var flowStart: Int { layout.perspectives * arrangements }
  private var rowStart: Int { flowStart + (layout.flows + 1) * layout.years }

  init(_ kernel: KernelModel) {
    self.kernel = kernel
    let ledger = kernel.model.ledger
    parties = kernel.model.scenario.parties.count
    arrangements = kernel.model.arrangementCount
    cellCount = ledger.cells.count
    grid = MonthGrid(horizon: kernel.hot.horizon)
    layout = NoiseLayout(ledger, parties: parties, years: kernel.years)
    cells = Pinned(Self.hot(ledger, parties: Int32(parties)))
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

  private static func hot(_ ledger: LedgerPlan, parties: Int32) -> [HotCell] {
    func row(_ party: Int32, _ isCash: Bool) -> Int32 { party < 0 ? 2 * parties : isCash ? party : parties + party }
    func flow(_ party: Int32, _ isCash: Bool) -> Int32 { party < 0 ? parties + 1 : isCash ? party : parties }
    return ledger.cells.indices.map { i in
      let cell = ledger.cells[i]
      return HotCell(
        from: cell.tally == .costs ? 2 * parties + 2 : row(cell.fromParty, cell.fromIsCash),
        to: cell.tally == .units ? 2 * parties + 1 : row(cell.toParty, cell.toIsCash),
        fromFlow: flow(cell.fromParty, cell.fromIsCash), toFlow: flow(cell.toParty, cell.toIsCash),
        isInvestment: ledger.isInvestment.dropFirst().contains { $0[i] })
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
      byYear: years.base + row * kernel.hot.exposureCount * layout.years, weight: weight,
      keeps: measured == nil ? tables.keepsYears.base : keepsAll.base, visits: measured?.visits)
    return Stretch(
      row: row, tables: tables, isFirst: isFirst, measuredWeight: measured?.weight ?? 0, totals: totals)
  }

  /// Adds a stretch of one life to the sums of its piece and clears its exposures.
  ///
  /// - Parameter vector: where the outcomes of the life go when its draw is measured for noise: net per perspective, investment
  ///   per other arrangement and perspective by that arrangement's definition, flows by year.
  func book(
    _ life: Life.Memory, _ stretch: Stretch, into sums: PieceSums, caseCells: UnsafeMutablePointer<Double>,
    vector: UnsafeMutablePointer<Double>?
  ) {
    let years = layout.years
    let (tables, totals) = (stretch.tables, stretch.totals)
    let ownYears = sums.ownYears.base + stretch.row * cellCount * years
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
      let sum = caseCells + cell &* 3
      sum[0] += amounts.x * tables.quantity.base[cell]
      sum[1] += amounts.x * euro
      sum[2] += amounts.y * euro
      guard tables.isCaseCell.base[cell], euro != 0 else { continue }
      let own = ownYears + cell &* years
      for y in 0..<years { own[y] += totals.weight * euro * life.years[exposure &* years &+ y] }
    }
  }

  // MARK: Outcomes of one life

  private func addOutcomes(
    _ exposure: Int, _ life: Life.Memory, _ tables: DrawTables, _ vector: UnsafeMutablePointer<Double>
  ) {
    let flows = vector + flowStart
    let rows = vector + rowStart
    let years = layout.years
    for i in Int(cellsStart.base[exposure])..<Int(cellsStart.base[exposure + 1]) {
      let cell = Int(cellsOf.base[i])
      let euro = tables.euro.base[cell]
      if euro == 0 { continue }
      let present = life.amounts[exposure].y * euro
      let hot = cells.base + cell
      rows[Int(hot.pointee.from)] -= present
      rows[Int(hot.pointee.to)] += present
      let from = flows + Int(hot.pointee.fromFlow) * years
      let to = flows + Int(hot.pointee.toFlow) * years
      for y in 0..<years {
        let amount = euro * life.years[exposure * years + y].x
        from[y] -= amount
        to[y] += amount
      }
      if hot.pointee.isInvestment { addInvestment(cell, present, vector) }
    }
  }

  /// What a measured life has paid and received, month by month.
  private func addMonths(_ visits: [Visits.Visit], _ stretch: Stretch, _ sums: PieceSums) {
    let size = grid.rows * MonthGrid.width
    let flows = sums.months.base + stretch.row * layout.flows * size
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
        if hot.pointee.fromFlow < layout.flows { place.add(-amount, to: flows + Int(hot.pointee.fromFlow) * size) }
        if hot.pointee.toFlow < layout.flows { place.add(amount, to: flows + Int(hot.pointee.toFlow) * size) }
      }
    }
  }

  private func closeOutcomes(_ vector: UnsafeMutablePointer<Double>) {
    let rows = vector + rowStart
    for p in 0..<layout.perspectives {
      var net = 0.0
      for i in Int(memberStart.base[p])..<Int(memberStart.base[p + 1]) { net += rows[Int(memberRows.base[i])] }
      vector[p] = net
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
    let ownYears = sums.ownYears.base + a * cellCount * layout.years
    for cell in 0..<cellCount {
      let own = ownYears + cell * layout.years
      close(cell, own, draw: index, a, sums)
      for y in 0..<layout.years { own[y] = .zero }
    }
  }

  /// Adds the cells whose price is the same for all households, and clears the exposures.
  private func price(_ exposures: Pinned<SIMD2<Double>>, _ row: Int, _ tables: DrawTables, _ sums: PieceSums) {
    let years = layout.years
    let ownYears = sums.ownYears.base + row * cellCount * years
    for exposure in 0..<kernel.hot.exposureCount {
      let total = exposures.base + (row * kernel.hot.exposureCount + exposure) * years
      for i in Int(cellsStart.base[exposure])..<Int(cellsStart.base[exposure + 1]) {
        let cell = Int(cellsOf.base[i])
        if tables.isCaseCell.base[cell] { continue }
        for y in 0..<years { ownYears[cell * years + y] += tables.euro.base[cell] * total[y] }
      }
      for y in 0..<years { total[y] = .zero }
    }
  }

  private func close(
    _ cell: Int, _ own: UnsafeMutablePointer<SIMD2<Double>>, draw index: Int, _ a: Int, _ sums: PieceSums
  ) {
    let years = layout.years
    let cellYears = sums.cellYears.base + (a * cellCount + cell) * years * 2
    let drawCells = sums.drawCells.base + (index * arrangements + a) * cellCount
    let flows = sums.drawFlows.base + (index * arrangements + a) * layout.flows * years
    let hot = cells.base[cell]
    for y in 0..<years {
      cellYears[y] += own[y].x
      cellYears[years + y] += own[y].y
      drawCells[cell] += own[y].y
      if hot.fromFlow < layout.flows { flows[Int(hot.fromFlow) * years + y] -= own[y].x }
      if hot.toFlow < layout.flows { flows[Int(hot.toFlow) * years + y] += own[y].x }
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
