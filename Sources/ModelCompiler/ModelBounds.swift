// SPDX-License-Identifier: EUPL-1.2

import Sampling
import Scenarios

/// Every index in a compiled model points at something that is there: looked at once, where the model is made, because the loop reads
/// it as plain memory and looks at nothing again. A model that fails is a mistake of ours, whatever the scenario says, and ends the process.
///
/// Cost: one pass over the model.
struct ModelBounds {
  private let model: CompiledModel

  static func check(_ model: CompiledModel) {
    let bounds = ModelBounds(model: model)
    bounds.checkEntities()
    bounds.checkFactors()
    bounds.checkConditions()
    bounds.checkChannels()
    bounds.checkSteps()
    bounds.checkExposures()
    bounds.checkLedger()
    bounds.checkFormulas()
    bounds.checkStarts()
  }

  private func expect(_ index: Int32, below count: Int, orNone: Bool = false, _ what: StaticString = #function) {
    precondition(index < count && index >= (orNone ? -1 : 0), "\(what)")
  }

  private func expect(_ range: Range<Int32>, within count: Int, _ what: StaticString = #function) {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "\(what)")
  }

  private func expect(_ gate: Gate, _ what: StaticString = #function) {
    expect(gate.fixed, below: model.staticCount, orNone: true, what)
    expect(gate.entity, below: model.entities.count, orNone: true, what)
  }

  /// Slots: places of formulas, −1 for none.
  private func expect(slots: [Int32], _ what: StaticString = #function) {
    for slot in slots { expect(slot, below: model.formulas.count, orNone: true, what) }
  }

  private func checkEntities() {
    let exposures = model.exposures
    precondition(model.domainCount <= model.entities.count && exposures.levelOffset.count >= model.entities.count)
    for (e, entity) in model.entities.enumerated() {
      precondition((1...LifeDomain.levelLimit).contains(entity.levels))
      let first = exposures.levelOffset[e]
      expect(first..<first + Int32(entity.levels), within: exposures.occupancy.count)
      guard e < model.domainCount, exposures.moveOffset[e] >= 0 else { continue }
      precondition(Int(exposures.moveOffset[e]) + entity.levels * entity.levels <= exposures.moves.count)
    }
  }

  private func checkFactors() {
    precondition(model.tables.count == model.factors.count)
    for (factor, table) in zip(model.factors, model.tables) {
      expect(factor.entity, below: model.entities.count)
      precondition(Int(table.levels) == model.entities[Int(factor.entity)].levels)
      expect(factor.offset..<factor.offset + table.levels, within: model.tableSize)
      expect(table.rules, within: model.rules.count)
    }
  }

  private func checkConditions() {
    let conditions = model.conditions
    for indicator in conditions.indicators {
      expect(indicator.entity, below: model.entities.count)
      expect(indicator.fixed, within: conditions.inputs.count)
      expect(indicator.levels, within: conditions.inputs.count)
      var last = Int(indicator.table)
      for (inputs, isFixed) in [(indicator.fixed, true), (indicator.levels, false)] {
        for input in inputs.map({ conditions.inputs[Int($0)] }) {
          expect(input.index, below: isFixed ? model.staticCount : model.entities.count)
          let first = Int(input.steps)
          let count = isFixed ? 2 : model.entities[Int(input.index)].levels
          precondition(first >= 0 && first + count <= conditions.steps.count)
          last += Int(conditions.steps[first..<first + count].max()!)
        }
      }
      precondition(indicator.table >= 0 && last < conditions.truth.count)
    }
  }

  private func checkChannels() {
    for channel in model.channels {
      expect(channel.owner, below: model.entities.count, orNone: true)
      expect(channel.factors, within: model.factors.count)
      expect(channel.paces, within: model.factors.count)
      expect(channel.gates, within: model.names.gates.count)
      expect(channel.branches, within: model.branches.count)
      expect(channel.changes, within: model.changes.count)
      expect(channel.count, below: model.exposures.count, orNone: true)
      expect(channel.gate)
      for timings in model.timings { expect(channel.timing, below: timings.count, orNone: true) }
      guard channel.owner >= 0, channel.kind == .direction || channel.kind == .sojourn else { continue }
      let levels = model.entities[Int(channel.owner)].levels
      for branch in channel.branches.map({ model.branches[Int($0)] }) {
        expect(branch.level, below: levels)
        expect(branch.target, below: levels)
        expect(branch.factors, within: model.factors.count)
      }
    }
    for change in model.changes { expect(change.entity, below: model.domainCount) }
  }

  private func checkSteps() {
    for services in model.services { for service in services { check(service) } }
    for purchase in model.purchases.joined() {
      expect(purchase.entity, below: model.entities.count)
      expect(purchase.changes, within: model.changes.count)
      expect(purchase.count, below: model.exposures.count, orNone: true)
      expect(slots: [purchase.price])
    }
    for gates in model.gates {
      precondition(gates.count == model.names.gates.count)
      for gate in gates { expect(gate.condition, below: model.staticCount, orNone: true) }
      expect(slots: gates.map(\.slot))
    }
    for timer in model.timers {
      expect(timer.entity, below: model.entities.count)
      if let reset = timer.reset { expect(reset) }
    }
    for step in (model.delays + model.refusals).joined() {
      expect(step.gate)
      expect(slots: [step.slot])
    }
  }

  private func check(_ service: ServiceSteps) {
    expect(service.entity, below: model.entities.count)
    expect(service.delays, within: model.delays[0].count)
    expect(service.refusals, within: model.refusals[0].count)
    for count in [service.decisionCount, service.startCount] {
      expect(count, below: model.exposures.count, orNone: true)
    }
    expect(slots: [service.approval])
    if let stop = service.stop { expect(stop) }
  }

  private func checkExposures() {
    let exposures = model.exposures
    for index in exposures.occupancy + exposures.moves + exposures.twins + [exposures.start] {
      expect(index, below: exposures.count, orNone: true)
    }
    expect(exposures.always, below: exposures.count, orNone: true)
    for curve in exposures.curves { expect(curve, below: model.discounts.count) }
    for split in exposures.splits.joined() {
      expect(split.entity, below: model.entities.count)
      expect(split.exposure, below: exposures.count)
    }
    for counter in exposures.counters.joined() { expect(counter, below: model.entities.count) }
  }

  private func checkLedger() {
    let ledger = model.ledger
    for cell in ledger.cells {
      expect(cell.exposures, within: ledger.cellExposures.count)
      expect(cell.condition, below: model.staticCount, orNone: true)
      expect(slots: cell.quantity)
      expect(slots: cell.unitPrice)
      for party in [cell.fromParty, cell.toParty] { expect(party, below: model.scenario.parties.count, orNone: true) }
      for line in [cell.fromLine, cell.toLine] { expect(line, below: ledger.lines.count, orNone: true) }
    }
    for exposure in ledger.cellExposures { expect(exposure, below: model.exposures.count) }
    for range in ledger.exposureRanges { expect(range, within: ledger.exposureCells.count) }
    for cell in ledger.exposureCells { expect(cell, below: ledger.cells.count) }
  }

  private func checkFormulas() {
    let attributes = model.starts.first?.attributes.count ?? 0
    for steps in model.formulas.map(\.steps) + (model.derived + model.overrides.joined()).map(\.steps) {
      var depth = 0
      for step in steps {
        switch step {
        case .constant: depth += 1
        case .parameter(let index):
          expect(index, below: model.design.margins.count)
          depth += 1
        case .attribute(let index):
          expect(index, below: attributes)
          depth += 1
        case .add, .subtract, .multiply, .divide, .power, .minimum, .maximum:
          precondition(depth >= 2)
          depth -= 1
        case .negate, .exp, .ln, .squareRoot, .abs, .logit, .expit: precondition(depth >= 1)
        }
      }
      precondition(depth == 1)
    }
  }

  private func checkStarts() {
    for start in model.starts {
      precondition(start.levels.count == model.entities.count)
      precondition(start.attributes.count == model.starts[0].attributes.count)
      for (level, entity) in zip(start.levels, model.entities) { precondition(Int(level) < entity.levels) }
    }
    for start in model.drawnStarts { expect(start.entity, below: model.entities.count) }
    for drawn in model.drawnAttributes { expect(drawn.attribute, below: model.starts.first?.attributes.count ?? 0) }
  }
}
