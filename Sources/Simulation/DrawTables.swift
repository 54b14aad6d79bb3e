// SPDX-License-Identifier: EUPL-1.2

import Distributions
import ModelCompiler
import Sampling

/// Everything that depends on the parameter draw, for one arrangement: values, rate tables, waiting times.
///
/// Refilled by one worker for each draw; what depends on attributes of the household is refilled for each case.
final class DrawTables {
  let values: Pinned<Double>
  let tables: Pinned<Double>
  let waits: Pinned<Wait>
  /// Product of the static multipliers of each channel, for the present case.
  let base: Pinned<Double>
  /// Units and euro per exposure, the payer's share taken, of each cell, for the present case; 0 when its condition fails.
  let quantity: Pinned<Double>
  let euro: Pinned<Double>
  /// Does the cell's price or quantity depend on the household?
  let isCaseCell: Pinned<Bool>
  /// Does the exposure feed such a cell?
  let keepsYears: Pinned<Bool>

  /// A static multiplier of a channel, as the loop over households needs it.
  private struct HotGate {
    var condition: Int32
    var isGate: Bool
    var slot: Int32
  }

  /// What makes up the amount of a cell.
  private struct HotCell {
    var condition: Int32
    var quantity: Int32
    var unitPrice: Int32
    var share: Double
  }

  private let model: CompiledModel
  /// Formulas, those of the arrangement's own parameters, and those of derived ones.
  private let program: FormulaProgram
  private let domains: Pinned<Formula.Domain>
  private let parameters: Pinned<Double>
  let household: HouseholdTables
  private let waitTables: WaitTables
  private let gates: Pinned<HotGate>
  private let gateStart: Pinned<Int32>
  private let cells: Pinned<HotCell>
  let arrangement: Int
  /// What differs from draw to draw, and not from household to household; what is written as a plain number is set once.
  private let drawFormulas: [Int]
  private let drawTables: [Int]
  private let drawWaits: [Int]
  private let caseFormulas: Pinned<Int>
  private let caseTables: Pinned<Int>
  private let caseWaits: [Int]
  private let caseChannels: Pinned<Int>
  private let caseCells: Pinned<Int>

  init(_ kernel: KernelModel, arrangement: Int) {
    let model = kernel.model
    self.model = model
    self.arrangement = arrangement
    values = Pinned(repeating: 0, count: model.formulas.count)
    tables = Pinned(repeating: 1, count: kernel.tableSize + kernel.onesCount)
    waits = Pinned(
      repeating: Wait(law: .none, origin: .entry), count: model.timings[arrangement].count)
    waitTables = WaitTables(model.timings[arrangement], gammas: kernel.gammas)
    household = HouseholdTables(model, arrangement: arrangement)
    base = Pinned(repeating: 1, count: model.channels.count)
    quantity = Pinned(repeating: 0, count: model.ledger.cells.count)
    euro = Pinned(repeating: 0, count: model.ledger.cells.count)
    program = FormulaProgram(
      model.formulas.map(\.steps) + model.overrides[arrangement].map(\.steps) + model.derived.map(\.steps))
    domains = Pinned(model.formulas.map(\.domain))
    parameters = Pinned(repeating: 0, count: model.design.margins.count)
    let perCase = { (slot: Int32) in slot >= 0 && model.formulas[Int(slot)].isPerCase }
    let slots = model.gateSlots[arrangement]
    gates = Pinned(zip(model.gates, slots).map { HotGate(condition: $0.condition, isGate: $0.isGate, slot: $1) })
    gateStart = Pinned(model.channels.map(\.gates.lowerBound) + model.channels.map(\.gates.upperBound))
    caseChannels = Pinned(
      model.channels.indices.filter { c in
        model.channels[c].gates.contains { model.gates[Int($0)].condition >= 0 || perCase(slots[Int($0)]) }
      })
    let hotCells = model.ledger.cells.map { cell in
      HotCell(
        condition: cell.condition, quantity: cell.quantity[arrangement], unitPrice: cell.unitPrice[arrangement],
        share: cell.share)
    }
    let varies = hotCells.map { $0.condition >= 0 || perCase($0.quantity) || perCase($0.unitPrice) }
    cells = Pinned(hotCells)
    isCaseCell = Pinned(varies)
    keepsYears = Pinned(
      model.ledger.exposureRanges.map { range in
        range.contains { varies[Int(model.ledger.exposureCells[Int($0)])] }
      })
    caseCells = Pinned(varies.indices.filter { varies[$0] })
    caseFormulas = Pinned(model.formulas.indices.filter { model.formulas[$0].isPerCase })
    caseTables = Pinned(model.tables.indices.filter { model.tables[$0].isPerCase })
    caseWaits = model.timings[arrangement].indices.filter { model.timings[arrangement][$0].isPerCase }
    let varyingFormulas = model.formulas.map { $0.constant == nil && !$0.isPerCase }
    let differs = { (slot: Int32) in slot >= 0 && varyingFormulas[Int(slot)] }
    drawFormulas = varyingFormulas.indices.filter { varyingFormulas[$0] }
    drawTables = model.tables.indices.filter { t in
      !model.tables[t].isPerCase && model.tables[t].rules.contains { differs(model.ruleSlots[arrangement][Int($0)]) }
    }
    drawWaits = model.timings[arrangement].indices.filter { w in
      let timing = model.timings[arrangement][w]
      return !timing.isPerCase && timing.slots.contains { differs($0) }
    }
  }

  /// Sets what is the same in every draw. Returns the first number that cannot be used.
  func loadConstants() -> (formula: Int, value: Double)? {
    for (i, formula) in model.formulas.enumerated() {
      guard let value = formula.constant else { continue }
      guard formula.domain.contains(value) else { return (i, value) }
      values.base[i] = value
    }
    for t in model.tables.indices { fill(t) }
    return fillWaits(waits.indices.filter { !model.timings[arrangement][$0].isPerCase && !drawWaits.contains($0) })
  }

  /// Values of one draw, after ``loadConstants()``. Returns the first formula whose value cannot be used, with that value.
  func load(draw: [Double]) -> (formula: Int, value: Double)? {
    set(draw)
    for i in drawFormulas {
      let value = program.value(i, parameters.base, household.attributes.base)
      guard domains.base[i].contains(value) else { return (i, value) }
      values.base[i] = value
    }
    for t in drawTables { fill(t) }
    household.load(0)
    for c in model.channels.indices { fillBase(c) }
    for i in model.ledger.cells.indices { fillCell(i) }
    return fillWaits(drawWaits)
  }

  /// What depends on the household. Call after ``load(draw:)``; for every life where something is drawn for it.
  func load(household i: Int, _ key: StreamKey, draw: UInt32) -> (formula: Int, value: Double)? {
    household.load(i)
    if household.isDrawn {
      // What the laws of drawn attributes need may depend on the case; what depends on the attributes themselves is not known yet.
      _ = evaluateCase()
      if let slot = household.drawAttributes(key, draw: draw, values.base) {
        return (Int(slot), values.base[Int(slot)])
      }
    }
    if let bad = evaluateCase() { return bad }
    if household.isDrawn { household.drawStart(key, draw: draw, values.base) }
    for k in caseTables.indices { fill(caseTables.base[k]) }
    if let bad = fillWaits(caseWaits) { return bad }
    for k in caseChannels.indices { fillBase(caseChannels.base[k]) }
    for k in caseCells.indices { fillCell(caseCells.base[k]) }
    return nil
  }

  private func evaluateCase() -> (formula: Int, value: Double)? {
    for k in caseFormulas.indices {
      let i = caseFormulas.base[k]
      let value = program.value(i, parameters.base, household.attributes.base)
      guard domains.base[i].contains(value) else { return (i, value) }
      values.base[i] = value
    }
    return nil
  }

  /// Sets the parameters of the draw: those that the arrangement replaces by a formula over the drawn ones, and then again those
  /// that are formulas over others.
  private func set(_ draw: [Double]) {
    for p in draw.indices { parameters.base[p] = draw[p] }
    let own = model.overrides[arrangement]
    if own.isEmpty { return }
    let values = own.indices.map { program.value(model.formulas.count + $0, parameters.base, parameters.base) }
    for (override, value) in zip(own, values) { parameters.base[override.parameter] = value }
    let replaced = Set(own.map(\.parameter))
    for (i, derived) in model.derived.enumerated() where !replaced.contains(derived.parameter) {
      parameters.base[derived.parameter] = program.value(
        model.formulas.count + own.count + i, parameters.base, parameters.base)
    }
  }

  private func fill(_ t: Int) {
    let table = model.tables[t]
    let entries = tables.base + Int(table.offset)
    let levels = Int(table.levels)
    for l in 0..<levels { entries[l] = 1 }
    for r in Int(table.rules.lowerBound)..<Int(table.rules.upperBound) {
      let slot = model.ruleSlots[arrangement][r]
      guard slot >= 0 else { continue }
      let rule = model.rules[r]
      for l in 0..<levels {
        let inside = rule.mask >> UInt64(l) & 1 == 1
        if rule.isGate {
          if !inside { entries[l] = 0 }
        } else if inside {
          entries[l] *= values.base[Int(slot)]
        }
      }
    }
  }

  /// Returns the first law that its numbers do not define.
  private func fillWaits(_ list: [Int]) -> (formula: Int, value: Double)? {
    for w in list {
      switch waitTables.wait(w, values.base, isTrue: isTrue) {
      case .success(let wait): waits.base[w] = wait
      case .failure(let bad): return (Int(bad.slot), values.base[Int(bad.slot)])
      }
    }
    return nil
  }

  /// Truth of a static condition for the household at hand; −1 is always.
  @inline(__always)
  func isTrue(_ condition: Int32) -> Bool { condition < 0 || household.bits.base[Int(condition)] }

  private func fillBase(_ c: Int) {
    var product = 1.0
    for g in Int(gateStart.base[c])..<Int(gateStart.base[base.count &+ c]) {
      let gate = gates.base[g]
      if gate.isGate {
        if gate.slot < 0 || !isTrue(gate.condition) { product = 0 }
      } else if gate.slot >= 0, isTrue(gate.condition) {
        product *= values.base[Int(gate.slot)]
      }
    }
    base.base[c] = product
  }

  private func fillCell(_ i: Int) {
    let cell = cells.base[i]
    let units = isTrue(cell.condition) ? values.base[Int(cell.quantity)] * cell.share : 0
    quantity.base[i] = units
    euro.base[i] = units * values.base[Int(cell.unitPrice)]
  }
}

extension Formula.Domain {
  func contains(_ value: Double) -> Bool {
    switch self {
    case .finite: value.isFinite
    case .notNegative: value.isFinite && value >= 0
    case .positive: value.isFinite && value > 0
    case .probability: value >= 0 && value <= 1
    case .one: abs(value - 1) <= 1e-9
    }
  }
}
