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
  let arrangement: Int

  private let model: CompiledModel
  /// Formulas, those of the arrangement's own parameters, and those of derived ones.
  private let program: FormulaProgram
  private let parameters: Pinned<Double>
  let household: HouseholdTables
  private let waitTables: WaitTables
  private let plan: DrawPlan

  init(_ kernel: KernelModel, arrangement: Int) {
    let model = kernel.model
    self.model = model
    self.arrangement = arrangement
    plan = kernel.plans[arrangement]
    (isCaseCell, keepsYears) = (plan.isCaseCell, plan.keepsYears)
    values = Pinned(repeating: 0, count: model.formulas.count)
    tables = Pinned(repeating: 1, count: model.tableSize)
    waits = Pinned(repeating: Wait(law: .none, origin: .entry), count: model.timings[arrangement].count)
    waitTables = WaitTables(model.timings[arrangement], gammas: kernel.gammas)
    household = HouseholdTables(model, arrangement: arrangement)
    base = Pinned(repeating: 1, count: model.channels.count)
    quantity = Pinned(repeating: 0, count: model.ledger.cells.count)
    euro = Pinned(repeating: 0, count: model.ledger.cells.count)
    program = FormulaProgram(
      model.formulas.map(\.steps) + model.overrides[arrangement].map(\.steps) + model.derived.map(\.steps))
    parameters = Pinned(repeating: 0, count: model.design.margins.count)
  }

  /// Sets what is the same in every draw. Returns the first number that cannot be used.
  func loadConstants() -> (formula: Int, value: Double)? {
    for (i, formula) in model.formulas.enumerated() {
      guard let value = formula.constant else { continue }
      guard formula.domain.contains(value) else { return (i, value) }
      values.base[i] = value
    }
    for t in model.tables.indices { fill(t) }
    return fillWaits(plan.constantWaits)
  }

  /// Values of one draw, after ``loadConstants()``. Returns the first formula whose value cannot be used, with that value.
  func load(draw: [Double]) -> (formula: Int, value: Double)? {
    set(draw)
    for i in plan.drawFormulas {
      let value = program.value(i, parameters.base, household.attributes.base)
      guard plan.domains.base[i].contains(value) else { return (i, value) }
      values.base[i] = value
    }
    for t in plan.drawTables { fill(t) }
    household.load(0)
    for c in model.channels.indices { fillBase(c) }
    for i in model.ledger.cells.indices { fillCell(i) }
    return fillWaits(plan.drawWaits)
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
    for k in plan.caseTables.indices { fill(plan.caseTables.base[k]) }
    if let bad = fillWaits(plan.caseWaits) { return bad }
    for k in plan.caseChannels.indices { fillBase(plan.caseChannels.base[k]) }
    for k in plan.caseCells.indices { fillCell(plan.caseCells.base[k]) }
    return nil
  }

  private func evaluateCase() -> (formula: Int, value: Double)? {
    for k in plan.caseFormulas.indices {
      let i = plan.caseFormulas.base[k]
      let value = program.value(i, parameters.base, household.attributes.base)
      guard plan.domains.base[i].contains(value) else { return (i, value) }
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
    let (table, factor) = (model.tables[t], model.factors[t])
    let entries = tables.base + Int(factor.offset)
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
    for g in Int(plan.gateStart.base[c])..<Int(plan.gateStart.base[base.count &+ c]) {
      let gate = plan.gates.base[g]
      if gate.isGate {
        if gate.slot < 0 || !isTrue(gate.condition) { product = 0 }
      } else if gate.slot >= 0, isTrue(gate.condition) {
        product *= values.base[Int(gate.slot)]
      }
    }
    base.base[c] = product
  }

  private func fillCell(_ i: Int) {
    let cell = plan.cells.base[i]
    let units = isTrue(cell.condition) ? values.base[Int(cell.quantity)] * cell.share : 0
    quantity.base[i] = units
    euro.base[i] = units * values.base[Int(cell.unitPrice)]
  }
}
