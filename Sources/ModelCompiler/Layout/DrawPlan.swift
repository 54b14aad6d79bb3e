// SPDX-License-Identifier: EUPL-1.2

/// What of the numbers of one arrangement differs from draw to draw and from household to household, and what they are made of: worked
/// out once, so that filling tables looks nothing up.
package final class DrawPlan: @unchecked Sendable {
  /// What makes up the amount of a cell.
  package struct Cell {
    package let condition: Int32
    package let quantity: Int32
    package let unitPrice: Int32
    package let share: Double
  }

  package let arrangement: Int
  package let domains: Pinned<Formula.Domain>
  package let gates: Pinned<StaticFactor>
  /// First static factor of each channel, and then the end of those of each channel.
  package let gateStart: Pinned<Int32>
  package let cells: Pinned<Cell>
  /// Does the cell's price or quantity depend on the household?
  package let isCaseCell: Pinned<Bool>
  /// Does the exposure feed such a cell?
  package let keepsYears: Pinned<Bool>

  /// What differs from draw to draw, and not from household to household; what is written as a plain number is set once.
  package let drawFormulas: [Int]
  package let drawTables: [Int]
  package let drawWaits: [Int]
  /// Waits that are the same in every draw and household.
  package let constantWaits: [Int]
  package let caseFormulas: Pinned<Int>
  package let caseTables: Pinned<Int>
  package let caseWaits: [Int]
  package let caseChannels: Pinned<Int>
  package let caseCells: Pinned<Int>

  init(_ model: CompiledModel, _ arrangement: Int) {
    self.arrangement = arrangement
    domains = Pinned(model.formulas.map(\.domain))
    let perCase = { (slot: Int32) in slot >= 0 && model.formulas[Int(slot)].isPerCase }
    let gates = model.gates[arrangement]
    self.gates = Pinned(gates)
    gateStart = Pinned(model.channels.map(\.gates.lowerBound) + model.channels.map(\.gates.upperBound))
    caseChannels = Pinned(
      model.channels.indices.filter { c in
        model.channels[c].gates.contains { gates[Int($0)].condition >= 0 || perCase(gates[Int($0)].slot) }
      })
    let cells = model.ledger.cells.map { cell in
      Cell(
        condition: cell.condition, quantity: cell.quantity[arrangement], unitPrice: cell.unitPrice[arrangement],
        share: cell.share)
    }
    let varies = cells.map { $0.condition >= 0 || perCase($0.quantity) || perCase($0.unitPrice) }
    self.cells = Pinned(cells)
    isCaseCell = Pinned(varies)
    keepsYears = Pinned(
      model.ledger.exposureRanges.map { range in
        range.contains { varies[Int(model.ledger.exposureCells[Int($0)])] }
      })
    caseCells = Pinned(varies.indices.filter { varies[$0] })
    caseFormulas = Pinned(model.formulas.indices.filter { model.formulas[$0].isPerCase })
    caseTables = Pinned(model.tables.indices.filter { model.tables[$0].isPerCase })
    let timings = model.timings[arrangement]
    caseWaits = timings.indices.filter { timings[$0].isPerCase }
    let varyingFormulas = model.formulas.map { $0.constant == nil && !$0.isPerCase }
    let differs = { (slot: Int32) in slot >= 0 && varyingFormulas[Int(slot)] }
    drawFormulas = varyingFormulas.indices.filter { varyingFormulas[$0] }
    drawTables = model.tables.indices.filter { t in
      !model.tables[t].isPerCase && model.tables[t].rules.contains { differs(model.ruleSlots[arrangement][Int($0)]) }
    }
    drawWaits = timings.indices.filter { w in !timings[w].isPerCase && timings[w].slots.contains { differs($0) } }
    let drawn = Set(drawWaits)
    constantWaits = timings.indices.filter { !timings[$0].isPerCase && !drawn.contains($0) }
  }
}
